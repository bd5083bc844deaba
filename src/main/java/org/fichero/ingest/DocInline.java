package org.fichero.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.FFData;
import org.apache.poi.hwpf.model.FFDataBase;
import org.apache.poi.hwpf.model.NilPICFAndBinData;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.fichero.model.MarkState;

/** What stands within the paragraphs of a .doc file: runs, symbols, fields and the data of form fields ([MS-DOC] 2.9.78). */
final class DocInline {
  private static final char DATA = '\u0001';
  private static final char BEGIN = '\u0013';
  private static final char SEPARATOR = '\u0014';
  private static final char END = '\u0015';
  private static final int UNDEFINED = 25;

  /** A field that is open. */
  private static final class Field {
    final StringBuilder instruction = new StringBuilder();
    final String address;
    boolean result;
    boolean done;
    FFDataBase form;
    byte[] data;
    int resultStart = -1;

    Field(String address) {
      this.address = address;
    }

    String code() {
      return instruction.toString().strip().toUpperCase(Locale.ROOT);
    }
  }

  private final HWPFDocument document;
  private final ReadContext context;
  private final Deque<Field> fields = new ArrayDeque<>();
  private int count;
  private int symbols;
  private Flow flow;
  private List<Piece> pieces;

  DocInline(HWPFDocument document, ReadContext context) {
    this.document = document;
    this.context = context;
  }

  /** The paragraph as pieces: one, or several where page breaks are within it. */
  List<Piece> read(Paragraph p, int heading, String bullet, int level) {
    pieces = new ArrayList<>();
    flow = new Flow();
    for (int i = 0; i < p.numCharacterRuns(); i++) {
      CharacterRun run = p.getCharacterRun(i);
      if (run.isVanished()) {
        context.leftOut().add(LeftOut.Why.HIDDEN, run.text());
      } else if (!run.isMarkedDeleted()) {
        int start = flow.length();
        run(run);
        boolean struck = run.isStrikeThrough() || run.isDoubleStrikeThrough();
        flow.strike(struck ? Math.min(start, flow.length()) : flow.length());
        flow.emphasise(run.isBold() || run.getUnderlineCode() > 0 ? Math.min(start, flow.length()) : flow.length());
      }
    }
    // an instruction that never ended would hide all that follows
    fields.removeIf(f -> !f.result);
    String sign = bullet == null ? "" : bullet;
    flow = StruckText.settle(flow, sign.length() == 1 && Symbols.state(sign.charAt(0)) != null, context.leftOut());
    if (heading > 0) {
      boolean numbered = sign.chars().anyMatch(Character::isLetterOrDigit) && !flow.isBlank();
      pieces.add(new Piece.Heading(heading, numbered ? Flow.of(sign + " ").append(flow) : flow));
    } else {
      pieces.add(bullet == null ? new Piece.Paragraph(flow) : new Piece.Item(level, sign, flow));
    }
    return pieces;
  }

  private void run(CharacterRun run) {
    String text = run.text();
    if (run.isSymbol() && text.length() == 1) {
      symbol(run);
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      character(run, text.charAt(i));
    }
  }

  private void symbol(CharacterRun run) {
    if (!isHidden()) {
      String font = run.getSymbolFont() == null ? null : run.getSymbolFont().getMainFontName();
      Symbols.append(flow, font, String.valueOf(run.getSymbolCharacter()), () -> "doc#symbol[" + ++symbols + "]");
    }
  }

  private void character(CharacterRun run, char c) {
    switch (c) {
      case DATA -> formData(run);
      case BEGIN -> fields.push(new Field("doc#field[" + ++count + "]"));
      case SEPARATOR -> separator();
      case END -> end();
      case '\u000b' -> visible('\n', run);
      case '\u000c' -> {
        if (!flow.isBlank()) {
          pieces.add(new Piece.Paragraph(flow));
          flow = new Flow();
        }
        pieces.add(new Piece.PageBreak());
      }
      case '\u001e' -> visible('\u2011', run);
      case '\t' -> visible('\t', run);
      default -> {
        if (c >= ' ') {
          visible(c, run);
        }
      }
    }
  }

  private void visible(char c, CharacterRun run) {
    Field top = fields.peek();
    if (top != null && !top.result) {
      top.instruction.append(c);
    } else if (!isHidden()) {
      String font = run.getFontName();
      Symbols.append(flow, Symbols.isSymbolFont(font) ? font : null, String.valueOf(c), () -> "doc#symbol[" + ++symbols + "]");
    }
  }

  private boolean isHidden() {
    return fields.stream().anyMatch(f -> !f.result || f.done);
  }

  /** The state of a form field lies in the data stream. */
  private void formData(CharacterRun run) {
    Field top = fields.peek();
    if (top == null || !run.isData() && !top.code().startsWith("FORM")) {
      return;
    }
    try {
      byte[] data = new NilPICFAndBinData(document.getDataStream(), run.getPicOffset()).getBinData();
      top.form = new FFDataBase(data, 0);
      top.data = data;
    } catch (RuntimeException e) {
      // the field then has no state, which its mark says
      top.form = null;
    }
    settle(top);
  }

  private void separator() {
    Field top = fields.peek();
    if (top != null) {
      top.result = true;
      settle(top);
      top.resultStart = flow.length();
    }
  }

  /** Writes what a form field says, once. */
  private void settle(Field field) {
    if (field.done || field.form == null) {
      return;
    }
    String code = field.code();
    int result = field.form.getIRes() & 0x1f;
    if (code.startsWith("FORMCHECKBOX")) {
      field.done = true;
      context.text().expectMark(field.address);
      int state = result == UNDEFINED ? checkBoxDefault(field.data) : result;
      flow.mark(state == 1 ? MarkState.TICKED : state == 0 ? MarkState.UNTICKED : MarkState.UNREADABLE, field.address);
    } else if (code.startsWith("FORMDROPDOWN")) {
      FFData list = new FFData(field.data, 0);
      int chosen = result == UNDEFINED ? list.getDefaultDropDownItemIndex() : result;
      String[] entries = list.getDropList();
      field.done = true;
      flow.text(entries != null && chosen < entries.length ? entries[chosen] : "");
    }
  }

  /** {@code wDef} follows the field's name: a length, the characters and a zero, two bytes each. */
  private static int checkBoxDefault(byte[] data) {
    int name = data[10] & 0xff | (data[11] & 0xff) << 8;
    int at = 10 + 2 + name * 2 + 2;
    return at < data.length ? data[at] & 0xff : -1;
  }

  private void end() {
    Field field = fields.poll();
    if (field == null || field.done) {
      return;
    }
    if (field.code().startsWith("FORMCHECKBOX")) {
      context.text().expectMark(field.address);
      flow.mark(MarkState.UNREADABLE, field.address);
    } else if (field.code().startsWith("SYMBOL ") && (field.resultStart < 0 || flow.length() <= field.resultStart)) {
      String[] words = field.instruction.toString().strip().split("[\\s\\\\\"]+");
      int f = java.util.Arrays.asList(words).indexOf("f");
      try {
        char c = (char) (int) Integer.decode(words[1]);
        Symbols.append(flow, f > 0 && f + 1 < words.length ? words[f + 1] : null, String.valueOf(c), () -> field.address);
      } catch (NumberFormatException e) {
        flow.text(words[1]);
      }
    }
  }
}
