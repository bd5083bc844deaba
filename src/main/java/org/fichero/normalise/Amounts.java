package org.fichero.normalise;

import java.math.BigDecimal;
import java.math.MathContext;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Numbers with sign, percent or currency: "-4/5", "73.33 %", "$ 1.300.000", "UF 25", "3 millones de euros", "M$ 500". */
final class Amounts {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final String PESO = "CLP";
  private static final BigDecimal MILLION = BigDecimal.valueOf(1000000);

  /** What is longer is a word, that a space parts from "$"; letters as in "M$" are glued to it. */
  private static final int SHORTEST_WORD = 4;
  /** "USD $ 300", "US $ 300": a space may stand behind a code in capitals. */
  private static final int SHORTEST_CODE = 2;

  private final Tokens t;
  private final Cents cents;

  Amounts(Tokens t) {
    this.t = t;
    cents = new Cents(t);
  }

  /** The amount that begins at this token; null when there is none. */
  Amount read(int i) {
    Amount a = withoutEcho(i);
    return a == null || a.kind() != Amount.Kind.MONEY ? a : echoed(a);
  }

  private Amount withoutEcho(int i) {
    if (t.sign(i) == '-' && t.sign(i + 1) == '$' && t.glued(i) && !t.glued(i - 1)) {
      Amount owed = withoutEcho(i + 1);
      return owed == null || owed.kind() != Amount.Kind.MONEY || owed.number().signum() < 0 ? null
          : new Amount(i, owed.to(), owed.number().negate(), owed.numeral(), owed.kind(), owed.currency());
    }
    if (t.isWord(i) && !t.words.opens(i, Opening.AMOUNT)) {
      return null;
    }
    Tokens.Hit prefix = currency(i, true);
    int at = prefix == null ? i : prefix.end();
    if (prefix != null && PriceLevel.is(t, i, at)) {
      return null;
    }
    Numeral n = signed(at);
    if (n == null || prefix != null && isNumberOfQuestion(i, at, n)) {
      return null;
    }
    if (prefix == null) {
      int percent = t.skip(n.to(), Role.PERCENT);
      // "20 por 100 metros" are measures
      percent = t.isNumber(percent - 1) && t.has(percent, Role.MEASURE) ? n.to() : percent;
      if (percent > n.to()) {
        return new Amount(i, percent, n.value(), n, Amount.Kind.PERCENT, null);
      }
    }
    return money(i, n, prefix);
  }

  /** "Q5", "Q 12": behind a letter alone stand sums of three digits or more */
  private boolean isNumberOfQuestion(int letter, int at, Numeral n) {
    return at == letter + 1 && t.isWord(letter) && t.length(letter) == 1 && n.plain() && t.length(at) < 3;
  }

  private Amount money(int from, Numeral n, Tokens.Hit prefix) {
    boolean halved = t.is(n.to() - 1, Word.HALF, Word.HALF_F) && t.is(n.to() - 2, Word.AND) && t.has(n.to() - 3, Role.SCALE);
    boolean of = t.is(n.to(), Word.OF) && (halved || n.isMillions() || t.closes(n.to(), Role.SCALE) || t.has(n.to() - 1, Role.COLLECTIVE) || t.is(n.to() - 1, Word.THOUSAND));
    int at = of ? n.to() + 1 : n.to();
    Tokens.Hit suffix = currency(at, false);
    suffix = suffix == null && isClosed(n) ? currency(n.to() + 2, false) : suffix;
    BigDecimal letter = magnitude(n.to(), prefix != null);
    if (suffix == null && prefix == null && letter.signum() != 0) {
      suffix = currency(n.to() + 1, false);
    }
    Tokens.Hit unit = suffix == null ? prefix : suffix;
    Amount minor = unit == null ? minor(from, n) : null;
    if (minor != null) {
      return minor;
    }
    if (unit == null) {
      return new Amount(from, n.to(), n.value(), n, Amount.Kind.NUMBER, null);
    }
    int colon = unit.code().indexOf(':');
    String code = colon < 0 ? unit.code() : unit.code().substring(0, colon);
    BigDecimal factor = colon < 0 ? BigDecimal.ONE : new BigDecimal(unit.code().substring(colon + 1));
    BigDecimal value = (code.equals(PESO) ? wholePesos(n) : n.value()).multiply(factor);
    int end = suffix == null ? n.to() : suffix.end();
    Tokens.Hit scale = t.hit(end, Role.SCALE);
    if (scale != null && suffix != null) {
      value = value.multiply(BigDecimal.valueOf(scale.lexeme().number()));
      end = scale.end();
    }
    boolean scaled = letter.signum() != 0 && (suffix == null || end > n.to() + 1 && currency(n.to(), false) == null);
    if (scaled) {
      value = value.multiply(letter);
      end = suffix == null ? n.to() + 1 : end;
    }
    return cents.added(new Amount(from, end, value, n, Amount.Kind.MONEY, code), suffix != null);
  }

