package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Options whose line or column breaks between a mark and its label, or within the label. */
class PdfMarkLinesTest {
  @Test
  void aMarkThatEndsItsLineIsTheNextLinesOption() throws Exception {
    PdfPaper paper = new PdfPaper();
    for (int i = 0; i < 3; i++) {
      paper.frame(50 + 80 * i, 93, 7, 7);
    }
    paper.text(60, 100, "Sociolaboral").text(140, 100, "Acogida").text(50, 113, "Cooperativas").frame(130, 106, 7, 7).text(140, 113, "NNA");
    assertThat(paper.read()).contains("\u2610 Sociolaboral\t\u2610 Acogida\n\u2610 Cooperativas").contains("\u2610 NNA");
  }

  @Test
  void labelsInNarrowColumnsGoOnBelowTheirMarks() throws Exception {
    PdfPaper paper = new PdfPaper();
    paper.text(50, 100, "[ ] Sociolaboral").text(140, 100, "[X]").text(230, 100, "[ ]").text(140, 112, "Intermediaci\u00f3n").text(230, 112, "Emprendimiento")
        .text(140, 124, "laboral");
    paper.text(50, 142, "[X] NNA").text(140, 142, "[ ] Vivienda").text(230, 142, "[ ] Otra");
    assertThat(paper.read()).contains("[ ] Sociolaboral\t[X] Intermediaci\u00f3n laboral\t[ ] Emprendimiento\n[X] NNA\t[ ] Vivienda\t[ ] Otra");
  }

  /** What stands below columns of options, where the first of their marks begins or farther left, is no cell of theirs. */
  @Test
  void aLabelBelowColumnsOfOptionsIsItsOwn() throws Exception {
    PdfPaper paper = new PdfPaper();
    paper.text(53, 100, "[ ] Sociolaboral").text(150, 100, "[X] Acogida").text(53, 112, "[ ] NNA").text(150, 112, "[ ] Otra").text(50, 124, "Grupo prioritario");
    assertThat(paper.read()).contains("[ ] NNA\t[ ] Otra\n\nGrupo prioritario\n");
  }

  /** A frame of the size of a box with a word in it is the word's. */
  @Test
  void framesAroundShortWordsAreCells() throws Exception {
    PdfPaper paper = new PdfPaper();
    List<String> months = List.of("Ene", "Feb", "Jul", "Ago", "Nov", "Dic");
    for (int i = 0; i < months.size(); i++) {
      float width = i == 2 ? 15 : 22;
      float x = 50 + 24 * i - (i > 2 ? 7 : 0);
      if (i > 2) {
        paper.fill(x, 90, width, 12, java.awt.Color.GREEN);
      }
      paper.frame(x, 90, width, 12).text(x + 2, 99, 8, PdfPaper.PLAIN, months.get(i));
    }
    assertThat(paper.read()).contains("\u2610 Ene\t\u2610 Feb\t\u2610 Jul\t\u2612 Ago\t\u2612 Nov\t\u2612 Dic");
  }

  @Test
  void aWrittenMarkThatEndsItsLineIsTheNextLinesOption() throws Exception {
    PdfPaper paper = new PdfPaper();
    paper.text(50, 100, "( ) Sociolaboral").text(150, 100, "( ) Acogida").text(240, 100, "( )").text(50, 112, "Capacitaciones").text(150, 112, "(X) Vivienda");
    assertThat(paper.read()).contains("( ) Sociolaboral\t( ) Acogida\n( ) Capacitaciones\t(X) Vivienda");
  }

  /** Each mark stands behind its label: the one that begins the lower line is that of the label which ends the upper one. */
  @Test
  void aMarkThatBeginsItsLineIsTheLabelsBeforeIt() throws Exception {
    PdfPaper paper = new PdfPaper();
    paper.text(50, 100, "Sociolaboral [X]").text(150, 100, "Acogida [ ]").text(230, 100, "Capacitaciones").text(50, 112, "[X] NNA [ ]").text(150, 112, "Otra [ ]");
    assertThat(paper.read()).containsPattern("Sociolaboral \\[X][\t ]Acogida \\[ ][\t ]Capacitaciones \\[X]\nNNA \\[ ][\t ]Otra \\[ ]");
  }

