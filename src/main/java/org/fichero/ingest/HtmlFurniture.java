package org.fichero.ingest;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What a web page shows around its document: menus, the site's foot, and controls that stand within headings. */
final class HtmlFurniture {
  private static final Set<String> FOOTS = Set.of("footer", "site-footer", "page-footer", "printfooter");
  /** MediaWiki's "[edit]", Sphinx's "¶", and Confluence's way to a page and who wrote it when. */
  private static final Set<String> CONTROLS = Set.of("mw-editsection", "headerlink", "page-metadata", "breadcrumbs");
  /** Values of a choice that a page draws as boxes side by side, with nothing but their frames between them. */
  private static final Set<String> CHIPS = Set.of("selected-value", "badge", "chip", "pill", "lozenge", "aui-lozenge");
  /** LibreOffice writes the head and foot of its pages as blocks of the body with these titles. */
  private static final String PAGE_HEAD = "header";
  private static final String PAGE_FOOT = "footer";
  private static final String CONTENT = "article, main, section, blockquote, [role=main], [role=article]";

  private HtmlFurniture() {}

  /** Whether the document ends before the element: the foot of a page, or a menu. */
  static boolean isApart(Element e) {
    boolean foot = e.normalName().equals("footer") || e.attr("role").equals("contentinfo")
        || e.normalName().equals("div") && (FOOTS.contains(e.id()) || e.classNames().stream().anyMatch(FOOTS::contains));
    return isMenu(e) || isPages(e, PAGE_FOOT) || foot && e.parent() != null && e.parent().closest(CONTENT) == null;
  }

  private static boolean isPages(Element e, String part) {
    return e.normalName().equals("div") && e.attr("title").equals(part) && e.parent() != null && e.parent().normalName().equals("body");
  }

  /** Whether what follows the element belongs to another part of the page: the end of its document, of a menu, or of what opens a part. */
  static boolean endsPart(Element e) {
    return isMenu(e) || e.normalName().equals("summary") || e.normalName().equals("main") || e.attr("role").equals("main")
        || isPages(e, PAGE_HEAD);
  }

  private static boolean isMenu(Element e) {
    return e.normalName().equals("nav") || e.attr("role").equals("navigation");
  }

  /** Whether the element is a control of the page and none of its words. */
  static boolean isControl(Element e) {
    return isOfSheets(e) || e.hasAttr("class") && e.classNames().stream().anyMatch(CONTROLS::contains) || e.normalName().equals("ol") && CONTROLS.contains(e.id());
  }

  /** The list of a workbook's sheets, and a sheet's name above its table, as LibreOffice writes them. */
  private static boolean isOfSheets(Element e) {
    return e.normalName().equals("center") && e.selectFirst("> h1 ~ a[href^=#table]") != null
        || e.normalName().equals("a") && e.attr("name").startsWith("table") && e.selectFirst("> h1") != null;
  }

  /** Whether the element is a value drawn as a box right behind another. */
  static boolean isNextChip(Element e) {
    return isChip(e) && e.previousSibling() instanceof Element before && isChip(before);
  }

  private static boolean isChip(Element e) {
    return e.hasAttr("class") && e.classNames().stream().anyMatch(CHIPS::contains);
  }
}
