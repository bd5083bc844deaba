package org.fichero.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** All quantities of one text outside what expressions of time have claimed. */
final class Quantities {
  private static final int OPENINGS = Words.DIGIT | Words.SIGN | Opening.QUANTITY.bit();

  private final Tokens t;
  private final boolean[] claimed;
  private final Amounts amounts;
  private final CountedNouns nouns;
  private final Labels labels;
  private final Ordinals ordinals;
  private final List<QuantityFinding> found = new ArrayList<>();

  Quantities(Tokens t, List<TimeFinding> times, CountedNouns.Endings endings) {
    this.t = t;
    claimed = new boolean[t.count() + 1];
    times.forEach(f -> java.util.Arrays.fill(claimed, f.claims(), f.to(), true));
    amounts = new Amounts(t);
    nouns = new CountedNouns(t, endings);
    labels = new Labels(t);
    ordinals = new Ordinals(t, labels);
  }

  /** The quantities in text order; none overlap. */
  List<QuantityFinding> find() {
    int i = 0;
    while (i < t.count()) {
      i = claimed[i] || !mayBegin(i) ? i + 1 : Math.max(i + 1, step(i));
      i = t.words.next(i, OPENINGS);
    }
    return found;
  }

  private boolean mayBegin(int i) {
    if (t.isNumber(i)) {
      return true;
    }
    LexiconTree.Node node = t.node(i);
    if (node != null && (t.isWord(i) || node.beginsQuantity(t.words, i))) {
      boolean article = t.is(i, Word.A, Word.A_F) && t.isWord(i + 1) && t.node(i + 1) == null;
      return !article && node.beginsQuantity(t.words, i) || isUnitAndHalf(i) || i == 0 && node.reaches(Role.DECIMAL_MARK);
    }
    char sign = t.isWord(i) ? 0 : t.sign(i);
    return Vulgar.at(t, i) != null || (sign == '+' || sign == '-' || sign == '(' || sign == ',' || sign == '.') && (t.isNumber(i + 1) || sign == '-' && t.sign(i + 1) == ',');
  }

  private int step(int i) {
    if (!t.isWord(i)) {
      int chain = labels.skipChain(i);
      if (chain > i) {
        return chain;
      }
    }
    QuantityFinding ordinal = ordinals.read(i);
    QuantityFinding best = ordinal != null && t.isNumber(i) ? ordinal : compared(i);
    best = best == null ? ordinal : best;
    if (best == null && isUnitAndHalf(i)) {
      best = new QuantityFinding("quantity", i, i + 3, QuantityValues.single(
          new Amount(i, i + 3, new BigDecimal("1.5"), new Numeral(new BigDecimal("1.5"), i, i + 3, false, false), Amount.Kind.NUMBER, null), "exact", t.words.cut(i, i + 1)));
    }
    if (best == null) {
      return i + 1;
    }
    found.add(best);
    return best.to();
  }

  /** "más de 300 personas", "entre 20 y 30", "mayor que 3 y menor que 8", "300 personas" */
  private QuantityFinding compared(int i) {
    Tokens.Hit lead = t.hit(i, Role.COMPARE);
    int at = lead == null ? i : lead.end();
    String comparison = lead == null ? "exact" : lead.code();
    Tokens.Hit second = lead == null ? null : t.hit(at, Role.COMPARE);
    if (second != null) {
      at = second.end();
      comparison = comparison.equals("exact") || comparison.equals("about") && !second.code().equals("exact") ? second.code() : comparison;
    }
    at = lead == null ? at : article(at);
    if (lead != null && t.isWord(at) && t.node(at) == null) {
      return null;
    }
    if (t.is(i, Word.BETWEEN, Word.FROM, Word.OF)) {
      QuantityFinding range = spanned(i, i + 1, t.is(i, Word.BETWEEN));
      if (range != null || !t.has(i, Role.COMPARE)) {
        return range;
      }
    }
    Amount a = at < t.count() && !claimed[at] ? amounts.read(at) : null;
    if (a == null || isClaimed(a) || !isFree(a, lead != null)) {
      return null;
    }
    QuantityFinding share = lead == null || a.kind() == Amount.Kind.NUMBER ? share(lead == null ? a.from() : i, a, comparison) : null;
    if (share != null) {
      return share;
    }
    QuantityFinding range = lead == null || second == null ? both(i, a, comparison, lead) : null;
    return range == null ? single(lead == null || lead.code().equals("exact") && second == null ? a.from() : i, a, comparison, lead != null) : range;
  }

