package org.fichero.split;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Fold;
import org.fichero.model.Page;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RulePack;

/** Tells rows that head columns, of months or of the pack's tables, from rows of labels. */
final class ColumnHeadings {
  /** Ends what is only the beginning of a heading. */
  private static final String BEGINNING = "\u2026";
  private static final Pattern GAP = Pattern.compile("\\t|  ");

  private final RulePack pack;
  private final MonthHeads months;
  private final Labeller labeller;
  /** Path of a table → its columns' headings, as the letters and digits of labels. */
  private final Map<String, Set<String>> columns = new HashMap<>();
  /** Path of a table → the first words of the rows that it leaves out. */
  private final Map<String, List<String>> sums = new HashMap<>();

  ColumnHeadings(RulePack pack, MonthHeads months, Labeller labeller) {
    this.pack = pack;
    this.months = months;
    this.labeller = labeller;
  }

  /** Notes the headings of a table or a plan. */
  void add(String path, FieldRule rule) {
    if (!rule.columns().isEmpty()) {
      Set<String> headings = columns.computeIfAbsent(path, n -> new HashSet<>());
      rule.columns().values().forEach(words -> words.forEach(w -> add(w, headings)));
      sums.put(path, rule.until().stream().map(LabelTrie::key).filter(u -> !u.isEmpty()).toList());
    }
  }

  private static void add(String heading, Set<String> headings) {
    if (heading.endsWith(BEGINNING) || heading.endsWith("...")) {
      headings.add(LabelTrie.key(heading) + BEGINNING);
      return;
    }
    String bare = LabelTrie.key(Fold.outsideBrackets(heading));
    headings.add(LabelTrie.key(heading));
    headings.add(bare.isEmpty() ? LabelTrie.key(heading) : bare);
  }

  /** The letters and digits of a heading, without what stands in brackets where the pack has it so. */
  private static String key(String heading, Set<String> headings) {
    String key = LabelTrie.key(heading);
    String begun = headings.stream().filter(h -> h.endsWith(BEGINNING) && key.startsWith(h.substring(0, h.length() - 1))).findFirst().orElse(null);
    return headings.contains(key) ? key : begun != null ? begun : LabelTrie.key(Fold.outsideBrackets(heading));
  }

  /** Whether the open table leaves the row out, by its first words: "TOTAL", be it another field's label too. */
  boolean leavesOut(Block.Row row, Pieces pieces) {
    List<String> left = sums.getOrDefault(pieces.field(), List.of());
    String first = left.isEmpty() || row.cells().isEmpty() ? "" : LabelTrie.key(row.cells().get(0).content().text());
    return left.stream().anyMatch(first::startsWith);
  }

  /** Whether the words are a heading of one of the pack's tables to the letter. */
  boolean isHeading(String words) {
    return !words.isBlank() && columns.values().stream().anyMatch(h -> h.contains(key(words, h)));
  }

  /** Whether the field is a table with headings. */
  boolean isTable(String field) {
    return columns.containsKey(field);
  }

  /** The label of another table that begins a row with headings like those of the open one: "Gasto | 2021 | 2022" below "Cobertura | 2021 | 2022". */
  LabelMatch opensAnother(Page page, Block.Row row, Pieces pieces) {
    Set<String> headings = columns.getOrDefault(pieces.field(), Set.of());
    LabelMatch first = headings.isEmpty() || row.cells().isEmpty() || headings.contains(key(row.cells().get(0).content().text(), headings)) ? null
        : labeller.cell(page, row.cells().get(0).content(), pieces);
    boolean table = first != null && first.isAlone() && first.confidence() != Confidence.FUZZY && !first.field().equals(pieces.field())
        && pack.field(first.field()).filter(f -> f.kind() == FieldKind.TABLE || f.kind() == FieldKind.SCHEDULE).isPresent();
    return table && headsOpenTable(row, pieces) ? first : null;
  }

  /** Whether the row heads columns, of months or of the table that the last label opened. */
  boolean headsColumns(Block.Row row, Pieces pieces) {
    return headsOpenTable(row, pieces) || months.heads(row);
  }

  /** Whether the row stands right above one of months and heads columns with it: "Etapa | 2024 | Responsable". */
  boolean headsColumnsBelow(Block.Row row, Block.Row below, Pieces pieces) {
    boolean several = LabelRow.filled(row) > 1 && row.cells().stream().allMatch(c -> c.options().isEmpty());
    return several && months.heads(below) && pieces.field() != null
        && pack.field(pieces.field()).map(f -> f.kind() == FieldKind.SCHEDULE || f.kind() == FieldKind.MONTHS).orElse(false);
  }

  /** Whether the row has the headings of the table that the last label opened, two of them at least. */
  private boolean headsOpenTable(Block.Row row, Pieces pieces) {
    Set<String> headings = columns.getOrDefault(pieces.field(), Set.of());
    if (headings.isEmpty()) {
      return false;
    }
    return row.cells().stream().map(c -> key(c.content().text(), headings)).filter(headings::contains).distinct().count() > 1;
  }

  /** The same of a line whose parts tabs or wide gaps keep apart. */
  boolean headsOpenTable(String line, Pieces pieces) {
    Set<String> headings = columns.getOrDefault(pieces.field(), Set.of());
    boolean parted = !headings.isEmpty() && (line.contains("  ") || line.indexOf('\t') >= 0);
    return parted && Arrays.stream(GAP.split(line)).map(h -> key(h, headings)).filter(headings::contains).distinct().count() > 1;
  }
}
