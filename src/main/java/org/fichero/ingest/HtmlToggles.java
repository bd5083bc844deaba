package org.fichero.ingest;

import org.fichero.model.MarkState;
import org.jsoup.nodes.Element;

/** Choices by the WAI-ARIA attributes of other controls than boxes: buttons that stay pressed, options of a list that takes several. */
final class HtmlToggles {
  private HtmlToggles() {}

  /** The state of one of several buttons side by side that stay pressed, or of a list's option; null for anything else. */
  static MarkState state(Element e) {
    if (e.hasAttr("aria-pressed")) {
      return among(e, "aria-pressed") ? of(e.attr("aria-pressed")) : null;
    }
    boolean option = e.attr("role").equals("option") && e.hasAttr("aria-selected");
    return option && e.closest("[role=listbox][aria-multiselectable=true]") != null ? of(e.attr("aria-selected")) : null;
  }

  /**
   * Whether the box that scripts draw around an input has a class that says it is checked ({@code ant-checkbox-checked}, {@code Mui-checked},
   * {@code is-checked}): what a user ticked after the page was made is no attribute of the input.
   */
  static boolean isDrawnChecked(Element input) {
    Element drawn = input.parent();
    return drawn != null && drawn.hasAttr("class") && drawn.classNames().stream()
        .anyMatch(c -> c.equals("checked") || c.endsWith("-checked") && !c.endsWith("un-checked") && !c.endsWith("not-checked"));
  }

  /** A lone button that stays pressed is the page's own: to follow, to mute. */
  private static boolean among(Element e, String attribute) {
    Element parent = e.parent();
    return parent != null && parent.children().stream().filter(c -> c.hasAttr(attribute)).count() > 1;
  }

  private static MarkState of(String state) {
    return switch (state) {
      case "true" -> MarkState.TICKED;
      case "false" -> MarkState.UNTICKED;
      default -> MarkState.UNREADABLE;
    };
  }
}
