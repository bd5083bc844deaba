package org.fichero.ingest;

import java.util.IdentityHashMap;
import java.util.Map;
import org.fichero.model.MarkState;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The controls of a page: boxes and buttons become marks, fields their values, and what is not shown is left out. */
final class HtmlMarks {
  /** Words that stand for a sign are no longer: "seleccionado". */
  private static final int LONGEST_SIGN = 12;
  private final HtmlLook look;
  private final Map<Element, String> addresses = new IdentityHashMap<>();
  private int glyphs;
  private int roles;
  private int atMark = -1;
  private Flow markedFlow;
  private Flow valueFlow;
  private int valueEnd;

  HtmlMarks(Document page, HtmlLook look, ReadContext context) {
    this.look = look;
    int n = 0;
    for (Element input : page.getElementsByTag("input")) {
      n++;
      if (isBox(input)) {
        addresses.put(input, "input[" + n + "]" + named(input));
        if (input.parents().stream().noneMatch(this::isSkipped) && !insideRole(input)) {
          context.text().expectMark(addresses.get(input));
        }
      }
    }
  }

  private static String named(Element e) {
    String name = e.hasAttr("id") ? e.attr("id") : e.attr("name");
    return name.isEmpty() ? "" : " " + name;
  }

  private static boolean isBox(Element input) {
    String type = input.attr("type");
    return type.equalsIgnoreCase("checkbox") || type.equalsIgnoreCase("radio");
  }

  private static boolean insideRole(Element input) {
    return input.parents().stream().anyMatch(p -> roleState(p) != null);
  }

  /** Whether the element and all in it is not shown. A box hidden behind a drawn one still has the state. */
  boolean isSkipped(Element e) {
    return switch (e.normalName()) {
      case "script", "style", "template", "noscript", "head", "title", "iframe", "object", "embed", "svg", "math", "datalist", "audio",
          "video", "canvas", "button", "rt", "rp", "colgroup", "meta", "link", "map", "frameset" -> roleState(e) == null && (!e.normalName().equals("svg") || sign(e) == 0);
      case "input" -> !isBox(e) && (look.isHidden(e) || e.attr("type").equalsIgnoreCase("hidden"));
      default -> look.isHidden(e) || HtmlFurniture.isControl(e);
    };
  }

  /**
   * Writes the mark or value of a control.
   *
   * @return whether that is all there is to the element
   */
  boolean begin(Element e, Flow flow) {
    MarkState role = roleState(e);
    if (role != null && !e.normalName().equals("input")) {
      mark(flow, role, e.normalName() + "[role=" + e.attr("role") + "][" + ++roles + "]" + named(e));
      e.getElementsByTag("input").forEach(inner -> inner.attr("type", "hidden"));
      return dropGlyph(e);
    }
    char icon = role == null ? sign(e) : 0;
    if (icon != 0) {
      icon(e, icon, flow);
      return true;
    }
    return switch (e.normalName()) {
      case "input" -> {
        input(e, flow);
        yield true;
      }
      case "select" -> {
        field(e, flow, selected(e));
        yield true;
      }
      case "textarea" -> {
        field(e, flow, e.wholeText().strip());
        yield true;
      }
      case "checkbox" -> {
        boolean ticked = e.hasClass("selected") || e.hasClass("checked") || e.hasAttr("checked");
        mark(flow, ticked ? MarkState.TICKED : MarkState.UNTICKED, "checkbox[" + ++roles + "]");
        yield false;
      }
      case "img" -> {
        image(e, flow);
        yield true;
      }
      default -> false;
    };
  }

  /** The box or sign that an icon, or the page's own drawing, shows; 0 for neither. */
  private char sign(Element e) {
    char icon = HtmlIcons.sign(e);
    char drawn = icon == 0 ? HtmlDrawnBoxes.sign(e, look) : 0;
    // looked for last: it takes all that stands beside the element
    return drawn == 0 || HtmlIcons.besideControl(e) ? icon : drawn;
  }

