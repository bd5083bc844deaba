package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fichero.model.FichaRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Two fichas are the same however their lines are broken, set in, parted and printed on pages. */
class PagesAndWidthsTest {
  private static final String ONE = """
      Huerto vecinal de la ribera

      MUNICIPALIDAD
      CAÑETE

      Departamentos participantes

      Oficina de la Mujer, Departamento de Medio Ambiente, Aseo y Ornato, Unidad de Organizaciones Comunitarias

      Categoría

      ☒ Sociolaboral
      ☐ Emprendimiento
      ☒ NNA

      Forma de financiamiento

      SENCE. Donaciones voluntarias.

      Breve descripción

      Veinte familias cultivan la tierra que cedió la cooperativa agrícola de la comuna.

      Cada socia cuida su parcela, y los sábados venden lo cosechado en la plaza de abastos.

      """;
  private static final String TWO = ONE.replace("Huerto vecinal de la ribera", "Feria de oficios").replace("CAÑETE", "TOMÉ").replace("☐ Empr", "☒ Empr").replace("☒ Soc", "☐ Soc");
  private static final String BOTH = ONE + "\n\n" + TWO;

  private record Way(String name, UnaryOperator<String> write) {}

  private static Way way(String name, UnaryOperator<String> write) {
    return new Way(name, write);
  }

  private static String labels(String text) {
    return text.replaceAll("(?m)^(Departamentos participantes|Forma de financiamiento|Breve descripción)\n\n", "$1: ");
  }

  private static final List<Way> WAYS = List.of(
      way("a name that the width breaks behind its label", t -> labels(t)
          .replace("Aseo y Ornato, Unidad de Organizaciones Comunitarias", "Aseo y Ornato, Unidad\nde Organizaciones Comunitarias")
          .replace("participantes: Oficina de la Mujer, Departamento de Medio", "participantes: Oficina de la Mujer, Departamento de Medio\n")
          .replace("cedió la cooperativa agrícola de la comuna.", "cedió la\ncooperativa agrícola de la comuna.")),
      way("indented first lines", t -> t.replace("de la comuna.\n\nCada", "de la comuna.\n    Cada").replace("Veinte familias cultivan la tierra que ", "    Veinte familias cultivan la tierra que\n")),
      way("numbers behind the label", t -> t.replace("financiamiento\n\nSENCE. Donaciones voluntarias.", "financiamiento: 1) SENCE.\n2) Donaciones voluntarias.")),
      way("headers of facing pages", t -> "Buenas prácticas      1\n\n" + t.replace("☒ NNA\n\nForma", "☒ NNA\n\n2      Gobiernos locales\n\nForma")
          .replace("\n\n\nFeria", "\n\n\nBuenas prácticas      3\n\nFeria")),
      way("a header of two lines on two pages", t -> "MINISTERIO DEL INTERIOR\nServicio de Migraciones\n\n"
          + t.replaceFirst("la tierra que cedió", "la tierra que\n\nMINISTERIO DEL INTERIOR\nServicio de Migraciones\n\ncedió")),
      way("the municipality above a title that touches it", t -> t.replaceAll("(?m)^(.+)\n\nMUNICIPALIDAD\n(.+)$", "MUNICIPALIDAD DE $2\n$1")
          .replace("Aseo y Ornato, Unidad de", "Aseo\ny Ornato, Unidad de")),
      way("titles with labels in a table of contents", t -> "Contenido\n\nFicha 1: Huerto vecinal de la ribera, Municipalidad de Cañete\nFicha 2: Feria de oficios, Municipalidad de Tomé\n\n"
          + "Introducción\n\nEste documento reúne dos prácticas de los municipios que participaron.\n\n\n" + t),
      way("a numbered table of contents", t -> "Índice\n\n| N° | Práctica | Municipalidad |\n|---|---|---|\n| 1 | Huerto vecinal de la ribera | Cañete |\n| 2 | Feria de oficios | Tomé |\n\n"
          + "Introducción\n\nEste documento reúne dos prácticas de los municipios que participaron.\n\n\n" + t),
      way("what ends a ficha, in brackets", t -> t.replace("\n\n\nFeria", "\n(fin de la ficha)\n\nFeria")),
      way("a line drawn with two signs", t -> t.replace("\n\n\nFeria", "\n-o-o-o-o-\n\nFeria")),
      way("options on one line that the width breaks behind the label", t -> t.replaceAll("Categoría\n\n(.) Sociolaboral\n(.) Emprendimiento\n(.) NNA",
          "Categoría: $1 Sociolaboral; $2 Emprendimiento; $3\nNNA")),
      way("marks below their labels, over a page", t -> t.replaceAll("(.) Sociolaboral\n(.) Emprendimiento\n(.) NNA", "Sociolaboral\n$1\nEmprendimiento\n\nPágina 1 de 2\n\n$2\nNNA\n$3")),
      way("crosses and free lines below their labels", t -> t.replaceAll("(.) Sociolaboral\n(.) Emprendimiento\n(.) NNA", "Sociolaboral\n$1\nEmprendimiento\n$2\nNNA\n$3")
          .replace("☒", "_X_").replace("☐", "___")),
      way("typed rings", t -> t.replace("☒", "(o)").replace("☐", "( )")),
      way("figures in brackets", t -> t.replace("☒", "(1)").replace("☐", "(0)")),
      way("small squares", t -> t.replace("☒", "▪").replace("☐", "▫")),
      way("a legend of figures", t -> t.replaceAll("Categoría\n\n(.) Sociolaboral\n(.) Emprendimiento\n(.) NNA", "Categoría\n\n(1 = sí, 0 = no)\nSociolaboral: $1\nEmprendimiento: $2\nNNA: $3")
          .replace("☒", "1").replace("☐", "0")),
      way("a legend with its name", t -> t.replace("Categoría\n\n", "Categoría\n\nLeyenda: ● elegida, ○ no elegida\n").replace("☒", "●").replace("☐", "○")),
      way("a square before labels", t -> t.replaceAll("(?m)^(MUNICIPALIDAD|Categoría|Departamentos participantes|Forma de financiamiento|Breve descripción)$", "■ $1")));

