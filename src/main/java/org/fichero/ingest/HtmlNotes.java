package org.fichero.ingest;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Footnotes of a page: a raised or bracketed number that leads to words below the text, as Word, LibreOffice, Google Docs and pandoc write
 * them. The number is no word of the text, and the note is none of its paragraphs.
 */
final class HtmlNotes {
  private static final int LONGEST_NUMBER = 6;
  private static final int LONGEST_NOTE = 4000;
  private static final int MOST_NODES = 400;
  /** What may hold one note, with the link that leads back. */
  private static final String HOLDERS = "li, p, div, aside, dd";

  private final Set<Element> numbers = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> notes = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, Element> named = new HashMap<>();

  HtmlNotes(Document page) {
    for (Element link : page.select("a[href*=#]")) {
      if (isNumber(link) && link.parents().stream().noneMatch(notes::contains)) {
        number(page, link);
      }
    }
  }

  private void number(Document page, Element link) {
    Element target = target(page, link);
    Element note = target == null ? null : target.closest(HOLDERS);
    boolean found = note != null && !link.parents().contains(note) && leadsBack(note, link);
    if (found) {
      notes.add(note);
    }
    if (found || target == null && isRaised(link)) {
      numbers.add(link);
    }
  }

  /** Whether the element is a note, whose words are then left out, or the number of one. */
  boolean takes(Element e, LeftOut leftOut) {
    if (numbers.isEmpty()) {
      return false;
    }
    if (notes.contains(e)) {
      leftOut.add(LeftOut.Why.NOTE, e.text());
      return true;
    }
    return numbers.contains(e);
  }

  /** Raised, or in brackets: {@code <sup>1</sup>}, {@code [1]}. */
  private static boolean isNumber(Element link) {
    String shown = link.text().strip();
    if (shown.isEmpty() || shown.length() > LONGEST_NUMBER) {
      return false;
    }
    return shown.startsWith("[") && shown.endsWith("]") || isRaised(link) || link.attr("role").equals("doc-noteref");
  }

  /** By its element, or by Word's style for it. */
  private static boolean isRaised(Element link) {
    Element parent = link.parent();
    return parent != null && parent.normalName().equals("sup") || link.selectFirst("sup, .MsoFootnoteReference, .MsoEndnoteReference") != null;
  }

  private Element target(Document page, Element link) {
    if (named.isEmpty()) {
      page.select("[id]").forEach(e -> named.putIfAbsent(e.id(), e));
      page.select("a[name]").forEach(e -> named.putIfAbsent(e.attr("name"), e));
    }
    return named.get(fragment(link));
  }

  private static String fragment(Element link) {
    return link.attr("href").substring(link.attr("href").indexOf('#') + 1);
  }

  /** Whether no more than words stand in the note, and among them a link to the number within the text. */
  private static boolean leadsBack(Element note, Element link) {
    Words words = new Words(link);
    return NodeTraversor.filter(words, note) != NodeFilter.FilterResult.STOP && words.back;
  }

  /** Reads a note's words; stops where it is none. */
  private static final class Words implements NodeFilter {
    private final Element link;
    private int nodes;
    private int length;
    private boolean back;

    Words(Element link) {
      this.link = link;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      nodes++;
      length += node instanceof TextNode text ? text.getWholeText().length() : 0;
      boolean form = node instanceof Element e && isForm(e);
      back |= node instanceof Element e && e.normalName().equals("a") && leadsTo(e.attr("href"));
      return form || nodes > MOST_NODES || length > LONGEST_NOTE ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    private static boolean isForm(Element e) {
      return switch (e.normalName()) {
        case "table", "input", "select", "textarea", "h1", "h2", "h3" -> true;
        default -> false;
      };
    }

    private boolean leadsTo(String address) {
      String name = address.substring(address.indexOf('#') + 1);
      Element parent = link.parent();
      return !name.isEmpty() && (name.equals(link.id()) || name.equals(link.attr("name")) || parent != null && name.equals(parent.id()));
    }
  }
}
