package org.fichero.markup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Headers or footers of facing pages, whose words take turns and whose number stands on the outer side: {@code 2   Title}, {@code Chapter   3}. */
final class FacingHeads {
  private static final int LONGEST = 160;
  private static final int MOST_DIGITS = 3;
  private static final int WIDE = 3;
  /** So many pages show that the numbers count up; fewer only where form feeds end them. */
  private static final int LEAST = 3;
  /** Words of left and right pages. */
  private static final int MOST_WORDS = 2;

  private final String text;
  private final List<TextLine> lines;
  private final PageEnds ends;

  /** A line with its number and what stands beside it. */
  private record Head(int line, int number, String words) {}

  FacingHeads(String text, List<TextLine> lines, PageEnds ends) {
    this.text = text;
    this.lines = lines;
    this.ends = ends;
  }

  /** The lines of the longest run of such heads; empty without one. */
  List<Integer> find() {
    List<Head> best = List.of();
    List<Head> run = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Head head = lines.get(i).isText() && lines.get(i).length() <= LONGEST ? head(i) : null;
      if (head != null && !goesOn(run, head)) {
        best = better(run, best);
        run = new ArrayList<>();
      }
      if (head != null) {
        run.add(head);
      }
    }
    return better(run, best).stream().map(Head::line).toList();
  }

  private static boolean goesOn(List<Head> run, Head next) {
    Head last = run.isEmpty() ? null : run.get(run.size() - 1);
    // the last page may hold a line or two only
    boolean known = run.size() >= LEAST - 1 && run.stream().anyMatch(h -> h.words().equals(next.words()));
    return last == null || next.number() == last.number() + 1 && next.line() - last.line() >= (known ? 2 : FurnitureFinder.DEEPEST);
  }

  private List<Head> better(List<Head> run, List<Head> best) {
    Set<String> words = new HashSet<>();
    run.forEach(h -> words.add(h.words()));
    boolean edges = run.size() == LEAST - 1 && (run.stream().allMatch(h -> ends.isEdge(h.line())) || words.size() == 1 && run.get(0).number() == 1
        && (isOuter(run.get(0).line(), -1) || isOuter(run.get(1).line(), 1)));
    boolean turns = true;
    for (int k = 2; k < run.size(); k++) {
      turns &= run.get(k).words().equals(run.get(k - 2).words());
    }
    return run.size() > best.size() && turns && words.size() <= MOST_WORDS && (run.size() >= LEAST || edges) ? List.copyOf(run) : best;
  }

  /** Whether no text stands before or behind the line. */
  private boolean isOuter(int line, int step) {
    int i = line + step;
    while (i >= 0 && i < lines.size() && !lines.get(i).isText()) {
      i += step;
    }
    return i < 0 || i >= lines.size();
  }

  private Head head(int i) {
    TextLine line = lines.get(i);
    int digits = line.from;
    while (digits < line.to && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    int words = gap(digits, line.to);
    if (digits > line.from && digits - line.from <= MOST_DIGITS && words > 0) {
      return head(i, line.from, digits, words, line.to);
    }
    int number = line.to;
    while (number > line.from && Character.isDigit(text.charAt(number - 1))) {
      number--;
    }
    int end = Chars.trimEnd(text, line.from, number);
    boolean behind = line.to - number > 0 && line.to - number <= MOST_DIGITS && end > line.from && gap(end, line.to) == number;
    return behind ? head(i, number, line.to, line.from, end) : null;
  }

  private Head head(int i, int from, int to, int words, int end) {
    String beside = text.substring(words, end);
    // a row of a table has numbers beside its number; a header may name its year
    boolean named = Character.isLetter(beside.charAt(0)) && beside.chars().noneMatch(c -> c == '\t' || Character.isDigit(c) && !endsInYear(beside));
    return named ? new Head(i, Integer.parseInt(text.substring(from, to)), beside) : null;
  }

  /** Whether the words' only figures are four, behind a space at their end. */
  private static boolean endsInYear(String words) {
    int from = words.length() - 4;
    return from > 1 && words.charAt(from - 1) == ' ' && words.chars().filter(Character::isDigit).count() == 4
        && words.substring(from).chars().allMatch(Character::isDigit);
  }

  /** Where words go on behind a wide gap; 0 where none stands there. */
  private int gap(int at, int to) {
    int next = Chars.skipSpace(text, at, to);
    boolean wide = next - at >= WIDE || next > at && text.charAt(at) == '\t';
    return wide && next < to ? next : 0;
  }
}
