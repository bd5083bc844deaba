package org.fichero.markup;

import java.util.List;
import java.util.Set;
import org.fichero.model.Fold;
import org.fichero.model.MarkState;
import org.fichero.rules.MarkupLexicon;

/** What the document itself says of its signs: "✗ = no", "marque con una X". */
final class Legend {
  /** "Por favor, marque", "Usted debe marcar". */
  private static final int FIRST_WORDS = 3;
  /** A legend is no longer. */
  private static final int LONGEST = 120;
  /** What it is called is no longer. */
  private static final int LONGEST_NAME = 16;

  private final String text;
  private final MarkupLexicon lexicon;
  private final Words words;
  private MarkState cross;
  private boolean torn;

  /** How the words begin that say what a cross is, and their lengths. Immutable. */
  static final class Words {
    private final MarkupLexicon lexicon;
    private final boolean[] crosses;
    private final boolean[] instruct;

    Words(MarkupLexicon lexicon) {
      this.lexicon = lexicon;
      this.crosses = heads(lexicon.crosses());
      this.instruct = heads(lexicon.instruct());
    }
  }

  Legend(String text, Words words) {
    this.text = text;
    this.words = words;
    this.lexicon = words.lexicon;
  }

  /** What a cross says by the legend; null when there is none, or several that disagree. */
  MarkState cross() {
    return torn ? null : cross;
  }

  /**
   * Reads a line that may be a legend.
   *
   * @return whether it is one, so that its signs are no marks
   */
  boolean read(TextLine line) {
    boolean legend = false;
    boolean called = line.pieces != null && isCalled(line);
    for (int i = 0; line.pieces != null && i < line.pieces.size(); i++) {
      Piece piece = line.pieces.get(i);
      if (piece.isSign()) {
        int after = Chars.skipSpace(text, piece.end, line.to);
        boolean told = called || after < line.to && "=→".indexOf(text.charAt(after)) >= 0;
        legend |= told;
        if (told && piece.sign.sense().isCross()) {
          learn(meaning("=→".indexOf(text.charAt(after)) >= 0 ? after + 1 : after, line.to));
        }
      }
    }
    if (!legend && isInstruction(line)) {
      learn(isDenied(line) ? MarkState.UNTICKED : MarkState.TICKED);
      // without a sign of its own it is no option either
      legend = !Piece.hasSign(line.pieces);
    }
    return legend || tellsLetter(line) || showsMark(line);
  }

