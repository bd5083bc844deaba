package org.fichero.markup;

/** Signs by which wikis tell a heading's cell from others: {@code |=Uno |=Dos} of Creole and XWiki, {@code |_. Uno|_. Dos|} of Textile. */
final class HeadSigns {
  private static final String CREOLE = "|=";
  private static final String TEXTILE = "|_.";

  private HeadSigns() {}

  /** The end of the sign that a cell begins with at {@code from}, right behind its bar; {@code from} where none stands there. */
  static int end(String text, TextLine line, int from, int to) {
    if (from < 1 || from >= to || text.charAt(from) != '=' && text.charAt(from) != '_' || text.charAt(from - 1) != '|') {
      return from;
    }
    boolean creole = text.startsWith(CREOLE, line.from) && text.startsWith(CREOLE, from - 1) && !text.startsWith("==", from);
    boolean textile = text.startsWith(TEXTILE, line.from) && text.startsWith(TEXTILE, from - 1);
    return creole ? from + 1 : textile ? from + 2 : from;
  }
}
