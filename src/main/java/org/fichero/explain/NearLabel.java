package org.fichero.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.fichero.explain.Explanation.NearMiss;
import org.fichero.explain.Explanation.Why;
import org.fichero.model.Fold;
import org.fichero.model.SourceText;
import org.fichero.model.Span;

/** Looks for the words of a text that come nearest to a label, without the care that makes them a label. */
final class NearLabel {
  private static final int LETTERS_AN_EDIT = 3;
  /** A label deep inside a paragraph explains nothing. */
  private static final int STARTS = 40;

  /** What a word inside a paragraph is further off, in per cent of the letters, than one at the beginning. */
  private static final int INSIDE = 20;

  private static final Comparator<NearMiss> BEST = Comparator.comparingInt(NearLabel::distance)
      .thenComparing(NearMiss::why).thenComparing(NearMiss::span);

  private final SourceText text;
  private final List<List<Token>> lines = new ArrayList<>();

  /** A word of letters and digits. */
  private record Token(String folded, Span span) {}

  NearLabel(SourceText text, Span within) {
    this.text = text;
    int last = text.line(Math.max(within.start(), within.end() - 1));
    for (int line = text.line(within.start()); line <= last; line++) {
      int end = line < text.lines() ? text.lineStart(line + 1) : text.length();
      List<Token> tokens = tokens(text.lineStart(line), end);
      if (!tokens.isEmpty()) {
        lines.add(tokens);
      }
    }
  }

  private static int distance(NearMiss miss) {
    int letters = Math.max(1, miss.label().length());
    return miss.edits() * 100 / letters + (miss.why() == Why.INSIDE_TEXT ? INSIDE : 0);
  }

  private List<Token> tokens(int from, int to) {
    List<Token> found = new ArrayList<>();
    int i = from;
    while (i < to && found.size() < STARTS + STARTS) {
      int start = i;
      while (i < to && Character.isLetterOrDigit(text.chars().charAt(i))) {
        i++;
      }
      if (i > start) {
        found.add(new Token(Fold.fold(text.chars().substring(start, i)), new Span(start, i)));
      } else {
        i++;
      }
    }
    return found;
  }

  /** The nearest to any of the labels, the earliest of equals; null when nothing is within a third of the letters. */
  NearMiss find(List<String> labels) {
    NearMiss best = null;
    for (String label : labels) {
      List<String> words = words(label);
      for (List<Token> line : lines) {
        NearMiss found = find(label, words, line);
        best = found != null && (best == null || BEST.compare(found, best) < 0) ? found : best;
      }
    }
    return best;
  }

  /** Whether one of the labels stands on a line of its own. */
  boolean hasAlone(List<String> labels) {
    NearMiss found = find(labels);
    return found != null && found.edits() == 0 && found.why() == Why.NOT_A_PLACE;
  }

  private static List<String> words(String label) {
    List<String> words = new ArrayList<>();
    for (String word : Fold.fold(label).split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private NearMiss find(String label, List<String> words, List<Token> line) {
    String key = String.join(" ", words);
    int limit = key.length() / LETTERS_AN_EDIT;
    LevenshteinDistance distance = new LevenshteinDistance(limit);
    NearMiss best = null;
    for (int start = 0; start + words.size() <= line.size() && start < STARTS; start++) {
      List<Token> window = line.subList(start, start + words.size());
      String shown = String.join(" ", window.stream().map(Token::folded).toList());
      int edits = Math.abs(shown.length() - key.length()) > limit ? -1 : distance.apply(shown, key);
      if (edits >= 0) {
        NearMiss found = miss(label, window, edits, start, line.size());
        best = best == null || BEST.compare(found, best) < 0 ? found : best;
      }
    }
    return best;
  }

  private NearMiss miss(String label, List<Token> window, int edits, int start, int size) {
    Span span = window.get(0).span().union(window.get(window.size() - 1).span());
    Why alone = edits == 0 ? Why.NOT_A_PLACE : Why.TOO_FAR;
    Why why = edits == 0 && window.size() < size && isCell(span) ? Why.IN_CELL : start > 0 ? Why.INSIDE_TEXT : window.size() < size ? Why.BEFORE_TEXT : alone;
    return new NearMiss(span, text.cut(span), label, edits, why, null);
  }

  /** Whether the words are all of a table's cell, emphasis and brackets behind them apart. */
  private boolean isCell(Span span) {
    String line = text.chars().substring(text.lineStart(text.line(span.start())), span.start());
    String before = line.substring(Math.max(line.lastIndexOf('\t'), line.lastIndexOf('|')) + 1);
    int next = text.line(span.start()) < text.lines() ? text.lineStart(text.line(span.start()) + 1) : text.length();
    String rest = text.chars().substring(span.end(), next);
    int cut = Math.min(cut(rest, '\t'), cut(rest, '|'));
    boolean parted = before.length() < line.length() || cut < rest.length();
    return parted && isBlank(before) && isBlank(Fold.outsideBrackets(rest.substring(0, cut)));
  }

  private static int cut(String rest, char sign) {
    int at = rest.indexOf(sign);
    return at < 0 ? rest.length() : at;
  }

  private static boolean isBlank(String s) {
    return s.chars().noneMatch(Character::isLetterOrDigit);
  }
}
