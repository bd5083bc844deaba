package org.fichero.normalise;

import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Whether what looks like a date is one where it stands: names, addresses, numbers of laws are not. */
final class DateContext {
  private static final int OLDEST_YEAR = 1492;
  private static final int LAST_YEAR = 2100;
  private static final int FIRST_HORIZON = 2030;
  private static final int LONGEST_CODE = 6;
  private static final int LONGEST_PREFIX = 9;
  /** Signs between a word for telephones and the number; the first is what no sign is. */
  private static final String DIALLED = "\0:()+-./";

  private final Tokens t;
  private final Labels labels;
  private final GluedNumbers glued;
  private final ImpossibleDays impossible;

  DateContext(Tokens t) {
    this.t = t;
    labels = new Labels(t);
    glued = new GluedNumbers(t);
    impossible = new ImpossibleDays(t);
  }

  /** Whether a run of digits belongs to a chain, or names chapter and verse; the hour of "2024-05-15T09:30" does not. */
  boolean isChained(int i) {
    boolean hour = t.isWord(i - 1) && t.length(i - 1) == 1 && t.is(i - 1, Word.TIME_SIGN) && t.glued(i - 2) && t.isNumber(i - 2) && t.sign(i + 1) == ':';
    return !hour && glued.isChained(i) || labels.skipVerse(i) > i;
  }

  boolean accepts(DateRanges.Found core) {
    if (t.has(core.to(), Role.BEFORE_ERA)) {
      return false;
    }
    if (!(core.meaning() instanceof Meaning.Interval in) || in.start() == null) {
      return !labels.isNumbered(core.from()) && !(core.meaning() instanceof Meaning.Years && isDialled(core.from()));
    }
    boolean month = in.start().month() > 0 && in.start().day() == 0;
    if (month && impossible.isBefore(core.from()) || in.start().month() == 0 && impossible.isBehind(core.from(), in.start().year()) || isBareMonth(core, in) && isName(core)) {
      return false;
    }
    boolean yearless = in.start().year() == 0;
    boolean name = yearless && in.start().day() > 0 && (t.isNumber(core.from()) || t.has(core.from(), Role.UNIT) || t.has(core.from(), Role.ORDINAL))
        && (t.has(core.from() - 1, Role.NAMED_AFTER) || t.isCapital(core.to() - 1) && labels.isNamedAfter(core.from()));
    // "Av. 5 de Abril 2020" is a house
    boolean house = in.start().day() > 0 && t.isNumber(core.to() - 1) && t.length(core.to() - 1) > 2 && t.has(core.to() - 2, Role.MONTH) && t.isCapital(core.to() - 2)
        && labels.isAddress(core.from());
    if (name || house || yearless && in.start().day() > 0 && (labels.isAddress(core.from()) || isStreet(core.to()))) {
      return false;
    }
    if (t.sign(core.from() + 1) == '.' && t.glued(core.from()) && t.glued(core.from() + 1) && t.isNumber(core.from() + 2) && labels.named(core.from()) != null) {
      // "versión 10.2.2015"
      return false;
    }
    return core.weak() ? acceptsWeak(core, in) : !t.isNumber(core.from()) || !labels.isNumbered(core.from()) && !(in.start().month() == 0 && (isDialled(core.from()) || isInCode(core.from())));
  }

  /** "21 de Mayo 650": the number of a house behind a day with a capital, which is no year and counts nothing */
  private boolean isStreet(int i) {
    boolean number = t.isCapital(i - 1) && t.has(i - 1, Role.MONTH) && t.isNumber(i) && t.length(i) >= 3 && t.length(i) <= 4 && !t.hasBreak(i - 1);
    boolean year = t.length(i) == 4 && t.number(i) >= OLDEST_YEAR && t.number(i) < LAST_YEAR;
    boolean figure = t.glued(i) && (t.sign(i + 1) == ':' || t.sign(i + 1) == '.' && t.isNumber(i + 2) || t.sign(i + 1) == '%');
    return number && !year && !figure && (!t.isWord(i + 1) || t.has(i + 1, Role.STOP));
  }

  /** "Fono: 2010-2015", "Fax (2) 2010-2015" */
  private boolean isDialled(int i) {
    int at = i - 1;
    while (at > i - LONGEST_PREFIX && (t.isNumber(at) || DIALLED.indexOf(t.sign(at)) > 0)) {
      at--;
    }
    return t.has(at, Role.PHONE);
  }

  private boolean isBareMonth(DateRanges.Found core, Meaning.Interval in) {
    return in.start().year() == 0 && in.start().month() > 0 && in.start().day() == 0 && core.to() == core.from() + 1;
  }

