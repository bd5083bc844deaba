package org.fichero.normalise;

import java.util.function.IntFunction;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/**
 * Decades and centuries, alone or several that follow each other: "los años 90", "la década de 1960", "siglo XIX",
 * "los siglos XIX y XX", "los años ochenta y noventa". Tens without their century are those of the twentieth.
 */
final class Decades {
  private static final int MOST_CENTURIES = 21;
  private static final int FIRST_BARE = 50;
  /** "los años 2010" and later may be a slip for one year. */
  private static final int LAST_DECADE = 2010;

  private final Tokens t;

  Decades(Tokens t) {
    this.t = t;
  }

  /** Years of a decade or century, with the token after what says so. */
  private record Stretch(int first, int last, int end) {
    Stretch until(Stretch other) {
      return new Stretch(first, other.last, other.end);
    }

    Part part(int from) {
      return Part.span(from, end, Partial.year(first), Partial.year(last));
    }
  }

  /** What a word announces: "siglo", "años", "década", "segunda mitad del siglo"; null when nothing does here. */
  Part read(int i) {
    Tokens.Hit ordinal = t.hit(i, Role.ORDINAL);
    ordinal = ordinal == null ? t.hit(i, Role.LAST) : ordinal;
    if (ordinal != null) {
      return share(i, ordinal);
    }
    Tokens.Hit unit = t.hit(i, Role.TIME_UNIT);
    boolean century = unit != null && unit.code().equals("century");
    boolean decade = unit != null && unit.code().equals("decade");
    if (century) {
      return isName(i) ? null : series(i, century(i + 1), this::century);
    }
    return decade || t.is(i, Word.YEARS) ? series(i, decade(ledAt(i, decade)), this::decade) : null;
  }

  /** "principios de los 90", "en los 2000", "mediados de los noventa", "los ochentas": the decade itself, after an article. */
  Part bare(int i) {
    boolean whole = i == 1 && t.isNumber(i) && t.count() == 2;
    boolean plural = t.isWord(i) && t.isPlural(i);
    boolean led = t.is(i - 1, Word.THE_MANY) && (whole || plural || t.is(i - 2, Word.OF, Word.IN, Word.FROM, Word.UNTIL, Word.DURING)
        || t.isNumber(i) && t.is(i - 2, Word.TO));
    Tokens.Hit approx = led ? t.hit(i - 3, Role.APPROX) : null;
    boolean sure = approx != null && approx.end() == i - 1 && !approx.code().equals("about");
    Stretch first = led ? bareDecade(i, sure) : null;
    return first == null ? null : series(i, first, this::bareDecade);
  }

  /** What follows at once belongs to it: "XIX y XX", "XV a XVII", "ochenta y noventa"; of others only the first is told. */
  private Part series(int from, Stretch first, IntFunction<Stretch> reader) {
    Stretch all = first;
    while (all != null) {
      int at = all.end;
      boolean between = t.is(from - 1, Word.BETWEEN) || t.is(from - 2, Word.BETWEEN);
      boolean range = t.is(at, Word.TO, Word.TO_THE, Word.UNTIL) || t.sign(at) == '-' || between && t.is(at, Word.AND);
      boolean joined = range || t.is(at, Word.AND, Word.OR) || t.sign(at) == ',';
      Stretch next = joined ? reader.apply(t.is(at + 1, Word.THE, Word.THE_MANY) ? at + 2 : at + 1) : null;
      if (next == null || next.first <= all.first || !range && next.first != all.last + 1) {
        return all.part(from);
      }
      all = all.until(next);
    }
    return null;
  }

  /** "segunda mitad del siglo XX", "último tercio del siglo XVIII", "primera década del siglo XXI" */
  private Part share(int i, Tokens.Hit rank) {
    int at = rank.end();
    Tokens.Hit fraction = t.hit(at, Role.FRACTION);
    int count = t.is(at, Word.HALF_PART) ? 2 : t.is(at, Word.DECADE) ? 10 : fraction == null ? 0 : fraction.number();
    Stretch decade = count == 2 && t.is(at + 1, Word.OF) ? halved(at + 2) : null;
    if (decade != null && (rank.number() == 1 || rank.number() == 2)) {
      return rank.number() == 1 ? new Stretch(decade.first, decade.first + 4, decade.end).part(i) : new Stretch(decade.first + 5, decade.last, decade.end).part(i);
    }
    boolean of = count > 1 && count <= 10 && t.is(at + 1, Word.OF, Word.OF_THE) && t.is(at + 2, Word.CENTURY);
    Stretch all = of ? century(at + 3) : null;
    int said = rank.number() < 0 ? count + 1 + rank.number() : rank.number();
    if (all == null || said < 1 || said > count) {
      return null;
    }
    int first = all.first + (int) Math.round(100.0 * (said - 1) / count);
    return new Stretch(first, all.first - 1 + (int) Math.round(100.0 * said / count), all.end).part(i);
  }

