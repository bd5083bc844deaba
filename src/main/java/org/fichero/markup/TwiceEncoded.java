package org.fichero.markup;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** UTF-8 that was once read as a single-byte page and saved so: {@code AtenciÃ³n}. Where a whole text shows it, each such run stands for one character. */
final class TwiceEncoded {
  /** The first bytes of what Spanish text holds, as letters that it has no use for. */
  static final String LEADS = "ÂÃÄÅÌâãïð";
  private static final Charset PAGE = Charset.forName("windows-1252");
  private static final int TAIL = 0x80;
  private static final int TAILS = 0x40;
  /** What 0x80..0x9F give in Windows-1252. */
  private static final String PAGE_TAILS = pageTails();

  /**
   * A run read.
   *
   * @param shown the character that it stands for
   * @param end after its last character
   */
  record Decoded(String shown, int end) {}

  private TwiceEncoded() {}

  /** Whether the text's letters beyond ASCII are such runs, but for a few. */
  static boolean is(String text) {
    int broken = 0;
    int whole = 0;
    int i = hasLead(text) ? 0 : text.length();
    while (i < text.length()) {
      Decoded run = beginsAt(text, i) ? read(text, i, text.length()) : null;
      broken += run == null ? 0 : 1;
      whole += run == null && text.charAt(i) >= TAIL && Character.isLetter(text.charAt(i)) ? 1 : 0;
      i = run == null ? i + 1 : run.end();
    }
    return broken > 0 && whole * 10 <= broken;
  }

  private static boolean hasLead(String text) {
    return text.indexOf('Ã') >= 0 || text.indexOf('Â') >= 0 || text.indexOf('â') >= 0 || text.indexOf('Ì') >= 0;
  }

  /** Whether a run may begin here: a quick look, before {@link #read}. */
  static boolean beginsAt(String text, int i) {
    return i + 1 < text.length() && text.charAt(i + 1) >= TAIL && LEADS.indexOf(text.charAt(i)) >= 0 && tail(text.charAt(i + 1)) >= 0;
  }

  /** The run that begins at {@code i}; null when none does. */
  static Decoded read(String text, int i, int to) {
    int lead = text.charAt(i);
    int length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    byte[] bytes = new byte[length];
    bytes[0] = (byte) lead;
    for (int k = 1; k < length; k++) {
      int tail = i + k < to ? tail(text.charAt(i + k)) : -1;
      if (tail < 0) {
        return null;
      }
      bytes[k] = (byte) tail;
    }
    String shown = new String(bytes, StandardCharsets.UTF_8);
    boolean one = shown.indexOf('\ufffd') < 0 && shown.codePointCount(0, shown.length()) == 1;
    return one ? new Decoded(shown, i + length) : null;
  }

  /** The byte 0x80..0xBF that a single-byte page shows so; -1 for all else. */
  private static int tail(char c) {
    int own = c >= TAIL && c < TAIL + TAILS ? c : -1;
    for (int k = 0; k < PAGE_TAILS.length() && own < 0 && c > 0xff; k++) {
      own = PAGE_TAILS.charAt(k) == c ? TAIL + k : -1;
    }
    return own;
  }

  private static String pageTails() {
    byte[] bytes = new byte[TAILS / 2];
    for (int k = 0; k < bytes.length; k++) {
      bytes[k] = (byte) (TAIL + k);
    }
    return new String(bytes, PAGE);
  }
}
