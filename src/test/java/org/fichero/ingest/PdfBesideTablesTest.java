package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables without lines whose labels stand beside the middle or the foot of their values. */
class PdfBesideTablesTest {
  private static final java.awt.Color GROUND = new java.awt.Color(0xe0e0e0);
  private static final float VALUE = 200;
  private static final float WIDTH = 330;
  private static final String ONE = "Se realizaron doce talleres en las sedes vecinales de la comuna, con el apoyo del equipo municipal y de las dirigentas.";
  private static final String TWO = "La iniciativa busca reducir los tiempos de espera. Participaron 320 personas, en su mayoría mujeres jefas de hogar, "
      + "durante los dos años. Queda pendiente la entrega del informe final del último trimestre.";

  /** Draws a row; {@code share} of what the label's height leaves stands above it. Gives the next row's first baseline. */
  private static float row(PdfPaper paper, float y, float share, float padding, String label, String value) {
    List<String> labels = List.of(label.split("\\|"));
    List<String> values = PdfPaper.wrapped(WIDTH, value);
    int lines = Math.max(labels.size(), values.size());
    paper.lines(50, y + 12 * share * (lines - labels.size()), labels);
    paper.lines(VALUE, y + 12 * share * (lines - values.size()), values);
    return y + 12 * lines + padding;
  }

  private static float ficha(PdfPaper paper, float top, float share, float padding) {
    float y = row(paper, top, share, padding, "Código", "INI-101");
    y = row(paper, y, share, padding, "Objetivo general", ONE);
    y = row(paper, y, share, padding, "Dificultades encontradas|y medidas adoptadas", "No hubo.");
    y = row(paper, y, share, padding, "Resultados", TWO);
    return row(paper, y, share, padding, "Contraparte", "Ana Vera");
  }

  private static final String READ = "Código\tINI-101\nObjetivo general\t" + ONE + "\nDificultades encontradas y medidas adoptadas\tNo hubo.\nResultados\t" + TWO
      + "\nContraparte\tAna Vera";

  @Test
  void labelsBesideTheMiddleOfTheirValues() throws Exception {
    PdfPaper paper = new PdfPaper();
    ficha(paper, 60, 0.5f, 6);
    assertThat(paper.read()).contains(READ);
  }

  /** No space parts the rows: only where the labels stand says where a value begins. */
  @Test
  void rowsThatTouch() throws Exception {
    PdfPaper paper = new PdfPaper();
    ficha(paper, 60, 0.5f, 0);
    assertThat(paper.read()).contains(READ);
  }

  @Test
  void labelsBesideTheFootOfTheirValues() throws Exception {
    PdfPaper paper = new PdfPaper();
    ficha(paper, 60, 1, 6);
    assertThat(paper.read()).contains(READ);
  }

  /** No space parts the rows and each line of a label stands beside one of the value: the order of drawing tells what is whose. */
  @Test
  void rowsThatTouchWhoseLabelsStandAtTheTopAreKnownByTheOrderOfDrawing() throws Exception {
    PdfPaper paper = new PdfPaper().text(50, 40, 14, PdfPaper.BOLD, "Taller de oficios");
    float y = 60;
    for (String[] row : new String[][] {{"Comuna", "TALCA"}, {"Dirección|responsable", "Oficina de la Mujer|Dirección de Salud"}, {"Tipo", "( ) Feria|(X) Taller|( ) Curso"},
        {"Plazo", "Dos años"}}) {
      float below = paper.lines(50, y, List.of(row[0].split("\\|")));
      y = Math.max(below, paper.lines(VALUE, y, List.of(row[1].split("\\|"))));
    }
    assertThat(paper.read()).contains("Comuna\tTALCA\nDirección responsable\tOficina de la Mujer", "Tipo\t( ) Feria\n\t(X) Taller\n\t( ) Curso\nPlazo\tDos años");
  }

  @Test
  void labelsAtTheTopStayAsTheyWere() throws Exception {
    PdfPaper paper = new PdfPaper();
    ficha(paper, 60, 0, 6);
    assertThat(paper.read()).contains(READ);
  }

