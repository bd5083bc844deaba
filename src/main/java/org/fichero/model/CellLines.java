package org.fichero.model;

import java.util.ArrayList;
import java.util.List;

/** The lines that stand in one cell of a table: U+2028 parts lines, U+2029 or an empty line paragraphs. */
public final class CellLines {
  private CellLines() {}

  /** Its white space collapsed within each line; the line ends stay. */
  public static Passage collapse(Passage content) {
    String s = content.text();
    if (s.indexOf('\u2028') < 0 && s.indexOf('\u2029') < 0) {
      return content.collapse();
    }
    Passage all = Passage.EMPTY;
    String glue = "";
    int from = 0;
    for (int i = 0; i <= s.length(); i++) {
      char c = i == s.length() ? '\u2029' : s.charAt(i);
      if (c == '\u2028' || c == '\u2029') {
        Passage part = content.slice(from, i).collapse();
        boolean first = all.isBlank();
        all = part.isBlank() ? all : first ? part : all.join(glue, part);
        glue = part.isBlank() ? first ? "" : glue + c : String.valueOf(c);
        from = i + 1;
      }
    }
    return all;
  }

  /** One line a line of the cell, blank ones left out; the whole cell where nothing parts it. */
  public static List<Block.Line> of(Passage content) {
    String s = content.text();
    List<Block.Line> lines = new ArrayList<>();
    int from = 0;
    int blanks = 0;
    for (int i = 0; i <= s.length(); i++) {
      char c = i == s.length() ? '\u2029' : s.charAt(i);
      if (c == '\u2028' || c == '\u2029') {
        Passage part = content.slice(from, i).strip();
        if (!part.isBlank()) {
          lines.add(line(part, lines.isEmpty() ? 0 : blanks));
          blanks = 0;
        } else {
          blanks++;
        }
        blanks = c == '\u2029' ? Math.max(1, blanks) : blanks;
        from = i + 1;
      }
    }
    return lines.size() < 2 ? lines : numbered(lines);
  }

  /** Numbers that begin lines right below each other and count up are their items' marks. */
  private static List<Block.Line> numbered(List<Block.Line> lines) {
    List<Block.Line> items = new ArrayList<>(lines);
    for (int i = 0; i < lines.size(); i++) {
      int number = number(lines.get(i));
      boolean counts = number > 0 && (i + 1 < lines.size() && number(lines.get(i + 1)) == number + 1 || i > 0 && number(lines.get(i - 1)) == number - 1);
      if (counts) {
        Block.Line line = lines.get(i);
        int end = line.content().text().indexOf(' ');
        items.set(i, new Block.Line(line.span(), line.content().slice(end, line.content().text().length()).strip(), 0, false,
            line.content().text().substring(0, end), 0, line.blanksBefore()));
      }
    }
    return items;
  }

  /** The number of one or two figures, with a stop or a bracket, that begins the line; 0 for any other. */
  private static int number(Block.Line line) {
    String s = line.content().text();
    int end = 0;
    while (end < s.length() && end < 2 && Character.isDigit(s.charAt(end))) {
      end++;
    }
    boolean mark = end > 0 && end + 2 < s.length() && ".)".indexOf(s.charAt(end)) >= 0 && s.charAt(end + 1) == ' ';
    return mark && line.bullet().isEmpty() ? Integer.parseInt(s.substring(0, end)) : 0;
  }

  private static Block.Line line(Passage part, int blanks) {
    String s = part.text();
    boolean item = s.length() > 2 && Passage.isSpace(s.charAt(1)) && (Bullets.is(s.charAt(0)) || isDash(s));
    Passage content = item ? part.slice(1, s.length()).strip() : part;
    return new Block.Line(part.span(), content, 0, false, item ? s.substring(0, 1) : "", 0, blanks);
  }

  /** Signs that have other uses begin an item where words follow. */
  private static boolean isDash(String s) {
    int word = 1;
    while (word < s.length() && Passage.isSpace(s.charAt(word))) {
      word++;
    }
    return "-*+".indexOf(s.charAt(0)) >= 0 && word < s.length() && Character.isLetter(s.charAt(word));
  }
}
