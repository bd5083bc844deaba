package org.fichero.normalise;

import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Whether a number counts or measures something where it stands: those of names, addresses, results and headings do not. */
final class NumberContext {
  private static final int THOUSAND = 1000;
  private static final int SHORTEST_GLUED = 5;
  /** Digits of a service's telephone number, or of a bus. */
  private static final int CALLED = 3;

  private final Tokens t;
  private final CountedNouns nouns;
  private final Labels labels;
  private final GluedNumbers glued;
  private final SharedUnits shared;
  private final ImpossibleDays impossible;

  NumberContext(Tokens t, CountedNouns nouns, Labels labels) {
    this.t = t;
    this.nouns = nouns;
    this.labels = labels;
    glued = new GluedNumbers(t);
    shared = new SharedUnits(t);
    impossible = new ImpossibleDays(t);
  }

  /** The unit of a number that others with their unit follow, "6 x 8 metros", "5, 10 y 15 kg"; null where none do. */
  String sharedUnit(Amount a) {
    if (a.kind() != Amount.Kind.NUMBER) {
      return null;
    }
    int unit = shared.ofSides(a.to());
    unit = unit < 0 ? shared.ofList(a.from(), a.to(), Role.MEASURE) : unit;
    int age = unit < 0 ? shared.ofList(a.from(), a.to(), Role.TIME_UNIT) : -1;
    return unit >= 0 ? t.words.cut(unit, t.skip(unit, Role.MEASURE)) : t.is(age, Word.YEARS, Word.MONTHS) ? t.words.cut(age, age + 1) : null;
  }

  /** Whether a bare number counts something: an article, a label's or a name's number does not. */
  boolean counts(Amount a, String unit, boolean led) {
    Numeral n = a.numeral();
    boolean whole = a.from() == 0 && a.to() == t.count();
    if (Numerals.isArticle(t, n)) {
      boolean measured = t.has(n.to(), Role.MEASURE) && !t.is(n.to(), Word.NO_MEASURE, Word.GRAM, Word.TON_SIGN);
      return measured || whole && t.is(n.from(), Word.ONE) || led && unit != null && !t.has(n.to(), Role.TIMES) && !t.has(n.to(), Role.STOP);
    }
    boolean decade = !n.digits() && n.to() == n.from() + 1 && t.isPlural(n.from()) && n.whole() >= 20 && n.whole() < 100;
    boolean meant = decade || !n.digits() && n.value().scale() <= 0 && n.whole() < 100 && t.is(a.from() - 1, Word.THE_MANY, Word.THE_MANY_F, Word.BOTH);
    // "el 133 de Carabineros"
    boolean called = n.plain() && t.length(a.from()) == CALLED && t.is(a.from() - 1, Word.THE, Word.THE_F);
    return unit != null || whole || led || !isNameNumber(a) && !meant && !called;
  }

  /** Whether an amount stands free: no part of a chain of digits, a word, a date, an address, a label or a result. */
  boolean isFree(Amount a, boolean led) {
    int i = a.numeral().from();
    if (glued.isChained(i) && a.kind() != Amount.Kind.MONEY && !shared.isSide(i)) {
      return false;
    }
    if (a.kind() != Amount.Kind.NUMBER) {
      return true;
    }
    boolean era = t.has(a.to(), Role.BEFORE_ERA) || t.has(a.to(), Role.THIS_ERA);
    // "94.5 FM"
    boolean station = t.is(a.to(), Word.STATION) && t.isAllCapitals(a.to());
    return !era && !station && !isEnumerator(a) && !isScore(a) && !isDateName(a) && !isCapitalName(a) && !isGlued(a) && !isDay(a) && !isAddress(a)
        && !isNamed(a, led);
  }

  /** "Ley 21.325", "taller 2"; "Meta 20 familias" and, behind a colon, "Taller: 20 personas" count. */
  private boolean isNamed(Amount a, boolean led) {
    int i = a.numeral().from();
    String named = labels.named(i);
    if (named == null || named.equals("strict")) {
      return named != null;
    }
    if (isShareRange(a.to())) {
      return false;
    }
    boolean mayCount = named.equals("weak") || t.sign(i - 1) == ':';
    // "población objetivo: 350.000"
    boolean value = t.sign(i - 1) == ':' && !a.numeral().plain() && a.numeral().whole() >= THOUSAND;
    return !led && !(mayCount && (value || nouns.read(a.to()) > a.to()));
  }

  /** "tramos 40 a 60%": up to a share, so that the number before is one as well */
  private boolean isShareRange(int i) {
    boolean joined = t.is(i, Word.TO, Word.TO_THE) || t.sign(i) == '-';
    int high = t.is(i + 1, Word.THE) ? i + 2 : i + 1;
    return joined && t.isNumber(high) && t.has(high + 1, Role.PERCENT);
  }

