package org.fichero.markup;

/** {@code <input type="checkbox" checked>} and radio buttons, in any spelling that a browser accepts. */
final class HtmlInputs implements Notation {
  @Override
  public String starts() {
    return "<";
  }

  @Override
  public Sign read(String text, int at, int end) {
    Tag tag = Tag.read(text, at, end);
    if (tag == null || tag.closing() || !tag.name().equals("input")) {
      return null;
    }
    String type = tag.attribute("type");
    if (!"checkbox".equals(type) && !"radio".equals(type)) {
      return null;
    }
    String checked = tag.attribute("checked");
    // HTML itself takes checked="false" for checked; whoever writes it means the opposite
    boolean ticked = checked != null && !checked.equals("false") && !checked.equals("0")
        || "true".equals(tag.attribute("aria-checked"));
    return new Sign(at, tag.end(), ticked ? Sense.TICK : Sense.EMPTY, Strength.CERTAIN, "html-input");
  }
}
