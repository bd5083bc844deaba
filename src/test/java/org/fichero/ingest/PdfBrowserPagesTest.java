package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that a browser prints one after the other: columns, cards and tables go on from one to the next. */
class PdfBrowserPagesTest {
  private final PdfPaper paper = new PdfPaper().browser();

  private String words() throws Exception {
    return paper.read().replaceAll("[*#\\s]+", " ");
  }

  private void label(float x, float y, String words) {
    paper.text(x, y, 10, PdfPaper.BOLD, words);
  }

  /** The structure has the side bar whole before the page beside it. */
  @Test
  void aSideBarGoesOnBeforeWhatStandsBesideIt() throws Exception {
    COSDictionary side = paper.element(null, "Div");
    COSDictionary main = paper.element(null, "Div");
    paper.text(paper.element(side, "P"), 50, 700, "Comuna").text(paper.element(side, "P"), 50, 720, "Talca").text(paper.element(side, "P"), 50, 780, "Grupo prioritario");
    paper.text(paper.element(main, "P"), 220, 700, "Breve descripción").text(paper.element(main, "P"), 220, 720, "La mesa barrial coordina", "las visitas.");
    paper.page();
    paper.text(paper.element(side, "P"), 50, 60, "Mujeres jefas de hogar");
    paper.text(paper.element(main, "P"), 220, 60, "Cada semana se reúnen", "en la sede.");
    assertThat(words()).contains("Comuna Talca Grupo prioritario Mujeres jefas de hogar Breve descripción La mesa barrial coordina las visitas. Cada semana se reúnen en la sede.");
  }

  /** A paragraph that the page cuts is one, however many columns stand between its parts. */
  @Test
  void aParagraphThatThePageCutsIsOne() throws Exception {
    COSDictionary left = paper.element(null, "Div");
    COSDictionary right = paper.element(null, "Div");
    List<String> lines = PdfPaper.wrapped(200, "La mesa barrial coordina las visitas a las familias del sector y comparte sus resultados con quienes participan en ella cada semana del año y en la feria.");
    paper.lines(50, 700, List.of("Comuna", "Talca"));
    paper.text(paper.element(left, "P"), 50, 760, lines.subList(0, 2).toArray(String[]::new));
    paper.text(paper.element(right, "P"), 300, 760, "Financiamiento").text(paper.element(right, "P"), 300, 780, "Recursos propios.");
    paper.page();
    paper.text(paper.element(left, "P"), 50, 60, lines.subList(2, lines.size()).toArray(String[]::new));
    paper.text(paper.element(right, "P"), 300, 60, "Sostenibilidad").text(paper.element(right, "P"), 300, 80, "Sigue vigente.");
    assertThat(words()).contains(String.join(" ", lines) + " Financiamiento Recursos propios. Sostenibilidad Sigue vigente.");
  }

  /** Printed again at the head of the page, they are the same element of the structure. */
  @Test
  void headingsThatArePrintedAgainStayAtTheHeadOfTheirPage() throws Exception {
    COSDictionary head = paper.element(null, "Div");
    COSDictionary rest = paper.element(null, "Div");
    paper.text(paper.element(head, "P"), 50, 200, "Feria de oficios").text(paper.element(rest, "P"), 50, 240, "Comuna: Talca");
    paper.page();
    paper.text(paper.element(head, "P"), 50, 60, "Feria de oficios").text(paper.element(rest, "P"), 50, 90, "Grupo: mujeres").text(paper.element(rest, "P"), 50, 120, "Fecha: mayo");
    paper.page();
    paper.text(paper.element(rest, "P"), 50, 90, "Oficinas: vivienda");
    assertThat(Ingester.standard(Limits.standard()).ingest("ficha.pdf", paper.bytes()).anchors()).extracting(a -> a.address()).contains("page 2 header");
  }

  /** Without a structure, the places of columns of different width say the same. */
  @Test
  void columnsOfTheirOwnGoOnWithoutAStructureToo() throws Exception {
    label(50, 700, "Comuna");
    paper.text(50, 714, "Talca");
    label(50, 740, "Grupo prioritario");
    List<String> group = PdfPaper.wrapped(120, "Mujeres jefas de hogar que viven en los sectores rurales de la comuna.");
    paper.lines(50, 754, group.subList(0, 2));
    label(220, 700, "Breve descripción");
    List<String> words = PdfPaper.wrapped(320, "La mesa barrial coordina las visitas a las familias del sector y comparte sus resultados con quienes participan en ella cada semana. También reparte materiales para los talleres de la escuela, que abre sus puertas los sábados por la mañana.");
    paper.lines(220, 714, words.subList(0, 3));
    paper.page();
    paper.lines(50, 60, group.subList(2, group.size()));
    paper.lines(220, 60, words.subList(3, words.size()));
    assertThat(words()).contains("Grupo prioritario " + String.join(" ", group) + " Breve descripción " + String.join(" ", words));
  }

