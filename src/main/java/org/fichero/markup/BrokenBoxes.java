package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;

/** Free boxes of typed forms that a page's width broke between their brackets: {@code Uno [} above {@code ] Dos [x]}. */
final class BrokenBoxes {
  private BrokenBoxes() {}

  /** The lines with both halves of each box on one; the same where there is none. */
  static Lines close(Lines lines) {
    List<TextLine> closed = null;
    for (int i = 1; i < lines.size(); i++) {
      TextLine above = closed == null ? lines.get(i - 1) : closed.get(closed.size() - 1);
      TextLine line = lines.get(i);
      boolean broken = line.isBelow(lines.text, above) && isHalf(lines.text, above, line);
      if (broken && closed == null) {
        closed = new ArrayList<>(lines.all.subList(0, i));
      }
      if (broken) {
        closed.set(closed.size() - 1, line.goingOn(above));
      } else if (closed != null) {
        closed.add(line);
      }
    }
    return closed == null ? lines : lines.with(closed);
  }

  private static boolean isHalf(String text, TextLine above, TextLine line) {
    char open = text.charAt(above.to - 1);
    int close = text.charAt(line.from) == '\\' && line.from + 1 < line.to ? line.from + 1 : line.from;
    return open == '[' && text.charAt(close) == ']' || open == '(' && text.charAt(close) == ')';
  }
}
