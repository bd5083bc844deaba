package org.fichero.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import org.fichero.model.Severity;

/** Rich Text Format, as Word and LibreOffice write it (specification 1.9.1). */
final class RtfReader implements FormatReader {
  @Override
  public void read(byte[] bytes, ReadContext context) throws UnreadableSourceException {
    new Reading(bytes, context).run();
  }

  @Override
  public boolean bounded() {
    return true;
  }

  /** One file. */
  private static final class Reading {
    private static final int MAX_DEPTH = 2000;

    private final RtfTokens token;
    private final ReadContext context;
    private final RtfFonts fonts = new RtfFonts();
    private final RtfStyles styles = new RtfStyles();
    private final RtfFields fields;
    private final EdgeTables tables;
    private final RtfRows rows;
    private final Deque<RtfState> groups = new ArrayDeque<>();
    private final StringBuilder pending = new StringBuilder();
    private RtfState state = new RtfState();
    private Flow flow = new Flow();
    private Flow bullet;
    private int defaultFont;
    private int style;
    private int outline = -1;
    private int listLevel;
    private int depth;
    private boolean sectionBreaks = true;
    private boolean star;
    private int toSkip;
    private int notes;
    private int glyphs;
    private int steps;

    Reading(byte[] bytes, ReadContext context) {
      this.token = new RtfTokens(bytes);
      this.context = context;
      this.fields = new RtfFields(context);
      this.tables = new EdgeTables(new PieceWriter(context), "rtf");
      this.rows = new RtfRows(tables);
    }

    void run() throws UnreadableSourceException {
      while (token.next() != RtfTokens.Kind.END) {
        if ((++steps & 0xfff) == 0) {
          context.check();
        }
        step();
      }
      if (!groups.isEmpty()) {
        context.finding("source-cut-off", Severity.WARNING, "what", "RTF: " + groups.size() + " groups without end");
      }
      endParagraph();
      tables.closeTo(0);
      if (notes > 0) {
        context.finding("notes-left-out", Severity.INFO, "text", notes + " notes");
      }
    }

    private void step() throws UnreadableSourceException {
      switch (token.kind()) {
        case OPEN -> {
          if (groups.size() >= MAX_DEPTH) {
            throw UnreadableSourceException.damaged("RTF: groups nested deeper than " + MAX_DEPTH);
          }
          groups.push(state);
          state = state.copy();
          star = false;
          toSkip = 0;
        }
        case CLOSE -> close();
        case BYTE -> character(state.destination == RtfState.Destination.SKIP ? ' ' : fonts.decode(state.font, token.number()));
        case SYMBOL -> symbol();
        default -> {
          if (toSkip > 0 && !token.word().equals("u")) {
            toSkip = 0;
          }
          boolean starred = star;
          star = false;
          word(starred);
        }
      }
    }

    private void close() {
      RtfState ended = state;
      toSkip = 0;
      if (ended.destination == RtfState.Destination.STYLES && groups.peek() != null && pending.length() > 0) {
        styles.end(pending.toString());
        pending.setLength(0);
      }
      if (ended.fieldText != null) {
        fields.text(ended.fieldText, pending.toString().strip());
        pending.setLength(0);
      }
      if (ended.endsInstruction) {
        fields.endInstruction(flow);
      }
      if (ended.field) {
        fields.end(flow);
      }
      state = groups.isEmpty() ? new RtfState() : groups.pop();
    }

    private void symbol() throws UnreadableSourceException {
      switch (token.word()) {
        case "*" -> star = true;
        case "~" -> character('\u00a0');
        case "_" -> character('\u2011');
        case "{", "}", "\\" -> character(token.word().charAt(0));
        case "\n", "\r" -> endParagraph();
        case "\t" -> character('\t');
        default -> { }
      }
    }

    private void character(char c) {
      if (toSkip > 0) {
        toSkip--;
        return;
      }
      switch (state.destination) {
        case FONTS -> fonts.name(state.font, String.valueOf(c));
        case STYLES, FIELD_TEXT -> pending.append(c);
        case COLOURS -> {
          if (c == ';') {
            rows.endColour();
          }
        }
        case INSTRUCTION -> fields.instruction(c);
        case LIST_TEXT -> bullet.text(Symbols.unicode(fonts.symbolFont(state.font), c));
        case BODY -> {
          if (!state.hidden) {
            Symbols.append(flow, fonts.symbolFont(state.font), String.valueOf(c), () -> "rtf#glyph[" + ++glyphs + "]");
          }
        }
        default -> { }
      }
    }

    private void word(boolean starred) throws UnreadableSourceException {
      if (destination(starred)) {
        return;
      }
      if (state.destination != RtfState.Destination.BODY) {
        header();
      } else if (!text() && !paragraph()) {
        rows.define(Math.max(1, depth), token.word(), token.number());
      }
      format();
    }

