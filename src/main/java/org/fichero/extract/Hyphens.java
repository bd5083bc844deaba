package org.fichero.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Page;
import org.fichero.model.Passage;

/** Joins the lines of a paragraph and repairs the words that their ends cut; what is a word the page itself shows. */
final class Hyphens {
  private static final String HYPHENS = "-\u2010";
  /** How word processors show, and OCR writes, a hyphen that only the line's end calls for. */
  private static final String OPTIONAL_HYPHEN = "¬";

  /** Of a line that a width broke. */
  private static final int SHORTEST_IN_CAPITALS = 20;

  private final Page page;
  private final Set<String> firstParts;
  /** The page's words, in small letters; found when first asked for. */
  private Set<String> words;

  /** @param firstParts first parts of words that keep their hyphen: "socio" of "socio-comunitario" */
  Hyphens(Page page, Set<String> firstParts) {
    this.page = page;
    this.firstParts = firstParts;
  }

  /** The lines of one paragraph as one passage; a hyphen at a line end goes where the word is one. */
  Passage join(List<Passage> lines) {
    List<Passage> parts = new ArrayList<>();
    List<String> glue = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Passage line = lines.get(i);
      String s = line.text();
      boolean last = i + 1 == lines.size();
      boolean small = !last && (startsSmall(lines.get(i + 1).text()) || isCutInCapitals(s, lines.get(i + 1).text()));
      boolean soft = !last && (s.endsWith("\u00ad") || small && endsInHyphen(s, OPTIONAL_HYPHEN));
      boolean hyphen = small && endsInHyphen(s, HYPHENS);
      boolean drop = soft || hyphen && !belongs(s, lines.get(i + 1).text());
      parts.add(drop ? line.slice(0, s.length() - 1) : line);
      if (!last) {
        glue.add(soft || hyphen ? "" : " ");
      }
    }
    return Passage.joinAll(parts, glue);
  }

  private static boolean endsInHyphen(String s, String hyphens) {
    int end = s.length();
    return end > 1 && hyphens.indexOf(s.charAt(end - 1)) >= 0 && Character.isLetter(s.charAt(end - 2));
  }

  /** Whether the hyphen is the word's own: the page has it so elsewhere, or has no such word without it and its first part stands alone. */
  private boolean belongs(String line, String next) {
    // an address is broken behind a hyphen of its own
    if (line.lastIndexOf('@') > line.lastIndexOf(' ') || line.lastIndexOf("//") > line.lastIndexOf(' ')) {
      return true;
    }
    String left = lastLetters(line.substring(0, line.length() - 1));
    String right = firstLetters(next);
    Set<String> known = words();
    if (known.contains(left + "-" + right)) {
      return true;
    }
    return !known.contains(left + right) && firstParts.contains(left);
  }

  private Set<String> words() {
    if (words == null) {
      words = new HashSet<>();
      for (Block block : page.blocks()) {
        if (block instanceof Block.Line line) {
          collect(line.content().text());
        }
      }
    }
    return words;
  }

  private void collect(String s) {
    int start = 0;
    for (int i = 0; i <= s.length(); i++) {
      boolean inWord = i < s.length() && (Character.isLetter(s.charAt(i)) || s.charAt(i) == '-');
      if (!inWord) {
        // the last word of a line may be half a word
        if (i > start && i < s.length()) {
          words.add(s.substring(start, i).toLowerCase(java.util.Locale.ROOT));
        }
        start = i + 1;
      }
    }
  }

  private static String lastLetters(String s) {
    int start = s.length();
    while (start > 0 && Character.isLetter(s.charAt(start - 1))) {
      start--;
    }
    return s.substring(start).toLowerCase(java.util.Locale.ROOT);
  }

  private static String firstLetters(String s) {
    int end = 0;
    while (end < s.length() && Character.isLetter(s.charAt(end))) {
      end++;
    }
    return s.substring(0, end).toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether a hyphen cuts a word of a text in capitals, the first half of which the page has nowhere as a word. */
  private boolean isCutInCapitals(String line, String next) {
    boolean capitals = endsInHyphen(line, HYPHENS) && line.length() >= SHORTEST_IN_CAPITALS && isInCapitals(line) && isInCapitals(next)
        && !next.isEmpty() && Character.isUpperCase(next.charAt(0));
    return capitals && !words().contains(lastLetters(line.substring(0, line.length() - 1)));
  }

  private static boolean isInCapitals(String s) {
    return s.chars().noneMatch(Character::isLowerCase);
  }

  private static boolean startsSmall(String s) {
    return !s.isEmpty() && Character.isLowerCase(s.charAt(0));
  }
}