  /** The first column of a newspaper goes on in the second. */
  @Test
  void columnsOfANewspaperAreReadPageByPage() throws Exception {
    List<String> words = PdfPaper.wrapped(220, ("La mesa barrial coordina las visitas a las familias del sector y comparte sus resultados con quienes participan en ella cada semana, "
        + "además de repartir materiales para los talleres de la escuela que abre sus puertas los sábados por la mañana con ayuda de vecinas y vecinos ").repeat(3).strip());
    int quarter = words.size() / 4;
    paper.lines(50, 800 - 12 * quarter, words.subList(0, quarter));
    paper.lines(300, 800 - 12 * quarter, words.subList(quarter, 2 * quarter));
    paper.page();
    paper.lines(50, 60, words.subList(2 * quarter, 3 * quarter));
    paper.lines(300, 60, words.subList(3 * quarter, words.size()));
    assertThat(words().strip()).isEqualTo(String.join(" ", words));
  }

  /** They too draw what stands side by side one after the other. */
  @ParameterizedTest
  @ValueSource(strings = {"WeasyPrint 57.2", "Qt 5.15.8"})
  void otherPrintersOfPagesDrawThemAsTheyAreRead(String producer) throws Exception {
    paper.producer(producer);
    label(50, 60, "Comuna");
    paper.text(50, 74, "Talca");
    label(50, 100, "Grupo prioritario");
    paper.prose(50, 114, 150, "Mujeres jefas de hogar que viven en los sectores rurales.");
    label(208, 60, "Breve descripción");
    paper.prose(208, 74, 300, "La mesa barrial coordina las visitas a las familias del sector y comparte sus resultados con quienes participan en ella.");
    assertThat(words()).contains("Grupo prioritario Mujeres jefas de hogar que viven en los sectores rurales. Breve descripción La mesa barrial");
  }

  /** A box that floats beside the text is drawn first of all. */
  @Test
  void aTitleStandsBeforeTheBoxThatFloatsBelowIt() throws Exception {
    label(400, 90, "Comuna");
    paper.text(400, 104, "Talca");
    label(400, 130, "Grupo prioritario");
    paper.text(400, 144, "Mujeres");
    paper.text(50, 60, 16, PdfPaper.BOLD, "Feria de oficios");
    label(50, 90, "Breve descripción");
    paper.prose(50, 104, 320, "La mesa barrial coordina las visitas a las familias del sector y comparte sus resultados con quienes participan en ella cada semana.");
    assertThat(words().strip()).startsWith("Feria de oficios Comuna Talca");
  }

  /** A line that stays at its place on every page is drawn last, beside what stands there. */
  @Test
  void aLineThatIsFixedAtTheHeadIsNoContent() throws Exception {
    for (int i = 0; i < 2; i++) {
      label(50, 40, i == 0 ? "Breve descripción" : "Innovación");
      paper.prose(50, 60, 220, "La mesa barrial coordina las visitas a las familias del sector número " + i + " y comparte sus resultados.");
      label(300, 60, i == 0 ? "Financiamiento" : "Sostenibilidad");
      paper.prose(300, 74, 220, "Recursos propios de la municipalidad y aportes de las familias que participan " + i + " veces.");
      paper.text(480, 40, 8, PdfPaper.PLAIN, "Sello Migrante 2024");
      if (i == 0) {
        paper.page();
      }
    }
    assertThat(Ingester.standard(Limits.standard()).ingest("ficha.pdf", paper.bytes()).anchors()).extracting(a -> a.address()).contains("page 1 header", "page 2 header");
  }

  /** The title above a table without lines of its own, printed again where the table goes on. */
  @Test
  void aTitleIsPrintedAgainAboveTheRestOfItsTable() throws Exception {
    for (int i = 0; i < 2; i++) {
      float y = i == 0 ? 740 : 60;
      label(200, y - 8, "Feria de oficios");
      paper.grid(List.of(50f, 200f, 500f), List.of(y, y + 20, y + 40));
      paper.text(55, y + 14, i == 0 ? "Comuna" : "Grupo prioritario").text(205, y + 14, i == 0 ? "Talca" : "Mujeres");
      paper.text(55, y + 34, i == 0 ? "Oficinas" : "Financiamiento").text(205, y + 34, i == 0 ? "Biblioteca" : "Recursos propios");
      if (i == 0) {
        paper.page();
      }
    }
    assertThat(Ingester.standard(Limits.standard()).ingest("ficha.pdf", paper.bytes()).anchors()).extracting(a -> a.address()).containsExactly("page 2 header");
  }

