package org.fichero.split;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.SourceText;

/**
 * Lines right above labels that only part a form into sections: counted among themselves ("B. Alcance" above one label, "C. Recursos"
 * above another), or drawn in one way ("-- público --", "-- plata --"). They are no end of the values above them.
 */
final class SectionBands {
  private static final int LONGEST = 60;
  private static final String DRAWN = "drawn";
  private static final String ROMAN = "IVX";

  private final SourceText text;
  private final List<Piece> pieces;
  private final List<Band> candidates = new ArrayList<>();

  /**
   * A line above a label.
   *
   * @param place among the pieces
   * @param kind how it is counted, or drawn
   * @param field of the label below
   */
  private record Band(int place, String kind, int number, String field) {
    boolean isBefore(Band next) {
      return kind.equals(next.kind) && !field.equals(next.field) && (kind.startsWith(DRAWN) || next.number == number + 1);
    }
  }

  private SectionBands(SourceText text, List<Piece> pieces) {
    this.text = text;
    this.pieces = pieces;
  }

  /**
   * Where such lines stand.
   *
   * @param anchor the field that opens a form: what stands above its label may be a title
   */
  static Set<Integer> of(SourceText text, List<Piece> pieces, String anchor) {
    SectionBands bands = new SectionBands(text, pieces);
    boolean labelled = false;
    for (int i = 1; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Piece.Label label) {
        if (labelled && !label.opens() && !label.field().equals(anchor) && !label.field().equals(LabelMatcher.IGNORED)) {
          bands.add(i - 1, label.field());
        }
        labelled = true;
      }
    }
    return bands.sure();
  }

  private void add(int place, String field) {
    Block.Line line = line(place);
    String words = line == null ? "" : line.content().text().strip();
    if (words.isEmpty() || words.length() > LONGEST || ".;,:?!".indexOf(words.charAt(words.length() - 1)) >= 0) {
      return;
    }
    String raw = text.cut(line.span()).strip();
    if (isDrawn(raw)) {
      candidates.add(new Band(place, DRAWN + raw.charAt(0), 0, field));
      return;
    }
    String count = count(line);
    if (!count.isEmpty() && Character.isUpperCase(first(words.substring(line.bullet().isEmpty() ? count.length() : 0)))) {
      counted(place, count, field);
    }
  }

  /** "I" is a letter and a number. */
  private void counted(int place, String count, String field) {
    Block.Line above = place > 0 ? line(place - 1) : null;
    String before = above == null ? "" : count(above);
    for (String kind : List.of("1", "A", "I")) {
      int number = number(count, kind);
      // an item of a list has the one before it right above
      if (number > 0 && number(before, kind) != number - 1) {
        candidates.add(new Band(place, kind, number, field));
      }
    }
  }

  private Set<Integer> sure() {
    Set<Integer> sure = new HashSet<>();
    for (String kind : candidates.stream().map(Band::kind).distinct().toList()) {
      List<Band> alike = candidates.stream().filter(b -> b.kind().equals(kind)).toList();
      for (int i = 0; i + 1 < alike.size(); i++) {
        if (alike.get(i).isBefore(alike.get(i + 1))) {
          sure.add(alike.get(i).place());
          sure.add(alike.get(i + 1).place());
        }
      }
    }
    return sure;
  }

  private Block.Line line(int place) {
    return pieces.get(place) instanceof Piece.Content c && !c.cell() && c.block() instanceof Block.Line line ? line : null;
  }

  /** Two signs or more on either side, and words between them. */
  private static boolean isDrawn(String raw) {
    char c = raw.charAt(0);
    return raw.length() > 5 && "-=*~+_·•─━═—".indexOf(c) >= 0 && raw.charAt(1) == c && raw.charAt(raw.length() - 1) == c && raw.charAt(raw.length() - 2) == c;
  }

  /** The figures or letters of a line's number; empty for none. */
  private static String count(Block.Line line) {
    String s = line.bullet().isEmpty() ? line.content().text() : line.bullet();
    int end = 0;
    while (end < s.length() && end < 4 && Character.isLetterOrDigit(s.charAt(end))) {
      end++;
    }
    boolean closed = end > 0 && end < s.length() && ".)-".indexOf(s.charAt(end)) >= 0;
    return closed ? s.substring(0, end) : "";
  }

  private static int number(String count, String kind) {
    if (count.isEmpty()) {
      return -1;
    }
    char c = count.charAt(0);
    return switch (kind) {
      case "1" -> count.length() <= 2 && count.chars().allMatch(Character::isDigit) ? Integer.parseInt(count) : -1;
      case "A" -> count.length() == 1 && c >= 'A' && c <= 'Z' ? c - 'A' + 1 : -1;
      default -> count.chars().allMatch(r -> ROMAN.indexOf(r) >= 0) ? List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII").indexOf(count.toUpperCase(Locale.ROOT)) + 1 : -1;
    };
  }

  private static int first(String words) {
    return words.codePoints().filter(Character::isLetter).findFirst().orElse('a');
  }
}
