package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables that go on on the next page. */
class PdfTablesOverPagesTest {
  private static final List<Float> XS = List.of(50f, 250f, 350f, 500f);

  /** A page of a ruled table between a header and a footer. */
  private static void page(PdfPaper paper, int number, List<String[]> rows) {
    paper.text(50, 40, "Fondo de iniciativas").text(500, 800, "Página " + number);
    List<Float> ys = new ArrayList<>(List.of(70f));
    for (String[] row : rows) {
      float top = ys.get(ys.size() - 1);
      for (int c = 0; c < row.length; c++) {
        String[] lines = row[c].split("/");
        for (int l = 0; l < lines.length; l++) {
          paper.text(XS.get(c) + 4, top + 14 + 12 * l, lines[l]);
        }
      }
      ys.add(top + 32);
    }
    paper.grid(XS, ys);
  }

  private static final String[] HEADS = {"Ítem", "Monto", "Fuente"};

  private static String[] row(String... cells) {
    return cells;
  }

  @Test
  void repeatedHeadingsAreNoRows() throws Exception {
    PdfPaper paper = new PdfPaper();
    page(paper, 1, List.of(HEADS, row("Sillas", "100", "Fondo"), row("Mesas", "200", "Fondo")));
    page(paper.page(), 2, List.of(HEADS, row("Telas", "300", "Aporte"), row("Hilos", "400", "Fondo")));
    page(paper.page(), 3, List.of(HEADS, row("Tintas", "500", "Aporte"), row("Papel", "600", "Fondo")));
    assertThat(paper.read()).containsOnlyOnce("Ítem").contains("Telas\t300\tAporte", "Tintas\t500\tAporte");
  }

  /** A form that fills a page begins with the same row on each, and goes on with the same labels. */
  @Test
  void theFirstRowOfAFormIsNoRepeatedHeading() throws Exception {
    PdfPaper paper = new PdfPaper();
    for (int i = 1; i < 4; i++) {
      page(i == 1 ? paper : paper.page(), i, List.of(row("Comuna", "Talca", "Maule"), row("Nombre", "Ana " + i, ""), row("Plazo", i + " meses", "")));
    }
    assertThat(paper.read().split("Comuna\tTalca")).hasSize(4);
  }

  @Test
  void aRowThatThePageCutIsWhole() throws Exception {
    PdfPaper paper = new PdfPaper();
    page(paper, 1, List.of(HEADS, row("Sillas", "100", "Fondo"), row("Reparación de afiches y", "200", "Junta de")));
    page(paper.page(), 2, List.of(HEADS, row("volantes", "", "vecinos"), row("Hilos", "400", "Fondo")));
    assertThat(paper.read()).contains("Reparación de afiches y volantes\t200\tJunta de vecinos\n", "\nHilos\t400\tFondo");
  }

  /** The cells of one row whose words had no room on their page stand on the next one alone. */
  @Test
  void cellsThatMovedToTheNextPageBelongToTheirRow() throws Exception {
    PdfPaper paper = new PdfPaper();
    page(paper, 1, List.of(HEADS, row("Sillas", "100", "Fondo"), row("Mesas", "", "Aporte")));
    page(paper.page(), 2, List.of(row("", "200", ""), row("Hilos", "400", "Fondo")));
    assertThat(paper.read()).contains("Mesas\t200\tAporte\n", "\nHilos\t400\tFondo");
    List<Float> xs = List.of(50f, 150f, 250f, 350f, 450f);
    PdfPaper form = new PdfPaper().grid(xs, List.of(600f, 640f, 700f)).text(54, 614, "Comuna").text(154, 614, "Talca").text(254, 614, "Eje").text(354, 614, "Agua");
    form.text(54, 655, "Estado").text(254, 655, "Responsable").text(354, 655, "Ana Toro");
    form.page().grid(xs, List.of(60f, 90f, 120f)).text(154, 75, "En cierre").text(354, 75, "Tel. 22").text(54, 105, "Plazo").text(154, 105, "Un año").text(254, 105, "Fin").text(354, 105, "2025");
    assertThat(form.read()).contains("Estado\tEn cierre\tResponsable\tAna Toro Tel. 22\n", "\nPlazo\tUn año");
  }

