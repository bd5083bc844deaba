package org.fichero.normalise;

import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Quarters, halves, fortnights, weeks of a month, seasons and school years. */
final class YearParts {
  /** No abbreviation: "2 sem" are weeks as well. */
  private static final int SHORTEST_PART = 7;
  /** "3 er trimestre" */
  private static final int SPLIT_ENDING = 2;
  private static final int WEEK = 7;
  private static final int FORTNIGHT = 15;

  private final Tokens t;
  private final DateWords words;
  private final MonthParts months;

  YearParts(Tokens t, DateWords words, Weeks weeks) {
    this.t = t;
    this.words = words;
    months = new MonthParts(t, words, weeks);
  }

  /** The part of a year or month that begins at this token; null when there is none. */
  Part read(int i) {
    Part found = letter(i);
    found = found == null ? ranked(i) : found;
    found = found == null ? numbered(i) : found;
    found = found == null ? first(i) : found;
    found = found == null ? season(i) : found;
    return found == null ? schoolYear(i) : found;
  }

  /** "Q1 2022", "T1", "2017-t1", "1S 2023" */
  private Part letter(int i) {
    if (t.isNumber(i) && t.length(i) == 4) {
      DateWords.Value year = words.fourDigits(i);
      int at = t.sign(i + 1) == '-' || t.sign(i + 1) == '/' ? i + 2 : i + 1;
      Part part = year == null ? null : glued(at);
      part = part == null && year != null ? afterYear(t.sign(i + 1) == ',' ? i + 2 : i + 1) : part;
      return part == null ? null : inYear(part, year.value()).startingAt(i);
    }
    Part part = glued(i);
    if (part == null) {
      return null;
    }
    // "4T16"
    boolean tail = t.glued(part.to() - 1) && t.isNumber(part.to()) && t.length(part.to()) == 2 && t.isNumber(i);
    DateWords.Value year = tail ? new DateWords.Value(DateWords.century(t.number(part.to())), part.to() + 1) : words.yearTail(part.to());
    return year == null ? part : span(i, year.end(), inYear(part, year.value()));
  }

  /** "2016 primer trimestre": a part whose year stands before it */
  private Part afterYear(int i) {
    boolean led = t.has(i, Role.ORDINAL) || t.isCapital(i) && t.has(i, Role.ROMAN) || t.isNumber(i) && t.has(i + 1, Role.ORDINAL_ENDING);
    Part part = led ? ranked(i) : null;
    return part != null && part.start() != null && part.start().year() == 0 && part.start().day() == 0 ? part : null;
  }

  private Part glued(int i) {
    boolean before = t.isWord(i) && t.glued(i) && t.isNumber(i + 1) && t.length(i) == 1;
    boolean after = t.isNumber(i) && t.glued(i) && t.isWord(i + 1) && t.isCapital(i + 1) && t.length(i + 1) == 1;
    Tokens.Hit unit = before ? t.hit(i, Role.YEAR_PART_LETTER) : after ? t.hit(i + 1, Role.YEAR_PART_LETTER) : null;
    int rank = unit == null ? 0 : t.number(before ? i + 1 : i);
    if (unit == null || rank < 1 || rank > 12 / unit.number() || before && t.glued(i - 1) && t.sign(i - 1) != '-' && words.fourDigits(i - 1) == null) {
      return null;
    }
    if (before && (t.sign(i + 2) == ',' || t.sign(i + 2) == '.') && t.glued(i + 1) && t.glued(i + 2) && t.isNumber(i + 3)) {
      // "Q1,200.50" is money
      return null;
    }
    boolean clear = unit.number() == 3 || words.yearTail(i + 2) != null || words.fourDigits(i - 2) != null || words.fourDigits(i - 1) != null;
    return clear ? months(i, i + 2, rank, unit.number()) : null;
  }

  private static Part months(int from, int to, int rank, int size) {
    return Part.span(from, to, Partial.month(0, (rank - 1) * size + 1), Partial.month(0, rank * size));
  }

  private static Part inYear(Part part, int year) {
    return Part.span(part.from(), part.to(), part.start().inYear(year), part.end().inYear(year));
  }

  private static Part span(int from, int to, Part part) {
    return Part.span(from, to, part.start(), part.end());
  }

