package org.fichero.authoring;

import java.util.List;
import java.util.stream.IntStream;
import org.fichero.model.Block;
import org.fichero.model.Fold;

/** Knows tables of months by their headings. */
final class PlanLook {
  private static final int YEAR = 12;
  /** Two initials of a year's may be misread. */
  private static final int LEAST_INITIALS = 10;
  private static final int LEAST_PART = 4;
  private static final int LONGEST_MONTH = 10;
  private static final List<List<String>> COUNTED = List.of(
      List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"),
      IntStream.rangeClosed(1, YEAR).mapToObj(Integer::toString).toList());

  private PlanLook() {}

  /** Whether a row has all the months, or one of the first two some of them and little else. */
  static boolean isPlan(Block.Table table) {
    return table.rows().stream().anyMatch(PlanLook::isYear) || table.rows().stream().limit(2).anyMatch(PlanLook::isPartOfYear);
  }

  /** Whether the table is a plan of one row of marks, with nothing that names the row. */
  static boolean isOneYear(Block.Table table) {
    return isPlan(table) && table.rows().size() == 2 && table.rows().get(0).cells().size() == YEAR
        && table.rows().get(1).cells().stream().allMatch(c -> c.content().isBlank());
  }

  private static boolean isYear(Block.Row row) {
    List<String> words = words(row);
    return row.cells().size() >= YEAR && (words.stream().filter(DraftLanguage.BUNDLED::beginsAsMonth).count() >= LEAST_INITIALS
        || COUNTED.stream().anyMatch(months -> words.stream().map(Fold::fold).filter(months::contains).distinct().count() == YEAR));
  }

  /** Whether at least four months, and little else, stand in the row: a plan of a part of the year. */
  private static boolean isPartOfYear(Block.Row row) {
    List<String> words = words(row);
    long months = words.stream().filter(w -> w.length() <= LONGEST_MONTH && DraftLanguage.BUNDLED.isMonth(w)).count();
    return months >= LEAST_PART && months * 10 >= words.size() * 6L;
  }

  private static List<String> words(Block.Row row) {
    return row.cells().stream().map(c -> c.content().text().strip()).filter(w -> !w.isEmpty()).toList();
  }
}