  /** "2 de cada 10 personas": one in so many, as percent. */
  private QuantityFinding share(int from, Amount part, String comparison) {
    Amount whole = part.kind() == Amount.Kind.NUMBER && t.is(part.to(), Word.OF) && t.is(part.to() + 1, Word.EACH) ? amounts.read(part.to() + 2) : null;
    boolean fits = whole != null && whole.kind() == Amount.Kind.NUMBER && part.number().signum() > 0 && part.number().compareTo(whole.number()) <= 0;
    return fits ? new QuantityFinding(QuantityValues.type(Amount.Kind.PERCENT), from, unitEnd(whole),
        QuantityValues.single(part.outOf(whole), comparison, null)) : null;
  }

  private int article(int i) {
    return t.is(i, Word.A, Word.A_F, Word.THE_MANY, Word.THE_MANY_F, Word.SOME, Word.THE, Word.THE_F) && (t.isNumber(i + 1) || t.node(i + 1) != null && amounts.read(i + 1) != null) ? i + 1 : i;
  }

  private boolean isClaimed(Amount a) {
    for (int i = a.from(); i < a.to(); i++) {
      if (claimed[i]) {
        return true;
      }
    }
    return false;
  }

  /** A range that begins here, or two comparisons that bound one number. */
  private QuantityFinding both(int from, Amount a, String comparison, Tokens.Hit lead) {
    if (lead == null) {
      return spanned(from, from, false);
    }
    boolean low = comparison.equals("more_than") || comparison.equals("at_least");
    boolean high = comparison.equals("less_than") || comparison.equals("at_most");
    int at = a.to();
    at += t.sign(at) == ',' ? 1 : 0;
    at += t.is(at, Word.AND, Word.BUT, Word.AND_SOFT) ? 1 : 0;
    at += t.is(at, Word.THAT) && t.is(at + 1, Word.BE, Word.IS) ? 2 : 0;
    Tokens.Hit other = at > a.to() ? t.hit(at, Role.COMPARE) : null;
    Amount b = other == null ? null : amounts.read(article(other.end()));
    if (b == null || b.kind() != a.kind()) {
      return null;
    }
    boolean otherHigh = other.code().equals("less_than") || other.code().equals("at_most");
    boolean otherLow = other.code().equals("more_than") || other.code().equals("at_least");
    Amount min = low && otherHigh ? a : high && otherLow ? b : null;
    Amount max = min == a ? b : a;
    if (min == null || min.number().compareTo(max.number()) >= 0) {
      return null;
    }
    boolean minIn = (min == a ? comparison : other.code()).equals("at_least");
    boolean maxIn = (min == a ? other.code() : comparison).equals("at_most");
    int end = unitEnd(b);
    return new QuantityFinding(QuantityValues.type(b.kind()), from, end, QuantityValues.range(min, max, minIn, maxIn, unit(b, end)));
  }

  /** "entre 20 y 30", "de 2 a 4", "20-30 %", "2 o 3 talleres" */
  private QuantityFinding spanned(int from, int at, boolean between) {
    at = article(at);
    Amount a = at < t.count() && !claimed[at] ? amounts.read(at) : null;
    if (a == null || isClaimed(a) || !isFree(a, between)) {
      return null;
    }
    boolean led = from < a.from();
    char sign = t.sign(a.to());
    boolean dash = (sign == '-' || sign == '~') && t.sign(a.to() + 1) != '-' && !t.hasBreak(a.to() - 1);
    boolean and = t.is(a.to(), Word.AND) && (between || (led || t.is(from - 1, Word.OF, Word.BETWEEN)) && a.kind() == Amount.Kind.MONEY);
    boolean to = t.is(a.to(), Word.TO, Word.TO_THE, Word.UNTIL);
    boolean or = t.is(a.to(), Word.OR, Word.OR_SOFT);
    if (!dash && !and && !to && !or) {
      return null;
    }
    int next = article(a.to() + 1);
    Amount b = next < t.count() && !claimed[next] ? amounts.read(next) : null;
    a = b != null && isScaled(a, b) ? a.times(b.numeral().scale(t)) : a;
    if (b == null || isClaimed(b) || b.numeral().value().signum() < 0 || a.kind() != Amount.Kind.NUMBER && b.kind() != a.kind()) {
      return null;
    }
    boolean adjacent = b.number().subtract(a.number()).compareTo(BigDecimal.valueOf(Math.max(1, a.numeral().whole() / 2))) <= 0;
    if (a.number().compareTo(b.number()) >= 0 || or && !adjacent || Numerals.isArticle(t, b.numeral())) {
      return null;
    }
    int end = unitEnd(b);
    boolean opened = !led && (to || and) && t.is(from - 1, Word.OF, Word.OF_THE, Word.FROM) && !claimed[from - 1];
    int start = opened ? from - 1 : from;
    return new QuantityFinding(QuantityValues.type(b.kind()), start, end, QuantityValues.range(a.as(b), b, true, true, unit(b, end)));
  }