  /** One month a row, in a cell that the page's end cuts. */
  @Test
  void aTableWithinACellGoesOnInTheRestOfTheCell() throws Exception {
    PdfPaper paper = new PdfPaper().grid(List.of(50f, 150f, 500f), List.of(600f, 640f, 700f)).text(54, 614, "Grupo").text(154, 614, "Mujeres");
    paper.grid(List.of(160f, 240f, 300f), List.of(644f, 660f, 676f, 692f)).text(54, 655, "Fechas");
    paper.text(164, 655, "Enero").text(244, 655, "X").text(164, 671, "Febrero").text(164, 687, "Marzo").text(244, 687, "X");
    paper.page().grid(List.of(50f, 150f, 500f), List.of(60f, 120f, 150f)).grid(List.of(160f, 240f, 300f), List.of(64f, 80f));
    paper.text(164, 75, "Abril").text(244, 75, "X").text(154, 100, "Una vez al mes.").text(54, 135, "Sostenibilidad").text(154, 135, "Sigue.");
    assertThat(paper.read()).contains("Enero\tX\nFebrero\t\nMarzo\tX\nAbril\tX\n\nUna vez al mes.");
  }

  /** Nothing small begins the rest: the cell's long paragraph has no end yet. */
  @Test
  void aSentenceThatThePageCutsBeforeAQuotationGoesOn() throws Exception {
    String upper = "El equipo municipal coordina visitas a los sectores más apartados de la comuna bajo el lema";
    PdfPaper paper = new PdfPaper().grid(List.of(50f, 150f, 560f), List.of(600f, 640f, 700f)).text(54, 614, "Grupo").text(154, 614, "Mujeres");
    paper.text(54, 655, "Descripción").text(154, 655, 9, PdfPaper.PLAIN, upper);
    paper.page().grid(List.of(50f, 150f, 560f), List.of(60f, 90f, 150f)).text(154, 75, 9, PdfPaper.PLAIN, "«Aquí cabemos todas».").text(54, 105, "Plazo").text(154, 105, "Un año.");
    assertThat(paper.read()).contains("Descripción\t" + upper + " «Aquí cabemos todas».", "Plazo\tUn año.");
  }

  /** The page's end parts the names of months from their marks. */
  @Test
  void marksOnTheNextPageStandUnderTheirHeadings() throws Exception {
    List<Float> xs = List.of(50f, 110f, 170f, 230f, 290f, 350f, 410f);
    PdfPaper paper = new PdfPaper().text(50, 600, "Fechas de implementación").grid(xs, List.of(740f, 760f));
    List<String> months = List.of("Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio", "Julio", "Agosto", "Septiembre", "Octubre", "Noviembre", "Diciembre");
    for (int i = 0; i < 6; i++) {
      paper.text(xs.get(i) + 3, 754, 9, PdfPaper.PLAIN, months.get(i));
    }
    paper.page().grid(xs, List.of(60f, 80f, 100f, 120f)).text(295, 74, "X").text(355, 74, "X").text(55, 114, "X");
    for (int i = 0; i < 6; i++) {
      paper.text(xs.get(i) + 3, 94, 9, PdfPaper.PLAIN, months.get(6 + i));
    }
    assertThat(paper.read()).contains("Mayo\tJunio\n\t\t\t\tX\tX\nJulio\tAgosto");
  }

  @Test
  void aRowOfItsOwnStaysOne() throws Exception {
    PdfPaper paper = new PdfPaper();
    page(paper, 1, List.of(row("sillas", "100", "Fondo"), row("mesas", "200", "Fondo")));
    page(paper.page(), 2, List.of(row("telas", "300", "Aporte"), row("hilos", "", "Fondo")));
    page(paper.page(), 3, List.<String[]>of(row("Papel", "", "")));
    assertThat(paper.read()).contains("mesas\t200\tFondo", "telas\t300\tAporte", "hilos\t\tFondo", "Papel\t\t");
  }

