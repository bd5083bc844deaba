package org.fichero.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fichero.Belt;
import org.fichero.model.FichaRecord;
import org.fichero.model.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of options with what stands around them, numbers, headings and legends: the same four options every time. */
class OptionsSpecTest {
  @ParameterizedTest
  @ValueSource(strings = {
    "☐ Sociolaboral|☒ Cooperativas|☐ NNA|☐ Otra: Deporte",
    "☐ a) Sociolaboral|☒ b) Cooperativas|☐ c) NNA|☐ d) Otra: Deporte",
    "☐ 1.- Sociolaboral|☒ 2.- Cooperativas|☐ 3.- NNA|☐ 4.- Otra: Deporte",
    "(1) ☐ Sociolaboral|(2) ☒ Cooperativas|(3) ☐ NNA|(4) ☐ Otra: Deporte",
    "☒ aplica   ☐ no aplica||☐ Sociolaboral|☒ Cooperativas|☐ NNA|☐ Otra: Deporte",
    "Marque con una X||Sociolaboral|Cooperativas\tX|NNA|Otra: Deporte",
    "Categoría\tX|Sociolaboral\t|Cooperativas\tX|NNA\t|Otra: Deporte\t",
    "Opción        Selección|Sociolaboral  |Cooperativas  ✓|NNA           |Otra: Deporte",
    "| Sociolaboral | |¦|---|---|¦| Cooperativas | X |¦| NNA | |¦| Otra: Deporte | |",
    "Sociolaboral: No|Cooperativas: Sí|NNA: No|Otra: Deporte: No",
    "Categoría             SI    NO|Sociolaboral                X|Cooperativas          X|NNA                         X|Otra: Deporte               X",
    "Sociolaboral → ☐|Cooperativas → ☒|NNA → ☐|Otra: Deporte → ☐",
    "[Sociolaboral] ☐|[Cooperativas] ☒|[NNA] ☐|[Otra: Deporte] ☐",
    "\"Sociolaboral\" ☐|\"Cooperativas\" ☒|\"NNA\" ☐|\"Otra: Deporte\" ☐",
    "Sociolaboral|Cooperativas: Sí|NNA|Otra: Deporte",
    "| Sociolaboral | ☐ | ver anexo |¦|---|---|---|¦| Cooperativas | ☒ | |¦| NNA | ☐ | según bases |¦| Otra: Deporte | ☐ | |",
    "| Sociolaboral | | Cooperativas | X |¦| NNA | | Otra: Deporte | |",
  })
  void theOptionsAreTheSameWhateverStandsAroundThem(String list) {
    String options = list.indexOf('¦') < 0 ? list.replace('|', '\n') : list.replace('¦', '\n');
    FichaRecord ficha = Belt.text("Huerta de Hilda\n\nMUNICIPALIDAD\nCOQUIMBO\n\nCategoría\n\n" + options
        + "\n\nGrupo prioritario\n\nMujeres migrantes\n\nForma de financiamiento\n\nSENCE\n").records().get(0);
    Node.Members categories = (Node.Members) ficha.fields().members().get("categories");
    List<String> found = new ArrayList<>();
    for (Node item : ((Node.Items) categories.members().get("options")).items()) {
      found.add(leaf(item, "code") + "=" + Boolean.TRUE.equals(leaf(item, "checked")));
    }
    assertThat(found).containsExactly("sociolaboral=false", "cooperativas=true", "nna=false", "otra=false");
    assertThat(ficha.findings()).extracting(f -> f.code()).doesNotContain("out-of-vocabulary", "marks-not-conserved");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Otra: Deporte → ☒", "[Otra: Deporte] ☒", "\"Otra: Deporte\" ☒", "Otra: Deporte = ☒", "Otra: Deporte — ☒"})
  void theWordsOfAnOpenOptionAreItsOwnAlone(String option) {
    FichaRecord ficha = Belt.text("Huerta de Hilda\n\nMUNICIPALIDAD\nCOQUIMBO\n\nCategoría\n\n"
        + option.replace("Otra: Deporte", "NNA").replace("☒", "☐") + "\n" + option
        + "\n\nGrupo prioritario\n\nMujeres migrantes\n\nForma de financiamiento\n\nSENCE\n").records().get(0);
    assertThat(leaf(ficha.fields().members().get("categories"), "other")).isEqualTo("Deporte");
  }

  private static Object leaf(Node node, String name) {
    return ((Node.Leaf) ((Node.Members) node).members().get(name)).value();
  }
}
