package org.fichero.normalise;

import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Numbers that name and do not count: laws, decrees, RUT, pages, addresses, telephones. */
final class Labels {
  private static final int YEAR_DIGITS = 4;
  private static final int STREET_REACH = 6;
  private static final int LONGEST_CHAIN = 12;
  private static final int LONGEST_LIST = 8;

  private final Tokens t;

  Labels(Tokens t) {
    this.t = t;
  }

  /** "Ley 21.325", "N° 45", "página 12": never a count nor a year. */
  boolean isNumbered(int i) {
    return "strict".equals(named(i));
  }

  /** Token after "3:16-18" in "Juan 3:16-18", chapter and verse of a book; {@code i} when there is none here. */
  int skipVerse(int i) {
    // "1 Corintios 13"
    if (t.isNumber(i) && t.length(i) == 1 && t.isCapital(i + 1) && t.has(i + 1, Role.SCRIPTURE) && t.isNumber(i + 2)) {
      return i + 1;
    }
    boolean verse = t.isCapital(i - 1) && t.isNumber(i) && t.has(i - 1, Role.SCRIPTURE) && (t.sign(i + 1) == ':' || t.sign(i + 1) == ',') && t.isNumber(i + 2);
    int at = verse ? i + 3 : i;
    while (verse && (t.sign(at) == '-' || t.sign(at) == ',') && t.isNumber(at + 1)) {
      at += 2;
    }
    return at;
  }

  /** How surely the noun before a number says that it names and does not count: {@code strict}, {@code loose} ("taller 2"), {@code weak} ("meta 2"); null where none does. */
  String named(int i) {
    Tokens.Hit name = t.hit(i - 1, Role.NAMED_NUMBER);
    return name != null && name.end() > i ? "strict" : identifier(i, LONGEST_LIST);
  }

  private String identifier(int i, int reach) {
    int at = i;
    // "Lat.: -33.4569"; "sector: -30 %" tells a share
    boolean degrees = t.sign(i + 1) == '.' && t.glued(i) && t.isNumber(i + 2) && t.length(i + 2) >= YEAR_DIGITS;
    at -= t.sign(at - 1) == '-' && degrees && !t.glued(at - 2) ? 1 : 0;
    at -= t.sign(at - 1) == ':' ? 1 : 0;
    for (int back = 1; back <= 4 && back <= at; back++) {
      Tokens.Hit hit = t.hit(at - back, Role.IDENTIFIER);
      if (hit != null && hit.end() == at && !isPreposition(at - back) && !isVerb(at - 1, hit) && !isPeriod(at - back, hit)) {
        return !hit.code().equals("listed") ? hit.code() : reach < LONGEST_LIST || goesOn(i) ? "strict" : null;
      }
    }
    // "página 3 de 10"
    boolean of = t.is(i - 1, Word.OF) && t.isNumber(i - 2) && !t.isWord(i + 1) && reach == LONGEST_LIST;
    if (of && t.length(i) < YEAR_DIGITS && t.number(i - 2) <= t.number(i)) {
      String part = named(i - 2);
      return "weak".equals(part) ? null : part;
    }
    // "semana 1 a la 4"
    // "la ley 20.609 y la 21.151"
    at -= t.is(at - 1, Word.THE_F) && t.is(at - 2, Word.TO, Word.AND) ? 1 : 0;
    boolean joined = t.is(at - 1, Word.AND, Word.AND_SOFT, Word.TO_THE) || t.sign(at - 1) == ',' || t.sign(at - 1) == '-' || t.is(at - 1, Word.TO, Word.OR);
    int before = joined && reach > 0 && !countsOwn(i) ? numberStart(at - 2) : -1;
    return before > 0 && before < at - 1 ? identifier(before, reach - 1) : null;
  }

  /** "Office 365 y 4 licencias": what follows the last number is counted, and no letter or the like of what is named. */
  private boolean countsOwn(int i) {
    boolean noun = t.is(i - 1, Word.AND) && t.isWord(i + 1) && t.isPlural(i + 1) && !t.isCapital(i + 1);
    return noun && t.length(i + 1) > 3 && !t.has(i + 1, Role.STOP) && !t.has(i + 1, Role.IDENTIFIER);
  }

