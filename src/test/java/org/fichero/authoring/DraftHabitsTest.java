package org.fichero.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fichero.Belt;
import org.fichero.normalise.Normaliser;
import org.junit.jupiter.api.Test;

/** What a draft makes of records that end in a link, have a label now and then, lists without signs, and tables of two ways. */
class DraftHabitsTest {
  private static String draft(String text) {
    return Draft.of("form", List.of(Belt.fichero().trace(Belt.document("test.txt", text.getBytes(StandardCharsets.UTF_8))).page()), Normaliser.bundled())
        .get("pack.yaml").replaceAll("(?m)^ *#.*\\n", "");
  }

  @Test
  void theWordsThatEndEachRecordHaveTheNextTitleBelowThemAndNoValue() {
    StringBuilder text = new StringBuilder("# Fichas técnicas\n\n");
    for (String name : List.of("Tasa de desocupación", "Esperanza de vida", "Emisiones per cápita", "Pobreza extrema")) {
      text.append("## ").append(name).append("\n\nCódigo: IND-10").append(name.length()).append("\n\nUnidad: Por cada ").append(name.length())
          .append("\n\nFuente: Censo\n\nVolver arriba\n\n");
    }
    assertThat(draft(text + "© 2024 – Todos los derechos reservados\n"))
        .contains("title: {kind: text, place: before}", "ignore:\n  - \"Volver arriba\"").doesNotContain("volver_arriba:");
  }