  /** "de 3 a 5 millones", "entre 20 y 30 mil": the thousands that are said at the end hold for both. */
  private boolean isScaled(Amount low, Amount high) {
    BigDecimal scale = high.numeral().scale(t);
    boolean bare = scale != null && low.numeral().scale(t) == null && low.numeral().value().signum() > 0;
    return bare && low.numeral().value().multiply(scale).compareTo(high.numeral().value()) < 0;
  }

  /** "kilo y medio": one and a half of it */
  private boolean isUnitAndHalf(int i) {
    Tokens.Hit unit = t.length(i) < 3 ? null : t.hit(i, Role.MEASURE);
    return unit != null && unit.end() == i + 1 && !t.isPlural(i) && !t.isNumber(i - 1) && !t.has(i - 1, Role.UNIT) && isAndHalf(i + 1);
  }

  /** "y medio", not "y medio litro" */
  private boolean isAndHalf(int i) {
    return t.is(i, Word.AND) && t.is(i + 1, Word.HALF, Word.HALF_F) && (!t.isWord(i + 2) || t.has(i + 2, Role.STOP));
  }

  private int unitEnd(Amount a) {
    if (a.kind() != Amount.Kind.NUMBER) {
      return a.to();
    }
    int at = nounStart(a);
    int end = nouns.read(at);
    return end > at && !claimed[at] ? end : a.to();
  }

  /** "un millón de personas", "una decena de talleres" */
  private int nounStart(Amount a) {
    boolean of = t.is(a.to(), Word.OF) && (t.has(a.to() - 1, Role.SCALE) || t.has(a.to() - 1, Role.COLLECTIVE)
        || t.is(a.to() - 1, Word.HALF) && t.has(a.to() - 3, Role.SCALE)
        || t.has(a.to() - 1, Role.FRACTION) && t.has(a.to() + 1, Role.MEASURE));
    return of ? a.to() + 1 : a.to();
  }

  private String unit(Amount a, int end) {
    int at = nounStart(a);
    return end > at ? t.words.cut(at, end) : null;
  }

  private QuantityFinding single(int from, Amount a, String comparison, boolean led) {
    int end = unitEnd(a);
    String unit = unit(a, end);
    if (end > a.to() && t.has(a.to(), Role.MEASURE) && isAndHalf(end)) {
      BigDecimal more = a.number().add(new BigDecimal("0.5"));
      a = new Amount(a.from(), a.to(), more, a.numeral(), a.kind(), a.currency());
      end += 2;
    }
    Tokens.Hit after = comparison.equals("exact") || comparison.equals("about") ? after(end) : null;
    if (after != null) {
      comparison = after.code();
      end = after.end();
      if (unit == null && a.kind() == Amount.Kind.NUMBER && nouns.read(end) > end) {
        int noun = nouns.read(end);
        unit = t.words.cut(end, noun);
        end = noun;
      }
    } else if (comparison.equals("more_than") || comparison.equals("less_than")) {
      int equal = orEqual(end);
      comparison = equal == end ? comparison : comparison.equals("more_than") ? "at_least" : "at_most";
      end = equal;
    }
    if (a.kind() == Amount.Kind.NUMBER && !counts(a, unit, led || after != null)) {
      return null;
    }
    return new QuantityFinding(QuantityValues.type(a.kind()), from, end, QuantityValues.single(a, comparison, unit));
  }

