package org.fichero.markup;

import java.util.Arrays;
import java.util.List;

/** Elements that play a checkbox: {@code aria-checked}, {@code data-checked}, class {@code checked}, {@code <checkbox>}. */
final class ScriptedBoxes implements Notation {
  private static final List<String> ON = List.of("checked", "selected", "is-checked", "on");

  @Override
  public String starts() {
    return "<";
  }

  @Override
  public Sign read(String text, int at, int end) {
    Tag tag = Tag.read(text, at, end);
    if (tag == null || tag.closing() || !isBox(tag)) {
      return null;
    }
    return new Sign(at, end(text, tag, end), isOn(tag) ? Sense.TICK : Sense.EMPTY, Strength.CERTAIN, "html-role");
  }

  /** After the box: an empty block element ends with its closing tag, which would part it from its label. */
  static int end(String text, Tag tag, int limit) {
    int close = tag.isBlock() || isIcon(tag) ? Chars.skipSpace(text, tag.end(), limit) : limit;
    Tag next = close < limit && text.charAt(close) == '<' ? Tag.read(text, close, limit) : null;
    return next != null && next.closing() && next.name().equals(tag.name()) ? next.end() : tag.end();
  }

  static boolean isBox(Tag tag) {
    String role = tag.attribute("role");
    return tag.name().equals("checkbox")
        || "checkbox".equals(role)
        || "radio".equals(role)
        || tag.attribute("aria-checked") != null
        || tag.attribute("data-checked") != null
        || isIcon(tag);
  }

  /** An element without words whose class names the picture of a box: {@code <i class="fa fa-check-square-o"></i>}. */
  private static boolean isIcon(Tag tag) {
    String classes = tag.closing() || !tag.name().equals("i") && !tag.name().equals("span") || !tag.text().startsWith("</", tag.end())
        ? null : tag.attribute("class");
    return classes != null && Arrays.stream(classes.split("\\s+")).anyMatch(ScriptedBoxes::isBoxClass);
  }

  private static boolean isBoxClass(String name) {
    if (name.equals("checkbox")) {
      return true;
    }
    String bare = name.endsWith("-o") ? name.substring(0, name.length() - 2) : name;
    boolean round = bare.endsWith("-circle") && (bare.length() < name.length() || bare.endsWith("-check-circle") || bare.endsWith("-dot-circle"));
    return bare.indexOf('-') > 0 && (round || bare.endsWith("-square") || bare.endsWith("-unchecked") || bare.endsWith("-checked"));
  }

  private static boolean isOn(Tag tag) {
    String state = tag.attribute("aria-checked");
    state = state == null ? tag.attribute("data-checked") : state;
    if (state != null) {
      return !state.equals("false") && !state.equals("0");
    }
    String classes = tag.attribute("class");
    String checked = tag.attribute("checked");
    if (isIcon(tag)) {
      return classes != null && Arrays.stream(classes.split("[\\s-]+")).anyMatch(c -> c.equals("check") || c.equals("dot") || ON.contains(c));
    }
    return checked != null && !checked.equals("false")
        || classes != null && Arrays.stream(classes.split("\\s+")).anyMatch(ON::contains);
  }
}
