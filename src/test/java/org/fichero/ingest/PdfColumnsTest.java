package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns of a page, and tables without lines. */
class PdfColumnsTest {
  private static final List<String> MONTHS =
      List.of("Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio", "Julio", "Agosto", "Septiembre", "Octubre", "Noviembre", "Diciembre");
  private static final String ONE = "Durante dos meses, equipos de la dirección visitan los barrios altos para ayudar a las familias a postular en línea.";
  private static final String TWO = "Se instalan computadores en sedes vecinales y se revisan uno por uno todos los documentos que las familias han traído.";

  /** A ficha's short lines between its prose, from a height on. */
  private static void ficha(PdfPaper paper, float x, float top, String name) {
    paper.text(x, top, 11, PdfPaper.BOLD, "MUNICIPALIDAD").text(x, top + 14, name);
    paper.text(x, top + 38, 11, PdfPaper.BOLD, "Categoría").text(x, top + 53, "[x] Sociolaboral").text(x, top + 66, "[ ] NNA");
    paper.text(x, top + 90, 11, PdfPaper.BOLD, "Breve descripción");
    float y = paper.prose(x, top + 105, 230, ONE);
    paper.prose(x, y + 6, 230, TWO);
  }

  @Test
  void fichasInTwoColumnsOfOneWidthAreReadOneAfterTheOther() throws Exception {
    PdfPaper paper = new PdfPaper();
    ficha(paper, 50, 60, "ARICA");
    ficha(paper, 305, 67, "IQUIQUE");
    String text = paper.read();
    assertThat(text.indexOf("IQUIQUE")).isGreaterThan(text.indexOf(TWO));
    assertThat(text).contains("**MUNICIPALIDAD**\n\nARICA", ONE + "\n\n" + TWO, "**MUNICIPALIDAD**\n\nIQUIQUE");
  }

  /** What did not fit the left column stands in a few lines at the right, or what is drawn there first is a note of its own. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aShortColumnAtTheRightIsReadLast(boolean last) throws Exception {
    PdfPaper paper = new PdfPaper();
    if (!last) {
      paper.prose(305, 60, 230, TWO);
    }
    ficha(paper, 50, 60, "ARICA");
    paper.prose(50, 300, 230, ONE);
    if (last) {
      paper.prose(305, 60, 230, TWO);
    }
    String text = paper.read();
    assertThat(text.lastIndexOf(TWO) > text.lastIndexOf(ONE)).isEqualTo(last);
  }

  /** A table reaches a little out of its column to the left, as word processors set it. */
  @Test
  void aTableInTheRightColumnPartsNoColumns() throws Exception {
    PdfPaper paper = new PdfPaper();
    float left = paper.prose(50, paper.prose(50, 60, 230, ONE) + 6, 230, TWO) + 6;
    paper.prose(50, left, 230, ONE);
    float right = paper.prose(305, 60, 230, TWO);
    paper.grid(List.of(299.5f, 380f, 460f), List.of(right, right + 16)).text(305, right + 12, "NNA").text(385, right + 12, "X");
    paper.prose(305, right + 40, 230, ONE);
    assertThat(paper.read().strip()).endsWith(TWO + "\n\nNNA\tX\n\n" + ONE);
  }

  @Test
  void labelsBesideTheirValuesAreNoColumns() throws Exception {
    PdfPaper paper = new PdfPaper();
    float y = 60;
    for (String label : List.of("Nombre de la organización que postula", "Objetivo general del proyecto en curso", "Forma en que se financia el proyecto")) {
      paper.text(50, y, label);
      y = paper.prose(305, y, 230, ONE) + 10;
    }
    String text = paper.read();
    assertThat(text.indexOf("Objetivo general")).isGreaterThan(text.indexOf("Durante dos meses"));
  }

