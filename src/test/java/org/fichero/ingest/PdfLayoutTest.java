package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfLayoutTest {
  private static final List<String> MONTHS =
      List.of("Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio", "Julio", "Agosto", "Septiembre", "Octubre", "Noviembre", "Diciembre");
  private static final String PROSE =
      "La municipalidad ha generado una coordinación interna y externa para facilitar los procesos de regularización de niñas, niños y"
          + " adolescentes migrantes que residen en asentamientos precarios, con el objetivo de facilitar el acceso a derechos y otros servicios.";

  private static List<Float> steps(float from, float step, int count) {
    List<Float> at = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      at.add(from + i * step);
    }
    return at;
  }

  private static PdfPaper months(PdfPaper paper, boolean wrapped) {
    for (int i = 0; i < 12; i++) {
      String month = MONTHS.get(i);
      boolean broken = wrapped && month.length() > 8;
      paper.text(52 + 38 * i, 106, 6, PdfPaper.PLAIN, broken ? month.substring(0, 7) : month);
      if (broken) {
        paper.text(52 + 38 * i, 113, 6, PdfPaper.PLAIN, month.substring(7));
      }
    }
    for (int i : new int[] {1, 2, 10}) {
      paper.text(52 + 38 * i, 127, "X");
    }
    return paper;
  }

  private static final String MONTH_ROWS = String.join("\t", MONTHS) + "\n\tX\tX\t\t\t\t\t\t\t\tX\t\n";

  @Test
  void aRuledMonthTableKeepsItsEmptyCells() throws Exception {
    assertThat(months(new PdfPaper(), false).grid(steps(50, 38, 13), List.of(98f, 117f, 131f)).read()).contains(MONTH_ROWS);
  }

  @Test
  void whatStandsFarBehindABulletIsItsItem() throws Exception {
    PdfPaper paper = new PdfPaper().text(50, 100, 10, PdfPaper.PLAIN, "\u2022").text(90, 100, 10, PdfPaper.PLAIN, "Sembrar en abril")
        .text(50, 112, 10, PdfPaper.PLAIN, "\u2022").text(90, 112, 10, PdfPaper.PLAIN, "Cosechar en marzo");
    assertThat(paper.read()).contains("\u2022 Sembrar en abril").contains("\u2022 Cosechar en marzo");
  }

  @Test
  void aLineAtTheMarginIsNoRestOfACentredOne() throws Exception {
    PdfPaper paper = new PdfPaper().text(180, 100, 10, PdfPaper.PLAIN, "Firma y timbre del representante").text(50, 112, 10, PdfPaper.PLAIN, "Fecha: 12 de enero de 2024");
    assertThat(paper.read()).contains("representante\nFecha:");
  }

  @Test
  void aBarInATableWithoutLinesIsOfTheHeadingsThatItCovers() throws Exception {
    assertThat(bar(80)).contains("Uno\t\t☒\t☒\t\t\nDos\tX\t\t\t\tX");
    assertThat(bar(62)).contains("Uno\t\t☒\t⍰\t\t\nDos\tX\t\t\t\tX");
  }

  private static String bar(float width) throws Exception {
    PdfPaper paper = new PdfPaper().fill(148, 118, width, 12, new Color(0x4a90d9));
    List<String> heads = List.of("Tarea", "Ene", "Feb", "Mar", "Abr", "May");
    for (int i = 0; i < heads.size(); i++) {
      paper.text(50 + 50 * i, 106, heads.get(i));
    }
    return paper.text(50, 127, "Uno").text(50, 145, "Dos").text(100, 145, "X").text(300, 145, "X").read();
  }

  @Test
  void theColourBehindWordsOfOtherColumnsIsNoBar() throws Exception {
    PdfPaper paper = new PdfPaper().fill(295, 118, 190, 12, new Color(0x4a90d9));
    List<String> heads = List.of("Informe de la comisión", "ISBN", "92-1-322769-8", "Bajar documento completo", "Ir");
    float[] xs = {50, 180, 220, 320, 470};
    for (int i = 0; i < heads.size(); i++) {
      paper.text(xs[i], 106, heads.get(i));
    }
    String text = paper.text(50, 127, "Junio 2001").text(180, 127, "ISSN").text(320, 127, "Enviar")
        .text(50, 145, "Serie 35").text(180, 145, "Venta").text(220, 145, "S.01").text(320, 145, "Imprimir").text(470, 145, "Ir").read();
    assertThat(text).contains("Junio 2001").doesNotContain("⍰");
  }

  @Test
  void aTableWithinACellKeepsApartFromTheCellsLines() throws Exception {
    PdfPaper paper = new PdfPaper().grid(List.of(20f, 47f, 520f), List.of(70f, 95f, 150f, 170f))
        .text(22, 85, "Uno").text(52, 85, "Sociolaboral y más").text(22, 112, "Dos").text(22, 163, "Tres").text(52, 163, "Nada");
    String text = months(paper, false).grid(steps(50, 38, 13), List.of(98f, 117f, 131f))
        .text(52, 144, "En febrero, marzo y noviembre.").read();
    assertThat(text).contains("Uno\tSociolaboral y más\n").contains("Dos\n").contains(MONTH_ROWS)
        .contains("\nEn febrero, marzo y noviembre.\n").contains("Tres\tNada");
  }

  @Test
  void aWordThatACellBrokeIsWhole() throws Exception {
    assertThat(months(new PdfPaper(), true).grid(steps(50, 38, 13), List.of(98f, 117f, 131f)).read()).contains(MONTH_ROWS);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aTableWithoutLinesKeepsItsColumns(boolean wrapped) throws Exception {
    String text = months(new PdfPaper().text(50, 80, "Fechas de implementación"), wrapped).text(50, 160, "Enero a diciembre, una vez al mes.").read();
    assertThat(text).contains(MONTH_ROWS.replace("X\t\n", "X")).contains("\n\nEnero a diciembre");
  }

  @Test
  void shadedCellsOfAPlanAreTicks() throws Exception {
    PdfPaper paper = new PdfPaper();
    List<String> heads = List.of("Actividad", "Ene", "Feb", "Mar", "Abr", "May");
    paper.fill(120 + 30, 120, 60, 20, new Color(0x4a90d9)).fill(120 + 120, 145, 30, 10, new Color(0x4a90d9));
    for (int i = 0; i < heads.size(); i++) {
      paper.text(i == 0 ? 52 : 92 + 30 * i, 113, 8, PdfPaper.PLAIN, heads.get(i));
    }
    paper.text(52, 133, 8, PdfPaper.PLAIN, "Difusión").text(52, 153, 8, PdfPaper.PLAIN, "Cierre");
    paper.grid(Arrays.asList(50f, 120f, 150f, 180f, 210f, 240f, 270f), List.of(100f, 120f, 140f, 160f));
    assertThat(paper.read()).contains("Actividad\tEne\tFeb\tMar\tAbr\tMay\nDifusión\t\t☒\t☒\t\t\nCierre\t\t\t\t\t☒\n");
  }

  @Test
  void ticksDrawnInCellsCount() throws Exception {
    PdfPaper paper = new PdfPaper();
    for (int i = 0; i < 4; i++) {
      paper.text(52 + 40 * i, 113, 8, PdfPaper.PLAIN, MONTHS.get(i));
    }
    paper.stroke(Color.BLACK, 65, 130, 68, 134, 74, 125).grid(steps(50, 40, 5), List.of(100f, 120f, 140f));
    assertThat(paper.read()).contains("Enero\tFebrero\tMarzo\tAbril\n☒\t\t\t\n");
  }

  @Test
  void aTableInACellIsReadWithinIt() throws Exception {
    PdfPaper paper = new PdfPaper().text(55, 115, "Fechas").text(155, 115, "Plan de trabajo:");
    paper.grid(List.of(50f, 150f, 400f), List.of(100f, 200f, 230f)).text(55, 215, "Financiamiento").text(155, 215, "Propio");
    paper.grid(List.of(160f, 220f, 280f), List.of(130f, 150f, 170f)).text(165, 144, "Enero").text(225, 144, "Febrero").text(245, 164, "X");
    assertThat(paper.read()).contains("Fechas", "Plan de trabajo:", "Enero\tFebrero\n\tX\n", "Financiamiento\tPropio");
  }

  @Test
  void linesBecomeTheParagraphsTheyWere() throws Exception {
    PdfPaper paper = new PdfPaper();
    float y = paper.prose(50, 100, 480, PROSE);
    paper.prose(50, y, 480, "Desde el año 2021, " + PROSE);
    assertThat(paper.read().strip()).isEqualTo(PROSE + "\n\nDesde el año 2021, " + PROSE);
  }

  @Test
  void aWideFootOfThePageDoesNotWidenTheColumn() throws Exception {
    PdfPaper paper = new PdfPaper();
    paper.prose(50, 100, 260, PROSE);
    paper.text(50, 820, 8, PdfPaper.PLAIN, "Servicio Nacional de Migraciones").text(480, 820, 8, PdfPaper.PLAIN, "1/3");
    assertThat(paper.read()).startsWith(PROSE + "\n\n");
  }

  @Test
  void shortLinesStayLines() throws Exception {
    PdfPaper paper = new PdfPaper().text(50, 100, "MUNICIPALIDAD").text(50, 112, "PUENTE ALTO");
    paper.prose(50, 150, 480, PROSE);
    assertThat(paper.read()).startsWith("MUNICIPALIDAD\nPUENTE ALTO\n\n");
  }

  @Test
  void twoColumnsAreReadOneAfterTheOther() throws Exception {
    PdfPaper paper = new PdfPaper().text(50, 60, 16, PdfPaper.BOLD, "Recepción y acogida de la comunidad afgana en la comuna");
    paper.prose(50, 100, 230, "Uno. " + PROSE);
    paper.prose(310, 97, 230, "Dos. " + PROSE);
    assertThat(paper.read().strip()).isEqualTo(
        "# Recepción y acogida de la comunidad afgana en la comuna\n\nUno. " + PROSE + "\n\nDos. " + PROSE);
  }

  @Test
  void largerLettersAreHeadings() throws Exception {
    PdfPaper paper = new PdfPaper().text(50, 60, 18, PdfPaper.BOLD, "Capacitación en Oficios").text(50, 90, 13, PdfPaper.BOLD, "Categoría");
    paper.prose(50, 110, 480, PROSE);
    assertThat(paper.read()).startsWith("# Capacitación en Oficios\n\n## Categoría\n\nLa municipalidad");
  }

  @Test
  void aParagraphThatAPageCutsIsWhole() throws Exception {
    List<String> lines = PdfPaper.wrapped(480, PROSE + " " + PROSE);
    PdfPaper paper = new PdfPaper();
    paper.lines(50, 760, lines.subList(0, 2));
    paper.text(50, 810, "Página 1").page();
    paper.lines(50, 60, lines.subList(2, lines.size()));
    paper.text(50, 100, "Afgana").text(50, 810, "Página 2");
    assertThat(paper.read()).startsWith(PROSE + " " + PROSE + "\n\nPágina 1\n\f\n").contains("Afgana\n\nPágina 2");
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 180, 270})
  void turnedPagesAreReadUpright(int degrees) throws Exception {
    PdfPaper paper = new PdfPaper().turned(degrees).text(100, 100, "Recepción y acogida");
    assertThat(paper.read().strip()).isEqualTo("Recepción y acogida");
  }

  @Test
  void anEncryptedFileSaysSo() {
    byte[] pdf = new PdfPaper().text(50, 50, "secreto").encrypted("clave");
    assertThatThrownBy(() -> PdfPaper.read(pdf)).isInstanceOfSatisfying(
        UnreadableSourceException.class, e -> assertThat(e.finding().code()).isEqualTo("source-encrypted"));
  }

  @Test
  void aFileWithoutItsEndIsSavedOrRefused() throws Exception {
    byte[] pdf = new PdfPaper().text(50, 50, "Recepción y acogida").bytes();
    int refused = 0;
    for (int length = 16; length < pdf.length; length += 97) {
      List<Ingested> found = Ingester.standard(Limits.standard()).ingestAll("a.pdf", Arrays.copyOf(pdf, length));
      assertThat(found).hasSize(1);
      refused += found.get(0) instanceof Ingested.Failed ? 1 : 0;
    }
    assertThat(refused).isPositive();
  }

  @Test
  void pagesAreBounded() {
    PdfPaper paper = new PdfPaper();
    for (int i = 0; i < 20; i++) {
      paper.page();
    }
    Limits ten = new Limits(1 << 20, 1 << 20, 10, 2, 100, 60);
    assertThatThrownBy(() -> Ingester.standard(ten).ingest("a.pdf", paper.bytes())).hasMessageContaining("source-too-large");
  }
}
