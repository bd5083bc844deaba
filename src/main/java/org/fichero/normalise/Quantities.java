package org.fichero.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** All quantities of one text outside what expressions of time have claimed. */
final class Quantities {
  private static final int OPENINGS = Words.DIGIT | Words.SIGN | Opening.QUANTITY.bit();
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal QUARTER = new BigDecimal("0.25");

  private final Tokens t;
  private final Claims claimed;
  private final Amounts amounts;
  private final Comparisons comparisons;
  private final CountedNouns nouns;
  private final Labels labels;
  private final Ordinals ordinals;
  private final NumberContext context;
  private final QuantityRanges ranges;
  private final List<QuantityFinding> found = new ArrayList<>();

  Quantities(Tokens t, List<TimeFinding> times, CountedNouns.Endings endings) {
    this.t = t;
    claimed = new Claims(t, times);
    amounts = new Amounts(t);
    comparisons = new Comparisons(t, amounts);
    nouns = new CountedNouns(t, endings);
    labels = new Labels(t);
    ordinals = new Ordinals(t);
    context = new NumberContext(t, nouns, labels);
    ranges = new QuantityRanges(t, claimed, amounts, nouns, context);
  }

  /** The quantities in text order; none overlap. */
  List<QuantityFinding> find() {
    int i = 0;
    while (i < t.count()) {
      i = claimed.has(i) || !mayBegin(i) ? i + 1 : Math.max(i + 1, step(i));
      i = t.words.next(i, OPENINGS);
    }
    return found;
  }

  private boolean mayBegin(int i) {
    if (t.isNumber(i)) {
      return true;
    }
    LexiconTree.Node node = t.node(i);
    if (t.is(i, Word.HALF_PART)) {
      return true;
    }
    if (node != null && (t.isWord(i) || node.beginsQuantity(t.words, i))) {
      boolean article = t.is(i, Word.A, Word.A_F) && t.isWord(i + 1) && t.node(i + 1) == null;
      return !article && node.beginsQuantity(t.words, i) || isUnitAndHalf(i) || i == 0 && node.reaches(Role.DECIMAL_MARK);
    }
    char sign = t.isWord(i) ? 0 : t.sign(i);
    return Vulgar.at(t, i) != null || (sign == '+' || sign == '-' || sign == '(' || sign == ',' || sign == '.') && (t.isNumber(i + 1) || sign == '-' && (t.sign(i + 1) == ',' || t.sign(i + 1) == '$'));
  }

  /** Adds what begins here; the token to go on at. */
  private int step(int i) {
    int named = t.isWord(i) ? t.skip(i, Role.NUMBER_IDIOM) : Math.max(Math.max(labels.skipVerse(i), DigitChain.after(t, i)), context.skipResult(i));
    if (named > i) {
      return named;
    }
    if (t.is(i, Word.HALF_PART)) {
      QuantityFinding half = ordinals.half(i);
      boolean free = half != null && (found.isEmpty() || found.get(found.size() - 1).to() <= half.from());
      found.addAll(free ? List.of(half) : List.of());
      return i + 1;
    }
    QuantityFinding ordinal = ordinals.read(i);
    QuantityFinding best = ordinal != null && t.isNumber(i) ? ordinal : compared(i);
    best = best == null ? ordinal : best;
    best = best == null && isUnitAndHalf(i) ? unitAndHalf(i) : best;
    if (best == null) {
      // "línea 800 200 300": a number that names is passed over as a whole
      Numeral n = t.isNumber(i) ? t.numeral(i) : null;
      return n == null || !n.digits() ? i + 1 : n.to();
    }
    found.add(best);
    return best.to();
  }

  /** "más de 300 personas", "entre 20 y 30", "mayor que 3 y menor que 8", "300 personas" */
  private QuantityFinding compared(int i) {
    Tokens.Hit lead = comparisons.read(i);
    int at = lead == null ? i : lead.end();
    int not = denial(i);
    boolean denied = lead != null && t.is(not, Word.NOT, Word.NOR) && !claimed.has(not) && isOneSided(lead.code());
    String comparison = lead == null ? "exact" : denied ? QuantityValues.denied(lead.code()) : lead.code();
    Tokens.Hit second = lead == null ? null : t.hit(at, Role.COMPARE);
    if (second != null) {
      at = second.end();
      comparison = comparison.equals("exact") || comparison.equals("about") && !second.code().equals("exact") ? second.code() : comparison;
    }
    at = lead == null ? at : ranges.article(at);
    if (lead != null && t.isWord(at) && t.node(at) == null) {
      return null;
    }
    if (t.is(i, Word.BETWEEN, Word.FROM, Word.OF)) {
      QuantityFinding range = ranges.read(i, i + 1, t.is(i, Word.BETWEEN));
      if (range != null || lead == null) {
        return range;
      }
    }
    Amount a = at < t.count() && !claimed.has(at) ? amounts.read(at) : null;
    if (a == null || claimed.meets(a) || !context.isFree(a, lead != null)) {
      return null;
    }
    QuantityFinding share = lead == null || a.kind() == Amount.Kind.NUMBER ? share(lead == null ? a.from() : i, a, comparison) : null;
    if (share != null) {
      return share;
    }
    QuantityFinding range = lead == null ? ranges.read(i, i, false) : comparison.equals("about") && ranges.article(at) == at ? ranges.read(i, at, false) : second == null ? ranges.bounded(i, a, comparison, a.to()) : null;
    range = range == null && lead == null ? ranges.around(a) : range;
    // "hasta una fecha", "más que un amigo": an article
    boolean led = lead != null && !(Numerals.isArticle(t, a.numeral()) && (t.is(i, Word.UNTIL) || t.is(lead.end() - 1, Word.THAT)));
    return range == null ? single(lead == null || lead.code().equals("exact") && second == null ? a.from() : denied ? not : i, a, comparison, led) : range;
  }

