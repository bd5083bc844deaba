package org.fichero.emit;

import org.fichero.model.Finding;
import org.fichero.model.Passage;
import org.fichero.model.SourceText;
import org.fichero.model.Span;

/**
 * A finding with its place as people and programs name it. Offsets, lines and columns are those of the output contract;
 * all are null for a finding about a whole document.
 *
 * @param path the source's
 * @param record id of the record that it is about; null when it is about none
 * @param finding what was found
 * @param start code point offset
 * @param end code point offset after the last
 * @param line from 1
 * @param column from 1, in code points
 * @param excerpt the characters there, white space collapsed, at most about 160 of them; the whole line for an empty
 *     place or a mark
 */
public record Reported(
    String path,
    String record,
    Finding finding,
    Integer start,
    Integer end,
    Integer line,
    Integer column,
    String excerpt) {
  private static final int LONGEST = 160;

  /** @param text the source's text; null when it could not be read */
  static Reported of(String path, SourceText text, String record, Finding finding) {
    Span span = finding.span();
    if (span == null || text == null || span.end() > text.length()) {
      return new Reported(path, record, finding, null, null, null, null, null);
    }
    return new Reported(path, record, finding, text.codePoint(span.start()), text.codePoint(span.end()),
        text.line(span.start()), text.column(span.start()), excerpt(text, span));
  }

  private static String excerpt(SourceText text, Span span) {
    Span shown = span.isEmpty() || isMark(text.cut(span)) ? line(text, span.start()) : span;
    StringBuilder out = new StringBuilder();
    int i = shown.start();
    while (i < shown.end() && out.length() < LONGEST) {
      int c = text.chars().codePointAt(i);
      i += Character.charCount(c);
      if (c > 0xffff || !Passage.isSpace((char) c)) {
        out.appendCodePoint(c);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    String cut = out.toString().strip();
    return i < shown.end() && !text.chars().substring(i, Math.min(shown.end(), i + 9)).isBlank() ? cut + "…" : cut;
  }

  /** A mark alone tells a reader nothing: no letters, one letter, or a tag. */
  private static boolean isMark(String found) {
    long letters = found.codePoints().limit(LONGEST).filter(Character::isLetterOrDigit).count();
    return letters < 2 || found.startsWith("<") && found.endsWith(">");
  }

  private static Span line(SourceText text, int index) {
    int line = text.line(index);
    int end = line < text.lines() ? text.lineStart(line + 1) : text.length();
    return new Span(Math.min(text.lineStart(line), end), end);
  }

  /** {@code path:line:column: severity code: message}, as compilers write it; the place as far as it is known. */
  public String line(Messages messages) {
    String place = line == null ? path : path + ":" + line + ":" + column;
    return place + ": " + finding.severity().code() + " " + finding.code() + ": " + messages.message(finding);
  }
}