  /** Where space parts paragraphs, a sentence that begins on a line of its own begins none. */
  @Test
  void aSentenceBelowALineThatIsNotFullGoesOn() throws Exception {
    float y = 60;
    for (String words : List.of("La mesa barrial coordina las visitas a las familias del sector y comparte sus resultados con quienes participan en ella cada semana.",
        "También reparte materiales para los talleres de la escuela, que abre sus puertas los sábados por la mañana a todas las familias.",
        "Quienes participan reciben un certificado al terminar y pueden inscribirse en el taller que sigue, siempre que quede lugar.",
        "El equipo visita cada sector dos veces y anota lo que cada familia necesita para que sus niñas y niños vayan a la escuela.")) {
      y = paper.prose(50, y, 400, words) + 10;
    }
    paper.lines(50, y, List.of("Un mediador acompaña las entrevistas cuando las familias lo piden.", "La difusión se hizo con afiches, cápsulas de radio y visitas a cada casa."));
    assertThat(paper.read().replace('\n', ' ')).contains("lo piden. La difusión");
  }

  /** A label in small letters above its value, in a cell too narrow for several paragraphs. */
  @Test
  void aSmallLabelInACellIsAParagraphOfItsOwn() throws Exception {
    paper.grid(List.of(50f, 150f, 300f, 500f), List.of(50f, 90f, 130f));
    String[][] cells = {{"COMUNA", "Talca"}, {"OFICINAS", "Biblioteca"}, {"GRUPO PRIORITARIO", "Mujeres"}};
    for (int i = 0; i < 3; i++) {
      float x = new float[] {55, 155, 305}[i];
      paper.text(x, 62, 8, PdfPaper.PLAIN, cells[i][0]).text(x, 76, cells[i][1]).text(x, 102, "x");
    }
    assertThat(paper.read()).contains("COMUNA\u2029Talca\tOFICINAS\u2029Biblioteca\tGRUPO PRIORITARIO\u2029Mujeres");
  }

  /** Options in a row are one value, and the line above the next label is of the value before. */
  @Test
  void aValueOfSeveralLinesEndsWhereTheNextLabelIsDrawn() throws Exception {
    String[][] rows = {{"Nombre de la práctica", "Ventanilla de orientación"}, {"Municipalidad", "Calama"}, {"Unidades participantes", "Oficina Municipal de Información Laboral", "Biblioteca Pública Municipal"},
        {"Grupo prioritario", "Personas mayores que viven solas en los sectores rurales de la comuna y que", "requieren apoyo de terceros."}};
    float y = 46.5f;
    for (String[] row : rows) {
      right(161, y, row[0]);
      for (int i = 1; i < row.length; i++) {
        paper.text(170, y + 11.25f * (i - 1), row[i]);
      }
      y += 11.25f * (row.length - 1) + 4.5f;
    }
    right(161, y, "Categoría");
    for (int i = 0; i < 8; i++) {
      float x = 170 + 130 * (i % 3);
      float line = y + 11.25f * (i / 3);
      paper.text(x, line, 10, PdfPaper.DINGBATS, "\u274f").text(x + 10.5f, line, "Opción " + (char) ('A' + i));
    }
    right(161, y + 38.25f, "Fechas de");
    right(161, y + 49.5f, "implementación");
    paper.grid(List.of(170f, 200f, 230f, 260f), List.of(y + 31, y + 45, y + 59)).text(174, y + 41, "Ene").text(204, y + 41, "Feb").text(234, y + 41, "Mar").text(210, y + 55, "X");
    assertThat(words()).contains("Laboral Biblioteca Pública Municipal Grupo prioritario Personas");
  }

  private void right(float x, float y, String words) throws Exception {
    label(x - PdfPaper.BOLD.getStringWidth(words) / 100, y, words);
  }

