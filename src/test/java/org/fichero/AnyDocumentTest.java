package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fichero.model.FichaRecord;
import org.fichero.model.Node;
import org.fichero.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that no pack is for. */
class AnyDocumentTest {
  private static final String FORM = """
      FICHA DE INSCRIPCIÓN

      1. ANTECEDENTES PERSONALES

      Nombre completo: María Elena Curihual Paillán
      RUT: 12.345.678-9
      Comuna: Padre Las Casas
      Correo electrónico: mcurihual@example.org

      2. SITUACIÓN LABORAL

      [ ] Trabajador/a dependiente
      [X] Trabajador/a independiente

      3. ¿POSEE COMPUTADOR EN EL HOGAR?

      Sí ( )   No (X)
      """;

  @Test
  void whatStandsInEveryFormMakesNoTemplate() {
    Outcome outcome = Belt.text(FORM);
    assertThat(outcome.records()).extracting(FichaRecord::template).containsExactly("generic");
    assertThat(outcome.findings()).singleElement().satisfies(f -> {
      assertThat(f.code()).isEqualTo("no-template");
      assertThat(f.args()).containsEntry("nearest", "fondo-comunitario");
    });
    assertThat(outcome.ledger().unclaimed()).isEmpty();
  }

  @Test
  void aRequiredFieldsLabelBesideThemDoes() {
    Outcome outcome = Belt.text(FORM.replace("FICHA DE INSCRIPCIÓN", "Nombre del proyecto: Feria de oficios"));
    assertThat(outcome.records()).extracting(FichaRecord::template).containsExactly("fondo-comunitario");
  }

  /** A bibliography and annexes, which a pack leaves out, stand in most documents: they are no labels of its fields. */
  @Test
  void headingsThatPacksIgnoreMakeNoTemplate() {
    Outcome outcome = Belt.text("""
        GUÍA DE ASIGNATURA

        TIPO DE ASIGNATURA\tTeórica\t\tPráctica\tX
        FECHA DE REALIZACIÓN\tMarzo

        REFERENCIAS BIBLIOGRÁFICAS

        Pressman, R. (2020). Ingeniería del software.
        """);
    assertThat(outcome.records()).extracting(FichaRecord::template).containsExactly("generic");
    assertThat(outcome.records().get(0).fields().toString()).contains("TIPO DE ASIGNATURA");
    assertThat(outcome.ledger().unclaimed()).isEmpty();
  }

  /** A report of many pages has a word here and there that is a label elsewhere. */
  @Test
  void labelsScatteredOverAReportMakeNoTemplate() {
    String pages = "Los cursos se revisan cada semestre con los equipos docentes y sus representantes.\n\n".repeat(200);
    String report = "MANUAL PARA LA DOCENCIA\n\n" + pages + "Innovación\n\nSe valora.\n\n" + pages + "Práctica\n\nSe evalúa.\n\n" + pages
        + "Categorías\n\nSon tres.\n\n";
    assertThat(Belt.text(report).records()).extracting(FichaRecord::template).containsExactly("generic");
    assertThat(Belt.text(report.replace(pages, "")).records()).extracting(FichaRecord::template).containsExactly("sello-migrante");
  }

  /** Months that only count have no columns of the year; what stands below their table goes on with it or not. */
  @Test
  void aTableBelowAPlanOfCountedMonthsIsRead() {
    Outcome outcome = Belt.text("INFORME\n\nPlan de trabajo\n\nActividad\tMes 1\tMes 2\tMes 3\tMes 4\tMes 5\tMes 6\nTaller\tX\t\tX\t\t\tX\n\n"
        + "\t\tResponsable\tCargo\n\t\tAna\tJefa\n");
    assertThat(outcome.records()).hasSize(1);
    assertThat(outcome.records().get(0).fields().toString()).contains("Jefa");
  }

  @Test
  void aNumberedQuestionAnnouncesItsAnswers() {
    List<Node> sections = sections(FORM);
    assertThat(value(sections.get(sections.size() - 1), "label")).isEqualTo("¿POSEE COMPUTADOR EN EL HOGAR?");
  }