  /** "1500.000 pesos": nobody counts thousandths of a peso, so the last three digits are thousands */
  private BigDecimal wholePesos(Numeral n) {
    int last = n.to() - 1;
    boolean three = n.digits() && n.value().signum() > 0 && t.isNumber(last) && t.length(last) == 3 && last > n.from() && t.glued(last - 1)
        && (t.sign(last - 1) == '.' || t.sign(last - 1) == ',') && n.value().compareTo(THOUSAND) >= 0;
    BigDecimal thousands = n.value().multiply(THOUSAND);
    return three && thousands.toBigInteger().toString().length() == digits(n) ? thousands : n.value();
  }

  private int digits(Numeral n) {
    int digits = 0;
    for (int i = n.from(); i < n.to(); i++) {
      digits += t.isNumber(i) ? t.length(i) : 0;
    }
    return digits;
  }

  /** The worth of the capitals after an amount of money, "$ 500 MM", "USD 1,5 M"; 0 when none stand here. */
  private BigDecimal magnitude(int i, boolean money) {
    if (t.is(i, Word.MILLIONS_SIGN) && t.isAllCapitals(i)) {
      return MILLION;
    }
    // "US$5m"
    boolean small = money && t.length(i) == 1 && t.glued(i - 1) && !t.glued(i);
    Tokens.Hit letter = small || t.isCapital(i) ? t.hit(i, Role.MAGNITUDE) : null;
    // "$1,500.00 M.N.": "moneda nacional"
    boolean initial = t.sign(i + 1) == '.' && t.glued(i) && t.glued(i + 1) && t.isWord(i + 2);
    return letter == null || initial || t.is(i, Word.GRAM) ? BigDecimal.ZERO : BigDecimal.valueOf(letter.lexeme().number());
  }

  /** "20 centavos de dólar"; of which money bare "20 centavos" are, is not said */
  private Amount minor(int from, Numeral n) {
    Tokens.Hit minor = t.hit(n.to(), Role.CURRENCY_MINOR);
    Tokens.Hit of = minor != null && t.is(minor.end(), Word.OF) ? currency(minor.end() + 1, false) : null;
    boolean one = of != null && of.code().indexOf(':') < 0;
    return one ? new Amount(from, of.end(), n.value().divide(HUNDRED, MathContext.DECIMAL64), n, Amount.Kind.MONEY, of.code()) : null;
  }

  /** "$ 500.000.- (quinientos mil pesos)": the same sum again, in brackets */
  private Amount echoed(Amount a) {
    int at = isClosed(a.numeral()) && a.to() == a.numeral().to() ? a.to() + 2 : a.to();
    Amount again = t.sign(at) == '(' ? withoutEcho(at + 1) : null;
    boolean same = again != null && again.number().compareTo(a.number()) == 0
        && (again.kind() == Amount.Kind.NUMBER || again.isAlike(a))
        && t.sign(cents.hundredths(again.to())) == ')';
    return same ? new Amount(a.from(), cents.hundredths(again.to()) + 1, a.number(), a.numeral(), a.kind(), a.currency()) : a;
  }

  /** "500.000.-": as sums are closed, lest more be written behind them */
  private boolean isClosed(Numeral n) {
    return t.sign(n.to()) == '.' && t.sign(n.to() + 1) == '-' && t.glued(n.to() - 1) && t.glued(n.to());
  }

  private Tokens.Hit currency(int i, boolean before) {
    Tokens.Hit hit = t.hit(i, Role.CURRENCY);
    if (hit == null) {
      return null;
    }
    for (int at = i; at + 1 < hit.end(); at++) {
      if ((t.sign(at) != 0 || t.sign(at + 1) != 0) && !t.glued(at) && t.length(at) < SHORTEST_WORD && !t.is(at, Word.OF)
          && !(t.length(at) >= SHORTEST_CODE && t.isAllCapitals(at)) && !isThousands(at, hit)) {
        return shorter(i, before);
      }
    }
    boolean capitals = t.has(i, Role.CURRENCY_CAPITALS) && t.hit(i, Role.CURRENCY_CAPITALS).end() == hit.end();
    boolean small = capitals && !t.isAllCapitals(i) && !isGluedSign(i, hit) && !(before && t.length(i) == 1 && t.isCapital(i)) && !(t.is(i, Word.ACCOUNT_UNIT) && !before) && !(hit.end() > i + 1 && t.isCapital(i));
    boolean name = before && t.isWord(i) && hit.end() == i + 1 && t.length(i) > 3 && !t.is(i, Word.MONEY_BEFORE);
    boolean real = !before && t.is(i, Word.MONEY_NAMES) && t.is(i + 1, Word.AND);
    return small || name || real ? null : hit;
  }