  /** Labels in bold, their values close to each other: no gap parts the rows, and some labels need two lines. */
  @Test
  void labelsOfATableWithoutLinesKeepTheirValues() throws Exception {
    PdfPaper paper = new PdfPaper();
    String[][] rows = {{"Título", "Taller"}, {"Departamento/", "Dirección de Cultura"}, {"Oficinas que", null}, {"participan", null}, {"Grupo prioritario", "Mujeres"},
        {"Sostenibilidad en", "Sigue con fondos propios."}, {"el tiempo", null}, {"Descripción", "Una feria de oficios en la plaza."}, {null, "Reúne a cuarenta."}};
    float y = 60;
    for (String[] row : rows) {
      if (row[0] != null) {
        paper.text(50, y, 10, PdfPaper.BOLD, row[0]);
      }
      if (row[1] != null) {
        paper.text(140, y, row[1]);
      }
      y += 12;
    }
    assertThat(paper.read()).contains("**Título**\tTaller\n**Departamento/ Oficinas que participan**\tDirección de Cultura\n**Grupo prioritario**\tMujeres\n"
        + "**Sostenibilidad en el tiempo**\tSigue con fondos propios.\n**Descripción**\tUna feria");
  }

  /** Headings that fill their cells touch each other, and run over to a second line. */
  @Test
  void headingsThatTouchAreHeadingsOfTheirOwn() throws Exception {
    PdfPaper paper = new PdfPaper();
    paper.text(50, 60, ONE);
    float x = 50;
    for (String m : List.of("Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio", "Julio", "Agosto", "Septiem", "Octubre", "Noviem", "Diciem")) {
      paper.text(x, 100, m);
      if (m.endsWith("iem")) {
        paper.text(x, 112, "bre");
      }
      if (m.equals("Agosto") || m.equals("Octubre")) {
        paper.text(x, 124, "X");
      }
      x += PdfPaper.width(m) + (m.length() > 6 ? 0.1f : m.endsWith("iem") ? 0.1f : 14);
    }
    assertThat(paper.read()).contains(String.join("\t", MONTHS) + "\n" + marks(8, 10));
  }

  private static String marks(int... months) {
    StringBuilder row = new StringBuilder();
    for (int m = 1, i = 0; i < months.length; m++) {
      boolean on = months[i] == m;
      row.append(m > 1 ? "\t" : "").append(on ? "X" : "");
      i += on ? 1 : 0;
    }
    return row.toString();
  }

  /** Headings with a gap between them, and an X under some. */
  private static PdfPaper headed(float gap, int... months) {
    PdfPaper paper = new PdfPaper();
    List<Float> at = new ArrayList<>();
    float x = 50;
    for (String m : MONTHS) {
      at.add(x);
      paper.text(x, 100, 8, PdfPaper.PLAIN, m);
      x += PdfPaper.width(m) * 0.8f + gap;
    }
    for (int m : months) {
      paper.text(at.get(m - 1) + 6, 118, 8, PdfPaper.PLAIN, "X");
    }
    return paper;
  }

  @Test
  void headingsThatNearlyTouchHeadTheirMarks() throws Exception {
    for (float gap : new float[] {0.1f, 2.3f}) {
      assertThat(headed(gap, 2, 3, 11).read()).contains(String.join("\t", MONTHS) + "\n" + marks(2, 3, 11));
      assertThat(headed(gap, 7).read()).contains(String.join("\t", MONTHS) + "\n" + marks(7));
    }
  }

  @Test
  void wordsOverALineOfWordsHeadNothing() throws Exception {
    assertThat(new PdfPaper().text(50, 100, "Enero Febrero Marzo Abril Mayo Junio Julio").text(50, 118, "Todo el año").read())
        .contains("Enero Febrero Marzo Abril Mayo Junio Julio");
  }

  @Test
  void rowsMayHaveLabelsBeforeTheFirstHeading() throws Exception {
    PdfPaper paper = new PdfPaper().text(160, 100, "Sí").text(180, 100, "No");
    for (int i = 0; i < 3; i++) {
      String option = List.of("Sociolaboral", "Capacitaciones", "NNA").get(i);
      paper.text(50, 115 + 15 * i, option).frame(161, 107 + 15 * i, 8, 8).frame(181, 107 + 15 * i, 8, 8);
    }
    paper.line(161, 107, 169, 115).line(169, 107, 161, 115);
    assertThat(paper.read()).contains("\tSí\tNo\nSociolaboral\t☒\t☐\nCapacitaciones\t☐\t☐\nNNA\t☐\t☐");
  }