  @Test
  void columnsWithoutLinesGoOnWithoutTheirHeadings() throws Exception {
    PdfPaper paper = new PdfPaper();
    String[][] rows = {{"Ítem", "Monto", "Fuente"}, {"Sillas de la sede", "100", "Fondo"}, {"Mesas", "200", "Aporte"}};
    for (int r = 0; r < rows.length; r++) {
      paper.text(50, 700 + 16 * r, rows[r][0]).text(250, 700 + 16 * r, rows[r][1]).text(350, 700 + 16 * r, rows[r][2]);
    }
    paper.page().text(50, 60, "Telas").text(350, 60, "Fondo").text(50, 76, "Hilos").text(250, 76, "300").text(350, 76, "Aporte");
    assertThat(paper.read()).contains("Telas\t\tFondo\nHilos\t300\tAporte");
  }

  /** Forms in two columns of a page, each a table: the left ones come first. */
  @Test
  void tablesInTwoColumnsAreReadOneAfterTheOther() throws Exception {
    PdfPaper paper = new PdfPaper();
    for (int side = 0; side < 2; side++) {
      float x = 50 + 260 * side;
      List<Float> ys = new ArrayList<>(List.of(80f));
      for (int r = 0; r < 10; r++) {
        paper.text(x + 4, 94 + 24 * r, "Dato " + r).text(x + 104, 94 + 24 * r, "valor " + side + r);
        ys.add(104f + 24 * r);
      }
      paper.text(x, 70, "Ficha N° " + (side + 1)).grid(List.of(x, x + 100, x + 240), ys);
    }
    assertThat(paper.read()).containsSubsequence("Ficha N° 1", "Dato 0\tvalor 00", "Dato 9\tvalor 09", "Ficha N° 2", "Dato 0\tvalor 10", "Dato 9\tvalor 19");
  }

  @Test
  void smallTablesBesideEachOtherAreNoColumns() throws Exception {
    PdfPaper paper = new PdfPaper().text(50, 60, "Nombre: Ana");
    paper.grid(List.of(50f, 150f, 250f), List.of(80f, 104f)).text(54, 94, "Código").text(154, 94, "PR-1");
    paper.grid(List.of(310f, 410f, 510f), List.of(80f, 104f)).text(314, 94, "Año").text(414, 94, "2023");
    paper.text(50, 130, "Comuna: Talca");
    assertThat(paper.read()).containsSubsequence("Ana", "PR-1", "2023", "Talca");
  }

  /** A box that stands at the head of nearly every page is no content. */
  @Test
  void aBoxAtTheHeadOfEveryPageIsNoContent() throws Exception {
    PdfPaper paper = new PdfPaper();
    for (int i = 1; i < 5; i++) {
      PdfPaper page = i == 1 ? paper : paper.page();
      page.grid(List.of(50f, 250f, 500f), List.of(30f, 54f)).text(54, 44, "Gobierno").text(254, 44, "Formulario de programas");
      page.text(50, 90, "Párrafo " + i);
    }
    assertThat(Ingester.standard(Limits.standard()).ingest("f.pdf", paper.bytes()).anchors())
        .extracting(a -> a.address()).contains("page 1 header", "page 4 header");
  }

  private static final List<Float> PLAN = List.of(50f, 70f, 200f, 225f, 250f, 275f, 300f, 325f, 350f, 450f);

  /** Rows of a plan, each with the column that is painted, 0 for none. */
  private static void plan(PdfPaper paper, int number, boolean heads, Object... rows) {
    paper.text(50, 40, "Fondo de iniciativas").text(500, 800, "Página " + number);
    List<Float> ys = new ArrayList<>(List.of(70f));
    if (heads) {
      String[] words = {"N°", "Tarea", "Ene", "Feb", "Mar", "Abr", "May", "Jun", "Encargada"};
      for (int c = 0; c < words.length; c++) {
        paper.text(PLAN.get(c) + 2, 84, words[c]);
      }
      ys.add(95f);
    }
    for (int r = 0; r < rows.length; r += 2) {
      float top = ys.get(ys.size() - 1);
      int column = (int) rows[r + 1];
      if (column > 0) {
        paper.fill(PLAN.get(column), top, 25, 25, java.awt.Color.GRAY);
      }
      paper.text(PLAN.get(0) + 4, top + 14, String.valueOf(r / 2 + 1)).text(PLAN.get(1) + 4, top + 14, (String) rows[r]).text(PLAN.get(8) + 4, top + 14, "Rosa Pino");
      ys.add(top + 25);
    }
    paper.grid(PLAN, ys);
  }

