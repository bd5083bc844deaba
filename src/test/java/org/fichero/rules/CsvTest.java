package org.fichero.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {
  @TempDir private Path folder;

  @Test
  void cellsAreReadAsTheyStand() throws IOException {
    List<RulesException.Problem> problems = new ArrayList<>();
    List<Csv.Row> rows = rows("# remark\na,b\r\n1, x y \n\"say \"\"hi\"\", you\",\"two\nlines\"\n\nlast,", problems);
    assertThat(problems).isEmpty();
    assertThat(rows).extracting(r -> r.text("a") + ";" + r.text("b"))
        .containsExactly("1;x y", "say \"hi\", you;two\nlines", "last;");
  }

  @Test
  void partsBetweenBarsAreAList() throws IOException {
    assertThat(rows("a,b\n x | y||z ,\n", new ArrayList<>()).get(0).list("a")).containsExactly("x", "y", "z");
  }

  @Test
  void aWrongHeadingIsSaidWithWhatItShouldBe() throws IOException {
    assertThat(problems("x,b\n1,2\n")).containsExactly("t.csv:1:1: expected the heading a,b\n  x,b\n  ^");
  }

  @Test
  void aRowOfAnotherWidthIsLeftOutAndShown() throws IOException {
    assertThat(problems("a,b\n1,2,3\n")).containsExactly("t.csv:2:1: expected 2 columns, found 3\n  1,2,3\n  ^");
  }

  @Test
  void aQuoteThatIsNeverClosedIsShownWhereItOpens() throws IOException {
    assertThat(problems("a,b\n1,\"2\n3,4\n").get(0)).startsWith("t.csv:2:1: a quoted cell is never closed");
  }

  @Test
  void whatFollowsAQuotedCellIsShown() throws IOException {
    assertThat(problems("a,b\n\"1\"x,2\n").get(0)).startsWith("t.csv:2:4: expected a comma or the end of the line");
  }

  @Test
  void aMissingFileAndAnEmptyOneAreMistakes() throws IOException {
    List<RulesException.Problem> problems = new ArrayList<>();
    Csv.read(RuleFiles.in(folder), "none.csv", List.of("a"), problems);
    assertThat(problems.get(0)).hasToString("none.csv: missing file: no rules folder has it");
    assertThat(problems("")).containsExactly("t.csv: no heading: expected a,b");
  }

  @Test
  void aComunaOfNoProvinceIsAMistakeShownInItsLine() throws IOException {
    Files.createDirectories(folder.resolve("common/cl"));
    Files.writeString(folder.resolve("common/cl/comunas.csv"), "code,name,province,reading,aliases,short\n01101,Iquique,999,nme,,\n");
    assertThatThrownBy(() -> Places.load(RuleFiles.in(folder)))
        .isInstanceOf(RulesException.class)
        .hasMessageContaining("comunas.csv:2:15: no province has the code '999'")
        .hasMessageContaining("comunas.csv:2:19: 'nme' is not known here; expected name, context, announced (did you mean 'name'?)");
  }

  private List<Csv.Row> rows(String text, List<RulesException.Problem> problems) throws IOException {
    Files.writeString(folder.resolve("t.csv"), text);
    return Csv.read(RuleFiles.in(folder), "t.csv", List.of("a", "b"), problems);
  }

  private List<String> problems(String text) throws IOException {
    List<RulesException.Problem> problems = new ArrayList<>();
    rows(text, problems);
    return problems.stream().map(RulesException.Problem::toString).toList();
  }
}