  /** A long word of a label runs over its column's edge, up to the letters beside it. */
  @Test
  void aLabelRunsOverItsColumn() throws Exception {
    label(33.75f, 210, "Fechas");
    paper.grid(List.of(138f, 168f, 198f, 228f), List.of(200f, 215f, 230f)).text(142, 211, "Ene").text(172, 211, "Feb").text(202, 211, "Mar").text(180, 226, "X");
    label(33.75f, 262.5f, "Financiamiento");
    paper.text(138.75f, 262.5f, "Donaciones de empresas locales.");
    label(33.75f, 282, "Sostenibilidad");
    label(33.75f, 293.25f, "en el tiempo");
    paper.text(138.75f, 282, "Continúa cada año con un equipo de dos profesionales de planta.");
    label(33.75f, 312.75f, "Elemento");
    right(140.1f, 324, "innovador y muy creativo");
    label(33.75f, 335.25f, "del proyecto o");
    label(33.75f, 346.5f, "actividad");
    paper.text(138.75f, 312.75f, "Con ello bajaron las listas de espera y las familias conocen mejor sus derechos. Se adaptaron");
    paper.text(138.75f, 324, "los horarios para quienes trabajan de noche o cuidan a otras personas. Un mediador habla");
    paper.text(138.75f, 335.25f, "creole y acompaña las entrevistas.");
    paper.text(138.75f, 351, "El trabajo se revisa en una reunión mensual con las organizaciones del territorio y los acuerdos");
    paper.text(138.75f, 362.25f, "se publican en el diario mural.");
    label(33.75f, 382, "Líneas Sello");
    paper.text(138.75f, 382, "Vinculación comunitaria");
    assertThat(words()).contains("Elemento innovador y muy creativo del proyecto o actividad Con ello bajaron").contains("Se adaptaron los horarios").contains("habla creole");
  }

  /** A title across the table is its heading as well as those above its columns. */
  @Test
  void aTitleInATableIsNoRowOfItsRest() throws Exception {
    for (int i = 0; i < 2; i++) {
      float y = i == 0 ? 740 : 60;
      paper.line(50, y, 500, y).line(50, y + 20, 500, y + 20).line(50, y + 40, 500, y + 40).line(50, y + 60, 500, y + 60);
      paper.line(50, y, 50, y + 60).line(500, y, 500, y + 60).line(200, y + 20, 200, y + 60);
      label(220, y + 14, "Feria de oficios");
      paper.text(55, y + 34, i == 0 ? "Comuna" : "Grupo prioritario").text(205, y + 34, i == 0 ? "Talca" : "Mujeres");
      paper.text(55, y + 54, i == 0 ? "Oficinas" : "Financiamiento").text(205, y + 54, i == 0 ? "Biblioteca" : "Recursos propios");
      if (i == 0) {
        paper.page();
      }
    }
    assertThat(words()).containsOnlyOnce("Feria de oficios");
  }

  /** The tags have the title as a cell of the table whose other cells are drawn. */
  @Test
  void aTitleAboveADrawnTableIsNoTableOfItsOwn() throws Exception {
    COSDictionary table = paper.element(null, "Table");
    paper.text(paper.element(paper.element(table, "TR"), "TH"), 200, 52, "Feria de oficios");
    paper.grid(List.of(50f, 200f, 500f), List.of(60f, 80f, 100f));
    String[][] rows = {{"Comuna", "Talca"}, {"Oficinas", "Biblioteca"}};
    for (int r = 0; r < 2; r++) {
      COSDictionary row = paper.element(table, "TR");
      paper.text(paper.element(row, "TD"), 55, 74 + 20 * r, rows[r][0]).text(paper.element(row, "TD"), 205, 74 + 20 * r, rows[r][1]);
    }
    assertThat(paper.read().strip()).isEqualTo("Feria de oficios\n\nComuna\tTalca\nOficinas\tBiblioteca");
  }

  /** Months in one line, each with its box behind it and the next name right behind that. */
  @Test
  void boxesBehindTheirMonthsAreOfThese() throws Exception {
    float x = 50;
    for (String month : List.of("Ene", "Feb", "Mar", "Abr", "May", "Jun", "Jul", "Ago", "Sep", "Oct", "Nov", "Dic")) {
      paper.text(x, 60, month + " ");
      x += PdfPaper.width(month + " ");
      paper.frame(x, 53, 7, 7);
      x += 7.2f;
    }
    assertThat(paper.read()).startsWith("Ene ☐Feb ☐Mar ☐Abr ☐May");
  }

