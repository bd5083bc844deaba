package org.fichero.markup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Finding;
import org.fichero.model.MarkState;
import org.fichero.model.Severity;
import org.fichero.model.Span;

/**
 * Decides what a cross says. Beside ticks and no free box it is a "no"; beside free boxes or free places and no tick it
 * is a choice; a legend goes before both; what a list leaves open, the document's other lists decide if they agree.
 */
final class CrossMeaning {
  /** Families whose tick is a hook, the opposite of a cross. */
  private static final Set<String> CHECKS =
      Set.of("ballot-box", "tick", "wingdings", "wingdings-letter", "latex", "entity");
  private static final String HOOKS = "vV√✓✔✅☑/";
  private static final String EXES = "xX";
  /** No form offers more options in a list: beyond that a person wants one finding, not one a sign. */
  private static final int MOST_NAMED = 64;
  private final String text;
  private final List<Group> open = new ArrayList<>();
  private final Legend legend;
  /** Signs of lists in which a cross was a choice, and of those in which it was a "no". */
  private final Set<String> chosen = new HashSet<>();
  private final Set<String> denied = new HashSet<>();
  private boolean ticks;

  /** Marks that stand together. */
  private record Group(List<Piece> crosses, boolean torn) {}

  CrossMeaning(String text, Legend legend) {
    this.text = text;
    this.legend = legend;
  }

  /**
   * Takes in marks that stand together.
   *
   * @param free whether places among them hold nothing
   */
  void group(List<Piece> marks, boolean free) {
    List<Piece> crosses = new ArrayList<>();
    boolean hooked = false;
    for (Piece mark : marks) {
      hooked = hooked || isInside(mark, HOOKS);
    }
    boolean tick = hooked;
    boolean box = false;
    boolean blank = free;
    for (Piece mark : marks) {
      Sense sense = mark.sign.sense();
      // "(x)" is a choice, but not beside "(✓)"
      if (sense.isCross() || hooked && isInside(mark, EXES)) {
        crosses.add(mark);
      }
      tick |= sense == Sense.TICK && CHECKS.contains(mark.sign.notation());
      boolean none = mark.state == MarkState.BLANK;
      box |= sense == Sense.EMPTY && !none;
      blank |= none;
    }
    // where ticks stand beside free boxes, no cross is needed to say no
    ticks |= tick && !box;
    if (!crosses.isEmpty()) {
      decide(crosses, tick, box, blank);
    }
  }

  /** Whether the mark is a pair of brackets that holds one of these signs. */
  private boolean isInside(Piece mark, String signs) {
    if (mark.sign.strength() != Strength.BRACKETED || mark.sign.sense() != Sense.TICK) {
      return false;
    }
    int i = mark.start + 1;
    while (i < mark.end && (text.charAt(i) <= ' ' || "[(_".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    return i < mark.end && signs.indexOf(text.charAt(i)) >= 0;
  }

  private void decide(List<Piece> crosses, boolean tick, boolean box, boolean blank) {
    if (legend.cross() == MarkState.TICKED && tick && !box && !blank) {
      // every sign of the list would be a choice
      open.add(new Group(crosses, true));
    } else if (legend.cross() != null) {
      crosses.forEach(c -> c.state = legend.cross());
    } else if (tick && box) {
      open.add(new Group(crosses, true));
    } else if (tick) {
      crosses.forEach(c -> denied.add(sign(c)));
      crosses.forEach(c -> c.state = MarkState.UNTICKED);
    } else if (box || blank) {
      crosses.forEach(c -> chosen.add(sign(c)));
      crosses.forEach(c -> c.state = MarkState.TICKED);
    } else {
      open.add(new Group(crosses, false));
    }
  }

  /** Decides what the groups alone could not, and reports what nothing decides: each cross of a list, a very long list as one. */
  void close(PageBuilder page) {
    for (Group group : open) {
      List<Piece> doubtful = new ArrayList<>();
      for (Piece cross : group.crosses()) {
        cross.state = state(group, cross);
        if (cross.state == MarkState.AMBIGUOUS) {
          doubtful.add(cross);
        }
      }
      int step = doubtful.size() > MOST_NAMED ? doubtful.size() : 1;
      for (int i = 0; i < doubtful.size(); i += step) {
        Span span = new Span(doubtful.get(i).start, doubtful.get(i + step - 1).end);
        page.finding(Finding.at(span, "cross-ambiguous", Severity.WARNING, null, "mark", sign(doubtful.get(i))));
      }
    }
  }

  private String sign(Piece cross) {
    return text.substring(cross.start, cross.end);
  }

  private MarkState state(Group group, Piece cross) {
    // another list with the same sign tells more than one with another
    boolean own = chosen.contains(sign(cross)) || denied.contains(sign(cross));
    boolean yes = own ? chosen.contains(sign(cross)) : !chosen.isEmpty();
    boolean no = own ? denied.contains(sign(cross)) : !denied.isEmpty();
    if (!group.torn() && yes != no) {
      return yes ? MarkState.TICKED : MarkState.UNTICKED;
    }
    // a box with a cross is what word processors draw for a choice; only ticks elsewhere make that doubtful
    boolean drawn = cross.sign.sense() == Sense.BOXED_CROSS && !ticks && yes == no;
    return drawn ? MarkState.TICKED : MarkState.AMBIGUOUS;
  }
}
