package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pages that programs print as browsers do, each with habits of its own. */
class PdfPrintersTest {
  private final PdfPaper paper = new PdfPaper().producer("WeasyPrint 61.1");

  private String words() throws Exception {
    return paper.read().replaceAll("[*#\\s\\p{Z}]+", " ");
  }

  private void label(float x, float y, String words) {
    paper.text(x, y, 10, PdfPaper.BOLD, words);
  }

  /** The colour of a cell is that of the whole page, which shows within the cell only. */
  @Test
  void aColourShowsWithinItsCellOnly() throws Exception {
    List<String> months = List.of("Ene", "Feb", "Mar", "Abr", "May", "Jun", "Jul", "Ago", "Sep", "Oct", "Nov", "Dic");
    paper.grid(IntStream.rangeClosed(0, 12).mapToObj(i -> 50f + 30 * i).toList(), List.of(60f, 80f, 100f));
    for (int i = 0; i < 12; i++) {
      paper.text(53 + 30 * i, 74, 8, PdfPaper.PLAIN, months.get(i));
    }
    for (int i : List.of(4, 7)) {
      paper.fillWithin(50 + 30 * i, 80, 30, 20, new Color(0x77aaaa));
    }
    assertThat(paper.read()).contains("Dic\n\t\t\t\t\u2612\t\t\t\u2612\t\t\t\t");
  }

  /** All signs of a page's lists are drawn behind its last words. */
  @Test
  void signsOfListsBelongToTheirItems() throws Exception {
    float y = 60;
    for (String[] row : new String[][] {{"Departamentos", "Oficina de Vivienda", "Biblioteca"}, {"Financiamiento", "Gobierno Regional.", "SENCE."}, {"Sostenibilidad", "Sigue cada año.", null}}) {
      label(50, y, row[0]);
      paper.text(170, y, row[1]);
      if (row[2] != null) {
        paper.text(170, y + 14, row[2]);
      }
      y += 40;
    }
    for (float at : new float[] {60, 74, 100, 114}) {
      paper.text(160, at, "\u2022");
    }
    String text = paper.read();
    assertThat(text).doesNotContain("\u2022\n");
    assertThat(text.replaceAll("[*#\\s\u2022]+", " ").strip()).isEqualTo("Departamentos Oficina de Vivienda Biblioteca Financiamiento Gobierno Regional. SENCE. Sostenibilidad Sigue cada año.");
  }

  /** The foot of the last page, which is not full, stands right below its words. */
  @Test
  void theLastPagesFootIsNoContent() throws Exception {
    for (String office : List.of("biblioteca", "municipalidad")) {
      paper.prose(50, 700, 480, "La " + office + " coordina las visitas a las familias del sector y comparte sus resultados con quienes participan en ella cada semana.");
      paper.text(50, 790, 8, PdfPaper.PLAIN, "Documento de trabajo").page();
    }
    float y = paper.prose(50, 80, 480, "Cada semana se reúnen en la sede y reparten materiales para los talleres de la escuela, que abre sus puertas los sábados.");
    paper.text(50, y + 2, 8, PdfPaper.PLAIN, "Documento de trabajo");
    assertThat(Ingester.standard(Limits.standard()).ingest("ficha.pdf", paper.bytes()).anchors()).extracting(a -> a.address()).contains("page 3 footer");
  }

  /** The words of a column are not as wide as the column; sentences tell where it goes on. */
  @Test
  void shortLinesInTheColumnsOfANewspaperAreReadPageByPage() throws Exception {
    label(50, 700, "Comuna");
    paper.text(50, 714, "Talca");
    label(50, 740, "Grupo");
    paper.text(50, 754, "Mujeres");
    List<String> words = PdfPaper.wrapped(220, "La mesa barrial coordina las visitas a las familias del sector y comparte sus resultados con quienes participan en ella cada semana, "
        + "además de repartir materiales para los talleres de la escuela que abre sus puertas los sábados por la mañana.");
    List<String> more = PdfPaper.wrapped(220, "Vecinas y vecinos de la comuna invitan a las familias que llegaron este año a los barrios del sector para que conozcan los servicios que la municipalidad ofrece.");
    label(300, 700, "Financiamiento");
    paper.text(300, 714, "SENCE.");
    label(300, 740, "Descripción");
    paper.lines(300, 754, words.subList(0, 2));
    paper.page();
    paper.lines(50, 80, words.subList(2, words.size()));
    paper.lines(300, 80, more);
    assertThat(words()).contains("Comuna Talca Grupo Mujeres Financiamiento SENCE. Descripción " + String.join(" ", words) + " " + String.join(" ", more));
  }

  /** The values of each of a page's forms begin where its own labels leave room; its title, which is bold too, may be wrapped. */
  @Test
  void formsOfOnePageHaveColumnsOfTheirOwn() throws Exception {
    float y = form(60, 200, "Departamentos u");
    row(y, 200, List.of("Sostenibilidad"), List.of("Sigue cada año."));
    row(y + 18, 200, List.of("Innovación"), List.of("Une saberes."));
    paper.text(50, y + 60, 16, PdfPaper.BOLD, "Mesa barrial de las familias para la").text(50, y + 80, 16, PdfPaper.BOLD, "convivencia");
    form(y + 110, 240, "Departamentos municipales y otras");
    assertThat(words()).containsSubsequence("convivencia", "Talca Departamentos municipales y otras oficinas que participan Oficina de Vivienda Biblioteca Pública Dirección de Obras Fechas de implementación Mes Se realiza");
  }

