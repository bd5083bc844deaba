package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that touch the lines of what they stand in. */
class PdfNestedTablesTest {
  private static PdfPaper months(PdfPaper paper, float left, float top) {
    paper.grid(List.of(left, left + 40, left + 80, left + 120), List.of(top, top + 14, top + 28));
    paper.text(left + 4, top + 11, "Ene").text(left + 44, top + 11, "Feb").text(left + 84, top + 11, "Mar").text(left + 98, top + 25, "X");
    return paper;
  }

  /** The inner table's upper and left sides are as good as the cell's own. */
  @Test
  void aTableInTheCornerOfItsCell() throws Exception {
    PdfPaper paper = new PdfPaper().grid(List.of(50f, 190f), List.of(50f, 70f, 120f, 140f));
    months(paper.text(55, 64, "Meses"), 52.5f, 70.4f).text(55, 112, "Marzo de cada a\u00f1o.").text(55, 134, "Fondos");
    assertThat(paper.read()).contains("Meses\n").contains("Ene\tFeb\tMar\n\t\tX\n\nMarzo de cada a\u00f1o.").contains("\nFondos");
  }

  @Test
  void aTableThatHangsFromALineAcrossThePage() throws Exception {
    PdfPaper paper = new PdfPaper().line(50, 70, 400, 70).line(50, 130, 400, 130);
    months(paper.text(55, 84, "Meses"), 150, 70).text(155, 116, "Marzo de cada a\u00f1o.");
    assertThat(paper.read()).contains("Ene\tFeb\tMar\n\t\tX\n").contains("Marzo de cada a\u00f1o.");
  }

  /** Lines that end within a cell are of what stands in it. */
  @Test
  void linesBelowRowsOfATableInACell() throws Exception {
    PdfPaper paper = new PdfPaper().grid(List.of(50f, 150f, 400f), List.of(50f, 66f, 130f, 150f));
    paper.text(55, 62, "Comuna").text(155, 62, "Talca").text(55, 80, "Meses").text(55, 144, "Fondos").text(155, 144, "Propios");
    List<String> months = List.of("Ene", "Feb", "Mar", "Abr", "May", "Jun");
    for (int i = 0; i < months.size(); i++) {
      paper.text(160 + 34 * i, 80, months.get(i));
    }
    paper.line(153, 84, 360, 84).line(153, 100, 360, 100).text(198, 96, "X").text(155, 120, "Febrero de cada a\u00f1o.");
    assertThat(paper.read()).contains("Ene\tFeb\tMar\tAbr\tMay\tJun\n\tX\t").contains("Febrero de cada a\u00f1o.");
  }

  /** Report writers draw each cell as a frame of its own, its corners curves without a radius. */
  @Test
  void cellsWhoseCornersAreRoundWithNoRadius() throws Exception {
    PdfPaper paper = new PdfPaper();
    List<String> heads = List.of("Folio", "Formato", "Fecha de publicaci\u00f3n");
    List<String> values = List.of("F-020", "FF-012", "");
    for (int i = 0; i < 3; i++) {
      paper.rounded(42 + 170 * i, 148, 170, 40, 0).line(42 + 170 * i, 166.5f, 212 + 170 * i, 166.5f);
      paper.text(60 + 170 * i, 161, heads.get(i)).text(60 + 170 * i, 182 + i, values.get(i));
    }
    List<String> date = List.of("10", "/", "11", "/", "2015");
    for (int i = 0; i < date.size(); i++) {
      paper.text(400 + 24 * i, 178.5f, date.get(i));
    }
    paper.text(400, 186.5f, "DD").text(448, 186.5f, "MM").text(496, 186.5f, "AAAA");
    assertThat(paper.read()).contains("Folio\tFormato\tFecha de publicaci\u00f3n\nF-020\tFF-012\t10 / 11 / 2015");
  }

  /** A list of options fills its cell, above which a form has two labels and two values in a row: a sign is one sign, however many columns these make. */
  @ParameterizedTest
  @ValueSource(floats = {153, 157})
  void aListAsWideAsItsCell(float left) throws Exception {
    PdfPaper paper = new PdfPaper().grid(List.of(50f, 150f, 250f, 350f, 450f), List.of(50f, 70f));
    paper.text(55, 64, "Comuna").text(155, 64, "Talca").text(255, 64, "Grupo").text(355, 64, "Mujeres jefas de hogar");
    paper.grid(List.of(50f, 150f, 450f), List.of(70f, 130f, 150f)).grid(List.of(left, 300f, 450f), List.of(70f, 90f, 110f, 130f));
    paper.text(55, 84, "Categoría").text(162, 84, "NNA").text(162, 104, "Otra").text(162, 124, "Oficios").text(304, 104, "X");
    paper.text(55, 144, "Fondos").text(155, 144, "Propios");
    assertThat(paper.read()).containsPattern("NNA\t\n\t*Otra\tX\n\t*Oficios\t\n");
  }
}
