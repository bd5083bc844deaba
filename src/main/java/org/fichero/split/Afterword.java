package org.fichero.split;

import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.rules.DocumentParts;
import org.fichero.rules.ProseWords;

/**
 * What stands behind a ficha's last value and is about the document, not of it: a letter's end, a converter's or a reader's
 * note, footnotes, blanks to sign in, a lone page number. Immutable; safe for threads.
 */
final class Afterword {
  /** Lines that a farewell may have below it. */
  private static final int MOST_LINES = 10;
  private static final int LONGEST_LOOKED_AT = 600;
  private static final int FEWEST_FOREIGN = 2;
  private static final int LONGEST_NUMBER = 3;
  private static final int LONGEST_FAREWELL = 40;
  private static final Set<String> LEVELS = Set.of("INFO", "WARN", "ERROR", "DEBUG");
  private static final String SUPERSCRIPTS = "\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079";
  /** The line that parts a letter from its signature, in mail. */
  private static final String SIGNATURE = "--";

  private final Beginnings beginnings;
  private final Beginnings pointers;
  private final Beginnings farewells;
  private final Signatures signatures;
  private final Set<String> foreign;
  private final Set<String> own;
  private final Imprint imprint;

  Afterword(DocumentParts parts, ProseWords prose, Imprint imprint) {
    this.beginnings = new Beginnings(parts.afterwords());
    this.pointers = new Beginnings(parts.pointers());
    this.farewells = new Beginnings(parts.farewells());
    this.signatures = new Signatures(parts);
    this.foreign = Set.copyOf(parts.foreign());
    this.own = prose.smallWords();
    this.imprint = imprint;
  }

  Signatures signatures() {
    return signatures;
  }

  /**
   * Where it begins in the pieces {@code from..to}, of which the first is the last value's own; {@code to} where there is none.
   */
  int start(List<Piece> pieces, int from, int to) {
    int end = to;
    while (end > from + 1) {
      if (isStarred(pieces.get(end - 1))) {
        end--;
        continue;
      }
      int paragraph = paragraph(pieces, from, end);
      if (paragraph <= from || paragraph == end) {
        return end;
      }
      int last = end;
      while (!PieceLook.isFilled(pieces.get(last - 1))) {
        last--;
      }
      int cut = isAfterword(pieces, paragraph, last) ? paragraph : farewell(pieces, from + 1, end);
      if (cut < 0) {
        return end;
      }
      end = cut;
    }
    return end;
  }

  /** The first piece of the last paragraph before {@code end}; {@code end} where something else than lines stands there. */
  private static int paragraph(List<Piece> pieces, int from, int end) {
    int i = end;
    Block.Line line = null;
    while (i > from && (line == null || line.blanksBefore() == 0)) {
      Block.Line above = line(pieces, i - 1);
      if (above == null && (line != null || PieceLook.isFilled(pieces.get(i - 1)))) {
        break;
      }
      i--;
      line = above == null ? line : above;
    }
    return line == null ? end : i;
  }

  private boolean isAfterword(List<Piece> pieces, int from, int to) {
    int i = from;
    while (line(pieces, i) == null) {
      i++;
    }
    Block.Line first = line(pieces, i);
    String s = first.content().text().strip();
    boolean brief = i + 1 == to || line(pieces, i + 1) == null;
    boolean apart = first.blanksBefore() > 1 || from > 0 && pieces.get(from - 1) instanceof Piece.Content c && c.block() instanceof Block.Separator;
    return beginnings.has(s) || apart && pointers.has(s) || isNote(s) || isData(s) || pieces.subList(i, to).stream().allMatch(Afterword::isBlank)
        || signatures.isOne(pieces, i, to) || ContactLines.are(pieces, i, to)
        || brief && (isNumber(s) || isAddress(s) || s.indexOf(',') > 0 && imprint.holds(s)) || isForeign(pieces, i, to);
  }

