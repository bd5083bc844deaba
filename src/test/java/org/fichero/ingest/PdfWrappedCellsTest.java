package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of tables without lines whose cells need several lines. */
class PdfWrappedCellsTest {
  /** Draws lines under one another, each of them several words at given places; null for none. */
  private static PdfPaper rows(PdfPaper paper, float top, List<Float> xs, String[][] rows) {
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < xs.size(); c++) {
        if (rows[r][c] != null) {
          paper.text(xs.get(c), top + 12 * r, rows[r][c]);
        }
      }
    }
    return paper;
  }

  private static final List<Float> TWO = List.of(50f, 160f);
  private static final List<Float> FOUR = List.of(50f, 130f, 290f, 370f);

  /** Help in small type below a label, in the label's cell of a ruled table. */
  @Test
  void smallerTypeBelowALabelIsAParagraphOfItsOwn() throws Exception {
    PdfPaper paper = new PdfPaper();
    float[] edges = {50, 90, 130, 170};
    for (int r = 0; r < 3; r++) {
      paper.frame(50, edges[r], 110, 40).frame(160, edges[r], 300, 40);
    }
    paper.text(54, 65, "Nombre").text(164, 65, "Licencia");
    paper.text(54, 105, "Unidad").text(54, 117, 6.5f, PdfPaper.PLAIN, "Área que lo atiende").text(164, 105, "Obras Públicas");
    paper.text(54, 145, "Plazo").text(164, 145, "10 días");
    assertThat(paper.read()).contains("Nombre\tLicencia\n").contains("Unidad\u2029Área que lo atiende\tObras Públicas");
  }

  /** A small word alone in its line of a narrow cell, with more below, is no end of the word above that fills its own. */
  @Test
  void aSmallWordBetweenTwoLinesIsAWord() throws Exception {
    float width = PdfPaper.width("Taller") + 5;
    PdfPaper paper = new PdfPaper();
    for (int r = 0; r < 2; r++) {
      for (int c = 0; c < 3; c++) {
        paper.frame(50 + c * width, 50 + 50 * r, width, 50);
      }
    }
    paper.text(52, 65, "Tarea").text(52 + width, 65, "Ene").text(52 + 2 * width, 65, "Feb");
    paper.text(52, 112, "Taller").text(52, 124, "de").text(52, 136, "cueca").text(60 + width, 112, "X");
    assertThat(paper.read()).contains("Taller de cueca\tX");
  }

  /** Whether the words that fill a narrow cell's lines are one: it is told by those that are whole. */
  @ParameterizedTest
  @CsvSource({"Caminata/mensual, Caminata mensual", "Archivo/sonoro, Archivo sonoro", "Muestra/final, Muestra final", "Medio/de/pago, Medio de pago",
      "Sistemati/zación, Sistematización", "Psico/social, Psicosocial", "Coordi/nación, Coordinación"})
  void wordsThatFillTheLinesOfANarrowCell(String lines, String label) throws Exception {
    String[] parts = lines.split("/");
    float width = Math.max(PdfPaper.width(parts[0]), PdfPaper.width(parts[1])) + 5;
    PdfPaper paper = new PdfPaper();
    for (int r = 0; r < 2; r++) {
      for (int c = 0; c < 3; c++) {
        paper.frame(50 + c * width, 50 + 50 * r, width, 50);
      }
    }
    paper.text(52, 65, "Tarea").text(52 + width, 65, "Ene").text(52 + 2 * width, 65, "Feb").text(60 + width, 112, "X");
    for (int i = 0; i < parts.length; i++) {
      paper.text(52, 112 + 12 * i, parts[i]);
    }
    assertThat(paper.read()).contains(label + "\tX");
  }

  @Test
  void aLabelThatEndsInASmallWordGoesOnWithAFigure() throws Exception {
    String[][] rows = {{"Código", "PR-100"}, {"Personas atendidas en", "734 personas"}, {"2022", null}, {"Presupuesto", "900"}};
    assertThat(rows(new PdfPaper(), 60, TWO, rows).read()).contains("Código\tPR-100\nPersonas atendidas en 2022\t734 personas\nPresupuesto\t900");
  }

  /** The number of a label whose first word had no room beside it. */
  @Test
  void aNumberAloneIsNoLabel() throws Exception {
    String[][] rows = {{"1. Comuna", "Puchuncav\u00ed"}, {"2.", "Oficina de la Mujer; Unidad de Vivienda y Barrio; Oficina de Juventud y Deporte; Programa Puente;"}, {"Departamentos", "Biblioteca"}, {"3. Grupo", "Ana"}};
    assertThat(rows(new PdfPaper(), 60, List.of(50f, 130f), rows).read())
        .contains("2. Departamentos\tOficina de la Mujer; Unidad de Vivienda y Barrio; Oficina de Juventud y Deporte; Programa Puente; Biblioteca\n3. Grupo");
  }

  @Test
  void labelsBelowEachOtherStayTwo() throws Exception {
    String[][] rows = {{"Institución responsable", "SENAMA"}, {"2023", "12 personas"}, {"Código", "PR-100"}, {"Nombre", "Ana"}};
    assertThat(rows(new PdfPaper(), 60, List.of(50f, 190f), rows).read())
        .contains("Institución responsable\tSENAMA\n2023\t12 personas\nCódigo\tPR-100\nNombre\tAna");
  }

  @Test
  void twoLabelsOnOneRowAreWrappedEach() throws Exception {
    String[][] rows = {{"Personas", "734 personas", "Presupuesto", "62.642.024"}, {"atendidas en", null, "2023 (M$)", null}, {"2022", null, null, null},
        {"Regiones", "Maule", null, null}};
    assertThat(rows(new PdfPaper(), 60, FOUR, rows).read()).contains("Personas atendidas en 2022\t734 personas\tPresupuesto 2023 (M$)\t62.642.024\n");
  }

  @Test
  void aCapitalGoesOnWhereItsWordHadNoRoom() throws Exception {
    String[][] rows = {{"Actividad", "Encargada", "Costo", "Fuente"}, {"Muestra final de", "Junta de vecinas", "900", "Fondo"},
        {"cierre", "Ñuble", null, null}, {"Feria", "Ana", "800", "Aporte"}};
    assertThat(rows(new PdfPaper(), 60, List.of(50f, 140f, 222f, 300f), rows).read())
        .contains("Muestra final de cierre\tJunta de vecinas Ñuble\t900\tFondo\nFeria\tAna\t800\tAporte");
    // with room for it, the second line is a row of its own
    assertThat(rows(new PdfPaper(), 60, List.of(50f, 140f, 322f, 400f), rows).read()).contains("\ncierre\tÑuble\t\t\n");
  }

  @Test
  void optionsStandBesideALabelOfTwoLines() throws Exception {
    PdfPaper paper = rows(new PdfPaper(), 60, TWO, new String[][] {{"Código", "PR-100"}, {"Año", "2019"}, {"Resultado de la", null}, {"evaluación", null}, {null, null}, {"Notas", "Ninguna"}});
    for (int i = 0; i < 3; i++) {
      paper.frame(160, 77 + 12 * i, 7, 7).text(172, 84 + 12 * i, List.of("Objetado", "Aprobado", "Pendiente").get(i));
    }
    assertThat(paper.read()).contains("Resultado de la evaluación\n\n☐ Objetado\n☐ Aprobado\n☐ Pendiente\n");
  }

  /** Names of items, most of which fill their column, beside amounts and sources are one table, however much it looks like two columns. */
  @Test
  void columnsOfATableAreNoColumnsOfThePage() throws Exception {
    PdfPaper paper = new PdfPaper();
    for (int i = 0; i < 12; i++) {
      paper.text(50, 60 + 24 * i, "Traslado de participantes " + i + " desde las localidades rurales").text(320, 60 + 24 * i, "$" + (100 + i) + ".000").text(430, 60 + 24 * i, "Aporte de terceros");
    }
    assertThat(paper.read()).contains("rurales\t$100.000\tAporte de terceros\nTraslado de participantes 1 desde").contains("rurales\t$111.000\tAporte de terceros");
  }

  @Test
  void aBracketBelowALabelIsItsRest() throws Exception {
    String[][] rows = {{"Código", "PR-100"}, {"Presupuesto 2023", "900"}, {"(M$)", null}, {"Contacto", "Ana"}};
    assertThat(rows(new PdfPaper(), 60, TWO, rows).read()).contains("Presupuesto 2023 (M$)\t900\nContacto\tAna");
  }

  /** Labels in capitals: only want of room and the distance of the rows tell that a line is the rest of one. */
  @Test
  void aLineOfALabelIsNearerThanRows() throws Exception {
    PdfPaper paper = new PdfPaper();
    String[][] rows = {{"CÓDIGO", "PR-100"}, {"REGIÓN", "Maule"}, {"PROBLEMA O NECESIDAD", "Falta agua"}, {"ABORDADA", null}, {"NOTAS", "Ninguna"}, {"CONTACTO", "Ana"}};
    float[] ys = {60, 84, 108, 120, 144, 168};
    for (int r = 0; r < rows.length; r++) {
      paper.text(50, ys[r], rows[r][0]);
      if (rows[r][1] != null) {
        paper.text(190, ys[r], rows[r][1]);
      }
    }
    assertThat(paper.read()).contains("REGIÓN\tMaule\nPROBLEMA O NECESIDAD ABORDADA\tFalta agua\nNOTAS\tNinguna");
  }

  /** The months of a plan are one table, though marks stand on both sides of every gap. */
  @Test
  void aPlanIsNeverParted() throws Exception {
    PdfPaper paper = new PdfPaper();
    List<String> months = List.of("E", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D");
    paper.text(50, 60, "Actividad").text(510, 60, "Responsable");
    for (int m = 0; m < 12; m++) {
      paper.text(180 + 27 * m, 60, months.get(m));
    }
    for (int r = 0; r < 10; r++) {
      paper.text(50, 80 + 30 * r, "Taller de oficios con las").text(50, 92 + 30 * r, "vecinas del sector " + r);
      paper.text(288 + 27 * (r % 2), 80 + 30 * r, "X").text(342 + 27 * (r % 2), 80 + 30 * r, "X").text(510, 80 + 30 * r, "Junta de vecinas");
    }
    assertThat(paper.read()).contains("Actividad\tE\tF\tM\tA\tM\tJ\tJ\tA\tS\tO\tN\tD",
        "Taller de oficios con las vecinas del sector 9\t\t\t\t\t\tX\t\tX\t\t\t\t\tJunta de vecinas");
  }

  /** A line's end behind a stroke parts no words; what begins with a capital may be a word of its own. */
  @Test
  void wordsThatAStrokeJoinsAreWhole() throws Exception {
    PdfPaper paper = new PdfPaper().grid(List.of(50f, 110f, 200f), List.of(60f, 90f, 120f)).text(54, 72, "Acogida/").text(54, 84, "atención").text(114, 72, "X");
    paper.text(54, 102, "Unidades/").text(54, 114, "Oficinas").text(114, 102, "DIDECO");
    assertThat(paper.read()).contains("Acogida/atención\tX\nUnidades/ Oficinas\tDIDECO");
  }
}
