package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.fichero.model.Fold;
import org.fichero.rules.MonthNames;
import org.fichero.rules.RuleFiles;

/**
 * Headings of months in a scanned table's narrow cells: where most cells of a year, or of half a year, name the months in order, the
 * others, misread, are the months between.
 */
final class ScanMonths {
  private static final int YEAR = 12;
  private static final int HALF = 6;
  /** So many of twelve cells must be read to the letter, none may say another month, and what was misread is no longer than this. */
  private static final int LEAST_OF_YEAR = 7;
  private static final int LONGEST = 12;
  private static final int SHORT = 2;

  /** Loaded when the first table of many columns needs it. */
  private static final class Names {
    static final MonthNames ALL = MonthNames.load(RuleFiles.bundled());
  }

  /** How a row writes its months. */
  private enum Style { WORDS, INITIALS, FIGURES }

  private final List<Glyph> words;

  /** @param words of the page; changed */
  ScanMonths(List<Glyph> words) {
    this.words = words;
  }

  /** Puts right what was misread in the rows of headings. */
  void repair(List<RuledTable> tables) {
    for (RuledTable table : tables) {
      Map<Integer, List<Glyph>> held = table.columns() < HALF ? Map.of() : held(table);
      for (int r = 0; r < table.rows() && !held.isEmpty(); r++) {
        row(table, r, held);
      }
    }
  }

  private Map<Integer, List<Glyph>> held(RuledTable table) {
    Map<Integer, List<Glyph>> held = new TreeMap<>();
    for (Glyph g : words) {
      if (table.bounds().contains(g.centreX(), g.middle())) {
        held.computeIfAbsent(table.find(g.centreX(), g.middle()), k -> new ArrayList<>()).add(g);
      }
    }
    held.values().forEach(some -> some.sort(Comparator.comparingDouble(Glyph::x)));
    return held;
  }

  private void row(RuledTable table, int r, Map<Integer, List<Glyph>> held) {
    List<Integer> cells = new ArrayList<>();
    for (int c = 0; c < table.columns(); c++) {
      int cell = table.cellAt(c, r);
      if (cell >= 0) {
        cells.add(cell);
      }
    }
    for (int from = 0; from + HALF <= cells.size(); from++) {
      boolean year = from + YEAR <= cells.size();
      List<Integer> some = cells.subList(from, from + (year ? YEAR : HALF));
      if (repair(table, some, 0, held) || !year && repair(table, some, HALF, held)) {
        return;
      }
    }
  }

  /** Whether the cells are the months after {@code before}; those misread are then put right. */
  private boolean repair(RuledTable table, List<Integer> cells, int before, Map<Integer, List<Glyph>> held) {
    for (Style style : Style.values()) {
      int right = 0;
      boolean other = false;
      for (int i = 0; i < cells.size(); i++) {
        String text = text(held.get(cells.get(i)));
        boolean is = is(text, before + i + 1, style);
        right += is ? 1 : 0;
        other |= !is && !mayBe(text, held.get(cells.get(i)), before + i + 1, style);
      }
      if (!other && right * YEAR >= LEAST_OF_YEAR * cells.size()) {
        for (int i = 0; i < cells.size(); i++) {
          String text = text(held.get(cells.get(i)));
          if (!is(text, before + i + 1, style) || style == Style.INITIALS && text.length() > 1) {
            put(table, cells, i, before, style, held);
          }
        }
        return true;
      }
    }
    return false;
  }

  private static String text(List<Glyph> some) {
    if (some == null) {
      return "";
    }
    StringBuilder all = new StringBuilder();
    some.forEach(g -> all.append(g.text()));
    String folded = Fold.fold(all.toString()).strip();
    return folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
  }

  private static boolean is(String text, int month, Style style) {
    return switch (style) {
      case WORDS -> Integer.valueOf(month).equals(Names.ALL.numbers().get(text));
      // letters alike in both cases are read as both
      case INITIALS -> !text.isEmpty() && text.length() <= SHORT && text.chars().allMatch(c -> c == Names.ALL.months().get(month - 1).initial().charAt(0));
      case FIGURES -> text.equals(Integer.toString(month));
    };
  }

  /** Whether a cell with ink may be a misread month: its name but for the rest, or hardly more than a sign. */
  private static boolean mayBe(String text, List<Glyph> some, int month, Style style) {
    if (some == null || Names.ALL.numbers().containsKey(text)) {
      return false;
    }
    if (style == Style.FIGURES && !text.isEmpty() && text.chars().allMatch(Character::isDigit)) {
      return Integer.toString(month).contains(text);
    }
    String name = Names.ALL.months().get(month - 1).names().get(0);
    boolean part = text.length() > SHORT && (text.contains(name.substring(0, 3)) || name.startsWith(text));
    return text.length() <= SHORT || style == Style.WORDS && text.length() <= LONGEST && part;
  }

  private void put(RuledTable table, List<Integer> cells, int i, int before, Style style, Map<Integer, List<Glyph>> held) {
    Glyph like = cells.stream().map(held::get).filter(some -> some != null && some.get(0).mark() == null).map(some -> some.get(0)).findFirst().orElseThrow();
    List<Glyph> wrong = held.getOrDefault(cells.get(i), List.of());
    words.removeAll(wrong);
    Rect area = table.area(cells.get(i));
    float width = Math.max(1, Math.min(area.width() - 4, like.width()));
    Glyph put = new Glyph(written(before + i + 1, style, like.text()), area.centreX() - width / 2, like.y(), width, like.size(), like.bold(), like.block(), null);
    words.add(put);
    held.put(cells.get(i), new ArrayList<>(List.of(put)));
  }

  private static String written(int month, Style style, String like) {
    MonthNames.Month named = Names.ALL.months().get(month - 1);
    return switch (style) {
      case FIGURES -> Integer.toString(month);
      case INITIALS -> named.initial().toUpperCase(Locale.ROOT);
      case WORDS -> like.length() > 4 ? named.names().get(0) : named.abbreviations().get(0);
    };
  }
}
