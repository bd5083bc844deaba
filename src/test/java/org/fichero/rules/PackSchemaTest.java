package org.fichero.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors complete from says what the loader says. */
class PackSchemaTest {
  private static final Path FILE = Path.of("rules/pack.schema.json");
  private static final Pattern ASKED = Pattern.compile("expected ([a-z, _]+)");

  @TempDir Path folder;

  static Stream<Path> packs() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("rules"))) {
      return all.filter(p -> p.endsWith("pack.yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyShippedPackFollowsItAndNamesIt(Path pack) throws IOException {
    Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Files.readString(FILE));
    String yaml = Files.readString(pack);
    assertThat(schema.validate(yaml, InputFormat.YAML)).isEmpty();
    assertThat(yaml).startsWith("# yaml-language-server: $schema=../pack.schema.json\n");
  }

  @Test
  void kindsPlacesAndKeysAreTheLoaders() throws IOException {
    JsonNode schema = JsonMapper.shared().readTree(Files.readString(FILE));
    JsonNode field = schema.get("$defs").get("field").get("properties");
    assertThat(texts(field.get("kind").get("enum"))).containsExactlyInAnyOrderElementsOf(FieldKind.codes());
    assertThat(texts(field.get("place").get("enum")))
        .containsExactlyInAnyOrderElementsOf(Stream.of(FieldRule.Place.values()).map(FieldRule.Place::code).toList());
    assertThat(texts(schema.get("properties").get("split").get("properties").get("by").get("enum")))
        .containsExactlyInAnyOrderElementsOf(Stream.of(RulePack.By.values()).map(RulePack.By::code).toList());
    assertThat(field.propertyNames()).containsExactlyInAnyOrderElementsOf(asked("fields: {a: {kind: text, labels: [A], zzz: 1}}\n"));
    assertThat(schema.get("properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(asked("fields: {a: {kind: text, labels: [A]}}\nzzz: 1\n"));
  }

  /** The keys that the loader names when one is unknown. */
  private List<String> asked(String rest) throws IOException {
    Files.createDirectories(folder.resolve("mine"));
    Files.writeString(folder.resolve("mine/pack.yaml"), "id: mine\nversion: \"1\"\n" + rest);
    try {
      PackLoader.load(RuleFiles.in(folder), "mine");
    } catch (RulesException e) {
      Matcher matcher = ASKED.matcher(e.problems().get(0).message());
      assertThat(matcher.find()).isTrue();
      return List.of(matcher.group(1).strip().split(", "));
    }
    throw new AssertionError("an unknown key was taken");
  }

  private static List<String> texts(JsonNode array) {
    List<String> all = new ArrayList<>();
    array.forEach(n -> all.add(n.asString()));
    return all;
  }
}
