package org.fichero.ingest;

/** RTF's tokens (specification 1.9.1, "Syntax"): groups, control words with their number, control symbols, bytes. */
final class RtfTokens {
  /** What a token is. */
  enum Kind {
    OPEN,
    CLOSE,
    WORD,
    SYMBOL,
    BYTE,
    END
  }

  private final byte[] rtf;
  private int at;
  private Kind kind;
  private String word;
  private int number;
  private boolean numbered;

  RtfTokens(byte[] rtf) {
    this.rtf = rtf;
  }

  /** The next token. */
  Kind next() {
    while (at < rtf.length && (rtf[at] == '\r' || rtf[at] == '\n')) {
      at++;
    }
    if (at >= rtf.length) {
      return kind = Kind.END;
    }
    byte b = rtf[at++];
    return kind = switch (b) {
      case '{' -> Kind.OPEN;
      case '}' -> Kind.CLOSE;
      case '\\' -> control();
      default -> {
        number = b & 0xff;
        yield Kind.BYTE;
      }
    };
  }

  private Kind control() {
    if (at >= rtf.length) {
      return Kind.END;
    }
    char c = (char) (rtf[at] & 0xff);
    if (!isLetter(c)) {
      at++;
      if (c == '\'') {
        number = hex(at) << 4 | hex(at + 1);
        at = Math.min(rtf.length, at + 2);
        return Kind.BYTE;
      }
      word = String.valueOf(c);
      return Kind.SYMBOL;
    }
    int start = at;
    while (at < rtf.length && isLetter((char) (rtf[at] & 0xff)) && at - start < 40) {
      at++;
    }
    word = new String(rtf, start, at - start, java.nio.charset.StandardCharsets.ISO_8859_1);
    readNumber();
    if (at < rtf.length && rtf[at] == ' ') {
      at++;
    }
    if (word.equals("bin") && number > 0) {
      at = (int) Math.min(rtf.length, at + (long) number);
    }
    return Kind.WORD;
  }

  private void readNumber() {
    boolean negative = at + 1 < rtf.length && rtf[at] == '-' && isDigit(rtf[at + 1]);
    at += negative ? 1 : 0;
    numbered = at < rtf.length && isDigit(rtf[at]);
    long n = 0;
    while (at < rtf.length && isDigit(rtf[at])) {
      n = Math.min(Integer.MAX_VALUE, n * 10 + rtf[at++] - '0');
    }
    number = (int) (negative ? -n : n);
  }

  private int hex(int i) {
    return i < rtf.length ? Math.max(0, Character.digit(rtf[i], 16)) : 0;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  Kind kind() {
    return kind;
  }

  /** Of a control word or symbol. */
  String word() {
    return word;
  }

  /** Of a control word; the byte's value of a byte. */
  int number() {
    return number;
  }

  /** Of a control word, {@code absent} when it has none. */
  int number(int absent) {
    return numbered ? number : absent;
  }

  /** Whether a switch such as {@code \v} is on: without a number, or not 0. */
  boolean isOn() {
    return !numbered || number != 0;
  }
}