  /** "Leyenda: ● elegida, ○ no elegida" */
  private boolean isCalled(TextLine line) {
    int end = line.from;
    while (end < line.to && end - line.from <= LONGEST_NAME && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end > line.from && end < line.to && text.charAt(end) == ':' && lexicon.legends().contains(Fold.fold(text.substring(line.from, end)));
  }

  /** "X = sí", "(S = sí, N = no)": a letter or figure that stands first, and what it means. */
  private boolean tellsLetter(TextLine line) {
    int from = line.from < line.to && text.charAt(line.from) == '(' ? line.from + 1 : line.from;
    int equals = Chars.skipSpace(text, Math.min(from + 1, line.to), line.to);
    boolean may = equals < line.to && text.charAt(equals) == '=' && line.length() <= LONGEST && Character.isLetterOrDigit(text.charAt(from));
    MarkState found = may ? meaning(Chars.skipSpace(text, equals + 1, line.to), line.to) : null;
    if (found != null && (text.charAt(from) == 'x' || text.charAt(from) == 'X')) {
      learn(found);
    }
    return found != null;
  }

  /** "Marque con un ✓": the one sign is what to write, and no mark; a small word leads to it. */
  private boolean showsMark(TextLine line) {
    int sign = -1;
    for (int i = 0; line.pieces != null && i < line.pieces.size(); i++) {
      if (line.pieces.get(i).isSign()) {
        if (sign >= 0) {
          return false;
        }
        sign = line.pieces.get(i).start;
      }
    }
    // an X is not yet known to be a sign
    int last = Chars.trimEnd(text, line.from, line.to);
    while (sign < 0 && last > line.from && ".:)\"'”*_".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    boolean cross = sign < 0 && last - 1 > line.from && (text.charAt(last - 1) == 'x' || text.charAt(last - 1) == 'X');
    int at = cross ? last - 1 : sign;
    return at > line.from && isSmallWordBefore(line.from, at) && line.length() <= LONGEST
        && hasWord(line, lexicon.instruct(), words.instruct, FIRST_WORDS);
  }

  private boolean isSmallWordBefore(int from, int at) {
    int end = Chars.trimEnd(text, from, at);
    int start = end;
    while (start > from && Character.isLowerCase(text.charAt(start - 1))) {
      start--;
    }
    return end < at && start < end && end - start <= 3 && start > from && org.fichero.model.Passage.isSpace(text.charAt(start - 1));
  }

  private void learn(MarkState found) {
    torn |= found != null && cross != null && cross != found;
    cross = found == null ? cross : found;
  }

  /** What the words after the equals sign say: their first one or two. */
  private MarkState meaning(int from, int to) {
    int start = Chars.skipSpace(text, Math.min(from, to), to);
    String words = Fold.fold(text.substring(start, Math.min(to, start + 40)));
    for (String no : lexicon.no()) {
      if (begins(words, no)) {
        return MarkState.UNTICKED;
      }
    }
    return lexicon.yes().stream().anyMatch(y -> begins(words, y)) ? MarkState.TICKED : null;
  }

  private static boolean begins(String words, String word) {
    return words.startsWith(word) && (words.length() == word.length() || !Character.isLetter(words.charAt(word.length())));
  }

  /** A word of "mark" near the start of a clause, and one of "cross" behind it: what tells of people marking is no instruction. */
  private boolean isInstruction(TextLine line) {
    if (line.length() > 200 || !hasWord(line, lexicon.crosses(), words.crosses, Integer.MAX_VALUE)) {
      return false;
    }
    return hasWord(line, lexicon.instruct(), words.instruct, FIRST_WORDS);
  }

  /** Whether the clause says behind the cross that it is what to write where something is not so. */
  private boolean isDenied(TextLine line) {
    boolean cross = false;
    String before = "";
    for (int i = line.from; i < line.to; i++) {
      int start = i;
      while (i < line.to && !isGap(text.charAt(i))) {
        i++;
      }
      String word = Fold.fold(text.substring(start, i));
      if (cross && lexicon.denials().contains(before + " " + word)) {
        return true;
      }
      boolean goesOn = i >= line.to || text.charAt(i) != ',' && !lexicon.joins().contains(word);
      cross = goesOn && (cross || lexicon.crosses().contains(word));
      before = word.isEmpty() ? before : word;
    }
    return false;
  }

  /** Whether one of the words stands among the first {@code most} of a clause. */
  private boolean hasWord(TextLine line, Set<String> words, boolean[] heads, int most) {
    int i = line.from;
    int seen = 0;
    while (i < line.to) {
      int start = i;
      while (i < line.to && !isGap(text.charAt(i))) {
        i++;
      }
      seen += i > start ? 1 : 0;
      if (i > start && seen <= most && i - start <= 12 && mayBe(text.charAt(start), i - start, heads)
          && words.contains(Fold.fold(text.substring(start, i)))) {
        return true;
      }
      seen = i < line.to && "(:.;".indexOf(text.charAt(i)) >= 0 ? 0 : seen;
      i++;
    }
    return false;
  }

  private static boolean mayBe(char c, int length, boolean[] heads) {
    return c >= 128 ? length == 1 : heads[key(Character.toLowerCase(c), length)];
  }

  /** First characters and lengths of words. */
  private static boolean[] heads(Set<String> words) {
    boolean[] heads = new boolean[128 * 16];
    words.stream().filter(w -> w.charAt(0) < 128).forEach(w -> heads[key(w.charAt(0), w.length())] = true);
    return heads;
  }

  private static int key(char c, int length) {
    return c * 16 + Math.min(length, 15);
  }

  private static boolean isGap(char c) {
    return c < GAPS.length ? GAPS[c] : c == '“' || c == '”';
  }

  private static final boolean[] GAPS = gaps();

  private static boolean[] gaps() {
    boolean[] gaps = new boolean[256];
    java.util.Arrays.fill(gaps, 0, ' ' + 1, true);
    "\u00a0\"«».,():'".chars().forEach(c -> gaps[c] = true);
    return gaps;
  }
}