  /** "Julio Pérez", "doña Abril", "Ana Marzo", "Plaza de Mayo". */
  private boolean isName(DateRanges.Found core) {
    int i = core.from();
    if (t.isCapital(i) && !t.isAllCapitals(i) && t.has(t.is(i - 1, Word.OF) ? i - 2 : i - 1, Role.STREET)) {
      return true;
    }
    if (!t.isCapital(i)) {
      return false;
    }
    if (t.has(i - 1, Role.TITLE) || t.sign(i - 1) == '.' && t.has(i - 2, Role.TITLE)) {
      return true;
    }
    if (!t.has(i, Role.MONTH_PERSON)) {
      return false;
    }
    boolean next = isNameWord(i + 1) && !t.hasBreak(i) && !t.isAllCapitals(i);
    boolean before = isNameWord(i - 1) && !t.hasBreak(i - 1) && !t.isAllCapitals(i);
    return next || before || t.has(i + 1, Role.PERSON_ACTS);
  }

  private boolean isNameWord(int i) {
    return t.isCapital(i) && !t.has(i, Role.STOP) && !t.has(i, Role.MONTH) && !t.has(i, Role.FILLER) && t.node(i) == null;
  }

  private boolean acceptsWeak(DateRanges.Found core, Meaning.Interval in) {
    int i = core.from();
    boolean whole = i == 0 && (core.to() == t.count() || core.to() == t.count() - 1 && t.sign(core.to()) == '.' && t.has(i, Role.MONTH_SHORT));
    if (whole) {
      // "dos mil" alone is a number, "1/2" a fraction, unless something says that they are dates
      boolean count = t.count() == 2 && t.is(0, Word.TWO) || Fractions.isShare(t, 0) || isLongDash(1);
      return !count;
    }
    if (in.start().month() == 0 && t.is(i - 1, Word.OF) && t.is(i - 2, Word.MORE, Word.LESS)) {
      return false;
    }
    if (in.start().month() == 0) {
      return t.isNumber(i) ? isYear(i, in.start().year()) : !isWordRange(core.to()) && t.is(i - 1, Word.IN, Word.OF, Word.OF_THE, Word.THE, Word.FROM, Word.UNTIL, Word.YEAR);
    }
    if (t.isNumber(i)) {
      return isDayMonth(core);
    }
    if (t.has(i, Role.SEASON) && (isSeasonBeside(i - 1, -1) || isSeasonBeside(core.to(), 1))) {
      return true;
    }
    if (t.has(i, Role.SEASON)) {
      if (t.isCapital(i) && t.isCapital(i - 1) && !t.isAllCapitals(i) && !t.opensSentence(i - 1)) {
        // "Población El Otoño"
        return false;
      }
      return t.is(i - 1, Word.IN, Word.THE, Word.THIS, Word.DURING, Word.OF_THE, Word.EACH) || t.is(i - 1, Word.OF) && t.is(i - 2, Word.MONTH, Word.MONTHS)
          || t.is(i - 1, Word.THE_F) && t.is(i - 2, Word.IN, Word.DURING);
    }
    boolean word = t.is(i, Word.MONTH_LIKE);
    boolean led = t.is(i - 1, Word.IN, Word.FROM, Word.UNTIL, Word.OF, Word.BY, Word.FOR) || t.sign(i - 1) == '(';
    return led && !word && !t.isAllCapitals(i);
  }

  /** "dos mil a cinco mil pesos": up to more than any year */
  private boolean isWordRange(int i) {
    Numeral n = t.is(i, Word.TO, Word.AND, Word.UNTIL) ? Numerals.read(t, i + 1) : null;
    return n != null && n.value().intValue() >= LAST_YEAR;
  }

  /** "verano e invierno", "otoño, invierno y primavera": another behind what joins them, or before it */
  private boolean isSeasonBeside(int joint, int step) {
    boolean joined = t.is(joint, Word.AND, Word.AND_SOFT) || t.sign(joint) == ',' || t.sign(joint) == '/';
    return joined && t.has(joint + step, Role.SEASON);
  }

  /** "5–8": what joins the ends of a range, and no parts of a date */
  private boolean isLongDash(int i) {
    return t.count() == 3 && t.sign(i) == '-' && t.words.text().charAt(t.words.start(i)) != '-';
  }

  private boolean isYear(int i, int year) {
    boolean other = labels.isNumbered(i) || isHorizon(i, year) || isMoney(i) || isNumberRange(i) || isEndOfRange(i) || t.sign(i - 1) == '+'
        || t.sign(i + 1) == '-' && t.glued(i) && (t.isNumber(i + 2) || t.isWord(i + 2)) && t.glued(i + 1)
        || t.glued(i) && t.isWord(i + 1) || t.has(i - 1, Role.HOUSE_PART) || labels.isAddress(i) && !t.is(i - 1, Word.OF, Word.OF_THE, Word.IN, Word.THE);
    return (year >= 1900 || isOldYear(i, year)) && year < LAST_YEAR && !other && !isInCode(i);
  }

