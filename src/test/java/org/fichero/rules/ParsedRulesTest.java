package org.fichero.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that the build parsed are the rules, to the line and column; another text is not taken for them. */
class ParsedRulesTest {
  private static final Path RULES = Path.of("rules");

  @TempDir
  static Path folder;

  private static ParsedRules parsed;

  @BeforeAll
  static void parse() throws Exception {
    for (Path file : files()) {
      Path copy = folder.resolve(RULES.relativize(file));
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    RulesParser.main(new String[] {folder.toString()});
    parsed = ParsedRules.read(Files.readAllBytes(folder.resolve(ParsedRules.FILE)));
  }

  static List<Path> files() throws Exception {
    try (Stream<Path> all = Files.walk(RULES)) {
      return all.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void areWhatTheirTextSays(Path file) throws Exception {
    String name = RULES.relativize(file).toString().replace('\\', '/');
    String text = Files.readString(file);
    assertThat(parsed.find(name, text)).isPresent().isEqualTo(YamlText.read(name, text));
    assertThat(parsed.find(name, text.replaceFirst("e", "a"))).isEmpty();
    assertThat(parsed.find(name, text + "\n")).isEmpty();
  }

  @Test
  void anUnknownFileIsParsedAnew() {
    assertThat(parsed.find("no/such.yaml", "a: 1")).isEmpty();
  }
}