  /** "primer", "2°", "III", "último" (-1); null when no rank stands here. */
  DateWords.Value rank(int i) {
    Tokens.Hit ordinal = t.hit(i, Role.ORDINAL);
    if (ordinal != null) {
      return new DateWords.Value(ordinal.number(), ordinal.end());
    }
    if (t.isNumber(i) && t.length(i) == 1 && !isBareRank(i)) {
      Tokens.Hit ending = !t.glued(i) && t.length(i + 1) == SPLIT_ENDING ? t.hit(i + 1, Role.ORDINAL_ENDING) : Ordinals.ending(t, i);
      int end = ending == null ? -1 : ending.end();
      end = end > 0 && t.sign(end) == '.' ? end + 1 : end;
      return ending == null ? null : new DateWords.Value(t.number(i), end);
    }
    if (isBareRank(i)) {
      return new DateWords.Value(t.number(i), i + 1);
    }
    Tokens.Hit last = t.hit(i, Role.LAST);
    if (last != null) {
      return new DateWords.Value(last.number(), last.end());
    }
    Tokens.Hit roman = t.isAllCapitals(i) || t.isCapital(i) && t.length(i) == 1 ? t.hit(i, Role.ROMAN) : null;
    // "II° semestre"
    int end = roman == null ? i : t.glued(roman.end() - 1) && t.sign(roman.end()) == '°' ? roman.end() + 1 : roman.end();
    return roman == null ? null : new DateWords.Value(roman.number(), end);
  }

  /** "1 semestre 2021", "2 semestre de 2022": one part of a year by its number, its ending forgotten */
  private boolean isBareRank(int i) {
    Tokens.Hit part = t.isNumber(i) && t.length(i) == 1 && i + 1 < t.count() ? t.hit(i + 1, Role.YEAR_PART) : null;
    // "1 sem. 2019"
    boolean dotted = part != null && t.sign(part.end() - 1) == '.';
    boolean shape = part != null && !t.isPlural(i + 1) && (dotted || t.length(i + 1) >= SHORTEST_PART) && part.end() == (dotted ? i + 3 : i + 2) && t.number(i) >= 1 && t.number(i) <= 12 / part.number();
    int year = shape && t.is(part.end(), Word.OF, Word.OF_THE) ? part.end() + 1 : shape ? part.end() : i;
    year += t.is(year, Word.YEAR) ? 1 : 0;
    return shape && words.fourDigits(year) != null && !t.is(i - 1, Word.BY, Word.DURING, Word.EACH);
  }

  /** "primer semestre de 2022", "II trimestre", "primera quincena de marzo", "última semana de mayo" */
  private Part ranked(int i) {
    DateWords.Value rank = rank(i);
    return rank == null ? null : ranked(i, rank);
  }

  /** The part behind a rank, from a token on. */
  Part ranked(int i, DateWords.Value rank) {
    Tokens.Hit part = t.hit(rank.end(), Role.YEAR_PART);
    Part half = t.is(rank.end(), Word.HALF_PART) && t.is(rank.end() + 1, Word.OF, Word.OF_THE) ? months.part(i, rank.value(), FORTNIGHT, rank.end() + 2) : null;
    if (half != null) {
      return half;
    }
    if (part != null) {
      return yearPart(i, rank.value(), part.number(), part.end(), t.is(rank.end(), Word.QUARTER, Word.HALF_PART));
    }
    Tokens.Hit unit = t.hit(rank.end(), Role.TIME_UNIT);
    boolean week = unit != null && unit.code().equals("week");
    if (t.is(rank.end(), Word.MONTH) && !t.has(rank.end() + 3, Role.SCHOOL_YEAR)) {
      // "primer mes de 2020", "último mes del año"
      return yearPart(i, rank.value(), 1, rank.end() + 1, true);
    }
    if (unit != null && unit.code().equals("day") && unit.end() == rank.end() + 1) {
      return months.day(i, rank.value(), unit.end());
    }
    if (unit == null || !week && !unit.code().equals("fortnight") || !t.is(unit.end(), Word.OF, Word.OF_THE)) {
      return null;
    }
    return months.part(i, rank.value(), week ? WEEK : FORTNIGHT, unit.end() + 1);
  }

  /** "semestre 1 de 2023", "trimestre II" */
  private Part numbered(int i) {
    Tokens.Hit part = t.hit(i, Role.YEAR_PART);
    if (part == null || t.is(i, Word.QUARTER, Word.HALF_PART)) {
      return null;
    }
    Tokens.Hit roman = t.hit(part.end(), Role.ROMAN);
    boolean digit = t.isNumber(part.end()) && t.length(part.end()) == 1;
    int rank = digit ? t.number(part.end()) : roman == null || !t.isCapital(part.end()) ? 0 : roman.number();
    // "sem. 1 de marzo" is a week
    boolean week = rank > 0 && t.has(i, Role.TIME_UNIT) && t.is(part.end() + 1, Word.OF) && words.month(part.end() + 2) != null;
    return rank == 0 ? null : week ? months.part(i, rank, WEEK, part.end() + 2) : yearPart(i, rank, part.number(), part.end() + 1, false);
  }