  /** "2. Antecedentes", "3) Metas", "3.1 Objetivos" */
  private boolean isEnumerator(Amount a) {
    int i = a.numeral().from();
    if (!t.opensSentence(a.from()) || t.length(i) > 2) {
      return false;
    }
    char next = t.sign(a.to());
    boolean heading = a.to() == i + 3 && t.isNumber(i) && t.sign(i + 1) == '.' && t.length(i + 2) <= 2 && t.isCapital(a.to()) && !t.isAllCapitals(a.to())
        && !t.hasBreak(a.to() - 1);
    // "3.1. Objetivo general"
    boolean dotted = a.to() == i + 3 && t.sign(i + 1) == '.' && t.length(i + 2) <= 2 && next == '.' && t.isCapital(a.to() + 1) && (i == 0 || t.hasBreak(i - 1));
    // "Talleres: 6. Participantes: 144."
    boolean value = t.sign(a.from() - 1) == ':' && next == '.' && t.number(i) > 1 && !t.hasBreak(a.from() - 1);
    // "Colina (38) y Lampa (12)"
    boolean remark = t.sign(a.from() - 1) == '(' && t.number(i) > 1 && t.isWord(a.from() - 2) && !t.has(a.from() - 2, Role.STOP) && !t.hasBreak(a.from() - 2);
    // "1) 12 talleres; 2) 230 personas"
    boolean listed = a.numeral().plain() && next == ')' && t.isNumber(a.to() + 1) && t.sign(a.from() - 1) != '(';
    return heading || dotted || listed || !value && !remark && a.numeral().plain() && (next == '.' || next == ')' || next == ':') && (t.isWord(a.to() + 1) || t.sign(a.to() + 1) == '-');
  }

  /** Part of a word, a time, a fraction, an assignment: "12B", "8:30", "3/4", "x=2", "4-H", "5G". */
  private boolean isGlued(Amount a) {
    if (!a.numeral().digits() || !t.glued(a.to() - 1)) {
      return false;
    }
    int end = a.to();
    char next = t.sign(end);
    boolean generation = t.is(end, Word.GRAM) && t.isCapital(end) && t.length(a.to() - 1) == 1;
    // "300personas"
    boolean noun = t.isWord(end) && t.length(end) >= SHORTEST_GLUED && t.isPlural(end) && !t.isCapital(end)
        && (!t.glued(end) || t.sign(end + 1) == ',' || t.sign(end + 1) == '.' || t.sign(end + 1) == ';' || t.sign(end + 1) == ')' || t.sign(end + 1) == '(');
    // "entre 20y 30"
    // "15a20 personas"
    boolean joint = t.is(end, Word.AND, Word.TO) && t.isNumber(end + 1) && (!t.glued(end) || !t.isCapital(end) && nouns.read(end + 2) > end + 2);
    boolean years = t.is(end, Word.YEARS, Word.MONTHS);
    boolean word = !noun && !years && !joint && t.isWord(end) && shared.ofSides(end) < 0 && (!t.has(end, Role.MEASURE) || nouns.read(end) == end || generation);
    boolean number = t.isNumber(end + 1) && (next == ':' || next == '/') && t.glued(end);
    boolean compound = next == '-' && t.isWord(end + 1) && t.glued(end) && !t.has(end + 1, Role.UNIT);
    boolean degrees = next == '°' && a.number().scale() <= 0 && nouns.read(end) <= end + 1;
    boolean rank = Ordinals.isDotted(t, a.to() - 1) && t.has(a.to() + 1, Role.ORDINAL_ENDING);
    return word || rank || number || compound || degrees || next == '_' || next == '=' || next == '@';
  }

  private boolean isDay(Amount a) {
    if (a.numeral().plain() && t.length(a.from()) == 4 && impossible.isBehind(a.from(), a.numeral().whole())) {
      return true;
    }
    boolean count = a.numeral().plain() || !a.numeral().digits() && t.has(a.numeral().from(), Role.UNIT);
    return count && (isOfSameMonth(a.to()) || t.has(a.to(), Role.MONTH) || t.is(a.to(), Word.OF) && t.has(a.to() + 1, Role.MONTH));
  }

  /** "12 al 14 del mismo mes": days of a month that was told before */
  private boolean isOfSameMonth(int i) {
    boolean joined = (t.is(i, Word.TO, Word.TO_THE, Word.AND) || t.sign(i) == ',') && t.isNumber(i + 1);
    int of = joined ? i + 2 : i;
    return t.is(of, Word.OF, Word.OF_THE) && t.is(of + 1, Word.SAME) && t.is(of + 2, Word.MONTH);
  }

