package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fichero.model.FichaRecord;
import org.fichero.model.Finding;
import org.fichero.model.Node;
import org.fichero.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real forms of other templates, where they are at hand: marks, options and plans come out right with a small pack. */
class RealTemplatesTest {
  private static final Path CORPUS = Path.of(System.getProperty("user.dir")).resolve("../shared/corpus");

  @TempDir Path folder;

  @Test
  void proposalsFilledByThreePeople() throws IOException {
    Map<String, String> files = Map.of("pack.yaml", """
        id: mine
        version: "1"
        split: {by: document}
        help: ["(nombre)", "AAAA-MM-DD", "Marca los que planeas usar…"]
        fields:
          course: {kind: text, place: line, labels: [Carrera]}
          delivered: {kind: date, place: line, labels: [Fecha de entrega]}
          type: {kind: choices, vocabulary: types.yaml, labels: [Tipo de aplicación]}
          ai: {kind: boolean, labels: [Uso de Inteligencia Artificial], until: ["Si usas IA, explica brevemente cómo y en qué etapa contribuye"]}
          principles: {kind: choices, vocabulary: principles.yaml, labels: [Principios de POO aplicados], until: [Clases estimadas]}
          classes: {kind: quantity, place: line, labels: [Cantidad inicial de clases]}
          storage: {kind: choices, vocabulary: storage.yaml, labels: [Persistencia de datos]}
          features:
            kind: table
            labels: [Funcionalidades Principales]
            columns:
              number: [Nº]
              name: [Nombre de la funcionalidad]
              state: {kind: choice, vocabulary: states.yaml, labels: [Estado actual]}
          approval: {kind: choice, vocabulary: approvals.yaml, labels: [Visto bueno del docente]}
        """,
        "types.yaml", terms("desktop=Escritorio", "web=Web", "mobile=Móvil", "other=Otro"),
        "principles.yaml", terms("encapsulation=Encapsulamiento", "constructors=Uso de constructores", "inheritance=Herencia",
            "polymorphism=Polimorfismo", "interfaces=Interfaces o clases abstractas"),
        "storage.yaml", terms("files=Archivos locales", "database=Base de datos", "memory=En memoria", "other=Otro"),
        "states.yaml", terms("planned=Planeada", "started=En desarrollo"),
        "approvals.yaml", terms("approved=Aprobado para desarrollar", "changes=Requiere ajustes", "rejected=Rechazado"));
    FichaRecord a = read(files, "propuesta/a.md");
    assertThat(show(a, "principles")).isEqualTo("[encapsulation, constructors, inheritance, polymorphism, interfaces]");
    assertThat(show(a, "type")).isEqualTo("[desktop]");
    assertThat(show(a, "ai")).isEqualTo("true");
    assertThat(show(a, "storage")).isEqualTo("[files]");
    assertThat(show(a, "approval")).isEqualTo("null");
    assertThat(states(a)).containsExactly("planned", "planned", "planned", "planned", "planned");
    FichaRecord c = read(files, "propuesta/c.txt");
    assertThat(show(c, "principles")).isEqualTo("[encapsulation, constructors, inheritance, polymorphism, interfaces]");
    assertThat(show(c, "storage")).isEqualTo("[files, memory, other]");
    assertThat(show(c, "delivered")).isEqualTo("2025-10-13");
    assertThat(states(c)).containsExactly("started", "started", "started", "started", "started");
  }

  @Test
  void projectFilesFilledByThreePeople() throws IOException {
    Map<String, String> files = Map.of("pack.yaml", """
        id: mine
        version: "1"
        split: {by: document}
        fields:
          name: {kind: text, labels: [Nombre del proyecto]}
          task: {kind: choices, vocabulary: tasks.yaml, labels: [Tipo de tarea]}
          metric: {kind: text, place: line, labels: [Métrica principal]}
          source: {kind: url, place: line, labels: [Fuente (URL), Fuente]}
          licence: {kind: text, place: line, labels: [Licencia]}
        """, "tasks.yaml", terms("multiclass=Clasificación multiclase", "binary=Clasificación binaria", "regression=Regresión"));
    FichaRecord a = read(files, "integrador/a.md");
    assertThat(show(a, "task")).isEqualTo("[multiclass]");
    assertThat(show(a, "metric")).isEqualTo("F1-score macro");
    assertThat(show(a, "source")).startsWith("https://www.kaggle.com/");
    assertThat(show(a, "name")).startsWith("Sistema de Clasificación");
  }

  @Test
  void aPlanWhoseMarksAreLostIsNoPlanWithoutMonths() throws IOException {
    FichaRecord lost = read(plan("Cronograma de las principales partes, obras y acciones asociadas a esta fase"), "cronogramas/marcas_perdidas.md");
    assertThat(show(((Node.Members) lost.fields().members().get("plan")).members().get("months"))).isEqualTo("null");
    assertThat(lost.findings()).extracting(Finding::code).anyMatch(c -> c.startsWith("month"));
  }

  @Test
  void monthsThatOnlyCountFromTheStartAreNotNamed() throws IOException {
    FichaRecord ticks = read(plan("Cronograma de Ejecución Mensual"), "cronogramas/ticks.md");
    assertThat(ticks.findings()).extracting(Finding::code).contains("month-columns-relative");
  }

  private static Map<String, String> plan(String label) {
    return Map.of("pack.yaml", "id: mine\nversion: \"1\"\nsplit: {by: document}\nfields:\n  plan: {kind: schedule, labels: [\"" + label + "\"]}\n");
  }

  private FichaRecord read(Map<String, String> files, String source) throws IOException {
    Path path = CORPUS.resolve(source);
    assumeTrue(Files.isRegularFile(path), "no ../shared/corpus beside the project");
    Path own = Files.createDirectories(folder.resolve("mine"));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(own.resolve(file.getKey()), file.getValue());
    }
    List<FichaRecord> records =
        Fichero.load(RuleFiles.in(own), "mine").process(Belt.document(source, Files.readAllBytes(path))).records();
    assertThat(records).hasSize(1);
    return records.get(0);
  }

  private static String terms(String... terms) {
    StringBuilder out = new StringBuilder("terms:\n");
    for (String term : terms) {
      String[] parts = term.split("=");
      out.append("  - {code: ").append(parts[0]).append(", label: ").append(parts[1])
          .append(parts[0].equals("other") ? ", detail: true}\n" : "}\n");
    }
    return out.toString();
  }

  private static List<String> states(FichaRecord entry) {
    return ((Node.Items) entry.fields().members().get("features")).items().stream()
        .map(row -> show(selected(((Node.Members) row).members().get("state")))).toList();
  }

  private static String show(FichaRecord entry, String field) {
    return show(selected(entry.fields().members().get(field)));
  }

  private static Node selected(Node node) {
    return node instanceof Node.Members m && m.members().containsKey("selected") ? m.members().get("selected") : node;
  }

  private static String show(Node node) {
    return node instanceof Node.Items items ? items.items().stream().map(RealTemplatesTest::show).toList().toString()
        : node instanceof Node.Leaf leaf ? String.valueOf(leaf.value()) : String.valueOf(node);
  }
}
