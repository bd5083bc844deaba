package org.fichero.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/** Takes the page out of RTF that holds one, as mail programs keep it ([MS-OXRTFEX]): its tags, and the text that is not RTF's own. Reads once. */
final class RtfHtml {
  private static final Set<String> LEFT_OUT = Set.of("fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "listtable", "listoverridetable");
  private static final Map<String, String> SIGNS = Map.of(
      "par", "\n", "line", "\n", "tab", "\t", "lquote", "\u2018", "rquote", "\u2019", "ldblquote", "\u201c", "rdblquote", "\u201d", "bullet", "\u2022", "endash", "\u2013", "emdash", "\u2014");
  private static final String WINDOWS = "windows-";
  /** The code page of UTF-8. */
  private static final int UTF_8 = 65001;

  /**
   * What holds within a group.
   *
   * @param leftOut whether it is no text
   * @param own whether it is RTF's own, beside a tag that says the same
   * @param skip characters that stand for one of Unicode
   */
  private record State(boolean leftOut, boolean own, int skip) {}

  private final RtfTokens tokens;
  private final StringBuilder html = new StringBuilder();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Deque<State> outer = new ArrayDeque<>();
  private State state = new State(false, false, 1);
  private Charset charset = Charset.forName("windows-1252");
  private boolean begins;
  private boolean starred;
  private int pending;

  private RtfHtml(byte[] rtf) {
    tokens = new RtfTokens(rtf);
  }

  /** The page; null where the RTF says that it holds none. */
  static String of(String rtf) {
    return rtf.substring(0, Math.min(rtf.length(), 1000)).contains("\\fromhtml") ? new RtfHtml(rtf.getBytes(StandardCharsets.ISO_8859_1)).read() : null;
  }

  private String read() {
    for (RtfTokens.Kind kind = tokens.next(); kind != RtfTokens.Kind.END; kind = tokens.next()) {
      take(kind);
    }
    flush();
    return html.toString();
  }

  private void take(RtfTokens.Kind kind) {
    switch (kind) {
      case OPEN -> {
        outer.push(state);
        begins = true;
        starred = false;
        pending = 0;
      }
      case CLOSE -> {
        flush();
        state = outer.isEmpty() ? state : outer.pop();
      }
      case BYTE -> {
        if (pending > 0) {
          pending--;
        } else if (isShown()) {
          bytes.write(tokens.number());
        }
      }
      case SYMBOL -> symbol(tokens.word().charAt(0));
      default -> word(tokens.word());
    }
    begins = kind == RtfTokens.Kind.OPEN || begins && kind == RtfTokens.Kind.SYMBOL && tokens.word().equals("*");
  }

  private void symbol(char c) {
    if (c == '*') {
      starred = begins;
    } else if (c == '~' || c == '_') {
      add(c == '~' ? "\u00a0" : "\u2011");
    } else if (c == '{' || c == '}' || c == '\\') {
      add(String.valueOf(c));
    }
  }

  private void word(String word) {
    if (begins && (starred || LEFT_OUT.contains(word))) {
      state = new State(!word.equals("htmltag"), false, state.skip);
    } else if (word.equals("htmlrtf")) {
      flush();
      state = new State(state.leftOut, tokens.isOn(), state.skip);
    } else if (word.equals("uc")) {
      state = new State(state.leftOut, state.own, Math.max(0, tokens.number(1)));
    } else if (word.equals("u")) {
      add(String.valueOf((char) tokens.number()));
      pending = state.skip;
    } else if (word.equals("ansicpg") && Charset.isSupported(WINDOWS + tokens.number())) {
      charset = Charset.forName(WINDOWS + tokens.number());
    } else if (word.equals("ansicpg") && tokens.number() == UTF_8) {
      charset = StandardCharsets.UTF_8;
    } else if (SIGNS.containsKey(word)) {
      add(SIGNS.get(word));
    }
  }

  private boolean isShown() {
    return !state.leftOut && !state.own;
  }

  private void add(String s) {
    flush();
    html.append(isShown() ? s : "");
  }

  /** Bytes of one code page follow each other. */
  private void flush() {
    html.append(new String(bytes.toByteArray(), charset));
    bytes.reset();
  }
}
