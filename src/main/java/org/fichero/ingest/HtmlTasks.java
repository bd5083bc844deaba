package org.fichero.ingest;

import org.fichero.model.MarkState;
import org.jsoup.nodes.Element;

/** The state of an item in a list of tasks, as editors write it: in attributes of their own, or in classes. */
final class HtmlTasks {
  private HtmlTasks() {}

  /** What a list's item says itself; null when it says nothing, or has a box of its own that does. */
  static MarkState item(Element li) {
    String state = li.hasAttr("data-checked") ? li.attr("data-checked") : li.hasAttr("data-list") ? li.attr("data-list") : byStyle(li);
    Element list = li.parent();
    if (state.isEmpty() && list != null && list.hasAttr("data-checked")) {
      state = list.attr("data-checked");
    }
    MarkState said = switch (state) {
      case "true", "checked" -> MarkState.TICKED;
      case "false", "unchecked" -> MarkState.UNTICKED;
      default -> null;
    };
    return said == null || !li.select("input[type=checkbox]").isEmpty() ? null : said;
  }

  /** Evernote's {@code style="--en-checked:true"}. */
  private static String byStyle(Element li) {
    String own = li.hasAttr("style") ? HtmlSheet.value(li.attr("style"), "--en-checked") : null;
    return own == null ? byClass(li) : own;
  }

  /** "checked" or "unchecked" where every item of the list has one of these classes, or the list is one of tasks; empty otherwise. */
  private static String byClass(Element li) {
    Element list = li.parent();
    if (list == null || !li.getElementsByTag("input").isEmpty() || beginsWithSign(li.text())) {
      return "";
    }
    boolean told = (li.hasClass("checked") || li.hasClass("unchecked"))
        && list.children().stream().allMatch(c -> c.hasClass("checked") != c.hasClass("unchecked"));
    boolean tasks = list.hasClass("inline-task-list") || list.hasClass("task-list") || list.hasClass("checklist");
    return !told && !tasks ? "" : li.hasClass("checked") ? "checked" : "unchecked";
  }

  /** Whether the item shows its box as a character, which says the same again, or more truly. */
  private static boolean beginsWithSign(String words) {
    return !words.isEmpty() && Symbols.state(words.charAt(0)) != null;
  }

  /** A note's paragraph that is tagged as a task: {@code data-tag="to-do:completed"}; null for others. */
  static MarkState tagged(Element e) {
    String tag = e.attr("data-tag");
    return !tag.startsWith("to-do") ? null : tag.equals("to-do:completed") ? MarkState.TICKED : MarkState.UNTICKED;
  }
}