  /** The "no" of "no es mayor que 100", "no hay más de 20 personas"; the token before the comparison where none stands there. */
  private int denial(int i) {
    boolean verb = t.is(i - 1, Word.IS, Word.ARE) || t.is(i, Word.MORE, Word.LESS) && t.isWord(i - 1) && !t.has(i - 1, Role.COMPARE) && !t.isPlural(i - 1);
    // "no se presentaron menos de 40"
    int not = verb && t.has(i - 2, Role.STOP) && !t.is(i - 2, Word.NOT) ? i - 3 : i - 2;
    return verb && t.is(not, Word.NOT) ? not : i - 1;
  }

  private static boolean isOneSided(String comparison) {
    return comparison.equals("more_than") || comparison.equals("less_than");
  }

  /** "2 de cada 10 personas": one in so many, as percent. */
  private QuantityFinding share(int from, Amount part, String comparison) {
    Amount whole = part.kind() == Amount.Kind.NUMBER && t.is(part.to(), Word.OF) && t.is(part.to() + 1, Word.EACH) ? amounts.read(part.to() + 2) : null;
    boolean fits = whole != null && whole.kind() != Amount.Kind.PERCENT && part.number().signum() > 0 && part.number().compareTo(whole.number()) <= 0;
    return fits ? new QuantityFinding(QuantityValues.type(Amount.Kind.PERCENT), from, nouns.end(whole, claimed),
        QuantityValues.single(part.outOf(whole), comparison, null)) : null;
  }

  /** "kilo y medio": one and a half of it */
  private boolean isUnitAndHalf(int i) {
    Tokens.Hit unit = t.length(i) < 3 ? null : t.hit(i, Role.MEASURE);
    return unit != null && unit.end() == i + 1 && !t.isPlural(i) && !t.isNumber(i - 1) && !t.has(i - 1, Role.UNIT) && isAndHalf(i + 1);
  }

  private QuantityFinding unitAndHalf(int i) {
    Numeral n = new Numeral(BigDecimal.ONE.add(HALF), i, i + 3, false, false);
    return new QuantityFinding("quantity", i, i + 3,
        QuantityValues.single(new Amount(i, i + 3, n.value(), n, Amount.Kind.NUMBER, null), "exact", t.words.cut(i, i + 1)));
  }

  /** "y medio", not "y medio litro" */
  private boolean isAndHalf(int i) {
    return partBehind(i).equals(HALF);
  }

  /** The share of one that "y medio" or "y cuarto" adds; nothing where neither stands, nor for "y medio litro". */
  private BigDecimal partBehind(int i) {
    boolean adds = t.is(i, Word.AND) && (!t.isWord(i + 2) || t.has(i + 2, Role.STOP));
    return !adds ? BigDecimal.ZERO : t.is(i + 1, Word.HALF, Word.HALF_F) ? HALF : t.is(i + 1, Word.QUARTER) ? QUARTER : BigDecimal.ZERO;
  }

  /**
   * An amount and what is said of it.
   *
   * @param unit what it counts; null where that is not said
   * @param end behind all of it
   */
  private record Counted(Amount amount, String unit, String comparison, int end) {}

  private QuantityFinding single(int from, Amount a, String comparison, boolean led) {
    int noun = nouns.end(a, claimed);
    String named = nouns.unit(a, noun);
    String unit = named == null ? context.sharedUnit(a) : named;
    SmallerUnits.Sum whole = whole(a, noun, unit != null);
    Tokens.Hit after = comparison.equals("exact") || comparison.equals("about") ? after(closed(whole)) : null;
    if (after != null) {
      QuantityFinding both = ranges.bounded(from, whole.amount(), after.code(), after.end());
      return both != null ? both : told(from, scaled(whole.amount(), unit, after), true);
    }
    int equal = isOneSided(comparison) ? orEqual(whole.end(), comparison) : whole.end();
    String sided = equal == whole.end() ? comparison : comparison.equals("more_than") ? "at_least" : "at_most";
    return told(from, new Counted(whole.amount(), unit, sided, equal), led);
  }

