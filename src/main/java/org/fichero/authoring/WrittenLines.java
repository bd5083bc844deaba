package org.fichero.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fichero.model.Passage;

/** Lines with labels and what was written over the dots behind them: {@code Nombre:....Ana....DNI:....9}. */
final class WrittenLines {
  private static final Pattern STROKES = Pattern.compile("\\s*+(?:[._]{4,}+|\u2026++)[._\u2026]*+\\s*+");
  /** A value and the label of the next one. */
  private static final Pattern BEHIND = Pattern.compile(":\\s++([^:]{1,80}?)\\s++(\\p{Lu}[^:]{1,40}):$");

  private WrittenLines() {}

  /** A label and its value each; the line alone where dots part no labels in it. */
  static List<Passage> parts(Passage line) {
    String s = line.text();
    Matcher strokes = STROKES.matcher(s);
    List<Passage> pieces = new ArrayList<>();
    int from = 0;
    while (strokes.find()) {
      add(line.slice(from, strokes.start()).strip(), pieces);
      from = strokes.end();
    }
    boolean labelled = from > 0 && pieces.stream().filter(p -> p.text().endsWith(":")).count() > 1;
    if (!labelled) {
      return List.of(line);
    }
    add(line.slice(from, s.length()).strip(), pieces);
    List<Passage> parts = new ArrayList<>();
    for (Passage piece : pieces) {
      int last = parts.size() - 1;
      boolean value = last >= 0 && parts.get(last).text().endsWith(":") && !piece.text().endsWith(":");
      if (value) {
        parts.set(last, parts.get(last).join(" ", piece));
      } else {
        parts.add(piece);
      }
    }
    return parts;
  }

  private static void add(Passage piece, List<Passage> pieces) {
    Matcher behind = BEHIND.matcher(piece.text());
    if (behind.find()) {
      pieces.add(piece.slice(0, behind.start(2)).strip());
      pieces.add(piece.slice(behind.start(2), piece.text().length()));
    } else if (!piece.isBlank()) {
      pieces.add(piece);
    }
  }
}
