package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;

/** Tables that only the document's tags name: no lines part their cells. */
class PdfTaggedTablesTest {
  private final PdfPaper paper = new PdfPaper();
  private final COSDictionary table = paper.element(null, "Table");
  private COSDictionary row;

  private PdfTaggedTablesTest row() {
    row = paper.element(table, "TR");
    return this;
  }

  private PdfTaggedTablesTest cell(float x, float y, String... lines) {
    paper.text(paper.element(row, "TD"), x, y, lines);
    return this;
  }

  @Test
  void aLabelOfSeveralLinesStandsBesideSeveralParagraphs() throws Exception {
    row().cell(50, 60, "1. Comuna").cell(200, 60, "Talca");
    row().cell(50, 80, "2.", "Departamentos/Oficinas", "que participan");
    COSDictionary value = paper.element(row, "TD");
    paper.text(paper.element(value, "P"), 200, 80, "Unidad de Vivienda").text(paper.element(value, "P"), 200, 95, "Oficina de la Mujer");
    row().cell(50, 125, "3. Grupo").cell(200, 125, "Jóvenes");
    assertThat(paper.read()).startsWith("1. Comuna\tTalca\n").contains("\n2.\nDepartamentos/Oficinas\nque participan\n\nUnidad de Vivienda\n\nOficina de la Mujer\n").contains("\n3. Grupo\tJóvenes");
  }

  /** As browsers write them: a cell in which nothing stands has no element. */
  @Test
  void aRowWithoutItsEmptyCellsIsReadByPlaces() throws Exception {
    row().cell(50, 60, "Ene").cell(80, 60, "Feb").cell(110, 60, "Mar").cell(140, 60, "Abr");
    row().cell(86, 80, "X").cell(146, 80, "X");
    assertThat(paper.read()).contains("Ene\tFeb\tMar\tAbr\n\tX\t\tX");
  }

  /** Labels reach farther to the left than their heading, in rows that lack cells. */
  @Test
  void aRowWithoutItsEmptyCellsWidensItsColumn() throws Exception {
    row().cell(90, 60, "Actividad").cell(180, 60, "Ene").cell(210, 60, "Feb").cell(240, 60, "Mar").cell(270, 60, "Abr");
    row().cell(50, 80, "Talleres semanales").cell(186, 80, "X").cell(246, 80, "X");
    assertThat(paper.read()).contains("Actividad\tEne\tFeb\tMar\tAbr\nTalleres semanales\tX\t\tX");
  }

  /** Discs that are drawn bear no tags, and no words stand beside them. */
  @Test
  void aRowOfDrawnDiscsIsReadByPlaces() throws Exception {
    row().cell(50, 60, "Ene").cell(80, 60, "Feb").cell(110, 60, "Mar").cell(140, 60, "Abr");
    row().cell(49, 84, " ");
    paper.circle(89, 81, 4, true).circle(149, 81, 4, true);
    assertThat(paper.read()).contains("Ene\tFeb\tMar\tAbr\n\t●\t\t●");
  }

  @Test
  void aCellThatReachesOverColumnsAndRowsIsOne() throws Exception {
    row().cell(50, 60, "Año");
    COSDictionary wide = paper.element(row, "TD");
    COSDictionary attributes = new COSDictionary();
    attributes.setItem(COSName.getPDFName("ColSpan"), COSInteger.TWO);
    wide.setItem(COSName.A, attributes);
    paper.text(wide, 120, 60, "2023");
    row().cell(50, 80, "Taller").cell(120, 80, "Ene").cell(160, 80, "Feb");
    row().cell(50, 100, "Feria").cell(120, 100, "X").cell(160, 100, "X");
    assertThat(paper.read()).startsWith("Año\t2023\t\nTaller\tEne\tFeb\nFeria\tX\tX");
  }

  /** Drawn marks bear no tags. */
  @Test
  void drawnBoxesAreOfTheCellsBesideOrBelow() throws Exception {
    row().cell(64, 60, "NNA").cell(164, 60, "Vivienda");
    row().cell(64, 75, "Otra").cell(164, 75, "Salud");
    for (int i = 0; i < 4; i++) {
      paper.frame(i % 2 == 0 ? 50 : 150, 53 + i / 2 * 15, 8, 8);
    }
    assertThat(paper.read()).contains("☐ NNA\t☐ Vivienda\n☐ Otra\t☐ Salud");
  }

  /** Where lines part the same cells the lines are exact. */
  @Test
  void linesThatAreDrawnAreFollowed() throws Exception {
    row().cell(50, 60, "Ene").cell(80, 60, "Feb").cell(110, 60, "Mar");
    row().cell(86, 80, "X");
    paper.grid(java.util.List.of(45f, 75f, 105f, 135f), java.util.List.of(48f, 66f, 86f));
    assertThat(paper.read()).contains("Ene\tFeb\tMar\n\tX\t");
  }

  /** What a form draws is counted by itself: the page has content 0 and 1 too, of other elements. */
  @Test
  void theContentOfAFormIsOfItsOwnElements() throws Exception {
    COSDictionary title = paper.element(null, "H1");
    paper.text(title, 50, 60, "Feria de oficios").text(paper.element(null, "P"), 50, 80, "Comuna: Talca");
    paper.form(paper.element(null, "H2"), "Grupo prioritario", paper.element(null, "P"), "Mujeres jefas de hogar", 50, 120);
    assertThat(paper.read().strip()).isEqualTo("# Feria de oficios\n\nComuna: Talca\n\n## Grupo prioritario\n\nMujeres jefas de hogar");
  }
}