  /** Behind the signs that end a sum of money: "$3.000.000.- aprox." */
  private int closed(SmallerUnits.Sum sum) {
    int end = sum.end();
    boolean closes = sum.amount().kind() == Amount.Kind.MONEY && t.sign(end) == '.' && t.sign(end + 1) == '-' && t.glued(end - 1) && t.glued(end);
    return closes ? end + 2 : end;
  }

  /** What follows a comparison behind the number: "3 y pico millones", "300 aprox. personas". */
  private Counted scaled(Amount a, String unit, Tokens.Hit after) {
    boolean open = unit == null && a.kind() == Amount.Kind.NUMBER;
    Tokens.Hit scale = open ? t.hit(after.end(), Role.SCALE) : null;
    Amount amount = scale == null ? a : a.times(Numerals.worth(scale));
    int end = scale == null ? after.end() : scale.end();
    int noun = open && amount.kind() == Amount.Kind.NUMBER ? nouns.read(end) : end;
    return noun > end ? new Counted(amount, t.words.cut(end, noun), after.code(), noun) : new Counted(amount, unit, after.code(), end);
  }

  /** Null where the number counts nothing. */
  private QuantityFinding told(int from, Counted counted, boolean led) {
    Amount a = counted.amount();
    // "+100 personas"
    boolean more = counted.comparison().equals("exact") && counted.unit() != null && t.sign(a.from()) == '+' && !t.has(a.to(), Role.MEASURE);
    if (a.kind() == Amount.Kind.NUMBER && !context.counts(a, counted.unit(), led)) {
      return null;
    }
    return new QuantityFinding(QuantityValues.type(a.kind()), from, echoed(a, counted.end()),
        QuantityValues.single(a, more ? "more_than" : counted.comparison(), counted.unit()));
  }

  /** Token behind "(80)" in "ochenta alumnos (80)", the same number again; where no such stands, the token itself. */
  private int echoed(Amount a, int end) {
    Amount again = t.sign(end) == '(' && !claimed.has(end + 1) ? amounts.read(end + 1) : null;
    boolean same = again != null && again.number().compareTo(a.number()) == 0 && (again.kind() == a.kind() || again.kind() == Amount.Kind.NUMBER) && t.sign(again.to()) == ')';
    return same ? again.to() + 1 : end;
  }

  /** An amount with what stands behind what it counts and belongs to it: "y medio", smaller units, "bajo cero". */
  private SmallerUnits.Sum whole(Amount a, int end, boolean counts) {
    boolean measured = end > a.to() && t.has(a.to(), Role.MEASURE);
    BigDecimal part = partBehind(end);
    boolean adds = part.signum() > 0 && (measured || end > a.to() && t.is(a.to(), Word.YEARS, Word.MONTHS));
    SmallerUnits.Sum sum = adds
        ? new SmallerUnits.Sum(new Amount(a.from(), a.to(), a.number().add(part), a.numeral(), a.kind(), a.currency()), end + 2)
        : measured ? SmallerUnits.add(t, nouns, a, end) : new SmallerUnits.Sum(a, end);
    boolean below = counts && t.is(sum.end(), Word.BELOW) && t.is(sum.end() + 1, Word.ZERO);
    return below ? new SmallerUnits.Sum(sum.amount().times(BigDecimal.ONE.negate()), sum.end() + 2) : sum;
  }

  /** "… o más", "… aproximadamente", but not the "al menos" of a number that follows. */
  private Tokens.Hit after(int end) {
    Tokens.Hit hit = t.sign(end) == '+' && !t.glued(end - 1) ? null : t.hit(end, Role.COMPARE_AFTER);
    int led = hit != null && t.is(hit.end(), Word.OF, Word.THAT, Word.TO) ? hit.end() + 1 : hit == null ? end : hit.end();
    boolean next = hit != null && (t.isNumber(led) || t.has(led, Role.UNIT) || t.sign(led) == '$' || t.is(led, Word.THE_F) && t.is(led + 1, Word.HALF_PART));
    return next ? null : hit;
  }

  /** "mayor que 5000 o igual a eso", "mayores de 60 y más" */
  private int orEqual(int i, String comparison) {
    Tokens.Hit after = after(i);
    if (after != null && after.code().equals(comparison.equals("more_than") ? "at_least" : "at_most") && t.is(i, Word.AND, Word.OR)) {
      return after.end();
    }
    boolean or = t.is(i, Word.OR) && t.is(i + 1, Word.EQUAL) && t.is(i + 2, Word.TO, Word.THAT) && amounts.read(i + 3) == null;
    boolean alone = t.is(i, Word.OR) && t.is(i + 1, Word.EQUAL) && !t.isWord(i + 2);
    return or ? i + 3 : alone ? i + 2 : i;
  }
}
