package org.fichero.extract;

import java.util.List;
import org.fichero.model.Fold;
import org.fichero.model.Passage;

/** What a form prints where a value should stand: its words of help, and lines to write on. */
final class Help {
  private static final int LEAST_PREFIX = 6;

  private record Text(String key, boolean open) {}

  private final List<Text> texts;

  /** @param texts help as a pack has it; an ellipsis at the end stands for whatever follows on the line */
  Help(List<String> texts) {
    this.texts = texts.stream().map(Help::text).toList();
  }

  private static Text text(String words) {
    String bare = words.strip();
    boolean open = bare.endsWith("…") || bare.endsWith("...");
    return new Text(Terms.key(bare), open);
  }

  /** The line without help and without the strokes to write on; the same object where it has none. */
  Passage without(Passage line) {
    Passage own = filled(line);
    if (isAll(own)) {
      return Passage.EMPTY;
    }
    for (Text text : texts) {
      int end = text.open() ? -1 : printed(own.text(), text.key());
      if (end > 0) {
        return own.slice(end, own.text().length()).strip();
      }
    }
    return own;
  }

  /** Whether the line is one of the texts, and nothing else. */
  boolean isAll(Passage line) {
    return texts.stream().anyMatch(t -> !t.key().isEmpty() && isWhole(line.text(), t));
  }

  /** Whether the letters and digits are the text's, or begin with them where anything may follow. */
  private static boolean isWhole(String s, Text text) {
    int k = 0;
    for (int p = 0; p < s.length(); p++) {
      char c = Terms.keyChar(s.charAt(p));
      if (c != 0) {
        if (k == text.key().length()) {
          return text.open();
        }
        if (c != text.key().charAt(k++)) {
          return false;
        }
      }
    }
    return k == text.key().length();
  }

  /** Index after help at the beginning of the line that its own bracket or full stop ends; -1 without one. */
  private static int printed(String s, String key) {
    int k = 0;
    int p = 0;
    while (p < s.length() && k < key.length()) {
      char c = Fold.fold(s.charAt(p++));
      if (Character.isLetterOrDigit(c) && c != key.charAt(k++)) {
        return -1;
      }
    }
    boolean closed = p < s.length() && ").:]?".indexOf(s.charAt(p)) >= 0;
    return k == key.length() && key.length() >= LEAST_PREFIX && closed ? p + 1 : -1;
  }

  /** Without strokes at either end: "____ Juan ____", "………". */
  private static Passage filled(Passage line) {
    String s = line.text();
    int from = stroke(s, 0, 1);
    int to = from >= s.length() ? from : stroke(s, s.length() - 1, -1) + 1;
    if (from == 0 && to == s.length()) {
      return line;
    }
    Passage rest = line.slice(from, Math.max(from, to)).strip();
    return rest.text().endsWith(":") ? rest.slice(0, from == 0 ? beforeRequest(rest.text()) : 0).strip() : rest;
  }

  /** Where the words that ask for what is to be written on the stroke begin, behind a value and a gap: "2 de mayo    Firma:"; 0 where all ask. */
  private static int beforeRequest(String s) {
    for (int p = s.length() - 1; p > 1; p--) {
      boolean gap = s.charAt(p - 1) == '\t' || s.charAt(p - 1) == ' ' && s.charAt(p - 2) == ' ';
      if (Character.isLetterOrDigit(s.charAt(p)) && gap) {
        return p;
      }
    }
    return 0;
  }

  /** The index where what is written begins, seen from one end; two underscores or four dots make a stroke. */
  private static int stroke(String s, int from, int step) {
    int p = from;
    int strokes = 0;
    int dots = 0;
    while (p >= 0 && p < s.length() && ("_….".indexOf(s.charAt(p)) >= 0 || Passage.isSpace(s.charAt(p)))) {
      strokes += s.charAt(p) == '_' || s.charAt(p) == '…' ? 1 : 0;
      dots += s.charAt(p) == '.' ? 1 : 0;
      p += step;
    }
    return strokes >= 2 || dots >= 4 ? p : from;
  }
}
