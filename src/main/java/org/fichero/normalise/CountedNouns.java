package org.fichero.normalise;

import java.util.List;
import org.fichero.rules.Lexicon;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** What a number counts: the noun after it with the adjectives that belong to it, as written. */
final class CountedNouns {
  private static final int STEM = 3;

  private final Tokens t;
  private final Endings endings;

  /** The endings that show an adjective, of several or of {@code one}; {@code leaning} ones only where nothing depends on them. */
  record Endings(List<String> adjective, List<String> one, List<String> leaning) {
    static Endings of(Lexicon lexicon) {
      return new Endings(lexicon.phrases(Role.ADJECTIVE_ENDING), lexicon.phrases(Role.ADJECTIVE_ENDING_ONE), lexicon.phrases(Role.LEANING_ENDING));
    }
  }

  CountedNouns(Tokens t, Endings endings) {
    this.t = t;
    this.endings = endings;
  }

  /** Token after an amount and what it counts. */
  int end(Amount a, Claims claimed) {
    if (a.kind() != Amount.Kind.NUMBER) {
      return a.to();
    }
    int at = start(a);
    int end = read(at);
    return end > at && !claimed.has(at) ? end : a.to();
  }

  /** What an amount counts, which ends before a token (see {@link #end}); null when it is nothing. */
  String unit(Amount a, int end) {
    int at = start(a);
    return end > at ? t.words.cut(at, end) : null;
  }

  /** "un millón de personas", "una decena de talleres" */
  private int start(Amount a) {
    boolean share = t.sign(a.to() - 2) == '/' && t.has(a.to() + 1, Role.MEASURE);
    boolean of = t.is(a.to(), Word.OF) && (share || a.numeral().isMillions() || t.closes(a.to(), Role.SCALE) || t.has(a.to() - 1, Role.COLLECTIVE)
        || t.is(a.to() - 1, Word.HALF, Word.HALF_F) && (t.has(a.to() - 3, Role.SCALE) || t.has(a.to() - 3, Role.COLLECTIVE))
        || t.has(a.to() - 1, Role.FRACTION) && t.has(a.to() + 1, Role.MEASURE));
    return of ? a.to() + 1 : a.to();
  }

  /** Token after the noun and its adjectives; {@code i} where nothing counted begins here. */
  int read(int i) {
    Tokens.Hit measure = t.hit(i, Role.MEASURE);
    if (measure != null && isWritten(i, measure)) {
      return measure.end();
    }
    Tokens.Hit points = t.hit(i, Role.PERCENT_POINTS);
    if (points != null) {
      return points.end();
    }
    if (t.is(i, Word.YEARS, Word.YEAR, Word.MONTHS) || t.has(i, Role.TIMES) || isUnitOfAge(i)) {
      return i + 1;
    }
    int noun = t.has(i, Role.ADJECTIVE_BEFORE) && isNoun(i + 1) ? i + 1 : i;
    if (!isNoun(noun)) {
      return i;
    }
    int end = gendered(noun + 1);
    end = paired(noun, end);
    boolean plural = t.isPlural(noun) || t.isAllCapitals(noun);
    for (int more = 0; more < 2 && plural && isAdjective(end); more++) {
      end = gendered(end + 1);
    }
    return !plural && isOfOne(end) ? gendered(end + 1) : end;
  }

  /** "10 días de edad", "3 semanas de nacido" */
  private boolean isUnitOfAge(int i) {
    return t.has(i, Role.TIME_UNIT) && t.is(i + 1, Word.OF) && t.is(i + 2, Word.AGE, Word.BORN);
  }

  /** "16 GB", "60 W", "500 g"; "4G" is no gram, and "12 w" no watt. */
  private boolean isWritten(int i, Tokens.Hit measure) {
    if (t.glued(measure.end() - 1) && t.isNumber(measure.end()) && !t.isNumber(measure.end() - 1)) {
      // "HP 240 G8"
      return false;
    }
    if (t.length(i) > 1) {
      return !t.isAllCapitals(i) || measure.code().equals(t.words.cut(i, i + 1)) || t.isAllCapitals(i + 1) || t.isAllCapitals(i - 2);
    }
    boolean sign = !t.isWord(i) || measure.end() > i + 1 || t.words.folded(i).equals(measure.code()) && !t.isCapital(i);
    boolean litre = t.is(i, Word.LITRE) && !t.isCapital(i);
    return sign || litre || t.isCapital(i) && (measure.code().equals(t.words.cut(i, i + 1)) || t.isAllCapitals(i + 1) || t.isAllCapitals(i - 2));
  }