  @Test
  void aPlanKeepsWhatItsRowsAreCalled() {
    List<Node> sections = sections("""
        # Ficha de obra

        ## Programación

        | Actividad | 2023 T4 | 2024 T1 | T2 |
        |---|---|---|---|
        | Licitación | x | | |
        | Obras | | x | x |
        """);
    Node.Items rows = (Node.Items) ((Node.Members) sections.get(0)).members().get("schedule");
    assertThat(rows.items()).extracting(r -> value(r, "label") + " " + value(r, "year"))
        .containsExactly("Licitación 2023", "Licitación 2024", "Obras 2023", "Obras 2024");
  }

  @Test
  void aMarkBelongsToItsRowAndColumnHoweverTheTableIsLaidOut() {
    for (String matrix : List.of("""
        | Criterio | Malo | Regular | Bueno |
        |---|---|---|---|
        | Puntualidad | | | X |
        | Comunicación | | X | |
        """, """
        Criterio\tMalo\tRegular\tBueno
        Puntualidad\t\t\tX
        Comunicación\t\tX\t
        """, """
        Criterio        Malo   Regular   Bueno
        Puntualidad                        X
        Comunicación              X
        """)) {
      Node.Members section = (Node.Members) sections("# Pauta\n\n## Desempeño\n\n" + matrix).get(0);
      assertThat(options(section)).containsExactly("Puntualidad: Bueno true", "Comunicación: Regular true");
      Node.Items rows = (Node.Items) ((Node.Items) section.members().get("tables")).items().get(0);
      assertThat(((Node.Items) rows.items().get(1)).items()).extracting(c -> ((Node.Leaf) c).value()).containsExactly("Puntualidad", "", "", "X");
    }
  }

