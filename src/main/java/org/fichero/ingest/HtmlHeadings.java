package org.fichero.ingest;

import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Element;

/** Which elements are headings, and where a heading stands among the lines about it. */
final class HtmlHeadings {
  private HtmlHeadings() {}

  /** The level from 1 by the element's name, its role, or the class that word processors give a title; 0 for no heading. */
  static int level(Element e) {
    String name = e.normalName();
    if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) > '0' && name.charAt(1) < '7') {
      return name.charAt(1) - '0';
    }
    if (e.attr("role").equals("heading")) {
      String level = e.attr("aria-level");
      return level.length() == 1 && level.charAt(0) > '0' && level.charAt(0) < '7' ? level.charAt(0) - '0' : 2;
    }
    return name.equals("p") && (e.hasClass("title") || e.hasClass("MsoTitle")) ? 1 : 0;
  }

  /** Whether the block of a heading also says when the page was published or by whom, which is no part of the heading. */
  static boolean hasByline(Element header) {
    return header.selectFirst("time[datetime], [rel=author], .date, .author, .byline") != null && header.select("h1, h2, h3, h4, h5, h6").size() == 1;
  }

  /** The pieces with the heading last, so that no line about it stands between it and what it heads. */
  static List<Piece> last(List<Piece> pieces) {
    return pieces.stream().sorted(Comparator.comparing(p -> p instanceof Piece.Heading || p instanceof Piece.Title)).toList();
  }
}
