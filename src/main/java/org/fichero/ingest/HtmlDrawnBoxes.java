package org.fichero.ingest;

import java.util.Locale;
import java.util.Set;
import org.fichero.model.MarkState;
import org.jsoup.nodes.Element;

/** Boxes that a page draws itself: a small element with a border all around, and a small picture of lines. What is drawn or written in one ticks it. */
final class HtmlDrawnBoxes {
  static final char NONE = 0;
  private static final char TICKED = '\u2612';
  private static final char UNTICKED = '\u2610';
  private static final char FILLED = '\u25a0';
  /** A box is no larger than two lines of print. */
  private static final float LARGEST = 32;
  private static final Set<String> TICKS = Set.of("path", "line", "polyline", "polygon");
  private static final Set<String> OUTLINES = Set.of("rect", "circle");
  private static final Set<String> UNPAINTED = Set.of("", "none", "transparent", "white", "#fff", "#ffffff");

  private HtmlDrawnBoxes() {}

  /** The box that the element draws, or the filled square, which serves as a bullet too; {@link #NONE} for what draws none. */
  static char sign(Element e, HtmlLook look) {
    return switch (e.normalName()) {
      case "span", "i", "b", "em", "strong", "div" -> e.childrenSize() == 0 ? bordered(e, look) : NONE;
      case "svg" -> lines(e);
      default -> NONE;
    };
  }

  private static char bordered(Element e, HtmlLook look) {
    String words = e.ownText().strip();
    if (words.length() > 1 || !look.isFramed(e) || !isSmall(look.length(e, "width")) || !isSmall(look.length(e, "height"))) {
      return NONE;
    }
    if (words.isEmpty()) {
      // a painted cell of a grid is no box
      return look.fill(e) == null ? UNTICKED : HtmlLook.isBlock(e) ? NONE : FILLED;
    }
    MarkState state = Symbols.state(words.charAt(0));
    return state == null ? NONE : state == MarkState.TICKED ? TICKED : UNTICKED;
  }

  /** One outline, and the lines within it. */
  private static char lines(Element svg) {
    int outlines = 0;
    int ticks = 0;
    boolean painted = false;
    for (Element shape : svg.children()) {
      boolean outline = OUTLINES.contains(shape.normalName());
      if (!outline && !TICKS.contains(shape.normalName())) {
        return NONE;
      }
      outlines += outline ? 1 : 0;
      ticks += outline ? 0 : 1;
      painted |= outline && !UNPAINTED.contains(shape.attr("fill").toLowerCase(Locale.ROOT)) || !shape.hasAttr("fill") && outline;
    }
    boolean box = outlines == 1 && !painted && isSmall(HtmlLook.pixels(svg.attr("width"))) && isSmall(HtmlLook.pixels(svg.attr("height")));
    return !box ? NONE : ticks > 0 ? TICKED : UNTICKED;
  }

  private static boolean isSmall(float pixels) {
    return pixels > 0 && pixels <= LARGEST;
  }
}
