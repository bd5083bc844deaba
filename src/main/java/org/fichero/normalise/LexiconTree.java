package org.fichero.normalise;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fichero.rules.Lexeme;
import org.fichero.rules.Lexicon;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** The lexicon as a tree of tokens: one look-up a token tells whether anything begins there. Immutable when built. */
final class LexiconTree {
  /** Roles that say something of time by themselves; most say nothing without another word. */
  private static final Roles ALONE = Roles.of(Role.MONTH, Role.MONTH_SHORT, Role.WEEKDAY, Role.RECURRING,
      Role.RECURRING_AFTER_MANNER, Role.RELATIVE_DAY, Role.NOON, Role.SEASON, Role.FEAST, Role.PER);
  private static final Set<Role> TIME = EnumSet.of(Role.UNIT, Role.HUNDRED, Role.THOUSAND, Role.FRACTION, Role.ORDINAL, Role.ROMAN,
      Role.MONTH, Role.MONTH_SHORT, Role.WEEKDAY, Role.WEEKDAY_SHORT, Role.TIME_UNIT, Role.YEAR_PART,
      Role.YEAR_PART_LETTER, Role.SEASON, Role.FEAST, Role.APPROX, Role.OPEN_FROM, Role.OPEN_UNTIL, Role.OPEN_AFTER,
      Role.OPEN_BEFORE, Role.TO_DATE, Role.RELATIVE_DAY, Role.RELATIVE_BEFORE, Role.RELATIVE_MANY, Role.RELATIVE_SHARE, Role.AGO, Role.WITHIN,
      Role.WHOLE, Role.NOON, Role.RECURRING, Role.RECURRING_AFTER_MANNER, Role.EVERY, Role.PER, Role.PER_EVENT, Role.LAST,
      Role.RANGE_OPENER);
  private static final Set<Role> QUANTITY = EnumSet.of(Role.UNIT, Role.HUNDRED, Role.THOUSAND, Role.SCALE, Role.COLLECTIVE,
      Role.FRACTION, Role.ORDINAL, Role.ROMAN, Role.NEGATIVE, Role.COMPARE, Role.COMPARE_MEASURED, Role.CURRENCY, Role.RANGE_OPENER);

  /**
   * Roles of what a point or part of the calendar begins with, and the small words that it may begin with: {@link DatePoints} looks
   * nowhere else. Likewise what comes back ({@link Recurrences}), and words before a number ({@link Amounts}).
   */
  private static final Roles DATE = Roles.of(Role.FEAST, Role.WEEKDAY, Role.WEEKDAY_SHORT, Role.YEAR_PART, Role.YEAR_PART_LETTER,
      Role.ORDINAL, Role.LAST, Role.ROMAN, Role.SEASON, Role.RELATIVE_DAY, Role.RELATIVE_BEFORE, Role.RELATIVE_MANY, Role.RELATIVE_SHARE,
      Role.AGO, Role.WITHIN, Role.TIME_UNIT, Role.MONTH, Role.MONTH_SHORT, Role.UNIT);
  private static final Roles RECURRENCE = Roles.of(Role.RECURRING, Role.RECURRING_AFTER_MANNER, Role.EVERY, Role.PER, Role.PER_EVENT,
      Role.ORDINAL, Role.LAST, Role.WEEKDAY, Role.WEEKDAY_SHORT);
  private static final List<Word> DATE_WORDS = List.of(Word.FIRST_MANY, Word.LAST_MANY, Word.YEAR, Word.YEARS, Word.DECADE, Word.MONTH,
      Word.MONTHS, Word.THOUSAND, Word.TWO);
  /** Roles of words behind a number that is then no time. */
  private static final Roles COUNTED = Roles.of(Role.PERSON, Role.EVENT, Role.SERVED, Role.ADJECTIVE, Role.ADJECTIVE_BEFORE, Role.MEASURE, Role.CURRENCY,
      Role.CURRENCY_CAPITALS, Role.CURRENCY_MINOR, Role.PERCENT, Role.TITLE, Role.STREET, Role.NAMED_AFTER, Role.IDENTIFIER, Role.HOUSE_PART, Role.PHONE,
      Role.SCRIPTURE, Role.RESULT, Role.COMPASS);
  /** "kilo y medio" begins with its unit. */
  private static final Roles MEASURE = Roles.of(Role.MEASURE);
  private static final List<Word> AMOUNT_WORDS = List.of(Word.LESS, Word.NEGATIVE, Word.HALF, Word.HALF_F, Word.COMMA);

