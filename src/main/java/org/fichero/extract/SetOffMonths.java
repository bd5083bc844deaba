package org.fichero.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Extraction.PlanCell;
import org.fichero.model.Fold;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;
import org.fichero.model.Span;
import org.fichero.rules.PlanWords;

/**
 * Months of which brackets set the chosen ones off, {@code Ene Feb [Mar] [Abr] May …}, and months behind the word that says their state,
 * {@code Marcados: marzo y abril}.
 */
final class SetOffMonths {
  private static final int LEAST = 6;
  private static final int MOST = 24;
  private static final int LONGEST = 240;
  private static final int LONGEST_HEAD = 40;
  private static final int SHORTEST_STATE = 6;
  private static final String OPENERS = "[({<«\u201c";
  private static final String CLOSERS = "])}>»\u201d";
  private static final String PARTINGS = ",;/|·";

  private final MonthUnits units;
  private final MonthSequence sequence;
  private final PlanWords words;

  SetOffMonths(MonthUnits units, PlanWords words) {
    this.units = units;
    this.words = words;
    this.sequence = new MonthSequence(units);
  }

  /** Adds the line's months with their states; whether it is such a line. */
  boolean add(Block.Line line, Integer year, List<PlanCell> cells, PlanPart part) {
    Passage content = line.content();
    String text = content.text();
    return text.length() <= LONGEST && (text.indexOf(':') > 0 ? isStated(content, year, cells, part) : mayBe(text) && areBracketed(content, year, cells, part));
  }

  /** A cheap look: whether brackets may set months off. */
  static boolean mayBe(String text) {
    for (int i = 0; i < text.length() && text.length() <= LONGEST; i++) {
      if (OPENERS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean areBracketed(Passage content, Integer year, List<PlanCell> cells, PlanPart part) {
    List<Passage> parts = parts(content, true);
    if (parts.size() < LEAST || parts.size() > MOST) {
      return false;
    }
    List<String> bare = new ArrayList<>();
    Set<Integer> pairs = new HashSet<>();
    for (Passage one : parts) {
      int pair = pair(one.text());
      pairs.add(pair);
      bare.add(pair < 0 ? one.text() : one.text().substring(1, one.text().length() - 1).strip());
    }
    List<MonthUnit> months = sequence.read(bare, false);
    if (pairs.size() != 2 || !pairs.contains(-1) || !areInOrder(months)) {
      return false;
    }
    for (int k = 0; k < parts.size(); k++) {
      add(parts.get(k), months.get(k), pair(parts.get(k).text()) >= 0 ? MarkState.TICKED : MarkState.BLANK, year, cells, part);
    }
    return true;
  }

  private static int pair(String s) {
    int open = s.length() < 3 ? -1 : OPENERS.indexOf(s.charAt(0));
    return open >= 0 && s.charAt(s.length() - 1) == CLOSERS.charAt(open) ? open : -1;
  }

  private static boolean areInOrder(List<MonthUnit> months) {
    int before = 0;
    for (MonthUnit month : months) {
      if (!month.isMonths() || month.months().size() != 1 || before > 0 && month.months().get(0) != before % 12 + 1) {
        return false;
      }
      before = month.months().get(0);
    }
    return true;
  }

  private boolean isStated(Passage content, Integer year, List<PlanCell> cells, PlanPart part) {
    String text = content.text();
    int colon = text.indexOf(':');
    MarkState state = colon > LONGEST_HEAD ? null : state(text.substring(0, colon).strip());
    if (state == null) {
      return false;
    }
    List<Passage> parts = parts(content.slice(colon + 1, text.length()).strip(), false);
    List<MonthUnit> months = parts.stream().map(p -> month(p.text())).toList();
    if (months.isEmpty() || months.stream().anyMatch(m -> !m.isMonths())) {
      return false;
    }
    part.labels(content.sources());
    for (int k = 0; k < parts.size(); k++) {
      add(parts.get(k), months.get(k), state, year, cells, part);
    }
    return true;
  }

  private MonthUnit month(String text) {
    MonthUnit unit = units.read(text);
    boolean number = unit.kind() == MonthUnit.Kind.NUMBER && unit.number() > 0 && unit.number() <= 12;
    return number ? MonthUnit.month(unit.number()) : unit;
  }

  /** What the head's last word, or its last two, say; a participle's plural says what its singular does. */
  private MarkState state(String head) {
    int last = head.lastIndexOf(' ');
    int before = last < 0 ? -1 : head.lastIndexOf(' ', last - 1);
    MarkState two = last < 0 ? null : one(head.substring(before + 1));
    return two != null ? two : one(head.substring(last + 1));
  }

  private MarkState one(String word) {
    String folded = Fold.fold(word);
    String single = folded.endsWith("s") ? folded.substring(0, folded.length() - 1) : folded;
    return single.length() < SHORTEST_STATE ? null : words.marked().contains(single) ? MarkState.TICKED
        : words.unmarked().contains(single) ? MarkState.UNTICKED : null;
  }

  private static void add(Passage words, MonthUnit month, MarkState state, Integer year, List<PlanCell> cells, PlanPart part) {
    Span at = words.span();
    Mark mark = new Mark(state == MarkState.BLANK ? new Span(at.start(), at.start()) : at, state, state == MarkState.BLANK ? "plan-blank" : "plan-word");
    if (state != MarkState.TICKED) {
      part.labels(words.sources());
    }
    cells.add(new PlanCell(month.months(), month.year() == null ? year : month.year(), mark));
  }

  /** @param spaces whether white space parts them as well as signs and "y" do */
  private List<Passage> parts(Passage content, boolean spaces) {
    String s = content.text();
    List<Passage> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= s.length(); i++) {
      int end = i == s.length() || PARTINGS.indexOf(s.charAt(i)) >= 0 || spaces && Passage.isSpace(s.charAt(i)) ? i + 1 : spaces ? i : afterAnd(s, i);
      if (end > i) {
        Passage part = content.slice(from, i).strip();
        boolean stop = i == s.length() && part.text().endsWith(".") && !spaces;
        if (!part.isBlank()) {
          parts.add(stop ? part.slice(0, part.text().length() - 1).strip() : part);
        }
        from = Math.min(end, s.length());
        i = Math.max(i, end - 1);
      }
    }
    return parts;
  }

  /** Behind an "and" that stands alone there; {@code i} itself for anything else. */
  private int afterAnd(String s, int i) {
    boolean alone = i > 0 && i + 1 < s.length() && Passage.isSpace(s.charAt(i - 1)) && Passage.isSpace(s.charAt(i + 1));
    return alone && words.and().contains(Fold.fold(s.substring(i, i + 1))) ? i + 1 : i;
  }
}
