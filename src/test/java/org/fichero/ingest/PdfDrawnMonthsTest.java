package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Headings of months that narrow columns without lines break, drawn cell by cell. */
class PdfDrawnMonthsTest {
  private static final String WHOLE = "Enero\tFebrero\tMarzo\tAbril\tMayo\tJunio\tJulio\tAgosto\tSeptiembre\tOctubre\tNoviembre\tDiciembre\n";

  /** Draws the lines of each heading under one another, above a row with marks in the third and the last column. */
  private static String read(float pitch, boolean low, String... headings) throws Exception {
    PdfPaper paper = new PdfPaper();
    int most = List.of(headings).stream().mapToInt(h -> h.split("/").length).max().orElse(1);
    for (int i = 0; i < headings.length; i++) {
      List<String> lines = List.of(headings[i].split("/"));
      paper.lines(50 + pitch * i, 100 + (low ? 12 * (most - lines.size()) : 0), lines);
    }
    float marks = 100 + 12 * most + 4;
    return paper.text(52 + 2 * pitch, marks, "X").text(52 + 11 * pitch, marks, "X").read();
  }

  @Test
  void brokenAtAnyLetter() throws Exception {
    String[] narrow = {"E/n/e/ro", "F/e/b/re/ro", "M/a/rz/o", "A/b/ril", "M/a/y/o", "J/u/ni/o", "J/u/li/o", "A/g/o/st/o", "S/e/p/ti/e/m/b/re", "O/ct/u/b/re", "N/o/vi/e/m/b/re", "D/ic/ie/m/b/re"};
    assertThat(read(16, false, narrow)).contains(WHOLE + "\t\tX\t\t\t\t\t\t\t\t\tX");
    assertThat(read(16, true, narrow)).contains(WHOLE + "\t\tX\t\t\t\t\t\t\t\t\tX");
  }

  @Test
  void standingOnTheirLastLines() throws Exception {
    String[] headings = {"Ener/o", "Febr/ero", "Marz/o", "Abril", "Mayo", "Juni/o", "Julio", "Agos/to", "Sept/iemb/re", "Octu/bre", "Novi/emb/re", "Dici/emb/re"};
    assertThat(read(26, true, headings)).contains(WHOLE + "\t\tX\t\t\t\t\t\t\t\t\tX");
    assertThat(read(26, false, headings)).contains(WHOLE + "\t\tX\t\t\t\t\t\t\t\t\tX");
  }

  @Test
  void touchingOneAnother() throws Exception {
    String[] headings = {"ENERO", "FEBRERO", "MARZO", "ABRIL", "MAYO", "JUNIO", "JULIO", "AGOSTO", "SEPTIEMBRE", "OCTUBRE", "NOVIEMBRE", "DICIEMBRE"};
    assertThat(read(44, true, headings)).contains(WHOLE.toUpperCase(java.util.Locale.ROOT));
  }

  /** Months that are said in a sentence are no headings, and nothing is broken where a line of words ends. */
  @Test
  void saidInASentence() throws Exception {
    PdfPaper paper = new PdfPaper();
    paper.lines(50, 100, List.of("Se reúnen en enero febrero marzo abril mayo junio y julio, y en los meses de mar", "zo no hay clases."));
    assertThat(paper.read()).contains("Se reúnen en enero febrero marzo abril mayo junio y julio, y en los meses de mar");
  }
}
