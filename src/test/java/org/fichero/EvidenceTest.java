package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fichero.model.FichaRecord;
import org.fichero.model.Fold;
import org.fichero.model.Mention;
import org.fichero.model.Node;
import org.fichero.model.Outcome;
import org.fichero.model.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value re-cuts: the characters that its evidence names give it. */
class EvidenceTest {
  static Stream<Path> documents() throws IOException {
    try (Stream<Path> corpus = Files.walk(Path.of("corpus")); Stream<Path> fixtures = Files.walk(Path.of("fixtures"))) {
      return Stream.concat(corpus.filter(Files::isRegularFile), fixtures.filter(p -> p.getFileName().toString().startsWith("input.")))
          .sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyValueOfEveryDocumentReCuts(Path path) {
    Outcome outcome = Belt.file(path);
    SourceText text = outcome.document().text();
    for (FichaRecord entry : outcome.records()) {
      Leaf.walk("/fields", entry.fields(), (pointer, leaf) -> check(text, entry, pointer, leaf));
      for (Mention mention : entry.mentions()) {
        assertThat(compact(text.cut(mention.span()))).as(entry.id() + " mention").contains(compact(mention.text()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void noTwoMentionsOfOneTypeOverlap(Path path) {
    for (FichaRecord entry : Belt.file(path).records()) {
      for (Mention a : entry.mentions()) {
        assertThat(entry.mentions()).as(entry.id() + " " + a)
            .noneMatch(b -> a != b && a.type().equals(b.type()) && a.span().overlaps(b.span()));
      }
    }
  }

  private static void check(SourceText text, FichaRecord entry, String pointer, Node.Leaf leaf) {
    String cut = leaf.evidence().stream().map(e -> text.cut(e.span())).collect(Collectors.joining());
    if (leaf.value() == null || leaf.value().equals("")) {
      assertThat(leaf.evidence()).as(entry.id() + pointer).isEmpty();
    } else {
      assertThat(cut).as(entry.id() + pointer).isNotBlank();
    }
    if (isOwnWords(pointer) && leaf.value() instanceof String value && !value.isEmpty()) {
      assertThat(compact(cut)).as(entry.id() + pointer).isEqualTo(compact(value));
    }
  }

  /** Codes and names come from the rules; these are the source's own words. */
  private static boolean isOwnWords(String pointer) {
    List<String> own = List.of("text", "title", "sustainability", "other", "detail");
    String last = pointer.substring(pointer.lastIndexOf('/') + 1);
    boolean paragraph = pointer.matches("/fields/(description|innovation)/\\d+");
    return own.contains(last) || paragraph || pointer.matches("/fields/categories/options/\\d+/label");
  }

  private static String compact(String s) {
    StringBuilder out = new StringBuilder();
    s.chars().filter(c -> Fold.fold((char) c) != ' ').forEach(c -> out.append((char) c));
    return out.toString();
  }
}
