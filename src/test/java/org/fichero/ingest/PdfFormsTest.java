package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.fichero.model.Document;
import org.junit.jupiter.api.Test;

/** Forms as browsers and word processors print them: cards, labels of several lines, columns, and what a page prints at its edges. */
class PdfFormsTest {
  private static final String PROSE = "La iniciativa nace de un diagnóstico hecho en tres poblaciones del sector sur, donde aparecieron barreras de idioma y de acceso a los servicios.";

  /** A footer that no other page repeats is no part of the last value. */
  @Test
  void smallPrintAtTheFootOfALonePage() throws Exception {
    PdfPaper paper = new PdfPaper();
    paper.text(50, 60, 10, PdfPaper.BOLD, "Breve descripción");
    paper.prose(50, 75, 480, PROSE);
    paper.text(380, 800, 7.5f, PdfPaper.PLAIN, "Documento de trabajo");
    assertThat(foot(paper)).isEqualTo("page 1 footer");
  }

  @Test
  void smallPrintToTheRightBelowAFullPage() throws Exception {
    PdfPaper paper = new PdfPaper();
    paper.prose(50, 740, 480, PROSE + " " + PROSE);
    paper.text(380, 800, 7.5f, PdfPaper.PLAIN, "Documento de trabajo");
    assertThat(foot(paper)).isEqualTo("page 1 footer");
  }

  /** What two pages print alike at their feet is no part of a row that goes on from one to the other. */
  @Test
  void aFooterWithinTheLastRowOfATable() throws Exception {
    PdfPaper paper = new PdfPaper();
    paper.grid(List.of(45f, 150f, 550f), List.of(700f, 812f)).text(50, 715, 10, PdfPaper.BOLD, "Breve descripción");
    paper.prose(155, 752, 380, PROSE + " " + PROSE + " Cada");
    paper.text(380, 808, 7.5f, PdfPaper.PLAIN, "Documento de trabajo");
    paper.page().grid(List.of(45f, 150f, 550f), List.of(40f, 90f)).prose(155, 60, 380, "semana se reúne la mesa. " + PROSE);
    paper.text(380, 808, 7.5f, PdfPaper.PLAIN, "Documento de trabajo");
    Document document = Ingester.standard(Limits.standard()).ingest("f.pdf", paper.bytes());
    assertThat(address(document, document.text().chars().indexOf("Documento"))).isEqualTo("page 1 footer");
  }

  @Test
  void thePagesOwnNumberInThePrintOfItsWords() throws Exception {
    for (String number : List.of("1", "Página 1", "Encuentro de comunas · pág. 1 de 2")) {
      PdfPaper paper = new PdfPaper();
      paper.prose(50, 700, 480, PROSE);
      paper.text(280, 810, number);
      assertThat(foot(paper)).as(number).isEqualTo("page 1 footer");
    }
    PdfPaper paper = new PdfPaper();
    paper.prose(50, 700, 480, PROSE);
    paper.text(50, 810, "Se repite desde 2019");
    assertThat(foot(paper)).isNull();
  }

  /** Words in the page's own print at its foot are content. */
  @Test
  void wordsAtTheFootOfAPage() throws Exception {
    PdfPaper paper = new PdfPaper();
    paper.prose(50, 700, 480, PROSE);
    paper.text(50, 800, "Se repite cada año.");
    assertThat(foot(paper)).isNull();
  }

  @Test
  void plainWordsFarAboveATitleAreAHeader() throws Exception {
    PdfPaper paper = new PdfPaper();
    paper.text(50, 40, "Programa de fichas");
    paper.text(50, 80, 16, PdfPaper.BOLD, "Huerto vecinal");
    paper.prose(50, 110, 480, PROSE);
    assertThat(address(paper, 0)).isEqualTo("page 1 header");
  }

  /** What stands right above a title belongs to it. */
  @Test
  void plainWordsRightAboveATitleAreNone() throws Exception {
    PdfPaper paper = new PdfPaper();
    paper.text(50, 40, "Municipalidad de Ñuñoa");
    paper.text(50, 60, 16, PdfPaper.BOLD, "Huerto vecinal");
    paper.prose(50, 90, 480, PROSE);
    assertThat(address(paper, 0)).isNull();
  }

  private static String foot(PdfPaper paper) throws Exception {
    Document read = Ingester.standard(Limits.standard()).ingest("ficha.pdf", paper.bytes());
    String text = read.text().chars();
    return address(read, text.lastIndexOf('\n', text.length() - 2) + 1);
  }

