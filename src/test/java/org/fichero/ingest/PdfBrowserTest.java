package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages that a browser prints: drawn in the order in which they are to be read, whatever stands beside what. */
class PdfBrowserTest {
  private static final String[] MONTHS = {"E", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"};
  private final PdfPaper paper = new PdfPaper().browser();

  private void label(float x, float y, String words) {
    paper.text(x, y, 10, PdfPaper.BOLD, words);
  }

  private PdfPaper box(float x, float y, boolean ticked) {
    paper.frame(x, y, 9, 9);
    return ticked ? paper.stroke(Color.BLACK, x + 1, y + 1, x + 8, y + 8).stroke(Color.BLACK, x + 8, y + 1, x + 1, y + 8) : paper;
  }

  @Test
  void aCardIsReadWholeBeforeTheOneBesideIt() throws Exception {
    label(50, 60, "Comuna");
    paper.text(50, 76, "Talca");
    label(200, 60, "Grupo prioritario");
    paper.lines(200, 76, List.of("Mujeres jefas de hogar", "de la comuna"));
    label(50, 130, "Financiamiento");
    paper.text(50, 146, "Recursos propios");
    label(200, 130, "Sostenibilidad");
    paper.text(200, 146, "Sigue cada año");
    assertThat(paper.read().replaceAll("[*#\\s]+", " ")).contains("Comuna Talca Grupo prioritario Mujeres jefas de hogar de la comuna Financiamiento Recursos propios Sostenibilidad Sigue cada año");
  }

  @Test
  void aSideBarIsReadBeforeThePageBesideIt() throws Exception {
    float y = 60;
    for (String[] pair : new String[][] {{"Folio", "VT-1201"}, {"Comuna", "Curicó"}, {"Profesional", "Rosa Vidal"}}) {
      label(50, y, pair[0]);
      paper.text(50, y + 14, pair[1]);
      y += 40;
    }
    label(160, 60, "Hallazgos");
    paper.prose(160, 74, 300, "La mesa barrial coordina las visitas domiciliarias y comparte sus resultados con quienes participan cada semana.");
    assertThat(paper.read().replaceAll("[*#\\s]+", " ")).contains("Folio VT-1201 Comuna Curicó Profesional Rosa Vidal Hallazgos La mesa barrial");
  }

  @Test
  void wrappedOptionsSideBySideAreWhole() throws Exception {
    box(50, 52, false).lines(63, 60, List.of("Higiene y", "aseo"));
    box(140, 52, true).lines(153, 60, List.of("Dotación de", "personal"));
    box(240, 52, false).text(253, 60, "Registros");
    assertThat(paper.read()).contains("☐ Higiene y aseo\t☒ Dotación de personal\t☐ Registros");
  }

  /** A box has no room beside the first word of its label. */
  @Test
  void aMarkStandsAboveItsLabel() throws Exception {
    box(50, 52, false).text(50, 74, "Infraestructura");
    box(140, 52, true).lines(153, 60, List.of("Higiene y", "aseo"));
    assertThat(paper.read()).contains("☐ Infraestructura").contains("☒ Higiene y aseo");
  }

  @Test
  void labelsAndValuesBesideEachOtherAreParted() throws Exception {
    label(50, 60, "Teléfono");
    paper.text(97, 60, "+56 9 1111 2222");
    label(200, 60, "Monto solicitado");
    paper.lines(285, 60, List.of("Cinco millones", "de pesos"));
    assertThat(paper.read()).contains("Teléfono\t+56 9 1111 2222\tMonto solicitado\tCinco millones de pesos");
  }

  /** A list in a cell stays a list. */
  @Test
  void linesThatEndForLackOfWordsAreNotJoined() throws Exception {
    label(50, 60, "Oficinas");
    paper.lines(150, 60, List.of("Biblioteca", "Unidad de Vivienda", "Oficina de Turismo"));
    paper.prose(50, 130, 450, "La mesa barrial coordina las visitas domiciliarias y comparte sus resultados con quienes participan cada semana.");
    assertThat(paper.read()).doesNotContain("Biblioteca Unidad").doesNotContain("Vivienda Oficina");
  }

  /** Boxes that are positioned are drawn after all words. */
  @Test
  void boxesThatAreDrawnLastBelongToTheirWords() throws Exception {
    label(50, 60, "Modalidad");
    paper.text(63, 76, "Presencial").text(63, 92, "Remota");
    label(200, 60, "Plan");
    paper.text(213, 76, "Sí").text(213, 92, "No");
    box(50, 68, false);
    box(50, 84, true);
    box(200, 68, true);
    box(200, 84, false);
    assertThat(paper.read().replaceAll("[*#\\s]+", " ")).contains("Modalidad ☐ Presencial ☒ Remota Plan ☒ Sí ☐ No");
  }

  @Test
  void anIconOutOfWhichATickIsCutIsTicked() throws Exception {
    paper.tickedIcon(50, 52, 9).text(64, 60, "NNA").frame(50, 68, 9, 9).text(64, 76, "Cooperativas");
    assertThat(paper.read()).contains("☒ NNA").contains("☐ Cooperativas");
  }

  @Test
  void monthsInFramesEachWithItsSign() throws Exception {
    for (int i = 0; i < 12; i++) {
      paper.frame(50 + 30 * i, 50, 28, 30).text(60 + 30 * i, 62, MONTHS[i]);
      if (i == 2 || i == 3) {
        paper.text(60 + 30 * i, 76, "X");
      }
    }
    assertThat(paper.read()).contains("E\tF\tM\tA\tM\tJ\tJ\tA\tS\tO\tN\tD\n\t\tX\tX");
  }

  @Test
  void coloursBelowMonthsWithoutAWordBesideThem() throws Exception {
    for (int i = 0; i < 12; i++) {
      paper.text(60 + 30 * i, 62, MONTHS[i]);
    }
    paper.fill(50 + 30 * 4, 68, 28, 12, Color.BLUE).fill(50 + 30 * 5, 68, 28, 12, Color.BLUE).text(50, 110, "Según la demanda");
    assertThat(paper.read()).contains("E\tF\tM\tA\tM\tJ\tJ\tA\tS\tO\tN\tD\n\t\t\t\t☒\t☒");
  }

  /** A row of two lines is four times as high as the bar in it. */
  @Test
  void aLowBarAlongACellPaintsIt() throws Exception {
    List<Float> xs = List.of(50f, 150f, 180f, 210f, 240f, 270f, 300f, 330f);
    paper.grid(xs, List.of(50f, 66f, 96f));
    String[] heads = {"Actividad", "Ene", "Feb", "Mar", "Abr", "May", "Jun"};
    for (int i = 0; i < heads.length; i++) {
      paper.text(xs.get(i) + 3, 62, heads[i]);
    }
    paper.lines(53, 78, List.of("Talleres de", "acogida"));
    paper.fill(211, 78, 28, 6, Color.BLUE);
    assertThat(paper.read()).contains("Talleres de acogida\t\t\t☒");
  }

  @Test
  void aLabelAsHighAsTheTableBesideItIsReadBeforeIt() throws Exception {
    paper.line(50, 50, 500, 50).line(50, 98, 500, 98).line(50, 50, 50, 98);
    paper.grid(List.of(150f, 250f, 350f, 500f), List.of(50f, 66f, 82f, 98f));
    paper.text(53, 62, "Presupuesto").text(153, 62, "Ítem").text(253, 62, "Cantidad").text(353, 62, "Aporte");
    paper.text(153, 78, "Sillas").text(253, 78, "12").text(353, 78, "Fondo").text(153, 94, "Mesas").text(253, 94, "3").text(353, 94, "Propio");
    assertThat(paper.read()).contains("Presupuesto\n").contains("\nÍtem\tCantidad\tAporte\nSillas\t12\tFondo\nMesas\t3\tPropio");
  }

  /** What floats is drawn before all words of the page. */
  @Test
  void boxesThatFloatStayWithTheTextBesideThem() throws Exception {
    for (float y : new float[] {60, 260}) {
      label(380, y, "Folio");
      paper.text(380, y + 14, y < 100 ? "VT-1" : "VT-2");
    }
    for (float y : new float[] {60, 260}) {
      label(50, y, "Hallazgos");
      paper.prose(50, y + 14, 280, "La mesa barrial coordina las visitas domiciliarias y comparte sus resultados con quienes participan.");
      label(50, y + 80, "Observaciones");
      paper.prose(50, y + 94, 480, "El programa acompaña los operativos en terreno sin costo para quienes participan en la comuna y sus alrededores, todo el año.");
    }
    assertThat(paper.read().replaceAll("[*#\\s]+", " ")).containsSubsequence("Folio VT-1 Hallazgos", "Observaciones", "Folio VT-2 Hallazgos", "Observaciones");
  }

  @Test
  void headingsThatStandUprightAreOneRowHoweverLong() throws Exception {
    String[] months = {"Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio", "Julio", "Agosto", "Septiembre", "Octubre", "Noviembre", "Diciembre"};
    for (int i = 0; i < 12; i++) {
      paper.upwards(80 + 30 * i, 110, months[i]);
    }
    paper.text(74 + 30 * 2, 126, "X").text(74 + 30 * 9, 126, "X");
    assertThat(paper.read()).contains("Enero\tFebrero\tMarzo\tAbril\tMayo\tJunio\tJulio\tAgosto\tSeptiembre\tOctubre\tNoviembre\tDiciembre\n\t\tX\t\t\t\t\t\t\tX");
  }

  /** The second line of a label is one word too long for its column: it runs below the value. */
  @Test
  void aLongWordOfALabelRunsOverItsColumn() throws Exception {
    label(50, 60, "COMUNA DEL");
    label(50, 72, "ESTABLECIMIENTO:");
    paper.text(125, 60, "Renca");
    label(50, 100, "CORREO:");
    paper.text(125, 100, "rosa@visitas.example");
    assertThat(paper.read()).contains("COMUNA DEL ESTABLECIMIENTO:**\tRenca");
  }
}
