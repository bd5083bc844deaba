package org.fichero.evaluate;

import java.util.Optional;
import org.fichero.model.SourceText;
import org.fichero.model.Span;
import tools.jackson.databind.JsonNode;

/** Finds where in its source a value stands, from the record's evidence. */
final class Places {
  private static final int AROUND = 60;
  private static final int LONGEST = 400;

  private final SourceTexts texts;

  Places(SourceTexts texts) {
    this.texts = texts;
  }

  /** Of the value at {@code pointer}, else of what holds it, else of the ficha. */
  Disagreement.Place of(Predicted record, String pointer) {
    for (String at = pointer; at.lastIndexOf('/') > 0; at = at.substring(0, at.lastIndexOf('/'))) {
      JsonNode evidence = atOrBelow(record, at);
      if (evidence != null) {
        return place(record, evidence);
      }
    }
    return texts.text(record.path())
        .filter(t -> record.firstLine() > 0 && record.firstLine() <= t.lines())
        .map(t -> line(t, record.firstLine(), record.isPlain()))
        .orElse(Disagreement.Place.unseen(record.isPlain(), record.firstLine(), -1, -1));
  }

  /** Of a ficha that no record was found for. */
  Disagreement.Place of(String source, GoldFicha ficha) {
    Optional<SourceText> text = texts.text(source);
    int line = ficha.firstLine();
    if (text.isEmpty() || line < 1 || line > text.get().lines()) {
      return Disagreement.Place.unseen(true, line, -1, -1);
    }
    return line(text.get(), line, true);
  }

  private static Disagreement.Place line(SourceText text, int line, boolean plain) {
    int start = text.lineStart(line);
    int end = text.chars().indexOf('\n', start);
    return cut(text, new Span(start, end < 0 ? text.length() : end), plain);
  }

  private static JsonNode atOrBelow(Predicted record, String pointer) {
    JsonNode exact = record.places(pointer);
    if (!exact.isEmpty()) {
      return exact.path(0);
    }
    return record.evidence().properties().stream()
        .filter(e -> Json.isAtOrBelow(e.getKey(), pointer) && !e.getValue().isEmpty())
        .map(e -> e.getValue().path(0))
        .findFirst()
        .orElse(null);
  }

  private Disagreement.Place place(Predicted record, JsonNode evidence) {
    int start = evidence.path("start").asInt(-1);
    int end = evidence.path("end").asInt(-1);
    int line = evidence.path("line").asInt(record.firstLine());
    boolean plain = record.isPlain();
    Span span = texts.text(record.path()).map(t -> span(t, start, end)).orElse(null);
    return span == null
        ? Disagreement.Place.unseen(plain, line, start, end)
        : cut(texts.text(record.path()).orElseThrow(), span, plain);
  }

  /** Code point offsets as UTF-16 indexes; null when the text has no such place. */
  static Span span(SourceText text, int start, int end) {
    String chars = text.chars();
    int length = text.codePoint(chars.length());
    if (start < 0 || end < start || end > length) {
      return null;
    }
    if (length == chars.length()) {
      return new Span(start, end);
    }
    int from = chars.offsetByCodePoints(0, start);
    return new Span(from, chars.offsetByCodePoints(from, end - start));
  }

  private static Disagreement.Place cut(SourceText text, Span span, boolean plain) {
    String chars = text.chars();
    int from = Math.max(text.lineStart(text.line(span.start())), span.start() - AROUND);
    int to = Math.min(span.end(), span.start() + LONGEST);
    int lineEnd = chars.indexOf('\n', to);
    int after = Math.min(lineEnd < 0 ? chars.length() : lineEnd, to + AROUND);
    return new Disagreement.Place(
        plain,
        text.line(span.start()),
        text.column(span.start()),
        text.codePoint(span.start()),
        text.codePoint(span.end()),
        whole(chars.substring(from, span.start())),
        whole(chars.substring(span.start(), to)),
        whole(chars.substring(to, after)));
  }

  /** No half of a surrogate pair at either end. */
  private static String whole(String cut) {
    int from = !cut.isEmpty() && Character.isLowSurrogate(cut.charAt(0)) ? 1 : 0;
    int to = cut.length() > from && Character.isHighSurrogate(cut.charAt(cut.length() - 1)) ? cut.length() - 1 : cut.length();
    return cut.substring(from, to);
  }
}
