package org.fichero.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fichero.rules.PackLoader;
import org.fichero.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** What people get wrong in gold and in the files of gates is said with its place, and never counts for nothing. */
class GoldMistakesTest {
  @TempDir Path folder;
  private final Example run = new Example();

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("g.json"), text.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "{'source':'a.txt','fichas':[                                                 | g.json:1:29: not JSON",
      "{'source':'a.txt','source':'b.txt','fichas':[]}                              | Duplicate Object property \"source\"",
      "{'source':'a.txt','fihcas':[]}                                               | not gold: expected {\"source\"",
      "{'source':'a.txt','fichas':[],'tempalte':'x'}                                | unknown key 'tempalte'; expected fichas, note, source, template (did you mean 'template'?)",
      "{'source':'a.txt','fichas':[{'fields':{},'unreviwed':[]}]}                   | ficha 1: unknown key 'unreviwed'; expected fields, first_line, mentions, note, ordinal, unreviewed (did you mean 'unreviewed'?)",
      "{'source':'a.txt','fichas':[{'ordinal':1}]}                                  | ficha 1: has no \"fields\"",
      "{'source':'a.txt','fichas':[{'fields':{'title':'x'},'unreviewed':['title']}]} | names \"title\", which the ficha does not have",
      "{'source':'a.txt','fichas':[{'fields':{'title':'x'},'unreviewed':['/fields/titel']}]} | names \"/fields/titel\"",
  })
  void aMistakeInGoldIsNamed(String gold, String message) throws IOException {
    assertThatThrownBy(() -> Gold.at(file(gold))).isInstanceOf(UnreadableException.class).hasMessageContaining(message);
  }

  @Test
  void aFieldThatThePackDoesNotHaveIsNamedWithThoseItHas() throws IOException {
    Path gold = file("{'source':'a.txt','template':'sello-migrante','fichas':[{'fields':{'titel':'x'}}]}");
    assertThatThrownBy(() -> Gold.at(gold).checkFields(PackLoader.loadAll(RuleFiles.bundled())))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("g.json: ficha 1: 'titel' is no field of sello-migrante; there are title, municipality")
        .hasMessageEndingWith(" (did you mean 'title'?)");
  }

  @Test
  void windowsLineEndsAndAByteOrderMarkMakeNoDifference() throws IOException {
    String gold = "\ufeff" + Files.readString(Example.GOLD).replace("\n", "\r\n");
    Path own = Files.writeString(Files.createDirectory(folder.resolve("gold")).resolve("g.json"), gold);
    assertThat(run.evaluate(folder, own, Gates.NONE).evaluation().fields()).isEqualTo(new Counts(77, 0, 0, 0, 0, 0));
  }

  @Test
  void goldWhoseSourceMayBeEitherOfTwoFilesIsRefused() {
    ObjectNode other = run.records.get(0).deepCopy();
    ((ObjectNode) other.get("source")).put("path", "old/fichas-buenas-practicas.txt");
    run.records.add(other);
    assertThatThrownBy(() -> run.evaluate(folder, Gates.NONE)).isInstanceOf(UnreadableException.class)
        .hasMessageContaining("may mean fichas-buenas-practicas/fichas-buenas-practicas.txt or old/fichas-buenas-practicas.txt");
  }

  @Test
  void theSamePathGoesBeforeOneThatEndsAlike() {
    for (ObjectNode record : List.copyOf(run.records)) {
      ObjectNode copy = record.deepCopy();
      ((ObjectNode) copy.get("source")).put("path", "fichas-buenas-practicas.txt");
      ((ObjectNode) record.get("fields")).put("title", "Another");
      run.records.add(copy);
    }
    Evaluation e = run.evaluate(folder, Gates.NONE).evaluation();
    assertThat(e.fields()).isEqualTo(new Counts(77, 0, 0, 0, 0, 0));
    assertThat(e.unjudged()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "[1]                          | no thresholds here",
      "{}                           | no thresholds here",
      "{'title': 'high'}            | 'title' is \"high\"; expected a number from 0 to 1",
      "{'title': 95}                | 'title' is 95; expected a number from 0 to 1",
      "{'title': {}}                | 'title' is {}; expected a number",
      "{'title': {'recall': '1'}}   | 'title.recall' is \"1\"; expected a number",
      "{'title': {'accuracy': 1}}   | 'accuracy' is no figure; there are f1, precision, recall",
      "{'title': 0.9, 'title': 0.8} | Duplicate Object property \"title\"",
  })
  void aThresholdThatHoldsNothingIsAMistake(String thresholds, String message) throws IOException {
    Path file = file(thresholds);
    assertThatThrownBy(() -> run.evaluate(folder, new Gates(null, file, null, false, null)))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
  }
}