  private final Node[] first;
  private final SmallWords small;
  private final Map<String, Meaning.Recurring> recurring = new HashMap<>();

  /** Some roles as bits. */
  record Roles(long low, long high) {
    static Roles of(Role... roles) {
      return of(List.of(roles));
    }

    static Roles of(Iterable<Role> roles) {
      long low = 0;
      long high = 0;
      for (Role role : roles) {
        int bit = role.ordinal();
        low |= bit < 64 ? 1L << bit : 0;
        high |= bit < 64 ? 0 : 1L << bit - 64;
      }
      return new Roles(low, high);
    }

    boolean has(Role role) {
      return role.ordinal() < 64 ? (low >>> role.ordinal() & 1) != 0 : (high >>> role.ordinal() - 64 & 1) != 0;
    }

    boolean meets(Roles other) {
      return (low & other.low | high & other.high) != 0;
    }

    boolean isWithin(Roles other) {
      return (low & ~other.low | high & ~other.high) == 0;
    }

    Roles with(Roles other) {
      return new Roles(low | other.low, high | other.high);
    }
  }

  /** What can follow, and what ends here. */
  static final class Node {
    private static final Roles ALL_TIME = Roles.of(TIME);
    private static final Roles ALL_QUANTITY = Roles.of(QUANTITY);

    private final Lexeme[] ends;
    private final int[] numbers;
    private final Node[] next;
    private final Roles here;
    private final Roles reached;
    private final long low;
    private final long high;

    private Node(Branch branch) {
      ends = branch.ends.toArray(new Lexeme[0]);
      numbers = branch.next.keySet().stream().mapToInt(Integer::intValue).toArray();
      next = branch.next.values().stream().map(Node::new).toArray(Node[]::new);
      here = Roles.of(branch.ends.stream().map(Lexeme::role).toList());
      reached = Stream.of(next).map(c -> c.reached).reduce(here, Roles::with);
      low = reached.low;
      high = reached.high;
    }

    /** Whether a phrase of this role begins with the tokens so far. */
    boolean reaches(Role role) {
      return role.ordinal() < 64 ? (low >>> role.ordinal() & 1) != 0 : (high >>> role.ordinal() - 64 & 1) != 0;
    }

    /** Whether a phrase of this role is this token alone. */
    boolean is(Role role) {
      return here.has(role);
    }

    /** Whether a phrase of one of these roles begins with the tokens so far. */
    boolean reaches(Roles roles) {
      return reached.meets(roles);
    }

    Node next(Words words, int token) {
      int number = words.number(token);
      for (int i = 0; number != 0 && i < numbers.length; i++) {
        if (numbers[i] == number) {
          return next[i];
        }
      }
      return null;
    }

    boolean isLast() {
      return next.length == 0;
    }

    /** Whether a phrase of several tokens that may open an expression of time begins here. */
    boolean beginsTime(Words words, int token) {
      return beginsLonger(ALL_TIME, words, token);
    }

    /** Whether a phrase that may open a quantity begins here. */
    boolean beginsQuantity(Words words, int token) {
      return here.meets(ALL_QUANTITY) || beginsLonger(ALL_QUANTITY, words, token);
    }