  /** Of the words of one page's head, some are what the page before had no room for. */
  @Test
  void aFixedLineTakesNoWordsBesideItAlong() throws Exception {
    COSDictionary head = paper.element(null, "Div");
    COSDictionary all = paper.element(null, "Div");
    paper.text(paper.element(head, "P"), 480, 40, "Sello Migrante").text(paper.element(all, "P"), 50, 60, "Fechas de implementación");
    paper.page();
    paper.text(paper.element(head, "P"), 480, 40, "Sello Migrante").text(paper.element(all, "P"), 50, 40, "Se realiza una vez al mes.");
    paper.text(50, 80, 16, PdfPaper.BOLD, "Feria de oficios").text(paper.element(all, "P"), 50, 100, "Comuna: Talca");
    assertThat(paper.read()).doesNotContain("mes.\tSello").contains("Se realiza una vez al mes.");
  }

  /** Words beside the text end its lines before the page's edge: what ends as far as its neighbours is full. */
  @Test
  void aSentenceThatEndsItsLineBesideABoxEndsNoParagraph() throws Exception {
    COSDictionary title = paper.element(null, "P");
    COSDictionary side = paper.element(null, "P");
    paper.text(title, 50, 60, "La mesa barrial coordina las visitas a las familias del sector y comparte sus resultados con todas.");
    paper.text(side, 420, 105, "Comuna");
    paper.text(paper.element(null, "P"), 420, 120, "Talca").text(paper.element(null, "P"), 420, 140, "Mujeres");
    paper.text(paper.element(null, "P"), 50, 100, "El equipo visita cada sector y anota lo que cada familia necesita.", "Con ello bajaron las listas y todas conocen mejor sus derechos.", "Se firmó un acuerdo con dos escuelas y con el hospital para ello.");
    assertThat(paper.read()).contains("mejor sus derechos. Se firmó");
  }

  /** What was drawn before a label is no value of it. */
  @Test
  void aLineBelowAPlanIsNoPartOfTheNextRow() throws Exception {
    for (int i = 0; i < 2; i++) {
      float y = i == 0 ? 60 : 700;
      right(161, y, "Oficinas");
      paper.text(170, y, "Biblioteca").text(170, y + 11.25f, "Vivienda");
      right(161, y + 27, "Fechas");
      paper.grid(List.of(170f, 200f, 230f, 260f), List.of(y + 20, y + 34, y + 48)).text(174, y + 30, "Ene").text(204, y + 30, "Feb").text(234, y + 30, "Mar").text(210, y + 44, "X");
      paper.text(170, y + 58, "Se realiza una vez al mes.");
      right(161, y + 73.75f, "Financiamiento");
      paper.text(170, y + 73.75f, "SENCE. Recursos propios.");
    }
    assertThat(words()).contains("X Se realiza una vez al mes. Financiamiento SENCE. Recursos propios. Oficinas");
  }

  /** A box is often smaller than the words of its option, and as wide as a space between these. */
  @Test
  void anOptionOfTwoLinesKeepsItsWordsApart() throws Exception {
    String[][] options = {{"Cooperativas"}, {"Emprendimiento"}, {"Trabajo"}, {"Niñez"}, {"Otra: Alimentación muy", "muy saludable"}};
    for (int i = 0; i < options.length; i++) {
      float x = 50 + 160 * (i % 3);
      float y = 60 + 17 * (i / 3);
      paper.frame(x, y - 7, 8, 8).text(x + 1, y, 6, PdfPaper.DINGBATS, "\u2714").text(x + 13, y, 11, PdfPaper.PLAIN, options[i][0]);
      if (options[i].length > 1) {
        paper.text(x, y + 13, 11, PdfPaper.PLAIN, options[i][1]);
      }
    }
    assertThat(paper.read()).contains("\u2612 Otra: Alimentación muy muy saludable");
  }

  /** Half an em and more between a box and its label is no gap between two columns. */
  @Test
  void aLabelStandsBehindItsBox() throws Exception {
    String[] options = {"Cooperativas", "Emprendimiento", "Niñez", "Trabajo", "Otra"};
    for (int i = 0; i < options.length; i++) {
      float x = 57.3f + 160 * (i % 2) - 0.3f * (i % 2);
      float y = 60 + 15 * (i / 2);
      paper.frame(x, y - 8, 10, 10).text(x + 16, y, 10, PdfPaper.PLAIN, options[i]);
    }
    paper.text(57, 130, "La mesa barrial coordina las visitas a las familias.");
    assertThat(paper.read().replaceAll("\\s*\n\\s*", "\n")).startsWith("\u2610 Cooperativas\t\u2610 Emprendimiento\n\u2610 Niñez\t\u2610 Trabajo\n\u2610 Otra\nLa mesa");
  }
}
