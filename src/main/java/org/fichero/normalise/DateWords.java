package org.fichero.normalise;

import java.time.LocalDate;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** The words that dates are made of: days of the month, months, years. */
final class DateWords {
  /** Tokens between two years that head what follows each. */
  private static final int FARTHEST_HEADING = 40;
  /** "año 22"; a lower number is that of a plan's year. */
  private static final int YOUNGEST_BARE = 15;
  private static final int NEXT_YEARS = 5;
  private static final int FIRST_YEAR = 1900;
  static final int FIRST_OLD_YEAR = 1500;
  private static final int LAST_YEAR = 2099;
  private static final int PIVOT = 50;

  private final Tokens t;
  private final LocalDate reference;

  /**
   * A word read.
   *
   * @param value its number
   * @param end token after it
   */
  record Value(int value, int end) {}

  DateWords(Tokens t, LocalDate reference) {
    this.t = t;
    this.reference = reference;
    this.relatives = new RelativeDates(t, reference);
  }

  private final RelativeDates relatives;

  /** What is told from today, for this text. */
  RelativeDates relatives() {
    return relatives;
  }

  /** "5", "05", "1ro", "primero", "veintiuno"; null when it is no day of a month. */
  Value day(int i) {
    if (t.isNumber(i)) {
      int value = t.length(i) <= 2 ? t.number(i) : 0;
      if (value < 1 || value > 31 || isDecimal(i)) {
        return null;
      }
      Tokens.Hit ending = Ordinals.ending(t, i);
      boolean stop = ending != null && t.sign(ending.end()) == '.' && t.is(ending.end() + 1, Word.OF, Word.OF_THE);
      // "2 (dos)"
      int end = t.sign(i + 1) == '(' && t.numeral(i) != null ? t.numeral(i).to() : i + 1;
      return new Value(value, ending == null ? end : stop ? ending.end() + 1 : ending.end());
    }
    Tokens.Hit ordinal = t.hit(i, Role.ORDINAL);
    if (ordinal != null) {
      // "segunda de mayo" is no day
      return ordinal.number() <= 31 && !t.isFeminine(ordinal.end() - 1) ? new Value(ordinal.number(), ordinal.end()) : null;
    }
    if (!t.has(i, Role.UNIT) || t.is(i, Word.A, Word.A_F) || ImpossibleDays.isFurther(t, i)) {
      return null;
    }
    Numeral n = Numerals.read(t, i);
    return n != null && n.whole() >= 1 && n.whole() <= 31 ? new Value(n.whole(), n.to()) : null;
  }

  private boolean isDecimal(int i) {
    return (t.sign(i + 1) == ',' || t.sign(i + 1) == '.') && t.glued(i) && t.glued(i + 1) && t.isNumber(i + 2);
  }

  /** A month's name or abbreviation with its dot; null when it is none. */
  Value month(int i) {
    Tokens.Hit full = t.hit(i, Role.MONTH);
    if (full != null) {
      return new Value(full.number(), full.end());
    }
    Tokens.Hit brief = t.hit(i, Role.MONTH_SHORT);
    if (brief == null) {
      return null;
    }
    boolean dot = t.sign(brief.end()) == '.' && t.glued(i) && (!t.isCapital(brief.end() + 1) || t.is(brief.end() + 1, Word.OF, Word.OF_THE, Word.TO, Word.AND, Word.UNTIL))
        && brief.end() + 1 < t.count();
    return new Value(brief.number(), dot ? brief.end() + 1 : brief.end());
  }

  /** Four digits that may be a year, wherever they stand. */
  Value fourDigits(int i) {
    int value = t.isNumber(i) && t.length(i) == 4 ? t.number(i) : 0;
    boolean decimal = (t.sign(i + 1) == '.' || t.sign(i + 1) == ',' && !isYearNext(i)) && t.glued(i) && t.glued(i + 1) && t.isNumber(i + 2);
    return value >= 1000 && value <= LAST_YEAR && !decimal ? new Value(value, i + 1) : null;
  }

