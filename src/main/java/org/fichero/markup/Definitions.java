package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Passage;

/** Lists of terms: a short line, and below it a line that begins with a colon, are one line with a colon in it. */
final class Definitions {
  private static final int LONGEST_TERM = 80;
  private static final String ENDS = ".;:|";

  private Definitions() {}

  /** The lines with each term and its definition as one; the same list where there is none. */
  static List<TextLine> joined(String text, List<TextLine> lines) {
    if (text.indexOf("\n:") < 0 && text.indexOf("<dd>|") < 0 && text.indexOf(" : ") < 0) {
      return lines;
    }
    lines.forEach(l -> table(text, l));
    List<TextLine> joined = null;
    for (int i = 1; i < lines.size(); i++) {
      if (isDefinition(text, lines.get(i)) && isTerm(text, lines.get(i - 1))) {
        joined = joined == null ? new ArrayList<>(lines) : joined;
        joined.set(i, lines.get(i).below(lines.get(i - 1)));
        joined.set(i - 1, null);
      }
    }
    if (joined != null) {
      joined.removeIf(java.util.Objects::isNull);
    }
    return joined == null ? lines : joined;
  }

  /** A definition may be a table, {@code :   | Uno | Dos |} or {@code <dd>|Uno|Dos|}: its first row begins at the bar. */
  private static void table(String text, TextLine line) {
    char first = line.bar ? text.charAt(line.from) : ' ';
    Tag tag = first == '<' ? Tag.read(text, line.from, line.to) : null;
    int bar = first == ':' ? Chars.skipSpace(text, line.from + 1, line.to) : tag != null && tag.isBlock() ? tag.end() : line.from;
    boolean row = bar > line.from + 1 && bar < line.to && text.charAt(bar) == '|' && text.charAt(line.to - 1) == '|';
    line.from = row ? bar : line.from;
  }

  private static boolean isDefinition(String text, TextLine line) {
    boolean colon = line.isText() && line.blanksBefore < 2 && line.length() > 2 && text.charAt(line.from) == ':'
        && Passage.isSpace(text.charAt(line.from + 1)) && !line.tab && !line.bar;
    int words = colon ? Chars.skipSpace(text, line.from + 1, line.to) : 0;
    // a list is no definition's first words
    return colon && !(words + 1 < line.to && "-*+".indexOf(text.charAt(words)) >= 0 && Passage.isSpace(text.charAt(words + 1)));
  }

  private static boolean isTerm(String text, TextLine line) {
    return line.isText() && !line.tab && !line.bar && line.length() > 0 && line.length() <= LONGEST_TERM
        && Character.isLetterOrDigit(Character.toChars(text.codePointAt(line.from))[0]) && ENDS.indexOf(text.charAt(line.to - 1)) < 0
        && text.charAt(line.from) != ':';
  }
}