  @Test
  void aPlanWithoutLinesIsReadWithinACell() throws Exception {
    PdfPaper paper = new PdfPaper().grid(List.of(40f, 120f, 560f), List.of(60f, 140f, 160f)).text(44, 75, "Fechas").text(44, 154, "Aporte").text(124, 154, "Propio");
    for (int i = 0; i < 12; i++) {
      paper.text(125 + 35 * i, 75, 8, PdfPaper.PLAIN, MONTHS.get(i).substring(0, 3));
    }
    paper.text(163, 92, 8, PdfPaper.PLAIN, "X").text(198, 92, 8, PdfPaper.PLAIN, "X").text(124, 120, "En febrero y marzo.");
    assertThat(paper.read()).contains("Oct\tNov\tDic\n\tX\tX").contains("\nEn febrero y marzo.\n");
  }

  @Test
  void aWordThatRunsOverItsCellStaysInIt() throws Exception {
    PdfPaper wide = new PdfPaper().grid(List.of(40f, 80f, 120f), List.of(60f, 80f, 100f)).text(44, 74, "Noviembre").text(84, 94, "X").text(90, 74, "Diciembre");
    assertThat(wide.read()).contains("Noviembre\tDiciembre\n\tX");
  }

  @Test
  void accentsSetOverTheirLettersBelongToThem() throws Exception {
    PdfPaper paper = new PdfPaper().text(50, 100, "Direcci");
    float x = 50 + PdfPaper.width("Direcci");
    paper.text(x + 1.2f, 100, "´").text(x, 100, "on");
    assertThat(paper.read()).startsWith("Dirección").doesNotContain("´");
  }

  @Test
  void aBoldLabelBelowAFullLineBeginsAParagraph() throws Exception {
    PdfPaper paper = new PdfPaper().text(50, 100, "Programa de Migración e Interculturalidad, Dirección de Salud");
    paper.text(50, 113, 10, PdfPaper.BOLD, "Grupo prioritario").text(50, 126, "Comunidad haitiana.");
    assertThat(paper.read()).contains("Dirección de Salud\n").contains("\n\n**Grupo prioritario**\n");
  }

  @Test
  void aLargerGapThanWithinTheParagraphsPartsThem() throws Exception {
    PdfPaper paper = new PdfPaper();
    List<String> one = PdfPaper.wrapped(230, ONE);
    float y = paper.prose(50, 100, 230, ONE);
    paper.prose(50, y + 5, 230, TWO);
    assertThat(one).hasSizeGreaterThan(1);
    assertThat(paper.read().strip()).isEqualTo(ONE + "\n\n" + TWO);
  }

  /** Two points part paragraphs whose last lines are full, where no line within one stands so far from the next. */
  @ParameterizedTest
  @ValueSource(floats = {0, 2})
  void aLittleMoreThanTheEvenDistancePartsSentences(float gap) throws Exception {
    List<String> lines = List.of("La oficina visita los barrios altos de la", "comuna y ayuda a las familias a postular", "en línea, con apoyo de la dirección local.");
    PdfPaper paper = new PdfPaper();
    float y = 100;
    for (int i = 0; i < 5; i++) {
      y = paper.lines(50, y, lines) + gap;
    }
    String whole = String.join(" ", lines);
    assertThat(paper.read().strip()).isEqualTo(String.join(gap == 0 ? " " : "\n\n", java.util.Collections.nCopies(5, whole)));
  }

  /** A browser sets lines at whole pixels: every other one stands a little farther. */
  @ParameterizedTest
  @ValueSource(floats = {0, 2.2f})
  void linesAtWholePixelsAreEven(float gap) throws Exception {
    List<String> lines = List.of("La oficina visita los barrios altos de la", "comuna y ayuda a las familias a postular", "en línea, con apoyo de la dirección local.");
    PdfPaper paper = new PdfPaper();
    float y = 100;
    for (int i = 0; i < 15; i++) {
      paper.text(50, y, lines.get(i % 3));
      y += (i % 2 == 0 ? 12 : 12.6f) + (i % 3 == 2 ? gap : 0);
    }
    String whole = String.join(" ", lines);
    assertThat(paper.read().strip()).isEqualTo(String.join(gap == 0 ? " " : "\n\n", java.util.Collections.nCopies(5, whole)));
  }

