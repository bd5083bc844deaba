package org.fichero.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.fichero.Belt;
import org.fichero.model.FichaRecord;
import org.fichero.model.Finding;
import org.fichero.model.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A heading that is written as the labels are and that the pack does not know ends the value above it, and is said. */
class UnknownHeadingsTest {
  private static final List<String> LABELS = List.of("Departamentos que participan", "Categoría", "Grupo prioritario",
      "Fechas de implementación", "Forma de financiamiento", "Sostenibilidad en el tiempo", "Breve descripción", "Elemento innovador");
  private static final List<String> VALUES = List.of("Oficina de Migraciones\nDirección de Salud", "[x] NNA\n[ ] Cooperativas", "Mujeres",
      "Desde 2021 a la fecha.", "Recursos propios municipales.", "Sí, continúa.",
      "Cada semana hay talleres abiertos en la sede vecinal.\n\nAsisten vecinas y vecinos de toda la comuna.", "El espacio lo hicieron sus vecinas.");

  /** The ficha with each label's line as {@code style} writes it ({@code l} its words, {@code n} its number), and more behind the {@code k}th value. */
  private static String ficha(String style, int k, UnaryOperator<String> more) {
    StringBuilder text = new StringBuilder("Escuela de español\n\nMUNICIPALIDAD\nAncud\n");
    int n = 1;
    for (int i = 0; i < LABELS.size(); i++) {
      text.append('\n').append(line(style, LABELS.get(i), n++)).append("\n\n").append(VALUES.get(i)).append('\n');
      if (i == k) {
        text.append(more.apply(style.replace("n", String.valueOf(n++))));
      }
    }
    return text.toString();
  }

  private static String line(String style, String words, int n) {
    String written = style.indexOf('L') >= 0 ? words.toUpperCase(java.util.Locale.ROOT) : words;
    return style.replace("n", String.valueOf(n)).replaceAll("[lL]", java.util.regex.Matcher.quoteReplacement(written));
  }

  private static String unknown(String style, String words, String below) {
    return "\n" + (style.indexOf('L') >= 0 ? style.replace("L", words.toUpperCase(java.util.Locale.ROOT)) : style.replace("l", words)) + "\n\n" + below + "\n";
  }

  private static List<String> codes(FichaRecord record, String field) {
    return record.findings().stream().filter(f -> ("/fields/" + field).equals(f.pointer())).map(Finding::code).toList();
  }

  private static Node field(FichaRecord record, String name) {
    return record.fields().members().get(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"**l**", "L", "n. l", "n.- l:", "<<l>>", ":: l ::", "§ l", "SECCIÓN n: L", "### l", "*** l ***", "__l__"})
  void aHeadingInTheLabelsWayEndsTheValue(String style) {
    FichaRecord whole = Belt.text(ficha(style, -1, s -> "")).records().get(0);
    for (int k : new int[] {2, 3, 5, 6, 7}) {
      String field = List.of("", "", "priority_group", "implementation", "", "sustainability", "description", "innovation").get(k);
      FichaRecord record = Belt.text(ficha(style, k, s -> unknown(s, "Medios de verificación", "Listas de asistencia y encuestas de cada mes."))).records().get(0);
      assertThat(field(record, field).toString()).as(style + " " + field).doesNotContain("asistencia").doesNotContain("Medios");
      assertThat(record.findings()).as(style + " " + field).extracting(Finding::code).containsAnyOf("unknown-heading", "unclaimed-text");
      assertThat(values(record)).isEqualTo(values(whole));
    }
  }

