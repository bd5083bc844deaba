package org.fichero.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Fold;
import org.fichero.model.Page;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/**
 * What a form prints behind its labels and is no value: the same words on the line of several labels, the value below
 * ({@code Label – required}), the label in another language, or a colon that has fallen on the line below its label.
 */
final class LabelTails {
  /** So many fields do not have the same first words. */
  private static final int LEAST_FIELDS = 3;
  private static final int LONGEST = 40;
  private static final int LONGEST_HELP = 120;
  private static final int LEAST_LETTERS = 4;
  /** So many pieces a value has at most between two labels of its own. */
  private static final int MOST_PIECES = 60;

  private final Page page;
  private final List<Piece> pieces;

  private LabelTails(Page page, List<Piece> pieces) {
    this.page = page;
    this.pieces = pieces;
  }

  /** The pieces with such words among their labels' characters; the same list where there are none. */
  static List<Piece> join(Page page, List<Piece> pieces) {
    LabelTails tails = new LabelTails(page, pieces);
    Map<String, Set<String>> fields = new HashMap<>();
    Map<String, Set<String>> apart = new HashMap<>();
    Set<String> valued = new HashSet<>();
    boolean signs = false;
    for (int i = 0; i + 1 < pieces.size(); i++) {
      String tail = tails.tail(i);
      if (tail != null && tail.isEmpty()) {
        signs = true;
      } else if (tail != null) {
        String field = ((Piece.Label) pieces.get(i)).field();
        fields.computeIfAbsent(tail, t -> new HashSet<>()).add(field);
        if (tails.isParagraphBelow(i + 2)) {
          apart.computeIfAbsent(field, f -> new HashSet<>()).add(tail);
        }
      } else if (tails.isValueBeside(i)) {
        valued.add(((Piece.Label) pieces.get(i)).field());
      }
    }
    fields.values().removeIf(f -> f.size() < LEAST_FIELDS);
    // each label says the same in another language, and each value stands below: no form has its values in both places
    if (apart.size() > LEAST_FIELDS && valued.size() < LEAST_FIELDS) {
      apart.values().forEach(t -> t.forEach(tail -> fields.put(tail, Set.of())));
    }
    return fields.isEmpty() && !signs ? pieces : tails.joined(fields.keySet());
  }

  /** The folded words on the label's line that more words follow; empty for a sign alone, on that line or below; else null. */
  private String tail(int i) {
    Block.Line line = pieces.get(i) instanceof Piece.Label && pieces.get(i + 1) instanceof Piece.Content c
        && c.block() instanceof Block.Line l && (l.content().text().length() <= LONGEST || hangs(l)) ? l : null;
    if (line != null && hangs(line)) {
      return "";
    }
    if (i + 2 >= pieces.size() || !(pieces.get(i + 2) instanceof Piece.Content)) {
      return null;
    }
    if (line == null) {
      return isHelpBelow(i) ? "" : null;
    }
    String words = LabelTrie.key(line.content().text());
    String sign = line.content().text().strip();
    boolean closes = sign.equals(":") || sign.equals("=") || sign.equals(":-");
    return closes || isHelpBelow(i) || isHelp(sign) && comesAgain(i) ? "" : words.isEmpty() || !isBeside(pieces.get(i).span(), line.span()) ? null : Fold.fold(line.content().text());
  }

  /** Whether help in brackets stands between the label and its value, on the label's line or below it: "(máximo 80 caracteres)". */
  private boolean isHelpBelow(int i) {
    return pieces.get(i) instanceof Piece.Label && pieces.get(i + 1) instanceof Piece.Content c && c.block() instanceof Block.Line l
        && isHelp(l.content().text().strip());
  }

  /** Whether the label stands above already, a few pieces away: "(continuación)" beside it is no value. */
  private boolean comesAgain(int i) {
    String field = ((Piece.Label) pieces.get(i)).field();
    for (int k = i - 1; k >= Math.max(0, i - MOST_PIECES); k--) {
      if (pieces.get(k) instanceof Piece.Label above) {
        return above.field().equals(field);
      }
    }
    return false;
  }

  /** A bracket around words that are no name: one of them begins with a small letter. */
  static boolean isHelp(String s) {
    boolean bracket = s.length() <= LONGEST_HELP && s.length() > 2 && s.charAt(0) == '(' && s.indexOf(')') == s.length() - 1;
    return bracket && List.of(s.substring(1, s.length() - 1).split(" ")).stream()
        .anyMatch(w -> w.length() >= LEAST_LETTERS && Character.isLowerCase(w.charAt(0)));
  }

  /** Whether a blank line parts the block from what stands above it. */
  private boolean isParagraphBelow(int i) {
    Block block = ((Piece.Content) pieces.get(i)).block();
    return block instanceof Block.Line line ? line.blanksBefore() > 0 : block instanceof Block.Options options ? options.blanksBefore() > 0
        : block instanceof Block.Table table && table.blanksBefore() > 0;
  }

  /** Whether words stand on the label's line, and no value below. */
  private boolean isValueBeside(int i) {
    return pieces.get(i) instanceof Piece.Label && pieces.get(i + 1) instanceof Piece.Content c && c.block() instanceof Block.Line line
        && isBeside(pieces.get(i).span(), line.span()) && (i + 2 == pieces.size() || pieces.get(i + 2) instanceof Piece.Label);
  }

  /** Whether the line begins with the colon of the label above it. */
  private static boolean hangs(Block.Line line) {
    String s = line.content().text();
    return s.length() > 2 && s.charAt(0) == ':' && Passage.isSpace(s.charAt(1));
  }

  private boolean isBeside(Span label, Span line) {
    return label.end() <= line.start() && page.text().chars().substring(label.end(), line.start()).indexOf('\n') < 0;
  }

  private List<Piece> joined(Set<String> tails) {
    List<Piece> joined = new ArrayList<>(pieces.size());
    for (int i = 0; i < pieces.size(); i++) {
      String tail = i + 1 < pieces.size() ? tail(i) : null;
      if (tail == null || !tail.isEmpty() && !tails.contains(tail)) {
        joined.add(pieces.get(i));
        continue;
      }
      Piece.Label label = (Piece.Label) pieces.get(i);
      List<Span> spans = new ArrayList<>(label.spans());
      Block.Line line = (Block.Line) ((Piece.Content) pieces.get(++i)).block();
      int to = hangs(line) ? 1 : line.content().text().length();
      spans.addAll(line.content().slice(0, to).sources());
      joined.add(new Piece.Label(label.field(), spans, label.words(), label.confidence(), label.heading(), label.blanksBefore(),
          label.beside(), label.opens(), label.row()));
      if (to < line.content().text().length()) {
        joined.add(new Piece.Content(new Block.Line(line.span(), line.content().slice(to, line.content().text().length()).strip(),
            line.heading(), line.strong(), line.bullet(), line.indent(), line.blanksBefore())));
      }
    }
    return joined;
  }
}
