package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.fichero.model.Document;
import org.fichero.model.MarkState;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Boxes as programs draw them, 10 points wide at 60, 92. */
class PdfBoxesTest {
  private static final Color BLUE = new Color(0x0075ff);
  private static final Map<String, Consumer<PdfPaper>> TICKED = new TreeMap<>(Map.of(
      "outline and cross", p -> p.frame(60, 92, 10, 10).line(60, 92, 70, 102).line(60, 102, 70, 92),
      "outline and tick", p -> p.frame(60, 92, 10, 10).stroke(Color.BLACK, 62, 97, 64, 100, 69, 93),
      "outline and patch", p -> p.frame(60, 92, 10, 10).fill(62, 94, 6, 6, Color.BLACK),
      "filled with colour, white tick", p -> p.fill(60, 92, 10, 10, Color.WHITE).fill(60, 92, 10, 10, BLUE)
          .stroke(Color.WHITE, 62, 97, 64, 100, 69, 93),
      "outline and letter x", p -> p.frame(60, 92, 10, 10).text(62.5f, 100, "x"),
      "outline and dingbat", p -> p.frame(60, 92, 10, 10).text(61, 100.5f, 10, PdfPaper.DINGBATS, "\u2714"),
      "four lines and cross", p -> fourLines(p).line(61, 93, 69, 101).line(61, 101, 69, 93),
      "ring and dot", p -> p.circle(65, 97, 5, false).circle(65, 97, 2.5f, true),
      "black with lighter inside and tick", p -> p.fill(60, 92, 10, 10, Color.BLACK).fill(61, 93, 8, 8, Color.WHITE)
          .stroke(Color.BLACK, 62, 97, 64, 100, 68, 94)));
  private static final Map<String, Consumer<PdfPaper>> UNTICKED = new TreeMap<>(Map.of(
      "outline", p -> p.frame(60, 92, 10, 10),
      "white with outline", p -> p.fill(60, 92, 10, 10, Color.WHITE).frame(60.2f, 92.2f, 9.6f, 9.6f),
      "four lines", p -> fourLines(p),
      "an outline that begins in the middle of a side", p -> p.stroke(Color.BLACK, 65, 102, 60, 102, 60, 92, 70, 92, 70, 102, 65, 102),
      "ring", p -> p.circle(65, 97, 5, false),
      "black with white inside", p -> p.fill(60, 92, 10, 10, Color.BLACK).fill(61, 93, 8, 8, Color.WHITE),
      "pale with outline", p -> p.fill(60, 92, 10, 10, new Color(0xeeeeee)).frame(60, 92, 10, 10)));

  private static PdfPaper fourLines(PdfPaper p) {
    return p.line(60, 92, 70, 92).line(60, 102, 70, 102).line(60, 92, 60, 102).line(70, 92, 70, 102);
  }

  @TestFactory
  List<DynamicTest> everyWayToDrawABox() {
    List<DynamicTest> tests = new java.util.ArrayList<>();
    TICKED.forEach((name, draw) -> tests.add(DynamicTest.dynamicTest(name + " is ticked", () -> assertThat(option(draw)).isEqualTo("☒"))));
    UNTICKED.forEach((name, draw) -> tests.add(DynamicTest.dynamicTest(name + " is not", () -> assertThat(option(draw)).isEqualTo("☐"))));
    return tests;
  }

  private static String option(Consumer<PdfPaper> draw) throws UnreadableSourceException {
    PdfPaper paper = new PdfPaper().text(60, 80, "Categoría");
    draw.accept(paper);
    String line = paper.text(80, 100, "Cooperativas").read().lines().filter(l -> l.contains("Cooperativas")).findFirst().orElseThrow();
    return line.replaceAll("\\s+Cooperativas$", "");
  }

  @Test
  void aDarkGreyBoxIsNotRead() throws Exception {
    assertThat(option(p -> p.fill(60, 92, 10, 10, new Color(0x999999)).frame(60, 92, 10, 10))).isEqualTo("⍰");
  }

  @Test
  void aPatchWithoutOutlineIsOnlyAPatch() throws Exception {
    assertThat(option(p -> p.fill(60, 93, 8, 8, Color.BLACK))).isEqualTo("■");
  }

  @Test
  void thePatchUnderAnIconIsNotSeen() throws Exception {
    assertThat(option(p -> p.fill(60, 92, 12, 12, BLUE).picture(60, 92, 12, 11))).doesNotContain("■", "☐", "☒");
  }

  @Test
  void aLetterInASquareIsNoMark() throws Exception {
    assertThat(new PdfPaper().frame(60, 92, 12, 12).text(63, 101, "B").text(90, 101, "Bloque").read()).doesNotContain("☐", "☒").contains("B");
  }

  @Test
  void marksKnowTheirPlaceOnThePage() throws Exception {
    byte[] pdf = new PdfPaper().text(60, 80, "Uno").page().text(80, 100, "Dos").frame(60, 92, 10, 10).bytes();
    Document document = Ingester.standard(Limits.standard()).ingest("a.pdf", pdf);
    assertThat(document.anchors()).singleElement().satisfies(a -> {
      assertThat(a.state()).isEqualTo(MarkState.UNTICKED);
      assertThat(a.address()).startsWith("page 2 @60,");
      assertThat(document.text().cut(a.span())).isEqualTo("☐");
    });
    assertThat(document.page(document.text().chars().indexOf("Dos"))).isEqualTo(2);
  }

  @Test
  void formFieldsStandWhereTheirWidgetsStand() throws Exception {
    String text = new PdfPaper()
        .text(60, 80, "Municipalidad").field(150, 70, 120, "Tx", "EL BOSQUE")
        .text(80, 110, "Sociolaboral").button(60, 100, "Off")
        .text(80, 130, "Acogida/atención").button(60, 120, "S\u00ed")
        .text(60, 150, "Comuna").field(150, 140, 120, "Ch", "Ñuñoa").read();
    assertThat(text.lines().filter(l -> !l.isBlank()).map(l -> l.replace('\t', ' ')))
        .containsExactly("Municipalidad EL BOSQUE", "☐ Sociolaboral", "☒ Acogida/atención", "Comuna Ñuñoa");
  }

  @Test
  void aFieldUponADrawnBoxIsOneBox() throws Exception {
    assertThat(new PdfPaper().frame(60, 92, 12, 12).button(60, 92, "Yes").text(80, 101, "NNA").read().strip()).isEqualTo("☒ NNA");
  }

  /** Strokes of a signature are as small as boxes are, and cross each other. */
  @Test
  void aSignatureHasNoBoxes() throws Exception {
    PdfPaper paper = new PdfPaper().text(60, 120, "Firma");
    paper.pen(71.9f, 89.8f, 72.2f, 90.6f, 71.5f, 91.8f, 72.2f, 92.3f, 71.7f, 92.1f, 71, 92.1f, 62.4f, 100.4f, 61.1f, 101.1f, 61.7f, 100.1f, 71.8f, 90.6f);
    paper.pen(62, 91, 63, 90.5f, 71, 100, 70.5f, 101, 66, 96.5f);
    assertThat(paper.read().strip()).isEqualTo("Firma");
  }
}
