package org.fichero.split;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.rules.RulePack;

/** Labels that an introduction or a table of contents names, which open no ficha. */
final class ListedLabels {
  /** Figures of a page's number; four are a year. */
  private static final int LONGEST_PAGE = 3;
  /** Of a table of contents whose title nothing says. */
  private static final int LEAST_COLUMNS = 2;

  private ListedLabels() {}

  /** Drops openers whose labels are too few, and none with the rest. */
  static void drop(RulePack pack, List<Piece> pieces, List<Integer> openers) {
    // a row of a list of fichas is one, however brief
    while (openers.size() > 1 && !(pieces.get(openers.get(0)) instanceof Piece.Label first && first.row())) {
      List<Piece> own = pieces.subList(openers.get(0), openers.get(1));
      long fields = Template.fields(own).size();
      boolean listed = fields >= 2 && (areBare(own) || pageNumbers(pack, own) * 2 > fields);
      boolean bare = listed && own.stream().noneMatch(p -> p instanceof Piece.Content c && isSubstantial(c.block()));
      if (fields >= Math.min(2, pack.recognise()) && !bare) {
        return;
      }
      openers.remove(0);
    }
  }

  /** Whether most labels have nothing behind them. */
  private static boolean areBare(List<Piece> pieces) {
    int labels = 0;
    int valued = 0;
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Piece.Label label && !label.field().equals(LabelMatcher.IGNORED)) {
        labels++;
        valued += i + 1 < pieces.size() && pieces.get(i + 1) instanceof Piece.Content && PieceLook.isFilled(pieces.get(i + 1)) ? 1 : 0;
      }
    }
    return valued * 2 < labels;
  }

  /** How many labels have only a number behind them, as a table of contents has it; a record's own number is no page's. */
  private static long pageNumbers(RulePack pack, List<Piece> pieces) {
    long numbers = 0;
    for (int i = 1; i < pieces.size(); i++) {
      boolean number = pieces.get(i - 1) instanceof Piece.Label label && !NumberedHead.is(pack, label.field()) && pieces.get(i) instanceof Piece.Content c
          && c.block() instanceof Block.Line line && isNumber(line.content().text());
      numbers += number ? 1 : 0;
    }
    return numbers;
  }

  private static boolean isListing(Block.Table table) {
    return table.rows().stream().allMatch(r -> r.cells().size() == 2 && isNumber(r.cells().get(1).content().text().strip()));
  }

  /** Whether every row below the first ends in a page's number, or begins with its own: 1, 2, 3. */
  static boolean isContents(Block.Table table) {
    return table.rows().size() > 1 && (areNumbered(table) || table.rows().stream().skip(1)
        .allMatch(r -> !r.cells().isEmpty() && isPage(r.cells().get(r.cells().size() - 1).content().text().strip())));
  }

  /** Whether its rows are counted and its last column, below a heading, holds the numbers of pages, each no smaller than the one above: the contents of a document. */
  static boolean isPaged(Block.Table table) {
    int last = 0;
    for (Block.Row row : table.rows()) {
      String words = row.cells().isEmpty() ? "" : row.cells().get(row.cells().size() - 1).content().text().strip();
      boolean head = row == table.rows().get(0);
      if (head == isPage(words) || !head && Integer.parseInt(words) < last || row.cells().size() < LEAST_COLUMNS) {
        return false;
      }
      last = head ? 0 : Integer.parseInt(words);
    }
    return table.rows().size() > LEAST_COLUMNS && areNumbered(table);
  }

  private static boolean areNumbered(Block.Table table) {
    for (int i = 1; i < table.rows().size(); i++) {
      Block.Row row = table.rows().get(i);
      if (row.cells().size() < 2 || !row.cells().get(0).content().text().strip().equals(String.valueOf(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPage(String s) {
    return s.length() <= LONGEST_PAGE && isNumber(s);
  }

  private static boolean isNumber(String s) {
    return s.length() <= 4 && !s.isBlank() && s.chars().allMatch(Character::isDigit);
  }

  private static boolean isSubstantial(Block block) {
    return block instanceof Block.Options || block instanceof Block.Table table && !isListing(table)
        || block instanceof Block.Line line && line.content().text().length() > 60;
  }
}