    /** Words that say what their group is for. */
    private boolean destination(boolean starred) {
      if (state.destination == RtfState.Destination.SKIP) {
        return true;
      }
      switch (token.word()) {
        case "fonttbl" -> state.destination = RtfState.Destination.FONTS;
        case "stylesheet" -> state.destination = RtfState.Destination.STYLES;
        case "colortbl" -> state.destination = RtfState.Destination.COLOURS;
        case "listtext", "pntext" -> {
          state.destination = RtfState.Destination.LIST_TEXT;
          bullet = new Flow();
        }
        case "field" -> {
          fields.begin();
          state.field = true;
        }
        case "fldinst" -> {
          state.destination = RtfState.Destination.INSTRUCTION;
          state.endsInstruction = true;
        }
        case "fldrslt" -> {
          fields.beginResult(flow);
          state.destination = fields.isDone() ? RtfState.Destination.SKIP : RtfState.Destination.BODY;
        }
        case "formfield" -> state.destination = RtfState.Destination.INSTRUCTION;
        case "ffname", "ffl" -> {
          state.destination = RtfState.Destination.FIELD_TEXT;
          state.fieldText = token.word();
          pending.setLength(0);
        }
        case "footnote", "annotation" -> {
          notes += token.word().equals("footnote") ? 1 : 0;
          state.destination = RtfState.Destination.SKIP;
        }
        case "shpinst", "nesttableprops", "do", "ud", "txbxtext", "dptxbxtext" -> { }
        default -> {
          boolean skipped = starred || RtfWords.SKIPPED.contains(token.word());
          state.destination = skipped ? RtfState.Destination.SKIP : state.destination;
          return skipped;
        }
      }
      return true;
    }

    /** Words within the tables at the beginning, and within form fields. */
    private void header() {
      switch (token.word()) {
        case "f" -> state.font = token.number();
        case "fcharset" -> fonts.charset(state.font, token.number());
        case "red", "green", "blue" -> rows.part(token.word(), token.number());
        case "s" -> styles.begin(token.number());
        case "outlinelevel" -> styles.outline(token.number());
        case "u" -> unicode();
        case "tab" -> character(' ');
        default -> fields.property(token.word(), token.number());
      }
    }

    private void unicode() {
      toSkip = 0;
      int n = token.number();
      character((char) (n < 0 ? n + 65_536 : n));
      toSkip = state.skipAfterUnicode;
    }

    /** Words that stand for characters. */
    private boolean text() {
      Character known = RtfWords.CHARACTERS.get(token.word());
      if (known != null) {
        character(known);
      } else if (token.word().equals("u")) {
        unicode();
      } else if (token.word().equals("line") || token.word().equals("lbr")) {
        if (!state.hidden) {
          flow.lineBreak();
        }
      } else {
        return false;
      }
      return true;
    }

    private boolean paragraph() throws UnreadableSourceException {
      switch (token.word()) {
        case "par" -> endParagraph();
        case "sect" -> {
          endParagraph();
          if (sectionBreaks && depth == 0) {
            tables.add(0, new Piece.PageBreak());
          }
        }
        case "page" -> {
          endParagraph();
          tables.add(depth, new Piece.PageBreak());
        }
        case "cell", "nestcell" -> {
          depth = Math.max(depth, token.word().equals("cell") ? 1 : 2);
          int cellDepth = token.word().equals("cell") ? 1 : depth;
          endParagraph();
          tables.endCell(cellDepth);
        }
        case "row", "nestrow" -> tables.endRow(token.word().equals("row") ? 1 : Math.max(2, depth));
        case "pard" -> {
          style = 0;
          outline = -1;
          depth = 0;
          listLevel = 0;
        }
        case "intbl" -> depth = Math.max(1, depth);
        case "itap" -> depth = Math.max(0, Math.min(20, token.number()));
        case "s" -> style = token.number();
        case "outlinelevel" -> outline = token.number();
        case "ilvl" -> listLevel = token.number();
        case "pagebb" -> {
          if (token.isOn()) {
            tables.add(depth, new Piece.PageBreak());
          }
        }
        case "sbknone" -> sectionBreaks = false;
        case "sbkpage", "sectd" -> sectionBreaks = true;
        default -> {
          return false;
        }
      }
      return true;
    }

    private void format() {
      switch (token.word()) {
        case "f" -> state.font = token.number();
        case "plain" -> {
          state.font = defaultFont;
          state.hidden = false;
        }
        case "v" -> state.hidden = token.isOn();
        case "deleted" -> state.hidden = token.isOn();
        case "uc" -> state.skipAfterUnicode = Math.max(0, token.number());
        case "ansicpg" -> fonts.ansi(token.number());
        case "mac" -> fonts.ansi(java.nio.charset.Charset.forName("x-MacRoman"));
        case "pc" -> fonts.ansi(437);
        case "pca" -> fonts.ansi(850);
        case "deff" -> {
          defaultFont = token.number();
          state.font = defaultFont;
        }
        default -> { }
      }
    }

    private void endParagraph() throws UnreadableSourceException {
      Flow done = flow;
      flow = new Flow();
      Flow sign = bullet;
      bullet = null;
      int level = styles.heading(style, outline);
      if (done.isBlank()) {
        // an empty paragraph between two tables parts them
        tables.closeTo(depth);
        return;
      }
      String shown = sign == null ? "" : sign.toString().strip();
      if (level > 0) {
        boolean numbered = shown.chars().anyMatch(Character::isLetterOrDigit);
        tables.add(depth, new Piece.Heading(level, numbered ? Flow.of(shown + " ").append(done) : done));
      } else if (sign != null) {
        tables.add(depth, new Piece.Item(listLevel, RtfWords.bullet(shown), done));
      } else {
        tables.add(depth, new Piece.Paragraph(done));
      }
    }
  }
}
