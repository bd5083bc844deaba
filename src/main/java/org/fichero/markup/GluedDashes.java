package org.fichero.markup;

/**
 * Items that hasty hands write without a space, {@code -uno} above {@code -dos}, and the sign that a symbol font's bullet turns
 * into, {@code § uno}: one alone may be anything, two are a list.
 */
final class GluedDashes {
  private final String text;
  private TextLine above;

  GluedDashes(String text) {
    this.text = text;
  }

  /** Takes in the next line, whose prefix is known; it and the one above become items where both begin so. */
  void look(TextLine line) {
    boolean goesOn = line.blanksBefore == 0 && above != null && line.bullet.isEmpty() && line.from < line.to
        && (Character.isLowerCase(text.charAt(line.from)) || line.indent > above.indent);
    if (!isGlued(line)) {
      above = goesOn ? above : null;
      return;
    }
    if (above != null && line.blanksBefore <= 1) {
      take(line);
      take(above);
    }
    above = line;
  }

  private boolean isGlued(TextLine line) {
    // "-X- Uno" is a sign with its frame
    boolean framed = line.length() > 2 && text.charAt(line.from + 2) == '-';
    char first = line.length() > 2 && !framed && line.bullet.isEmpty() ? text.charAt(line.from) : 'a';
    char next = first == '-' || first == '§' ? text.charAt(line.from + 1) : ' ';
    return first == '§' && next == ' ' && Character.isLetter(text.charAt(line.from + 2)) || first == '-' && (Character.isLetter(next) || above != null && Character.isDigit(next));
  }

  private void take(TextLine line) {
    if (line.bullet.isEmpty()) {
      line.bullet = text.substring(line.from, line.from + 1);
      line.bulletStart = line.from;
      line.bulletEnd = line.from + 1;
      line.from = Chars.skipSpace(text, line.from + 1, line.to);
    }
  }
}
