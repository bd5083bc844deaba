package org.fichero.authoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Passage;
import org.fichero.normalise.Normaliser;
import org.fichero.rules.FieldKind;

/** Writes the columns of a drafted table or plan: a key each, with its heading, and its kind where its cells tell it. */
final class DraftColumns {
  private static final Set<FieldKind> KINDS = Set.of(FieldKind.MONEY, FieldKind.QUANTITY, FieldKind.DATE, FieldKind.EMAIL);
  private static final int WORDS = 2;
  private static final int MOST_WORDS = 5;
  private static final int LONGEST_INITIAL = 2;

  private final Normaliser normaliser;
  private final String currency;

  /** @param currency of money in the columns */
  DraftColumns(Normaliser normaliser, String currency) {
    this.currency = currency;
    this.normaliser = normaliser;
  }

  /** The columns that the first row of the first table names, and the sums below them as what ends it; its caption may say that sums are money. */
  void table(String caption, List<List<Block>> values, StringBuilder out) {
    List<Block.Table> tables = tables(values);
    Set<String> keys = new LinkedHashSet<>();
    out.append("  columns:\n");
    for (Block.Cell head : tables.isEmpty() ? List.<Block.Cell>of() : heads(tables.get(0))) {
      String heading = head.content().text().strip();
      String brief = DraftNames.slug(heading, WORDS);
      String key = keys.contains(brief) ? DraftNames.slug(heading, MOST_WORDS) : brief;
      if (heading.isEmpty() && head.column() == 0 && keys.add("row")) {
        out.append("    row: [\"\"]\n");
      }
      if (!heading.isEmpty() && keys.add(key)) {
        out.append("    ").append(key).append(": ").append(areBoxes(tables, head.column()) ? "{kind: boolean, labels: [" + DraftNames.quoted(heading) + "]}"
            : isMerged(tables, head.column()) ? "{kind: text, labels: [" + DraftNames.quoted(heading) + "], repeats: true}"
            : column(caption, heading, below(tables, head.column()))).append('\n');
      }
    }
    out.append(keys.isEmpty() ? "    column: [column]\n" : "");
    Set<String> sums = sums(tables);
    out.append(sums.isEmpty() ? "" : "  until: [" + String.join(", ", sums.stream().map(DraftNames::quoted).toList()) + "]\n");
  }

  private String column(String caption, String heading, List<String> all) {
    List<String> cells = all.stream().filter(c -> !LabelGrid.UNKNOWN.matcher(c).matches()).toList();
    String said = PlainGuess.areSums(cells) ? heading + " " + caption : heading;
    Guess guess = cells.isEmpty() ? null : WordGuess.ofCells(said, cells, normaliser);
    if (guess == null || guess.share() < 0.8 || !KINDS.contains(guess.kind())) {
      return "[" + DraftNames.quoted(heading) + "]";
    }
    String unit = guess.kind() == FieldKind.MONEY ? ", unit: " + currency : "";
    return "{kind: " + guess.kind().code() + unit + ", labels: [" + DraftNames.quoted(heading) + "]}";
  }

  /** The cells of the first row; where the second has headings below those over several columns ("Meta" below "2022"), both together. */
  private static List<Block.Cell> heads(Block.Table table) {
    List<Block.Cell> upper = table.rows().get(0).cells();
    List<Block.Cell> lower = table.rows().size() > 2 ? table.rows().get(1).cells() : List.of();
    if (lower.isEmpty() || !at(lower, 0).isBlank() || lower.stream().allMatch(c -> c.content().isBlank())) {
      return upper;
    }
    Passage over = Passage.EMPTY;
    List<Block.Cell> heads = new ArrayList<>();
    int width = Math.max(upper.get(upper.size() - 1).column(), lower.get(lower.size() - 1).column()) + 1;
    boolean spans = false;
    for (int c = 0; c < width; c++) {
      Passage own = at(upper, c);
      Passage below = at(lower, c);
      spans |= own.isBlank() && !below.isBlank();
      over = own.isBlank() ? over : own;
      if (own.isBlank() && below.isBlank()) {
        return upper;
      }
      heads.add(new Block.Cell(c, 1, below.isBlank() ? over : over.join(" ", below), List.of()));
    }
    return spans ? heads : upper;
  }