  /** The part of a year that is said to be the n-th of its size in months, up to the token {@code end}, with the year behind it. */
  Part yearPart(int from, int said, int size, int end, boolean needsYear) {
    int count = 12 / size;
    int rank = said < 0 ? count + 1 + said : said;
    if (rank < 1 || rank > count) {
      return null;
    }
    Part part = months(from, end, rank, size);
    int school = t.is(end, Word.OF_THE) && t.is(end + 1, Word.YEAR) ? t.skip(end + 2, Role.SCHOOL_YEAR) : end + 2;
    DateWords.Value year = words.yearTail(school > end + 2 ? school : t.is(end, Word.SCHOOL, Word.SCHOOL_YEAR) ? end + 1 : end);
    if (year != null) {
      return span(from, year.end(), inYear(part, year.value()));
    }
    boolean ofYear = t.is(end, Word.OF_THE, Word.OF) && t.is(end + (t.is(end + 1, Word.THE) ? 2 : 1), Word.YEAR) && !t.is(end + 1, Word.EACH);
    return needsYear && !ofYear ? null : ofYear ? span(from, end + (t.is(end + 1, Word.THE) ? 3 : 2), part) : part;
  }

  /** "primeros 6 meses de 2022", "últimos tres meses del año 2021" */
  private Part first(int i) {
    boolean behind = (t.isNumber(i) || t.has(i, Role.UNIT)) && t.is(i + 1, Word.FIRST_MANY, Word.LAST_MANY);
    boolean first = t.is(behind ? i + 1 : i, Word.FIRST_MANY);
    if (!first && !t.is(behind ? i + 1 : i, Word.LAST_MANY)) {
      return null;
    }
    Numeral n = behind ? numberBefore(i) : Numerals.read(t, i + 1);
    Tokens.Hit unit = n == null ? null : t.hit(n.to(), Role.TIME_UNIT);
    if (unit != null && (unit.code().equals("day") || unit.code().equals("week"))) {
      return months.days(i, n.whole() * (unit.code().equals("day") ? 1 : WEEK), first, unit.end());
    }
    int size = unit == null ? 0 : RelativeDates.months(unit.code());
    boolean months = n != null && n.whole() >= 1 && n.whole() <= 12 && size > 0 && n.whole() * size <= 12;
    DateWords.Value year = months ? words.yearTail(n.to() + 1) : null;
    boolean ofYear = months && t.is(n.to() + 1, Word.OF_THE) && t.is(n.to() + 2, Word.YEAR);
    if (year == null && !ofYear) {
      return null;
    }
    int y = year == null ? 0 : year.value();
    int from = first ? 1 : 13 - n.whole() * size;
    int to = first ? n.whole() * size : 12;
    return Part.span(i, year == null ? n.to() + 3 : year.end(), Partial.month(y, from), Partial.month(y, to));
  }

  /** The number of "dos primeros", which ends behind both words. */
  private Numeral numberBefore(int i) {
    Numeral n = Numerals.read(t, i);
    return n == null || n.to() > i + 1 ? null : n.withValue(n.value(), i + 2);
  }

  /** The season of the south; "verano de 2023" begins in December 2022. */
  private Part season(int i) {
    Tokens.Hit season = t.hit(i, Role.SEASON);
    // "verano pasado" counts from today
    if (season == null || t.has(season.end(), Role.RELATIVE_AFTER)) {
      return null;
    }
    int dash = season.code().indexOf('-');
    int first = Integer.parseInt(season.code().substring(0, dash));
    int last = Integer.parseInt(season.code().substring(dash + 1));
    DateWords.Value year = words.yearTail(season.end());
    if (year == null) {
      return Part.span(i, season.end(), Partial.month(0, first), Partial.month(0, last)).weakened();
    }
    boolean joined = (t.sign(year.end()) == '-' || t.sign(year.end()) == '/') && words.fourDigits(year.end() + 1) != null;
    int end = joined ? year.value() + 1 : year.value();
    int to = joined ? year.end() + 2 : year.end();
    return Part.span(i, to, Partial.month(first > last ? end - 1 : end, first), Partial.month(end, last));
  }

  private Part schoolYear(int i) {
    Tokens.Hit school = t.is(i, Word.YEAR) ? t.hit(i + 1, Role.SCHOOL_YEAR) : null;
    if (school == null) {
      return null;
    }
    int dash = school.code().indexOf('-');
    boolean label = t.sign(school.end()) == ':';
    DateWords.Value year = label ? words.fourDigits(school.end() + 1) : words.yearTail(school.end());
    if (label && year == null) {
      return null;
    }
    int y = year == null ? 0 : year.value();
    int first = Integer.parseInt(school.code().substring(0, dash));
    int last = Integer.parseInt(school.code().substring(dash + 1));
    return Part.span(i, year == null ? school.end() : year.end(), Partial.month(y, first), Partial.month(y, last));
  }
}