  private boolean isAddress(Amount a) {
    int i = a.numeral().from();
    if (t.isCapital(a.to()) && t.has(a.to(), Role.COMPASS)) {
      return true;
    }
    if (a.numeral().plain() && t.isCapital(i - 1) && labels.isWithinHouse(a.to())) {
      return true;
    }
    return (a.numeral().digits() || t.isCapital(i) && !t.isAllCapitals(i)) && nouns.read(a.to()) == a.to()
        && (labels.isAddress(i) || t.sign(i - 1) == ',' && t.isCapital(i - 2) && !t.isWord(a.to()) && labels.isAddress(i - 1));
  }

  /** "Covid 19", "Sala 3.", "D. Ex. 2345": a capitalised word before, nothing counted after. */
  private boolean isNameNumber(Amount a) {
    int before = a.from() - 1;
    boolean label = t.isNumber(before - 1) && t.isPlural(before);
    boolean name = t.isCapital(before) && !label && !t.opensSentence(before) && !t.has(before, Role.STOP) && !t.hasBreak(before);
    boolean abbreviated = t.sign(before) == '.' && t.glued(before - 1) && t.isCapital(before - 1) && t.length(before - 1) <= 3 && !t.has(before - 1, Role.COMPARE);
    boolean dashed = t.sign(before) == '-' && t.glued(before) && t.isWord(before - 1) && t.glued(before - 1);
    return name || abbreviated || dashed;
  }

  /** "3-2", "2-2": a result and no range, since it does not rise. */
  private boolean isScore(Amount a) {
    int sign = a.to();
    boolean dashed = a.numeral().plain() && t.sign(sign) == '-' && t.glued(sign - 1) && t.glued(sign) && t.isNumber(sign + 1);
    boolean said = t.has(a.from() - 1, Role.RESULT);
    return dashed && (said || t.number(sign + 1) <= t.number(a.from())) && !isGoingOn(sign + 1);
  }

  /**
   * Token after "3 a 1" or "2 x 1", a result, a ratio or an offer; {@code i} where there is none. It does not rise, as a range would, or a word before it
   * says so ("ganó 1 a 0", "marcador de 1 a 3"), and it counts nothing.
   */
  int skipResult(int i) {
    boolean times = t.is(i + 1, Word.TIMES_SIGN) && t.length(i + 1) == 1 && t.number(i + 2) != 10;
    boolean shape = t.isNumber(i) && t.length(i) <= 2 && (times || t.is(i + 1, Word.TO)) && t.isNumber(i + 2) && t.length(i + 2) <= 2;
    if (!shape || countsOn(i + 3)) {
      return i;
    }
    boolean falls = t.number(i) >= t.number(i + 2) && !t.is(i - 1, Word.OF, Word.OF_THE, Word.FROM, Word.BETWEEN);
    return times || falls || isResultSaid(i) ? i + 3 : i;
  }

  private boolean countsOn(int i) {
    boolean figure = (t.sign(i) == ',' || t.sign(i) == '.' || t.sign(i) == ':') && t.glued(i - 1) && t.glued(i) && t.isNumber(i + 1);
    return figure || t.sign(i) == '%' || nouns.read(i) > i || t.node(i) != null && !t.has(i, Role.STOP);
  }

  private boolean isResultSaid(int i) {
    int at = t.is(i - 1, Word.BY, Word.OF) ? i - 1 : i;
    return t.has(at - 1, Role.RESULT);
  }

  private boolean isGoingOn(int number) {
    return t.glued(number) && (t.isWord(number + 1) || t.glued(number + 1) && t.isNumber(number + 2));
  }

  /** "el 8M", "la marcha 8M": a day of the year by the initial of its month; millions take no article, and no event has them. */
  private boolean isDateName(Amount a) {
    int i = a.from();
    boolean initial = t.isNumber(i) && t.length(i) <= 2 && t.glued(i) && a.to() == i + 2 && t.isCapital(i + 1);
    return initial && (t.is(i - 1, Word.THE, Word.OF_THE, Word.TO_THE) || t.has(i - 1, Role.EVENT)) && nouns.read(a.to()) == a.to();
  }

  /** "Tres Álamos", "las Siete Tazas": a number in words with a capital, before another, is part of a name. */
  private boolean isCapitalName(Amount a) {
    int i = a.from();
    // "Programa 24 Horas"
    boolean unit = a.numeral().digits() && t.isCapital(i - 1) && (!t.opensSentence(i - 1) || t.isAllCapitals(i - 1)) && t.isCapital(a.to()) && !t.isAllCapitals(a.to())
        && t.has(a.to(), Role.TIME_UNIT);
    return unit || !a.numeral().digits() && t.isCapital(i) && !t.isAllCapitals(i) && t.isCapital(a.to()) && !t.hasBreak(a.to() - 1);
  }
}