  private static List<String> values(FichaRecord record) {
    return record.fields().members().values().stream().map(v -> v.toString().replaceAll("\\d+", "#")).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"l", "l:"})
  void betweenParagraphsABareHeadingIsOnlySaid(String style) {
    FichaRecord record = Belt.text(ficha(style, 6, s -> unknown(s, "Segunda etapa", "Desde el otoño hay además un taller en la feria libre."))).records().get(0);
    assertThat(field(record, "description").toString()).contains("feria libre");
    assertThat(codes(record, "description")).contains("heading-in-value");
  }

  @Test
  void anUnknownLabelBelowTheOneLineOfAListIsSaid() {
    String ficha = "Huerto de Nora\nMUNICIPALIDAD\nTALCA\nGrupo prioritario: Mujeres\nDepartamentos: Salud\nTeléfono: 22 345\nFinanciamiento: SENCE\nMonto: 400.000\n";
    FichaRecord record = Belt.text(ficha).records().get(0);
    assertThat(codes(record, "departments")).contains("heading-in-value");
    assertThat(codes(record, "funding")).contains("heading-in-value");
  }

  @Test
  void whatStandsUnderALabelInOneLineEndsBeforeAnotherOne() {
    FichaRecord record = Belt.text(ficha("l", -1, s -> "").replace("\n\nSí, continúa", ": Sí, continúa").replace("\n\nMujeres", ": Mujeres")
        .replace("\n\nRecursos", ": Recursos").replace("\n\nDesde", ": Desde").replace("\n\nEl espacio", ": El espacio")
        .replace("continúa.\n", "continúa.\n\nContacto: Paula Rojas, de la oficina.\n")).records().get(0);
    assertThat(field(record, "sustainability").toString()).doesNotContain("Paula");
    assertThat(codes(record, "sustainability")).contains("unknown-heading");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1. Diagnóstico\n2. Talleres", "Objetivos:\n\n- Reunir a los barrios.\n- Compartir oficios.",
      "Asisten tres grupos:\n\nuno de la costa y dos del valle.", "**Nadie** pregunta de dónde vienes.\n\nTodas y todos cocinan."})
  void whatAValueHoldsIsItsOwn(String more) {
    for (String style : List.of("l", "l:", "**l**", "n. l")) {
      FichaRecord record = Belt.text(ficha(style, 6, s -> "\n" + more + "\n")).records().get(0);
      String last = more.substring(more.lastIndexOf(' ') + 1);
      assertThat(field(record, "description").toString()).as(style).contains(last);
      assertThat(record.findings()).as(style).extracting(Finding::code).doesNotContain("unknown-heading");
    }
  }

  @Test
  void optionsUnderALabelThatNobodyKnowsAreReadAllTheSame() {
    FichaRecord record = Belt.text(ficha("**l**", -1, s -> "").replace("Categoría", "Ámbitos de la iniciativa")).records().get(0);
    assertThat(field(record, "categories").toString()).contains("nna");
  }

  @Test
  void aNameAboveOneWithItsShortFormIsNoHeading() {
    String text = "Escuela\n\nMUNICIPALIDAD\n\nAncud\n\nDepartamentos que participan\n\nBiblioteca Municipal\n\nOficina de la Mujer\n\n"
        + "Dirección de Desarrollo Comunitario (DIDECO)\n\nGRUPO PRIORITARIO\n\nMujeres\n\nForma de financiamiento\n\nSENCE\n";
    assertThat(((Node.Items) field(Belt.text(text).records().get(0), "departments")).items()).hasSize(3);
  }

  @Test
  void aRowOfAFieldThatNobodyKnowsIsNoMoreOfTheValueAboveIt() {
    String text = "Título\tEscuela\nMunicipalidad\tAncud\nDepartamentos que participan\tOficina de la Mujer\nResponsable\tMaría Soto, profesional\n"
        + "Grupo prioritario\tMujeres\nNúmero de participantes\t45 personas\nForma de financiamiento\tSENCE\n";
    FichaRecord record = Belt.text(text).records().get(0);
    assertThat(((Node.Items) field(record, "departments")).items()).hasSize(1);
    assertThat(field(record, "priority_group").toString()).doesNotContain("participantes");
    assertThat(codes(record, "departments")).contains("unknown-heading");
    assertThat(codes(record, "priority_group")).contains("unknown-heading");
  }

  @ParameterizedTest
  @ValueSource(strings = {"l", "## l", "l:"})
  void anEmphasisedLineEndsAShortValueAndIsSaidInProse(String style) {
    String more = "\n**Nombre del encargado**\n\nRosa Soto\n";
    FichaRecord text = Belt.text(ficha(style, 5, s -> more)).records().get(0);
    assertThat(field(text, "sustainability").toString()).doesNotContain("Rosa");
    assertThat(codes(text, "sustainability")).contains("unknown-heading");
    FichaRecord prose = Belt.text(ficha(style, 6, s -> more)).records().get(0);
    assertThat(field(prose, "description").toString()).contains("Rosa");
    assertThat(codes(prose, "description")).contains("heading-in-value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"**Encargada**\n\nRosa Soto", "**Encargada:** Rosa Soto", "**Encargada** – Rosa Soto", "<b>Encargada</b>: Rosa Soto"})
  void amongEmphasisedLabelsAnEmphasisedOneEndsEveryValue(String unknown) {
    for (String style : List.of("**l**", "**l:**")) {
      for (int k : new int[] {1, 2, 3, 4, 5, 6, 7}) {
        String field = List.of("", "categories", "priority_group", "implementation", "funding", "sustainability", "description", "innovation").get(k);
        FichaRecord record = Belt.text(ficha(style, k, s -> "\n" + unknown + "\n")).records().get(0);
        assertThat(field(record, field).toString()).as(style + field).doesNotContain("Rosa").doesNotContain("Encargada");
        assertThat(codes(record, field)).as(style + field).contains("unknown-heading");
      }
    }
  }

  @Test
  void aHeadingThatIsOnlySaidIsTheLineAboveAName() {
    String text = ficha("l", -1, s -> "") + "\nNombre de la encargada\n\nRosa Soto\n\nDesde el otoño hay además un taller en la feria libre.\n";
    FichaRecord record = Belt.text(text).records().get(0);
    Finding said = record.findings().stream().filter(f -> f.code().equals("heading-in-value")).findFirst().orElseThrow();
    assertThat(said.args()).containsEntry("text", "Nombre de la encargada");
  }

  @Test
  void aRowOfAnUnknownFieldEndsAValueOfParagraphsAndIsSaidInAPlan() {
    String row = "\n**Encargada**\tRosa Soto, de la oficina\n";
    FichaRecord record = Belt.text(ficha("**l**", 6, s -> row)).records().get(0);
    assertThat(field(record, "description").toString()).doesNotContain("Rosa");
    assertThat(codes(record, "description")).contains("unknown-heading");
    FichaRecord plan = Belt.text(ficha("**l**", 3, s -> row + "**Sede**\tPlaza de Armas\n")).records().get(0);
    assertThat(codes(plan, "implementation")).contains("heading-in-value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"**Marzo a mayo.**\n\n**Segunda etapa**\n\nJunio y julio de cada año.", "- **Primera:** marzo y abril.\n- **Segunda:** junio."})
  void whatIsEmphasisedWithinAValueThatBeginsSoIsItsOwn(String value) {
    FichaRecord record = Belt.text(ficha("## l", -1, s -> "").replace(VALUES.get(3), value)).records().get(0);
    assertThat(codes(record, "implementation")).doesNotContain("unknown-heading", "heading-in-value");
  }

  @Test
  void amongEmphasisedLabelsWhatIsOfAValueStays() {
    String base = ficha("**l**", -1, s -> "");
    FichaRecord plan = Belt.text(base.replace(VALUES.get(3), "De marzo a julio de 2023.\n\n**Difusión:** marzo y abril de 2023")).records().get(0);
    assertThat(field(plan, "implementation").toString()).contains("Difusión");
    assertThat(codes(plan, "implementation")).contains("heading-in-value");
    FichaRecord list = Belt.text(base.replace(VALUES.get(0), "Oficina de Migraciones\n\n**Dirección de Salud**")).records().get(0);
    assertThat(((Node.Items) field(list, "departments")).items()).hasSize(2);
    FichaRecord parts = Belt.text(base.replace(VALUES.get(6), "**Origen**\n\nLo pidieron las vecinas.\n\n**Segunda etapa**\n\nDesde el otoño hay un taller.")).records().get(0);
    assertThat(((Node.Items) field(parts, "description")).items()).hasSize(4);
    assertThat(codes(parts, "description")).contains("heading-in-value");
  }

  @Test
  void proseInBoldHidesNoLabelBelowIt() {
    String prose = "\n**Todas las familias del sector pueden inscribirse durante el otoño, y quienes llegan más tarde esperan un año.**\n";
    FichaRecord record = Belt.text(ficha("**l**", 6, s -> prose + "\n**Encargada:**\n\nRosa Soto\n")).records().get(0);
    assertThat(field(record, "description").toString()).contains("Todas las familias").doesNotContain("Rosa");
  }
}