  /** Where a farewell stands, with nothing but a few lines below it; -1 where none does. */
  private int farewell(List<Piece> pieces, int from, int end) {
    for (int i = end - 1; i >= from && i >= end - MOST_LINES; i--) {
      Block.Line line = line(pieces, i);
      if (line != null) {
        String s = line.content().text().strip();
        boolean parts = s.equals(SIGNATURE) || farewells.has(s) && (s.length() < LONGEST_FAREWELL || s.endsWith(","));
        if (parts) {
          return i;
        }
      }
    }
    return -1;
  }

  /** "¹ Ley N° 21.325", "[1] Ley N° 21.325": the text of a footnote. */
  private static boolean isNote(String s) {
    int p = 0;
    while (p < s.length() && SUPERSCRIPTS.indexOf(s.charAt(p)) >= 0) {
      p++;
    }
    int close = s.startsWith("[") ? s.indexOf(']') : -1;
    boolean bracketed = close > 1 && close <= LONGEST_NUMBER && s.chars().limit(close).skip(1).allMatch(Character::isDigit);
    int end = bracketed ? close + 1 : p;
    return end > 0 && end + 1 < s.length() && (s.charAt(end) == ' ' || p > 0) && s.substring(end).chars().anyMatch(Character::isLetter);
  }

  /** A line that a program wrote for programs: an object in JSON, the entry of a log with its level and its time. */
  private static boolean isData(String s) {
    boolean object = s.startsWith("{\"") && s.endsWith("}");
    boolean entry = LEVELS.stream().anyMatch(l -> s.startsWith(l) || s.startsWith("[" + l)) && s.chars().filter(c -> c == ':').count() > 1;
    return object || entry;
  }

  /** "(*) Información del municipio": the text of a footnote, which looks like an option that is chosen. */
  private static boolean isStarred(Piece piece) {
    return piece instanceof Piece.Content c && c.block() instanceof Block.Options options && options.blanksBefore() > 0
        && options.options().size() == 1 && options.options().get(0).mark().span().length() == 3
        && options.options().get(0).mark().notation().equals("parenthesis") && options.options().get(0).label().text().endsWith(".");
  }

  /** How to reach somebody: an address alone, or in parts ("www.municipio.cl | @municipio | Plaza 12"). */
  private static boolean isAddress(String s) {
    if (s.indexOf(' ') < 0) {
      return s.startsWith("http://") || s.startsWith("https://") || s.startsWith("www.") || s.startsWith("<http");
    }
    boolean parted = s.indexOf(" | ") > 0 || s.indexOf(" \u00b7 ") > 0 || s.indexOf(" \u2022 ") > 0;
    return parted && (s.indexOf("www.") >= 0 || s.indexOf('@') >= 0 || s.indexOf("http") >= 0);
  }

  private static boolean isNumber(String s) {
    return s.length() <= LONGEST_NUMBER && s.chars().allMatch(Character::isDigit);
  }

  private static boolean isBlank(Piece piece) {
    return !(piece instanceof Piece.Content c && c.block() instanceof Block.Line line) || Signatures.isBlank(line.content().text());
  }

  /** Whether its words are another language's and none of them the document's own. */
  private boolean isForeign(List<Piece> pieces, int from, int to) {
    int other = 0;
    int looked = 0;
    for (int i = from; i < to && line(pieces, i) != null && looked < LONGEST_LOOKED_AT; i++) {
      String s = line(pieces, i).content().text();
      looked += s.length();
      for (String word : s.split("[^\\p{L}]+")) {
        String w = word.toLowerCase(java.util.Locale.ROOT);
        if (own.contains(w)) {
          return false;
        }
        other += foreign.contains(w) ? 1 : 0;
      }
    }
    return other >= FEWEST_FOREIGN;
  }

  private static Block.Line line(List<Piece> pieces, int i) {
    return pieces.get(i) instanceof Piece.Content c && c.block() instanceof Block.Line line ? line : null;
  }
}
