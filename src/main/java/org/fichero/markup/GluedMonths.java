package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;

/** A year's initials written without any space, and rows of as many signs below them: {@code EFMAMJJASOND} above {@code --XX--------}. */
final class GluedMonths {
  private static final int YEAR = 12;

  private final Periods periods;

  GluedMonths(Periods periods) {
    this.periods = periods;
  }

  /** Whether a line's last word is the initials. */
  boolean endsIn(String text, TextLine line) {
    int from = line.to - YEAR;
    boolean whole = from >= line.from && (from == line.from || org.fichero.model.Passage.isSpace(text.charAt(from - 1)));
    return whole && periods.areInitials(text, from, line.to);
  }

  /** The words with the initials, where they are the last of them, one by one. */
  List<PlacedToken> heads(String text, List<PlacedToken> tokens) {
    PlacedToken last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
    return last == null || !periods.areInitials(text, last.start(), last.end()) ? tokens : apart(tokens, t -> t == last);
  }

  /** The words of a row with each of its cells apart, where the headings touch each other. */
  List<PlacedToken> cells(List<PlacedToken> tokens, List<PlacedToken> heads) {
    boolean touching = heads.size() == YEAR && heads.get(1).column() == heads.get(0).endColumn();
    int column = heads.get(0).column();
    return touching ? apart(tokens, t -> t.column() >= column || t.end() - t.start() == YEAR) : tokens;
  }

  private static List<PlacedToken> apart(List<PlacedToken> tokens, java.util.function.Predicate<PlacedToken> glued) {
    List<PlacedToken> apart = new ArrayList<>();
    for (PlacedToken token : tokens) {
      boolean single = token.endColumn() - token.column() != token.end() - token.start() || !glued.test(token);
      for (int i = token.start(); i < token.end(); i = single ? token.end() : i + 1) {
        int column = token.column() + i - token.start();
        apart.add(single ? token : new PlacedToken(i, i + 1, column, column + 1));
      }
    }
    return apart;
  }
}
