package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fichero.generate.Parcel;
import org.fichero.model.FichaRecord;
import org.fichero.model.Outcome;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Labels in bold, those that the pack knows and those that it does not, are the same in every format as in Markdown. */
class EmphasisedLabelsTest {
  /** Paragraphs; what stands between bars is bold. */
  private static final String ALONE = """
      |Huerto de la Esquina|
      |Municipalidad de Temuco|
      |Departamentos que participan|
      |Oficina de la Mujer|
      |Categoría|
      ☒ Sociolaboral
      ☐ NNA
      |Nombre de la encargada|
      Rosa Huenchumil
      |Grupo prioritario|
      Mujeres haitianas.
      |Forma de financiamiento|
      Recursos municipales.
      |Cuenta corriente:|
      12 345 678
      |Breve descripción|
      Veinte familias cultivan la tierra que cedió la cooperativa. |Nadie| paga por ella.
      |Todas las familias del sector pueden inscribirse durante el otoño, y quienes llegan más tarde esperan a la temporada siguiente.|
      |Materiales:|
      Palas y semillas
      |Líneas Sello|
      |Vinculación comunitaria|, ya que cada socia cuida su parcela.
      |Medio de contacto|
      Radio del barrio
      """;
  private static final String INLINE = """
      |Huerto de la Esquina|
      |Municipalidad:| Temuco
      |Departamentos que participan:| Oficina de la Mujer
      |Nombre de la encargada:| Rosa Huenchumil
      |Grupo prioritario:| Mujeres haitianas.
      |Forma de financiamiento|: Recursos municipales.
      |Cuenta corriente| – Banco del Estado
      |Breve descripción:| Veinte familias cultivan la tierra. |Nadie| paga por ella.
      Cada socia cuida su parcela.
      |Materiales:| palas y semillas
      |Líneas Sello:| Vinculación comunitaria, ya que cada socia cuida su parcela.
      |Medio de contacto:| Radio del barrio
      """;
  private static final List<String> UNKNOWN = List.of("Nombre de la encargada", "Cuenta corriente", "Materiales", "Medio de contacto");

  @TestFactory
  Stream<DynamicTest> everyFormatSaysWhatMarkdownDoes() {
    Map<String, Function<String, Outcome>> formats = new TreeMap<>(Map.of(
        "Word", s -> word(s, "<w:b/>"), "Word, underlined", s -> word(s, "<w:u w:val='single'/>"), "OpenDocument", s -> odt(s),
        "RTF", s -> rtf(s), "HTML", s -> html(s), "slides", s -> slides(s)));
    return Stream.of(ALONE, INLINE).flatMap(shape -> formats.entrySet().stream().map(format -> DynamicTest.dynamicTest(
        format.getKey() + (shape.equals(ALONE) ? " alone" : " before their values"), () -> check(shape, format.getValue().apply(shape)))));
  }

  private static void check(String shape, Outcome outcome) {
    Outcome markdown = Belt.bytes("f.md", paragraphs(shape, "**", "**", s -> s).collect(Collectors.joining("\n\n")).getBytes(StandardCharsets.UTF_8));
    assertThat(outcome.records()).hasSize(1);
    FichaRecord record = outcome.records().get(0);
    assertThat(values(record)).isEqualTo(values(markdown.records().get(0)));
    assertThat(said(outcome)).isEqualTo(said(markdown));
    assertThat(said(outcome)).hasSameSizeAs(UNKNOWN);
    assertThat(said(outcome)).allSatisfy(s -> assertThat(UNKNOWN).anyMatch(u -> s.contains(" " + u)));
    Leaf.walk("/fields", record.fields(), (pointer, leaf) -> leaf.evidence().forEach(e ->
        assertThat(outcome.document().text().cut(e.span())).as(pointer).doesNotContain("*")));
  }

  private static Map<String, String> values(FichaRecord record) {
    Map<String, String> values = new TreeMap<>();
    Leaf.walk("", record.fields(), (pointer, leaf) -> values.put(pointer, String.valueOf(leaf.value())));
    return values;
  }

