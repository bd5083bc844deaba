package org.fichero.markup;

import java.util.List;
import org.fichero.model.Bullets;
import org.fichero.model.Passage;

/** Takes the bullets off lines: they are the lines' marks of items, or may yet turn out to be marks of options. */
final class LineBullets {
  private static final String BOXES = "☐☑☒✓✔✗✘⬜✅❌[(";
  /** Signs of deeper levels of lists, as wikis and text browsers write them: {@code ** ☐ Uno}, {@code *. ☐ Uno}, {@code ☆ ☐ Uno}. */
  private static final String LEVELS = "*-#☆★";
  private static final int DEEPEST = 6;
  private static final int DEEPEST_INDENT = 24;
  /** Beside them a small o is a box left free. */
  private static final List<String> TICKS = List.of("x", "X", "þ", "ý", "ü", "û", "n", "l");
  private final String text;
  /** Whether the text has hollow small squares; null until asked for. */
  private Boolean squares;
  /** Whether a small o is a bullet; null until asked for. */
  private Boolean rings;

  LineBullets(String text) {
    this.text = text;
  }

  /** Takes off the bullet that a line begins with, if it does. */
  void read(TextLine line) {
    char c = text.charAt(line.from);
    if (c == '&') {
      entity(line);
      return;
    }
    if (LEVELS.indexOf(c) >= 0 && level(line)) {
      return;
    }
    int picture = Character.isHighSurrogate(c) ? text.codePointAt(line.from) : 0;
    int after = line.from + (text.startsWith("\ufe0f", line.from + 2) ? 3 : 2);
    if (Bullets.isPicture(picture) && after < line.to && Passage.isSpace(text.charAt(after))) {
      take(line, after);
      return;
    }
    // beside its hollow twin a filled square is one of two signs, which may be marks
    boolean known = Bullets.is(c) && !(c == '▪' && squares());
    char next = line.from + 1 < line.to ? text.charAt(line.from + 1) : '\n';
    // the bullet of a word processor's third level in plain text; elsewhere it numbers paragraphs
    boolean level = c == '§' && next == '\t';
    boolean ring = c == 'o' && Passage.isSpace(next) && rings();
    if (!known && !level && !ring && c != '-' && c != '*' && c != '+' || next == '\n') {
      return;
    }
    boolean spaced = Passage.isSpace(next);
    boolean glued = known && c != '–' && c != '—' && c != '·' && Character.isLetterOrDigit(next);
    // "-[x]" is how hasty hands write "- [x]"
    boolean beforeBox = c == '-' && (next == '[' || next == '☐' || next == '☒' || next == '☑');
    if (spaced || glued || beforeBox) {
      take(line, line.from + 1);
    }
  }

  /** Takes off a bullet that HTML names: {@code &bull; Uno}. */
  private void entity(TextLine line) {
    Entities.Decoded decoded = Entities.read(text, line.from, line.to);
    boolean bullet = decoded != null && decoded.shown().length() == 1 && Bullets.is(decoded.shown().charAt(0))
        && decoded.end() < line.to && Passage.isSpace(text.charAt(decoded.end()));
    if (bullet) {
      take(line, decoded.end());
    }
  }

  /** Takes off the sign of a deeper level that stands before a box, if one does. */
  private boolean level(TextLine line) {
    int end = line.from;
    while (end < line.to && end - line.from < DEEPEST && text.charAt(end) == text.charAt(line.from)) {
      end++;
    }
    end += end < line.to && text.charAt(end) == '.' ? 1 : 0;
    boolean deeper = end < line.to && Passage.isSpace(text.charAt(end)) && isBox(Chars.skipSpace(text, end, line.to), line.to);
    if (deeper) {
      take(line, end);
    }
    return deeper;
  }

  private boolean isBox(int at, int to) {
    return at < to && BOXES.indexOf(text.charAt(at)) >= 0;
  }

  /** An item of a forum's list, before a mark of its own: {@code [*] ☐ Uno}. */
  void boardItem(TextLine line) {
    int next = Chars.skipSpace(text, line.from + 3, line.to);
    if (isBox(next, line.to)) {
      take(line, line.from + 3);
    }
  }

  /** Whether lines begin with a small o and a capital, as a word processor's second level does in plain text, and none with a letter that ticks. */
  private boolean rings() {
    rings = rings == null ? Boolean.valueOf(starts("o") > 1 && TICKS.stream().allMatch(t -> starts(t) == 0)) : rings;
    return rings;
  }

  /** How many lines begin with the letter, a space and a capital. */
  private int starts(String letter) {
    int count = 0;
    for (int i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) {
      int at = Chars.skipSpace(text, i + 1, Math.min(text.length(), i + DEEPEST_INDENT));
      boolean begins = text.startsWith(letter, at) && at + 1 < text.length() && Passage.isSpace(text.charAt(at + 1));
      int words = begins ? Chars.skipSpace(text, at + 1, Math.min(text.length(), at + DEEPEST_INDENT)) : text.length();
      count += words < text.length() && Character.isUpperCase(text.charAt(words)) ? 1 : 0;
    }
    return count;
  }

  private boolean squares() {
    squares = squares == null ? Boolean.valueOf(text.indexOf('▫') >= 0) : squares;
    return squares;
  }

  private void take(TextLine line, int end) {
    line.bullet = text.substring(line.from, end);
    // a dash may yet turn out to be the first of several marks
    line.bulletStart = line.from;
    line.bulletEnd = end;
    line.from = Chars.skipSpace(text, end, line.to);
  }
}
