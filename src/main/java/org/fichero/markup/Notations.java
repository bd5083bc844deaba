package org.fichero.markup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fichero.rules.MarkupLexicon;

/** All families of marks, by the character that a sign begins with. The one place that knows them all. */
final class Notations {
  private final Notation[][] low = new Notation[0x250][];
  private final Map<Character, Notation[]> high = new HashMap<>();

  Notations(MarkupLexicon lexicon) {
    List<Notation> families =
        List.of(
            new HtmlInputs(),
            new ScriptedBoxes(),
            new Brackets(lexicon),
            new Parentheses(lexicon),
            new Braces(),
            new ColonWords(),
            new MachineWords(lexicon),
            new BallotBoxes(),
            new Ticks(),
            new Crosses(),
            new Dots(),
            new PrivateUse(),
            new LatexBoxes(),
            new Underscored());
    families.forEach(f -> f.starts().chars().forEach(c -> add((char) c, f)));
  }

  private void add(char c, Notation family) {
    Notation[] old = at(c);
    Notation[] all = old == null ? new Notation[1] : java.util.Arrays.copyOf(old, old.length + 1);
    all[all.length - 1] = family;
    if (c < low.length) {
      low[c] = all;
    } else {
      high.put(c, all);
    }
  }

  private Notation[] at(char c) {
    return c < low.length ? low[c] : high.get(c);
  }

  /** Whether a sign can begin with this character. */
  boolean canStart(char c) {
    return at(c) != null;
  }

  /** The sign that begins at {@code at}; null when none does. */
  Sign read(String text, int at, int end) {
    Notation[] families = at(text.charAt(at));
    if (families == null) {
      return null;
    }
    for (Notation family : families) {
      Sign sign = family.read(text, at, end);
      if (sign != null) {
        return sign.sense() == Sense.EMPTY && sign.end() - sign.start() == 1 ? ticked(text, sign, end) : sign;
      }
    }
    return null;
  }

  /** A free box and the tick that somebody wrote into it are one mark: {@code ☐✓ Uno}. */
  private Sign ticked(String text, Sign box, int end) {
    int tick = box.end();
    boolean may = tick < end && (tick + 1 == end || text.charAt(tick + 1) == ' ' || text.charAt(tick + 1) == '\n') && "✓✔✗✘✕✖×√".indexOf(text.charAt(tick)) >= 0 && "☐□◻⬜❏❐❑❒▢".indexOf(text.charAt(box.start())) >= 0;
    boolean first = may && (box.start() == 0 || org.fichero.model.Passage.isSpace(text.charAt(box.start() - 1)) || text.charAt(box.start() - 1) == '\n');
    return first ? new Sign(box.start(), tick + 1, Sense.TICK, box.strength(), box.notation()) : box;
  }
}
