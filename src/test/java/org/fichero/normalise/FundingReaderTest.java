package org.fichero.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fichero.model.Extraction;
import org.fichero.model.Passage;
import org.fichero.model.SourceText;
import org.fichero.model.Span;
import org.fichero.rules.Bodies;
import org.fichero.rules.FundingWords;
import org.fichero.rules.RuleFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FundingReaderTest {
  private static final Bodies BODIES = Bodies.load(RuleFiles.bundled());
  private static final Lexis LEXIS = new Lexis();
  private static final FundingReader READER = new FundingReader(
      FundingWords.load(RuleFiles.bundled()), new NameGrammar(BODIES.words(), LEXIS), new Directory(BODIES, LEXIS), LEXIS);

  static Stream<SpecTable> funding() {
    return SpecTable.rows("funding.tsv");
  }

  @ParameterizedTest
  @MethodSource("funding")
  void readsWhereMoneyComesFrom(SpecTable row) {
    String told = READER.read(words(row.phrase())).stream().map(FundingReaderTest::told).collect(Collectors.joining("|"));
    assertThat(told.isEmpty() ? "-" : told).isEqualTo(row.value());
  }

  private static String told(Funding source) {
    String kind = source.kind() == null ? "?" : source.kind();
    return source.text().text() + " [" + kind + (source.year() == null ? "" : " " + source.year()) + "]";
  }

  /** One paragraph of wrapped lines, as a ficha's field holds them. */
  static Extraction.Words words(String text) {
    SourceText source = new SourceText(text);
    List<Passage> lines = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      lines.add(Passage.of(source, new Span(start, start + line.length())));
      start += line.length() + 1;
    }
    Passage all = Passage.EMPTY;
    for (Passage line : lines) {
      all = all.isBlank() ? line : all.join(" ", line);
    }
    return new Extraction.Words(List.of(all), lines);
  }
}
