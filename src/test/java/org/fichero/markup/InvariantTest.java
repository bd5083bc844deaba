package org.fichero.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a text holds: no exception, blocks in order, every character in its place. */
class InvariantTest {
  private static final Path SAMPLE = Path.of("corpus/fichas-buenas-practicas/fichas-buenas-practicas.txt");
  private static final String[] SCRAPS = {
    "[x] ", "[ ]", "☒", "☐ ", "✓", "✗", "● ", "○", "| ", "|---|---|", "\t", "\t\t", "**", "__", "*", "_X_", "~~", "'''", "\\[", "\\", "&amp;",
    "&#9745;", "&nbsp;", "<b>", "</b>", "<br>", "<table>", "<tr><td>", "</td>", "</table>", "<td colspan=3>", "<input type=checkbox checked>",
    "<x>", "<!--", "-->", "$\\boxtimes$", ":selected:", "NOT_SELECTED", "X", "x ", "Sí", "No", "1 ", "0 ", "þ ", "o ", "> ", "# ", "== ", " ==",
    "\n---\n", "\n====\n", "\f", "\r\n", "\r", "\u2028", "\n", "\n\n", "3. ", "III) ", "c) ", "(x)", "( )", "; ", ", ", "Enero Febrero Marzo",
    "Enero\tFebrero\tMarzo", "E F M A M J J A S O N D", "Ene;Feb;Mar;Abr", "✗ = no", "marque con una X", "┌──┬──┐", "│ a │", "+---+---+",
    "\u00a0", "\u0301", "\ud83d\uddf9", "\ud83d", "\udcff", "\ufeff", "\u200b", "a\u00adb", "- ", "• ", "1.5", "Página 3 de 12", "____", "“", "´"
  };

  @Test
  void mangledSamplesAreAccountedFor() throws IOException {
    List<String> lines = List.of(Files.readString(SAMPLE).split("\n", -1));
    for (int seed = 0; seed < 150; seed++) {
      check(mangled(lines, new Random(seed)), seed);
    }
  }

  @Test
  void textsOfScrapsAreAccountedFor() {
    for (int seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(random.nextInt(4) == 0 ? "palabra suelta" : SCRAPS[random.nextInt(SCRAPS.length)]);
        text.append(random.nextInt(5) == 0 ? "\n" : random.nextInt(3) == 0 ? " " : "");
      }
      check(text.toString(), seed);
    }
  }

  @Test
  void lineEndsMakeNoDifference() throws IOException {
    String text = Files.readString(SAMPLE);
    assertThat(Pages.show(text.replace("\n", "\r\n"))).isEqualTo(Pages.show(text));
    assertThat(Pages.show(text.replace("\n", "\r"))).isEqualTo(Pages.show(text));
  }

  private static void check(String text, int seed) {
    assertThat(Accounting.check(Pages.read(text))).as("seed %d: %s", seed, text).isEmpty();
  }

  private static String mangled(List<String> lines, Random random) {
    List<String> out = new ArrayList<>();
    for (String line : lines) {
      switch (random.nextInt(12)) {
        case 0 -> {}
        case 1 -> {
          out.add(line);
          out.add(line);
        }
        case 2 -> out.add(line.substring(0, random.nextInt(line.length() + 1)));
        case 3 -> out.add(line + SCRAPS[random.nextInt(SCRAPS.length)]);
        case 4 -> out.add(SCRAPS[random.nextInt(SCRAPS.length)] + line);
        case 5 -> out.add(random.nextInt(out.size() + 1), line);
        default -> out.add(line);
      }
    }
    return String.join("\n", out);
  }
}
