package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.fichero.model.MarkState;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Boxes, circles and coloured areas that are drawn, and found by their pixels alone. */
class ScanMarksTest {
  private static final int DPI = 300;
  private static final float PIXELS = DPI / 72f;
  /** Sides of the boxes that are drawn, in points. */
  private static final int SIDE = 11;

  /** Draws in points. */
  private static ScanImage drawn(Consumer<Graphics2D> pen) {
    BufferedImage image = new BufferedImage(1200, 900, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.scale(PIXELS, PIXELS);
    g.setStroke(new BasicStroke(0.8f));
    g.setColor(Color.BLACK);
    pen.accept(g);
    g.dispose();
    return ScanImage.of(image, DPI);
  }

  private static List<Glyph> boxes(Consumer<Graphics2D> pen) {
    return new ScanBoxes(drawn(pen)).take(new PageInk(300, 220, true));
  }

  @Test
  void theStemOfALetterInANarrowRowIsNoLineOfTheTable() {
    PageInk ink = new PageInk(300, 220, true);
    new ScanLines(drawn(g -> {
      for (int y : new int[] {40, 52, 64}) {
        g.drawLine(40, y, 160, y);
      }
      for (int x : new int[] {40, 100, 160}) {
        g.drawLine(x, 40, x, 64);
      }
      g.draw(new java.awt.geom.Line2D.Float(46, 53.8f, 46, 63.2f));
      // a table of one row has short lines of its own
      g.drawRect(180, 80, 80, 12);
      g.drawLine(220, 80, 220, 92);
    }), ink).find();
    assertThat(ink.rulings.stream().filter(r -> !r.horizontal()).map(r -> Math.round(r.at()))).containsExactlyInAnyOrder(40, 100, 160, 180, 220, 260);
  }

  /** How a box is drawn, and what it says. */
  private record Box(String name, MarkState state, Consumer<Graphics2D> pen) {}

  private static Consumer<Graphics2D> framed(Consumer<Graphics2D> inside) {
    return g -> {
      g.drawRect(40, 40, SIDE, SIDE);
      inside.accept(g);
    };
  }

  @TestFactory
  Stream<DynamicTest> boxesAreKnownByTheirSides() {
    return Stream.of(
        new Box("empty", MarkState.UNTICKED, framed(g -> { })),
        new Box("of hairlines", MarkState.UNTICKED, g -> {
          g.setStroke(new BasicStroke(0.25f));
          g.drawRect(40, 40, SIDE, SIDE);
        }),
        new Box("with a cross", MarkState.TICKED, framed(g -> {
          g.drawLine(40, 40, 51, 51);
          g.drawLine(51, 40, 40, 51);
        })),
        new Box("with a pale cross", MarkState.TICKED, framed(g -> {
          g.setStroke(new BasicStroke(0.35f));
          g.setColor(Color.GRAY);
          g.drawLine(40, 40, 51, 51);
          g.drawLine(51, 40, 40, 51);
        })),
        new Box("with pale ink", MarkState.UNREADABLE, framed(g -> {
          g.setColor(Color.LIGHT_GRAY);
          g.fillRect(43, 43, 5, 5);
        })),
        new Box("with a cross beyond its corners", MarkState.TICKED, framed(g -> {
          g.drawLine(36, 36, 55, 55);
          g.drawLine(55, 36, 36, 55);
        })),
        new Box("with a tick beyond its side", MarkState.TICKED, framed(g -> {
          g.drawLine(42, 44, 46, 50);
          g.drawLine(46, 50, 57, 33);
        })),
        new Box("with a fill", MarkState.TICKED, framed(g -> g.fillRect(43, 43, SIDE - 6, SIDE - 6))),
        new Box("with round corners", MarkState.UNTICKED, g -> g.drawRoundRect(40, 40, SIDE, SIDE, 4, 4)),
        new Box("with round corners and a tick", MarkState.TICKED, g -> {
          g.drawRoundRect(40, 40, SIDE, SIDE, 4, 4);
          g.drawLine(42, 45, 45, 49);
          g.drawLine(45, 49, 49, 42);
        }))
        .map(b -> DynamicTest.dynamicTest(b.name(), () -> {
          List<Glyph> found = boxes(b.pen());
          assertThat(found).extracting(Glyph::mark).containsExactly(b.state());
          assertThat(found.get(0).centreX()).isCloseTo(40 + SIDE / 2f, org.assertj.core.data.Offset.offset(1f));
        }));
  }

  /** Boxes close below each other share their sides, or nearly do. */
  @Test
  void boxesThatTouchAreBoxesEach() {
    List<Glyph> found = boxes(g -> {
      for (int i = 0; i < 4; i++) {
        g.drawRect(40, 40 + SIDE * i, SIDE, SIDE);
      }
      g.drawLine(41, 41 + SIDE, 50, 50 + SIDE);
      g.drawLine(50, 41 + SIDE, 41, 50 + SIDE);
    });
    found.sort(java.util.Comparator.comparingDouble(Glyph::y));
    assertThat(found).extracting(Glyph::mark).containsExactly(MarkState.UNTICKED, MarkState.TICKED, MarkState.UNTICKED, MarkState.UNTICKED);
  }

  /** The lines down of a low plan are no longer than letters, and end at its lines across. */
  @Test
  void shortLinesBetweenLinesAreLines() {
    PageInk ink = new PageInk(300, 220, true);
    new ScanLines(drawn(g -> {
      g.drawLine(40, 40, 240, 40);
      g.drawLine(40, 58, 240, 58);
      for (int x = 40; x <= 240; x += 40) {
        g.drawLine(x, 40, x, 58);
      }
      g.drawLine(60, 44, 60, 54);
      g.drawLine(60, 100, 60, 118);
    }), ink).find();
    assertThat(ink.rulings).filteredOn(r -> !r.horizontal()).extracting(r -> Math.round(r.at())).containsExactly(40, 80, 120, 160, 200, 240);
  }

  @Test
  void whateverStandsBetweenBracketsTicksThemWhereOthersAreEmpty() {
    List<Glyph> words = new ArrayList<>();
    for (String w : List.of("()", "(9)", "()", "(X)")) {
      words.add(new Glyph(w, 40, 40 + 14 * words.size(), 12, 10, false, -1, null));
    }
    words.add(new Glyph("(3)", 140, 54, 12, 10, false, -1, null));
    new ScanSigns(drawn(g -> { }), new PageInk(300, 220, true), words, List.of()).tick();
    assertThat(words).extracting(Glyph::text).containsExactly("()", "(X)", "()", "(X)", "(3)");
  }

  private static Hocr.Line read(Object... words) {
    List<Hocr.Word> all = new ArrayList<>();
    for (int i = 0; i < words.length; i += 2) {
      all.add(new Hocr.Word((String) words[i], new float[4], (Integer) words[i + 1]));
    }
    return new Hocr.Line(new float[4], 0, 0, all);
  }

  /** Specks are read as words that nobody trusts; signs that are hardly known, and rests of words, stay. */
  @Test
  void linesOfWordsThatNobodyTrustsAreNoise() {
    assertThat(ScanPage.isNoise(read("ARRAY", 0, "OR", 22, "NINA", 30))).isTrue();
    assertThat(ScanPage.isNoise(read("Gs", 19, "p", 0))).isTrue();
    assertThat(ScanPage.isNoise(read("x", 5, "X", 20, "v", 1))).isFalse();
    assertThat(ScanPage.isNoise(read("Cc", 8))).isFalse();
    assertThat(ScanPage.isNoise(read("Grupo", 20, "prioritario", 91))).isFalse();
  }

  @Test
  void aPatchOfInkIsAPatch() {
    assertThat(boxes(g -> g.fillRect(40, 40, SIDE, SIDE))).extracting(Glyph::text).containsExactly("\u25a0");
  }

  /** Large bold letters, as titles have them, and small ones: some have straight sides, none has four. */
  @Test
  void lettersAreNoBoxes() throws Exception {
    PdfPaper paper = new PdfPaper();
    String letters = "Jornadas DOBHEMUN dobhemun 0868 @#";
    int y = 60;
    for (float size : new float[] {7, 9, 11, 14, 18, 24}) {
      paper.text(50, y += 30, size, PdfPaper.BOLD, letters).text(50, y += 30, size, PdfPaper.PLAIN, letters);
      paper.text(50, y += 30, size, PdfPaper.PLAIN, "D O 0 n H o B");
    }
    try (PDDocument d = Loader.loadPDF(paper.bytes())) {
      for (int dpi : new int[] {200, 300}) {
        ScanImage scan = ScanImage.of(new PDFRenderer(d).renderImageWithDPI(0, dpi, ImageType.GRAY), dpi);
        assertThat(new ScanBoxes(scan.enlarged(300f / dpi)).take(new PageInk(600, 840, true))).isEmpty();
      }
    }
  }

  private static List<String> circles(Consumer<Graphics2D> pen) {
    ScanImage scan = drawn(pen);
    return new ScanCircles(scan).take(ScanPieces.of(scan)).stream().map(Glyph::text).toList();
  }

  @Test
  void circlesUnderOneAnotherAreMarks() {
    assertThat(circles(g -> {
      g.drawOval(40, 40, 9, 9);
      g.drawOval(40, 60, 9, 9);
      g.fillOval(42, 62, 5, 5);
      g.drawOval(40, 80, 9, 9);
      g.fillOval(40, 100, 9, 9);
    })).containsExactly("\u25cb", "\u25c9", "\u25cb", "\u25cf");
  }

  @Test
  void oneCircleMayBeALetterAndDiscsMayBeBullets() {
    assertThat(circles(g -> g.drawOval(40, 40, 9, 9))).isEmpty();
    assertThat(circles(g -> {
      g.fillOval(40, 40, 6, 6);
      g.fillOval(40, 60, 6, 6);
      g.fillOval(40, 80, 6, 6);
    })).isEmpty();
  }

  @Test
  void aDarkBandsWhiteLettersBecomeBlackOnWhite() {
    ScanImage flat = new ScanAreas(drawn(g -> {
      g.setColor(new Color(31, 56, 100));
      g.fillRect(40, 40, 200, 16);
      g.setColor(Color.WHITE);
      g.fillRect(60, 44, 3, 8);
    })).flat();
    assertThat(flat.grey(px(50), px(48))).isGreaterThan(240);
    assertThat(flat.grey(px(61.5f), px(48))).isLessThan(20);
  }

  @Test
  void colouredCellsAreNotedAndTakenAway() {
    ScanAreas areas = new ScanAreas(drawn(g -> {
      g.setColor(new Color(157, 195, 230));
      g.fillRect(80, 40, 40, 16);
      g.setColor(Color.BLACK);
      for (int i = 0; i < 6; i++) {
        g.drawRect(40 + 40 * i, 40, 40, 16);
      }
    }));
    PageInk ink = new PageInk(300, 220, true);
    new ScanLines(areas.flat(), ink).find();
    areas.note(ink);
    assertThat(areas.flat().grey(px(100), px(48))).isGreaterThan(240);
    assertThat(ink.shades).hasSize(1);
    assertThat(ink.shades.get(0).area().contains(100, 48)).isTrue();
    assertThat(ink.shades.get(0).area().width()).isCloseTo(40, org.assertj.core.data.Offset.offset(3f));
  }

  private static int px(float points) {
    return Math.round(points * PIXELS);
  }

  @Test
  void boldLettersAreNoDarkArea() {
    ScanImage page = drawn(g -> {
      g.setStroke(new BasicStroke(3));
      for (int i = 0; i < 12; i++) {
        g.drawLine(40 + 7 * i, 40, 40 + 7 * i, 54);
      }
    });
    assertThat(new ScanAreas(page).flat().grey(px(40), px(47))).isLessThan(60);
  }

  private static TextLine line(float y, Object... placed) {
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < placed.length; i += 2) {
      String text = (String) placed[i + 1];
      MarkState state = text.equals("x") ? MarkState.TICKED : null;
      glyphs.add(new Glyph(text, (int) placed[i], y, 5 * text.length(), 10, false, -1, state));
    }
    return new LineFinder(glyphs, true).lines(glyphs).get(0);
  }

