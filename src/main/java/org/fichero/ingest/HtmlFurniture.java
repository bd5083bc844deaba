package org.fichero.ingest;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What a web page shows around its document: menus, the site's foot, and controls that stand within headings. */
final class HtmlFurniture {
  private static final Set<String> FOOTS = Set.of("footer", "site-footer", "page-footer", "printfooter");
  /** MediaWiki's "[edit]" and Sphinx's "¶". */
  private static final Set<String> CONTROLS = Set.of("mw-editsection", "headerlink");
  private static final String CONTENT = "article, main, section, blockquote, [role=main], [role=article]";

  private HtmlFurniture() {}

  /** Whether the document ends before the element: the foot of a page, or a menu. */
  static boolean isApart(Element e) {
    boolean nav = e.normalName().equals("nav") || e.attr("role").equals("navigation");
    boolean foot = e.normalName().equals("footer") || e.attr("role").equals("contentinfo")
        || e.normalName().equals("div") && (FOOTS.contains(e.id()) || e.classNames().stream().anyMatch(FOOTS::contains));
    return nav || foot && e.parent() != null && e.parent().closest(CONTENT) == null;
  }

  /** Whether what follows the element is no part of the document. */
  static boolean endsContent(Element e) {
    return e.normalName().equals("main") || e.attr("role").equals("main");
  }

  /** Whether the element is a control of the page and none of its words. */
  static boolean isControl(Element e) {
    return e.hasAttr("class") && e.classNames().stream().anyMatch(CONTROLS::contains);
  }
}