  @Test
  void aMarkAloneOnTheLowerLineIsTheLabelsBeforeIt() throws Exception {
    PdfPaper paper = new PdfPaper();
    paper.text(50, 100, "Sí [X]").text(90, 100, "No").text(50, 112, "[ ]").text(50, 140, "Sí [ ]").text(90, 140, "No").text(50, 152, "[X]");
    assertThat(paper.read()).containsPattern("Sí \\[X][\t ]No \\[ ]\\s+Sí \\[ ][\t ]No \\[X]");
  }

  @Test
  void aLabelThatItsLineBreaksIsWhole() throws Exception {
    PdfPaper paper = new PdfPaper();
    paper.text(50, 100, "[ ] Sociolaboral").text(150, 100, "[X] Intermediaci\u00f3n").text(50, 112, "laboral").text(110, 112, "[ ] NNA").text(170, 112, "[ ] Otra");
    assertThat(paper.read()).contains("[X] Intermediaci\u00f3n laboral\n[ ] NNA\t[ ] Otra");
  }

  /** A label below options is none of them, however little room it would have had. */
  @Test
  void aLabelBelowARowOfOptionsIsItsOwn() throws Exception {
    PdfPaper paper = new PdfPaper();
    paper.text(50, 100, "[ ] Sociolaboral").text(150, 100, "[X] Acogida").text(50, 114, "GRUPO PRIORITARIO").text(50, 128, "Personas mayores que llegaron hace menos de dos a\u00f1os a los sectores rurales de la comuna.");
    assertThat(paper.read()).contains("[ ] Sociolaboral\t[X] Acogida\n").contains("\nGRUPO PRIORITARIO\n");
  }

  /** A sentence below options is none of their labels, wherever its words stand. */
  @Test
  void aSentenceBelowOptionsIsItsOwn() throws Exception {
    PdfPaper paper = new PdfPaper();
    paper.text(50, 100, "[ ] Julio").text(95, 100, "[X] Agosto").text(153, 100, "[ ] Octubre").text(50, 112, "Agosto de cada a\u00f1o, en la sede de la junta de vecinos.");
    assertThat(paper.read()).contains("\nAgosto de cada a\u00f1o, en la sede de la junta de vecinos.");
  }

  /** Boxes of another font stand a little higher than their labels: they are no second column of the page. */
  @Test
  void marksFarFromTheirLabelsAreNoColumn() throws Exception {
    PdfPaper paper = new PdfPaper();
    for (int i = 0; i < 6; i++) {
      paper.text(50, 100 + 13 * i, List.of("Sociolaboral", "Acogida", "Cooperativas", "Vivienda", "NNA", "Otra").get(i)).text(300, 97.8f + 13 * i, i % 2 == 0 ? "X" : "\u00d7");
    }
    assertThat(paper.read()).contains("Sociolaboral\tX\n").contains("NNA\tX\n");
  }

  @Test
  void aBoxThatReachesOutOfItsTableStays() throws Exception {
    PdfPaper paper = new PdfPaper().grid(List.of(50f, 120f, 300f), List.of(80f, 120f));
    paper.text(55, 95, "Categor\u00eda").frame(125, 88, 8, 8).text(136, 95, "Sociolaboral").frame(297, 88, 8, 8).text(125, 108, "Cooperativas");
    assertThat(paper.read()).contains("\u2610 Sociolaboral").contains("\u2610 Cooperativas");
  }

  /** A line whose edges are straight may spread a mark from its label; the label goes on below the mark. */
  @Test
  void aMarkThatIsSpreadFromItsLabel() throws Exception {
    PdfPaper paper = new PdfPaper();
    paper.frame(50, 80, 7, 7).text(60, 87, "Sociolaboral").frame(140, 80, 7, 7).text(150, 87, "Vivienda");
    paper.frame(50, 93, 7, 7).text(60, 100, "Cooperativas").frame(140, 93, 7, 7).text(185, 100, "Intermediaci\u00f3n").frame(268, 93, 7, 7).text(278, 100, "NNA")
        .text(140, 112, "laboral");
    assertThat(paper.read()).contains("\u2610 Cooperativas\t\u2610 Intermediaci\u00f3n laboral\t\u2610 NNA");
  }
}