  /** "entre 800 y 2000": from a number that is no year */
  private boolean isEndOfRange(int i) {
    return t.is(i - 1, Word.AND) && t.isNumber(i - 2) && t.is(i - 3, Word.BETWEEN) && t.number(i - 2) < OLDEST_YEAR;
  }

  /** "2000 - 5000", "entre 1900 y 2000 personas", "2000 y 3000 metros": up to a number that is no year, or counts */
  private boolean isNumberRange(int i) {
    boolean joined = t.sign(i + 1) == '-' || t.sign(i + 1) == '~' || t.is(i + 1, Word.TO) || t.is(i + 1, Word.AND) && t.is(i - 1, Word.BETWEEN);
    boolean shared = t.is(i + 1, Word.AND, Word.OR) && t.has(i + 3, Role.MEASURE);
    return (joined || shared) && t.isNumber(i + 2) && t.length(i + 2) == 4 && (shared || t.number(i + 2) >= LAST_YEAR || counts(i + 3));
  }

  /** "Plan Chile 2050": a name that ends in a round year to come */
  private boolean isHorizon(int i, int year) {
    return year >= FIRST_HORIZON && year % 10 == 0 && (t.isCapital(i - 1) || t.has(i - 1, Role.HORIZON)) && !t.hasBreak(i - 1)
        && !t.has(i - 1, Role.MONTH) && labels.isWithinName(i, Role.HORIZON);
  }

  private boolean isMoney(int i) {
    int sign = t.sign(i - 1) == '$' && t.isWord(i - 2) && t.glued(i - 2) ? i - 2 : i - 1;
    return (t.has(i - 1, Role.CURRENCY) || t.sign(i - 1) == '$') && !PriceLevel.is(t, sign, i);
  }

  /** "2 2688 1990": after a number that is no year, with nothing but a space between, digits are a telephone's or a code's. */
  private boolean isInCode(int i) {
    for (int at = i - 1; at >= Math.max(0, i - LONGEST_CODE) && t.isNumber(at) && !t.hasBreak(at); at--) {
      if (t.length(at) != 4 || t.number(at) < 1900 || t.number(at) >= LAST_YEAR) {
        return true;
      }
    }
    return false;
  }

  /** "en 1541", "el Tratado de Tianjin de 1856", "En 1340, El Cairo …": a number so low may count something elsewhere */
  private boolean isOldYear(int i, int year) {
    boolean in = t.is(i - 1, Word.IN);
    boolean of = t.is(i - 1, Word.OF) && t.isCapital(i - 2) && !t.opensSentence(i - 2);
    boolean opens = in && t.opensSentence(i - 1) && t.sign(i + 1) == ',';
    return (year >= OLDEST_YEAR && (in || of) || opens) && !counts(i + 1) && t.sign(i + 1) != '%';
  }

  /** Whether what stands there is counted by a number before it. */
  private boolean counts(int i) {
    return t.isWord(i) && t.isPlural(i) && !t.isCapital(i) && !t.has(i, Role.STOP);
  }

  /** "3/4" alone may be a fraction. */
  private boolean isDayMonth(DateRanges.Found core) {
    int i = core.from();
    boolean led = t.is(i - 1, Word.THE, Word.OF_THE, Word.TO_THE, Word.DAY, Word.FROM, Word.UNTIL, Word.DATE, Word.BETWEEN) || t.is(i - 1, Word.OF, Word.IN, Word.TO) && t.sign(i + 1) == '/'
        || (t.sign(i - 1) == ':' || t.sign(i - 1) == '(') && t.sign(i + 1) == '/';
    boolean counts = t.has(core.to(), Role.MEASURE) || t.is(core.to(), Word.OF) && !t.is(core.to() + 1, Word.EACH)
        || t.sign(core.to()) == '%';
    // "menos de 2/3"
    boolean share = t.is(i - 1, Word.OF) && t.is(i - 2, Word.MORE, Word.LESS) && Fractions.isShare(t, i);
    return (led && !share || isPadded(i)) && !counts;
  }

  /** "volvieron 22/04": no share of one is written with a zero before it; behind a noun in capitals or a word for numbers it names. */
  private boolean isPadded(int i) {
    boolean padded = t.sign(i + 1) == '/' && (t.length(i) == 2 && t.number(i) < 10 || t.length(i + 2) == 2 && t.number(i + 2) < 10);
    return padded && !counts(i + 3) && t.isWord(i - 1) && !t.isCapital(i - 1) && !t.hasBreak(i - 1) && labels.named(i) == null && !isDialled(i);
  }
}