  @Test
  void wordsOverMarksHeadColumnsHoweverNarrowTheGaps() {
    TextLine head = line(100, 50, "Enero", 80, "Febrero", 120, "Marzo", 150, "Abril");
    assertThat(head.chunks()).hasSize(1);
    assertThat(HeadedMarks.parted(head, line(115, 60, "x", 155, "x")).chunks()).hasSize(4);
    // a mark between two words heads neither
    assertThat(HeadedMarks.parted(head, line(115, 60, "x", 74, "x")).chunks()).hasSize(1);
    assertThat(HeadedMarks.parted(head, line(160, 60, "x", 155, "x")).chunks()).hasSize(1);
    assertThat(HeadedMarks.parted(head, line(115, 60, "x", 155, "Mayo")).chunks()).hasSize(1);
  }

  @Test
  void lettersThatTesseractDoesNotKnowAreMended() {
    float[] box = {0, 0, 100, 40};
    assertThat(ScanSpelling.of("lingúística", box, List.of())).isEqualTo("lingüística");
    assertThat(ScanSpelling.of("guía", box, List.of())).isEqualTo("guía");
    assertThat(ScanSpelling.of("bilingiies", box, List.of())).isEqualTo("bilingües");
    assertThat(ScanSpelling.of("según", box, List.of())).isEqualTo("según");
    List<int[]> pieces = List.of(new int[] {0, 10, 18, 40}, new int[] {22, 12, 40, 30}, new int[] {24, 2, 27, 6},
        new int[] {33, 2, 36, 6}, new int[] {44, 12, 60, 30});
    assertThat(ScanSpelling.of("gue", box, pieces)).isEqualTo("güe");
  }

