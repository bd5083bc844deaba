package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fichero.ingest.PageInk.Ruling;
import org.junit.jupiter.api.Test;

/** Lines of a page that make tables, or a drawing. */
class RuledTablesTest {
  /** Lines at random meet in ways that no table does, among them frames within frames without an end: a manual's charts did. */
  @Test
  void aDrawingComesToAnEnd() {
    for (int seed = 0; seed < 500; seed++) {
      List<RuledTable> tables = RuledTables.find(drawing(new Random(seed)));
      assertThat(tables).as("seed " + seed).allSatisfy(t -> assertThat(t.columns()).isPositive());
    }
  }

  @Test
  void aTableWithinACellStandsBehindItsOwn() {
    List<Ruling> lines = new ArrayList<>();
    box(lines, 0, 0, 400, 200);
    lines.add(new Ruling(false, 100, 0, 200));
    lines.add(new Ruling(true, 100, 0, 400));
    box(lines, 150, 100, 350, 180);
    lines.add(new Ruling(false, 250, 100, 180));
    assertThat(RuledTables.find(lines)).extracting(RuledTable::columns).first().isEqualTo(2);
  }

  private static List<Ruling> drawing(Random random) {
    List<Ruling> lines = new ArrayList<>();
    int count = 6 + random.nextInt(24);
    for (int i = 0; i < count; i++) {
      float from = 20 * random.nextInt(11);
      lines.add(new Ruling(random.nextBoolean(), 20 * random.nextInt(12), from, from + 20 * (1 + random.nextInt(6))));
    }
    return lines;
  }

  private static void box(List<Ruling> lines, float x0, float y0, float x1, float y1) {
    lines.add(new Ruling(true, y0, x0, x1));
    lines.add(new Ruling(true, y1, x0, x1));
    lines.add(new Ruling(false, x0, y0, y1));
    lines.add(new Ruling(false, x1, y0, y1));
  }
}
