package org.fichero.generate;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.text.Normalizer;

/** How the text becomes bytes. */
enum Encoding {
  UTF_8("UTF-8", "", "\n"),
  UTF_8_BOM("UTF-8", "\ufeff", "\n"),
  UTF_16_LE("UTF-16LE", "\ufeff", "\n"),
  UTF_16_BE("UTF-16BE", "\ufeff", "\n"),
  WINDOWS_1252("windows-1252", "", "\n"),
  LATIN_1("ISO-8859-1", "", "\n"),
  DECOMPOSED("UTF-8", "", "\n"),
  CRLF("UTF-8", "", "\r\n"),
  CR("UTF-8", "", "\r"),
  WINDOWS_1252_CRLF("windows-1252", "", "\r\n");

  private final Charset charset;
  private final String prefix;
  private final String lineEnd;

  Encoding(String charset, String prefix, String lineEnd) {
    this.charset = Charset.forName(charset);
    this.prefix = prefix;
    this.lineEnd = lineEnd;
  }

  /** The bytes; in UTF-8 where this encoding lacks a character of the text. */
  byte[] encode(String text) {
    String form = this == DECOMPOSED ? Normalizer.normalize(text, Normalizer.Form.NFD) : text;
    String lines = prefix + form.replace("\n", lineEnd);
    try {
      ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(lines));
      byte[] out = new byte[bytes.remaining()];
      bytes.get(out);
      return out;
    } catch (CharacterCodingException e) {
      return lines.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