  @Test
  void headingsThatRunIntoEachOtherKeepTheirLetters() throws Exception {
    PdfPaper paper = new PdfPaper();
    for (int i = 0; i < 12; i++) {
      paper.text(50 + 32 * i, 100, 8, PdfPaper.PLAIN, MONTHS.get(i));
    }
    paper.text(50 + 32 * 8, 115, 8, PdfPaper.PLAIN, "X").text(50 + 32 * 9, 115, 8, PdfPaper.PLAIN, "X").text(50 + 32 * 11, 115, 8, PdfPaper.PLAIN, "X");
    assertThat(paper.read()).contains(String.join("\t", MONTHS) + "\n" + marks(9, 10, 12));
  }

  /** A sheet's rows as they are printed on one of its pages, which shows 480 points of its width. */
  private static void sheet(PdfPaper paper, float shift) {
    paper.clip(50, 50, 480, 700).text(52 - shift, 80, "Fechas de implementación");
    for (int i = 0; i < 12; i++) {
      paper.text(52 + 48 * i - shift, 100, 9, PdfPaper.PLAIN, MONTHS.get(i).substring(0, 3));
    }
    paper.text(52 + 48 * 2 - shift, 115, 9, PdfPaper.PLAIN, "X").text(52 + 48 * 11 - shift, 115, 9, PdfPaper.PLAIN, "X");
    paper.text(52 - shift, 140, ONE);
  }

  @Test
  void pagesThatShowTheSamePrintedSheetSideBySideAreOne() throws Exception {
    PdfPaper paper = new PdfPaper();
    sheet(paper, 0);
    sheet(paper.page(), 480);
    assertThat(paper.read()).contains("Oct\tNov\tDic\n\t\tX\t\t\t\t\t\t\t\t\tX", "\n" + ONE + "\n").containsOnlyOnce("Durante").containsOnlyOnce("Fechas");
  }

  @Test
  void whatASheetsLastPageCutsOffMayNotBeAll() throws Exception {
    PdfPaper paper = new PdfPaper().clip(50, 50, 480, 700).text(52, 100, ONE).text(52, 120, TWO.substring(0, 113));
    paper.page().clip(50, 50, 20, 700).text(52 - 480, 100, ONE).text(52 - 480, 120, TWO.substring(0, 113));
    assertThat(paper.read()).contains(TWO.substring(0, 113) + PdfFont.UNKNOWN).contains(ONE).doesNotContain(ONE + PdfFont.UNKNOWN);
  }

  @Test
  void headingsThatNarrowColumnsBreakTwiceAreWhole() throws Exception {
    PdfPaper paper = new PdfPaper();
    for (int i = 0; i < 12; i++) {
      String m = MONTHS.get(i);
      for (int k = 0; 4 * k < m.length(); k++) {
        paper.text(50 + 38 * i, 100 + 16 * k, 10, PdfPaper.PLAIN, m.substring(4 * k, Math.min(4 * k + 4, m.length())));
      }
    }
    assertThat(paper.text(50 + 38 * 8, 152, "X").text(50 + 38 * 9, 152, "X").read()).contains(String.join("\t", MONTHS) + "\n" + marks(9, 10));
  }

  @Test
  void oneGapBetweenSingleLinesOfACellIsKnownFromTheOthers() throws Exception {
    PdfPaper paper = new PdfPaper().grid(List.of(40f, 120f, 560f), List.of(60f, 120f, 200f)).text(44, 75, "Descripción").text(44, 135, "Innovación");
    String full = PdfPaper.wrapped(430, ONE + " " + TWO).get(0);
    float y = paper.prose(124, 75, 430, ONE + " " + TWO);
    paper.text(124, 135, full.substring(0, full.lastIndexOf(' ')) + " hoy.").text(124, 152, "Cada sábado se hace una jornada.");
    assertThat(y).isLessThan(120);
    assertThat(paper.read()).contains("hoy.\n\nCada sábado");
  }
}
