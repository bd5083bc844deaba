package org.fichero.normalise;

import java.math.BigDecimal;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Two numbers that bound one: "entre 20 y 30", "de 2 a 4", "20-30 %", "2 o 3 talleres", "mayor que 3 y menor que 8". */
final class QuantityRanges {
  private final Tokens t;
  private final Claims claimed;
  private final Amounts amounts;
  private final CountedNouns nouns;
  private final NumberContext context;

  QuantityRanges(Tokens t, Claims claimed, Amounts amounts, CountedNouns nouns, NumberContext context) {
    this.t = t;
    this.claimed = claimed;
    this.amounts = amounts;
    this.nouns = nouns;
    this.context = context;
  }

  /** Token after an article that stands before an amount; {@code i} where there is none. */
  int article(int i) {
    boolean article = t.is(i, Word.A, Word.A_F, Word.THE_MANY, Word.THE_MANY_F, Word.SOME, Word.THE, Word.THE_F);
    return article && (t.isNumber(i + 1) || t.node(i + 1) != null && amounts.read(i + 1) != null) ? i + 1 : i;
  }

  /**
   * A second comparison that bounds what the first one left open, "más de 20 y menos de 40", "20 o más y menos de 40"; null when
   * none follows.
   *
   * @param end token after the first number and what compares it
   */
  QuantityFinding bounded(int from, Amount a, String comparison, int end) {
    int at = end;
    at += t.sign(at) == ',' ? 1 : 0;
    boolean nor = t.is(at, Word.NOR);
    at += nor || t.is(at, Word.AND, Word.BUT, Word.AND_SOFT) ? 1 : 0;
    at += t.is(at, Word.THAT) && t.is(at + 1, Word.BE, Word.IS) ? 2 : 0;
    Tokens.Hit other = at > end || t.is(at, Word.UNTIL) && isLow(comparison) ? t.hit(at, Role.COMPARE) : null;
    Amount b = other == null ? null : amounts.read(article(other.end()));
    if (b == null || b.kind() != a.kind()) {
      return null;
    }
    String second = nor ? QuantityValues.denied(other.code()) : other.code();
    Amount min = isLow(comparison) && isHigh(second) ? a : isHigh(comparison) && isLow(second) ? b : null;
    Amount max = min == a ? b : a;
    if (min == null || min.number().compareTo(max.number()) >= 0) {
      return null;
    }
    boolean minIn = (min == a ? comparison : second).equals("at_least");
    boolean maxIn = (min == a ? second : comparison).equals("at_most");
    int last = nouns.end(b, claimed);
    return new QuantityFinding(QuantityValues.type(b.kind()), from, last, QuantityValues.range(min, max, minIn, maxIn, nouns.unit(b, last)));
  }

  /** "20 < x <= 35": what is bounded stands between the signs; null where none does. */
  QuantityFinding around(Amount low) {
    Tokens.Hit left = t.isWord(low.to()) ? null : t.hit(low.to(), Role.COMPARE);
    Tokens.Hit right = left == null || !isHigh(left.code()) || !t.isWord(left.end()) ? null : t.hit(left.end() + 1, Role.COMPARE);
    Amount high = right == null || t.isWord(left.end() + 1) || !isHigh(right.code()) ? null : free(right.end());
    boolean rises = high != null && low.kind() == Amount.Kind.NUMBER && high.kind() == Amount.Kind.NUMBER && low.number().compareTo(high.number()) < 0;
    return !rises ? null : new QuantityFinding(QuantityValues.type(high.kind()), low.from(), high.to(),
        QuantityValues.range(low, high, left.code().equals("at_most"), right.code().equals("at_most"), null));
  }

  private static boolean isLow(String comparison) {
    return comparison.equals("more_than") || comparison.equals("at_least");
  }

  private static boolean isHigh(String comparison) {
    return comparison.equals("less_than") || comparison.equals("at_most");
  }

