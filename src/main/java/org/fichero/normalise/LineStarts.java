package org.fichero.normalise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.Extraction;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/**
 * Where the source's lines begin within a joined paragraph, and whether a break there looks meant: the line's first word would
 * well have fitted on the line before, three lines or more all begin with a capital and no comma or full stop parts anything, or
 * the line is an acronym.
 */
final class LineStarts {
  private static final double ROOM = 0.9;
  private static final int LIST = 3;

  private final Map<Integer, Boolean> meant = new HashMap<>();

  LineStarts(Extraction.Words value) {
    List<Passage> lines = value.lines().stream().filter(l -> l.span() != null && !l.isBlank()).toList();
    int longest = lines.stream().mapToInt(LineStarts::last).max().orElse(0);
    boolean list = lines.size() >= LIST
        && lines.stream().allMatch(l -> beginsWithCapital(l) && l.text().indexOf(',') < 0 && l.text().indexOf(';') < 0 && l.text().indexOf(". ") < 0
            && l.text().indexOf('|') < 0 && l.text().indexOf(" / ") < 0);
    // where full stops end some of them, a line without one goes on
    long stops = lines.stream().limit(Math.max(0, lines.size() - 1)).filter(l -> l.text().stripTrailing().endsWith(".")).count();
    list &= stops == 0 || stops == lines.size() - 1;
    if (!lines.isEmpty()) {
      broken(lines.get(0));
    }
    for (int i = 1; i < lines.size(); i++) {
      int before = last(lines.get(i - 1));
      int word = (lines.get(i).text().strip() + " ").indexOf(' ');
      boolean fits = before + 1 + word < longest * ROOM;
      Span span = lines.get(i).strip().span();
      if (span != null) {
        meant.put(span.start(), list || fits || NameGrammar.isAcronym(lines.get(i).text().strip()));
      }
    }
  }

  /** The first line may be two, where the page's width breaks what stands behind the label: a break that nobody meant. */
  private void broken(Passage first) {
    int start = first.text().length() - last(first);
    Span span = start > 0 ? first.source(start, start + 1) : null;
    if (span != null) {
      meant.put(span.start(), false);
    }
  }

  /** How long the last of the lines is that a passage joins: it has no character of the source between them. */
  private static int last(Passage line) {
    Passage shown = line.strip();
    int from = 0;
    int gaps = 0;
    Passage.Segment before = null;
    for (Passage.Segment s : shown.segments()) {
      if (before != null && s.at() > before.at() + before.length()) {
        from = s.at();
        gaps++;
      }
      before = s;
    }
    // the wide gaps of justified text are no ends of lines
    return gaps > 1 ? shown.text().length() : shown.text().length() - from;
  }

  private static boolean beginsWithCapital(Passage line) {
    return Character.isUpperCase(line.strip().text().charAt(0));
  }

  /** Whether a line begins at that character of {@code text}. */
  boolean isStart(Passage text, int from) {
    return meant.containsKey(sourceOf(text, from));
  }

  /** Whether a line begins there after a break that looks meant. */
  boolean isMeant(Passage text, int from) {
    return meant.getOrDefault(sourceOf(text, from), false);
  }

  private static Integer sourceOf(Passage text, int from) {
    Span span = text.source(from, from + 1);
    return span == null ? null : span.start();
  }
}
