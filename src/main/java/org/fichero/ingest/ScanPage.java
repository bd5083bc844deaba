package org.fichero.ingest;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Severity;

/** Reads a picture of a page: lines, boxes and colours by its pixels, words by Tesseract. */
final class ScanPage {
  /** Small print is enlarged to this resolution. */
  private static final float BEST_DPI = 300;
  /** The longer side of A3 and of A4, in inches: what claims to be larger is a photograph of a sheet whose pixels were called points. */
  private static final float LARGEST_SHEET = 17;
  private static final float SHEET = 11.69f;
  /** Words that Tesseract is less sure of, in per cent. */
  private static final float UNSURE = 50;
  /** Lines of words that it is less sure of on average are none. */
  private static final float NOISE = 30;
  private static final int SHORT = 2;

  private final ReadContext context;

  ScanPage(ReadContext context) {
    this.context = context;
  }

  /**
   * What stands on a page.
   *
   * @param image the page
   * @param resolution what its file says of it, in dots an inch
   * @param number of the page, from 1
   * @param tesseract installed
   */
  PageInk read(BufferedImage image, float resolution, int number, Tesseract tesseract) throws UnreadableSourceException, IOException {
    context.budget().another();
    int longer = Math.max(image.getWidth(), image.getHeight());
    float dpi = longer > LARGEST_SHEET * resolution ? longer / SHEET : resolution;
    context.text().weightsUnsure();
    ScanImage straight = ScanImage.of(image, dpi).straight();
    ScanAreas areas = new ScanAreas(dpi < BEST_DPI * 0.9f ? straight.enlarged(BEST_DPI / dpi) : straight);
    context.check();
    ScanImage scan = areas.flat();
    PageInk ink = new PageInk(scan.points(scan.width), scan.points(scan.height), true);
    List<int[]> pieces = new ArrayList<>();
    List<Glyph> marks = marks(scan, ink, pieces);
    areas.note(ink);
    context.check();
    List<Glyph> words = words(scan, ink, tesseract, number, pieces);
    words.removeIf(w -> marks.stream().anyMatch(b -> Math.abs(b.centreX() - w.centreX()) < 0.5f * b.width() && Math.abs(b.middle() - w.middle()) < 0.5f * b.width()));
    new ScanMonthLines(words, marks).join();
    new ScanDots(scan, words).put(pieces);
    new ScanSigns(scan, ink, words, marks).tick();
    new ScanMonths(words).repair(RuledTables.find(ink.rulings));
    ink.glyphs.addAll(words);
    ink.glyphs.addAll(marks);
    return ink;
  }

  /**
   * Finds boxes, circles and lines, and takes them out of the picture.
   *
   * @param pieces takes what hangs together and is none of them
   */
  private static List<Glyph> marks(ScanImage scan, PageInk ink, List<int[]> pieces) {
    ScanBoxes boxes = new ScanBoxes(scan);
    List<Glyph> marks = boxes.take(ink);
    pieces.addAll(boxes.pieces());
    ScanLines lines = new ScanLines(scan, ink);
    lines.find();
    lines.wipe();
    if (!ink.rulings.isEmpty()) {
      // boxes that touched a line
      marks.addAll(new ScanBoxes(scan, ink.rulings).take(ink));
    }
    marks.addAll(new ScanCircles(scan).take(pieces));
    return marks;
  }

  private List<Glyph> words(ScanImage scan, PageInk ink, Tesseract tesseract, int number, List<int[]> pieces)
      throws UnreadableSourceException, IOException {
    ScanRegions regions = new ScanRegions(scan, RuledTables.find(ink.rulings));
    if (regions.pictures().isEmpty()) {
      return new ArrayList<>();
    }
    List<Hocr.Line> lines = Hocr.lines(tesseract.hocr(regions.pictures(), scan.dpi(), context), regions.origins());
    ScanMissed missed = new ScanMissed(scan, pieces, lines);
    if (!missed.isEmpty()) {
      lines.addAll(missed.read(tesseract, context));
    }
    Transcript transcript = new Transcript(scan, tesseract.knowsSpanish(), pieces);
    transcript.read(lines);
    if (transcript.isUnsure()) {
      context.finding("ocr-unsure", Severity.WARNING, "page", Integer.toString(number), "words", Integer.toString(transcript.unsure));
    }
    return transcript.words;
  }

  /** The words of a page as they were read, and how many of them nobody trusts. */
  private static final class Transcript {
    private final ScanImage scan;
    private final boolean spanish;
    private final List<int[]> pieces;
    private final List<Glyph> words = new ArrayList<>();
    private int unsure;
    private boolean dropped;

    /** @param spanish whether they were read as Spanish, so that slips of its spelling can be told */
    Transcript(ScanImage scan, boolean spanish, List<int[]> pieces) {
      this.scan = scan;
      this.spanish = spanish;
      this.pieces = pieces;
    }

    void read(List<Hocr.Line> lines) {
      ScanSizes sizes = new ScanSizes(lines, pieces);
      ScanWeight weight = new ScanWeight(scan, lines, sizes);
      for (Hocr.Line line : lines) {
        if (isNoise(line)) {
          unsure += line.words().size();
          dropped = true;
        } else {
          read(line, sizes.of(line), weight.of(line));
        }
      }
    }

    private void read(Hocr.Line line, float size, boolean[] bold) {
      for (int i = 0; i < bold.length; i++) {
        Hocr.Word word = line.words().get(i);
        if (!isWord(word)) {
          continue;
        }
        unsure += word.trust() < UNSURE ? 1 : 0;
        String next = i + 1 < bold.length ? line.words().get(i + 1).text() : "";
        String text = spanish ? ScanSpelling.numbered(ScanSpelling.of(word.text(), word.box(), pieces), next) : word.text();
        for (ScanWords.Part part : ScanWords.parts(text, word.box(), size, pieces, scan)) {
          words.add(new Glyph(part.text(), scan.points(part.from()), scan.points(line.baseAt(part.from())),
              scan.points(part.to() - part.from()), scan.points(size), bold[i], -1, null));
        }
      }
    }

    boolean isUnsure() {
      return dropped || unsure * 10 > words.size();
    }
  }

  /** Whether a line has no word that is trusted: specks of a dirty ground are read so. Stray letters may be signs, a lone one a word's rest. */
  static boolean isNoise(Hocr.Line line) {
    double trust = line.words().stream().mapToDouble(Hocr.Word::trust).average().orElse(UNSURE);
    boolean letters = line.words().size() > 1 || line.words().stream().anyMatch(w -> w.text().length() > SHORT);
    return trust < NOISE && letters && !line.words().stream().allMatch(w -> ScanSigns.isStray(w.text()));
  }

  /** Specks are read as dashes and bars, without trust. */
  private static boolean isWord(Hocr.Word word) {
    return word.text().chars().anyMatch(Character::isLetterOrDigit) || word.trust() >= UNSURE;
  }
}