  private static String address(PdfPaper paper, int at) throws Exception {
    return address(Ingester.standard(Limits.standard()).ingest("ficha.pdf", paper.bytes()), at);
  }

  private static String address(Document read, int at) {
    return read.anchors().stream().filter(a -> a.span().start() == at).map(a -> a.address()).findFirst().orElse(null);
  }

  /** Rounded frames beside each other are read one after the other, not line by line. */
  @Test
  void cardsBesideEachOther() throws Exception {
    PdfPaper paper = new PdfPaper();
    card(paper, 40, "Municipalidad", List.of("Puyehue"));
    card(paper, 310, "Oficinas que participan", List.of("Oficina de la Mujer", "Oficina de Migrantes"));
    paper.text(40, 160, 10, PdfPaper.BOLD, "Breve descripción");
    paper.prose(40, 172, 480, PROSE);
    assertThat(paper.read()).contains("Municipalidad\n\nPuyehue\n\nOficinas que participan\n\nOficina de la Mujer\n\nOficina de Migrantes");
  }

  private static void card(PdfPaper paper, float x, String label, List<String> lines) {
    paper.rounded(x, 60, 240, 70, 6);
    paper.text(x + 8, 74, 8.5f, PdfPaper.PLAIN, label);
    paper.lines(x + 8, 90, lines);
  }

  /** Lines set wide apart: the second line of a label is as far below the first as lines of its value are. */
  @Test
  void boldLabelsOfSeveralWideLines() throws Exception {
    PdfPaper paper = new PdfPaper();
    float y = wide(paper, 60, List.of("Municipalidad"), List.of("Puyehue"));
    y = wide(paper, y, List.of("Oficinas municipales", "Que Participan"), List.of("Oficina de la Mujer"));
    y = wide(paper, y, List.of("Grupo"), List.of("Mujeres"));
    y = wide(paper, y, List.of("Resumen"), PdfPaper.wrapped(330, PROSE));
    wide(paper, y, List.of("Cierre"), List.of("Sin costo"));
    assertThat(paper.read().replace('\u2028', ' ')).contains("**Municipalidad**\tPuyehue\n", "**Oficinas municipales Que Participan**\tOficina de la Mujer\n", "**Resumen**\t" + PROSE);
  }

  private static float wide(PdfPaper paper, float y, List<String> label, List<String> value) {
    for (int i = 0; i < label.size(); i++) {
      paper.text(50, y + 16 * i, 10, PdfPaper.BOLD, label.get(i));
    }
    for (int i = 0; i < value.size(); i++) {
      paper.text(200, y + 16 * i, value.get(i));
    }
    return y + 16 * Math.max(label.size(), value.size()) + 8;
  }

  /** Lines of a cell that end early are lines of their own. */
  @Test
  void linesOfACell() throws Exception {
    PdfPaper paper = new PdfPaper();
    paper.grid(List.of(50f, 200f, 540f), List.of(50f, 80f, 120f));
    paper.text(55, 65, "Municipalidad");
    paper.text(205, 65, "Puyehue");
    paper.text(55, 95, "Financiamiento");
    paper.lines(205, 95, List.of("Donaciones de vecinos", "Proyecto de la OIM"));
    assertThat(paper.read()).isEqualTo("Municipalidad\tPuyehue\nFinanciamiento\tDonaciones de vecinos\u2029Proyecto de la OIM\n");
  }

  /** All months of a plan's only row are painted, above a row of words as wide as they are. */
  @Test
  void aYearOfPaintedCellsAboveWords() throws Exception {
    PdfPaper paper = new PdfPaper();
    List<Float> xs = java.util.stream.IntStream.rangeClosed(0, 12).mapToObj(i -> 140f + 30 * i).toList();
    xs.forEach(x -> paper.line(x, 50, x, 90));
    List.of(50f, 70f, 90f, 120f).forEach(y -> paper.line(50, y, 500, y));
    paper.line(50, 50, 50, 120).line(140, 90, 140, 120).line(500, 90, 500, 120);
    for (int i = 0; i < 12; i++) {
      paper.text(142 + 30 * i, 63, 8, PdfPaper.PLAIN, "Ene Feb Mar Abr May Jun Jul Ago Sep Oct Nov Dic".split(" ")[i]);
      paper.fill(140.5f + 30 * i, 70.5f, 29, 19, Color.BLUE);
    }
    paper.text(55, 110, "Cierre").text(145, 110, "Sin costo para las familias");
    assertThat(paper.read()).contains("☒\t☒\t☒\t☒\t☒\t☒\t☒\t☒\t☒\t☒\t☒\t☒");
  }

