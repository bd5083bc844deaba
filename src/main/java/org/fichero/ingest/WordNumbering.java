package org.fichero.ingest;

import java.util.HashMap;
import java.util.Map;

/** The lists of a Word document: which bullet or number an item shows. Counts as it is asked, in document order. */
final class WordNumbering {
  private static final int LEVELS = 9;

  private static final class Level {
    String format = "decimal";
    String text = "";
    String font;
    int start = 1;
  }

  private final Map<String, Level[]> abstracts = new HashMap<>();
  private final Map<String, String> abstractOfNum = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();

  static WordNumbering none() {
    return new WordNumbering();
  }

  static WordNumbering read(byte[] part, Budget budget) throws UnreadableSourceException {
    WordNumbering all = new WordNumbering();
    try (Xml xml = new Xml(part, "word/numbering.xml", budget)) {
      while (xml.next()) {
        if (xml.isStart() && xml.name().equals("abstractNum")) {
          all.abstracts.put(xml.attribute("abstractNumId"), levels(xml));
        } else if (xml.isStart() && xml.name().equals("num")) {
          all.readNum(xml);
        }
      }
    }
    return all;
  }

  private void readNum(Xml xml) throws UnreadableSourceException {
    String num = xml.attribute("numId");
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (xml.isStart() && xml.name().equals("abstractNumId")) {
        abstractOfNum.put(num, xml.attribute("val"));
      } else if (xml.isStart() && xml.name().equals("lvlOverride")) {
        xml.skip();
      }
    }
  }

  private static Level[] levels(Xml xml) throws UnreadableSourceException {
    Level[] levels = new Level[LEVELS];
    java.util.Arrays.setAll(levels, i -> new Level());
    Level level = null;
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (!xml.isStart()) {
        continue;
      }
      if (xml.name().equals("lvl")) {
        int n = xml.number("ilvl", 0);
        level = levels[n >= 0 && n < LEVELS ? n : 0];
      } else if (level != null) {
        fill(level, xml);
      }
    }
    return levels;
  }

  private static void fill(Level level, Xml xml) {
    switch (xml.name()) {
      case "start" -> level.start = xml.number("val", 1);
      case "numFmt" -> level.format = String.valueOf(xml.attribute("val"));
      case "lvlText" -> level.text = xml.attribute("val") == null ? "" : xml.attribute("val");
      case "rFonts" -> level.font = xml.attribute("ascii");
      default -> { }
    }
  }

  /** The next item's bullet ({@code -}, or the box or tick that it shows) or number; empty for a level that shows none. */
  String next(String numId, int level) {
    Level[] levels = abstracts.get(abstractOfNum.get(numId));
    if (levels == null || level < 0 || level >= LEVELS) {
      return "-";
    }
    Level at = levels[level];
    if (at.format.equals("bullet")) {
      return bullet(at);
    }
    if (at.format.equals("none")) {
      return "";
    }
    int[] counts = counters.computeIfAbsent(abstractOfNum.get(numId), k -> new int[LEVELS]);
    counts[level] = counts[level] == 0 ? at.start : counts[level] + 1;
    java.util.Arrays.fill(counts, level + 1, LEVELS, 0);
    return number(levels, at.text, counts);
  }

  private static String bullet(Level level) {
    char c = level.text.isEmpty() ? '-' : Symbols.unicode(level.font, level.text.charAt(0));
    boolean tells = Symbols.state(c) != null && c != '\u25cf' && c != '\u25a0' && c != '\u25cb' && c != '\u25a1' && c > 'z';
    return tells ? String.valueOf(c) : "-";
  }

  private static String number(Level[] levels, String pattern, int[] counts) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      int n = i + 1 < pattern.length() && pattern.charAt(i) == '%' ? pattern.charAt(i + 1) - '1' : -1;
      if (n >= 0 && n < LEVELS) {
        out.append(Numerals.write(counts[n] == 0 ? levels[n].start : counts[n], format(levels[n].format)));
        i++;
      } else {
        out.append(pattern.charAt(i));
      }
    }
    return out.toString();
  }

  private static String format(String word) {
    return switch (word) {
      case "lowerLetter" -> "a";
      case "upperLetter" -> "A";
      case "lowerRoman" -> "i";
      case "upperRoman" -> "I";
      default -> "1";
    };
  }
}