  /** Space below the last paragraph of every value leaves all labels lower. */
  @Test
  void labelsBelowTheMiddleOfTheirValues() throws Exception {
    PdfPaper paper = new PdfPaper();
    String[][] rows = {{"Código", "INI-101"}, {"Objetivo general", ONE}, {"Región", "Los Ríos"}, {"Resultados", TWO}, {"Plazo", "Un año"}, {"Monto", "Sin costo"}};
    float y = 60;
    for (String[] row : rows) {
      int lines = PdfPaper.wrapped(WIDTH, row[1]).size();
      paper.text(50, y + 6 * (lines - 1) + 6, row[0]);
      y = paper.prose(VALUE, y, WIDTH, row[1]) + 16;
    }
    assertThat(paper.read()).contains("Código\tINI-101\nObjetivo general\t" + ONE + "\nRegión\tLos Ríos\nResultados\t" + TWO + "\nPlazo\tUn año");
  }

  /** Lines between the rows say where each begins, wherever its label stands. */
  @Test
  void linesBetweenRowsPartThem() throws Exception {
    PdfPaper paper = new PdfPaper();
    paper.text(50, 60, "Nombre").text(VALUE, 60, "Ferias libres").line(45, 66, 540, 66);
    paper.text(50, 84, "Objetivo").lines(VALUE, 78, List.of("Mejorar los accesos a los puestos de venta y", "los baños", "Reunir a los feriantes"));
    paper.line(45, 110, 540, 110).text(50, 122, "Región").text(VALUE, 122, "Los Ríos").line(45, 128, 540, 128);
    assertThat(paper.read()).contains("Nombre\tFerias libres\n", "Objetivo", "Región\tLos Ríos");
  }

  @Test
  void twoLabelsInARowKeepTheirValues() throws Exception {
    PdfPaper paper = new PdfPaper();
    String[][] rows = {{"Institución", "Gobierno Regional", "Comuna", "Talca"}, {"Fecha", "4 de mayo", "Monto", "$ 2.500.000"}, {"Contacto", "Ana Vera", "Notas", "Ninguna"}};
    float y = row(paper, 60, 0.5f, 6, "Resultados", TWO);
    for (String[] row : rows) {
      paper.text(50, y + 6, row[0]).text(340, y + 6, row[2]).text(420, y + 6, row[3]).lines(VALUE, y, List.of(row[1], "y otros"));
      y += 30;
    }
    row(paper, y, 0.5f, 6, "Objetivo", ONE);
    assertThat(paper.read().replace('\u2028', ' ')).contains("Institución\tGobierno Regional y otros\tComuna\tTalca\nFecha\t4 de mayo y otros\tMonto\t$ 2.500.000\n");
  }

  /** A page's end cuts the row above its label. */
  @Test
  void aRowThatAPageCutsAboveItsLabel() throws Exception {
    PdfPaper paper = new PdfPaper();
    ficha(paper, 600, 0.5f, 6);
    List<String> lines = PdfPaper.wrapped(WIDTH, TWO + " " + ONE);
    paper.lines(VALUE, 744, lines.subList(0, 2));
    paper.page().text(50, 60, "Lecciones").lines(VALUE, 60, lines.subList(2, lines.size()));
    row(paper, 60 + 12 * (lines.size() - 2) + 6, 0.5f, 6, "Observaciones", ONE);
    assertThat(paper.read()).contains("Contraparte\tAna Vera\nLecciones\t" + TWO + " " + ONE, "Observaciones\t" + ONE);
  }

  @Test
  void namesOfGroupsStandBesideTheirRows() throws Exception {
    PdfPaper paper = new PdfPaper();
    float y = 60;
    for (String group : List.of("Antecedentes", "Cierre")) {
      float top = y;
      y = row(paper, y, 0.5f, 6, "Objetivo " + group.charAt(0), ONE);
      y = row(paper, y, 0.5f, 6, "Resultados " + group.charAt(0), TWO);
      y = row(paper, y, 0.5f, 6, "Comuna " + group.charAt(0), "Talca");
      paper.text(4, (top + y - 18) / 2, 6, PdfPaper.BOLD, group);
    }
    assertThat(paper.read()).contains("Antecedentes\tObjetivo A\t" + ONE + "\n\tResultados A\t" + TWO + "\n\tComuna A\tTalca\nCierre\tObjetivo C\t" + ONE);
  }

