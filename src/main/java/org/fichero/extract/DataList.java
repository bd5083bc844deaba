package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Passage;

/** A list as programs write it: {@code ["Uno", "Dos"]}, {@code ['Uno', 'Dos']}, {@code [Uno, Dos]}, {@code "Uno", "Dos"}. */
final class DataList {
  private static final int LONGEST = 400;
  private static final String OPENING = "\"'“‘«";
  private static final String CLOSING = "\"'”’»";

  private DataList() {}

  /** Its items; empty for anything else. */
  static List<Passage> items(Passage words) {
    Passage list = words.strip();
    String s = list.text();
    int last = s.length() - 1;
    boolean framed = last > 1 && (s.charAt(0) == '[' && s.charAt(last) == ']' || s.charAt(0) == '{' && s.charAt(last) == '}');
    boolean quoted = last > 1 && OPENING.indexOf(s.charAt(0)) >= 0;
    return s.length() > LONGEST || !framed && !quoted ? List.of() : items(list, framed ? 1 : 0, framed ? last : s.length(), framed);
  }

  private static List<Passage> items(Passage list, int from, int to, boolean bare) {
    String s = list.text();
    List<Passage> items = new ArrayList<>();
    int i = from;
    while (i < to) {
      while (i < to && Passage.isSpace(s.charAt(i))) {
        i++;
      }
      int quote = i < to ? OPENING.indexOf(s.charAt(i)) : -1;
      int start = quote < 0 ? i : i + 1;
      int end = s.indexOf(quote < 0 ? ',' : CLOSING.charAt(quote), start);
      end = end >= 0 && end < to ? end : quote < 0 ? to : -1;
      if (end <= start || quote < 0 && !bare) {
        return List.of();
      }
      items.add(list.slice(start, end).strip());
      i = quote < 0 ? end : end + 1;
      while (i < to && Passage.isSpace(s.charAt(i))) {
        i++;
      }
      if (i < to && s.charAt(i++) != ',') {
        return List.of();
      }
    }
    return items;
  }
}
