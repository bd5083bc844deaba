package org.fichero.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fichero.Belt;
import org.fichero.model.FichaRecord;
import org.fichero.model.Node;
import org.fichero.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents of several templates put into one file give the records that each gives alone. */
class SeveralTemplatesTest {
  private static final Path CORPUS = Path.of("corpus");
  private static final List<String> SEPARATORS = List.of("\n\n\n", "\n\n---\n\n", "\n\f\n");

  private static final String GOOD_PRACTICE = """
      Feria de emprendimiento migrante

      MUNICIPALIDAD
      VALDIVIA

      Departamentos que participan

      Oficina de Migraciones

      Categoría

      [ ] Sociolaboral
      [x] Emprendimiento

      Grupo prioritario

      Mujeres migrantes

      Breve descripción

      La municipalidad organiza una feria en la que emprendedoras de la comuna venden sus productos.
      """;

  private static Map<String, String> documents() throws IOException {
    Map<String, String> all = new TreeMap<>();
    all.put("feria", GOOD_PRACTICE);
    all.put("feria en negrita", GOOD_PRACTICE.replace("Feria de", "# Feria de").replaceAll("(?m)^(MUNICIPALIDAD|Departamentos que.*|Categoría|Grupo.*|Breve.*)$", "**$1:**"));
    try (Stream<Path> files = Files.walk(CORPUS)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return all;
  }

  static List<List<String>> joins() throws IOException {
    List<String> names = new ArrayList<>(documents().keySet());
    List<List<String>> all = new ArrayList<>();
    for (String a : names) {
      for (String b : names) {
        if (!template(a).equals(template(b))) {
          all.add(List.of(a, b));
          names.stream().filter(c -> !template(b).equals(template(c))).forEach(c -> all.add(List.of(a, b, c)));
        }
      }
    }
    return all;
  }

  /** The folder that a document lies in; the others are good practices. */
  private static String template(String name) {
    try (Stream<Path> files = Files.walk(CORPUS)) {
      return files.filter(f -> f.getFileName().toString().equals(name)).map(f -> f.getParent().getFileName().toString())
          .findFirst().orElse("fichas-buenas-practicas");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("joins")
  void joinedDocumentsGiveTheSameRecords(List<String> names) throws IOException {
    Map<String, String> documents = documents();
    List<Map<String, String>> apart = new ArrayList<>();
    names.forEach(n -> apart.addAll(records(Belt.text(documents.get(n)))));
    String separator = SEPARATORS.get(Math.floorMod(names.hashCode(), SEPARATORS.size()));
    String joined = String.join(separator, names.stream().map(documents::get).toList());
    assertThat(records(Belt.text(joined))).as("parted by %s", separator.replace("\n", "\\n").replace("\f", "\\f")).isEqualTo(apart);
  }

  @Test
  void aFichaIsNotTornApartByLabelsWithinIt() {
    String within = GOOD_PRACTICE + "\nNombre de la organización: Agrupación Las Camelias\n\nObjetivo general: Vender más.\n\n"
        + "Beneficiarios directos: 40 personas\n\nLíneas Sello\n\nVinculación comunitaria, ya que la feria reúne a vecinas.\n";
    Outcome outcome = Belt.text(within);
    assertThat(outcome.records()).extracting(FichaRecord::template).containsExactly("sello-migrante");
    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.records().get(0).findings()).extracting(f -> f.code()).contains("second-template");
  }

  private static List<Map<String, String>> records(Outcome outcome) {
    List<Map<String, String>> all = new ArrayList<>();
    for (FichaRecord record : outcome.records()) {
      Map<String, String> leaves = new TreeMap<>(Map.of("template", record.template()));
      leaves("", record.fields(), leaves);
      all.add(leaves);
    }
    return all;
  }

  private static void leaves(String pointer, Node node, Map<String, String> out) {
    if (node instanceof Node.Leaf leaf) {
      out.put(pointer, String.valueOf(leaf.value()));
    } else if (node instanceof Node.Items items) {
      out.put(pointer, items.items().size() + " items");
      for (int i = 0; i < items.items().size(); i++) {
        leaves(pointer + "/" + i, items.items().get(i), out);
      }
    } else if (node instanceof Node.Members members) {
      members.members().forEach((key, value) -> leaves(pointer + "/" + key, value, out));
    }
  }
}
