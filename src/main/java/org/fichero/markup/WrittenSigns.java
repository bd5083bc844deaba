package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;

/** Words and strokes in a line that may answer the words before them: {@code Uno: Sí, Dos: No}, {@code Uno X Dos - Tres ___}. */
final class WrittenSigns {
  private static final String PARTING = ",;|/.";
  private static final String COLONS = ":=";
  private static final int LONGEST = 12;
  private final String text;
  private final CellWords words;

  WrittenSigns(String text, CellWords words) {
    this.text = text;
    this.words = words;
  }

  /** The signs of the line; the line above may end with the colon before its first word. */
  List<Piece> of(TextLine line, TextLine above) {
    List<Piece> signs = new ArrayList<>(0);
    int i = line.from;
    boolean colon = above != null && COLONS.indexOf(text.charAt(above.to - 1)) >= 0;
    while (i < line.to) {
      int end = i;
      while (end < line.to && text.charAt(end) > ' ' && !parts(end, line.to)) {
        end++;
      }
      if (end > i && end - i <= LONGEST && (colon || isStroke(i, end))) {
        Sign sign = words.read(text, i, end);
        if (sign != null && sign.notation().equals("word")) {
          signs.add(Piece.sign(sign));
        }
      }
      colon = end < line.to && COLONS.indexOf(text.charAt(end)) >= 0 || end == i && colon && text.charAt(i) <= ' ';
      i = end == i ? i + 1 : end;
    }
    return signs.stream().allMatch(s -> text.charAt(s.start) != '_') && (signs.size() != 1 || signs.get(0).end == line.to || !isDash(text.charAt(signs.get(0).start)))
        ? signs : signs.stream().filter(s -> !isDash(text.charAt(s.start))).toList();
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '–' || c == '—';
  }

  /** Whether a word ends there: at what parts options, before a space or the line's end. */
  private boolean parts(int at, int to) {
    boolean sign = PARTING.indexOf(text.charAt(at)) >= 0 || COLONS.indexOf(text.charAt(at)) >= 0;
    return sign && (at + 1 >= to || text.charAt(at + 1) <= ' ' || text.charAt(at) == '|');
  }

  /** A cross, a dash or a line to write on. */
  private boolean isStroke(int from, int to) {
    char c = text.charAt(from);
    boolean same = true;
    for (int i = from; i < to && same; i++) {
      same = text.charAt(i) == c;
    }
    return same && (c == 'X' || c == 'x' || isDash(c) || c == '_' && to - from > 1);
  }
}
