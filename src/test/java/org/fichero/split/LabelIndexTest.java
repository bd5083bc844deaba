package org.fichero.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.fichero.model.Document;
import org.fichero.model.Page;
import org.fichero.model.Passage;
import org.fichero.model.Source;
import org.fichero.model.SourceText;
import org.fichero.model.Span;
import org.fichero.model.Block;
import org.fichero.rules.DocumentParts;
import org.fichero.rules.PackLoader;
import org.fichero.rules.Places;
import org.fichero.rules.RuleFiles;
import org.fichero.rules.RulePack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked at once for all packs never misses what a pack alone would find. */
class LabelIndexTest {
  private static final String SLIPS = "abcdeilmnorstu01 .:-|áéíóúñ_*\t";
  private static final List<String> AROUND = List.of("", "3. ", "III) ", "- ", "**", "\u00a0", "c) ", "***", "ÍTEM ", "Punto - ");
  private static final List<String> BEHIND = List.of("", ":", ": San Joaquín", " - 12", "  sí", ";no", " de la comuna", " 3", "**", "=x");

  private static final List<LabelMatcher> MATCHERS = matchers();

  private static List<LabelMatcher> matchers() {
    RuleFiles rules = RuleFiles.bundled();
    List<LabelMatcher> all = new ArrayList<>();
    for (RulePack pack : PackLoader.loadAll(rules)) {
      all.add(new LabelMatcher(pack, Places.load(rules).words(), Set.of(), DocumentParts.load(rules).labels()));
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void noLabelOfAnyPackIsMissed(int seed) {
    Random random = new Random(seed);
    LabelIndex index = new LabelIndex(MATCHERS);
    List<String> labels = new ArrayList<>();
    MATCHERS.forEach(m -> m.labels().forEach(l -> labels.add(l.text())));
    int found = 0;
    for (int n = 0; n < 4000; n++) {
      String line = pick(AROUND, random) + slipped(pick(labels, random), random) + pick(BEHIND, random);
      SourceText text = new SourceText(line);
      Passage content = Passage.of(text, new Span(0, line.length()));
      Survey survey = index.survey(page(text, content));
      for (int t = 0; t < MATCHERS.size(); t++) {
        LabelMatch match = MATCHERS.get(t).match(text, List.of(content), null);
        found += match == null ? 0 : 1;
        assertThat(match == null || survey.mayLabel(0, LabelIndex.bit(t))).as("«%s» %s", line, match).isTrue();
      }
    }
    assertThat(found).isGreaterThan(1000);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void editsAreCountedAsTheyAre(int seed) {
    Random random = new Random(seed);
    for (int n = 0; n < 3000; n++) {
      String pattern = letters(random, 1 + random.nextInt(70));
      String text = random.nextBoolean() ? slipped(pattern, random) : letters(random, random.nextInt(70));
      int distance = pattern.length() > Long.SIZE ? new LevenshteinDistance().apply(pattern, text) : edits(pattern, text);
      int limit = random.nextInt(12);
      assertThat(new Slips(pattern).distance(text.toCharArray(), text.length(), limit))
          .as("%s / %s", pattern, text).isEqualTo(distance <= limit ? distance : Integer.MAX_VALUE);
    }
  }

  /** Damerau's distance as the textbook has it: no letter is changed twice. */
  private static int edits(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  private static Page page(SourceText text, Passage content) {
    Source source = new Source("x.txt", "", "text/plain", text.length());
    Document document = new Document(source, text, true, null, List.of(), List.of(), List.of());
    Block line = new Block.Line(new Span(0, text.length()), content, 0, false, "", 0, 0);
    return new Page(document, List.of(line), List.of(), List.of());
  }

  private static String letters(Random random, int length) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < length; i++) {
      all.append((char) ('a' + random.nextInt(6)));
    }
    return all.toString();
  }

  private static String slipped(String label, Random random) {
    StringBuilder all = new StringBuilder(random.nextInt(4) == 0 ? label.toUpperCase(java.util.Locale.ROOT) : label);
    for (int slips = random.nextInt(4); slips > 0 && all.length() > 1; slips--) {
      int at = random.nextInt(all.length());
      switch (random.nextInt(4)) {
        case 0 -> all.deleteCharAt(at);
        case 2 -> all.insert(Math.max(0, at - 1), all.charAt(at)).deleteCharAt(at + 1);
        case 1 -> all.insert(at, pick(SLIPS, random));
        default -> all.setCharAt(at, pick(SLIPS, random));
      }
    }
    return all.toString();
  }

  private static char pick(String signs, Random random) {
    return signs.charAt(random.nextInt(signs.length()));
  }

  private static String pick(List<String> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
