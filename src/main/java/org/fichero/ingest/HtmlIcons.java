package org.fichero.ingest;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Boxes and ticks that pages draw by icon fonts, SVG sprites and classes: what they show is told by the icon's name alone. The names of
 * icon sets agree on their words: {@code check-square}, {@code check_box_outline_blank}, {@code checkbox-marked}, {@code unchecked},
 * {@code dot-circle}, {@code checkbox-off}. Only an element without words is an icon, and none beside a control that has the state itself.
 */
final class HtmlIcons {
  /** What stands among more elements has its control right beside it. */
  private static final int FEW = 40;
  private static final char NONE = NamedBoxes.NONE;
  private static final char TICKED = '\u2612';
  private static final char UNTICKED = '\u2610';
  private static final Set<String> NOT = Set.of("unchecked", "unticked", "unselected", "off", "blank", "empty");
  private static final Set<String> YES = Set.of("checked", "ticked", "selected", "marked", "on");
  private static final Set<String> TICK = Set.of("check", "check2", "tick", "ok", "done", "checkmark");
  private static final Set<String> CROSS = Set.of("times", "xmark", "x", "cross");
  private static final Set<String> CONTROL = Set.of("checkbox", "check", "tickbox", "radio", "radiobutton", "toggle");
  /** What else an icon of an empty square or circle may be called. */
  private static final Set<String> PLAIN = Set.of("square", "circle", "o", "outline", "regular", "thin", "light");
  /** What the names of icon sets begin with, and what says no more than that it is an icon. */
  private static final Set<String> SETS = Set.of("fa", "fas", "far", "fal", "fab", "bi", "glyphicon", "icon", "icons", "mdi", "material", "ti", "ion",
      "lucide", "feather", "octicon", "dashicons", "symbols", "outlined", "rounded", "sharp", "svg", "codicon");

  private HtmlIcons() {}

  /** The box, tick, cross, square or circle that an icon shows; 0 for what is no icon, or shows anything else. */
  static char sign(Element e) {
    boolean svg = e.normalName().equals("svg");
    boolean may = switch (e.normalName()) {
      case "i", "span", "div", "em", "b" -> e.hasAttr("class") && e.childrenSize() == 0;
      default -> svg;
    };
    String text = !may || svg ? "" : e.ownText().strip();
    if (!may || text.length() > 40 || text.indexOf(' ') >= 0 || !text.isEmpty() && !Character.isLowerCase(text.charAt(0))) {
      return NONE;
    }
    char said = text.isEmpty() ? NamedBoxes.sign(name(e)) : NONE;
    char sign = said == NONE ? drawn(e, text, svg) : said;
    return sign == NONE || besideControl(e) ? NONE : sign;
  }

  private static char drawn(Element e, String text, boolean svg) {
    Set<String> words = words(e.className());
    boolean icon = svg || words.stream().anyMatch(SETS::contains);
    e.getElementsByTag("use").forEach(use -> words.addAll(words(sprite(use))));
    // an icon font with ligatures has the icon's name for its text
    return text.isEmpty() ? named(words, icon) : icon && text.length() > 3 ? named(words(text), true) : NONE;
  }

  /** What a picture shows by its own name or its file's; 0 for none of these. */
  static char picture(Element img) {
    char said = NamedBoxes.sign(name(img));
    String address = img.attr("src");
    String file = address.startsWith("data:") ? "" : address.substring(address.lastIndexOf('/') + 1);
    int dot = file.indexOf('.');
    char sign = said == NONE && !file.isEmpty() ? named(words(dot < 0 ? file : file.substring(0, dot)), true) : said;
    return sign == NONE || besideControl(img) ? NONE : sign;
  }

  /** The name that a page gives an element without words (WAI-ARIA's accessible name). */
  private static String name(Element e) {
    for (String attribute : new String[] {"aria-label", "alt", "title"}) {
      if (e.hasAttr(attribute)) {
        return e.attr(attribute);
      }
    }
    return e.normalName().equals("svg") ? e.getElementsByTag("title").text() : "";
  }

  private static String sprite(Element use) {
    String address = use.hasAttr("href") ? use.attr("href") : use.attr("xlink:href");
    return address.substring(address.indexOf('#') + 1);
  }

  /** Whether a control beside the element has the state itself. */
  static boolean besideControl(Element e) {
    Element parent = e.parent();
    if (parent == null) {
      return false;
    }
    if (parent.childrenSize() <= FEW) {
      return parent.children().stream().anyMatch(HtmlIcons::isControl);
    }
    return isControl(e.previousElementSibling()) || isControl(e.nextElementSibling());
  }

  private static boolean isControl(Element e) {
    return e != null && (e.normalName().equals("input") || isBox(e.attr("role"))
        || e.childrenSize() <= FEW && e.children().stream().anyMatch(i -> i.normalName().equals("input") && isBox(i.attr("type"))));
  }

  private static boolean isBox(String type) {
    return type.equalsIgnoreCase("checkbox") || type.equalsIgnoreCase("radio");
  }

  private static Set<String> words(String name) {
    return new HashSet<>(Arrays.asList(name.toLowerCase(Locale.ROOT).split("[-_ .]+")));
  }

  private static boolean any(Set<String> words, Set<String> of) {
    return words.stream().anyMatch(of::contains);
  }

  private static char named(Set<String> words, boolean icon) {
    boolean control = any(words, CONTROL);
    if (control && any(words, NOT) || words.contains("unchecked")) {
      return UNTICKED;
    }
    if (control && any(words, YES) || words.contains("checked")) {
      return TICKED;
    }
    return icon ? drawn(words) : NONE;
  }

  /** A box with a tick in it is a mark; a tick, a square or a circle alone serves as a bullet too, and what is around it decides. */
  private static char drawn(Set<String> words) {
    boolean square = words.contains("square") || words.contains("box");
    boolean circle = words.contains("circle");
    if (any(words, TICK)) {
      return square || words.contains("checkbox") ? TICKED : '\u2713';
    }
    if (any(words, CROSS)) {
      return '\u2717';
    }
    if (circle && (words.contains("dot") || words.contains("record"))) {
      return '\u25c9';
    }
    boolean plain = (square || circle) && words.stream().allMatch(w -> PLAIN.contains(w) || SETS.contains(w));
    return !plain ? NONE : square ? '\u25a1' : '\u25cb';
  }
}
