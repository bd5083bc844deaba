package org.fichero.split;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Confidence;

/** Tells a label from the same words within a sentence that happens to break before them. */
final class Prose {
  private static final int LEAST_WRAPPED = 25;
  /** The same of a line between blank lines. */
  private static final int LEAST_SPACED = 45;
  /** Letters of words that end no sentence and no title, whatever they are. */
  private static final int SHORTEST = 2;
  /** So many lines above are looked at for a key. */
  private static final int NEAR = 6;
  private static final int MOST_KEY_WORDS = 5;
  /** Of a colon and the sign behind it that says how the text below is set: {@code : >-}. */
  private static final int LONGEST_SIGN = 4;

  private final Set<String> smallWords;

  /** @param smallWords of the documents' language, in lower case */
  Prose(Set<String> smallWords) {
    this.smallWords = smallWords;
  }

  /** Whether the line is the middle of a sentence: the line above runs on into it, and it goes on or begins small. */
  boolean runsThrough(List<Block> blocks, int i, LabelMatch match) {
    Block.Line line = (Block.Line) blocks.get(i);
    // where every other line is blank, "comuna." may begin a line of prose
    int stop = line.content().text().indexOf('.');
    boolean ends = startsLower(line) && stop > 0 && stop <= match.words().length();
    boolean stopped = line.blanksBefore() == 1 && ends;
    int k = above(blocks, i);
    boolean page = k < i - 1;
    boolean cut = page && startsLower(line);
    if (page && match.isAlone() && !ends || line.heading() > 0 || line.strong() || k < 0 || line.blanksBefore() > 0 && !stopped && !cut
        || !(blocks.get(k) instanceof Block.Line above) || above.heading() > 0) {
      return false;
    }
    if (stopped && (!line.bullet().isEmpty() || above.blanksBefore() < 1 || above.content().text().length() < LEAST_SPACED)) {
      return false;
    }
    boolean wide = above.content().text().length() >= LEAST_WRAPPED || startsLower(line) && (endsOpen(above, match) || ends && endsSmall(above)) || awaitsNoun(above, match);
    boolean unfinished = !endsSentence(above) && wide && !(isKeyed(line) && isBelowKey(blocks, k)) && !isOutdented(line, above);
    return unfinished && (startsLower(line) || isFollowedBySmall(blocks, i) && match.isAlone() || endsOpen(above, match));
  }

  /** The block above, headers and footers of a page between them passed over; -1 when there is none. */
  private static int above(List<Block> blocks, int i) {
    int k = i - 1;
    while (k >= 0 && blocks.get(k) instanceof Block.Furniture) {
      k--;
    }
    return k;
  }

  /** Whether the line is a key of data, set less deep than the text above it. */
  private static boolean isOutdented(Block.Line line, Block.Line above) {
    String s = line.content().text().strip();
    int colon = s.indexOf(':');
    return colon > 0 && colon >= s.length() - LONGEST_SIGN && s.lastIndexOf(' ', colon) < 0 && line.indent() < above.indent();
  }

  /** Whether one of the lines right above begins as data do, too. */
  private static boolean isBelowKey(List<Block> blocks, int above) {
    for (int k = above; k >= 0 && above - k < NEAR && blocks.get(k) instanceof Block.Line line; k--) {
      if (isKeyed(line)) {
        return true;
      }
      if (line.blanksBefore() > 0) {
        return false;
      }
    }
    return false;
  }

  /** Whether the line begins with a few words and a colon, as data do: {@code titulo: Cocina}. */
  private static boolean isKeyed(Block.Line line) {
    String s = line.content().text();
    int colon = s.indexOf(':');
    boolean parted = colon > 0 && (colon + 1 == s.length() || s.charAt(colon + 1) == ' ' || s.charAt(colon + 1) == ':');
    int words = 0;
    for (int i = 0; parted && i < colon; i++) {
      words += s.charAt(i) == ' ' ? 1 : 0;
      parted = s.charAt(i) == ' ' || Character.isLetter(s.charAt(i)) || s.charAt(i) == '/';
    }
    return parted && words < MOST_KEY_WORDS;
  }

  /**
   * Whether the line begins a paragraph: a place that only a space parts from its label, "Municipalidad de Arica y" above more of it, or
   * what is no label but for its article, "La población objetivo" above "participa".
   */
  boolean begins(List<Block> blocks, int i, LabelMatch match) {
    Block.Line line = (Block.Line) blocks.get(i);
    if (match.confidence() == Confidence.FUZZY && match.isAlone() && !line.strong() && line.heading() == 0 && isFollowedBySmall(blocks, i)) {
      String words = line.content().text().strip();
      return smallWords.contains(words.substring(0, Math.max(0, words.indexOf(' '))).toLowerCase(Locale.ROOT));
    }
    if (match.strength() != LabelMatch.Strength.INLINE || line.heading() > 0 || line.strong()) {
      return false;
    }
    String s = line.content().text().strip();
    boolean joins = s.length() > 2 && s.charAt(s.length() - 2) == ' ' && Character.isLowerCase(s.charAt(s.length() - 1));
    boolean below = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Line next && next.blanksBefore() == 0;
    return below && joins || isFollowedBySmall(blocks, i);
  }

  private static boolean isFollowedBySmall(List<Block> blocks, int i) {
    return i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Line next
        && next.blanksBefore() == 0 && startsLower(next);
  }

  private static boolean startsLower(Block.Line line) {
    String s = line.content().text();
    return !s.isEmpty() && Character.isLowerCase(s.charAt(0));
  }

  /** A comma or a small word such as "de" at the end: more must come. */
  private boolean endsOpen(Block.Line line, LabelMatch match) {
    String s = line.content().text().strip();
    return s.endsWith(",") && !s.endsWith("\",") || endsSmall(line) && match.strength() != LabelMatch.Strength.SEPARATED;
  }

  private boolean endsSmall(Block.Line line) {
    String s = line.content().text().strip();
    String last = s.substring(s.lastIndexOf(' ') + 1);
    return last.length() <= SHORTEST && !last.isEmpty() && last.chars().allMatch(Character::isLowerCase) || smallWords.contains(last);
  }

  /** Whether the line, however short, ends with a small word that what follows belongs to: "Recursos propios de la". */
  private boolean awaitsNoun(Block.Line line, LabelMatch match) {
    String s = line.content().text().strip();
    int space = s.lastIndexOf(' ');
    return space > 0 && smallWords.contains(s.substring(space + 1)) && match.strength() != LabelMatch.Strength.SEPARATED;
  }

  static boolean endsSentence(Block.Line line) {
    String s = line.content().text().strip();
    // of data, a comma parts an entry from the next
    boolean entry = s.length() > 2 && s.endsWith(",") && "\"]}".indexOf(s.charAt(s.length() - 2)) >= 0;
    return s.isEmpty() || entry || ".!?:;)\"”»…]".indexOf(s.charAt(s.length() - 1)) >= 0;
  }
}