  @Test
  void aLabelThatFewRecordsHaveIsAField() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      text.append("Código: AB-10").append(i).append("\n\nPropósito: Abrir la sede ").append(i).append(" del barrio.\n\nEstado: Vigente\n\nRegiones: Maule\n\n");
      text.append(i % 4 == 1 ? "Observaciones\n\nEl dato " + i + " es del censo de 2024.\n\n" : "");
    }
    assertThat(draft(text.toString())).contains("  observaciones:\n    kind: text\n    labels: [\"Observaciones\"]");
  }

  @Test
  void shortLinesWithBeginningsOfTheirOwnAreAList() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < 5; i++) {
      text.append("Nombre\tTrámite ").append("ABCDE".charAt(i)).append("\nRequisitos\tFormulario firmado\n\tCédula de identidad\n").append(i % 2 == 0 ? "\tPlano\n" : "")
          .append("Plazo\t1").append(i).append(" días hábiles\nPersonas\t1.2").append(i).append("0 niños y niñas\nRUT\t65.201.33").append(i).append(i == 3 ? "-K\n\n" : "-9\n\n");
    }
    assertThat(draft(text.toString())).contains("requisitos:\n    kind: list\n", "plazo:\n    kind: quantity\n", "personas:\n    kind: quantity\n",
        "rut:\n    kind: identifier\n    pattern: '\\d{2}\\.\\d{3}\\.\\d{3}-[\\dkK]'");
  }

  @Test
  void aTableOfTwoWaysAndOneWithMergedCellsAreTables() {
    String pack = draft("""
        # Postulación

        Nombre: Club Uno

        ## Beneficiarios

        	Mujeres	Hombres	Total
        Directos	120	85	205

        ## Presupuesto

        Categoría	Descripción	Monto ($)
        Equipos	Cocina	2.300.000
        	Horno	1.150.000
        Honorarios	Cocinera	3.600.000
        """);
    assertThat(pack).contains("row: [\"\"]\n      mujeres: {kind: quantity, labels: [\"Mujeres\"]}",
        "categoria: {kind: text, labels: [\"Categoría\"], repeats: true}").doesNotContain("\n  mujeres:");
  }

  @Test
  void itemsOfNumberedListsThatAllRecordsHaveAreNoHeadings() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < 5; i++) {
      text.append("Ficha N° ").append(i).append("\n\n4. Ámbito: Local ").append("abcde".charAt(i)).append("\n\nComponentes:\n1. Talleres\n2. Acompañamiento\n\nContraparte: ")
          .append(i % 2 == 0 ? "Ana Soto (ana@uno.cl)" : "Luis Paz (luis@uno.cl)").append("\n\nFecha y trámite: Presentado el ").append(i)
          .append(" de mayo de 2024 en la oficina, y devuelto con observaciones de la comisión.\n\n");
    }
    String pack = draft(text.toString());
    assertThat(pack).contains("ambito:\n    kind: text\n", "labels: [\"Ámbito\"]", "componentes:\n    kind: list\n", "contraparte:\n    kind: text\n", "from: contraparte",
        "fecha_tramite:\n    kind: text\n").doesNotContain("ignore:", "acompanamiento");
  }

  /** A table of one row has the headings of the longer ones, which are no labels over a value each. */
  @Test
  void aTableOfOneRowIsATableWhereOthersAreLonger() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < 7; i++) {
      text.append("Nombre: Programa ").append("ABCDEF".charAt(i - 1)).append("\n\nCódigo: PS-").append(i).append("\n\nComuna: Talca\n\nIndicadores\n\nIndicador\tFórmula\t2022\t2023\nTasa de egreso\tegresos / ingresos\t1").append(i)
          .append(" %\tS/I\n").append(i % 2 == 0 ? "Horas\thoras / atenciones\t3 %\t4 %\n" : "").append('\n');
    }
    assertThat(draft(text.toString())).contains("kind: table", "indicador: [\"Indicador\"]", "labels: [\"2023\"]").doesNotContain("labels: [\"Fórmula\"]", "tasa_egreso:");
  }

  /** Headings in two rows over rows that each record begins alike, questions in rows, and the year over a plan's months. */
  @Test
  void headingsOverOthersAreNoLabelsNorColumnsOfAPlan() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < 5; i++) {
      text.append("PROYECTO N° ").append(i).append("\n\nNombre\tSede ").append("ABCD".charAt(i - 1)).append("\nCorreo\tuno").append(i).append("@uno.cl\n\nFinanciamiento ($)\n\nFuente\tAño\t\tTotal\n\t2024\t2025\t\nFNDR\t1.00")
          .append(i).append("\t2.000\t3.00").append(i).append("\nMunicipal\t4.000\t5.00").append(i).append("\t9.00").append(i).append("\nTotal general\t5.000\t7.00").append(i).append("\t12.000\n\nAntecedentes\n\nAntecedente\tSí\tNo\nPlanos de arquitectura\tX\t\nInforme de dominio\t\tX\n\nPlan\n\n")
          .append("Actividad\tResponsable\tAño 1 (2025)\t\t\t\t\t\t\t\t\t\t\t\n\t\tE\tF\tM\tA\tM\tJ\tJ\tA\tS\tO\tN\tD\nTalleres\tAna\tX\t\t\t\t\t\t\t\t\t\t\t\n\n");
    }
    assertThat(draft(text.toString())).contains("ano_2024: {kind: money, unit: CLP, labels: [\"Año 2024\"]}", "until: [\"Total general\"]", "labels: [\"Informe de dominio\"]", "responsable: [\"Responsable\"]")
        .doesNotContain("municipal:", "fndr:", "labels: [\"Antecedente\"]", "Año 1");
  }

  @Test
  void aNumberInAColumnMakesNoGroupWithoutFields() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < 4; i++) {
      text.append("Programa: Uno ").append(i).append("\n\nIndicadores de propósito\n\nNombre\tInformación\tValor\nNombre del indicador 1\tAnual\t").append(i).append("\nNombre del indicador 2\tCada 2 años\t4\n\nNombre del indicador 1\n\nNombre del indicador 2\n\n");
    }
    assertThat(draft(text.toString())).contains("fields:\n      text: {kind: text, place: before}");
  }

  @Test
  void dotsThatLeadToAValuePartItFromItsLabel() {
    StringBuilder text = new StringBuilder("REGISTRO\n========\n\n");
    for (int i = 1; i < 5; i++) {
      text.append("PROYECTO ").append(i).append("\nSALA CUNA ").append("ABCD".charAt(i - 1)).append("\n-------------\nORGANIZACIÓN ..... Junta de Vecinos ").append("ABCD".charAt(i - 1))
          .append("\nMONTO ............ $ ").append(i).append("8.500.000\nAPROBADO ......... SI [x]  NO [ ]\n\n");
    }
    assertThat(draft(text.toString())).contains("labels: [\"MONTO\"]", "kind: money", "labels: [\"ORGANIZACIÓN\"]", "kind: boolean", "labels: [\"APROBADO\"]", "markers: [\"PROYECTO {n}\"]");
  }
}
