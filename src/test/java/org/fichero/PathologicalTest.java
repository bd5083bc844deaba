package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fichero.model.Outcome;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shapes that make careless programs hang. The limit is generous: it tells seconds from hours, not fast from slow. */
class PathologicalTest {
  static Stream<String> shapes() {
    return all().keySet().stream();
  }

  private static Map<String, String> all() {
    Map<String, String> shapes = new LinkedHashMap<>();
    shapes.put("a line of 10 MB", "palabra ".repeat(1_250_000));
    shapes.put("a line of 2 MB without a space", "a".repeat(2_000_000));
    shapes.put("100,000 boxes, one a line", "<input type=\"checkbox\"/>\tOpción\n".repeat(100_000));
    shapes.put("100,000 boxes on a line", "☐ Sí ".repeat(100_000));
    shapes.put("unclosed tags", "<table><tr><td>".repeat(50_000));
    shapes.put("unclosed emphasis", "**a ".repeat(100_000));
    shapes.put("stars", "*".repeat(500_000));
    shapes.put("signs that no word explains", "*  : ".repeat(60_000));
    shapes.put("brackets", "[".repeat(300_000));
    shapes.put("quotes in quotes", "> ".repeat(50_000) + "x");
    shapes.put("entities", "&amp".repeat(200_000));
    shapes.put("bars", "|".repeat(300_000) + "\n" + "|---".repeat(10_000));
    shapes.put("tabs", ("\t".repeat(2000) + "\n").repeat(300));
    shapes.put("a row of 300,000 cells", "a\tb" + "\tc".repeat(300_000) + "\n" + "x\ty" + "\tz".repeat(300_000) + "\n");
    shapes.put("markers of fichas on a line", "Breve descripción\n\n" + "Ficha 3: ".repeat(100_000));
    shapes.put("months alone", "Ene\n".repeat(50_000));
    shapes.put("labels alone", "Grupo prioritario\n".repeat(50_000));
    shapes.put("labels and titles", "Un título\n\nMUNICIPALIDAD\nARICA\n\nGrupo prioritario\n\nMujeres\n\n".repeat(5_000));
    shapes.put("beginnings of labels", "Departamento/Oficinas municipales que\n".repeat(50_000));
    shapes.put("month headings", "Enero\tFebrero\tMarzo\tAbril\n".repeat(20_000));
    shapes.put("plans", "| Ene | Feb | Mar | Abr |\n| x |  | x |  |\n".repeat(30_000));
    shapes.put("plans with rows of one name", "Actividad\tEnero\tFebrero\tMarzo\n" + "Taller\tx\t\t\n".repeat(50_000));
    shapes.put("brackets of names", "Oficina (A) ".repeat(50_000));
    shapes.put("numbers", "1.000,5 % de enero a marzo 2022 y 3 de mayo, ".repeat(20_000));
    shapes.put("hyphens at line ends", "comuni-\n".repeat(100_000));
    shapes.put("form feeds", "Página 1\f".repeat(50_000));
    shapes.put("rows with a sentence and a blank cell", "Un título\n\nMUNICIPALIDAD\nARICA\n\nBreve descripción\n\n" + "palabra palabra palabra |\n".repeat(60_000));
    shapes.put("lines that end in what may answer", "x: y\n".repeat(60_000));
    shapes.put("crosses that go on with a topic", "Un título\n\nMUNICIPALIDAD\nARICA\n\nBreve descripción\n\nLíneas Sello\n\nFortalecimiento institucional: una.\n\n" + "palabra ☒ ".repeat(300_000));
    return shapes;
  }

  @ParameterizedTest
  @MethodSource("shapes")
  @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void everyShapeIsReadAndAccountedFor(String shape) {
    Outcome outcome = Belt.text(all().get(shape));
    assertThat(outcome.document().text().length()).isPositive();
    assertThat(outcome.ledger().claimed()).isBetween(0, outcome.ledger().total());
  }
}
