package org.fichero.markup;

/**
 * {@code <input type="checkbox" checked>} and radio buttons, in any spelling that a browser accepts, and escaped once more as {@code
 * &lt;input type=&quot;checkbox&quot;&gt;}.
 */
final class HtmlInputs implements Notation {
  private static final String OPEN = "&lt;input ";
  private static final String CLOSE = "&gt;";
  /** Of such a tag, its attributes included. */
  private static final int LONGEST = 200;

  @Override
  public String starts() {
    return "<&";
  }

  @Override
  public Sign read(String text, int at, int end) {
    return text.charAt(at) == '&' ? escaped(text, at, end) : tag(text, at, end);
  }

  private static Sign escaped(String text, int at, int end) {
    int close = text.startsWith(OPEN, at) ? Chars.find(text, CLOSE, at, Math.min(end, at + LONGEST)) : -1;
    if (close < 0) {
      return null;
    }
    String shown = "<" + text.substring(at + 4, close).replace("&quot;", "\"").replace("&#34;", "\"").replace("&#39;", "'") + ">";
    Sign sign = tag(shown, 0, shown.length());
    return sign == null ? null : new Sign(at, close + CLOSE.length(), sign.sense(), sign.strength(), sign.notation());
  }

  private static Sign tag(String text, int at, int end) {
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