  @TestFactory
  Stream<DynamicTest> twoFichasAreTheSameHoweverTheyWerePrinted() {
    List<String> plain = shown(BOTH);
    assertThat(plain).hasSize(2);
    return WAYS.stream().map(w -> DynamicTest.dynamicTest(w.name(), () -> {
      String written = w.write().apply(BOTH);
      assertThat(written).isNotEqualTo(BOTH);
      assertThat(shown(written)).isEqualTo(plain);
    }));
  }

  private static List<String> shown(String text) {
    return Belt.text(text).records().stream().map(FichaRecord::fields).map(OwnPack::show).toList();
  }

  @Test
  void allOptionsMayBeChosenWhereOtherFichasShowWhatTheSignsAre() {
    String both = (ONE + "\n\n" + TWO.replace("☐", "☒")).replace("☒", "(1)").replace("☐", "(0)");
    assertThat(shown(both).get(1)).contains("selected: [sociolaboral, emprendimiento, nna]");
  }

  @Test
  void labelsInSmallLettersDoNotMakeAPageDoubleSpaced() {
    String text = (ONE + TWO + ONE.replace("CAÑETE", "ARICA") + ONE.replace("CAÑETE", "LEBU")).replace("Departamentos", "departamentos").replace("MUNICIPALIDAD", "municipalidad")
        .replace("Forma", "forma").replace("Breve", "breve").replace("Categoría", "categoría").replace("Comunitarias\n", "Comunitarias de la ribera norte\n");
    assertThat(shown(text)).allMatch(s -> s.contains("description: [Veinte familias cultivan la tierra que cedió la cooperativa agrícola de la comuna., Cada socia"));
  }
}