  /** "… o más", "… aproximadamente", but not the "al menos" of a number that follows. */
  private Tokens.Hit after(int end) {
    Tokens.Hit hit = t.hit(end, Role.COMPARE_AFTER);
    boolean next = hit != null && (t.isNumber(hit.end()) || t.is(hit.end(), Word.OF, Word.THAT, Word.TO) || t.has(hit.end(), Role.UNIT));
    return next ? null : hit;
  }

  /** "mayor que 5000 o igual a eso" */
  private int orEqual(int i) {
    boolean or = t.is(i, Word.OR) && t.is(i + 1, Word.EQUAL) && t.is(i + 2, Word.TO, Word.THAT) && amounts.read(i + 3) == null;
    return or ? i + 3 : i;
  }

  /** Whether a bare number counts something: an article, a label's or a name's number does not. */
  private boolean counts(Amount a, String unit, boolean led) {
    Numeral n = a.numeral();
    boolean whole = a.from() == 0 && a.to() == t.count();
    if (Numerals.isArticle(t, n)) {
      boolean measured = t.has(n.to(), Role.MEASURE) && !t.is(n.to(), Word.NO_MEASURE, Word.GRAM, Word.TON_SIGN);
      return measured || whole && t.is(n.from(), Word.ONE) || led && unit != null && !t.has(n.to(), Role.TIMES) && !t.has(n.to(), Role.STOP);
    }
    boolean meant = !n.digits() && n.whole() < 100 && t.is(a.from() - 1, Word.THE_MANY, Word.THE_MANY_F, Word.BOTH);
    return unit != null || whole || led || !isNameNumber(a) && !meant;
  }

  /** "Covid 19", "Sala 3.": a capitalised word before, nothing counted after. */
  private boolean isNameNumber(Amount a) {
    int before = a.from() - 1;
    boolean name = t.isCapital(before) && !t.opensSentence(before) && !t.has(before, Role.STOP) && !t.hasBreak(before);
    boolean dashed = t.sign(before) == '-' && t.glued(before) && t.isWord(before - 1) && t.glued(before - 1);
    return name || dashed;
  }

  /** "3-2", "2-2": a result and no range, since it does not rise. */
  private boolean isScore(Amount a) {
    int sign = a.to();
    boolean dashed = a.numeral().plain() && t.sign(sign) == '-' && t.glued(sign - 1) && t.glued(sign) && t.isNumber(sign + 1);
    return dashed && t.number(sign + 1) <= t.number(a.from()) && !t.glued(sign + 1);
  }

  /** "Tres Álamos", "las Siete Tazas": a number in words with a capital, before another, is part of a name. */
  private boolean isCapitalName(Amount a) {
    int i = a.from();
    return !a.numeral().digits() && t.isCapital(i) && !t.isAllCapitals(i) && t.isCapital(a.to()) && !t.hasBreak(a.to() - 1);
  }

  private boolean isFree(Amount a, boolean led) {
    int i = a.numeral().from();
    if (labels.isChained(i) && a.kind() != Amount.Kind.MONEY) {
      return false;
    }
    if (a.kind() != Amount.Kind.NUMBER) {
      return true;
    }
    char next = t.sign(a.to());
    boolean enumerates = t.opensSentence(a.from()) && a.numeral().plain() && t.length(i) <= 2 && (next == '.' || next == ')' || next == ':')
        && (t.isWord(a.to() + 1) || t.sign(a.to() + 1) == '-');
    boolean glued = a.numeral().digits() && t.glued(a.to() - 1)
        && (t.isWord(a.to()) && !t.has(a.to(), Role.MEASURE) || next == ':' && t.isNumber(a.to() + 1) || next == '/' && t.isNumber(a.to() + 1) && t.glued(a.to())
            || next == '_' || next == '=' || next == '-' && t.isWord(a.to() + 1) && t.glued(a.to()) && !t.has(a.to() + 1, Role.UNIT) || next == '@' || next == '°');
    boolean day = (a.numeral().plain() || !a.numeral().digits() && t.has(i, Role.UNIT)) && (t.has(a.to(), Role.MONTH) || t.is(a.to(), Word.OF) && t.has(a.to() + 1, Role.MONTH));
    boolean address = (a.numeral().digits() || t.isCapital(i) && !t.isAllCapitals(i)) && labels.isAddress(i) && nouns.read(a.to()) == a.to();
    return !enumerates && !isScore(a) && !isCapitalName(a) && !glued && !day && !address && !(!led && labels.isNamed(i)) && !labels.isNumbered(i);
  }
}
