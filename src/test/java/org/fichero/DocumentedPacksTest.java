package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fichero.rules.RuleFiles;
import org.fichero.rules.RulePack;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The packs that the documentation shows load as they stand there. */
class DocumentedPacksTest {
  private static final Path PACKS = Path.of("src/site/markdown/packs.md");
  private static final Pattern VOCABULARY = Pattern.compile("vocabulary: (\\S+?\\.yaml)");
  private static final Pattern NAME = Pattern.compile("^id: (\\S+)");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyPackLoads() throws IOException {
    List<String> packs = packs();
    assertThat(packs).hasSize(4);
    return packs.stream().map(pack -> DynamicTest.dynamicTest(name(pack), () -> {
      Path own = Files.createDirectories(folder.resolve(name(pack)));
      Files.writeString(own.resolve("pack.yaml"), pack);
      Matcher vocabulary = VOCABULARY.matcher(pack);
      while (vocabulary.find()) {
        Files.writeString(own.resolve(vocabulary.group(1)), "terms: [{code: a, label: Uno}, {code: b, label: Otro}]\n");
      }
      RulePack loaded = Fichero.load(RuleFiles.in(own), name(pack)).packs().get(0);
      assertThat(loaded.fields()).hasSizeGreaterThan(4);
    }));
  }

  @Test
  void theTableOfKindsIsWhole() throws IOException {
    String text = Files.readString(PACKS);
    assertThat(org.fichero.rules.FieldKind.codes()).allSatisfy(kind -> assertThat(text).contains("`" + kind + "`"));
    assertThat(Stream.of(org.fichero.rules.FieldRule.Place.values()).map(org.fichero.rules.FieldRule.Place::code))
        .allSatisfy(place -> assertThat(text).contains("`" + place + "`"));
  }

  private static String name(String pack) {
    Matcher name = NAME.matcher(pack);
    assertThat(name.find()).isTrue();
    return name.group(1);
  }

  /** Indented blocks that begin with an id. */
  private static List<String> packs() throws IOException {
    List<String> packs = new ArrayList<>();
    StringBuilder open = null;
    for (String line : Files.readAllLines(PACKS)) {
      if (line.startsWith("    id: ")) {
        open = new StringBuilder();
      }
      if (open != null && line.startsWith("    ")) {
        open.append(line.substring(4)).append('\n');
      } else if (open != null) {
        packs.add(open.toString());
        open = null;
      }
    }
    return packs;
  }
}
