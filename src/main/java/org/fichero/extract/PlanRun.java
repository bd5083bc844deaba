package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Extraction.PlanCell;
import org.fichero.model.Fold;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;
import org.fichero.model.Span;
import org.fichero.rules.PlanWords;

/**
 * Reads several months and their marks on one line, and leaves the prose behind them: "Ene X; Feb -; Mar X", "Enero: No /
 * Febrero: Sí", "X Enero, X Febrero. Cada año". Months follow upon each other, and each has its mark on the same side.
 */
final class PlanRun {
  private static final int LEAST_MONTHS = 3;
  private static final int LEAST_COLUMNS = 2;
  private static final int YEAR = 12;
  private static final int LONGEST = 200;
  private static final String PARTING = "/;|,:=\"{}";

  private final MonthUnits units;
  private final PlanWords words;
  private final PartRun parts;

  PlanRun(MonthUnits units, PlanWords words) {
    this.units = units;
    this.words = words;
    this.parts = new PartRun(units, this::state);
  }

  /** Reads quarters and their like. */
  PartRun parts() {
    return parts;
  }

  /** A word of the line: the number of a month, or a mark's state; neither of both where it is prose. */
  private record Token(int start, int end, int month, MarkState state) {}

  /** Adds the line's months and their marks, and the prose behind them as a note; whether it has any. */
  boolean add(Block.Line line, Integer year, List<PlanCell> cells, PlanPart part) {
    Passage content = line.content();
    String text = content.text();
    List<Token> tokens = units.monthWords().mayBegin(text.isEmpty() ? ' ' : text.charAt(0)) && isInitial(text) ? initials(text) : tokens(text);
    Token own = own(line, tokens);
    if (own != null) {
      tokens.add(0, own);
    } else if (isOdd(tokens)) {
      return false;
    }
    int end = arePairs(text, tokens) ? tokens.size() : end(tokens);
    if (end == 0) {
      return parts.add(line, year, cells, part);
    }
    boolean first = tokens.get(0).month() > 0;
    for (int k = 0; k < end; k += 2) {
      Token month = tokens.get(first ? k : k + 1);
      Token mark = tokens.get(first ? k + 1 : k);
      part.labels(content.slice(month.start(), month.end()).sources());
      Span place = mark == own ? new Span(content.span().start(), content.span().start()) : content.source(mark.start(), mark.end());
      cells.add(new PlanCell(List.of(month.month()), year, new Mark(place, mark.state(), "plan-word")));
    }
    if (end < tokens.size()) {
      Passage rest = content.slice(tokens.get(end).start(), text.length()).strip();
      part.note(new Block.Line(rest.span(), rest, 0, false, "", 0, 1));
    }
    return true;
  }

  /** The mark of the first month where it was read off as a bullet, {@code · Ene | ✓ Feb}; null where it was not. */
  private Token own(Block.Line line, List<Token> tokens) {
    MarkState state = line.bullet().isBlank() || !isOdd(tokens) ? null : state(line.bullet().strip());
    return state == null ? null : new Token(0, 0, 0, state);
  }

  /** Whether the line begins and ends with a month, and marks part all of them: each has one beside it, but for the first or last. */
  private static boolean isOdd(List<Token> tokens) {
    boolean odd = tokens.size() > 2 * LEAST_MONTHS && tokens.size() % 2 == 1;
    for (int k = 0; odd && k < tokens.size(); k++) {
      odd = k % 2 == 0 ? tokens.get(k).month() > 0 : tokens.get(k).state() != null;
    }
    return odd;
  }

  /** Whether all of the line is pairs, in whatever order the months stand: columns of months beside each other. */
  private static boolean arePairs(String text, List<Token> tokens) {
    boolean pairs = tokens.size() >= 2 * LEAST_COLUMNS && tokens.size() % 2 == 0 && tokens.get(tokens.size() - 1).end() >= text.stripTrailing().length() - 1;
    boolean first = pairs && tokens.get(0).month() > 0;
    for (int k = 0; pairs && k < tokens.size(); k++) {
      pairs = k % 2 == (first ? 0 : 1) ? tokens.get(k).month() > 0 : tokens.get(k).state() != null;
    }
    return pairs;
  }

