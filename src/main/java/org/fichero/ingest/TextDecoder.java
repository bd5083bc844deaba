package org.fichero.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.fichero.model.Document.Encoding;

/**
 * Bytes to characters: byte order mark, strict UTF-8, UTF-16 and UTF-32 without mark (by where the zero bytes stand), then
 * the single-byte code pages of Spanish text by which letters they give.
 */
final class TextDecoder {
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  /** The text without its byte order mark, and how it was read. */
  record Decoded(String text, Encoding encoding) {}

  /** A byte order mark: its length, what follows, and Python's codec that drops it. */
  record Bom(int length, Charset charset, String codec) {}

  private TextDecoder() {}

  /** @throws UnreadableSourceException {@code not-text} when the bytes are no text in any encoding */
  static Decoded decode(byte[] b) throws UnreadableSourceException {
    Decoded decoded = read(b);
    int control = controls(decoded.text());
    if (control * 100L > decoded.text().length()) {
      throw UnreadableSourceException.of("not-text", "found", "application/octet-stream");
    }
    return decoded;
  }

  private static Decoded read(byte[] b) {
    Bom bom = bom(b);
    if (bom != null) {
      String text = strict(b, bom.length(), bom.charset());
      boolean whole = text != null;
      String lenient = whole ? text : new String(b, bom.length(), b.length - bom.length(), bom.charset());
      return new Decoded(lenient, new Encoding(bom.codec(), "bom"));
    }
    Decoded wide = wide(b);
    if (wide != null) {
      return wide;
    }
    String utf8 = strict(b, 0, StandardCharsets.UTF_8);
    if (utf8 != null) {
      return new Decoded(utf8, new Encoding("utf-8", "strict"));
    }
    Decoded cutOff = cutOff(b);
    return cutOff != null ? cutOff : CodePages.decode(b);
  }

  /** UTF-8 that ends in the middle of a character, which becomes U+FFFD; null when it is none. */
  private static Decoded cutOff(byte[] b) {
    int lead = b.length - 1;
    while (lead > 0 && b.length - lead < 4 && (b[lead] & 0xc0) == 0x80) {
      lead--;
    }
    int wanted = Integer.numberOfLeadingZeros(~(b[lead] << 24));
    boolean brief = wanted >= 2 && wanted <= 4 && b.length - lead < wanted;
    String whole = brief ? strict(java.util.Arrays.copyOf(b, lead), 0, StandardCharsets.UTF_8) : null;
    // without another character of several bytes it may as well be a code page's letter
    boolean sure = whole != null && whole.length() < lead;
    return sure ? new Decoded(whole + '\ufffd', new Encoding("utf-8", "fallback")) : null;
  }

  /** Null when there is none. */
  static Bom bom(byte[] b) {
    int first = b.length > 3 ? (b[0] & 0xff) << 24 | (b[1] & 0xff) << 16 | (b[2] & 0xff) << 8 | b[3] & 0xff : 1;
    if (first == 0x0000feff) {
      return new Bom(4, UTF_32BE, "utf-32");
    }
    if (first == 0xfffe0000) {
      return new Bom(4, UTF_32LE, "utf-32");
    }
    if (b.length > 2 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf) {
      return new Bom(3, StandardCharsets.UTF_8, "utf-8-sig");
    }
    if (b.length > 1 && b[0] == (byte) 0xfe && b[1] == (byte) 0xff) {
      return new Bom(2, StandardCharsets.UTF_16BE, "utf-16");
    }
    if (b.length > 1 && b[0] == (byte) 0xff && b[1] == (byte) 0xfe) {
      return new Bom(2, StandardCharsets.UTF_16LE, "utf-16");
    }
    return null;
  }

  /** UTF-16 and UTF-32 without mark: in Latin text most high bytes are zero. Null when it is neither. */
  private static Decoded wide(byte[] b) {
    int n = Math.min(b.length, 65_536) / 4 * 4;
    int[] zeros = new int[4];
    for (int i = 0; i < n; i++) {
      zeros[i & 3] += b[i] == 0 ? 1 : 0;
    }
    if (n < 4) {
      return null;
    }
    int quads = n / 4;
    int even = zeros[0] + zeros[2];
    int odd = zeros[1] + zeros[3];
    if (most(zeros[1] + zeros[2] + zeros[3], 3 * quads) && zeros[0] * 10 < quads) {
      return wide(b, UTF_32LE, "utf-32-le");
    }
    if (most(zeros[0] + zeros[1] + zeros[2], 3 * quads) && zeros[3] * 10 < quads) {
      return wide(b, UTF_32BE, "utf-32-be");
    }
    // lines drawn with U+2500 have zeros for their low bytes
    if (most(odd, 2 * quads) && even * 3 < odd) {
      return wide(b, StandardCharsets.UTF_16LE, "utf-16-le");
    }
    return most(even, 2 * quads) && odd * 3 < even ? wide(b, StandardCharsets.UTF_16BE, "utf-16-be") : null;
  }

  private static boolean most(int zeros, int of) {
    return zeros * 10L >= of * 7L;
  }

  private static Decoded wide(byte[] b, Charset charset, String codec) {
    String text = strict(b, 0, charset);
    return text == null ? null : new Decoded(text, new Encoding(codec, "detected"));
  }

  /** Null where a byte does not fit. */
  static String strict(byte[] b, int from, Charset charset) {
    if (charset == StandardCharsets.UTF_8) {
      // several times quicker than a decoder; what it replaces, the decoder below judges
      String text = new String(b, from, b.length - from, charset);
      if (text.indexOf('\ufffd') < 0) {
        return text;
      }
    }
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(b, from, b.length - from))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** ZIP entry names without the UTF-8 flag: UTF-8 all the same when they are valid, else the DOS code page. */
  static Charset zipNames(byte[] b, int from, int length) {
    byte[] name = java.util.Arrays.copyOfRange(b, from, from + length);
    return strict(name, 0, StandardCharsets.UTF_8) != null ? StandardCharsets.UTF_8 : Charset.forName("IBM850");
  }

  /** Control characters that text has no use for; a replacement character counts as one. */
  private static int controls(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' ? !(c >= '\b' && c <= '\r' || c == 0x1a || c == 0x1b) : c == 0x7f || c == '\ufffd') {
        count++;
      }
    }
    return count;
  }
}
