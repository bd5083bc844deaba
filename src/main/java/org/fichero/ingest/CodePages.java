package org.fichero.ingest;

import java.nio.charset.Charset;
import java.util.List;
import org.fichero.model.Document.Encoding;

/**
 * The single-byte code pages that Spanish text comes in, told apart by the letters that the bytes above 127 give in each:
 * a Spanish letter beside letters speaks for a page, a letter that Spanish lacks speaks against it.
 */
final class CodePages {
  private static final String LETTERS = "áéíóúñüÁÉÍÓÚÑÜ";
  private static final String SIGNS = "¿¡ºª°«»“”‘’–—…•·€´§²³½\u00a0ç\u00ad";

  /** Java's name and Python's, the likelier first. */
  private record CodePage(String java, String python) {}

  private static final List<CodePage> PAGES = List.of(
      new CodePage("windows-1252", "cp1252"), new CodePage("x-MacRoman", "mac_roman"), new CodePage("IBM850", "cp850"));

  private CodePages() {}

  static TextDecoder.Decoded decode(byte[] b) {
    int[] counts = new int[256];
    byte[] sample = sample(b, counts);
    CodePage best = PAGES.get(0);
    int bestScore = score(sample, best);
    boolean sure = bestScore > 0;
    for (CodePage page : PAGES.subList(1, PAGES.size())) {
      int score = Charset.isSupported(page.java()) ? score(sample, page) : Integer.MIN_VALUE;
      if (score > bestScore && score > 0) {
        best = page;
        bestScore = score;
        sure = true;
      }
    }
    return best == PAGES.get(0) ? western(b, counts, sure) : decoded(b, best, "detected");
  }

  /** Windows-1252 and Latin-1 differ in 0x80..0x9F only; the name is the tighter one that reads all bytes. */
  private static TextDecoder.Decoded western(byte[] b, int[] counts, boolean sure) {
    int between = 0;
    for (int i = 0x80; i < 0xa0; i++) {
      between += counts[i];
    }
    boolean undefined = counts[0x81] + counts[0x8d] + counts[0x8f] + counts[0x90] + counts[0x9d] > 0;
    CodePage page = between == 0 || undefined ? new CodePage("ISO-8859-1", "latin-1") : PAGES.get(0);
    return decoded(b, page, sure ? "detected" : "fallback");
  }

  private static TextDecoder.Decoded decoded(byte[] b, CodePage page, String how) {
    return new TextDecoder.Decoded(new String(b, Charset.forName(page.java())), new Encoding(page.python(), how));
  }

  /** The bytes around those above 127, which alone decide; at most 64 KiB of them. */
  private static byte[] sample(byte[] b, int[] counts) {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    for (int i = 0; i < b.length; i++) {
      counts[b[i] & 0xff]++;
      if (b[i] < 0 && out.size() < 65_536) {
        out.write(i == 0 ? ' ' : b[i - 1]);
        out.write(b[i]);
        out.write(i + 1 == b.length ? ' ' : b[i + 1]);
        out.write(' ');
      }
    }
    return out.toByteArray();
  }

  private static int score(byte[] sample, CodePage page) {
    String text = new String(sample, Charset.forName(page.java()));
    int score = 0;
    for (int i = 0; i + 3 < text.length(); i += 4) {
      score += score(text.charAt(i), text.charAt(i + 1), text.charAt(i + 2));
    }
    return score;
  }

  private static int score(char before, char c, char after) {
    if (LETTERS.indexOf(c) >= 0) {
      boolean inWord = Character.isLetter(before) || Character.isLetter(after);
      // a capital within a small word is what the wrong page gives
      boolean wrongCase = Character.isUpperCase(c) && (Character.isLowerCase(before) || Character.isLowerCase(after) && Character.isLetter(before));
      return !inWord ? 0 : wrongCase ? -3 : 3;
    }
    if (SIGNS.indexOf(c) >= 0) {
      // signs stand at a word's edge, never inside one; a no-break space parts two words
      return c != '\u00a0' && Character.isLowerCase(before) && Character.isLowerCase(after) ? -3 : 1;
    }
    // a foreign name has letters of its own, no word a sign
    return Character.isLetter(before) && Character.isLetter(after) && !Character.isLetter(c) ? -9 : -3;
  }
}
