package org.fichero.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Where in the lists of an OpenDocument text a paragraph stands, and which bullet or number it shows. */
final class OdfLists {
  /** A list that is open. */
  private static final class Open {
    final String style;
    boolean itemBegun;
    boolean inItem;

    Open(String style) {
      this.style = style;
    }
  }

  /** Lists that are set aside while a table within an item is read. */
  record State(Deque<Open> open) {}

  private final OdfStyles styles;
  private final Map<String, int[]> counters = new HashMap<>();
  private Deque<Open> open = new ArrayDeque<>();

  OdfLists(OdfStyles styles) {
    this.styles = styles;
  }

  void begin(Xml xml) {
    String style = xml.attribute("style-name");
    if (style == null && !open.isEmpty()) {
      style = open.peek().style;
    }
    boolean continued = "true".equals(xml.attribute("continue-numbering")) || xml.attribute("continue-list") != null;
    open.push(new Open(style));
    if (!continued) {
      java.util.Arrays.fill(counts(style), open.size() - 1, 10, 0);
    }
  }

  void end() {
    open.poll();
  }

  void item(Xml xml) {
    Open top = open.peek();
    top.itemBegun = true;
    top.inItem = true;
    int start = xml.number("start-value", -1);
    int at = Math.min(open.size(), 10) - 1;
    int[] counts = counts(top.style);
    OdfStyles.Level level = styles.level(top.style, at);
    counts[at] = start >= 0 ? start : counts[at] == 0 ? level == null ? 1 : level.start() : counts[at] + 1;
    java.util.Arrays.fill(counts, at + 1, 10, 0);
  }

  void header() {
    open.peek().itemBegun = false;
    open.peek().inItem = true;
  }

  State suspend() {
    State state = new State(open);
    open = new ArrayDeque<>();
    return state;
  }

  void resume(State state) {
    open = state.open();
  }

  /** From 0. */
  int level() {
    return Math.max(0, open.size() - 1);
  }

  /** Null outside of lists; empty for a further paragraph of an item. */
  String bullet() {
    Open top = open.peek();
    if (top == null || !top.inItem) {
      return null;
    }
    if (!top.itemBegun) {
      return "";
    }
    top.itemBegun = false;
    int at = Math.min(open.size(), 10) - 1;
    OdfStyles.Level level = styles.level(top.style, at);
    if (level == null || level.format() == null) {
      return sign(level);
    }
    return level.format().isEmpty() ? "" : number(top.style, level, at);
  }

  private static String sign(OdfStyles.Level level) {
    if (level == null || level.bullet() == null || level.bullet().isEmpty()) {
      return "-";
    }
    char c = Symbols.unicode(level.font(), level.bullet().charAt(0));
    boolean tells = Symbols.state(c) != null && c > 'z' && "\u25cf\u25a0\u25cb\u25a1".indexOf(c) < 0;
    return tells ? String.valueOf(c) : "-";
  }

  private String number(String style, OdfStyles.Level level, int at) {
    int[] counts = counts(style);
    StringBuilder out = new StringBuilder(level.prefix());
    for (int i = Math.max(0, at - level.shown() + 1); i <= at; i++) {
      OdfStyles.Level part = styles.level(style, i);
      out.append(i < at && (part == null || part.format() == null) ? "" : Numerals.write(Math.max(1, counts[i]), part.format()));
      out.append(i < at ? "." : "");
    }
    return out.append(level.suffix()).toString();
  }

  private int[] counts(String style) {
    return counters.computeIfAbsent(String.valueOf(style), k -> new int[10]);
  }
}