  private static void head(PdfPaper paper, float y, String label, String value) {
    paper.text(50, y + 3, 10, PdfPaper.BOLD, label);
    paper.text(VALUE, y, value);
  }

  private static void cells(PdfPaper paper, float y, String label, String sign, int... columns) {
    paper.text(VALUE, y, 8, PdfPaper.PLAIN, label);
    for (int c : columns) {
      paper.text(VALUE + 60 + 25 * c, y, 8, PdfPaper.PLAIN, sign.isEmpty() ? "EneFebMarAbrMayJunJulAgoSepOctNovDic".substring(3 * c - 3, 3 * c) : sign);
    }
  }

  /** A plan without lines among the values of bold labels that hang a little lower. */
  @Test
  void aPlanAmongValues() throws Exception {
    PdfPaper paper = new PdfPaper();
    head(paper, 60, "Municipalidad", "Chonchi");
    head(paper, 82, "Población objetivo", "Personas mayores");
    head(paper, 104, "Período de ejecución", "");
    cells(paper, 104, "Actividad", "", 1, 2, 3, 4, 5, 6, 7, 8, 9);
    cells(paper, 120, "Difusión", "X", 3, 4);
    cells(paper, 136, "Cierre", "X", 9);
    paper.text(VALUE, 152, "Todos los años.");
    head(paper, 174, "Financiamiento", "Recursos propios.");
    assertThat(paper.read()).contains("**Período de ejecución**\n", "\nDifusión\t\t\tX\tX\t\t\t\t\t\n", "Todos los años.\n", "**Financiamiento**\tRecursos propios.");
  }

  /** Signs beside the middle of a label of two lines. */
  @Test
  void signsBetweenTheLinesOfTheirLabel() throws Exception {
    PdfPaper paper = new PdfPaper();
    cells(paper, 60, "Actividad", "", 1, 2, 3, 4, 5, 6, 7, 8, 9);
    cells(paper, 80, "Preparación", "X");
    cells(paper, 84.6f, " ", "X", 3, 4);
    cells(paper, 89.2f, "de suelos", "X");
    cells(paper, 109, "Cierre", "X", 9);
    assertThat(paper.read()).contains("\nPreparación de suelos\t\t\tX\tX\t\t\t\t\t\nCierre\t");
  }

  /** Bold labels beside the middle of their values begin no rows: lines of a value stand above them. */
  @Test
  void boldLabelsBesideTheMiddleOfTheirValues() throws Exception {
    PdfPaper paper = new PdfPaper();
    float y = 60;
    for (String[] row : new String[][] {{"Código", "INI-101"}, {"Objetivo", ONE}, {"Resultados", TWO}, {"Plazo", "Un año"}}) {
      List<String> values = PdfPaper.wrapped(WIDTH, row[1]);
      paper.text(50, y + 6 * (values.size() - 1), 10, PdfPaper.BOLD, row[0]);
      paper.lines(VALUE, y, values);
      y += 12 * values.size() + 6;
    }
    assertThat(paper.read()).contains("**Código**\tINI-101\n**Objetivo**\t" + ONE + "\n**Resultados**\t" + TWO + "\n**Plazo**\tUn año");
  }

  /** Colours without lines are marks where they cover all of a heading's width, and cannot be read where they end within it. */
  @Test
  void colouredCellsWithoutLines() throws Exception {
    PdfPaper paper = new PdfPaper();
    cells(paper, 60, "Actividad", "", 1, 2, 3, 4, 5, 6, 7, 8, 9);
    paper.fill(VALUE + 130, 70, 50, 13, java.awt.Color.BLUE).fill(VALUE + 280, 90, 25, 13, java.awt.Color.BLUE);
    cells(paper, 80, "Difusión", "X");
    cells(paper, 100, "Cierre", "X");
    assertThat(paper.read()).contains("\nDifusión\t\t\t☒\t☒\t\t\t\t\t\nCierre\t\t\t\t\t\t\t\t\t☒");
    PdfPaper cut = new PdfPaper();
    cells(cut, 60, "Actividad", "", 1, 2, 3, 4, 5, 6, 7, 8, 9);
    cut.fill(VALUE + 130, 70, 40, 13, java.awt.Color.BLUE);
    cells(cut, 80, "Difusión", "X");
    assertThat(cut.read()).contains("Difusión\t\t\t☒\t⍰");
  }

