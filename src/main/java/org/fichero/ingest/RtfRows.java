package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of an RTF file that define rows and cells, and the colours that they name by number. */
final class RtfRows {
  private final EdgeTables tables;
  private final List<String> colours = new ArrayList<>();
  private final int[] rgb = new int[3];

  RtfRows(EdgeTables tables) {
    this.tables = tables;
  }

  /** {@code red}, {@code green} or {@code blue} of the colour that is being listed. */
  void part(String word, int value) {
    rgb[word.equals("red") ? 0 : word.equals("green") ? 1 : 2] = value;
  }

  /** The colour that is being listed is over. */
  void endColour() {
    colours.add(String.format(Locale.ROOT, "%02X%02X%02X", rgb[0] & 0xff, rgb[1] & 0xff, rgb[2] & 0xff));
    Arrays.fill(rgb, 0);
  }

  /** @param level of the table, 1 for one in no other */
  void define(int level, String word, int number) {
    switch (word) {
      case "trowd" -> tables.beginRow(level, 0);
      case "trleft" -> tables.left(level, number);
      case "clmrg" -> tables.next(level).joinsLeft = true;
      case "clvmrg" -> tables.next(level).joinsUp = true;
      case "clcbpat" ->
          tables.next(level).fill = number > 0 && number < colours.size() ? FillColour.of(colours.get(number)) : null;
      case "clshdng" -> pattern(tables.next(level), number);
      case "cellx" -> tables.endDefinition(level, number);
      default -> { }
    }
  }

  /** A pattern in hundredths of a percent of black; a colour goes before it. */
  private static void pattern(EdgeTables.Definition cell, int number) {
    if (number > 0 && cell.fill == null) {
      int grey = 255 - Math.min(10_000, number) * 255 / 10_000;
      cell.fill = FillColour.of(String.format(Locale.ROOT, "%02X%02X%02X", grey, grey, grey));
    }
  }
}