  /** Columns whose lines are short are told by the order in which they are drawn. */
  @Test
  void columnsOfShortLines() throws Exception {
    PdfPaper paper = new PdfPaper();
    float y = 60;
    for (String line : List.of("Municipalidad", "Puyehue", "Oficinas", "Oficina de la Mujer", "Categoría", "NNA", "Deporte")) {
      paper.text(50, y, line);
      y += 13;
    }
    y = 65;
    for (String line : List.of("Grupo", "Mujeres", "Fechas", "Marzo", "Financiamiento", "Propio", "Cierre")) {
      paper.text(310, y, line);
      y += 14.5f;
    }
    assertThat(paper.read()).contains("NNA\nDeporte\n\nGrupo Mujeres");
  }

  /** Where columns are too narrow, a mark stands above its label. */
  @Test
  void marksAboveTheirLabels() throws Exception {
    PdfPaper paper = new PdfPaper();
    float x = 60;
    for (String label : List.of("Acogida", "Cooperativas", "Capacitaciones")) {
      paper.frame(x, 60, 8, 8).text(x, 80, label);
      x += 90;
    }
    paper.line(150, 60, 158, 68).line(158, 60, 150, 68);
    assertThat(paper.read()).contains("☐ Acogida\t☒ Cooperativas\t☐ Capacitaciones");
  }

  /** Marks below headings stay below them. */
  @Test
  void marksBelowHeadings() throws Exception {
    PdfPaper paper = new PdfPaper();
    for (int row = 0; row < 2; row++) {
      for (int i = 0; i < 6; i++) {
        paper.text(60 + 40 * i, 60 + 30 * row, "Ene Feb Mar Abr May Jun Jul Ago Sep Oct Nov Dic".split(" ")[6 * row + i]);
        paper.frame(60 + 40 * i, 66 + 30 * row, 8, 8);
      }
    }
    paper.line(100, 66, 108, 74).line(108, 66, 100, 74);
    assertThat(paper.read()).contains("Jun\n☐\t☒\t☐\t☐\t☐\t☐\nJul\tAgo");
  }

  /** A header that is known by the title below it on one page is none on the others either. */
  @Test
  void headersAlikeOnOtherPages() throws Exception {
    PdfPaper paper = new PdfPaper();
    for (int page = 0; page < 3; page++) {
      paper.text(50, 40, "Ficha municipal");
      if (page == 0) {
        paper.text(50, 80, 16, PdfPaper.BOLD, "Huerto vecinal");
      }
      paper.prose(50, 110, 480, PROSE + " Página " + page);
      if (page < 2) {
        paper.page();
      }
    }
    Document read = Ingester.standard(Limits.standard()).ingest("ficha.pdf", paper.bytes());
    assertThat(read.anchors()).extracting(Document.Anchor::address).containsExactly("page 1 header", "page 2 header", "page 3 header");
  }

  /** A filled square before an option is no heading, however large it is drawn. */
  @Test
  void largeSignsBeforeOptions() throws Exception {
    PdfPaper paper = new PdfPaper();
    paper.prose(50, 60, 480, PROSE);
    paper.text(50, 110, 14, PdfPaper.DINGBATS, "\u25a0").text(66, 110, "NNA");
    assertThat(paper.read()).contains("\n■ NNA").doesNotContain("#");
  }

  /** The same row of two fichas may end two pages at one height: its label stands above as well. */
  @Test
  void aLabelThatEndsTwoPagesIsNoFooter() throws Exception {
    PdfPaper paper = new PdfPaper();
    for (int i = 1; i < 3; i++) {
      PdfPaper page = i == 1 ? paper : paper.page();
      for (int k = 0; k < 2; k++) {
        float y = k == 0 ? 200 : 770;
        page.text(50, y - 24, "Nombre").text(200, y - 24, "Feria " + "ABCD".charAt(2 * i + k - 2)).text(50, y, "Costo total (millones de").text(200, y, 49 + i + "3").text(50, y + 13, "pesos)");
      }
    }
    assertThat(Ingester.standard(Limits.standard()).ingest("f.pdf", paper.bytes()).anchors()).isEmpty();
  }
}
