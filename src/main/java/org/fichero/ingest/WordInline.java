package org.fichero.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.MarkState;

/** What stands within the paragraphs of a WordprocessingML part: runs, breaks, symbols, content controls, fields. */
final class WordInline {
  private final Xml xml;
  private final String part;
  private final WordStyles styles;
  private final ReadContext context;
  private final WordBody body;
  private final WordBody.Parts parts;
  private final WordControls controls;
  private final WordFields fields;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Deque<Boolean> alternatives = new ArrayDeque<>();
  private WordParagraph open;
  private WordRun run = WordRun.PLAIN;
  private Flow carried;
  private CellPaint paint = new CellPaint();
  private DrawnFrame frame = DrawnFrame.UNKNOWN;
  private int notes;
  private int contents;

  WordInline(Xml xml, String part, WordStyles styles, ReadContext context, WordBody body,
      WordBody.Parts parts) {
    this.xml = xml;
    this.part = part;
    this.styles = styles;
    this.context = context;
    this.body = body;
    this.parts = parts;
    this.controls = new WordControls(xml, context);
    this.fields = new WordFields(xml, context);
  }

  int notes() {
    return notes;
  }

  int contents() {
    return contents;
  }

  /** The next address of an element of this name: {@code word/document.xml#tc[7]}. */
  String address(String element) {
    return part + "#" + element + "[" + counts.merge(element, 1, Integer::sum) + "]";
  }

  /** Takes the paint of the paragraphs read since, and puts another in its place. */
  CellPaint swapPaint(CellPaint other) {
    CellPaint was = paint;
    paint = other;
    return was;
  }

