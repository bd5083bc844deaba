package org.fichero.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Finding;
import org.fichero.model.Fold;
import org.fichero.model.Passage;
import org.fichero.model.Severity;
import org.fichero.model.Span;
import org.fichero.rules.PlanWords;

/** Sees what looks like a plan among the blocks that none was read from: marks, or half a year of months in a row. */
final class PlanLeftovers {
  private static final int HALF_YEAR = 6;
  /** Letters of "sí", "no", "xxx". */
  private static final int LONGEST_MARK = 3;
  /** Letters of "ene" and "septiembre". */
  private static final int SHORTEST = 3;
  private static final int LONGEST = 10;
  /** Characters of a row of initials laid out by position. */
  private static final int LONGEST_HEADING = 160;
  private static final int YEAR = 12;
  /** So many months on lines of their own are the rows of a plan. */
  private static final int LEAST_ALONE = 3;
  private final MonthUnits units;
  private final Set<String> marks = new HashSet<>();
  private final PartRun parts;
  private int inTurn;
  private int run;
  private int last;

  PlanLeftovers(MonthUnits units, PlanWords words) {
    this.units = units;
    this.parts = new PlanRun(units, words).parts();
    marks.addAll(words.marked());
    marks.addAll(words.unmarked());
  }

  /** The finding that says so; null when there is nothing to say. */
  Finding find(List<Block> blocks, boolean planned) {
    int alone = 0;
    for (Block block : blocks) {
      int month = block instanceof Block.Line line ? alone(line.content().text()) : 0;
      alone = month > 0 && (alone == 0 || month == alone % YEAR + 1) ? month : 0;
      inTurn = alone == 0 ? 0 : inTurn + 1;
      if (inTurn >= LEAST_ALONE) {
        return at(block.span());
      }
      boolean marks = block instanceof Block.Options
          || block instanceof Block.Table table && table.rows().stream().flatMap(r -> r.cells().stream()).anyMatch(c -> !c.options().isEmpty());
      boolean row = block instanceof Block.Line line && (isRow(line.content()) || areInitials(line.content().text()) || areCrosses(line.content().text()) || parts.isUnclear(line.content().text()));
      if (marks && !planned || row) {
        return at(block.span());
      }
    }
    return null;
  }

  /** The month that a line names and nothing else; 0 for any other. */
  private int alone(String s) {
    Integer month = s.length() > LONGEST + 1 || s.isEmpty() || !units.monthWords().mayBegin(s.charAt(0)) ? null : units.monthWords().named(Fold.fold(s).strip());
    return month == null ? 0 : month;
  }

  /** Whether options that belong to no plan name a month: marks of a plan that could not be read. */
  boolean nameMonth(Block.Options options) {
    return options.options().stream().anyMatch(o -> namesMonth(o.label().text()));
  }

  private boolean namesMonth(String s) {
    int i = 0;
    while (i < s.length()) {
      int from = i;
      while (i < s.length() && Character.isLetter(s.charAt(i))) {
        i++;
      }
      if (i - from >= SHORTEST && i - from <= LONGEST && units.monthWords().mayBegin(s.charAt(from)) && units.monthWords().named(Fold.fold(s.substring(from, i))) != null) {
        return true;
      }
      i += i == from ? 1 : 0;
    }
    return false;
  }

  private static Finding at(Span span) {
    return Finding.at(span, "month-table-unread", Severity.WARNING, null);
  }

  /** Half a year of initials in a row, parted or not. */
  private boolean areInitials(String s) {
    StringBuilder letters = new StringBuilder();
    boolean few = s.length() <= LONGEST_HEADING;
    for (int i = 0; few && i < s.length(); i++) {
      if (Character.isLetter(s.charAt(i))) {
        letters.append(Fold.fold(s.charAt(i)));
      }
    }
    return letters.length() >= HALF_YEAR && units.monthWords().areInitials(letters);
  }

  /** Nothing but crosses: marks whose months stand elsewhere. */
  static boolean areCrosses(String s) {
    boolean only = s.length() <= LONGEST_HEADING && s.chars().allMatch(c -> c == 'x' || c == 'X' || c == '-' || Passage.isSpace((char) c));
    return only && (s.indexOf('x') >= 0 || s.indexOf('X') >= 0);
  }

  /** Counts months that follow upon each other with no word and no comma of a sentence between them, over lines too. */
  private boolean isRow(Passage content) {
    String s = content.text();
    int i = 0;
    while (i < s.length()) {
      int from = i;
      while (i < s.length() && Character.isLetter(s.charAt(i))) {
        i++;
      }
      if (i == from) {
        boolean prose = s.charAt(i) == ',' && i + 1 < s.length() && s.charAt(i + 1) == ' ';
        run = prose ? 0 : run;
        last = prose ? 0 : last;
        i++;
        continue;
      }
      if (isTag(s, from, i)) {
        continue;
      }
      Integer month = i - from < SHORTEST || i - from > LONGEST || !units.monthWords().mayBegin(s.charAt(from)) ? null : units.monthWords().named(Fold.fold(s.substring(from, i)));
      if (month == null && i - from <= LONGEST_MARK && (marks.contains(Fold.fold(s.substring(from, i))))) {
        continue;
      }
      run = month == null ? 0 : month == last + 1 ? run + 1 : 1;
      last = month == null ? 0 : month;
      if (run >= HALF_YEAR) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word is a tag of a forum's or wiki's, {@code [td]} and {@code [/td]}, which are markup and part nothing. */
  private static boolean isTag(String s, int from, int to) {
    int open = from > 0 && s.charAt(from - 1) == '/' ? from - 2 : from - 1;
    return open >= 0 && s.charAt(open) == '[' && to < s.length() && s.charAt(to) == ']';
  }
}
