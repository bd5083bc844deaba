package org.fichero.emit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.Confidence;
import org.fichero.model.Document;
import org.fichero.model.Ficha;
import org.fichero.model.FichaRecord;
import org.fichero.model.Finding;
import org.fichero.model.Mention;
import org.fichero.model.Node;
import org.fichero.model.Outcome;
import org.fichero.model.Passage;
import org.fichero.model.Severity;
import org.fichero.model.Source;
import org.fichero.model.SourceText;
import org.fichero.model.Span;

/** A source of two small fichas, as the pipeline would hand it over. */
final class Example {
  static final String TEXT = """
      Guía 🧭 de prácticas

      Taller de español
      MUNICIPALIDAD
      ÑUÑOA
      Categoría
      [x] Capacitación
      [ ] Otra: Regularización
      Fechas: marzo y abril
      Descripción
      El taller, que partió en 2021 <con> 12 personas & "más",
      sigue hasta hoy.
      sobra 🙃 esto

      Ruta del empleo
      MUNICIPALIDAD
      Recoletta
      """;

  private final SourceText text;
  private final String path;

  private Example(String path, String chars) {
    this.path = path;
    this.text = new SourceText(chars);
  }

  static Outcome outcome() {
    return outcome("guías/guía.txt", true);
  }

  static Outcome outcome(String path, boolean plain) {
    return new Example(path, TEXT).build(plain);
  }

  private Outcome build(boolean plain) {
    Source source = new Source(path, "ab".repeat(32), plain ? "text/plain" : "application/pdf", TEXT.length());
    Document document = new Document(source, text, plain, plain ? new Document.Encoding("utf-8", "strict") : null,
        plain ? List.of() : List.of(0, text.chars().indexOf("Ruta")),
        plain ? List.of() : List.of(new Document.Anchor(span("[x]"), "page 1 @72,540", org.fichero.model.MarkState.TICKED)),
        List.of());
    Span lost = span("sobra 🙃 esto");
    List<Finding> findings =
        List.of(Finding.at(lost, "unclaimed-text", Severity.WARNING, null, "lines", "1"));
    return new Outcome(document, List.of(first(), second()), List.of(Passage.of(text, span("Guía 🧭 de prácticas"))),
        List.of(new Ficha.Recognition(3, 3, Confidence.NORMALISED), new Ficha.Recognition(1, 3, Confidence.INFERRED)),
        new Outcome.Ledger(200, 190, List.of(lost)), findings);
  }

  private FichaRecord first() {
    Map<String, Node> fields = new LinkedHashMap<>();
    fields.put("title", leaf("Taller de español", "Taller de español", "title", Confidence.EXACT));
    fields.put("municipality", members(
        "text", leaf("ÑUÑOA", "ÑUÑOA", "municipality", Confidence.EXACT),
        "name", leaf("Ñuñoa", "ÑUÑOA", "municipality/name", Confidence.NORMALISED),
        "code", leaf("13120", "ÑUÑOA", "municipality/code", Confidence.NORMALISED)));
    fields.put("categories", members(
        "selected", new Node.Items(List.of(leaf("capacitaciones", "[x]", "categories", Confidence.FUZZY))),
        "other", Node.NULL,
        "options", new Node.Items(List.of(
            option("capacitaciones", "Capacitación", "[x]", true),
            option("otra", "Otra: Regularización", "[ ]", false)))));
    fields.put("implementation", members(
        "text", leaf("marzo y abril", "marzo y abril", "implementation", Confidence.EXACT),
        "months", new Node.Items(List.of(
            leaf(3L, "marzo", "implementation/months", Confidence.NORMALISED),
            leaf(4L, "abril", "implementation/months", Confidence.INFERRED))),
        "share", leaf(73.33, "2021", "share", Confidence.INFERRED)));
    fields.put("odd/key~", new Node.Items(List.of()));
    fields.put("description", new Node.Items(List.of(new Node.Leaf(
        "El taller, que partió en 2021 <con> 12 personas & \"más\", sigue hasta hoy.",
        List.of(evidence("El taller, que partió en 2021 <con> 12 personas & \"más\",", "description", Confidence.EXACT),
            evidence("sigue hasta hoy.", "description", Confidence.EXACT))))));
    Mention mention = new Mention("quantity", "12 personas",
        members("kind", new Node.Leaf("number", List.of()), "value", new Node.Leaf(12.0, List.of()),
            "unit", new Node.Leaf("personas", List.of())),
        "/fields/description/0", span("12 personas"));
    return new FichaRecord(id(1), 1, new Span(span("Taller de").start(), span("sobra 🙃 esto").end()), "demo", "1",
        new Node.Members(fields), List.of(mention),
        Map.of("/fields/description/0", List.of(new Span(span("El taller").start(), span("hasta hoy.").end()))),
        List.of(
            Finding.at(span("Fechas"), "months-disagree", Severity.WARNING, "/fields/implementation/months",
                "only_table", "5, 6, 8", "only_words", "–"),
            Finding.at(span("Categoría"), "label-approximate", Severity.INFO, "/fields/categories",
                "found", "Categoría", "field", "categories")));
  }

  private FichaRecord second() {
    Span whole = new Span(span("Ruta del").start(), span("Recoletta").end());
    return new FichaRecord(id(2), 2, whole, "demo", "1",
        members("title", leaf("Ruta del empleo", "Ruta del empleo", "title", Confidence.EXACT),
            "municipality", members("text", leaf("Recoletta", "Recoletta", "municipality", Confidence.EXACT),
                "name", Node.NULL, "code", Node.NULL),
            "description", Node.NULL),
        List.of(), Map.of(),
        List.of(
            Finding.at(whole, "required-missing", Severity.ERROR, "/fields/description", "field", "description", "label", "Descripción"),
            Finding.at(span("Recoletta"), "unknown-municipality", Severity.WARNING, "/fields/municipality",
                "text", "Recoletta", "nearest", "Recoleta")));
  }

  private String id(int ordinal) {
    return path.replaceFirst("\\.[^.]+$", "") + "#" + ordinal;
  }

  private Node option(String code, String label, String mark, boolean checked) {
    return members("code", leaf(code, label, "categories/option", Confidence.NORMALISED),
        "label", leaf(label, label, "categories/option", Confidence.EXACT),
        "checked", leaf(checked, mark, "categories/mark", Confidence.EXACT));
  }

  private Node.Leaf leaf(Object value, String source, String rule, Confidence confidence) {
    return new Node.Leaf(value, List.of(evidence(source, rule, confidence)));
  }

  private Node.Evidence evidence(String source, String rule, Confidence confidence) {
    return new Node.Evidence(span(source), rule, confidence);
  }

  private static Node.Members members(Object... namesAndNodes) {
    Map<String, Node> all = new LinkedHashMap<>();
    for (int i = 0; i < namesAndNodes.length; i += 2) {
      all.put((String) namesAndNodes[i], (Node) namesAndNodes[i + 1]);
    }
    return new Node.Members(all);
  }

  private Span span(String part) {
    int start = text.chars().indexOf(part);
    return new Span(start, start + part.length());
  }
}
