package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.fichero.model.MarkState;
import org.junit.jupiter.api.Test;

/** Headings of months on scanned pages that were misread, and signs among them. */
class ScanMonthsTest {
  private static final int COLUMN = 70;

  private static Glyph word(String text, float x, float y) {
    return new Glyph(text, x, y, 5 * text.length(), 10, false, -1, null);
  }

  /** The words of a row of a table with lines, before and after; {@code ☒} is a mark. */
  private static String repaired(String cells) {
    String[] row = cells.split(" ");
    List<PageInk.Ruling> lines = new ArrayList<>();
    for (float y : new float[] {0, 20, 40}) {
      lines.add(new PageInk.Ruling(true, y, 0, COLUMN * row.length));
    }
    List<Glyph> words = new ArrayList<>();
    for (int c = 0; c <= row.length; c++) {
      lines.add(new PageInk.Ruling(false, COLUMN * c, 0, 40));
      if (c < row.length) {
        Glyph w = word(row[c].replace('_', ' '), COLUMN * c + 5, 14);
        words.add(row[c].equals("☒") ? Glyph.mark(new Rect(w.x(), 6, w.right(), 14), MarkState.TICKED, -1) : w);
      }
    }
    new ScanMonths(words).repair(RuledTables.find(lines));
    return words.stream().sorted(Comparator.comparingDouble(Glyph::x)).map(Glyph::text).collect(Collectors.joining(" "));
  }

  @Test
  void mostSayWhatTheOthersAre() {
    assertThat(repaired("Actividad E F ☒ A ☒ J J A Ss 0) ☒ D")).isEqualTo("Actividad E F M A M J J A S O N D");
    assertThat(repaired("1 2 3 4 5 6 7 ☒ 9 10 1 12")).isEqualTo("1 2 3 4 5 6 7 8 9 10 11 12");
    assertThat(repaired("Enero Febrero Marzo Abril Mayo Junio Julio Agosto Septiembr 2Octubre Noviembre 'Diciembre"))
        .isEqualTo("Enero Febrero Marzo Abril Mayo Junio Julio Agosto septiembre octubre Noviembre diciembre");
    assertThat(repaired("Julio Agosto sepziembre Octubre Noviembre Diciembre")).contains("Agosto septiembre Octubre");
  }

  @Test
  void fewOrOthersSayNothing() {
    for (String row : List.of("E F ☒ ☒ ☒ J ☒ A ☒ ☒ ☒ D", "1 2 3 4 5 6 7 8 10 10 11 12 13", "Enero Febrero Marzo Abril Mayo Junio Julio Julio Octubre Octubre Noviembre Diciembre",
        "Enero Febrero Marzo Abril Total Junio")) {
      assertThat(repaired(row)).isEqualTo(row);
    }
  }

  @Test
  void namesThatNarrowColumnsBreakAreWhole() {
    List<Glyph> words = new ArrayList<>();
    String[][] lines = {
        {"Ener", "Febr", "Marz", "Abril", "May", "Junio", "julio", "Agos", "Septi", "Octu", "Novi", "Dicie"},
        {"O", "ero", "0", "", "", "", "", "to", "emb", "bre", "emb", "mbr"},
        {"", "", "", "", "", "", "", "", "re", "", "re", "e"},
        {"", "", "X", "", "", "", "", "", "X", "", "", ""}};
    for (int r = 0; r < lines.length; r++) {
      for (int c = 0; c < 12; c++) {
        if (!lines[r][c].isEmpty()) {
          words.add(word(lines[r][c], 40 * c, 100 + 12 * r));
        }
      }
    }
    List<Glyph> marks = new ArrayList<>(List.of(word("\u25cb", 160, 112)));
    new ScanMonthLines(words, marks).join();
    assertThat(words.stream().map(Glyph::text)).containsExactly("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
        "noviembre", "diciembre", "X", "X");
    assertThat(marks).isEmpty();
  }

  @Test
  void gapsPartColumnsWhereTheyAreWiderThanTheOthers() {
    List<Glyph> line = List.of(word("Oficinas", 0, 10), word("que", 43, 10), word("hay", 61, 10), word("Oficina", 85, 10), word("de", 123, 10));
    WordGaps gaps = new WordGaps(line);
    assertThat(gaps.isWide(0.9f)).isTrue();
    assertThat(gaps.isWide(0.45f)).isFalse();
  }

  @Test
  void oneLetterThatIsNoWordStaysWithItsWord() {
    assertThat(ScanWords.mayStandAlone("j")).isFalse();
    assertThat(List.of("y", "a", "o", "J", "de")).allMatch(ScanWords::mayStandAlone);
  }
}