  /** The ground of a field as wide as the form is none of its columns' marks. */
  @Test
  void wordsOnAGroundWiderThanTheColumnsAbove() throws Exception {
    PdfPaper paper = new PdfPaper();
    String[][] person = {{"De La Rosa", "L\u00f3pez", "Manuel", "Ing."}, {"Apellido Paterno", "Apellido Materno", "Nombre(s)", "Cargo"}};
    float[] left = {38, 132, 230, 444};
    for (int i = 0; i < left.length; i++) {
      paper.fill(left[i], 50, 80, 15, GROUND).text(left[i] + 20, 61, person[0][i]).text(left[i] + 10, 75, person[1][i]);
    }
    paper.text(36, 95, "Datos del proyecto:").fill(120, 104, 437, 15, GROUND);
    paper.text(254, 114, "Huerto comunitario de invierno").text(60, 120, "Nombre:").text(308, 128, "Nombre del proyecto");
    assertThat(paper.read()).contains("Huerto comunitario de invierno").doesNotContain("\u2612").doesNotContain("\u2370");
  }

  /** A field left free among others of a form. */
  @Test
  void aFieldLeftFreeOnItsGround() throws Exception {
    PdfPaper paper = new PdfPaper();
    String[][] person = {{"Rojas", "L\u00f3pez", "Manuel", "Ing."}, {"Paterno", "Materno", "Nombre(s)", "Cargo"}, {"", "9985543503", "a@b.cl", ""}, {"Lada", "N\u00famero", "E-mail", "Firma"}};
    float[] left = {38, 132, 230, 444};
    for (int r = 0; r < person.length; r++) {
      for (int i = 0; i < left.length; i++) {
        if (r % 2 == 0 && (r == 0 || i < 3)) {
          paper.fill(left[i], 50 + 15 * r, 80, 15, GROUND);
        }
        paper.text(left[i] + 20, 61 + 15 * r, person[r][i]);
      }
    }
    assertThat(paper.read()).contains("9985543503\ta@b.cl").doesNotContain("\u2612").doesNotContain("\u2370");
  }

  /** The chart that planning programs draw beside a list of tasks: bars at the days of each. */
  @Test
  void barsOfAChartTickNothing() throws Exception {
    PdfPaper paper = new PdfPaper().grid(List.of(40f, 160f, 240f, 400f), List.of(100f, 120f)).frame(40, 120, 120, 30).frame(40, 150, 120, 30)
        .frame(160, 120, 80, 30).frame(160, 150, 80, 30).frame(240, 120, 160, 60);
    paper.text(45, 114, "Tarea").text(165, 114, "Plazo").text(245, 114, "julio").text(45, 139, "Compras").text(165, 139, "5 días")
        .text(45, 169, "Obras").text(165, 169, "10 días");
    paper.pen(250, 133, 258, 133, 258, 138, 250, 138).pen(330, 163, 342, 163, 342, 168, 330, 168);
    assertThat(paper.read()).contains("Compras\t5 días").doesNotContain("☒");
  }

  /** As a scan has its words, with no space drawn: one of them begins by chance where the values do. */
  @Test
  void aHeadingAcrossTheColumnsIsWhole() throws Exception {
    PdfPaper paper = new PdfPaper();
    float y = row(paper, 60, 0, 6, "Código", "INI-101");
    y = row(paper, y, 0, 12, "Contraparte", "Ana Vera");
    float gap = 5.8f;
    float x = VALUE - 2 * gap - 1.4f * PdfPaper.width("Encuentroanual");
    for (String word : List.of("Encuentro", "anual", "de", "trabajadoras", "de", "casa")) {
      paper.text(x, y + 20, 14, PdfPaper.PLAIN, word);
      x += 1.4f * PdfPaper.width(word) + gap;
    }
    paper.text(50, y + 36, "MUNICIPALIDAD DE LA PINTANA");
    y = row(paper, y + 48, 0, 6, "Código", "INI-102");
    row(paper, y, 0, 6, "Contraparte", "Luis Soto");
    assertThat(paper.read()).contains("Encuentro anual de trabajadoras de casa\n");
  }
}