  /** Labels beside values are two parts of a picture, a paragraph over all of the width is one. */
  @Test
  void aGutterPartsLabelsFromValues() {
    ScanImage page = drawn(g -> {
      g.fillRect(20, 10, 240, 6);
      for (int y = 30; y < 190; y += 14) {
        g.fillRect(20, y, 70, 6);
        g.fillRect(110, y, 140, 6);
      }
    });
    assertThat(ScanGutters.parts(page)).hasSizeBetween(3, 4).anyMatch(p -> p[0] == 0 && p[2] < 110 * PIXELS && p[2] > 90 * PIXELS)
        .anyMatch(p -> p[0] > 90 * PIXELS && p[2] == page.width);
    assertThat(ScanGutters.parts(drawn(g -> g.fillRect(20, 10, 240, 6)))).hasSize(1);
  }

  @Test
  void aDiscInSmallPrintIsNoLetter() {
    ScanImage page = drawn(g -> g.fillOval(40, 40, 5, 5));
    List<Glyph> words = new ArrayList<>(List.of(new Glyph("e", 39, 45, 6, 8, false, -1, null)));
    new ScanDots(page, words).put(ScanPieces.of(page));
    assertThat(words).extracting(Glyph::text).containsExactly("\u25cf");
  }

  /** A title that interrupts a frame's side is no part of the frame. */
  @Test
  void titlesInTheSideOfAFrame() {
    ScanImage scan = drawn(g -> {
      g.drawRect(20, 40, 240, 60);
      g.setColor(Color.WHITE);
      g.fillRect(28, 38, 40, 4);
      g.setColor(Color.BLACK);
      for (int x = 30; x < 66; x += 4) {
        g.fillRect(x, 36, 2, 8);
      }
    });
    new ScanBoxes(scan).take(new PageInk(300, 220, true));
    assertThat(scan.ink(Math.round(31 * PIXELS) - 2, Math.round(39 * PIXELS), Math.round(31 * PIXELS) + 2, Math.round(41 * PIXELS))).isEqualTo(1);
    assertThat(scan.ink(Math.round(100 * PIXELS), Math.round(39 * PIXELS), Math.round(200 * PIXELS), Math.round(41 * PIXELS))).isLessThan(0.2f);
  }