  private boolean isNoun(int i) {
    return t.isWord(i) && t.length(i) > 2 && !t.has(i, Role.STOP) && !t.hasBreak(i - 1) && !isVerb(i) && !t.has(i, Role.COMPARE_AFTER) && !isAbout(i)
        && !(t.isCapital(i) && (!t.isAllCapitals(i) && !t.isPlural(i) || isLabel(i)));
  }

  /** "1 casi la mitad": what compares another number */
  private boolean isAbout(int i) {
    Tokens.Hit compare = t.hit(i, Role.COMPARE);
    return compare != null && compare.code().equals("about");
  }

  /** "Mujeres" in "Hombres: 12 Mujeres: 15", "Hombres 12 Mujeres 15": the label of the number that follows it */
  private boolean isLabel(int i) {
    return t.sign(i + 1) == ':' || t.sign(i + 1) == '=' || t.isNumber(i + 1) && t.isNumber(i - 1) && t.isCapital(i - 2);
  }

  /** A third person ends in no "s": after a number other than one, a singular is no counted noun unless an acronym. */
  private boolean isVerb(int i) {
    boolean both = t.sign(i + 1) == '@' && t.glued(i);
    boolean plural = both || t.isPlural(i) || t.isAllCapitals(i) || t.has(i, Role.MEASURE);
    boolean one = t.is(i - 1, Word.A, Word.A_F) || t.number(i - 1) == 1 && t.length(i - 1) == 1;
    return !plural && !one && !t.has(i, Role.PERSON) && !t.endsAsNoun(i);
  }

  /** "trabajadores/as", "trabajadores(as)", "niñ@s" */
  private int gendered(int i) {
    if ((t.sign(i) == '/' || t.sign(i) == '@') && t.glued(i - 1) && t.glued(i) && t.isWord(i + 1) && !t.has(i + 1, Role.TIME_UNIT)) {
      return i + 2;
    }
    boolean bracket = t.sign(i) == '(' && t.glued(i - 1) && t.isWord(i + 1) && t.length(i + 1) <= 3 && t.sign(i + 2) == ')';
    return bracket ? i + 3 : i;
  }

  /** "niñas, niños y adolescentes", "vecinos y vecinas" */
  private int paired(int noun, int end) {
    int at = end;
    while (true) {
      boolean comma = t.sign(at) == ',';
      boolean and = t.is(at, Word.AND, Word.AND_SOFT);
      int next = at + 1;
      if (!comma && !and || !t.isWord(next) || !t.isPlural(next) || !sameStem(noun, next)) {
        return at;
      }
      at = next + 1;
      if (comma && t.is(at, Word.AND, Word.AND_SOFT) && t.isWord(at + 1) && t.isPlural(at + 1) && !t.has(at + 1, Role.STOP)) {
        return at + 2;
      }
    }
  }

  private boolean sameStem(int a, int b) {
    String one = t.words.folded(a);
    String two = t.words.folded(b);
    return one.length() > STEM && two.length() > STEM && one.regionMatches(0, two, 0, STEM) && !one.equals(two);
  }

  private boolean endsAsAdjective(int i) {
    for (String ending : endings.adjective) {
      if (t.words.endsWith(i, ending, 2)) {
        return true;
      }
    }
    return false;
  }

  /** "1 trabajadora social"; words of time and number that end so are none */
  private boolean isOfOne(int i) {
    if (!t.isWord(i) || t.isCapital(i) || t.node(i) != null || t.isWord(i + 1) && !t.has(i + 1, Role.STOP)) {
      return false;
    }
    return endings.one.stream().anyMatch(ending -> t.words.endsWith(i, ending, 2));
  }

  private boolean endsLeaning(int i) {
    for (String ending : endings.leaning) {
      if (t.words.endsWith(i, ending, 0)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAdjective(int i) {
    boolean capital = t.isCapital(i) && !(t.isAllCapitals(i) && t.isAllCapitals(i - 1));
    if (!t.isWord(i) || capital || t.has(i, Role.STOP) || t.has(i, Role.COMPARE_AFTER)) {
      return false;
    }
    boolean leaned = t.is(i + 1, Word.OF, Word.OF_THE, Word.IN, Word.BY, Word.WITH, Word.FOR, Word.TO, Word.TO_THE, Word.FROM, Word.THAT, Word.LIKE);
    if (t.has(i, Role.ADJECTIVE)) {
      // "60 personas mayores de 18 años"
      return !(t.is(i + 1, Word.OF) && t.has(i, Role.COMPARE) && (t.isNumber(i + 2) || t.has(i + 2, Role.UNIT)));
    }
    return endsAsAdjective(i) && !(leaned && endsLeaning(i));
  }
}