  @Test
  void initialsOfDaysAreHeadingsThoughSomeCouldBeMarks() {
    for (String days : List.of("L\tM\tM\tJ\tV\tS\tD\nX\t\tX\t\tX\t\t\n", "L  M  M  J  V  S  D\nX     X     X\n", "| L | M | M | J | V | S | D |\n|---|---|---|---|---|---|---|\n| X | | X | | X | | |\n")) {
      Node.Members section = (Node.Members) sections("# Taller\n\n## Días\n\n" + days).get(0);
      assertThat(options(section)).containsExactly("L true", "M false", "M true", "J false", "V true", "S false", "D false");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ficha de visita %d", "## Visita N° %d", "VISITA %d: hogar", "Visita %d de 3"})
  void formsThatRepeatAreARecordEach(String head) {
    StringBuilder text = new StringBuilder("Programa de visitas\nSector norte\n\n");
    for (int i = 1; i < 4; i++) {
      text.append(head.formatted(i)).append("\nSector: ").append(i).append("\nVisita: Ana\nVivienda: ☐ Propia ☒ Arrendada\nObservación: Sin novedad.\n\n");
    }
    Outcome outcome = Belt.text(text.toString());
    assertThat(outcome.records()).hasSize(3).allMatch(r -> r.template().equals("generic"));
    assertThat(outcome.records().get(1).fields().toString()).contains("Arrendada").doesNotContain("norte");
    assertThat(outcome.ledger().unclaimed()).isEmpty();
  }

  /** Most labels of one form come back in the next, though the forms have no number; a part that repeats within one form has few of them. */
  @Test
  void formsWithoutANumberAreARecordEachAndPartsOfOneFormAreNot() {
    StringBuilder text = new StringBuilder("Catálogo de trámites\n\n");
    for (String name : List.of("Permiso de obra", "Patente provisoria", "Registro de mascotas")) {
      text.append("## ").append(name).append("\n\nUnidad a cargo: Obras\nCosto: Gratuito\nPlazo: 5 días\n").append(name.startsWith("Pat") ? "" : "Nota: Se reajusta\n")
          .append("Canal: ☒ Web ☐ Oficina\nHorario: Lunes\nVigencia: Un año\n\n");
    }
    Outcome outcome = Belt.text(text.toString());
    assertThat(outcome.records()).hasSize(3).allMatch(r -> r.template().equals("generic"));
    assertThat(outcome.records().get(1).fields().toString()).contains("Patente provisoria").doesNotContain("Permiso", "mascotas");
    assertThat(outcome.ledger().unclaimed()).isEmpty();

    // the first label that looks like one may stand far below the title
    String below = text.toString().replace("Catálogo", "# Catálogo").replaceAll("Unidad a cargo: Obras\n", "Unidad a cargo\n\nObras\n\n");
    assertThat(Belt.text(below).records()).hasSize(3).extracting(r -> value(r.fields(), "title"))
        .containsExactly("Permiso de obra", "Patente provisoria", "Registro de mascotas");

    String form = "Formulario\n\nNombre del proyecto: Huerto\nComuna: Talca\nMonto: $300\nDuración: 3 meses\nObjetivo: Plantar\n\n";
    String member = "Nombre: Ana\nRUT: 1-9\nCargo: Socia\nCorreo: a@b.cl\nTeléfono: 22\n\n";
    assertThat(Belt.text(form + member + member + member + "Riesgos: ninguno\nContinuidad: alta\nAporte: $20\n").records()).hasSize(1);
  }

  @Test
  void partsThatCountUpAreNoFormsWithoutLabelsInCommon() {
    assertThat(Belt.text("Reglamento\n\nArtículo 1\n\nObjeto: regular.\n\nArtículo 2\n\nPlazo: un mes.\n\nArtículo 3\n\nSin más.\n").records()).hasSize(1);
  }

  /** "Objetivo 1" to "Objetivo 4" below a form are parts of it, each with less in it than stands before them. */
  @Test
  void partsOfAFormThatCountUpAreNoFormsOfTheirOwn() {
    StringBuilder text = new StringBuilder("Solicitud de fondos\n\nEntidad\tClub Pilmaiquén\nRUT\t65.118.904-7\nComuna\tOsorno\nTeléfono\t22\n\nNombre: Raíces\nÁmbito: Cultura\nMeta: Grabar relatos\nDuración: 12 meses\n\n");
    for (int i = 1; i < 4; i++) {
      text.append("Objetivo ").append(i).append(": Taller\n\n| Actividad | Encargada | Mes |\n|---|---|---|\n| Grabar | Ana | mayo |\n\n");
    }
    Outcome outcome = Belt.text(text.toString());
    assertThat(outcome.records()).hasSize(1);
    assertThat(outcome.records().get(0).fields().toString()).contains("Club Pilmaiquén", "Raíces");
  }

  /** Their names stand in bold above them, and the forms' first tables are cut in two at the ends of pages. */
  @Test
  void wordsInBoldAboveFormsAreTheirTitles() {
    StringBuilder text = new StringBuilder();
    for (String name : List.of("Becas de Viaje", "Coros", "Bibliomóvil")) {
      text.append("**").append(name).append("**\n\nInstitución\tJUNAEB\tInicio\t2017\nFin\tQue viajen.\t\t\n").append(name.equals("Coros") ? "\n**Resultados**\n\nViajaron.\n" : "Resultados\tViajaron.\t\t\n")
          .append("\n**Cobertura**\n\nTodo el país.\n\n**Evaluación**\n\nPendiente.\n\n**Observaciones**\n\nNinguna.\n\n");
    }
    assertThat(Belt.text(text.toString()).records()).hasSize(3).extracting(r -> value(r.fields(), "title")).containsExactly("Becas de Viaje", "Coros", "Bibliomóvil");
  }

  @Test
  void oneRowOfAFormIsALabelAndItsValue() {
    List<Node> sections = sections("Ficha\n\nAutoriza: Ana Toro\n\nNombre del taller\tRaíces: memoria del río\n\nPlazo: un año\n\n2. RUT: 75.330-2\t3. Teléfono: 22\n\nCódigo: U-14 | Área: Salud   ·   Eje: Agua\n");
    assertThat(sections).extracting(s -> value(s, "label") + "=" + value(s, "text"))
        .containsExactly("Autoriza=Ana Toro", "Nombre del taller=Raíces: memoria del río", "Plazo=un año", "RUT=75.330-2", "3. Teléfono=22", "Código=U-14", "Área=Salud", "Eje=Agua");
  }

  private static List<String> options(Node.Members section) {
    return ((Node.Items) section.members().get("options")).items().stream().map(o -> value(o, "label") + " " + value(o, "checked")).toList();
  }

  @Test
  void aPlansFurtherColumnsStandInItsTable() {
    String plan = "# Obra\n\n## Programación\n\n| Actividad | Ene | Feb | Mar |%s\n|---|---|---|---|\n| Bases | x | | |%s\n";
    assertThat(tables(plan.formatted("", ""))).isEmpty();
    assertThat(tables(plan.formatted(" Responsable |", " Dirección de Obras |"))).hasSize(1);
    assertThat(Belt.text(plan.formatted(" Responsable |", " Dirección de Obras |")).ledger().unclaimed()).isEmpty();
  }

  @Test
  void labelsAreToldByColonsGapsCapitalsAndTheirPlace() {
    String form = """
        ACTA DE VISITA

        Fecha           : 14 de agosto         Hora: 15:30
        Sector:            Huamachuco               Zona: Norte
        Plazo .......... 8 meses

        I. GRUPO FAMILIAR
        Madre y dos hijos.

        Descripción de la vivienda
        Tiene filtraciones en el techo, y la pared del norte
        está húmeda.
        """;
    assertThat(Belt.text(form).ledger().unclaimed()).isEmpty();
    assertThat(sections(form)).extracting(s -> value(s, "label") + "=" + value(s, "text")).containsExactly("Fecha=14 de agosto",
        "Hora=15:30", "Sector=Huamachuco", "Zona=Norte", "Plazo=8 meses", "GRUPO FAMILIAR=Madre y dos hijos.",
        "Descripción de la vivienda=Tiene filtraciones en el techo, y la pared del norte está húmeda.");
  }

  @Test
  void aTableOfLabelsAndValuesByTurnsIsAForm() {
    List<Node> sections = sections("""
        Ficha de oferta

        | Programa | Escuelas abiertas | | |
        |---|---|---|---|
        | Código | OP-113 | Inicio | 2018 |
        """);
    assertThat(sections).extracting(s -> value(s, "label") + "=" + value(s, "text"))
        .containsExactly("Programa=Escuelas abiertas", "Código=OP-113", "Inicio=2018");
    sections = sections("Humedal\n\nRol\tHU\tCuenca\tÑuble\nCustodio\tAna Ríos\t\t\nVertiente\tSur\tCota\t22\nReparos\tNinguno\t\t\n");
    assertThat(sections).extracting(s -> value(s, "label") + "=" + value(s, "text"))
        .containsExactly("Rol=HU", "Cuenca=Ñuble", "Custodio=Ana Ríos", "Vertiente=Sur", "Cota=22", "Reparos=Ninguno");
    sections = sections("Solicitud\n\n| Destino: | Talca | Desde: 3 de mayo | Hasta: |\n|---|---|---|---|\n| Motivo: | Feria | | |\n");
    assertThat(sections).extracting(s -> value(s, "label") + "=" + value(s, "text"))
        .containsExactly("Destino=Talca", "Desde=3 de mayo", "Hasta=", "Motivo=Feria");
  }

  @Test
  void aTableOfDataBelowTheRowsOfAFormIsOne() {
    List<Node> sections = sections("Indicador\n\nNombre\tTasa\nÁmbito\tSalud\nAño\tValor\tNota\n2021\t6,5\tRezagos\n2022\t9,1\tProvisoria\n");
    assertThat(sections).extracting(s -> value(s, "label")).containsExactly("Nombre", "Ámbito");
    assertThat(((Node.Items) ((Node.Members) sections.get(1)).members().get("tables")).items()).hasSize(1);
  }

  @Test
  void wordsInColumnsAreATable() {
    String family = "# Ficha\n\n## Familia\n\nNombre      Parentesco   Edad\nRosa Tapia  Madre        45\nLuis Tapia  %s\n";
    assertThat(tables(family.formatted("Hijo         17"))).hasSize(1);
    assertThat(tables(family.formatted("Hijo de la señora 17"))).as("words under two headings").isEmpty();
  }

  @Test
  void aTableWithATotalIsOneOfData() {
    assertThat(tables("# Ficha\n\n## Población\n\n| Grupo | 2022 | 2023 | 2024 |\n|---|---|---|---|\n| Niñas | 1 | 2 | 3 |\n| Total | 1 | | |\n"))
        .hasSize(1);
  }

  private static List<Node> tables(String text) {
    return ((Node.Items) ((Node.Members) sections(text).get(0)).members().get("tables")).items();
  }

  private static List<Node> sections(String text) {
    return ((Node.Items) Belt.text(text).records().get(0).fields().members().get("sections")).items();
  }

  private static Object value(Node node, String member) {
    return ((Node.Leaf) ((Node.Members) node).members().get(member)).value();
  }
}