  /** "los noventa", "los años 90", "la década de 1990" behind "primera mitad de" */
  private Stretch halved(int i) {
    boolean decade = t.is(i + 1, Word.DECADE);
    return decade || t.is(i + 1, Word.YEARS) ? decade(ledAt(i + 1, decade)) : t.is(i, Word.THE_MANY) ? bareDecade(i + 1) : null;
  }

  /** "Siglo XXI" within a sentence is a name. */
  private boolean isName(int i) {
    return t.isCapital(i) && !t.isAllCapitals(i) && (!t.opensSentence(i) || t.isCapital(i + 2));
  }

  /** "XXI", "diecinueve", "19", "primero" */
  private Stretch century(int i) {
    Tokens.Hit roman = t.isCapital(i) ? t.hit(i, Role.ROMAN) : null;
    Tokens.Hit ordinal = roman == null ? t.hit(i, Role.ORDINAL) : roman;
    Numeral n = ordinal == null && (t.isNumber(i) || t.has(i, Role.UNIT)) ? Numerals.read(t, i) : null;
    int rank = ordinal != null ? ordinal.number() : n == null ? 0 : n.whole();
    int end = ordinal != null ? ordinal.end() : n == null ? i : t.glued(i) ? t.skip(n.to(), Role.ORDINAL_ENDING) : n.to();
    return rank < 1 || rank > MOST_CENTURIES || t.has(end, Role.BEFORE_ERA) ? null
        : new Stretch(rank * 100 - 99, rank * 100, t.skip(end, Role.THIS_ERA));
  }

  /** Where the number of "década de los años 90", "años 90" stands. */
  private int ledAt(int i, boolean decade) {
    int at = t.is(i + 1, Word.OF) || decade && t.is(i + 1, Word.OF_THE) ? i + 2 : i + 1;
    at += decade && t.is(at, Word.THE_MANY, Word.THE) ? 1 : 0;
    at += decade && t.is(at, Word.YEAR, Word.YEARS) ? 1 : 0;
    return at + (t.sign(at) == ':' ? 1 : 0);
  }

  /** "90", "1990", "noventa" after what announces it; "los años 2000", "los años 1980", not "los años 2000 y 2001" */
  private Stretch decade(int at) {
    if (t.isNumber(at)) {
      int value = t.number(at);
      boolean four = t.length(at) == 4 && value % 10 == 0 && (!t.is(at - 1, Word.YEARS) || !isListed(at) && (value % 100 == 0 || value < LAST_DECADE && t.is(at - 2, Word.THE_MANY)));
      return four || t.length(at) == 2 && value % 10 == 0 && value >= 20 ? stretch(four ? value : 1900 + value, at + 1) : null;
    }
    return tens(at, 20);
  }

  private boolean isListed(int at) {
    boolean joined = t.is(at + 1, Word.AND, Word.OR) || t.sign(at + 1) == ',' || t.sign(at + 1) == '-';
    return joined && t.isNumber(at + 2) || t.is(at + 1, Word.TO, Word.UNTIL);
  }

  private Stretch bareDecade(int i) {
    return bareDecade(i, false);
  }

  /** @param sure whether a part of it is meant, "a mediados de los 90", so that no singular can be counted */
  private Stretch bareDecade(int i, boolean sure) {
    if (t.isNumber(i)) {
      boolean four = t.length(i) == 4 && t.number(i) >= 1900 && t.number(i) <= 2050;
      boolean tens = t.number(i) % 10 == 0 && (four || t.length(i) == 2 && t.number(i) >= FIRST_BARE);
      int end = t.glued(i) && t.is(i + 1, Word.LETTER_S) ? i + 2 : i + 1;
      return tens && (isFree(end) || sure && !t.isPlural(end) && !t.has(end, Role.TIME_UNIT)) ? stretch(four ? t.number(i) : 1900 + t.number(i), end) : null;
    }
    Stretch tens = tens(i, FIRST_BARE);
    return tens != null && isFree(tens.end) ? tens : null;
  }

  /** Nothing is counted by the number. */
  private boolean isFree(int end) {
    return (!t.isWord(end) || t.has(end, Role.STOP) && !t.has(end, Role.TIME_UNIT)) && t.sign(end) != '%';
  }

  /** "noventa", not "noventa y cinco" */
  private Stretch tens(int at, int from) {
    Tokens.Hit word = t.hit(at, Role.UNIT);
    Tokens.Hit more = t.is(at + 1, Word.AND) ? t.hit(at + 2, Role.UNIT) : null;
    boolean alone = word != null && word.number() >= from && word.number() % 10 == 0 && (more == null || more.number() >= 20);
    return alone ? stretch(1900 + word.number(), word.end()) : null;
  }

  private static Stretch stretch(int first, int end) {
    return new Stretch(first, first + 9, end);
  }
}