  /** How many of the tokens are pairs of a month and its mark; 0 where too few are, or none says yes or no for sure. */
  private static int end(List<Token> tokens) {
    int end = 0;
    int before = 0;
    boolean first = !tokens.isEmpty() && tokens.get(0).month() > 0;
    while (end + 1 < tokens.size() && end < 2 * YEAR) {
      Token month = tokens.get(first ? end : end + 1);
      Token mark = tokens.get(first ? end + 1 : end);
      boolean follows = month.month() > 0 && (before == 0 || month.month() == before % YEAR + 1);
      if (!follows || mark.state() == null) {
        break;
      }
      before = month.month();
      end += 2;
    }
    return end >= 2 * LEAST_MONTHS ? end : 0;
  }

  /** The words between signs that part them, as far as they are months and marks, and one more. */
  private List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length() && tokens.size() <= 2 * YEAR) {
      while (i < text.length() && isGap(text.charAt(i))) {
        i++;
      }
      int start = i;
      while (i < text.length() && !isGap(text.charAt(i))) {
        i++;
      }
      Token token = i == start ? null : token(text, start, i);
      if (token != null) {
        tokens.add(token);
      }
      if (token == null || token.month() == 0 && token.state() == null) {
        return tokens;
      }
    }
    return tokens;
  }

  private static boolean isInitial(String text) {
    return text.length() > 2 * YEAR && text.length() <= LONGEST && isGap(text.charAt(1));
  }

  /** The initials of all twelve months, each with its mark behind it; none where one of them is anything else. */
  private List<Token> initials(String text) {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int start = i;
      while (i < text.length() && !isGap(text.charAt(i))) {
        i++;
      }
      if (i > start) {
        int month = tokens.size() / 2 + 1;
        boolean name = tokens.size() % 2 == 0;
        MarkState state = name ? null : state(text.substring(start, i));
        if (month > YEAR || name && !(i == start + 1 && units.monthWords().fits(Fold.fold(text.substring(start, i)), month)) || !name && state == null) {
          return List.of();
        }
        tokens.add(new Token(start, i, name ? month : 0, state));
      }
      i++;
    }
    return tokens.size() == 2 * YEAR ? tokens : List.of();
  }

  private static boolean isGap(char c) {
    return Passage.isSpace(c) || PARTING.indexOf(c) >= 0;
  }

  private Token token(String text, int start, int end) {
    int to = end - start > 1 && text.charAt(end - 1) == '.' ? end - 1 : end;
    String word = text.substring(start, to);
    Integer month = word.length() < LEAST_MONTHS || !units.monthWords().mayBegin(word.charAt(0)) ? null : units.monthWords().named(Fold.fold(word));
    return new Token(start, to, month == null ? 0 : month, month == null ? state(word) : null);
  }

  private MarkState state(String word) {
    String bare = Fold.fold(word.replaceAll("^[\\[(_]+|[\\])_]+$", ""));
    if (bare.isEmpty() || words.unmarked().contains(bare)) {
      return MarkState.UNTICKED;
    }
    if (words.marked().contains(bare)) {
      return MarkState.TICKED;
    }
    boolean filled = true;
    boolean empty = true;
    for (int i = 0; i < bare.length(); i++) {
      PlanWords.Sign sign = words.signs().get((int) bare.charAt(i));
      filled &= sign == PlanWords.Sign.FILLED;
      empty &= sign == PlanWords.Sign.OPEN || sign == PlanWords.Sign.VOID;
    }
    return filled ? MarkState.TICKED : empty ? MarkState.UNTICKED : null;
  }
}