  /** Between white letters upon a dark ground nothing is left of it. */
  @Test
  void whiteLettersClose() {
    ScanImage scan = new ScanAreas(drawn(g -> {
      g.setColor(new Color(0x4c4c4c));
      g.fillRect(20, 20, 240, 30);
      g.setColor(Color.WHITE);
      for (int x = 30; x < 90; x += 5) {
        g.fillRect(x, 28, 2, 12);
      }
    })).flat();
    float between = 0;
    for (int x = 32; x < 84; x += 5) {
      between += scan.ink(Math.round((x + 0.8f) * PIXELS), Math.round(24 * PIXELS), Math.round((x + 2.2f) * PIXELS), Math.round(44 * PIXELS));
    }
    assertThat(between).isZero();
  }

  /** The lines around painted cells stay where their colour is taken away. */
  @Test
  void paintedCellsKeepTheirLines() {
    ScanAreas areas = new ScanAreas(drawn(g -> {
      for (int x = 20; x <= 260; x += 40) {
        g.drawLine(x, 40, x, 80);
      }
      g.drawLine(20, 40, 260, 40);
      g.drawLine(20, 60, 260, 60);
      g.drawLine(20, 80, 260, 80);
      g.setColor(new Color(0x6a6a6a));
      g.fillRect(101, 61, 38, 18);
      g.fillRect(141, 61, 38, 18);
    }));
    PageInk ink = new PageInk(300, 220, true);
    ScanLines lines = new ScanLines(areas.flat(), ink);
    lines.find();
    areas.note(ink);
    RuledTable table = RuledTables.find(ink.rulings).get(0);
    assertThat(List.of(table.columns(), table.rows())).containsExactly(6, 2);
    assertThat(ink.shades).anyMatch(s -> s.area().contains(120, 70)).anyMatch(s -> s.area().contains(160, 70)).noneMatch(s -> s.area().contains(80, 70));
  }
}
