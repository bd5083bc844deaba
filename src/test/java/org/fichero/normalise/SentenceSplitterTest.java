package org.fichero.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fichero.model.Span;
import org.fichero.rules.RuleFiles;
import org.fichero.rules.SentenceRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceSplitterTest {
  private static final SentenceSplitter SPLITTER = new SentenceSplitter(SentenceRules.load(RuleFiles.bundled()));

  static Stream<SpecTable> sentences() {
    return SpecTable.rows("sentences.tsv");
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void cutsAParagraphIntoSentences(SpecTable row) {
    String told = SPLITTER.split(row.phrase()).stream()
        .map(s -> row.phrase().substring(s.start(), s.end()).replace('\n', '↵'))
        .collect(Collectors.joining("|"));
    assertThat(told).isEqualTo(row.value());
  }

  @Test
  void blankTextHasNone() {
    assertThat(SPLITTER.split("")).isEmpty();
    assertThat(SPLITTER.split(" \n\n ")).isEmpty();
  }

  @Test
  void whateverTheTextTheSentencesHoldAllOfItInOrder() {
    Random random = new Random(11);
    String letters = "aB.?!…\"«»() -–¿¡1\nÑ:,'";
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(40); n > 0; n--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertHoldsAll(text.toString());
    }
  }

  private static void assertHoldsAll(String text) {
    List<Span> spans = SPLITTER.split(text);
    StringBuilder kept = new StringBuilder();
    int end = 0;
    for (Span span : spans) {
      assertThat(span.start()).as(text).isGreaterThanOrEqualTo(end);
      kept.append(text, span.start(), span.end());
      end = span.end();
    }
    assertThat(kept.toString().replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
  }
}
