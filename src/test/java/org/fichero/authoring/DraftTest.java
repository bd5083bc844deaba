package org.fichero.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.Belt;
import org.fichero.Fichero;
import org.fichero.model.FichaRecord;
import org.fichero.model.Node;
import org.fichero.model.Page;
import org.fichero.normalise.Normaliser;
import org.fichero.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft from documents alone reads them nearly as the pack does that people wrote. */
class DraftTest {
  private static final Map<String, String> SAMPLE = new LinkedHashMap<>(Map.of(
      "title", "title", "municipality", "municipalidad", "departments", "departamento_oficinas_municipales_participan",
      "implementation", "fechas_implementacion", "funding", "forma_financiamiento",
      "sustainability", "sostenibilidad_tiempo", "description", "breve_descripcion",
      "innovation", "elemento_innovador_creativo_proyecto"));

  @TempDir Path folder;

  @Test
  void theSamplesDraftGetsNineOfTenFieldsRight() throws Exception {
    List<FichaRecord> drafted = drafted("sample", Belt.sample());
    List<FichaRecord> known = Belt.text(Belt.sample()).records();
    assertThat(drafted).hasSameSizeAs(known);
    int right = 0;
    int all = 0;
    for (int i = 0; i < known.size(); i++) {
      for (Map.Entry<String, String> field : SAMPLE.entrySet()) {
        all++;
        right += json(known.get(i), field.getKey()).equals(json(drafted.get(i), field.getValue())) ? 1 : 0;
      }
      all += 3;
      right += options(known.get(i), "categories").equals(options(drafted.get(i), "categoria")) ? 1 : 0;
      right += texts(known.get(i), "priority_group").equals(texts(drafted.get(i), "grupo_prioritario")) ? 1 : 0;
      right += texts(known.get(i), "sello_lines").equals(texts(drafted.get(i), "lineas_sello")) ? 1 : 0;
    }
    assertThat((double) right / all).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void aDraftSaysWhatEachGuessRestsOn() {
    String pack = Draft.of("sample", List.of(page(Belt.sample())), Normaliser.bundled()).get("pack.yaml");
    assertThat(pack).contains(
        "# A draft from 1 document that seems to hold 7 records.",
        "  # label: stands 7 times for 7 records; kind: sure (100 of 100), its values read as place\n  municipalidad:\n",
        "boxes to tick, at most 5 ticked at once\n  categoria:\n    kind: choices\n    vocabulary: categoria.yaml");
  }

  @Test
  void aGridOfLabelsAndValuesIsRecognisedRecordByRecord() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 9; i++) {
      text.append("Ficha N° ").append(i).append("\n\nI. ANTECEDENTES\n\nNombre\tPrograma ").append("abcdefghi".charAt(i - 1)).append("\t\t\nCódigo\tPR-").append(100 + i)
          .append("\tPresupuesto (M$)\t").append(i).append(".345\nEstado\t").append(i % 3 == 0 ? "Vigente" : "Terminado")
          .append("\tRegiones\t").append(List.of("Biobío, Ñuble", "Los Lagos, Biobío", "Maule").get(i % 3)).append("\n\n");
    }
    Map<String, String> files = Draft.of("grid", List.of(page(text.toString())), Normaliser.bundled());
    assertThat(files.get("pack.yaml").replaceAll("(?m)^ *#.*\\n", "")).contains("split: {anchor: ficha_n}\nignore:\n  - \"ANTECEDENTES\"\n",
        "  ficha_n:\n    kind: identifier\n    required: true\n    markers: [\"Ficha N° {n}\"]\n",
        "  presupuesto_m:\n    kind: money\n    unit: CLP\n", "  estado:\n    kind: choice\n    vocabulary: estado.yaml\n",
        "  regiones:\n    kind: list\n    separators: [\",\"]\n");
    assertThat(files.get("estado.yaml")).contains("Vigente", "Terminado");
  }

  @Test
  void labelsThatComeBackTogetherAreARepeatedGroup() {
    String text = "Proyecto: Huerto\nComuna: Talca\nFecha: 3 de mayo de 2024\nCorreo: a@b.cl\nObjetivo: Sembrar\nLugar: Plaza\nTeléfono: 12345\nDuración: 3 meses\n"
        + "Integrante N° 1\nNombre: Ana\nCargo: Jefa\n\nIntegrante N° 2\nNombre: Eva\nCargo: Socia\n\nIntegrante N° 3\nNombre: Luz\nCargo: Socia\n";
    String pack = Draft.of("team", List.of(page(text), page(text.replace("Huerto", "Feria").replace("Talca", "Arica"))), Normaliser.bundled()).get("pack.yaml");
    assertThat(pack.replaceAll("(?m)^ *#.*\\n", "").replaceAll("\\n\\s*\\n", "\n")).contains(
        "  integrante_n:\n    kind: group\n    repeats: true\n    markers: [\"Integrante N° {n}\"]\n    fields:\n"
            + "      nombre:\n        kind: text\n        labels: [\"Nombre\"]\n      cargo:\n");
  }

  @Test
  void codesHaveTheirPatternAndWhatIsSometimesEmptyIsNotRequired() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 6; i++) {
      text.append("Código: 3011508").append(i).append("-4\n\nNombre: Red ").append("abcdef".charAt(i - 1)).append(" de agua\n\nDescripción:\n\nObras de la red.\n\n- Red de agua\n\n- Red de luz\n\n")
          .append("Observaciones:").append(i % 2 == 0 ? " sin reparos del caso " + i : "").append("\n\n");
    }
    String pack = Draft.of("codes", List.of(page(text.toString())), Normaliser.bundled()).get("pack.yaml");
    assertThat(pack).contains("  codigo:\n    kind: identifier\n    pattern: '\\d{8}-\\d'\n    required: true\n",
        "for 6 records; kind: text, because no other kind fits all\n  nombre:\n", "  observaciones:\n    kind: text\n    labels:");
    assertThat(pack).doesNotContain("red_agua", "red_luz", "- \"Red de agua\"");
  }

  @Test
  void aFormOfGridsIsOneRecordWithAFieldForEachLabel() {
    String form = "# Postulación\n\n## Organización\n\nNombre de la organización\tClub La Trilla\t\t\nComuna\tTalca\tFecha\t12/05/2024\n"
        + "Correo\ta@b.cl\tSocios\t48\n\n## Presupuesto\n\nDetalle\tCantidad\tTotal ($)\nSede\t2\t30.000\nFlete\t1\t5.000\nTOTAL\t\t35.000\n\n"
        + "## Carta Gantt\n\nActividad\tResponsable\tE\tF\tM\tA\tM\tJ\tJ\tA\tS\tO\tN\tD\nTaller\tEva\tX\t\t\t\t\t\t\t\t\t\t\t\nFeria\tLuz\t\t\tX\t\t\t\t\t\t\t\t\t\n";
    String pack = Draft.of("form", List.of(page(form)), Normaliser.bundled()).get("pack.yaml").replaceAll("(?m)^ *#.*\\n", "");
    assertThat(pack).contains("by: document", "  comuna:\n    kind: place\n", "  fecha:\n    kind: date\n", "  correo:\n    kind: email\n",
        "  socios:\n    kind: quantity\n", "    until: [\"TOTAL\"]\n", "      total: {kind: money, unit: CLP, labels: [\"Total ($)\"]}\n",
        "    kind: schedule\n    columns:\n      responsable: [\"Responsable\"]\n");
  }

  @Test
  void headingsOverOneRowOfValuesAreLabelsAndAddressesFieldsOfTheirOwn() {
    StringBuilder text = new StringBuilder("# Oferta\n\nDocumento de trabajo.\n\n");
    for (int i = 1; i <= 8; i++) {
      text.append("## Programa de riego ").append("abcdefgh".charAt(i - 1)).append("\n\nCódigo\tEncargado\tInicio\nPS-01").append(i)
          .append("-A\tEva Toro e").append(i).append("@red.cl\t2019\n\nPropósito\n\nRegar el sector ").append(i).append(".\n\n");
    }
    String pack = Draft.of("over", List.of(page(text.toString())), Normaliser.bundled()).get("pack.yaml").replaceAll("(?m)^ *#.*\\n", "");
    assertThat(pack).contains("split: {anchor: codigo}", "  title: {kind: text, place: before}\n",
        "  codigo:\n    kind: identifier\n    pattern: 'PS-\\d{3}-A'\n", "  correo:\n    kind: email\n    from: encargado\n");
  }

  @Test
  void proseHasNoSkeleton() {
    assertThat(Draft.of("none", List.of(page("solo una frase que no anuncia nada.\n")), Normaliser.bundled())).isEmpty();
  }

  private List<FichaRecord> drafted(String id, String text) throws Exception {
    Path pack = Files.createDirectories(folder.resolve(id));
    for (Map.Entry<String, String> file : Draft.of(id, List.of(page(text)), Normaliser.bundled()).entrySet()) {
      Files.writeString(pack.resolve(file.getKey()), file.getValue());
    }
    Fichero fichero = Fichero.load(RuleFiles.in(folder), id);
    return fichero.process(Belt.document("test.txt", text.getBytes(StandardCharsets.UTF_8))).records();
  }

  private static Page page(String text) {
    return Belt.fichero().trace(Belt.document("test.txt", text.getBytes(StandardCharsets.UTF_8))).page();
  }

  private static String json(FichaRecord entry, String field) {
    return Plain.json(entry.fields().members().get(field));
  }

  private static String options(FichaRecord entry, String field) {
    StringBuilder all = new StringBuilder();
    Node options = ((Node.Members) entry.fields().members().get(field)).members().get("options");
    ((Node.Items) options).items().forEach(o -> all.append(Plain.json(((Node.Members) o).members().get("label")))
        .append(Plain.json(((Node.Members) o).members().get("checked"))));
    return all.toString();
  }

  private static String texts(FichaRecord entry, String field) {
    Node value = entry.fields().members().get(field);
    if (value instanceof Node.Members members) {
      return Plain.json(members.members().get("text"));
    }
    StringBuilder all = new StringBuilder();
    ((Node.Items) value).items().forEach(i -> all.append(Plain.json(((Node.Members) i).members().get("text"))));
    return all.toString();
  }
}