  /** A picture of a box or tick, by the words or the file's name that stand for it; alone in a cell, its words are all there is. */
  private void image(Element img, Flow flow) {
    String alt = img.attr("alt").strip();
    char sign = alt.length() == 1 && Symbols.state(alt.charAt(0)) != null ? alt.charAt(0) : HtmlIcons.picture(img);
    Element parent = img.parent();
    if (sign != 0) {
      icon(img, sign, flow);
    } else if (parent != null && parent.normalName().equals("td") && parent.childrenSize() == 1 && parent.ownText().isBlank()
        && alt.length() <= LONGEST_SIGN && alt.indexOf(' ') < 0) {
      flow.text(alt);
    }
  }

  private void icon(Element e, char sign, Flow flow) {
    if (sign == Flow.glyph(MarkState.TICKED) || sign == Flow.glyph(MarkState.UNTICKED)) {
      mark(flow, Symbols.state(sign), e.normalName() + "." + e.className().replace(' ', '.') + "[" + ++roles + "]");
    } else {
      flow.text(sign);
      atMark = flow.length();
      markedFlow = flow;
    }
  }

  /** Whether the element is a list box that shows several options at once. */
  static boolean isOpenList(Element e) {
    return e.normalName().equals("select") && (e.hasAttr("multiple") || e.hasAttr("size") && !e.attr("size").equals("1"));
  }

  /** An option of an open list box: its mark and its words. */
  void option(Element option, Flow flow) {
    mark(flow, option.hasAttr("selected") ? MarkState.TICKED : MarkState.UNTICKED, "option[" + ++roles + "]");
    flow.text(" ").text(option.hasAttr("label") && option.text().isEmpty() ? option.attr("label") : option.text());
  }

  /** A to-do list's item that says its state itself. */
  void item(Element li, Flow flow) {
    MarkState state = roleState(li) == null ? HtmlTasks.item(li) : null;
    if (state != null) {
      mark(flow, state, "li[" + ++roles + "]");
    }
  }

  /** A box or sign that stands before an element's words without being one of its nodes. */
  void drawnBefore(Element e, Flow flow) {
    String sign = look.signBefore(e);
    MarkState tagged = HtmlTasks.tagged(e);
    if (!sign.isEmpty()) {
      mark(flow, Symbols.state(sign.charAt(0)), e.normalName() + "." + e.className().replace(' ', '.') + "::before[" + ++roles + "]");
    } else if (tagged != null) {
      mark(flow, tagged, e.normalName() + "[data-tag][" + ++roles + "]");
    }
  }

  private void input(Element e, Flow flow) {
    if (isBox(e)) {
      String address = addresses.get(e);
      mark(flow, e.hasAttr("checked") || HtmlToggles.isDrawnChecked(e) ? MarkState.TICKED : MarkState.UNTICKED, address == null ? "input" : address);
      return;
    }
    switch (e.attr("type").toLowerCase(java.util.Locale.ROOT)) {
      case "submit", "button", "reset", "image", "file", "password", "hidden", "range", "color" -> { }
      default -> field(e, flow, e.attr("value"));
    }
  }

  /** WAI-ARIA's boxes and buttons; null for what is none. */
  private static MarkState roleState(Element e) {
    boolean role = switch (e.attr("role")) {
      case "checkbox", "radio", "switch", "menuitemcheckbox", "menuitemradio" -> true;
      default -> false;
    };
    if (!role && !e.hasAttr("aria-checked")) {
      return HtmlToggles.state(e);
    }
    String state = e.hasAttr("aria-checked") ? e.attr("aria-checked") : e.hasAttr("data-checked") ? e.attr("data-checked") : null;
    if (state == null) {
      return e.hasClass("checked") || e.hasClass("is-checked") || e.hasAttr("checked") ? MarkState.TICKED : MarkState.UNTICKED;
    }
    return switch (state.toLowerCase(java.util.Locale.ROOT)) {
      case "true", "", "1", "checked" -> MarkState.TICKED;
      case "mixed" -> MarkState.UNREADABLE;
      default -> MarkState.UNTICKED;
    };
  }