    private boolean beginsLonger(Roles roles, Words words, int token) {
      Node node = this;
      if (next.length == 0) {
        return false;
      }
      for (int at = token + 1; at < words.count() && node.reached.meets(roles); at++) {
        node = node.next(words, at);
        if (node == null || node.here.meets(roles)) {
          return node != null;
        }
      }
      return false;
    }

    private boolean goesOn(Roles roles) {
      return Stream.of(next).anyMatch(c -> c.reached.meets(roles));
    }

    /** Says of the word that leads here what can begin with it. */
    private void mark(Lexis lexis, int number) {
      lexis.opens(number, Opening.LEXEME);
      lexis.opens(number, Opening.AMOUNT);
      if (!reached.isWithin(COUNTED)) {
        lexis.opens(number, Opening.BEHIND_NUMBER);
      }
      if (reached.meets(DATE)) {
        lexis.opens(number, Opening.DATE);
      }
      if (reached.meets(RECURRENCE)) {
        lexis.opens(number, Opening.RECURRENCE);
      }
      if (reached.has(Role.TIME_UNIT)) {
        lexis.opens(number, Opening.TIME_UNIT);
      }
      if (here.meets(ALL_TIME)) {
        lexis.opens(number, here.meets(ALONE) ? Opening.TIME : Opening.LED_TIME);
      }
      if (goesOn(ALL_TIME)) {
        lexis.opens(number, Opening.LONGER_TIME);
      }
      if (here.meets(ALL_QUANTITY) || goesOn(ALL_QUANTITY) || here.meets(MEASURE)) {
        lexis.opens(number, Opening.QUANTITY);
      }
    }

    /** The lexeme of this role that ends here; null when there is none. */
    Lexeme end(Role role) {
      for (Lexeme lexeme : ends) {
        if (lexeme.role() == role) {
          return lexeme;
        }
      }
      return null;
    }
  }

  private static final class Branch {
    private final List<Lexeme> ends = new ArrayList<>(1);
    private final Map<Integer, Branch> next = new TreeMap<>();
  }

  LexiconTree(Lexicon lexicon, Lexis lexis) {
    small = new SmallWords(lexicon.words(), lexis);
    Branch root = new Branch();
    for (Lexeme lexeme : lexicon.lexemes()) {
      Words words = Words.of(lexeme.phrase());
      Branch branch = root;
      for (int i = 0; i < words.count(); i++) {
        branch = branch.next.computeIfAbsent(lexis.add(words.folded(i)), w -> new Branch());
      }
      branch.ends.add(lexeme);
      if (lexeme.role() == Role.RECURRING || lexeme.role() == Role.RECURRING_AFTER_MANNER) {
        recurring.computeIfAbsent(lexeme.code(), Recurrences::meaning);
      }
    }
    first = new Node[lexis.count() + 1];
    root.next.forEach((number, branch) -> {
      first[number] = new Node(branch);
      first[number].mark(lexis, number);
    });
    lexicon.words().keySet().forEach(w -> mark(lexicon, lexis, w, Opening.BEHIND_NUMBER));
    DATE_WORDS.forEach(w -> mark(lexicon, lexis, w, Opening.DATE));
    mark(lexicon, lexis, Word.EACH, Opening.RECURRENCE);
    mark(lexicon, lexis, Word.HALF_PART, Opening.QUANTITY);
    AMOUNT_WORDS.forEach(w -> mark(lexicon, lexis, w, Opening.AMOUNT));
  }

  private static void mark(Lexicon lexicon, Lexis lexis, Word word, Opening opening) {
    lexicon.words().getOrDefault(word, List.of()).forEach(w -> lexis.opens(lexis.add(w), opening));
  }

  /** What comes back by the code of a word that says so. */
  Meaning.Recurring recurring(String code) {
    return recurring.get(code);
  }

  SmallWords small() {
    return small;
  }

  /** Where the phrases that begin with this token branch; null when none does, and for digits. */
  Node at(Words words, int token) {
    int number = words.number(token);
    return words.isLexeme(token) && number < first.length ? first[number] : null;
  }
}
