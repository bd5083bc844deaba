package org.fichero.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fichero.model.Block;
import org.fichero.model.Page;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Shapes that make careless readers of markup hang, some ten thousand times over or more. The limit is generous: what grows
 * with the square of its size takes minutes or hours for these.
 */
class PathologicalTest {
  private static final Map<String, String> SHAPES = shapes();

  static Stream<String> names() {
    return SHAPES.keySet().stream();
  }

  private static Map<String, String> shapes() {
    Map<String, String> shapes = new LinkedHashMap<>();
    shapes.put("a line of 10 MB", "palabra ".repeat(1_250_000));
    shapes.put("a long word", "a".repeat(1_700_000));
    shapes.put("boxes, one a line", "[x] opción\n".repeat(60_000));
    shapes.put("boxes in HTML, one a line", "<input type=\"checkbox\"/>\tOpción\n".repeat(30_000));
    shapes.put("boxes without end on one line", "☐ Sí ☒ No ".repeat(50_000));
    shapes.put("glyphs before words", "✓ algo\nalgo más\n".repeat(30_000));
    shapes.put("letters before words", "x algo\no otro\n".repeat(30_000));
    shapes.put("marks alone on their lines", "Etiqueta\n☒\n".repeat(30_000));
    shapes.put("answers", "¿Tiene? Sí X No __\n".repeat(16_000));
    shapes.put("marks parted by semicolons", "a;x\n".repeat(60_000));
    shapes.put("commas", "a,".repeat(160_000));
    shapes.put("tags that never close", "<input type=\"checkbox\" **(".repeat(20_000));
    shapes.put("tables that never close", "<table><tr><td>a ".repeat(20_000));
    shapes.put("comments that never close", "<!-- ".repeat(60_000));
    shapes.put("quotes in tags that never close", "<b class=\"".repeat(30_000));
    shapes.put("emphasis that never closes", "**a *b _c ".repeat(30_000));
    shapes.put("stars", "*".repeat(300_000));
    shapes.put("braces that nothing opens", "}\n".repeat(200_000));
    shapes.put("answers without a line to write on", "Sociolaboral SI NO /\n".repeat(16_000));
    shapes.put("lines of dashes alone", "---\n".repeat(60_000));
    shapes.put("nested brackets", "[([(".repeat(80_000));
    shapes.put("escapes", "\\[".repeat(100_000));
    shapes.put("formulas that never close", "$\\square ".repeat(30_000));
    shapes.put("quotes in quotes", "> ".repeat(160_000));
    shapes.put("a quotation of many lines", "> a\n".repeat(60_000));
    shapes.put("entities that never end", "&amp &#9745 ".repeat(30_000));
    shapes.put("bars", "|".repeat(300_000));
    shapes.put("delimiter rows", "|---|---|\n".repeat(30_000));
    shapes.put("escaped bars", "a \\| b\n".repeat(30_000));
    shapes.put("grid rows", "+---+---+\n| a | b |\n".repeat(16_000));
    shapes.put("a table with bars", "| Ene | Feb | Mar | Abr |\n| x |  | x |  |\n".repeat(10_000));
    shapes.put("a table with tabs", "Enero\tFebrero\tMarzo\tAbril\n✓\t\t✓\t\n".repeat(10_000));
    shapes.put("a table by position", "Ene   Feb   Mar   Abr\n x          x\n".repeat(10_000));
    shapes.put("tables in HTML", "<table><tr><td>Ene</td><td>☒</td></tr></table>\n".repeat(6_000));
    shapes.put("cells that reach down", "<table>" + "<tr><td rowspan=100 colspan=100>a".repeat(2_000) + "</table>");
    shapes.put("a row without end", "a\t".repeat(160_000));
    shapes.put("tabs", "\t".repeat(300_000));
    shapes.put("lines of tabs", "\t\t\t\n".repeat(80_000));
    shapes.put("empty lines", "\n".repeat(700_000));
    shapes.put("spaces", " ".repeat(700_000));
    shapes.put("carriage returns", "\r".repeat(300_000));
    shapes.put("form feeds", "Página 1\f".repeat(30_000));
    shapes.put("lines that come back", "Un título\n\nuna línea que sigue y sigue sin acabar todavía\n\n".repeat(6_000));
    shapes.put("numbers before lines", "1) algo\n".repeat(30_000));
    shapes.put("drawn lines", "algo\n---\n".repeat(30_000));
    shapes.put("commands that never close", "\\textbf{a \\begin{b ".repeat(20_000));
    shapes.put("tables in LaTeX that never end", "\\begin{tabular}{ll}\na & b \\\\\n".repeat(15_000));
    shapes.put("elements' ends", "</a_b>".repeat(50_000));
    shapes.put("headings", "# algo #\n".repeat(30_000));
    shapes.put("lines without a space", "TextoQueNoSeParteEnNada\n-----\n".repeat(120_000));
    shapes.put("line breaks in HTML on one line", "a<br>".repeat(240_000));
    return shapes;
  }

  @ParameterizedTest
  @MethodSource("names")
  @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void everyShapeIsReadInOrder(String shape) {
    Page page = Pages.read(SHAPES.get(shape));
    int end = 0;
    int overlaps = 0;
    for (Block block : page.blocks()) {
      overlaps += block.span().start() < end ? 1 : 0;
      end = block.span().end();
    }
    assertThat(overlaps).isZero();
    assertThat(end).isBetween(0, page.text().length());
  }
}
