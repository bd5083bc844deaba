package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fichero.model.Block;
import org.fichero.model.Extraction.PlanCell;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;

/** Reads parts of the year and their marks on one line: "T1: X | T2: - | T3: X | T4: -", "Ene-Mar X, Abr-Jun -". */
final class PartRun {
  private static final int LONGEST = 160;
  private static final int LEAST = 2;
  private static final int LEAST_UNCLEAR = 3;
  /** "Primer trimestre 2023". */
  private static final int WORDS = 3;
  private static final String PARTING = "/;|,";

  private final MonthUnits units;
  private final Function<String, MarkState> states;

  /** @param states what a word says as a mark; null for any that is none */
  PartRun(MonthUnits units, Function<String, MarkState> states) {
    this.units = units;
    this.states = states;
  }

  /** A part of the year, or a mark's state; the other is null. */
  private record Token(int start, int end, MonthUnit part, MarkState state) {}

  /** Adds the line's parts and their marks, if each of them has one beside it, and nothing else stands there. */
  boolean add(Block.Line line, Integer year, List<PlanCell> cells, PlanPart part) {
    Passage content = line.content();
    List<Token> tokens = tokens(content.text());
    if (!areAll(tokens)) {
      return false;
    }
    boolean first = tokens.get(0).part() != null;
    for (int k = 0; k < tokens.size(); k += 2) {
      Token name = tokens.get(first ? k : k + 1);
      Token mark = tokens.get(first ? k + 1 : k);
      part.labels(content.slice(name.start(), name.end()).sources());
      Integer own = name.part().year() == null ? year : name.part().year();
      cells.add(new PlanCell(name.part().months(), own, new Mark(content.source(mark.start(), mark.end()), mark.state(), "plan-word")));
    }
    return true;
  }

  /** Whether the line is nothing but parts of the year in order and marks, and which of them is whose cannot be told. */
  boolean isUnclear(String text) {
    List<Token> tokens = tokens(text);
    long parts = tokens.stream().filter(t -> t.part() != null).count();
    boolean marked = tokens.stream().anyMatch(t -> t.state() == MarkState.TICKED);
    return parts >= LEAST_UNCLEAR && marked && areInOrder(tokens) && !areAll(tokens);
  }

  private static boolean areAll(List<Token> tokens) {
    boolean all = tokens.size() >= 2 * LEAST && tokens.size() % 2 == 0 && areInOrder(tokens);
    boolean first = all && tokens.get(0).part() != null;
    for (int k = 0; all && k < tokens.size(); k++) {
      all = (tokens.get(k).part() != null) == (k % 2 == (first ? 0 : 1));
    }
    return all;
  }

  /** Whether the parts are of one length, and each begins where the one before it ends or later. */
  private static boolean areInOrder(List<Token> tokens) {
    MonthUnit above = null;
    for (Token token : tokens) {
      MonthUnit part = token.part();
      if (above != null && part != null) {
        List<Integer> before = above.months();
        if (part.months().size() != before.size() || part.months().get(0) <= before.get(before.size() - 1)) {
          return false;
        }
      }
      above = part == null ? above : part;
    }
    return true;
  }

  /** The parts and marks that the text consists of; none where anything else stands there. */
  private List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int[] ends = text.length() > LONGEST ? new int[0] : ends(text);
    int i = 0;
    while (i + 1 < ends.length) {
      MarkState state = states.apply(text.substring(ends[i], ends[i + 1]));
      Token token = state == null ? part(text, ends, i) : new Token(ends[i], ends[i + 1], null, state);
      if (token == null) {
        return List.of();
      }
      tokens.add(token);
      while (i + 1 < ends.length && ends[i] < token.end()) {
        i += 2;
      }
    }
    return tokens;
  }

  /** The longest part of the year that begins with a word; null where none does. */
  private Token part(String text, int[] ends, int word) {
    for (int k = Math.min(ends.length - 2, word + 2 * (WORDS - 1)); k >= word; k -= 2) {
      String name = text.substring(ends[word], ends[k + 1]);
      boolean one = name.chars().noneMatch(c -> PARTING.indexOf(c) >= 0) && (k == word || states.apply(text.substring(ends[k], ends[k + 1])) == null);
      MonthUnit unit = one ? units.read(name.endsWith(":") ? name.substring(0, name.length() - 1) : name) : MonthUnit.OTHER;
      if (unit.isMonths() && unit.months().size() > 1) {
        return new Token(ends[word], ends[k + 1], unit, null);
      }
    }
    return null;
  }

  /** Where the words begin and end, by turns. */
  private static int[] ends(String text) {
    List<Integer> ends = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int start = i;
      while (i < text.length() && !Passage.isSpace(text.charAt(i)) && PARTING.indexOf(text.charAt(i)) < 0) {
        i++;
      }
      if (i > start) {
        ends.add(start);
        ends.add(i);
      }
      i++;
    }
    return ends.stream().mapToInt(Integer::intValue).toArray();
  }
}
