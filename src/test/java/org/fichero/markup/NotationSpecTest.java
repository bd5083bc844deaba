package org.fichero.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fichero.model.Block;
import org.fichero.model.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every notation of {@code notations.tsv} in every place where it can stand says the same. */
class NotationSpecTest {
  private static final List<String> LABELS = List.of("Sociolaboral", "Acogida/atención", "Emprendimiento", "NNA", "Intermediación laboral");
  private static final boolean[] CHOSEN = {false, true, false, true, false};

  /** One way of writing the list of options. */
  record Example(String family, String ticked, String unticked, String layout) {
    @Override
    public String toString() {
      return layout + " " + ticked + " " + unticked;
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theOptionsAreReadWithTheirStates(Example example) {
    String text = "MUNICIPALIDAD\nPUENTE ALTO\n\nCategoría\n\n" + list(example)
        + "\n\nGrupo prioritario\n\nNiñas, niños y adolescentes que viven en asentamientos precarios.\n";
    Page page = Pages.read(text);
    assertThat(Accounting.check(page)).isEmpty();
    assertThat(options(page)).as("%s", text).containsExactlyElementsOf(expected());
  }

  private static List<String> expected() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < LABELS.size(); i++) {
      expected.add(LABELS.get(i) + "=" + CHOSEN[i]);
    }
    return expected;
  }

  private static List<String> options(Page page) {
    return page.blocks().stream()
        .filter(Block.Options.class::isInstance)
        .flatMap(b -> ((Block.Options) b).options().stream())
        .map(o -> o.label().text() + "=" + o.mark().state().checked())
        .toList();
  }

  private static String list(Example example) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < LABELS.size(); i++) {
      String mark = CHOSEN[i] ? example.ticked() : example.unticked();
      items.add(item(example.layout(), mark, LABELS.get(i), i + 1));
    }
    return switch (example.layout()) {
      case "line" -> String.join("  ", items);
      case "cells" -> "| " + String.join(" | ", items) + " |";
      default -> String.join("\n", items);
    };
  }

  private static String item(String layout, String mark, String label, int number) {
    String gap = mark.isEmpty() ? "" : " ";
    return switch (layout) {
      case "before", "line", "cells" -> mark + gap + label;
      case "after" -> label + gap + mark;
      case "glued" -> mark + label;
      case "bullets" -> "- " + mark + gap + label;
      case "numbered" -> number + ". " + mark + " " + label;
      case "table" -> "| " + mark + " | " + label + " |";
      case "tabs" -> label + "\t" + mark;
      case "below" -> label + "\n" + mark;
      default -> throw new IllegalArgumentException(layout);
    };
  }

  static Stream<Example> examples() throws IOException {
    try (InputStream in = NotationSpecTest.class.getResourceAsStream("/markup/notations.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .map(NotationSpecTest::unescaped)
          .map(l -> l.split("\t", -1))
          .flatMap(c -> Stream.of(c[3].split(" ")).map(layout -> new Example(c[0], c[1], c[2], layout)))
          .collect(Collectors.toList())
          .stream();
    }
  }

  /** Private-use characters stand in the table by number. */
  private static String unescaped(String line) {
    StringBuilder out = new StringBuilder(line);
    for (int at = out.indexOf("\\uf0"); at >= 0; at = out.indexOf("\\uf0")) {
      out.replace(at, at + 6, String.valueOf((char) Integer.parseInt(out.substring(at + 2, at + 6), 16)));
    }
    return out.toString();
  }
}
