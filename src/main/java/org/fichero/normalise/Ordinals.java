package org.fichero.normalise;

import java.math.BigDecimal;
import java.math.MathContext;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** Ranks: "primer encuentro", "3ª versión", "segunda etapa"; not "en primer lugar", nor "Quinta Normal". */
final class Ordinals {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int MOST_BEFORE = 5;
  private static final int MOST_LISTED = 30;

  private final Tokens t;
  private final GluedNumbers glued;
  /** How many ranks of one list are looked ahead at: a longer list of them names none. */
  private int listed;

  Ordinals(Tokens t) {
    this.t = t;
    glued = new GluedNumbers(t);
  }

  QuantityFinding read(int i) {
    return t.isNumber(i) ? digits(i) : word(i);
  }

  private QuantityFinding word(int i) {
    Tokens.Hit hit = t.hit(i, Role.ORDINAL);
    Tokens.Hit share = hit == null ? null : t.hit(i, Role.FRACTION);
    if (hit == null) {
      return roman(i);
    }
    if (share != null && share.end() == i + 2) {
      return share(i, share);
    }
    if (isIdiom(i) || t.isCapital(i) && (t.has(i - 1, Role.TITLE) || t.sign(i - 1) == '.' && t.has(i - 2, Role.TITLE) || isPatronymic(hit.end()))) {
      return null;
    }
    Tokens.Hit more = hit.number() >= 10 && hit.number() % 10 == 0 ? t.hit(hit.end(), Role.ORDINAL) : null;
    boolean composed = more != null && more.number() < (hit.number() >= 100 ? 100 : 10);
    int next = composed ? more.end() : hit.end();
    int rank = composed ? hit.number() + more.number() : hit.number();
    boolean whole = isAlone(i, next);
    boolean singular = !t.isPlural(next - 1);
    boolean ranks = singular && isListed(next) || singular && t.isWord(next) && t.length(next) > 1 && (!t.has(next, Role.STOP) || t.has(next, Role.TIME_UNIT)) && !t.hasBreak(next - 1);
    boolean name = t.is(i, Word.FIFTH) && t.isCapital(i) && t.isCapital(next) && !t.is(next, Word.RANKED_THING);
    boolean fraction = t.is(i, Word.QUARTER, Word.HALF) && t.has(i - 1, Role.UNIT);
    return (whole || ranks && !name && !fraction) ? finding(i, next, rank) : null;
  }

  /** "XV versión", "II Feria": before what is held */
  private QuantityFinding roman(int i) {
    Tokens.Hit roman = t.isAllCapitals(i) || t.isCapital(i) && t.length(i) == 1 ? t.hit(i, Role.ROMAN) : null;
    boolean held = roman != null && t.has(i + 1, Role.EVENT) && !t.isPlural(i + 1) && !t.hasBreak(i) && !t.glued(i);
    return held && !t.isNumber(i - 1) ? finding(i, i + 1, roman.number()) : null;
  }

  /** "tercero", "el 2º" and nothing else */
  private boolean isAlone(int from, int to) {
    return to == t.count() && (from == 0 || from == 1 && t.is(0, Word.THE, Word.THE_F));
  }

  /** "Pérez", "González": an accent before the ending tells them from nouns ("Niñez") */
  private boolean isPatronymic(int i) {
    if (!t.isCapital(i) || t.length(i) < 5) {
      return false;
    }
    String word = t.words.cut(i, i + 1);
    return word.endsWith("ez") && word.chars().anyMatch(c -> "áéíóú\u0301".indexOf(c) >= 0);
  }

  /** "la cuarta parte de los vecinos"; "la tercera parte del libro" may be a rank or a share */
  private QuantityFinding share(int i, Tokens.Hit part) {
    boolean many = t.is(part.end(), Word.OF) && t.is(part.end() + 1, Word.THE_MANY, Word.THE_MANY_F);
    if (!many || !t.is(i - 1, Word.THE_F)) {
      return null;
    }
    BigDecimal value = BigDecimal.ONE.divide(BigDecimal.valueOf(part.number()), MathContext.DECIMAL64);
    Numeral n = new Numeral(value, i, part.end(), false, false);
    return new QuantityFinding("quantity", i, part.end(), QuantityValues.single(new Amount(i, part.end(), value, n, Amount.Kind.NUMBER, null), "exact", null));
  }

  /** "la mitad de los socios", "más de la mitad"; not "la mitad más uno", nor "la mitad del año" */
  QuantityFinding half(int i) {
    boolean of = t.is(i + 1, Word.OF, Word.OF_THE) && !t.isNumber(i + 2) && !t.has(i + 2, Role.TIME_UNIT) && !t.has(i + 2, Role.MONTH) && !t.is(i + 2, Word.PERIOD);
    Tokens.Hit lead = null;
    int from = i - 1;
    for (int back = 2; back <= MOST_BEFORE && lead == null && t.is(i - 1, Word.THE_F); back++) {
      lead = t.hit(i - back, Role.COMPARE);
      lead = lead == null || lead.end() != i - 1 ? null : lead;
      from = lead == null ? i - 1 : i - back;
    }
    boolean whole = of || lead != null && !t.is(i + 1, Word.MORE, Word.OF, Word.OF_THE);
    if (!whole || !t.is(i - 1, Word.THE_F)) {
      return null;
    }
    boolean denied = lead != null && t.is(from - 1, Word.NOT);
    Numeral n = new Numeral(HALF, i, i + 1, false, false);
    return new QuantityFinding("quantity", denied ? from - 1 : from, i + 1, QuantityValues.single(new Amount(i, i + 1, HALF, n, Amount.Kind.NUMBER, null),
        lead == null ? "exact" : denied ? QuantityValues.denied(lead.code()) : lead.code(), null));
  }

