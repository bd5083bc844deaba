package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What Tesseract read, as its hOCR says it; lengths in pixels of the whole page. */
final class Hocr {
  private Hocr() {}

  /**
   * A word.
   *
   * @param box left, top, right, bottom
   * @param trust 0 to 100
   */
  record Word(String text, float[] box, float trust) {}

  /**
   * A line of words.
   *
   * @param box left, top, right, bottom
   * @param slope of its baseline
   * @param base of the baseline at the left edge, downwards from the page's top
   */
  record Line(float[] box, float slope, float base, List<Word> words) {
    String text() {
      return String.join(" ", words.stream().map(Word::text).toList());
    }

    /** The baseline at a place. */
    float baseAt(float x) {
      return base + slope * (x - box[0]);
    }
  }

  /**
   * The lines of each picture that was read at once.
   *
   * @param origins the left and upper edge of each picture on its page
   */
  static List<Line> lines(String hocr, List<int[]> origins) {
    List<Line> lines = new ArrayList<>();
    List<Element> pictures = Jsoup.parse(hocr).select(".ocr_page");
    for (int i = 0; i < Math.min(pictures.size(), origins.size()); i++) {
      for (Element line : pictures.get(i).select(".ocr_line, .ocr_header, .ocr_caption, .ocr_textfloat")) {
        lines.add(line(line, origins.get(i)));
      }
    }
    return lines;
  }

  private static Line line(Element line, int[] origin) {
    float[] box = box(line, origin);
    float[] base = numbers(line.attr("title"), "baseline", 2);
    List<Word> words = new ArrayList<>();
    for (Element word : line.select(".ocrx_word")) {
      String text = word.text().strip();
      if (!text.isEmpty()) {
        words.add(new Word(text, box(word, origin), numbers(word.attr("title"), "x_wconf", 1)[0]));
      }
    }
    return new Line(box, base[0], box[3] + base[1], words);
  }

  private static float[] box(Element of, int[] origin) {
    float[] box = numbers(of.attr("title"), "bbox", 4);
    return new float[] {box[0] + origin[0], box[1] + origin[1], box[2] + origin[0], box[3] + origin[1]};
  }

  /** The numbers after a name in hOCR's {@code title}; zeros when they are missing. */
  private static float[] numbers(String title, String name, int count) {
    float[] found = new float[count];
    int at = title.indexOf(name + " ");
    if (at < 0) {
      return found;
    }
    String[] parts = title.substring(at + name.length() + 1).split("[ ;]", count + 1);
    for (int i = 0; i < Math.min(count, parts.length); i++) {
      try {
        found[i] = Float.parseFloat(parts[i]);
      } catch (NumberFormatException e) {
        return found;
      }
    }
    return found;
  }
}
