package org.fichero.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.MarkState;
import org.fichero.model.Severity;

/** What stands within a paragraph of an OpenDocument text. White space collapses as ODF 1.2, 6.1.2 says. */
final class OdfInline {
  private final Xml xml;
  private final String part;
  private final OdfStyles styles;
  private final OdfForms forms;
  private final ReadContext context;
  private final OdfBody body;
  private final Map<String, Integer> counts = new HashMap<>();
  private final OdfNotes notes = new OdfNotes();
  private CellPaint paint = new CellPaint();
  private String highlight;
  private int struck;
  private OdfLook look = OdfLook.PLAIN;
  private boolean hidden;
  /** Whether the open frame's picture was read as a box. */
  private boolean pictured;
  private DrawnFrame frame = DrawnFrame.UNKNOWN;

  /** A check box control, until the glyph that it shows is met. */
  private static final class Box {
    final boolean ticked;
    final String address;
    final String tickedGlyph;
    final String untickedGlyph;
    boolean placed;

    Box(boolean ticked, String address, String tickedGlyph, String untickedGlyph) {
      this.ticked = ticked;
      this.address = address;
      this.tickedGlyph = tickedGlyph;
      this.untickedGlyph = untickedGlyph;
    }
  }

  OdfInline(Xml xml, String part, OdfStyles styles, OdfForms forms, ReadContext context, OdfBody body) {
    this.xml = xml;
    this.part = part;
    this.styles = styles;
    this.forms = forms;
    this.context = context;
    this.body = body;
  }

  OdfNotes notes() {
    return notes;
  }

  String address(String element) {
    return part + "#" + element + "[" + counts.merge(element, 1, Integer::sum) + "]";
  }

  /** Takes the paint of the paragraphs read since, and puts another in its place. */
  CellPaint swapPaint(CellPaint other) {
    CellPaint was = paint;
    paint = other;
    return was;
  }

  /** The paragraph whose start tag is at hand; blocks of its text boxes go to {@code boxes}. */
  Flow paragraph(String style, List<Piece> boxes) throws UnreadableSourceException {
    paint.ground(styles.fill("paragraph", style));
    Flow flow = new Flow();
    if (styles.isHidden("paragraph", style)) {
      context.leftOut().add(LeftOut.Why.HIDDEN, xml.content());
      return flow;
    }
    boolean outer = hidden;
    OdfLook outerLook = look;
    hidden = false;
    look = OdfLook.PLAIN.within(styles, "paragraph", style);
    Deque<String> fonts = new ArrayDeque<>();
    fonts.push(orEmpty(styles.symbolFont("paragraph", style)));
    struckInside(styles.isStruck("paragraph", style), flow, fonts, null, boxes);
    if (hidden) {
      context.leftOut().add(LeftOut.Why.HIDDEN, flow.chars());
    }
    Flow shown = hidden ? new Flow() : flow;
    hidden = outer;
    look = outerLook;
    return shown;
  }

  /** The same, all of it struck through if it is said so here. */
  private void struckInside(boolean here, Flow flow, Deque<String> fonts, Box box, List<Piece> boxes) throws UnreadableSourceException {
    boolean begins = here && struck == 0;
    int start = flow.length();
    struck += begins ? 1 : 0;
    inside(flow, fonts, box, boxes);
    if (begins) {
      struck--;
      flow.strike(start);
    }
  }

  private static String orEmpty(String s) {
    return s == null ? "" : s;
  }