  /** "6 cursos al año: 3 por semestre", "cada mes 2 visitas": a period that something is held in, no number of it */
  private boolean isPeriod(int i, Tokens.Hit noun) {
    return noun.code().equals("weak") && t.has(i, Role.TIME_UNIT) && t.is(i - 1, Word.TO_THE, Word.BY, Word.EACH);
  }

  /** "registró", not "registro" */
  private boolean isVerb(int i, Tokens.Hit noun) {
    return t.isWord(i) && t.isAccented(i) && noun.lexeme().phrase().codePoints().allMatch(c -> c < 128);
  }

  /** "1" in "canchas 1 y 2": another number follows in a list; "tramos 40 a 60%" are shares */
  private boolean goesOn(int i) {
    boolean joined = t.is(i + 1, Word.AND, Word.TO, Word.OR) || t.sign(i + 1) == ',' || t.sign(i + 1) == '-';
    return t.isNumber(i) && joined && t.isNumber(i + 2) && !t.has(i + 3, Role.PERCENT);
  }

  /** "no." at the end of a sentence is no number sign. */
  private boolean isPreposition(int i) {
    return t.is(i, Word.NOT) && !t.isCapital(i) && t.words.text().charAt(t.words.start(i)) != 'N' && t.sign(i + 1) == 0 && !isNumberSign(i);
  }

  private boolean isNumberSign(int i) {
    char last = t.words.text().charAt(t.words.end(i) - 1);
    return last == 'º' || last == '°';
  }

  /** First token of the number whose last token is given; -1 when none ends there. */
  private int numberStart(int last) {
    int at = last;
    if (!t.isNumber(at)) {
      return -1;
    }
    while (at >= 2 && last - at < LONGEST_CHAIN && t.glued(at - 1) && t.glued(at - 2) && (t.sign(at - 1) == '.' || t.sign(at - 1) == ',') && t.isNumber(at - 2)) {
      at -= 2;
    }
    return at;
  }

  /** "21 de Mayo", "1234" in "Avenida Providencia 1234": the street's name or the house's number. */
  boolean isAddress(int i) {
    return isWithinName(i, Role.STREET);
  }

  /** ", piso 9", "depto. 12": after a house's number, where in the house. */
  boolean isWithinHouse(int i) {
    int at = t.sign(i) == ',' ? i + 1 : i;
    Tokens.Hit part = t.hit(at, Role.HOUSE_PART);
    return part != null && t.isNumber(part.end()) || isFloor(at);
  }

  /** "2° piso", "segundo piso" */
  private boolean isFloor(int i) {
    Tokens.Hit rank = t.isNumber(i) && t.glued(i) ? t.hit(i + 1, Role.ORDINAL_ENDING) : t.hit(i, Role.ORDINAL);
    return rank != null && t.has(rank.end(), Role.HOUSE_PART);
  }

  /** "8 de Diciembre" in "Comité de Vivienda 8 de Diciembre": what is named after a day. */
  boolean isNamedAfter(int i) {
    return isWithinName(i, Role.NAMED_AFTER);
  }

  /** Whether nothing but words of one name stands between a noun of a role and this token. */
  boolean isWithinName(int i, Role role) {
    for (int at = i - 1; at >= Math.max(0, i - STREET_REACH); at--) {
      // "Población: 12.345" counts people; a street has a name before its number
      if (t.has(at, role) || at < i - 1 && t.sign(at) == ':' && t.has(at - 1, role)) {
        return true;
      }
      boolean inName = t.isCapital(at) || t.has(at, Role.COMPASS) && t.isNumber(at - 1) || t.is(at, Word.OF, Word.OF_THE, Word.THE_F, Word.THE_MANY_F, Word.THE_MANY, Word.THE, Word.AND) || t.sign(at) == '.' || t.sign(at) == '\'' || t.isNumber(at);
      if (!inName || t.hasBreak(at)) {
        return false;
      }
    }
    return false;
  }
}
