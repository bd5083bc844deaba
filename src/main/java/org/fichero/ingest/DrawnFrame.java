package org.fichero.ingest;

import java.util.List;
import java.util.function.Supplier;
import org.fichero.model.MarkState;

/**
 * The size of a drawing, by which a text box is a box to be crossed.
 *
 * @param width in EMU (ECMA-376 part 1, 20.4.2.7: 360,000 a centimetre); 0 where it is not known
 * @param height likewise
 */
record DrawnFrame(long width, long height) {
  /** One of which nothing is known. */
  static final DrawnFrame UNKNOWN = new DrawnFrame(0, 0);
  /** A box to be crossed is no larger, either way. */
  private static final long LARGEST = 400_000;
  private static final int LONGEST_NUMBER = 9;
  private static final long[] EMU_A_UNIT = {12_700, 914_400, 360_000, 36_000};
  private static final String CROSSES = "xX\u2713\u2714\u2717\u2718\u221a\u2612\u2611";

  /** Of the {@code wp:extent} at hand. */
  static DrawnFrame ofExtent(Xml xml) {
    return new DrawnFrame(xml.number("cx", 0), xml.number("cy", 0));
  }

  /** Of the VML shape at hand, by its style: {@code width:12pt;height:12pt}. */
  static DrawnFrame ofStyle(Xml xml) {
    String width = null;
    String height = null;
    String style = xml.attribute("style");
    for (String part : style == null ? new String[0] : style.split(";")) {
      String[] pair = part.strip().split(":", 2);
      width = pair.length > 1 && pair[0].equals("width") ? pair[1] : width;
      height = pair.length > 1 && pair[0].equals("height") ? pair[1] : height;
    }
    return ofLengths(width, height);
  }

  /** Of lengths with their units, "0.5cm"; null where one is not said. */
  static DrawnFrame ofLengths(String width, String height) {
    return new DrawnFrame(emu(width), emu(height));
  }

  private static long emu(String length) {
    String s = length == null ? "" : length.strip();
    int end = 0;
    while (end < s.length() && (s.charAt(end) >= '0' && s.charAt(end) <= '9' || s.charAt(end) == '.')) {
      end++;
    }
    int unit = List.of("pt", "in", "cm", "mm").indexOf(s.substring(end));
    boolean number = unit >= 0 && end > 0 && end < LONGEST_NUMBER && s.indexOf('.') == s.lastIndexOf('.') && s.charAt(end - 1) != '.';
    return number ? Math.round(Double.parseDouble(s.substring(0, end)) * EMU_A_UNIT[unit]) : 0;
  }

  /**
   * Whether a text box of this size with this content is a box, whose mark is then added to the paragraph it stands in.
   *
   * @param address of the mark, if the content has none of its own
   */
  boolean isBox(List<Piece> content, Flow paragraph, Supplier<String> address, ReadContext context) throws UnreadableSourceException {
    MarkState state = mark(content);
    if (state == null) {
      return false;
    }
    if (content.stream().anyMatch(p -> !p.flow().anchors().isEmpty())) {
      content.forEach(p -> paragraph.append(p.flow()));
    } else {
      String at = address.get();
      context.text().expectMark(at);
      paragraph.mark(state, at);
    }
    paragraph.text(" ");
    return true;
  }

  /** The mark that a text box of this size with this content is; null where it is none. */
  private MarkState mark(List<Piece> content) {
    StringBuilder shown = new StringBuilder();
    for (Piece piece : content) {
      if (piece.flow() == null) {
        return null;
      }
      shown.append(piece.flow().toString().strip());
    }
    if (shown.isEmpty()) {
      return width > 0 && height > 0 && width <= LARGEST && height <= LARGEST ? MarkState.UNTICKED : null;
    }
    boolean cross = shown.length() == 1 && CROSSES.indexOf(shown.charAt(0)) >= 0;
    return cross ? MarkState.TICKED : shown.toString().equals("\u2610") ? MarkState.UNTICKED : null;
  }
}
