package org.fichero.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** What a group can be for. */
  private enum Destination {
    BODY,
    FONTS,
    STYLES,
    COLOURS,
    INSTRUCTION,
    LIST_TEXT,
    FIELD_TEXT,
    SKIP
  }

  /** What a group changes until it ends. */
  private static final class State {
    Destination destination = Destination.BODY;
    int font;
    int skipAfterUnicode = 1;
    boolean hidden;
    boolean field;
    boolean endsInstruction;
    String fieldText;

    State copy() {
      State s = new State();
      s.destination = destination;
      s.font = font;
      s.skipAfterUnicode = skipAfterUnicode;
      s.hidden = hidden;
      return s;
    }
  }

  private record Style(String name, int outline) {}

  /** One file. */
  private static final class Reading {
    private static final int MAX_DEPTH = 2000;

    private final RtfTokens token;
    private final ReadContext context;
    private final RtfFonts fonts = new RtfFonts();
    private final List<String> colours = new ArrayList<>();
    private final Map<Integer, Style> styles = new HashMap<>();
    private final RtfFields fields;
    private final EdgeTables tables;
    private final Deque<State> groups = new ArrayDeque<>();
    private final StringBuilder pending = new StringBuilder();
    private final int[] rgb = new int[3];
    private State state = new State();
    private Flow flow = new Flow();
    private Flow bullet;
    private int defaultFont;
    private int style;
    private int styleOutline = -1;
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
        case BYTE -> character(state.destination == Destination.SKIP ? ' ' : fonts.decode(state.font, token.number()));
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
      State ended = state;
      toSkip = 0;
      if (ended.destination == Destination.STYLES && groups.peek() != null && pending.length() > 0) {
        String name = pending.toString().replace(";", "").strip().toLowerCase(Locale.ROOT);
        styles.put(style, new Style(name, styleOutline));
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
      state = groups.isEmpty() ? new State() : groups.pop();
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
        case COLOURS -> colour(c);
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

    private void colour(char c) {
      if (c == ';') {
        colours.add(String.format("%02X%02X%02X", rgb[0] & 0xff, rgb[1] & 0xff, rgb[2] & 0xff));
        java.util.Arrays.fill(rgb, 0);
      }
    }

    private void word(boolean starred) throws UnreadableSourceException {
      if (destination(starred)) {
        return;
      }
      if (state.destination != Destination.BODY) {
        header();
      } else if (!text() && !paragraph()) {
        define(Math.max(1, depth));
      }
      format();
    }

    /** Words that say what their group is for. */
    private boolean destination(boolean starred) {
      if (state.destination == Destination.SKIP) {
        return true;
      }
      switch (token.word()) {
        case "fonttbl" -> state.destination = Destination.FONTS;
        case "stylesheet" -> state.destination = Destination.STYLES;
        case "colortbl" -> state.destination = Destination.COLOURS;
        case "listtext", "pntext" -> {
          state.destination = Destination.LIST_TEXT;
          bullet = new Flow();
        }
        case "field" -> {
          fields.begin();
          state.field = true;
        }
        case "fldinst" -> {
          state.destination = Destination.INSTRUCTION;
          state.endsInstruction = true;
        }
        case "fldrslt" -> {
          fields.beginResult(flow);
          state.destination = fields.isDone() ? Destination.SKIP : Destination.BODY;
        }
        case "formfield" -> state.destination = Destination.INSTRUCTION;
        case "ffname", "ffl" -> {
          state.destination = Destination.FIELD_TEXT;
          state.fieldText = token.word();
          pending.setLength(0);
        }
        case "footnote", "annotation" -> {
          notes += token.word().equals("footnote") ? 1 : 0;
          state.destination = Destination.SKIP;
        }
        case "shpinst", "nesttableprops", "do", "ud", "txbxtext", "dptxbxtext" -> { }
        case "info", "pict", "objdata", "objclass", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "sp",
            "nonshppict", "nonesttables", "pgdsctbl", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator", "xmlnstbl",
            "themedata", "datastore", "latentstyles", "falt", "panose", "ftnsep", "ftnsepc", "ffdeftext", "ffformat", "ffhelptext",
            "ffstattext", "ffentrymcr", "ffexitmcr", "datafield", "atnid", "atnauthor", "tc", "xe", "filetbl", "pn", "pnseclvl" ->
            state.destination = Destination.SKIP;
        default -> {
          if (starred) {
            state.destination = Destination.SKIP;
          }
          return starred;
        }
      }
      return true;
    }

    /** Words within the tables at the beginning, and within form fields. */
    private void header() {
      switch (token.word()) {
        case "f" -> state.font = token.number();
        case "fcharset" -> fonts.charset(state.font, token.number());
        case "red" -> rgb[0] = token.number();
        case "green" -> rgb[1] = token.number();
        case "blue" -> rgb[2] = token.number();
        case "s" -> {
          style = token.number();
          styleOutline = -1;
        }
        case "outlinelevel" -> styleOutline = token.number();
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
      switch (token.word()) {
        case "u" -> unicode();
        case "tab" -> character('\t');
        case "emdash" -> character('\u2014');
        case "endash" -> character('\u2013');
        case "lquote" -> character('\u2018');
        case "rquote" -> character('\u2019');
        case "ldblquote" -> character('\u201c');
        case "rdblquote" -> character('\u201d');
        case "bullet" -> character('\u2022');
        case "emspace", "enspace", "qmspace" -> character(' ');
        case "line", "lbr" -> {
          if (!state.hidden) {
            flow.lineBreak();
          }
        }
        default -> {
          return false;
        }
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

    /** Words that define rows and cells. */
    private void define(int level) {
      switch (token.word()) {
        case "trowd" -> tables.beginRow(level, 0);
        case "trleft" -> tables.left(level, token.number());
        case "clmrg" -> tables.next(level).joinsLeft = true;
        case "clvmrg" -> tables.next(level).joinsUp = true;
        case "clcbpat" -> {
          int colour = token.number();
          tables.next(level).fill = colour > 0 && colour < colours.size() ? Shading.colour(colours.get(colour)) : null;
        }
        case "clshdng" -> {
          // a pattern in hundredths of a percent of black
          int grey = 255 - Math.max(0, Math.min(10_000, token.number())) * 255 / 10_000;
          boolean plain = token.number() <= 0 || tables.next(level).fill != null;
          tables.next(level).fill = plain ? tables.next(level).fill : Shading.colour(String.format("%02X%02X%02X", grey, grey, grey));
        }
        case "cellx" -> tables.endDefinition(level, token.number());
        default -> { }
      }
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
      int level = heading();
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
        tables.add(depth, new Piece.Item(listLevel, bullet(shown), done));
      } else {
        tables.add(depth, new Piece.Paragraph(done));
      }
    }

    private static String bullet(String shown) {
      boolean sign = shown.length() == 1 && !Character.isLetterOrDigit(shown.charAt(0)) || shown.equals("o");
      boolean tells = sign && Symbols.state(shown.charAt(0)) != null && "\u25cf\u25a0\u25cb\u25a1".indexOf(shown.charAt(0)) < 0;
      return sign && !tells ? "-" : shown;
    }

    private int heading() {
      if (outline >= 0 && outline < 9) {
        return outline + 1;
      }
      Style s = styles.get(style);
      if (s == null) {
        return 0;
      }
      if (s.outline() >= 0 && s.outline() < 9) {
        return s.outline() + 1;
      }
      String name = s.name();
      int digit = name.startsWith("heading ") && name.length() == 9 ? Character.digit(name.charAt(8), 10) : 0;
      return name.equals("title") ? 1 : Math.max(0, digit);
    }
  }
}
