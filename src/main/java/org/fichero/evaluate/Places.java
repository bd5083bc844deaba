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
    for (String at = pointer; at.length() > "/fields".length(); at = at.substring(0, at.lastIndexOf('/'))) {
      JsonNode evidence = atOrBelow(record, at);
      if (evidence != null) {
        return place(record.path(), evidence);
      }
    }
    return place(record.path(), record.json().path("source"));
  }

  /** Of a ficha that no record was found for. */
  Disagreement.Place of(String source, GoldFicha ficha) {
    Optional<SourceText> text = texts.text(source);
    int line = ficha.firstLine();
    if (text.isEmpty() || line < 1 || line > text.get().lines()) {
      return new Disagreement.Place(line, line > 0 ? 1 : 0, -1, -1, "");
    }
    int index = text.get().lineStart(line);
    int start = text.get().codePoint(index);
    return new Disagreement.Place(line, 1, start, start, excerpt(text.get(), new Span(index, index)));
  }

  private static JsonNode atOrBelow(Predicted record, String pointer) {
    JsonNode exact = record.evidence().path(pointer);
    if (!exact.isEmpty()) {
      return exact.path(0);
    }
    return record.evidence().properties().stream()
        .filter(e -> Json.isAtOrBelow(e.getKey(), pointer) && !e.getValue().isEmpty())
        .map(e -> e.getValue().path(0))
        .findFirst()
        .orElse(null);
  }

  private Disagreement.Place place(String source, JsonNode evidence) {
    int start = evidence.path("start").asInt(-1);
    int end = evidence.path("end").asInt(-1);
    int line = evidence.path("line").asInt(evidence.path("first_line").asInt(0));
    Optional<SourceText> text = texts.text(source);
    if (text.isEmpty() || start < 0 || end < start) {
      return new Disagreement.Place(line, line > 0 ? 1 : 0, start, end, "");
    }
    Span span = span(text.get(), start, end);
    if (span == null) {
      return new Disagreement.Place(line, 1, start, end, "");
    }
    return new Disagreement.Place(
        text.get().line(span.start()), text.get().column(span.start()), start, end, excerpt(text.get(), span));
  }

  /** Code point offsets as UTF-16 indexes; null when they reach beyond the text. */
  static Span span(SourceText text, int start, int end) {
    String chars = text.chars();
    if (text.codePoint(chars.length()) == chars.length()) {
      return end <= chars.length() ? new Span(start, end) : null;
    }
    if (end > text.codePoint(chars.length())) {
      return null;
    }
    int from = chars.offsetByCodePoints(0, start);
    return new Span(from, chars.offsetByCodePoints(from, end - start));
  }

  private static String excerpt(SourceText text, Span span) {
    String chars = text.chars();
    int from = text.lineStart(text.line(span.start()));
    int to = Math.min(span.end(), span.start() + LONGEST);
    int lineEnd = chars.indexOf('\n', to);
    from = Math.max(from, span.start() - AROUND);
    to = Math.min(lineEnd < 0 ? chars.length() : lineEnd, Math.max(to, span.start()) + AROUND);
    return clean(chars.substring(from, to));
  }

  /** No half of a surrogate pair at either end. */
  private static String clean(String cut) {
    int from = !cut.isEmpty() && Character.isLowSurrogate(cut.charAt(0)) ? 1 : 0;
    int to = cut.length() > from && Character.isHighSurrogate(cut.charAt(cut.length() - 1)) ? cut.length() - 1 : cut.length();
    return cut.substring(from, to).strip();
  }
}