  /** "2021,2022": behind a year a comma, no space, and one of the next years */
  private boolean isYearNext(int i) {
    int years = t.isNumber(i + 2) && t.length(i + 2) == 4 ? t.number(i + 2) - t.number(i) : 0;
    return years > 0 && years <= NEXT_YEARS && t.number(i) >= FIRST_YEAR && t.number(i + 2) <= LAST_YEAR;
  }

  /** A year in words, "dos mil veintitrés". */
  Value wordYear(int i) {
    if (!t.is(i, Word.THOUSAND, Word.TWO)) {
      return null;
    }
    Numeral n = Numerals.read(t, i);
    boolean ofMonth = t.is(i - 1, Word.OF, Word.OF_THE) && t.has(i - 2, Role.MONTH);
    int first = ofMonth || t.is(i - 1, Word.IN) ? FIRST_OLD_YEAR : FIRST_YEAR;
    boolean year = n != null && n.whole() >= first && n.whole() <= LAST_YEAR;
    return year && !countsWhatFollows(n.to()) && !isOfFeminine(n) ? new Value(n.whole(), n.to()) : null;
  }

  /** "mil novecientas": hundreds of what is feminine, and no year */
  private boolean isOfFeminine(Numeral n) {
    for (int at = n.from(); at < n.to(); at++) {
      if (t.has(at, Role.HUNDRED) && t.isFeminine(at)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A year that something says to be one: "2019", "dos mil diecisiete", "'87", after "año" any number.
   *
   * @param led whether a word before it ("año") leaves no doubt
   */
  Value year(int i, boolean led) {
    Value digits = fourDigits(i);
    if (digits != null) {
      return led || digits.value() >= FIRST_YEAR ? digits : null;
    }
    if (t.sign(i) == '\'' && t.glued(i) && t.isNumber(i + 1) && t.length(i + 1) == 2) {
      return new Value(century(t.number(i + 1)), i + 2);
    }
    Value words = wordYear(i);
    if (words != null || !led) {
      return words;
    }
    if (t.isNumber(i)) {
      boolean spoken = (t.is(i - 2, Word.THE) || t.number(i) >= YOUNGEST_BARE && !t.isWord(i + 1)) && !t.is(i + 1, Word.OF, Word.OF_THE);
      return t.length(i) == 3 && !t.isNumber(i + 1) || t.length(i) == 2 && (t.number(i) > 31 || spoken) ? new Value(shortYear(i), i + 1) : null;
    }
    Numeral n = t.node(i) == null ? null : Numerals.read(t, i);
    return n != null && n.whole() >= 100 && n.whole() <= LAST_YEAR ? new Value(n.whole(), n.to()) : null;
  }

  private int shortYear(int i) {
    return t.length(i) == 2 ? century(t.number(i)) : t.number(i);
  }

  static int century(int twoDigits) {
    return twoDigits < PIVOT ? 2000 + twoDigits : 1900 + twoDigits;
  }

  /** "2022: junio, julio 2023: mayo": a year that heads what follows, as one at the text's or a sentence's beginning does. */
  private boolean isNextHeading(int i, Value year) {
    for (int at = i - 1; t.sign(year.end()) == ':' && at > 0 && i - at <= FARTHEST_HEADING; at--) {
      int before = t.sign(at) == ':' && fourDigits(at - 1) != null ? at - 2 : at;
      before -= t.is(before, Word.YEAR) ? 1 : 0;
      if (before < at && (before < 0 || t.sign(before) == '.' || t.sign(before) == ';')) {
        return true;
      }
    }
    return false;
  }

  /** What says the year of the month or day before it: "de 2022", ", 2022", "del año 2023", "del 87", "/22", "(2022)". */
  Value yearTail(int i) {
    if (t.sign(i) == '(') {
      Value bracketed = fourDigits(i + 1);
      return bracketed != null && bracketed.value() >= FIRST_YEAR && t.sign(bracketed.end()) == ')' ? new Value(bracketed.value(), bracketed.end() + 1) : null;
    }
    int at = t.sign(i) == ',' ? i + 1 : i;
    boolean of = t.is(at, Word.OF, Word.OF_THE, Word.IN);
    boolean closeSign = t.sign(at) == '/' || t.sign(at) == '-' || t.sign(at) == '.' && t.isNumber(at + 1) && t.glued(at);
    boolean del = t.is(at, Word.OF_THE);
    at += of || closeSign ? 1 : 0;
    at += t.is(at, Word.THE) ? 1 : 0;
    boolean named = t.is(at, Word.YEAR);
    at += named ? 1 : 0;
    boolean old = (t.is(at - 1, Word.OF) || closeSign && t.glued(at - 1)) && t.isNumber(at) && !countsWhatFollows(at + 1);
    Value dotted = dottedYear(at);
    if (dotted != null && (of || named || at == i && !t.isWord(dotted.end()) && !t.isNumber(dotted.end()) && t.sign(dotted.end()) != ',')) {
      return dotted;
    }
    Value year = year(at, named || del || old && fourDigits(at) != null);
    if (year != null) {
      return isFollowedByAmount(year.end(), of || named || closeSign) || !of && !closeSign && isNextHeading(i, year) ? null : year;
    }
    boolean tensOf = t.is(at - 1, Word.OF) && t.number(at) > 31 && !countsWhatFollows(at + 1) && !t.isNumber(at + 1);
    boolean shortForm = t.isNumber(at) && t.length(at) == 2 && (del || tensOf || closeSign && t.glued(at - 1) && t.glued(at - 2));
    if (shortForm && t.sign(at + 1) != ':' && !(closeSign && t.is(at + 1, Word.OF) && month(at + 2) != null)) {
      return new Value(century(t.number(at)), at + 1);
    }
    Numeral tens = del && t.has(at, Role.UNIT) ? Numerals.read(t, at) : null;
    if (tens != null && tens.whole() > 31 && tens.whole() < 100 && !countsWhatFollows(tens.to())) {
      return new Value(century(tens.whole()), tens.to());
    }
    Value running = del ? running(at) : null;
    return of && running == null ? relativeTail(at, named ? at - 1 : at) : running;
  }

  /** "2.022": a year with the dot of thousands, where a word before it says that one follows and it counts nothing */
  Value dottedYear(int i) {
    boolean shape = t.isNumber(i) && t.length(i) == 1 && t.sign(i + 1) == '.' && t.glued(i) && t.glued(i + 1) && t.isNumber(i + 2) && t.length(i + 2) == 3;
    int year = shape ? t.number(i) * 1000 + t.number(i + 2) : 0;
    return year >= FIRST_YEAR && year <= LAST_YEAR && !countsWhatFollows(i + 3) ? new Value(year, i + 3) : null;
  }

  /** "del presente": of the year that runs */
  private Value running(int at) {
    Tokens.Hit now = t.hit(at, Role.NOW);
    boolean alone = now != null && now.end() == at + 1 && (!t.isWord(at + 1) || t.has(at + 1, Role.STOP) && t.length(at + 1) > 1 && !t.has(at + 1, Role.TIME_UNIT));
    return alone && reference != null ? new Value(reference.getYear(), now.end()) : null;
  }

  private Value relativeTail(int at, int unit) {
    Part part = relatives.read(unit);
    part = part == null && unit != at ? relatives.read(at) : part;
    return part != null && part.isYear() ? new Value(part.start().year(), part.to()) : null;
  }

  private boolean isFollowedByAmount(int i, boolean led) {
    return !led && (t.sign(i) == '%' || t.has(i, Role.CURRENCY)) || t.sign(i) == ':' && t.glued(i - 1) && t.isNumber(i + 1) && t.glued(i);
  }

  /** Whether a four-digit number counts what follows it, "2015 personas". */
  boolean countsWhatFollows(int i) {
    if (t.sign(i) == '%' || t.has(i, Role.CURRENCY) || t.has(i, Role.PERCENT) || t.has(i, Role.MEASURE) || t.has(i, Role.SCALE)) {
      return true;
    }
    if (!t.isWord(i) || t.isCapital(i) || t.has(i, Role.STOP) || t.has(i, Role.MONTH) || t.has(i, Role.MONTH_SHORT)) {
      return false;
    }
    return t.length(i) > 3 && t.isPlural(i);
  }
}
