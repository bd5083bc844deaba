package org.fichero.normalise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.Extraction;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/**
 * Where the source's lines begin within a joined paragraph, and whether a break there looks meant: the line's first word would
 * well have fitted on the line before, or three lines or more all begin with a capital and no comma parts anything.
 */
final class LineStarts {
  private static final double ROOM = 0.9;
  private static final int LIST = 3;

  private final Map<Integer, Boolean> meant = new HashMap<>();

  LineStarts(Extraction.Words value) {
    List<Passage> lines = value.lines().stream().filter(l -> l.span() != null && !l.isBlank()).toList();
    int longest = lines.stream().mapToInt(l -> l.text().strip().length()).max().orElse(0);
    boolean list = lines.size() >= LIST
        && lines.stream().allMatch(l -> beginsWithCapital(l) && l.text().indexOf(',') < 0 && l.text().indexOf(';') < 0);
    for (int i = 1; i < lines.size(); i++) {
      int before = lines.get(i - 1).text().strip().length();
      int word = (lines.get(i).text().strip() + " ").indexOf(' ');
      boolean fits = before + 1 + word < longest * ROOM;
      Span span = lines.get(i).strip().span();
      if (span != null) {
        meant.put(span.start(), list || fits);
      }
    }
  }

  private static boolean beginsWithCapital(Passage line) {
    return Character.isUpperCase(line.strip().text().charAt(0));
  }

  /** Whether a line begins at that character of {@code text}. */
  boolean isStart(Passage text, int from) {
    return meant.containsKey(sourceOf(text, from));
  }

  /** Whether a line begins there after a break that looks meant. */
  boolean isMeant(Passage text, int from) {
    return meant.getOrDefault(sourceOf(text, from), false);
  }

  private static Integer sourceOf(Passage text, int from) {
    Span span = text.source(from, from + 1);
    return span == null ? null : span.start();
  }
}