  /** Where unknown labels are found, and at which characters. */
  private static List<String> said(Outcome outcome) {
    return outcome.records().get(0).findings().stream().filter(f -> f.code().equals("unknown-heading"))
        .map(f -> f.pointer() + " " + outcome.document().text().cut(f.span()).lines().findFirst().orElse("").replace("*", "")).sorted().toList();
  }

  private static Stream<String> paragraphs(String shape, String open, String close, UnaryOperator<String> escape) {
    return shape.lines().map(line -> {
      StringBuilder out = new StringBuilder();
      String[] parts = escape.apply(line).split("\\|", -1);
      for (int i = 0; i < parts.length; i++) {
        out.append(i % 2 == 1 ? open + parts[i] + close : parts[i]);
      }
      return out.toString();
    });
  }

  private static Outcome html(String shape) {
    String body = paragraphs(shape, "<b>", "</b>", s -> s).collect(Collectors.joining("</p>\n<p>", "<p>", "</p>"));
    return Belt.bytes("f.html", ("<!DOCTYPE html><meta charset=utf-8><body>" + body).getBytes(StandardCharsets.UTF_8));
  }

  private static Outcome rtf(String shape) {
    String body = paragraphs(shape, "{\\b ", "}", s -> s.chars().mapToObj(c -> c < 128 ? String.valueOf((char) c) : "\\u" + c + "?").collect(Collectors.joining()))
        .collect(Collectors.joining("\\par\n"));
    return Belt.bytes("f.rtf", ("{\\rtf1\\ansi " + body + "\\par}").getBytes(StandardCharsets.US_ASCII));
  }

  private static Outcome word(String shape, String look) {
    String plain = "<w:r><w:t xml:space='preserve'>";
    String end = "</w:t></w:r>";
    String body = paragraphs(shape, end + "<w:r><w:rPr>" + look + "</w:rPr><w:t>", end + plain, s -> s)
        .collect(Collectors.joining(end + "</w:p><w:p>" + plain, "<w:p>" + plain, end + "</w:p>"));
    return Belt.bytes("f.docx", new Parcel().with("[Content_Types].xml", "<Types/>")
        .with("_rels/.rels", "<Relationships><Relationship Id='r1' Type='http://x/officeDocument' Target='word/document.xml'/></Relationships>")
        .with("word/document.xml", "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>" + body + "</w:body></w:document>").bytes());
  }

  private static Outcome odt(String shape) {
    String body = paragraphs(shape, "<text:span text:style-name='B'>", "</text:span>", s -> s)
        .collect(Collectors.joining("</text:p><text:p>", "<text:p>", "</text:p>"));
    return Belt.bytes("f.odt", new Parcel().with("mimetype", "application/vnd.oasis.opendocument.text")
        .with("content.xml", "<office:document-content xmlns:office='urn:office' xmlns:text='urn:text:1.0' xmlns:style='urn:style' xmlns:fo='urn:fo'>"
            + "<office:automatic-styles><style:style style:name='B' style:family='text'><style:text-properties fo:font-weight='bold'/></style:style>"
            + "</office:automatic-styles><office:body><office:text>" + body + "</office:text></office:body></office:document-content>").bytes());
  }

  private static Outcome slides(String shape) {
    String end = "</a:t></a:r>";
    String body = paragraphs(shape, end + "<a:r><a:rPr b='1'/><a:t>", end + "<a:r><a:t>", s -> s)
        .collect(Collectors.joining(end + "</a:p><a:p><a:r><a:t>", "<a:p><a:r><a:t>", end + "</a:p>"));
    return Belt.bytes("f.pptx", new Parcel().with("[Content_Types].xml", "<Types/>")
        .with("_rels/.rels", "<Relationships><Relationship Id='r1' Type='http://x/officeDocument' Target='ppt/p.xml'/></Relationships>")
        .with("ppt/_rels/p.xml.rels", "<Relationships><Relationship Id='r1' Type='http://x/slide' Target='s1.xml'/></Relationships>")
        .with("ppt/p.xml", "<p xmlns:r='urn:r'><sldIdLst><sldId id='256' r:id='r1'/></sldIdLst></p>")
        .with("ppt/s1.xml", "<p:sld xmlns:p='urn:p' xmlns:a='urn:a'><p:sp><p:txBody>" + body + "</p:txBody></p:sp></p:sld>").bytes());
  }
}