  /**
   * A range that begins here; null when there is none.
   *
   * @param from first token, "entre" or "de" included
   * @param at where its first number is looked for
   * @param between whether "y" may join its ends
   */
  QuantityFinding read(int from, int at, boolean between) {
    Amount a = free(article(at));
    if (a == null || !context.isFree(a, between) || !isJoined(from, a, between)) {
      return null;
    }
    int joint = end(a);
    joint += from < a.from() && t.is(from, Word.FROM) && t.is(joint, Word.AND) && t.is(joint + 1, Word.UNTIL) ? 1 : 0;
    Amount b = free(article(joint + 1));
    a = b != null && isScaled(a, b) ? a.times(b.numeral().scale(t)) : a;
    int end = b == null ? from : nouns.end(b, claimed);
    b = b != null && end == b.to() && isPrefixed(a) && b.kind() == Amount.Kind.NUMBER ? b.as(a) : b;
    boolean other = b == null || b.numeral().value().signum() < 0 || a.kind() != Amount.Kind.NUMBER && !b.isAlike(a);
    if (other || !rises(a, b)) {
      return null;
    }
    boolean opened = from == a.from() && t.isWord(a.to()) && !t.is(a.to(), Word.OR, Word.OR_SOFT) && t.is(from - 1, Word.OF, Word.OF_THE, Word.FROM) && !claimed.has(from - 1);
    return new QuantityFinding(QuantityValues.type(b.kind()), opened ? from - 1 : from, end,
        QuantityValues.range(a.as(b), b, true, true, nouns.unit(b, end)));
  }

  /** Token after an amount, and after its unit of measure where another amount in the same unit is joined to it: "de 5 kg a 9 kg". */
  private int end(Amount a) {
    Tokens.Hit unit = a.kind() == Amount.Kind.NUMBER ? t.hit(a.to(), Role.MEASURE) : null;
    Amount b = unit == null || nouns.read(a.to()) != unit.end() ? null : free(article(unit.end() + 1));
    Tokens.Hit other = b == null ? null : t.hit(b.to(), Role.MEASURE);
    return other != null && other.code().equals(unit.code()) ? unit.end() : a.to();
  }

  /** "$10 a 20": the sign before the first holds for both. */
  private static boolean isPrefixed(Amount a) {
    return a.kind() == Amount.Kind.MONEY && a.to() == a.numeral().to();
  }

  private Amount free(int i) {
    Amount a = i < t.count() && !claimed.has(i) ? amounts.read(i) : null;
    return a == null || claimed.meets(a) ? null : a;
  }

  private boolean isJoined(int from, Amount a, boolean between) {
    int at = end(a);
    char sign = t.sign(at);
    if (sign != 0) {
      return (sign == '-' || sign == '~') && t.sign(at + 1) != '-' && !t.hasBreak(at - 1);
    }
    boolean led = from < a.from();
    if (led && t.is(from, Word.FROM) && t.is(at, Word.AND) && t.is(at + 1, Word.UNTIL)) {
      return true;
    }
    boolean and = t.is(at, Word.AND) && (between || (led || t.is(from - 1, Word.OF, Word.BETWEEN)) && a.kind() == Amount.Kind.MONEY);
    return and || t.is(at, Word.TO, Word.TO_THE, Word.UNTIL) || t.is(at, Word.OR, Word.OR_SOFT);
  }

  /** The second is greater, after "o" the next or nearly so, and no article. */
  private boolean rises(Amount a, Amount b) {
    boolean or = t.is(end(a), Word.OR, Word.OR_SOFT);
    // "10 o 20 euros"
    boolean round = a.numeral().plain() && a.numeral().whole() % 10 == 0 && b.numeral().whole() % 10 == 0 && b.number().compareTo(a.number().add(a.number())) <= 0;
    boolean adjacent = round || b.number().subtract(a.number()).compareTo(BigDecimal.valueOf(Math.max(1, a.numeral().whole() / 2))) <= 0;
    return a.number().compareTo(b.number()) < 0 && (!or || adjacent) && !Numerals.isArticle(t, b.numeral());
  }

  /** "de 3 a 5 millones", "entre 20 y 30 mil": the thousands that are said at the end hold for both. */
  private boolean isScaled(Amount low, Amount high) {
    BigDecimal scale = high.numeral().scale(t);
    boolean bare = scale != null && low.numeral().scale(t) == null && low.numeral().value().signum() > 0;
    return bare && low.numeral().value().multiply(scale).compareTo(high.numeral().value()) < 0;
  }
}
