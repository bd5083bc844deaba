package org.fichero.ingest;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import org.fichero.model.Document.Encoding;

/** Text whose format lets it declare its encoding: HTML, XML. What strict UTF-8 reads is UTF-8, whatever is declared. */
final class Charsets {
  /** Python's names of the charsets that are declared most. */
  private static final Map<String, String> PYTHON = Map.of(
      "UTF-8", "utf-8", "windows-1252", "cp1252", "ISO-8859-1", "latin-1", "ISO-8859-15", "iso8859-15", "x-MacRoman", "mac_roman",
      "IBM850", "cp850", "IBM437", "cp437", "UTF-16LE", "utf-16-le", "UTF-16BE", "utf-16-be", "US-ASCII", "ascii");

  private Charsets() {}

  /** Decodes by byte order mark, strict UTF-8, the declaration, then as plain text is. */
  static TextDecoder.Decoded decode(byte[] b) throws UnreadableSourceException {
    Charset declared = declared(b);
    TextDecoder.Decoded decoded = TextDecoder.decode(b);
    boolean settled = !decoded.encoding().how().equals("detected") && !decoded.encoding().how().equals("fallback");
    if (decoded.encoding().how().equals("strict") && StandardCharsets.UTF_8.equals(declared)) {
      return new TextDecoder.Decoded(decoded.text(), new Encoding("utf-8", "declared"));
    }
    if (settled || declared == null || declared.name().startsWith("UTF")) {
      return decoded;
    }
    // the web reads Latin-1 as Windows-1252 (WHATWG Encoding Standard)
    Charset read = declared.equals(StandardCharsets.ISO_8859_1) ? Charset.forName("windows-1252") : declared;
    String text = TextDecoder.strict(b, 0, read);
    return text == null ? decoded : new TextDecoder.Decoded(text, new Encoding(python(read), "declared"));
  }

  /** Python's name of a charset. */
  static String python(Charset charset) {
    return PYTHON.getOrDefault(charset.name(), charset.name().toLowerCase(Locale.ROOT));
  }

  /** What {@code charset=…} or {@code encoding="…"} in the first kibibytes says; null when nothing known. */
  private static Charset declared(byte[] b) {
    String head = new String(b, 0, Math.min(b.length, 4096), StandardCharsets.ISO_8859_1);
    String lower = head.toLowerCase(Locale.ROOT);
    int at = lower.startsWith("<?xml") ? after(lower, "encoding", lower.indexOf("?>")) : -1;
    at = at < 0 ? after(lower, "charset", lower.length()) : at;
    if (at < 0) {
      return null;
    }
    int end = at;
    while (end < head.length() && (Character.isLetterOrDigit(head.charAt(end)) || "-_:.".indexOf(head.charAt(end)) >= 0)) {
      end++;
    }
    try {
      return end == at ? null : Charset.forName(head.substring(at, end));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static int after(String text, String word, int limit) {
    int at = text.indexOf(word);
    if (at < 0 || at > limit) {
      return -1;
    }
    int i = at + word.length();
    while (i < text.length() && " =\"'".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }
}