  /** "primera infancia"; "en primer lugar", but "obtuvo el primer lugar" */
  private boolean isIdiom(int i) {
    Tokens.Hit idiom = t.hit(i, Role.ORDINAL_IDIOM);
    return idiom != null && (!idiom.code().equals("led") || t.is(i - 1, Word.IN));
  }

  /** ", 2do y 3er lugar", "y segundo nivel": another rank follows, of the same thing */
  private boolean isListed(int i) {
    int at = t.sign(i) == ',' ? i + 1 : i;
    at += t.is(at, Word.AND, Word.OR, Word.TO) || t.is(at, Word.TO_THE) ? 1 : 0;
    at += at > i && t.is(at, Word.THE, Word.THE_F) ? 1 : 0;
    if (at == i || listed == MOST_LISTED) {
      return false;
    }
    listed++;
    QuantityFinding next = read(at);
    listed--;
    return next != null;
  }

  /** "1.º", "3.er": a full stop between the digits and the ending */
  static boolean isDotted(Tokens t, int i) {
    return t.sign(i + 1) == '.' && t.glued(i) && t.glued(i + 1) && t.isWord(i + 2) && t.length(i + 2) <= 2;
  }

  /** What makes a rank of the digits at a token: "1º", "1.º", "1ro", "1 º"; null where nothing does. */
  static Tokens.Hit ending(Tokens t, int i) {
    if (t.glued(i)) {
      return isZero(t, i + 1) ? null : t.hit(isDotted(t, i) ? i + 2 : i + 1, Role.ORDINAL_ENDING);
    }
    // "9 ° C", "20 º S" are no ranks
    boolean sign = t.isNumber(i) && !t.hasBreak(i) && isRankSign(t, i + 1) && !t.is(i + 2, Word.DEGREES) && !(t.isCapital(i + 2) && t.length(i + 2) == 1);
    return sign && t.isWord(i + 2) && t.skip(i + 1, Role.MEASURE) <= i + 2 ? t.hit(i + 1, Role.ORDINAL_ENDING) : null;
  }

  /** The "O" of "1O personas" is a zero of a scan; among capitals, "3O LUGAR", it is an ending. */
  private static boolean isZero(Tokens t, int i) {
    boolean letter = t.isWord(i) && t.length(i) == 1 && t.words.text().charAt(t.words.start(i)) == 'O';
    return letter && t.isWord(i + 1) && !t.glued(i) && !t.isAllCapitals(i + 1);
  }

  /** "º", "ª", "°" */
  private static boolean isRankSign(Tokens t, int i) {
    return t.sign(i) == '°' || t.isWord(i) && t.length(i) == 1 && "ºª".indexOf(t.words.text().charAt(t.words.start(i))) >= 0;
  }

  private QuantityFinding digits(int i) {
    Tokens.Hit ending = t.length(i) <= 3 ? ending(t, i) : null;
    Tokens.Hit label = ending == null ? null : t.hit(i - 1, Role.IDENTIFIER);
    if (label != null && label.end() == i && label.code().equals("strict")) {
      // "artículo 3° letra b)"
      return null;
    }
    // "3°B" is a class
    boolean letter = ending != null && t.isCapital(ending.end()) && t.length(ending.end()) == 1 && t.glued(ending.end() - 1) && !t.glued(ending.end());
    if (ending == null || letter || glued.isChained(i) || t.number(i) == 0) {
      return null;
    }
    int next = ending.end();
    int end = t.sign(next) == '.' && t.isWord(next + 1) && !t.isCapital(next + 1) ? next + 1 : next;
    // "el 18O" is a day by its month
    boolean whole = isAlone(i, end) && (i == 0 || !t.isCapital(i + 1));
    // "3ª edad"
    boolean degrees = isRankSign(t, i + 1) && t.is(next, Word.DEGREES, Word.LETTER_S) || t.is(end, Word.AGE);
    boolean heading = t.opensSentence(i) && t.isCapital(end) && t.isPlural(end);
    boolean article = t.words.text().charAt(t.words.end(next - 1) - 1) == 'º' && t.is(i - 1, Word.THE, Word.THE_F);
    boolean spelt = t.isWord(next - 1) && t.length(next - 1) > 1 && !t.has(next - 1, Role.MEASURE) && !t.isWord(end);
    boolean ranks = spelt || isListed(end) || article || t.isWord(end) && (!t.has(end, Role.STOP) || t.has(end, Role.TIME_UNIT) && t.isWord(next - 1)) && !t.hasBreak(end - 1) && !degrees && !heading;
    return whole || ranks ? finding(i, next, t.number(i)) : null;
  }

  private static QuantityFinding finding(int from, int to, long rank) {
    return new QuantityFinding("quantity", from, to, QuantityValues.ordinal(rank));
  }
}
