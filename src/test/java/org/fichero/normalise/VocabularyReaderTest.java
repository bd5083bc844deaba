package org.fichero.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.fichero.rules.Bodies;
import org.fichero.rules.PackLoader;
import org.fichero.rules.RuleFiles;
import org.fichero.rules.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyReaderTest {
  private static final Vocabulary GROUPS = PackLoader.load(RuleFiles.bundled(), "sello-migrante")
      .field("priority_group").orElseThrow().vocabularies().get("groups");
  private static final VocabularyReader READER = new VocabularyReader(
      GROUPS, new NameGrammar(Bodies.load(RuleFiles.bundled()).words(), new Lexis()).connectors(), new Stems(org.fichero.rules.StemRules.load(RuleFiles.bundled())));

  static Stream<SpecTable> groups() {
    return SpecTable.rows("groups.tsv");
  }

  @ParameterizedTest
  @MethodSource("groups")
  void namesTheGroupsInAnyInflection(SpecTable row) {
    List<String> codes = VocabularyReader.codes(READER.read(row.phrase()));
    assertThat(codes.isEmpty() ? "-" : String.join(" ", codes)).isEqualTo(row.value());
  }
}
