package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fichero.model.Document;
import org.fichero.model.Finding;
import org.junit.jupiter.api.Test;

/** What a page shows beside its text: lines through words, notes at its foot and the raised digits that refer to them. */
class PdfTakenBackTest {
  private static final String BODY = "La feria se repite cada año con el apoyo de las juntas de vecinos.";

  private static Document read(PdfPaper paper) throws Exception {
    return Ingester.standard(Limits.standard()).ingest("f.pdf", paper.bytes());
  }

  private static List<String> codes(Document document) {
    return document.findings().stream().map(Finding::code).toList();
  }

  @Test
  void wordsWithALineThroughThemAreOut() throws Exception {
    float end = 50 + PdfPaper.width("SANTIAGO");
    Document document = read(new PdfPaper().text(50, 80, BODY).text(50, 120, "SANTIAGO").line(50, 117.2f, end, 117.2f).text(end + 6, 120, "OVALLE"));
    assertThat(document.text().chars()).contains("OVALLE").doesNotContain("SANTIAGO");
    assertThat(codes(document)).containsExactly("struck-text-left-out");
  }

  /** Below the words, or beyond them, a line is drawn for something else. */
  @Test
  void otherLinesTakeNothingOut() throws Exception {
    float end = 50 + PdfPaper.width("Nombre");
    Document document = read(new PdfPaper().text(50, 80, "Nombre").line(50, 81, end, 81).text(50, 120, "Fecha").line(30, 117, 300, 117)
        .text(50, 160, "Firma").line(50, 150, end, 150));
    assertThat(document.text().chars()).contains("Nombre", "Fecha", "Firma");
    assertThat(codes(document)).doesNotContain("struck-text-left-out");
  }

  /** A list of tasks strikes what is done. */
  @Test
  void theItemOfAListThatIsStruckAsDoneStays() throws Exception {
    float end = 70 + PdfPaper.width("Sociolaboral");
    Document document = read(new PdfPaper().text(50, 80, BODY).text(50, 120, 10, PdfPaper.DINGBATS, "\u2714").text(70, 120, "Sociolaboral")
        .line(70, 117.2f, end, 117.2f));
    assertThat(document.text().chars()).contains("Sociolaboral");
  }

  @Test
  void aNoteAndWhatRefersToItAreNoPartOfANumber() throws Exception {
    float end = 50 + PdfPaper.width("Vendieron $18.500.000");
    Document document = read(new PdfPaper().text(50, 80, BODY).text(50, 100, BODY).text(50, 120, "Vendieron $18.500.000").text(end, 116.5f, 6, PdfPaper.PLAIN, "8")
        .text(end + 3.4f, 120, ".").text(50, 760, 8, PdfPaper.PLAIN, "8 Según la cuenta pública."));
    assertThat(document.text().chars()).contains("$18.500.000.").doesNotContain("cuenta");
    assertThat(codes(document)).containsExactly("notes-left-out");
  }

  /** Without a note, raised digits stay raised. */
  @Test
  void anExponentIsNoReference() throws Exception {
    float end = 50 + PdfPaper.width("Mide 120 m");
    Document document = read(new PdfPaper().text(50, 80, BODY).text(50, 120, "Mide 120 m").text(end, 116.5f, 6, PdfPaper.PLAIN, "2")
        .text(50, 760, 8, PdfPaper.PLAIN, "Página 2"));
    assertThat(document.text().chars()).contains("Mide 120 m²", "Página 2");
  }
}
