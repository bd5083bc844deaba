package org.fichero.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fichero.Belt;
import org.fichero.model.FichaRecord;
import org.fichero.model.Node;
import org.junit.jupiter.api.Test;
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
    "<> Sociolaboral|<X> Cooperativas|<> NNA|<> Otra: Deporte",
    "Sociolaboral|___|Cooperativas|X|NNA|___|Otra: Deporte|___",
    "Sociolaboral ______|Cooperativas __●__|NNA ______|Otra: Deporte ______",
    "Sociolaboral → ☐|Cooperativas → ☒|NNA → ☐|Otra: Deporte → ☐",
    "[Sociolaboral] ☐|[Cooperativas] ☒|[NNA] ☐|[Otra: Deporte] ☐",
    "\"Sociolaboral\" ☐|\"Cooperativas\" ☒|\"NNA\" ☐|\"Otra: Deporte\" ☐",
    "Sociolaboral|Cooperativas: Sí|NNA|Otra: Deporte",
    "| Sociolaboral | ☐ | ver anexo |¦|---|---|---|¦| Cooperativas | ☒ | |¦| NNA | ☐ | según bases |¦| Otra: Deporte | ☐ | |",
    "| Sociolaboral | | Cooperativas | X |¦| NNA | | Otra: Deporte | |",
    "Sociolaboral, Cooperativas (X), NNA y Otra: Deporte",
    "Sociolaboral / X Cooperativas / NNA / Otra: Deporte",
    "☐ Sociolaboral, ☒ Cooperativas, ☐ NNA y ☐ Otra: Deporte",
    "Sociolaboral, Cooperativas ☑, NNA, Otra: Deporte",
    "Sociolaboral: No; Cooperativas: Sí; NNA: No; Otra: Deporte: No.",
    "Sociolaboral -, Cooperativas X, NNA -, Otra: Deporte -",
    "Sociolaboral: - Cooperativas: X NNA: - Otra: Deporte -",
    "Sociolaboral NO / Cooperativas SI / NNA NO / Otra: Deporte NO",
    "Sociolaboral: FALSO ; Cooperativas: VERDADERO|NNA: FALSO ; Otra: Deporte: FALSO",
    "Sociolaboral: FALSO ¦ Cooperativas: VERDADERO¦NNA: FALSO ¦ Otra: Deporte: FALSO",
    "Marcadas: Cooperativas|No marcadas: Sociolaboral, NNA y Otra: Deporte",
    "*No seleccionadas:*||- Sociolaboral|- NNA|- Otra: Deporte||*Seleccionadas:*||- Cooperativas",
    "Sociolaboral ____ Cooperativas __X__ NNA ____ Otra ____ Cuál: Deporte",
    "( ) Sociolaboral|(X) Cooperativas|( ) NNA|( ) Otra|    Especifique: Deporte",
    "Sociolaboral ____ Cooperativas __X__ NNA ____ Otra ____ Cuál: ________",
    "Sociolaboral (no marcado)|Cooperativas (marcado)|NNA (no marcado)|Otra: Deporte (no marcado)",
    "Sociolaboral (No)|Cooperativas (Yes)|NNA (No)|Otra: Deporte (No)",
    "Sociolaboral (0)|Cooperativas (1)|NNA (0)|Otra: Deporte (0)",
    "(x) Sociolaboral|(/) Cooperativas|(x) NNA|(x) Otra: Deporte",
    "[❌] Sociolaboral|[✅] Cooperativas|[❌] NNA|[❌] Otra: Deporte",
    "\"\"\t\"Sociolaboral\"|\"X\"\t\"Cooperativas\"|\"\"\t\"NNA\"|\"\"\t\"Otra: Deporte\"",
    "| Opción | Corresponde | No corresponde |¦|---|---|---|¦| Sociolaboral | ◯ | ⬤ |¦| Cooperativas | ⬤ | ◯ |¦| NNA | ◯ | ⬤ |¦| Otra: Deporte | ◯ | ⬤ |",
    "{| class=\"wikitable\"¦|-¦| Sociolaboral || {{No}}¦|-¦| Cooperativas || {{Yes}}¦|-¦| NNA || {{no}}¦|-¦| Otra: Deporte || {{No}}¦|}",
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
    assertThat(found).containsExactlyInAnyOrder("sociolaboral=false", "cooperativas=true", "nna=false", "otra=false");
    assertThat(ficha.findings()).extracting(f -> f.code()).doesNotContain("out-of-vocabulary", "marks-not-conserved");
  }

  /** The answer to an open option stands before the words of one's own, a sign between; a word that goes on without one is their beginning. */
  @ParameterizedTest
  @ValueSource(strings = {
    "Otra: Sí – Deporte|true", "Otra: *Sí* – Deporte|true", "Otra: Sí, Deporte|true", "Otra: SI. ¿Cuál? Deporte|true", "Otra: Sí (Deporte)|true",
    "Otra: X Deporte|true", "Otra (Deporte): Sí|true", "Otra: No (Deporte)|false",
  })
  void anOpenOptionsAnswerStandsBeforeItsWords(String otra) {
    String[] parts = otra.split("\\|");
    FichaRecord ficha = Belt.text("Huerta de Hilda\n\nMUNICIPALIDAD\nCOQUIMBO\n\nCategoría\n\n- Sociolaboral: No\n- Cooperativas: Sí\n- NNA: No\n- " + parts[0]
        + "\n\nGrupo prioritario\n\nMujeres migrantes\n\nForma de financiamiento\n\nSENCE\n").records().get(0);
    Node.Members categories = (Node.Members) ficha.fields().members().get("categories");
    Node open = ((Node.Items) categories.members().get("options")).items().get(3);
    assertThat(leaf(open, "code") + "=" + leaf(open, "checked")).isEqualTo("otra=" + parts[1]);
    assertThat(leaf(categories, "other")).isEqualTo(parts[1].equals("true") ? "Deporte" : null);
  }

  /** Nothing there was to be ticked: whoever writes some of the options on a line has chosen them. All of them, or some on lines of their own, may have lost their marks. */
  @ParameterizedTest
  @ValueSource(strings = {"NNA, Cooperativas", "Cooperativas y NNA", "NNA; Cooperativas.", "NNA - Cooperativas", "✔ NNA ✔ Cooperativas", "✔ NNA\n✔ Cooperativas", "Opciones marcadas: NNA y Cooperativas"})
  void optionsWrittenOnOneLineAreTheChosenOnes(String written) {
    FichaRecord ficha = Belt.text("Huerta de Hilda\n\nMUNICIPALIDAD\nCOQUIMBO\n\nCategoría\n\n" + written
        + "\n\nGrupo prioritario\n\nMujeres migrantes\n\nForma de financiamiento\n\nSENCE\n").records().get(0);
    Node.Items selected = (Node.Items) ((Node.Members) ficha.fields().members().get("categories")).members().get("selected");
    assertThat(selected.items()).extracting(i -> (String) ((Node.Leaf) i).value()).containsExactlyInAnyOrder("cooperativas", "nna");
    FichaRecord lines = Belt.text("Huerta de Hilda\n\nMUNICIPALIDAD\nCOQUIMBO\n\nCategoría\n\nNNA\nCooperativas\n\n"
        + "Grupo prioritario\n\nMujeres migrantes\n\nForma de financiamiento\n\nSENCE\n").records().get(0);
    assertThat(((Node.Members) lines.fields().members().get("categories")).members().get("selected")).isEqualTo(Node.NULL);
  }

  /** The headings SI and NO hold on the next page too; without them nobody knows which of two columns says yes. */
  @ParameterizedTest
  @ValueSource(strings = {
      "| Opción | SI | NO |\n|---|---|---|\n| Sociolaboral | ✓ |  |\n~| Cooperativas |  | ✓ |\n| NNA | ✓ |  |",
      "               SI   NO\nSociolaboral   X\n~Cooperativas        X\nNNA            X",
      "+--------------+----+----+\n| Opción       | SI | NO |\n+==============+====+====+\n| Sociolaboral | X  |    |\n+--------------+----+----+\n~| Cooperativas |    | X  |\n+--------------+----+----+\n| NNA          | X  |    |\n+--------------+----+----+",
      "[ ] NNA\n~[x] Sociolaboral\n[ ] Cooperativas\n[x] NNA",
      "Sociolaboral\t*\nCooperativas\t\nNNA\t*",
      "☒ Sociolaboral | ☐ Cooperativas | ☒\nNNA"})
  void pagesAndLinesThatEndBetweenOptionsPartNoneFromItsMark(String written) {
    String page = "\n\nPágina 1\nSELLO | FICHAS\n\n";
    String list = written.startsWith("[ ] NNA") ? written.substring(9) : written;
    FichaRecord ficha = Belt.text("SELLO | FICHAS\n\nHuerta de Hilda\n\nMUNICIPALIDAD\nCOQUIMBO\n\nCategoría\n\n" + list.replace("~", page)
        + "\n\nGrupo prioritario\n\nMujeres migrantes\n" + page.replace("1", "2") + "Forma de financiamiento\n\nSENCE\n" + page.replace("1", "3")).records().get(0);
    Node.Members categories = (Node.Members) ficha.fields().members().get("categories");
    assertThat(((Node.Items) categories.members().get("selected")).items()).extracting(i -> (String) ((Node.Leaf) i).value()).containsExactlyInAnyOrder("sociolaboral", "nna");
  }

  @Test
  void ticksInTwoColumnsWithoutHeadingsSayNothing() {
    FichaRecord ficha = Belt.text("Huerta de Hilda\n\nMUNICIPALIDAD\nCOQUIMBO\n\nCategoría\n\n| Sociolaboral | x |  |\n| Cooperativas |  | x |\n| NNA | x |  |"
        + "\n\nGrupo prioritario\n\nMujeres migrantes\n\nForma de financiamiento\n\nSENCE\n").records().get(0);
    assertThat(((Node.Members) ficha.fields().members().get("categories")).members().get("selected")).isEqualTo(Node.NULL);
    assertThat(ficha.findings()).extracting(f -> f.code()).contains("mark-ambiguous");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NNA y Otra (Deporte)", "NNA; Otra (Deporte)", "✔ NNA ✔ Otra: Deporte", "NNA __X__ Cooperativas ____ Otra __X__ ¿Cuál? __Deporte__",
      "* Cooperativas: ❌\n* NNA: ✅\n* Otra: ✅ (Deporte)"})
  void theWordsThatAnOpenOptionAsksForAreItsOwn(String written) {
    FichaRecord ficha = Belt.text("Huerta de Hilda\n\nMUNICIPALIDAD\nCOQUIMBO\n\nCategoría\n\n" + written
        + "\n\nGrupo prioritario\n\nMujeres migrantes\n\nForma de financiamiento\n\nSENCE\n").records().get(0);
    Node.Members categories = (Node.Members) ficha.fields().members().get("categories");
    assertThat(((Node.Items) categories.members().get("selected")).items()).extracting(i -> (String) ((Node.Leaf) i).value()).containsExactly("nna", "otra");
    assertThat(((Node.Leaf) categories.members().get("other")).value()).isEqualTo("Deporte");
  }

  @Test
  void aLabelMayStandBeforeTheFirstOptionOfAListWithItsMarksBehind() {
    FichaRecord ficha = Belt.text("Huerta de Hilda\n\nMUNICIPALIDAD: COQUIMBO\nDEPARTAMENTOS: DIDECO\nCATEGORÍA: (1) Sociolaboral  [NO]\n"
        + "           (2) NNA           [SI]\nGRUPO PRIORITARIO: Mujeres migrantes\n").records().get(0);
    Node.Items selected = (Node.Items) ((Node.Members) ficha.fields().members().get("categories")).members().get("selected");
    assertThat(selected.items()).extracting(i -> (String) ((Node.Leaf) i).value()).containsExactly("nna");
    assertThat(((Node.Items) ficha.fields().members().get("departments")).items()).hasSize(1);
  }

  /** What is not chosen has an empty box: an option without any has lost its own. An open one without words may go without. */
  @Test
  void anOptionWithoutABoxAmongOthersWithBoxesIsUnknown() {
    FichaRecord ficha = Belt.text("Huerta de Hilda\n\nMUNICIPALIDAD\nCOQUIMBO\n\nCategoría\n\n☐ Sociolaboral\nEmprendimiento\n☒ NNA\nOtra: ______"
        + "\n\nGrupo prioritario\n\nMujeres migrantes\n\nForma de financiamiento\n\nSENCE\n").records().get(0);
    Node.Items options = (Node.Items) ((Node.Members) ficha.fields().members().get("categories")).members().get("options");
    assertThat(options.items()).extracting(i -> leaf(i, "code") + "=" + leaf(i, "checked")).containsExactly("sociolaboral=false", "emprendimiento=null", "nna=true", "otra=false");
    assertThat(ficha.findings()).anyMatch(f -> f.toString().contains("/fields/categories"));
  }

  @Test
  void aSignBetweenTwoOptionsIsNotPassedOver() {
    FichaRecord ficha = Belt.text("Huerta de Hilda\n\nMUNICIPALIDAD\nCOQUIMBO\n\nCategoría\n\nNNA [/]    Sociolaboral [ ]\n"
        + "Cooperativas [x]    Emprendimiento [ ]\n\nGrupo prioritario\n\nMujeres migrantes\n").records().get(0);
    Node.Items options = (Node.Items) ((Node.Members) ficha.fields().members().get("categories")).members().get("options");
    assertThat(options.items()).filteredOn(i -> "nna".equals(leaf(i, "code"))).extracting(i -> leaf(i, "checked")).doesNotContain(false);
    assertThat(ficha.findings()).extracting(f -> f.code()).contains("out-of-vocabulary");
  }

  /** A sign of no known family beside a known one, a cross among ticks and free boxes: nobody can say which is meant. */
  @ParameterizedTest
  @ValueSource(strings = {
    "| Opción | Sí | No |¦|---|---|---|¦| Cooperativas | [ ] | [=] |¦| NNA | [=] | [ ] |",
    "[✓] Cooperativas¦[x] NNA¦[ ] Sociolaboral",
  })
  void whatNobodyCanSayIsNull(String list) {
    FichaRecord ficha = Belt.text("Huerta de Hilda\n\nMUNICIPALIDAD\nCOQUIMBO\n\nCategoría\n\n" + list.replace('¦', '\n')
        + "\n\nGrupo prioritario\n\nMujeres migrantes\n\nForma de financiamiento\n\nSENCE\n").records().get(0);
    Node.Items options = (Node.Items) ((Node.Members) ficha.fields().members().get("categories")).members().get("options");
    assertThat(options.items()).filteredOn(i -> "nna".equals(leaf(i, "code"))).extracting(i -> leaf(i, "checked")).containsOnlyNulls();
    assertThat(ficha.findings()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Otra: Deporte → ☒", "[Otra: Deporte] ☒", "\"Otra: Deporte\" ☒", "Otra: Deporte = ☒", "Otra: Deporte — ☒",
      "Otra: Deporte -> ☒", "☒ Otra (especifique): Deporte", "☒ Otra, ¿cuál? Deporte", "☒ Otra (¿cuál?): Deporte", "☒ Otra, especificar: Deporte",
      "☒ Otra (por favor especifique) Deporte", "☒ Otra (Deporte)", "☒ Otra → Deporte", "☒ Otra: \"Deporte\"", "☒ Otra [indique]: ....Deporte...."})
  void theWordsOfAnOpenOptionAreItsOwnAlone(String option) {
    FichaRecord ficha = Belt.text("Huerta de Hilda\n\nMUNICIPALIDAD\nCOQUIMBO\n\nCategoría\n\n"
        + option.replace("Otra: Deporte", "NNA").replace("☒", "☐") + "\n" + option
        + "\n\nGrupo prioritario\n\nMujeres migrantes\n\nForma de financiamiento\n\nSENCE\n").records().get(0);
    assertThat(leaf(ficha.fields().members().get("categories"), "other")).isEqualTo("Deporte");
  }

  @Test
  void bracketsWithinTheWordsOfAnOpenOptionStay() {
    FichaRecord ficha = Belt.text("Huerta de Hilda\n\nMUNICIPALIDAD\nCOQUIMBO\n\nCategoría\n\nNNA: No\nOtra (Vivienda (subsidio DS1)): Sí"
        + "\n\nGrupo prioritario\n\nMujeres migrantes\n\nForma de financiamiento\n\nSENCE\n").records().get(0);
    assertThat(leaf(ficha.fields().members().get("categories"), "other")).isEqualTo("Vivienda (subsidio DS1)");
  }

  private static Object leaf(Node node, String name) {
    return ((Node.Leaf) ((Node.Members) node).members().get(name)).value();
  }
}
