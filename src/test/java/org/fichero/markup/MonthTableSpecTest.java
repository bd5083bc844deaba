package org.fichero.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fichero.model.Block;
import org.fichero.model.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Month tables in every layout, with every kind of heading and mark: the marks stand below their months. */
class MonthTableSpecTest {
  private static final List<Integer> MONTHS = List.of(2, 3, 7, 11);
  private static final String[] FULL = {"Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio", "Julio", "Agosto", "Septiembre", "Octubre", "Noviembre", "Diciembre"};
  private static final String[] SHORT = {"Ene", "Feb", "Mar", "Abr", "May", "Jun", "Jul", "Ago", "Set", "Oct", "Nov", "Dic"};
  private static final String[] DOTTED = {"ENE.", "FEB.", "MAR.", "ABR.", "MAY.", "JUN.", "JUL.", "AGO.", "SEPT.", "OCT.", "NOV.", "DIC."};
  private static final String[] INITIALS = "E F M A M J J A S O N D".split(" ");
  private static final String[] NUMBERS = "1 2 3 4 5 6 7 8 9 10 11 12".split(" ");
  private static final String[] SPACED = "E n e,F e b,M a r,A b r,M a y,J u n,J u l,A g o,S e p,O c t,N o v,D i c".split(",");
  private static final String[][] MARKS = {
    {"X", ""}, {"x", "-"}, {"✓", ""}, {"[x]", "[ ]"}, {"☒", "☐"}, {"☑", "☐"}, {"■■", ""}, {"●", "○"}, {"●●○", "···"}, {"Sí", "No"}, {"1", "0"}, {"✔", "·"},
    {"(X)", "( )"}, {"<input checked type=checkbox>", "<input type=checkbox>"}, {":selected:", ":unselected:"}, {"✗", ""}, {"X", "___"}, {"$\\boxtimes$", "$\\square$"},
    {"TRUE", "FALSE"}, {"**X**", ""}, {"&#9745;", "&#9744;"}, {"þ", "¨"},
    {"[Y]", "[N]"}, {"[[x]]", "[[ ]]"}, {"🟩", "⬜"}, {"✅", ""}, {"✔\ufe0f", ""}
  };

  /** One way of drawing the table. */
  record Example(String layout, String headings, String ticked, String free) {}

  @ParameterizedTest
  @MethodSource("examples")
  void theMarksStandBelowTheirMonths(Example example) {
    String text = "Fechas de implementación\n\n" + table(example) + "\n\nEntre febrero y noviembre, según el calendario.\n";
    Page page = Pages.read(text);
    assertThat(Accounting.check(page)).isEmpty();
    assertThat(ticked(page)).as("%s", text).isEqualTo(MONTHS);
  }

  private static List<Integer> ticked(Page page) {
    List<Integer> months = new ArrayList<>();
    List<Block> tables = page.blocks().stream().filter(Block.Table.class::isInstance).toList();
    if (tables.size() != 1) {
      return months;
    }
    Block.Table table = (Block.Table) tables.get(0);
    for (Block.Row row : table.rows()) {
      for (Block.Cell cell : row.cells()) {
        if (cell.mark() != null && Boolean.TRUE.equals(cell.mark().state().checked())) {
          months.add(cell.column() + cell.width());
        }
      }
    }
    return months;
  }

  private static String table(Example example) {
    String[] heads = switch (example.headings()) {
      case "full" -> FULL;
      case "short" -> SHORT;
      case "dotted" -> DOTTED;
      case "initials" -> INITIALS;
      case "spaced" -> SPACED;
      default -> NUMBERS;
    };
    String[] cells = new String[12];
    for (int m = 1; m <= 12; m++) {
      cells[m - 1] = MONTHS.contains(m) ? example.ticked() : example.free();
    }
    return switch (example.layout()) {
      case "tabs" -> String.join("\t", heads) + "\n" + String.join("\t", cells);
      case "tabs-cut" -> String.join("\t", heads) + "\n" + String.join("\t", cells).stripTrailing();
      case "markdown" -> "| " + String.join(" | ", heads) + " |\n" + "|---".repeat(12) + "|\n| " + String.join(" | ", cells) + " |";
      case "bars" -> String.join(" | ", heads) + "\n" + "---|".repeat(11) + "---\n" + String.join(" | ", cells);
      case "html" -> "<table><tr><th>" + String.join("</th><th>", heads) + "</th></tr><tr><td>" + String.join("</td><td>", cells) + "</td></tr></table>";
      case "html-lines" -> "<table>\n<tr>\n<td>" + String.join("</td>\n<td>", heads) + "</td>\n</tr>\n<tr>\n<td>" + String.join("</td>\n<td>", cells) + "</td>\n</tr>\n</table>";
      case "semicolons" -> String.join(";", heads) + "\n" + String.join(";", cells);
      case "commas" -> String.join(",", heads) + "\n" + String.join(",", cells);
      case "strokes" -> String.join(" / ", heads) + "\n" + String.join(" / ", cells);
      case "dots" -> String.join(" · ", heads) + "\n" + String.join(" · ", cells);
      case "latex" -> "\\begin{tabular}{|" + "l|".repeat(12) + "}\n\\hline\n" + String.join(" & ", heads) + " \\\\ \\hline\n" + String.join(" & ", cells) + " \\\\\n\\hline\n\\end{tabular}";
      case "grid" -> "+---".repeat(12) + "+\n| " + String.join(" | ", heads) + " |\n" + "+---".repeat(12) + "+\n| " + String.join(" | ", cells) + " |\n" + "+---".repeat(12) + "+";
      default -> fixed(heads, cells);
    };
  }

  private static String fixed(String[] heads, String[] cells) {
    StringBuilder above = new StringBuilder();
    StringBuilder below = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      int width = Math.max(heads[i].length(), 5) + 2;
      above.append(heads[i]).append(" ".repeat(width - heads[i].length()));
      below.append(cells[i]).append(" ".repeat(Math.max(0, width - cells[i].length())));
    }
    return above.toString().stripTrailing() + "\n" + below.toString().stripTrailing();
  }

  static Stream<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (String layout : "tabs tabs-cut markdown bars html html-lines semicolons commas strokes dots grid latex fixed".split(" ")) {
      for (String headings : "full short dotted initials numbers spaced".split(" ")) {
        for (String[] marks : MARKS) {
          // a tag or an entity holds the separator, or is wider than its column
          boolean torn = marks[0].length() > 5 && layout.equals("fixed") || layout.equals("semicolons") && marks[0].startsWith("&");
          // nor do letters apart part words in columns by position, and the sign between cells is no mark in them
          torn |= headings.equals("spaced") && !"tabs markdown bars html".contains(layout) || layout.equals("dots") && marks[1].startsWith("·");
          if (!torn) {
            examples.add(new Example(layout, headings, marks[0], marks[1]));
          }
        }
      }
    }
    return examples.stream();
  }
}
