package org.fichero.normalise;

import java.math.BigDecimal;
import org.fichero.rules.Lexeme;
import org.fichero.rules.Role;
import org.fichero.rules.Word;

/** A text as the grammars of number and time see it: its tokens, and the phrases of the lexicon that begin at each. For one thread. */
final class Tokens {
  private static final String ACCENTED = "áéíóúÁÉÍÓÚ\u0301";
  private static final Numeral NO_NUMERAL = new Numeral(BigDecimal.ZERO, 0, 0, false, false);

  final Words words;
  private final LexiconTree phrases;
  private final SmallWords small;
  private final int count;
  private Numeral[] numerals;

  /**
   * A phrase found.
   *
   * @param lexeme which
   * @param end token after its last
   */
  record Hit(Lexeme lexeme, int end) {
    String code() {
      return lexeme.code();
    }

    int number() {
      return (int) lexeme.number();
    }
  }

  Tokens(Words words, LexiconTree phrases) {
    this.words = words;
    this.phrases = phrases;
    small = phrases.small();
    count = words.count();
  }

  int count() {
    return count;
  }

  /** The number that begins at a token of the text, read once (see {@link Numerals}); null when there is none. */
  Numeral numeral(int i) {
    if (numerals == null) {
      numerals = new Numeral[count];
    }
    if (numerals[i] == null) {
      Numeral read = Numerals.first(this, i);
      numerals[i] = read == null ? NO_NUMERAL : read;
    }
    return numerals[i] == NO_NUMERAL ? null : numerals[i];
  }

  /** What comes back by the code of a word that says so. */
  Meaning.Recurring recurring(String code) {
    return phrases.recurring(code);
  }

  /** The phrases that begin here; null where none does or outside the text. */
  LexiconTree.Node node(int i) {
    return i >= 0 && i < count ? phrases.at(words, i) : null;
  }

  /** The longest phrase of a role that begins here; null when there is none. */
  Hit hit(int i, Role role) {
    LexiconTree.Node node = node(i);
    if (node == null || !node.reaches(role)) {
      return null;
    }
    Hit best = null;
    for (int at = i; node != null && node.reaches(role); node = node.next(words, at)) {
      Lexeme end = node.end(role);
      best = end == null ? best : new Hit(end, at + 1);
      if (node.isLast() || ++at >= count) {
        break;
      }
    }
    return best;
  }

  /** Whether a phrase of this role begins here. */
  boolean has(int i, Role role) {
    LexiconTree.Node node = node(i);
    return node != null && node.reaches(role) && (node.is(role) || hit(i, role) != null);
  }

  /** Token after the longest phrase of a role that begins here; {@code i} itself when there is none. */
  int skip(int i, Role role) {
    Hit hit = hit(i, role);
    return hit == null ? i : hit.end();
  }

  /** Whether a word of a role, or its abbreviation with a full stop, ends before a token. */
  boolean closes(int to, Role role) {
    Hit dotted = sign(to - 1) == '.' ? hit(to - 2, role) : null;
    return dotted == null ? has(to - 1, role) : dotted.end() == to;
  }

  boolean isNumber(int i) {
    return i >= 0 && i < count && words.isNumber(i);
  }

  boolean isWord(int i) {
    return i >= 0 && i < count && words.isWord(i);
  }

  /** Number of characters of a token. */
  int length(int i) {
    return words.end(i) - words.start(i);
  }

  /** The value of a run of up to nine digits; -1 when it is longer or no number. */
  int number(int i) {
    if (!isNumber(i) || length(i) > 9) {
      return -1;
    }
    int value = 0;
    for (int at = words.start(i); at < words.end(i); at++) {
      value = value * 10 + Character.digit(words.text().charAt(at), 10);
    }
    return value;
  }

  /** The sign that stands here, folded ("–" is "-"); 0 when it is none. */
  char sign(int i) {
    return i >= 0 && i < count ? words.sign(i) : 0;
  }

  /** Whether the token is this word. */
  boolean is(int i, Word word) {
    return i >= 0 && i < count && small.has(words.number(i), word);
  }

  /** Whether the token is one of these. */
  boolean is(int i, Word a, Word b) {
    return is(i, a) || is(i, b);
  }

  boolean is(int i, Word a, Word b, Word c) {
    return is(i, a) || is(i, b) || is(i, c);
  }

  boolean is(int i, Word... any) {
    for (Word word : any) {
      if (is(i, word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the token ends as plurals do. */
  boolean isPlural(int i) {
    return small.endsAs(Word.PLURAL_ENDING, words, i);
  }

  /** Whether the token ends as nouns do that are no verbs. */
  boolean endsAsNoun(int i) {
    return small.endsAs(Word.NOUN_ENDING, words, i);
  }

  /** Whether the token ends as a number in words that divides. */
  boolean endsAsFraction(int i) {
    return small.endsAs(Word.FRACTION_ENDING, words, i);
  }

  /** Whether the token ends as verbs of the future do, with the accent that tells "hará" from "hora". */
  boolean isFuture(int i) {
    int end = words.end(i);
    boolean accent = length(i) > 3 && (words.text().charAt(end - 1) > 127 || words.text().charAt(end - 2) > 127);
    return accent && small.endsAs(Word.FUTURE_ENDING, words, i) || small.endsAs(Word.FUTURE_ENDING_PLAIN, words, i);
  }

  /** Whether the token ends as feminine words do. */
  boolean isFeminine(int i) {
    return small.endsAs(Word.FEMININE_ENDING, words, i);
  }

  /** Whether the token's last letter bears an accent, as in "completó". */
  boolean isAccented(int i) {
    return ACCENTED.indexOf(words.text().charAt(words.end(i) - 1)) >= 0;
  }

  /** Whether nothing stands between this token and the next. */
  boolean glued(int i) {
    return i >= 0 && i + 1 < count && words.end(i) == words.start(i + 1);
  }

  /** Whether the token begins with a capital. */
  boolean isCapital(int i) {
    return isWord(i) && words.isCapital(i);
  }

  /** Whether the token has more than one letter, all of them capitals. */
  boolean isAllCapitals(int i) {
    if (!isWord(i) || length(i) < 2) {
      return false;
    }
    for (int at = words.start(i); at < words.end(i); at++) {
      if (Character.isLowerCase(words.text().charAt(at))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a sentence, a line or the text begins at this token. */
  boolean opensSentence(int i) {
    if (i <= 0) {
      return true;
    }
    char before = sign(i - 1);
    return before != 0 && before != ',' && before != '-' && before != '/' && before != '\'' || hasBreak(i - 1);
  }

  /** Whether a line break or tab stands between this token and the next. */
  boolean hasBreak(int i) {
    return i < 0 || i + 1 >= count || words.hasBreakAfter(i);
  }
}