  /** A paragraph of the part whose start tag is at hand, with the blocks of its text boxes after it. */
  void paragraph(Piece.Sink sink, WordNumbering numbering) throws UnreadableSourceException {
    WordParagraph outer = open;
    WordRun outerRun = run;
    open = new WordParagraph(sink);
    run = WordRun.PLAIN;
    if (carried != null) {
      open.flow.append(carried);
      carried = null;
    }
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (xml.isEnd()) {
        end(sink);
      } else if (xml.isStart()) {
        start(numbering);
      }
    }
    if (open.flow.isBlank()) {
      controls.placePending(open.flow);
    }
    fields.endOfParagraph();
    close(numbering);
    open = outer;
    run = outerRun;
  }

  private void close(WordNumbering numbering) throws UnreadableSourceException {
    if (open.markDeleted || open.dropCap) {
      carried = open.flow;
    } else {
      emit(numbering);
    }
    for (Piece box : open.boxes) {
      open.sink.add(box);
    }
    if (open.breakAfter) {
      open.sink.add(new Piece.PageBreak());
    }
  }

  private void emit(WordNumbering numbering) throws UnreadableSourceException {
    if (styles.isContents(open.style)) {
      contents += open.flow.isBlank() ? 0 : 1;
      return;
    }
    int heading = open.outline >= 0 ? open.outline < 9 ? open.outline + 1 : 0 : styles.heading(open.style);
    String bullet = bullet(numbering);
    open.flow = StruckText.settle(open.flow, bullet.length() == 1 && Symbols.state(bullet.charAt(0)) != null, context.leftOut());
    if (heading > 0) {
      Flow flow = bullet.isEmpty() || bullet.equals("-") ? open.flow : Flow.of(bullet + " ").append(open.flow);
      open.sink.add(new Piece.Heading(heading, open.flow.isBlank() ? open.flow : flow));
    } else if (styles.isTitle(open.style)) {
      open.sink.add(new Piece.Title(open.flow));
    } else if (open.bullet != null) {
      open.sink.add(new Piece.Item(open.level < 0 ? styles.listLevel(open.style) : open.level, bullet, open.flow));
    } else {
      open.sink.add(new Piece.Paragraph(open.flow));
    }
    // what follows a page break in the same paragraph has no bullet of its own
    open.bullet = open.bullet == null ? null : "";
  }

  private String bullet(WordNumbering numbering) {
    String numId = open.numId != null ? open.numId : styles.numId(open.style);
    if (open.bullet == null && numId != null && !numId.equals("0")) {
      open.bullet = numbering.next(numId, open.level < 0 ? styles.listLevel(open.style) : open.level);
    }
    return open.bullet == null ? "" : open.bullet;
  }

  private void start(WordNumbering numbering) throws UnreadableSourceException {
    switch (xml.name()) {
      case "pPr" -> paragraphFormat();
      case "r" -> {
        run = open.plainRun;
        counts.merge("r", 1, Integer::sum);
      }
      case "rPr" -> run = WordRun.read(xml, styles, open.style);
      case "t" -> text(xml.content());
      case "tab", "ptab" -> text("\t");
      case "cr" -> lineBreak();
      case "br" -> {
        if ("page".equals(xml.attribute("type"))) {
          pageBreak(numbering);
        } else {
          lineBreak();
        }
      }
      case "noBreakHyphen" -> text("\u2011");
      case "sym" -> symbol();
      case "delText", "delInstrText", "rt", "del", "moveFrom" -> xml.skip();
      case "extent" -> frame = DrawnFrame.ofExtent(xml);
      case "shape", "rect" -> frame = DrawnFrame.ofStyle(xml);
      case "txbxContent" -> textBox();
      case "p" -> paragraph(open.boxes::add, numbering);
      case "footnoteReference", "endnoteReference" -> notes++;
      case "instrText" -> fields.instruction(xml.content());
      case "fldChar" -> fields.character(open.flow, address("fldChar"));
      case "fldSimple" -> fields.simple();
      case "ffData" -> fields.formData(open.flow, address("ffData"));
      case "control" -> activeX();
      case "docPr" -> picture();
      case "relIds" -> open.boxes.addAll(parts.diagram(xml.attribute("dm")));
      default -> wrapper();
    }
  }

  /** A start tag that blocks and paragraphs can both have. */
  void wrapper() throws UnreadableSourceException {
    switch (xml.name()) {
      case "sdt" -> controls.begin(address("sdt"));
      case "sdtPr" -> controls.properties();
      case "sdtEndPr", "rPr", "tblPrEx" -> xml.skip();
      case "AlternateContent" -> alternatives.push(false);
      case "Choice", "Fallback" -> {
        if (!alternatives.isEmpty() && alternatives.pop()) {
          alternatives.push(true);
          xml.skip();
        } else {
          alternatives.push(true);
        }
      }
      default -> { }
    }
  }

  /** An end tag, wherever it stands. */
  void end(Piece.Sink sink) throws UnreadableSourceException {
    switch (xml.name()) {
      case "sdt" -> {
        Flow lone = controls.end(open == null ? null : open.flow);
        if (lone != null) {
          sink.add(new Piece.Paragraph(lone));
        }
      }
      case "AlternateContent" -> alternatives.poll();
      case "fldSimple" -> fields.end(open == null ? new Flow() : open.flow, "");
      default -> { }
    }
  }

  /** What a last paragraph without an end left behind. */
  void finish(Piece.Sink sink) throws UnreadableSourceException {
    if (carried != null) {
      sink.add(new Piece.Paragraph(carried));
    }
  }

  private void text(String raw) throws UnreadableSourceException {
    if (run.hidden()) {
      context.leftOut().add(LeftOut.Why.HIDDEN, raw);
      return;
    }
    if (fields.isHidden() || raw.isEmpty()) {
      return;
    }
    int start = open.flow.length();
    paint.words(raw, run.fill());
    words(raw);
    open.flow.strike(run.struck() ? start : open.flow.length());
    open.flow.emphasise(run.emphasised() ? start : open.flow.length());
  }

  private void words(String raw) throws UnreadableSourceException {
    String font = run.ascii();
    String shown = raw.length() == 1 && raw.charAt(0) == '\t' ? raw : raw.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    String rest = controls.takeGlyph(shown, font, open.flow);
    if (rest.isEmpty() || controls.isPlaceholder() || run.placeholder() && !rest.equals("\t")) {
      return;
    }
    if (font == null && run.ansi() == null && !Symbols.hasGlyphNumbers(rest)) {
      open.flow.text(rest);
      return;
    }
    for (int i = 0; i < rest.length(); i++) {
      String one = rest.substring(i, i + 1);
      String by = one.charAt(0) < 0x80 || run.ansi() == null ? font : run.ansi();
      Symbols.append(open.flow, by, one, () -> part + "#r[" + counts.get("r") + "]");
    }
  }

  private void symbol() {
    String address = address("sym");
    String hex = xml.attribute("char");
    if (run.hidden() || fields.isHidden() || hex == null || hex.length() > 4) {
      return;
    }
    String c = String.valueOf((char) Integer.parseInt(hex, 16));
    String rest = controls.takeGlyph(c, xml.attribute("font"), open.flow);
    if (!rest.isEmpty()) {
      Symbols.append(open.flow, xml.attribute("font"), c, () -> address);
    }
  }

  private void paragraphFormat() throws UnreadableSourceException {
    paint.ground(open.format(xml));
    open.plainRun = WordRun.of(styles, open.style);
  }

  private void lineBreak() {
    if (!run.hidden() && !fields.isHidden()) {
      open.flow.lineBreak();
    }
  }

  private void pageBreak(WordNumbering numbering) throws UnreadableSourceException {
    if (!open.flow.isBlank()) {
      emit(numbering);
      open.flow = new Flow();
    }
    open.sink.add(new Piece.PageBreak());
  }

  /** A text box with a cross, or a small one with nothing, is a box that somebody drew beside an option; any other stands below its paragraph. */
  private void textBox() throws UnreadableSourceException {
    WordParagraph around = open;
    DrawnFrame drawn = frame;
    List<Piece> within = new ArrayList<>();
    body.blocks(xml.depth() - 1, within::add);
    if (run.hidden() || fields.isHidden() || !drawn.isBox(within, around.flow, () -> address("txbxContent"), context)) {
      around.boxes.addAll(within);
    }
  }

  /** The name of a drawing: a picture of a box is the box. */
  private void picture() throws UnreadableSourceException {
    MarkState state = run.hidden() || fields.isHidden() ? null : NamedBoxes.state(xml.attribute("descr"));
    if (state != null) {
      String address = address("docPr");
      context.text().expectMark(address);
      open.flow.mark(state, address);
    }
  }

  private void activeX() throws UnreadableSourceException {
    String address = address("control");
    String name = String.valueOf(xml.attribute("name")).toLowerCase(java.util.Locale.ROOT);
    ActiveX control = parts.control(xml.relation());
    if (control == null && (name.startsWith("check") || name.startsWith("option"))) {
      control = new ActiveX(MarkState.UNREADABLE, "");
    }
    if (control != null && control.state() != null) {
      context.text().expectMark(address);
      open.flow.mark(control.state(), address).text(control.text().isBlank() ? "" : " " + control.text());
    } else if (control != null) {
      open.flow.text(control.text());
    }
  }
}
