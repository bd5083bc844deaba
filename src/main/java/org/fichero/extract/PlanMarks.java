package org.fichero.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;
import org.fichero.model.Span;
import org.fichero.rules.PlanWords;
import org.fichero.rules.PlanWords.Sign;

/**
 * What the cells of one plan mean: a mark as the page read it, a grade (■■, ●●○), a word, a figure. Signs that other
 * signs of the same plan explain are decided from all its cells together.
 */
final class PlanMarks {
  private static final String BOXES = "☐□▫◻⬜";

  private final PlanWords words;
  private final Map<Integer, Boolean> legend;
  private final Set<Sign> seen = EnumSet.noneOf(Sign.class);
  private boolean blanks;
  private boolean ticks;

  /**
   * @param legend sign → whether it marks, where the text says so
   * @param cells all cells of the plan
   */
  PlanMarks(PlanWords words, Map<Integer, Boolean> legend, List<PlanGrid.Box> cells) {
    this.words = words;
    this.legend = legend;
    cells.forEach(this::look);
  }

  private void look(PlanGrid.Box box) {
    if (box.isBlank()) {
      blanks = true;
    } else if (isSigns(box.text())) {
      addSigns(box.text(), seen);
    } else {
      ticks |= stateOf(box) == MarkState.TICKED;
    }
  }

  private void addSigns(String text, Set<Sign> all) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      Sign sign = words.signs().get(text.codePointAt(i));
      if (sign != null) {
        all.add(sign);
      }
    }
  }

  /** The mark of a column: the boxes that stand in it, none when the row ends before. */
  Mark read(List<PlanGrid.Box> boxes, int place) {
    Mark found = null;
    for (PlanGrid.Box box : boxes) {
      if (!box.isBlank()) {
        Mark mark = new Mark(box.span(), stateOf(box), notation(box));
        found = found == null || weight(mark) > weight(found) ? mark : found;
      }
    }
    return found == null ? new Mark(new Span(place, place), MarkState.BLANK, "plan-blank") : found;
  }

  /** The marks that can be read beside the one that {@link #read} took: of the other weeks of a month. */
  List<Mark> others(List<PlanGrid.Box> boxes, Mark taken) {
    if (boxes.size() < 2 || taken.state() == MarkState.BLANK) {
      return List.of();
    }
    return boxes.stream().filter(b -> !b.isBlank() && !b.span().equals(taken.span())).map(b -> new Mark(b.span(), stateOf(b), notation(b)))
        .filter(m -> m.state() == MarkState.TICKED || m.state() == MarkState.UNTICKED).toList();
  }

  private static int weight(Mark mark) {
    return switch (mark.state()) {
      case TICKED -> 3;
      case AMBIGUOUS, UNREADABLE -> 2;
      case UNTICKED -> 1;
      case BLANK -> 0;
    };
  }

  private static String notation(PlanGrid.Box box) {
    return box.cell().mark() == null ? "plan-cell" : box.cell().mark().notation();
  }

  MarkState stateOf(PlanGrid.Box box) {
    if (box.scattered()) {
      return MarkState.AMBIGUOUS;
    }
    if (isSigns(box.text())) {
      return ofSigns(box);
    }
    if (!box.cell().options().isEmpty()) {
      return ofOptions(box.cell().options());
    }
    if (words.unmarked().contains(bare(box.folded())) || isEmptyBracket(box.text().strip())) {
      return MarkState.UNTICKED;
    }
    if (words.doubtful().contains(bare(box.folded()))) {
      return MarkState.AMBIGUOUS;
    }
    // a sign that nobody knows is a mark where the other months have nothing, and may be either beside other signs
    boolean sign = box.text().codePoints().noneMatch(Character::isLetterOrDigit);
    return sign && !(blanks && seen.isEmpty()) ? MarkState.AMBIGUOUS : MarkState.TICKED;
  }

  /** "[ ]", "( )", "[__]". */
  private static boolean isEmptyBracket(String text) {
    int last = text.length() - 1;
    boolean bracket = last > 0 && (text.charAt(0) == '[' && text.charAt(last) == ']' || text.charAt(0) == '(' && text.charAt(last) == ')');
    return bracket && text.substring(1, last).chars().allMatch(c -> Passage.isSpace((char) c) || c == '_' || c == '.');
  }

  private static String bare(String folded) {
    boolean dotted = folded.length() > 1 && folded.endsWith(".");
    return dotted ? folded.substring(0, folded.length() - 1) : folded;
  }

  /** Several marks in a cell are a grade: one that is ticked marks it. */
  private static MarkState ofOptions(List<Block.Option> options) {
    MarkState state = MarkState.BLANK;
    for (Block.Option option : options) {
      MarkState next = option.mark().state();
      if (next == MarkState.TICKED) {
        return next;
      }
      state = state == MarkState.AMBIGUOUS || state == MarkState.UNREADABLE ? state : next;
    }
    return state;
  }

  private boolean isSigns(String text) {
    boolean any = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean sign = words.signs().containsKey(c);
      if (!sign && c != ' ' && c != '\t' && c != '\u00a0' && c != '\ufe0f' && c != '\ufe0e') {
        return false;
      }
      any |= sign;
    }
    return any;
  }

  private MarkState ofSigns(PlanGrid.Box box) {
    Set<Sign> here = EnumSet.noneOf(Sign.class);
    addSigns(box.text(), here);
    if (here.contains(Sign.FILLED)) {
      return MarkState.TICKED;
    }
    if (here.contains(Sign.CROSS)) {
      return ofCross(box);
    }
    return here.contains(Sign.OPEN) ? ofOpen(box) : MarkState.UNTICKED;
  }

  /** A cross beside ticks says no; a cross where the others have nothing or an open box says yes. */
  private MarkState ofCross(PlanGrid.Box box) {
    Boolean said = legend.get(box.text().codePointAt(0));
    if (said != null) {
      return said ? MarkState.TICKED : MarkState.UNTICKED;
    }
    MarkState read = box.cell().options().isEmpty() ? MarkState.AMBIGUOUS : ofOptions(box.cell().options());
    boolean only = seen.contains(Sign.FILLED) && !seen.contains(Sign.OPEN) && !blanks;
    if (read != MarkState.AMBIGUOUS && !only) {
      return read;
    }
    if (ticks || seen.contains(Sign.FILLED)) {
      return MarkState.UNTICKED;
    }
    boolean others = blanks || seen.contains(Sign.OPEN) || seen.contains(Sign.VOID);
    return others ? MarkState.TICKED : MarkState.AMBIGUOUS;
  }

  /** An empty box is never a mark; a ring or outline beside filled ones and blanks may be a lower grade. */
  private MarkState ofOpen(PlanGrid.Box box) {
    int sign = box.text().codePoints().filter(c -> words.signs().get(c) == Sign.OPEN).findFirst().orElseThrow();
    if (BOXES.indexOf(sign) >= 0) {
      return MarkState.UNTICKED;
    }
    if (legend.containsKey(sign)) {
      return legend.get(sign) ? MarkState.TICKED : MarkState.UNTICKED;
    }
    boolean nothingElse = !blanks && !seen.contains(Sign.VOID);
    return nothingElse ? MarkState.UNTICKED : MarkState.AMBIGUOUS;
  }
}
