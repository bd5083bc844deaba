package org.fichero.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldTest {
  @TempDir Path folder;

  @Test
  void aSkeletonIsGoldOfWhichNothingCountsYet() throws IOException {
    Example run = new Example();
    StringBuilder skeleton = new StringBuilder();
    GoldSkeleton.write(run.write(folder), false, (path, json) -> skeleton.append(json));
    Path gold = Files.writeString(Files.createDirectory(folder.resolve("gold")).resolve("g.json"), skeleton);
    Evaluation e = run.evaluate(folder, gold, Gates.NONE).evaluation();
    assertThat(e.records().gold()).isEqualTo(7);
    assertThat(e.fields()).isEqualTo(Counts.NONE);
    String reviewed = skeleton.toString().replaceFirst(" *\"/fields/title\",\n", "");
    Files.writeString(gold, reviewed);
    assertThat(run.evaluate(folder, gold, Gates.NONE).evaluation().fields()).isEqualTo(new Counts(1, 0, 0, 0, 0, 0));
  }

  @Test
  void theProjectsGoldIsLaidOutAsSkeletonsAre() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("fixtures/gold"))) {
      List<Path> gold = files.filter(f -> f.toString().endsWith(".json")).toList();
      assertThat(gold).isNotEmpty().allSatisfy(f -> {
        String text = Files.readString(f);
        assertThat(Json.layout(Json.parse(text, f.toString()))).isEqualTo(text);
      });
    }
  }

  @Test
  void aSourceIsFoundByItsPathOrTheEndOfIt() {
    Gold gold = Gold.at(Example.GOLD);
    assertThat(gold.match("fichas-buenas-practicas.txt")).isEqualTo("fichas-buenas-practicas.txt");
    assertThat(gold.match("a/b/fichas-buenas-practicas.txt")).isEqualTo("fichas-buenas-practicas.txt");
    assertThat(gold.match("mas-fichas-buenas-practicas.txt")).isNull();
  }

  @Test
  void twoGoldsOfOneSourceAndWhatIsNoGoldAreRefused() throws IOException {
    Files.writeString(folder.resolve("a.json"), "{\"source\": \"x.txt\", \"fichas\": []}");
    Files.writeString(folder.resolve("b.json"), "{\"source\": \"x.txt\", \"fichas\": []}");
    assertThatThrownBy(() -> Gold.at(folder)).isInstanceOf(UnreadableException.class).hasMessageContaining("second gold for x.txt");
    Files.writeString(folder.resolve("b.json"), "{\"title\": 1}");
    assertThatThrownBy(() -> Gold.at(folder)).hasMessageContaining("b.json: not gold");
  }

  /** Against trying every way of pairing. */
  @Test
  void anAlignmentIsTheBestThereIs() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      int n = random.nextInt(6);
      int m = random.nextInt(6);
      double[][] score = new double[n][m];
      for (double[] row : score) {
        for (int j = 0; j < m; j++) {
          row[j] = random.nextInt(4) == 0 ? 0 : random.nextInt(10) / 10.0;
        }
      }
      int[] partner = Alignment.align(n, m, (i, j) -> score[i][j]);
      double sum = 0;
      int last = -1;
      for (int i = 0; i < n; i++) {
        if (partner[i] >= 0) {
          assertThat(partner[i]).isGreaterThan(last);
          last = partner[i];
          assertThat(score[i][last]).isPositive();
          sum += score[i][last];
        }
      }
      assertThat(sum).isEqualTo(best(score, 0, 0, m), org.assertj.core.api.Assertions.within(1e-9));
    }
  }

  private static double best(double[][] score, int i, int j, int m) {
    if (i == score.length || j == m) {
      return 0;
    }
    double pair = score[i][j] > 0 ? score[i][j] + best(score, i + 1, j + 1, m) : 0;
    return Math.max(pair, Math.max(best(score, i + 1, j, m), best(score, i, j + 1, m)));
  }

  @Test
  void longSequencesAlignWithinABand() {
    int[] partner = Alignment.align(3000, 2990, (i, j) -> i < 1500 ? (i == j ? 1 : 0) : i - 10 == j ? 1 : 0);
    assertThat(partner[10]).isEqualTo(10);
    assertThat(partner[2900]).isEqualTo(2890);
    assertThat(java.util.Arrays.stream(partner).filter(j -> j < 0).count()).isEqualTo(10);
  }
}
