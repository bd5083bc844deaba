package org.fichero.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Mentions count as a field of their own where the gold holds them: by type, characters and value. */
class MentionsTest {
  private static final String WOMEN = "{'type':'quantity','text':'más de 300 mujeres','value':{'kind':'number','value':300,'unit':'mujeres','comparison':'more_than'},'field':'/fields/description/0','start':10,'end':28}";
  private static final String YEAR = "{'type':'date','text':'2018','value':{'kind':'period','start':'2018','end':'2018','grain':'year'},'field':'/fields/description/0','start':40,'end':44}";

  @TempDir Path folder;
  private final Example run = new Example();

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  private void mentions(int ordinal, String... all) {
    ArrayNode to = run.records.get(ordinal - 1).putArray("mentions");
    Stream.of(all).forEach(m -> to.add(Json.parse(json(m), "mention")));
  }

  private Path gold(String... mentions) throws IOException {
    ObjectNode gold = (ObjectNode) Json.parse(Files.readString(Example.GOLD), "gold");
    ArrayNode to = ((ObjectNode) gold.get("fichas").get(0)).putArray("mentions");
    for (int i = 1; i < gold.get("fichas").size(); i++) {
      ((ObjectNode) gold.get("fichas").get(i)).remove("mentions");
    }
    Stream.of(mentions).forEach(m -> to.add(Json.parse(json(m), "mention")));
    return Files.writeString(Files.createDirectories(folder.resolve("gold")).resolve("g.json"), gold.toString());
  }

  private Counts scored(Path gold) {
    return run.evaluate(folder, gold, Gates.NONE).evaluation().packs().get("sello-migrante").fields().get("(mentions)");
  }

  private List<String> disagreements() throws IOException {
    JsonNode json = Json.parse(Files.readString(folder.resolve("scores/evaluation.json")), "evaluation.json");
    return json.path("disagreements").values().stream().map(d -> d.path("verdict").asString() + " " + d.path("path").asString() + " " + d.path("pointer").asString()).toList();
  }

  @Test
  void goldWithoutMentionsAsksForNone() throws IOException {
    mentions(1, WOMEN);
    Path file = gold();
    ObjectNode gold = (ObjectNode) Json.parse(Files.readString(file), "gold");
    ((ObjectNode) gold.get("fichas").get(0)).remove("mentions");
    assertThat(scored(Files.writeString(file, gold.toString()))).isNull();
  }

  @Test
  void allMentionsOfAFichaAreOneFieldWhateverTheirOrder() throws IOException {
    mentions(1, YEAR, WOMEN);
    assertThat(scored(gold(WOMEN, YEAR))).isEqualTo(new Counts(1, 0, 0, 0, 0, 0));
  }

  @Test
  void goldNeedNotSayWhere() throws IOException {
    mentions(1, WOMEN, YEAR, YEAR.replace("'start':40,'end':44", "'start':60,'end':64"));
    String placeless = "{'type':'date','text':'2018','value':{'kind':'period','start':'2018','end':'2018','grain':'year','open':null}}";
    String women = WOMEN.replace("300,'unit'", "300.0,'unit'");
    assertThat(scored(gold(women, placeless, placeless))).isEqualTo(new Counts(1, 0, 0, 0, 0, 0));
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '"', delimiter = '|', value = {
      "'text':'más de 300       | 'text':'300                  | wrong (mentions).quantity /mentions/0",
      "'more_than'              | 'exact'                      | wrong (mentions).quantity /mentions/0",
      "'quantity'               | 'money'                      | wrong (mentions).quantity /mentions/0",
      "'start':10               | 'start':12                   | wrong (mentions).quantity /mentions/0",
  })
  void typeCharactersAndValueMustAllBeTheGolds(String part, String other, String told) throws IOException {
    mentions(1, WOMEN.replace(part, other), YEAR);
    assertThat(scored(gold(WOMEN, YEAR)).wrong()).isEqualTo(1);
    assertThat(disagreements()).containsExactly(told);
  }

  @Test
  void whatOneSideLacksIsMissingOrSpurious() throws IOException {
    mentions(1, YEAR);
    Path gold = gold(WOMEN);
    scored(gold);
    assertThat(disagreements()).containsExactly("missing (mentions).quantity /mentions/-", "spurious (mentions).date /mentions/0");
  }

  @Test
  void aFindingAboutTheTextThatHoldsItWarnsOfAMention() throws IOException {
    Path gold = gold(WOMEN);
    assertThat(scored(gold).silent()).isEqualTo(1);
    run.finding(1, "unclaimed-text", "warning", "/fields/description/0");
    assertThat(scored(gold).silent()).isZero();
  }

  @Test
  void unreviewedMentionsDoNotCount() throws IOException {
    Path file = gold(WOMEN, YEAR);
    mentions(1, YEAR);
    ObjectNode gold = (ObjectNode) Json.parse(Files.readString(file), "gold");
    ((ArrayNode) gold.get("fichas").get(0).get("unreviewed")).add("/mentions/0");
    assertThat(scored(Files.writeString(file, gold.toString()))).isEqualTo(new Counts(1, 0, 0, 0, 0, 0));
    ((ArrayNode) gold.get("fichas").get(0).get("unreviewed")).add("/mentions");
    assertThat(scored(Files.writeString(file, gold.toString()))).isNull();
  }

  @Test
  void anUnreviewedMentionLeavesOpenHowItIsParted() throws IOException {
    Path file = gold("{'text':'cada año, de marzo a mayo','field':'/fields/description/0'}", YEAR);
    mentions(1, WOMEN.replace("más de 300 mujeres", "cada año"), WOMEN.replace("más de 300 mujeres", "de marzo a mayo"), YEAR);
    assertThat(scored(file).wrong()).isEqualTo(1);
    ObjectNode gold = (ObjectNode) Json.parse(Files.readString(file), "gold");
    ((ArrayNode) gold.get("fichas").get(0).get("unreviewed")).add("/mentions/0");
    assertThat(scored(Files.writeString(file, gold.toString()))).isEqualTo(new Counts(1, 0, 0, 0, 0, 0));
  }

  @Test
  void aDiffTellsAnotherValueFromAnotherPlace() throws IOException {
    mentions(1, WOMEN, YEAR);
    Path older = run.write(folder.resolve("old"));
    mentions(1, WOMEN.replace("300,", "30,"), YEAR.replace("'start':40,'end':44", "'start':60,'end':64"));
    RunDiff.Result result = RunDiff.diff(older, run.write(folder.resolve("new")), List.of(Example.SOURCES), null);
    assertThat(result.fields()).containsOnlyKeys("(mentions)");
    assertThat(result.fields().get("(mentions)")).containsOnly(
        java.util.Map.entry(Change.Kind.CHANGED, 1L), java.util.Map.entry(Change.Kind.EVIDENCE, 1L));
  }
}