  /** Each line of a label stands beside one of the value, or beside a table; gives where the next row begins. */
  private float form(float y, float at, String first) {
    row(y, at, List.of("Comuna"), List.of("Talca"));
    List<String> offices = List.of("Oficina de Vivienda", "Biblioteca Pública", "Dirección de Obras");
    List<String> label = List.of(first, "oficinas que", "participan");
    for (int i = 0; i < 3; i++) {
      label(50, y + 20 + 12 * i, label.get(i));
    }
    for (int i = 0; i < 3; i++) {
      paper.text(at, y + 20 + 16 * i, offices.get(i));
    }
    label(50, y + 76, "Fechas de");
    label(50, y + 88, "implementación");
    float top = y + 66;
    paper.grid(List.of(at, at + 90, at + 200), List.of(top, top + 20, top + 40, top + 60)).text(at + 4, top + 14, "Mes").text(at + 94, top + 14, "Se realiza");
    paper.text(at + 4, top + 34, "Mayo").text(at + 94, top + 34, "X").text(at + 4, top + 54, "Junio").text(at, top + 74, "Mayo.");
    row(y + 164, at, List.of("Financiamiento"), List.of("SENCE."));
    return y + 184;
  }

  private void row(float y, float at, List<String> label, List<String> value) {
    label.forEach(l -> label(50, y + 12 * label.indexOf(l), l));
    value.forEach(v -> paper.text(at, y + 12 * value.indexOf(v), v));
  }

  /** The last line of a page ends a sentence at the very edge, and is spread over the column: no paragraph ends so. */
  @Test
  void aParagraphGoesOnBehindALineThatIsSpread() throws Exception {
    List<String> words = List.of("La mesa barrial coordina las visitas a las familias", "del sector y comparte con ellas sus resultados cada", "semana. Participan quienes viven en la comuna.");
    for (int i = 0; i < words.size(); i++) {
      spread(50, 740 + 12 * i, 300, words.get(i));
    }
    paper.page();
    paper.lines(50, 80, List.of("Cada semana se reúnen en la sede."));
    assertThat(words()).contains("en la comuna. Cada semana");
    assertThat(PdfPaper.read(table().bytes())).contains("en la comuna. Cada semana se reúnen en la sede.");
  }

  /** The same in a cell. */
  private PdfPaper table() {
    PdfPaper cells = new PdfPaper().grid(List.of(50f, 150f, 470f), List.of(700f, 720f, 790f)).text(55, 714, "Comuna").text(155, 714, "Talca").text(55, 740, "Descripción");
    spread(cells, 155, 740, 464, "La mesa barrial coordina las visitas a las familias del sector y reparte");
    spread(cells, 155, 752, 464, "materiales cada semana. Participan quienes viven en la comuna.");
    cells.page().grid(List.of(50f, 150f, 470f), List.of(60f, 110f, 130f)).text(155, 80, "Cada semana se reúnen en la sede.").text(55, 124, "Fondos").text(155, 124, "Propios");
    return cells;
  }

  private void spread(float x, float y, float right, String line) {
    spread(paper, x, y, right, line);
  }

  private static void spread(PdfPaper on, float x, float y, float right, String line) {
    String[] words = line.split(" ");
    float all = 0;
    for (String w : words) {
      all += PdfPaper.width(w);
    }
    float at = x;
    for (String w : words) {
      on.text(at, y, w);
      at += PdfPaper.width(w) + (right - x - all) / (words.length - 1);
    }
  }

  /** A table that goes on at the head of the column beside it says that columns are those of a newspaper, though the next page has one only. */
  @Test
  void aTableGoesOnInTheNextColumnOfANewspaper() throws Exception {
    label(50, 600, "Fechas");
    months(50, 620, List.of("Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio", "Julio", "Agosto"));
    months(300, 580, List.of("Septiembre", "Octubre", "Noviembre", "Diciembre"));
    label(300, 700, "Descripción");
    paper.prose(300, 714, 220, "La mesa barrial coordina las visitas a las familias del sector y comparte sus resultados con quienes participan en ella cada semana, además de repartir materiales.");
    paper.page();
    paper.prose(50, 80, 220, "Vecinas y vecinos de la comuna invitan a las familias que llegaron este año a los barrios del sector para que conozcan los servicios. "
        + "También reparten cada semana los materiales de los talleres, que abren sus puertas los sábados por la mañana con ayuda de quienes participaron en ellos.");
    assertThat(words()).containsSubsequence("Enero", "Septiembre", "Descripción", "La mesa barrial", "Vecinas y vecinos");
  }

  private void months(float x, float y, List<String> names) {
    paper.grid(List.of(x, x + 80, x + 130), IntStream.rangeClosed(0, names.size()).mapToObj(i -> y + 20 * i).toList());
    for (int i = 0; i < names.size(); i++) {
      paper.text(x + 4, y + 14 + 20 * i, names.get(i)).text(x + 100, y + 14 + 20 * i, "X");
    }
  }

  /** A row's label over two lines is no column that the next page's first label goes on. */
  @Test
  void theNextPagesLabelIsNoPartOfTheLastRow() {
    PagePart label = part(50, 760, 2, true, "Sostenibilidad en el tiempo");
    PagePart value = part(220, 760, 3, false, "La mesa barrial coordina las visitas a las familias del sector.");
    PagePart next = part(50, 60, 2, true, "Descripción de la iniciativa");
    PagePart more = part(220, 60, 3, false, "Cada semana se reúnen en la sede.");
    assertThat(ColumnRests.of(List.of(List.of(label), List.of(value)), List.of(List.of(next), List.of(more)))).isEmpty();
  }

  private static PagePart part(float x, float y, int lines, boolean bold, String words) {
    return new PagePart.Text(new Rect(x, y, x + (bold ? 100 : 150), y + 12 * lines), 10, bold, false, -1, -1, lines, 30, 40, Flow.of(words));
  }
}