  /** "m$ 1.500", "mm$45": letters that cling to the sign of money say thousands or millions, small ones too */
  private boolean isGluedSign(int letters, Tokens.Hit hit) {
    return t.isWord(letters) && t.length(letters) <= 2 && t.glued(letters) && t.sign(letters + 1) == '$' && hit.end() == letters + 2 && hit.code().indexOf(':') > 0;
  }

  /** "M $1.300": a capital before the sign that says how many it stands for is no initial */
  private boolean isThousands(int letter, Tokens.Hit hit) {
    return t.isWord(letter) && t.isCapital(letter) && hit.code().indexOf(':') > 0 && hit.end() == letter + 2;
  }

  /** The sign alone, where a longer phrase is broken by a space: "$ M". */
  private Tokens.Hit shorter(int i, boolean before) {
    return t.sign(i) == '$' ? t.hit(i, Role.CURRENCY) == null ? null : new Tokens.Hit(t.node(i).end(Role.CURRENCY), i + 1) : null;
  }

  private Numeral signed(int i) {
    char sign = t.sign(i);
    if (sign == '-' || sign == '+') {
      boolean free = i == 0 || !t.glued(i - 1) || t.sign(i - 1) == '(' || t.sign(i - 1) == '$';
      Numeral n = free ? unsigned(i + 1) : null;
      boolean fits = n != null && (t.glued(i) || i == 0 && n.to() == t.count());
      return fits ? signed(n, i, sign == '-') : null;
    }
    boolean less = t.is(i, Word.LESS) && !t.is(i - 1, Word.TO_THE, Word.THE_NEUTER, Word.OR, Word.MORE, Word.WHEN, Word.NOT, Word.AND, Word.THE, Word.THE_MANY);
    if (less || t.is(i, Word.NEGATIVE)) {
      Numeral n = unsigned(i + 1);
      return n == null || n.digits() && t.isWord(n.to()) && less && !isTemperature(n.to()) ? null : signed(n, i, true);
    }
    return unsigned(i);
  }

  private boolean isTemperature(int i) {
    Tokens.Hit measure = t.hit(i, Role.MEASURE);
    return measure != null && measure.code().startsWith("°");
  }

  private static Numeral signed(Numeral n, int from, boolean negative) {
    return new Numeral(negative ? n.value().negate() : n.value(), from, n.to(), n.digits(), false);
  }

  private Numeral unsigned(int i) {
    Numeral n = leadingMark(i);
    n = n == null ? Fractions.read(t, i) : n;
    n = n == null ? Numerals.read(t, i) : n;
    // "1/2 docena"
    Tokens.Hit dozen = n != null && n.value().scale() > 0 && t.is(n.to(), Word.DOZEN) ? t.hit(n.to(), Role.COLLECTIVE) : null;
    return dozen == null ? n : n.withValue(n.value().multiply(Numerals.worth(dozen)), dozen.end());
  }

  /** ",08", "coma 5" */
  private Numeral leadingMark(int i) {
    boolean sign = (t.sign(i) == ',' || t.sign(i) == '.') && t.glued(i) && t.isNumber(i + 1) && (i == 0 || !t.glued(i - 1) || t.sign(i - 1) == '-');
    boolean word = i == 0 && t.is(i, Word.COMMA) && (t.isNumber(i + 1) && !(t.sign(i + 2) == '.' && t.glued(i + 1)) || t.has(i + 1, Role.UNIT));
    if (!sign && !word) {
      return null;
    }
    Numeral n = Numerals.read(t, i + 1);
    // "Punto 4: …" is a heading
    if (word && (n == null || n.to() < t.count())) {
      return null;
    }
    if (sign && (n == null || n.value().scale() > 0)) {
      return null;
    }
    String digits = t.isNumber(i + 1) ? t.words.folded(i + 1) : n == null ? "" : n.value().toBigInteger().toString();
    if (n == null || digits.length() > 15) {
      return null;
    }
    BigDecimal value = new BigDecimal("0." + digits);
    Tokens.Hit magnitude = t.glued(i + 1) && t.isCapital(i + 2) ? t.hit(i + 2, Role.MAGNITUDE) : null;
    int end = magnitude == null ? Math.max(i + 2, word ? n.to() : i + 2) : magnitude.end();
    return new Numeral(magnitude == null ? value : value.multiply(BigDecimal.valueOf(magnitude.lexeme().number())), i, end, true, false);
  }
}