  private static Passage at(List<Block.Cell> cells, int column) {
    return cells.stream().filter(c -> c.column() == column).findFirst().map(Block.Cell::content).orElse(Passage.EMPTY);
  }

  /** How many rows of a table are headings: two where the second has some below those over several columns. */
  static int headRows(Block.Table table) {
    return heads(table) == table.rows().get(0).cells() ? 1 : 2;
  }

  private static List<String> below(List<Block.Table> tables, int column) {
    List<String> cells = new ArrayList<>();
    for (Block.Table table : tables) {
      for (Block.Row row : table.rows().subList(headRows(table), table.rows().size())) {
        row.cells().stream().filter(c -> c.column() == column && !c.content().isBlank() && !isSum(row))
            .forEach(c -> cells.add(c.content().text().strip()));
      }
    }
    return cells;
  }

  /** Whether nothing but boxes stands in a column, one in a cell. */
  private static boolean areBoxes(List<Block.Table> tables, int column) {
    List<Block.Cell> cells = tables.stream().flatMap(t -> t.rows().subList(headRows(t), t.rows().size()).stream()).flatMap(r -> r.cells().stream())
        .filter(c -> c.column() == column && (!c.content().isBlank() || !c.options().isEmpty())).toList();
    return !cells.isEmpty() && cells.stream().allMatch(c -> c.content().isBlank() && c.options().size() == 1 && c.options().get(0).label().isBlank());
  }

  /** Whether a first column has words for several rows, blank in all but the first of these, as where its cells are merged. */
  private static boolean isMerged(List<Block.Table> tables, int column) {
    boolean blank = false;
    for (Block.Table table : tables) {
      List<Block.Row> rows = table.rows().subList(headRows(table), table.rows().size());
      for (int r = 0; column == 0 && r < rows.size(); r++) {
        boolean empty = at(rows.get(r).cells(), 0).isBlank();
        long beside = rows.get(r).cells().stream().filter(c -> c.column() > 0 && !c.content().isBlank()).count();
        if (empty && (r == 0 || beside == 1)) {
          return false;
        }
        blank |= empty && beside > 1;
      }
    }
    return blank;
  }

  private static boolean isSum(Block.Row row) {
    return !row.cells().isEmpty() && DraftLanguage.BUNDLED.isSum(row.cells().get(0).content().text());
  }

  private static Set<String> sums(List<Block.Table> tables) {
    Set<String> sums = new LinkedHashSet<>();
    tables.forEach(t -> t.rows().stream().skip(1).filter(DraftColumns::isSum).forEach(r -> sums.add(r.cells().get(0).content().text().strip())));
    return sums;
  }

  /** Headings beside the months of a plan, but for the first in words, which names the activities. */
  void plan(List<List<Block>> values, StringBuilder out) {
    Set<String> keys = new LinkedHashSet<>();
    StringBuilder columns = new StringBuilder();
    for (Block.Table table : tables(values)) {
      boolean first = true;
      for (Block.Cell cell : table.rows().get(0).cells()) {
        String heading = cell.content().text().strip();
        boolean further = heading.length() > LONGEST_INITIAL && !first && !isOver(table, cell.column()) && !DraftLanguage.BUNDLED.isYear(heading) && PlanLook.isPlan(table) && !DraftLanguage.BUNDLED.isMonth(heading);
        if (further && keys.add(DraftNames.slug(heading, WORDS))) {
          columns.append("    ").append(DraftNames.slug(heading, WORDS)).append(": ").append(column("", heading, below(List.of(table), cell.column()))).append('\n');
        }
        first &= heading.length() <= LONGEST_INITIAL;
      }
    }
    out.append(columns.isEmpty() ? "" : "  columns:\n" + columns);
  }

  /** Whether a heading stands over others of the row below, as "Año 1 (2025)" over its months. */
  private static boolean isOver(Block.Table table, int column) {
    List<Block.Cell> lower = table.rows().get(1).cells();
    return at(lower, 0).isBlank() && !at(lower, column).isBlank() && lower.stream().filter(c -> !c.content().isBlank()).count() > 2;
  }

  private static List<Block.Table> tables(List<List<Block>> values) {
    List<Block.Table> tables = new ArrayList<>();
    values.forEach(v -> v.stream().filter(b -> b instanceof Block.Table t && t.rows().size() > 1).forEach(b -> tables.add((Block.Table) b)));
    return tables;
  }
}
