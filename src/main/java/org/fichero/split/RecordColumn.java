package org.fichero.split;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Passage;

/**
 * A column of a table in which each row is a ficha.
 *
 * @param head its heading; for an option that a field's label introduces, the option's words
 * @param label of the field that it holds, or that its option belongs to; null where its heading is no label
 */
record RecordColumn(Use use, Block.Cell head, LabelMatch label) {
  private static final String CUTS = "[/:>";
  private static final List<String> DASHES = List.of(" - ", " – ", " — ");

  /** What a column holds. */
  enum Use {
    /** The values of a field. */
    FIELD,
    /** An option of a field, which its heading names first: "Categoría [NNA]", "Categoría/NNA". */
    OPTION,
    /** Signs: an option, or a month. */
    SIGN,
    /** The rows' numbers. */
    NUMBER,
    /** What no field wants. */
    OTHER
  }

  /** Index of the sign that parts a field's label from an option in a heading; -1 without one. */
  static int cut(String heading) {
    int at = -1;
    for (int i = 1; i < heading.length() && at < 0; i++) {
      at = CUTS.indexOf(heading.charAt(i)) >= 0 ? i : at;
    }
    for (String dash : DASHES) {
      int found = heading.indexOf(dash);
      at = found > 0 && (at < 0 || found < at) ? found : at;
    }
    return at;
  }

  /** The option behind the sign that parts it from its field's label. */
  static Passage option(Passage heading, int cut) {
    String s = heading.text();
    int from = cut;
    while (from < s.length() && !Character.isLetterOrDigit(s.charAt(from))) {
      from++;
    }
    int to = s.charAt(cut) == '[' && s.lastIndexOf(']') > from ? s.lastIndexOf(']') : s.length();
    return heading.slice(from, to).strip();
  }

  /** The same column of another row; null where the row has none. */
  Block.Cell in(Block.Row row) {
    return cell(row, head.column());
  }

  /** The cell of a row that begins in a column; null where none does. */
  static Block.Cell cell(Block.Row row, int column) {
    for (Block.Cell cell : row.cells()) {
      if (cell.column() == column) {
        return cell;
      }
    }
    return null;
  }

  static boolean isBlank(Block.Cell cell) {
    return cell == null || cell.content().isBlank() && cell.options().isEmpty();
  }
}