  /** A month that is painted on the second page was lost, with nothing to say so. */
  @Test
  void aPaintedPlanGoesOnOverleafWithWordsBesideItsMonths() throws Exception {
    PdfPaper paper = new PdfPaper();
    plan(paper, 1, true, "Registrar", 3);
    plan(paper.page(), 2, false, "Exponer", 5, "Cerrar", 7);
    assertThat(paper.read()).contains("Registrar\t\t☒\t\t\t\t\tRosa", "Exponer\t\t\t\t☒\t\t\tRosa", "Cerrar\t\t\t\t\t\t☒\tRosa");
  }

  @Test
  void thePlansHeadingsOrRowsWithoutMonthsMayEndThePage() throws Exception {
    PdfPaper paper = new PdfPaper();
    plan(paper, 1, true, "Registrar", 0);
    plan(paper.page(), 2, false, "Exponer", 5, "Cerrar", 7);
    assertThat(paper.read()).contains("Exponer\t\t\t\t☒\t\t\tRosa", "Cerrar\t\t\t\t\t\t☒\tRosa");
    PdfPaper heads = new PdfPaper();
    plan(heads, 1, true);
    plan(heads.page(), 2, false, "Exponer", 5, "Cerrar", 7);
    assertThat(heads.read()).contains("Exponer\t\t\t\t☒\t\t\tRosa", "Cerrar\t\t\t\t\t\t☒\tRosa");
  }

  /** The page may end within the row of headings, or within the row of marks. */
  @Test
  void aRowOfMarksWhoseUpperPartIsBlankIsOne() throws Exception {
    for (boolean heads : List.of(true, false)) {
      PdfPaper paper = new PdfPaper();
      List<Float> xs = List.of(50f, 120f, 190f, 260f, 330f, 400f, 470f);
      String[] months = {"Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio"};
      for (int i = 0; i < 6; i++) {
        paper.text(xs.get(i) + 4, 780, months[i]);
      }
      paper.grid(xs, heads ? List.of(766f, 790f) : List.of(766f, 785f, 795f));
      paper.page();
      paper.grid(xs, heads ? List.of(40f, 48f, 65f) : List.of(40f, 65f));
      paper.text(xs.get(1) + 20, 60, "X").text(xs.get(4) + 20, 60, "X");
      paper.text(50, 90, "Cada año.");
      assertThat(paper.read().replace("\f", "")).contains("Enero\tFebrero\tMarzo\tAbril\tMayo\tJunio\n\tX\t\t\tX\t\n");
    }
  }

  /** Months in a cell, whose headings are printed again where the cell goes on. */
  @Test
  void headingsOfATableWithinACellAreNoRowsOfItsRest() throws Exception {
    PdfPaper paper = new PdfPaper().grid(List.of(50f, 150f, 500f), List.of(600f, 640f, 700f)).text(54, 614, "Grupo").text(154, 614, "Mujeres");
    paper.grid(List.of(160f, 240f, 300f), List.of(644f, 660f, 676f, 692f)).text(54, 655, "Fechas");
    paper.text(164, 655, "Mes").text(244, 655, "Marca").text(164, 671, "Enero").text(244, 671, "X").text(164, 687, "Febrero");
    paper.page().grid(List.of(50f, 150f, 500f), List.of(60f, 120f, 150f)).grid(List.of(160f, 240f, 300f), List.of(64f, 80f, 96f));
    paper.text(164, 75, "Mes").text(244, 75, "Marca").text(164, 91, "Marzo").text(244, 91, "X").text(154, 112, "Una vez al mes.").text(54, 135, "Sostenibilidad").text(154, 135, "Sigue.");
    assertThat(paper.read()).containsOnlyOnce("Mes\tMarca").contains("Enero\tX\nFebrero\t\nMarzo\tX\n\nUna vez al mes.");
  }
}