  /** Everything up to the end tag of the element at hand. */
  private void inside(Flow flow, Deque<String> fonts, Box box, List<Piece> boxes) throws UnreadableSourceException {
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (xml.isText()) {
        text(flow, xml.text(), fonts.peek(), box);
      } else if (xml.isStart()) {
        element(flow, fonts, box, boxes);
      }
    }
  }

  private void element(Flow flow, Deque<String> fonts, Box box, List<Piece> boxes) throws UnreadableSourceException {
    switch (xml.name()) {
      case "span" -> span(flow, fonts, box, boxes);
      case "s" -> {
        paint.words(" ", highlight);
        flow.text(" ".repeat(Math.max(1, Math.min(1000, xml.number("c", 1)))));
      }
      case "tab" -> flow.text('\t');
      case "line-break" -> flow.lineBreak();
      case "content-control" -> contentControl(flow, fonts, boxes);
      case "fieldmark" -> fieldmark(flow);
      case "control" -> control(flow);
      case "text-box" -> textBox(frame, flow, boxes);
      case "custom-shape", "rect", "ellipse" -> textBox(size(), flow, boxes);
      case "p", "h", "list", "table" -> body.block(boxes::add);
      case "note", "annotation" -> notes.read(xml);
      case "hidden-paragraph" -> {
        hidden |= "true".equals(xml.attribute("is-hidden"));
        xml.skip();
      }
      case "frame" -> {
        pictured = false;
        frame = size();
      }
      case "desc" -> picture(flow);
      case "ruby-text", "placeholder", "hidden-text", "script", "deletion", "label", "event-listeners", "binary-data",
          "object" -> xml.skip();
      case "title" -> {
        // svg:title names a drawing; text:title is a field that shows
        if (!xml.inNamespace("text:1.0")) {
          picture(flow);
        }
      }
      default -> { }
    }
  }

  private DrawnFrame size() {
    return DrawnFrame.ofLengths(xml.attribute("width"), xml.attribute("height"));
  }

  /** A text box with a cross, or a small one with nothing, is a box that somebody drew beside an option; any other stands below its paragraph. */
  private void textBox(DrawnFrame size, Flow flow, List<Piece> boxes) throws UnreadableSourceException {
    List<Piece> within = new ArrayList<>();
    body.blocks(within::add);
    if (hidden || !size.isBox(within, flow, () -> address("text-box"), context)) {
      boxes.addAll(within);
    }
  }

  /** The name of a drawing: a picture of a box is the box, however often its frame names it. */
  private void picture(Flow flow) throws UnreadableSourceException {
    MarkState state = NamedBoxes.state(xml.content());
    if (state != null && !pictured) {
      String address = address("frame");
      context.text().expectMark(address);
      flow.mark(state, address);
      pictured = true;
    }
  }

  private void span(Flow flow, Deque<String> fonts, Box box, List<Piece> boxes) throws UnreadableSourceException {
    String style = xml.attribute("style-name");
    if (styles.isHidden("text", style)) {
      context.leftOut().add(LeftOut.Why.HIDDEN, xml.content());
      return;
    }
    fonts.push(styles.hasFont("text", style) ? orEmpty(styles.symbolFont("text", style)) : fonts.peek());
    String outer = highlight;
    OdfLook around = look;
    String own = styles.highlight(style);
    highlight = own == null ? outer : own;
    look = around.within(styles, "text", style);
    struckInside(styles.isStruck("text", style), flow, fonts, box, boxes);
    look = around;
    highlight = outer;
    fonts.pop();
  }

  private void contentControl(Flow flow, Deque<String> fonts, List<Piece> boxes) throws UnreadableSourceException {
    if (!"true".equals(xml.attribute("checkbox"))) {
      boolean standsIn = "true".equals(xml.attribute("showing-place-holder"));
      inside(standsIn ? new Flow() : flow, fonts, null, boxes);
      return;
    }
    Box box = new Box("true".equals(xml.attribute("checked")), address("content-control"),
        xml.attribute("checked-state"), xml.attribute("unchecked-state"));
    context.text().expectMark(box.address);
    inside(flow, fonts, box, boxes);
    if (!box.placed) {
      place(box, flow);
    }
  }

  private static void place(Box box, Flow flow) {
    flow.mark(box.ticked ? MarkState.TICKED : MarkState.UNTICKED, box.address);
    box.placed = true;
  }

  private void text(Flow flow, String raw, String font, Box box) {
    paint.words(raw, highlight);
    String shown = collapse(flow, raw);
    if (box != null && !box.placed && !shown.isBlank()) {
      int at = shown.indexOf(shown.strip());
      compare(box, shown.substring(at, at + 1), Symbols.unicode(font, shown.charAt(at)));
      place(box, flow);
      boolean pair = Character.isHighSurrogate(shown.charAt(at)) && at + 1 < shown.length();
      shown = shown.substring(at + (pair ? 2 : 1));
    }
    int start = flow.length();
    if (font.isEmpty() && !Symbols.hasGlyphNumbers(shown)) {
      flow.text(shown);
    } else {
      Symbols.append(flow, font, shown, () -> address("glyph"));
    }
    flow.emphasise(look.emphasised() ? start : flow.length());
  }

  private void compare(Box box, String raw, char shown) {
    boolean ticked = raw.equals(box.tickedGlyph);
    boolean unticked = raw.equals(box.untickedGlyph);
    MarkState state = ticked == unticked ? Symbols.state(shown) : ticked ? MarkState.TICKED : MarkState.UNTICKED;
    if (state != null && (state == MarkState.TICKED) != box.ticked) {
      context.finding("mark-contradicts-glyph", Severity.WARNING, "address", box.address, "glyph", raw,
          "state", box.ticked ? "ticked" : "unticked");
    }
  }

  /** Runs of white space become one space, and none at the beginning of a paragraph or after white space. */
  private static String collapse(Flow flow, String raw) {
    StringBuilder out = null;
    boolean space = flow.isEmpty() || isBlank(flow.chars().charAt(flow.length() - 1));
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean blank = isBlank(c);
      if (blank && (space || c != ' ')) {
        out = out == null ? new StringBuilder(raw.length()).append(raw, 0, i) : out;
        if (!space) {
          out.append(' ');
        }
      } else if (out != null) {
        out.append(c);
      }
      space = blank;
    }
    return out == null ? raw : out.toString();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  /** LibreOffice's form fields: a mark, or the entry chosen. */
  private void fieldmark(Flow flow) throws UnreadableSourceException {
    String address = address("fieldmark");
    OdfFieldmark field = OdfFieldmark.read(xml);
    if (field.state() == null) {
      flow.text(field.chosen());
      return;
    }
    String where = field.name() == null ? address : address + " " + field.name();
    context.text().expectMark(where);
    flow.mark(field.state(), where);
  }

  /** A form control drawn here: its mark and label, or its value. */
  Flow control(Flow flow) throws UnreadableSourceException {
    String id = xml.attribute("control");
    OdfForms.Control control = forms.get(id);
    xml.skip();
    if (control == null) {
      return flow;
    }
    if (control.state() != null) {
      flow.mark(control.state(), OdfForms.address(id));
      flow.text(control.text().isEmpty() ? "" : " " + control.text());
    } else {
      flow.text(control.text());
    }
    return flow;
  }
}
