package org.fichero.normalise;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.rules.Lexeme;
import org.fichero.rules.Lexicon;
import org.fichero.rules.Role;

/** The lexicon as a tree of tokens: one look-up a token tells whether anything begins there. Immutable when built. */
final class LexiconTree {
  private static final Set<Role> TRIGGERS = EnumSet.of(Role.UNIT, Role.HUNDRED, Role.THOUSAND, Role.ORDINAL, Role.ROMAN,
      Role.MONTH, Role.MONTH_SHORT, Role.WEEKDAY, Role.WEEKDAY_SHORT, Role.TIME_UNIT, Role.YEAR_PART,
      Role.YEAR_PART_LETTER, Role.SEASON, Role.APPROX, Role.OPEN_FROM, Role.OPEN_UNTIL, Role.OPEN_AFTER,
      Role.OPEN_BEFORE, Role.TO_DATE, Role.RELATIVE_DAY, Role.RELATIVE_BEFORE, Role.RELATIVE_MANY, Role.AGO, Role.WITHIN,
      Role.WHOLE, Role.NOON, Role.RECURRING, Role.RECURRING_AFTER_MANNER, Role.EVERY, Role.PER, Role.PER_EVENT, Role.LAST);

  private static final Set<Role> QUANTITIES = EnumSet.of(Role.UNIT, Role.HUNDRED, Role.THOUSAND, Role.SCALE, Role.COLLECTIVE,
      Role.FRACTION, Role.ORDINAL, Role.NEGATIVE, Role.COMPARE, Role.CURRENCY, Role.DECIMAL_MARK, Role.RANGE_OPENER);

  private final WordTable<Node> first;

  /** What can follow, and what ends here. */
  static final class Node {
    private final List<Lexeme> ends = new ArrayList<>(1);
    private Map<String, Node> next;
    private long low;
    private long high;
    private boolean trigger;
    private boolean quantity;

    /** Whether a phrase of this role begins with the tokens so far. */
    boolean reaches(Role role) {
      int bit = role.ordinal();
      return ((bit < 64 ? low >>> bit : high >>> bit - 64) & 1) != 0;
    }

    Node next(Words words, int token) {
      return next == null ? null : next.get(words.folded(token));
    }

    /** Whether an expression of time may begin here. */
    boolean isTrigger() {
      return trigger;
    }

    /** Whether a quantity may begin here. */
    boolean isQuantity() {
      return quantity;
    }

    boolean isLast() {
      return next == null;
    }

    /** The lexeme of this role that ends here; null when there is none. */
    Lexeme end(Role role) {
      for (int i = 0; i < ends.size(); i++) {
        if (ends.get(i).role() == role) {
          return ends.get(i);
        }
      }
      return null;
    }

    private void mark(Role role) {
      int bit = role.ordinal();
      quantity |= QUANTITIES.contains(role);
      trigger |= TRIGGERS.contains(role);
      low |= bit < 64 ? 1L << bit : 0;
      high |= bit < 64 ? 0 : 1L << bit - 64;
    }
  }

  LexiconTree(Lexicon lexicon) {
    Map<String, Node> roots = new LinkedHashMap<>();
    for (Lexeme lexeme : lexicon.lexemes()) {
      Words words = Words.of(lexeme.phrase());
      Node node = roots.computeIfAbsent(words.folded(0), w -> new Node());
      node.mark(lexeme.role());
      for (int i = 1; i < words.count(); i++) {
        if (node.next == null) {
          node.next = new HashMap<>();
        }
        node = node.next.computeIfAbsent(words.folded(i), w -> new Node());
        node.mark(lexeme.role());
      }
      node.ends.add(lexeme);
    }
    first = new WordTable<>(roots);
  }

  /** Where the phrases that begin with this token branch; null when none does. */
  Node at(Words words, int token) {
    return first.get(words, token);
  }
}
