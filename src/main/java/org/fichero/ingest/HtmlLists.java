package org.fichero.ingest;

import org.jsoup.nodes.Element;

/** The bullets and numbers of HTML lists. */
final class HtmlLists {
  private HtmlLists() {}

  /** A list that is open. */
  static final class Open {
    private final boolean numbered;
    private final String format;
    private int next;
    private String bullet = "";

    private Open(boolean numbered, String format, int next) {
      this.numbered = numbered;
      this.format = format;
      this.next = next;
    }

    void item(Element li) {
      next = number(li.attr("value"), next);
      bullet = numbered ? Numerals.write(next++, format) + "." : "-";
    }

    /** The item's bullet for its first paragraph; empty for the others. */
    String takeBullet() {
      String taken = bullet;
      bullet = "";
      return taken;
    }
  }

  static Open open(Element list) {
    boolean numbered = list.normalName().equals("ol");
    return new Open(numbered, list.attr("type"), number(list.attr("start"), 1));
  }

  private static int number(String value, int absent) {
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      return absent;
    }
  }
}
