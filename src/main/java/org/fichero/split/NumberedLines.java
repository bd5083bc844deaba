package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Span;

/** Numbers of labels that stand on lines of their own above them, as some exports write them: {@code 3.} over {@code Label}. */
final class NumberedLines {
  /** A number above a label may be the last value; several that count on are not. */
  private static final int LEAST = 3;

  private NumberedLines() {}

  /** The pieces with each such number among its label's characters; the same list where there are none. */
  static List<Piece> join(List<Piece> pieces) {
    List<Integer> numbered = new ArrayList<>();
    List<Integer> run = new ArrayList<>();
    int last = 0;
    for (int i = 0; i + 1 < pieces.size(); i++) {
      // right behind a label it is that one's value
      boolean value = i > 0 && pieces.get(i - 1) instanceof Piece.Label;
      int number = !value && pieces.get(i + 1) instanceof Piece.Label label && !label.beside() ? number(pieces.get(i)) : 0;
      if (number > 0) {
        if (number != last + 1) {
          keep(run, numbered);
        }
        run.add(i);
        last = number;
      }
    }
    keep(run, numbered);
    return numbered.isEmpty() ? pieces : joined(pieces, numbered);
  }

  private static void keep(List<Integer> run, List<Integer> numbered) {
    if (run.size() >= LEAST) {
      numbered.addAll(run);
    }
    run.clear();
  }

  private static List<Piece> joined(List<Piece> pieces, List<Integer> numbered) {
    List<Piece> joined = new ArrayList<>(pieces.size());
    int next = 0;
    for (int i = 0; i < pieces.size(); i++) {
      if (next == numbered.size() || numbered.get(next) != i) {
        joined.add(pieces.get(i));
        continue;
      }
      next++;
      Block.Line line = (Block.Line) ((Piece.Content) pieces.get(i)).block();
      Piece.Label label = (Piece.Label) pieces.get(++i);
      List<Span> spans = new ArrayList<>(line.content().sources());
      spans.addAll(label.spans());
      joined.add(new Piece.Label(label.field(), spans, label.words(), label.confidence(), label.heading(), line.blanksBefore(),
          false, label.opens(), label.row()));
    }
    return joined;
  }

  /** The number that is all of the line; 0 for any other piece. */
  private static int number(Piece piece) {
    String s = piece instanceof Piece.Content c && c.block() instanceof Block.Line line ? line.content().text().strip() : "";
    int to = s.length();
    while (to > 0 && ".)-:°º".indexOf(s.charAt(to - 1)) >= 0) {
      to--;
    }
    String number = s.substring(0, to);
    boolean figures = !number.isEmpty() && number.length() <= 2 && number.chars().allMatch(c -> c >= '0' && c <= '9');
    return figures ? Integer.parseInt(number) : roman(number);
  }

  private static int roman(String s) {
    int sum = 0;
    for (int i = 0; i < s.length(); i++) {
      int digit = roman(s.charAt(i));
      if (digit == 0 || s.length() > 5) {
        return 0;
      }
      sum += i + 1 < s.length() && digit < roman(s.charAt(i + 1)) ? -digit : digit;
    }
    return Math.max(sum, 0);
  }

  private static int roman(char c) {
    return switch (c) {
      case 'I' -> 1;
      case 'V' -> 5;
      case 'X' -> 10;
      default -> 0;
    };
  }
}
