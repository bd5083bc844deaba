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
    private final RtfDestinations destinations;
    private final EdgeTables tables;
    private final RtfRows rows;
    private final Deque<RtfState> groups = new ArrayDeque<>();
    private RtfState state = new RtfState();
    private final RtfParagraph paragraph;
    private int defaultFont;
    private int depth;
    private boolean sectionBreaks = true;
    /** Whether the open paragraph begins a page; whether it stands in a table is said after that. */
    private boolean pageBefore;
    private boolean star;
    private int toSkip;
    private int steps;

    Reading(byte[] bytes, ReadContext context) {
      this.token = new RtfTokens(bytes);
      this.context = context;
      this.paragraph = new RtfParagraph(fonts, styles, context.leftOut());
      this.fields = new RtfFields(context);
      this.destinations = new RtfDestinations(fields, styles, paragraph);
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
      if (destinations.notes() > 0) {
        context.finding("notes-left-out", Severity.INFO, "text", destinations.notes() + " notes");
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
      destinations.close(ended, !groups.isEmpty());
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
        case STYLES, FIELD_TEXT -> destinations.character(c);
        case COLOURS -> {
          if (c == ';') {
            rows.endColour();
          }
        }
        case INSTRUCTION -> fields.instruction(c);
        case LIST_TEXT -> paragraph.bullet(state, c);
        case BODY -> paragraph.character(state, c);
        default -> { }
      }
    }

    private void word(boolean starred) throws UnreadableSourceException {
      if (destinations.open(state, token.word(), starred)) {
        return;
      }
      if (state.destination != RtfState.Destination.BODY) {
        header();
      } else if (!text() && !paragraph()) {
        rows.define(Math.max(1, depth), token.word(), token.number());
      }
      format();
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
        paragraph.lineBreak(state);
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
          paragraph.reset();
          pageBefore = false;
          depth = 0;
        }
        case "intbl" -> depth = Math.max(1, depth);
        case "itap" -> depth = Math.max(0, Math.min(20, token.number()));
        case "pagebb" -> pageBefore = token.isOn();
        case "sbknone" -> sectionBreaks = false;
        case "sbkpage", "sectd" -> sectionBreaks = true;
        default -> {
          return paragraph.format(token.word(), token.number());
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
          state.struck = false;
          state.bold = false;
          state.underlined = false;
        }
        case "v" -> state.hidden = token.isOn();
        case "deleted" -> state.deleted = token.isOn();
        case "strike", "striked" -> state.struck = token.isOn();
        case "b" -> state.bold = token.isOn();
        case "ul", "uld", "uldb", "ulw", "ulth", "uldash" -> state.underlined = token.isOn();
        case "ulnone" -> state.underlined = false;
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
      Piece done = paragraph.end();
      if (done == null) {
        // an empty paragraph between two tables parts them
        tables.closeTo(depth);
      } else {
        if (pageBefore) {
          tables.pageBreak(depth);
          pageBefore = false;
        }
        tables.add(depth, done);
      }
    }
  }
}