  /** Whether all that the element shows is the box's own glyph. */
  private static boolean dropGlyph(Element e) {
    String own = e.text().strip();
    return own.isEmpty() && e.childrenSize() == 0 || own.length() == 1 && Symbols.state(own.charAt(0)) != null;
  }

  private void mark(Flow flow, MarkState state, String address) {
    boolean touches = flow.length() > 0 && Character.isLetterOrDigit(flow.chars().charAt(flow.length() - 1));
    flow.text(touches ? " " : "").mark(state, address);
    atMark = flow.length();
    markedFlow = flow;
  }

  /** A field's value, which is drawn in a box of its own: a cell beside its label. */
  private void field(Element e, Flow flow, String value) {
    boolean touches = flow.length() > 0 && !isBlank(flow.chars().charAt(flow.length() - 1));
    boolean labelled = !value.isEmpty() && isLabelled(e) && flow.chars().chars().noneMatch(c -> c == '\t') && endsInWord(flow);
    flow.text(labelled ? "\t" : touches && !value.isEmpty() ? " " : "").text(value);
    atMark = flow.length();
    markedFlow = value.isEmpty() ? markedFlow : flow;
    valueFlow = value.isEmpty() ? valueFlow : flow;
    valueEnd = flow.length();
  }

  /** Whether a label that begins now is the next field's: the paragraph ends in the value of the one before. */
  boolean endsInValue(Flow flow) {
    return flow == valueFlow && flow.chars().subSequence(valueEnd, flow.length()).toString().isBlank();
  }

  /** Whether a label's words stand right before the field. */
  private static boolean isLabelled(Element e) {
    Element before = e.previousElementSibling();
    Element parent = e.parent();
    return before != null ? before.normalName().equals("label") : parent != null && parent.normalName().equals("label");
  }

  private static boolean endsInWord(Flow flow) {
    int end = flow.length();
    while (end > 0 && Character.isWhitespace(flow.chars().charAt(end - 1))) {
      end--;
    }
    return end > 0 && flow.chars().charAt(end - 1) != ':';
  }

  /** A box is drawn with room around it, so a word right after it stands apart. */
  String spaced(Flow flow, String words) {
    boolean touches = flow == markedFlow && flow.length() == atMark && !words.isEmpty() && Character.isLetterOrDigit(words.charAt(0));
    return touches ? " " + words : words;
  }

  String glyphAddress() {
    return "glyph[" + ++glyphs + "]";
  }

  /** What a closed list box shows: the chosen options, else the first unless it only invites to choose. */
  private static String selected(Element select) {
    StringBuilder chosen = new StringBuilder();
    Element first = null;
    for (Element option : select.getElementsByTag("option")) {
      first = first == null && !option.hasAttr("disabled") ? option : first;
      if (option.hasAttr("selected") && !isInvitation(option)) {
        chosen.append(chosen.isEmpty() ? "" : ", ").append(option.text());
      }
    }
    boolean said = select.getElementsByAttribute("selected").stream().anyMatch(o -> o.normalName().equals("option"));
    boolean shown = !said && first != null && !isInvitation(first);
    return shown ? first.text() : chosen.toString();
  }

  private static boolean isInvitation(Element option) {
    return option.hasAttr("value") && option.attr("value").isBlank();
  }

  /** Runs of white space become one space, and none at the beginning or after white space. */
  static String collapse(Flow flow, String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    boolean space = flow.isEmpty() || isBlank(flow.chars().charAt(flow.length() - 1));
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean blank = isBlank(c);
      if (c < ' ' && !blank) {
        // LibreOffice leaves the signs that begin and end its form fields
        continue;
      }
      if (!blank) {
        out.append(c);
      } else if (!space) {
        out.append(' ');
      }
      space = blank;
    }
    return out.toString();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
  }
}
