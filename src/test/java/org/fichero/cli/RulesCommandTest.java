package org.fichero.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code fichero rules} as a person at a terminal meets it. */
class RulesCommandTest {
  private static final String PACK = """
      id: mine
      version: "1"
      split: {by: document}
      fields:
        name: {kind: text, labels: [Nombre]}
        amount:
          kind: money
          unit: CLP
          labels: [Monto]
          examples: [{text: "$ 3", value: {value: 3}}]
        team:
          kind: group
          repeats: true
          labels: [Integrante]
          fields:
            who: {kind: text, labels: [Quién], examples: [{text: Ana, value: Ana}]}
        budget:
          kind: table
          labels: [Presupuesto]
          columns:
            item: [Ítem]
            cost: {kind: money, unit: CLP, labels: [Costo], examples: [{text: "1.000", value: {value: 1000}}]}
      """;

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void testRunsTheExamplesOfGroupsAndColumnsToo() throws IOException {
    write("mine/pack.yaml", PACK);
    assertThat(run("rules", "test", folder.resolve("mine").toString())).isZero();
    assertThat(out()).isEqualTo("examples: 3 passed, 0 failed; fixtures: 0 passed, 0 failed\n");
  }

  @Test
  void coverageCountsEachLabelAndTermAndSaysWhichNeverFired() throws IOException {
    write("mine/codes.yaml", "terms:\n  - {code: sport, label: Deporte}\n  - {code: art, label: Arte}\n");
    write("mine/pack.yaml", """
        id: mine
        version: "1"
        split: {by: document}
        fields:
          name: {kind: text, labels: [Nombre completo, Razón social]}
          about:
            kind: vocabulary
            vocabulary: codes.yaml
            labels: [Tema]
        """);
    write("docs/a.txt", "Nombre completo: Ana\nTema: deporte\n");
    write("docs/b.txt", "Nombre conpleto: Eva\nTema: deportes\n");
    assertThat(run("rules", "coverage", folder.resolve("mine").toString(), folder.resolve("docs").toString())).isZero();
    assertThat(out()).contains("""

        labels and terms
          fired  approximate
              2            1  name: "Nombre completo"  mine/pack.yaml:5
              2            0  about: "Tema"  mine/pack.yaml:9
              2            0  about: term sport  mine/codes.yaml:2

        labels and terms that never fired
          name: "Razón social"  mine/pack.yaml:5
          about: term art  mine/codes.yaml:3
        """);
  }

  @Test
  void coverageCountsTheRowsThatAColumnHasAndSaysWhichNoTableHas() throws IOException {
    write("mine/pack.yaml", """
        id: mine
        version: "1"
        split: {by: document}
        fields:
          costs: {kind: table, labels: [Gastos], columns: {item: [Ítem, Concepto], sum: {kind: money, unit: CLP, labels: [Monto]}, note: [Nota]}}
        """);
    write("docs/a.txt", "Gastos\n\nConcepto\tMonto\nLana\t300\nHilo\t20\n");
    assertThat(run("rules", "coverage", folder.resolve("mine").toString(), folder.resolve("docs").toString())).isZero();
    assertThat(out()).contains("      2            0  costs/item: \"Ítem\", \"Concepto\"", "      2            0  costs/sum: \"Monto\"",
        "never fired\n  costs/note: \"Nota\"");
  }

  @Test
  void aFailedExampleSaysWhatWasExpectedAndFound() throws IOException {
    write("mine/pack.yaml", PACK.replace("value: Ana", "value: Eva").replace("{value: 3}", "{value: 4}"));
    assertThat(run("rules", "test", folder.resolve("mine").toString())).isEqualTo(1);
    assertThat(out()).contains(
        "mine/pack.yaml:10: amount: expected {\"value\": 4}, found {\"text\": \"$ 3\", \"value\": 3, \"currency\": \"CLP\"}\n",
        "mine/pack.yaml:16: team/who: expected \"Eva\", found \"Ana\"\n");
  }

  @Test
  void aFixtureThatFailsSaysFieldExpectedFoundAndWhereInTheSource() throws IOException {
    write("mine/pack.yaml", PACK);
    write("mine/fixtures/two/source.txt", "Nombre: Ana Ríos\nMonto: $ 30.000\nIntegrante\nQuién: Eva\nIntegrante\nQuién: Luz\n");
    write("mine/fixtures/two/expected.yaml", """
        records:
          - name: Ana Rios
            amount: {value: 30000}
            team: [{who: Eva}, {who: Lus}, {who: Sol}]
            budget: null
        findings: [field-empty]
        """);
    assertThat(run("rules", "test", folder.resolve("mine").toString())).isEqualTo(1);
    assertThat(out()).isEqualTo("""
        mine/fixtures/two/expected.yaml:2:11: record 1, name: expected "Ana Rios", found "Ana Ríos" (mine/fixtures/two/source.txt:1:9)
        mine/fixtures/two/expected.yaml:4:30: record 1, team[2].who: expected "Lus", found "Luz" (mine/fixtures/two/source.txt:6:8)
        mine/fixtures/two/expected.yaml:4:36: record 1, team[3]: expected {"who": "Sol"}, found nothing (the record begins at mine/fixtures/two/source.txt:1:1)
        mine/fixtures/two/expected.yaml: expected the finding field-empty, found none
        examples: 3 passed, 0 failed; fixtures: 0 passed, 1 failed
        """);
  }

  @Test
  void coverageSaysWhichRowsSeemToBeSums() throws IOException {
    write("mine/pack.yaml", PACK);
    write("docs/one.md", "Nombre: Ana\n\nPresupuesto\n\n| Ítem | Costo |\n|---|---|\n| Totales de lana | 100 |\n| Total general | 100 |\n");
    assertThat(run("rules", "coverage", folder.resolve("mine").toString(), folder.resolve("docs").toString())).isZero();
    assertThat(out()).contains("rows that seem to be sums: 'until' leaves them out\n      1  budget: until: [\"Total general\"]\n").doesNotContain("Totales de lana");
  }

  @Test
  void eachTaskTellsWhatItIsForAndWhatComesNext() {
    for (String task : java.util.List.of("draft", "check", "test", "coverage", "describe", "schema")) {
      out.reset();
      assertThat(run("rules", task, "--help")).isZero();
      assertThat(out()).startsWith("Usage: fichero rules " + task).contains("You ", "Example: fichero rules " + task).doesNotContain("TASK");
      String said = out();
      out.reset();
      assertThat(run("help", "rules", task)).isZero();
      assertThat(out()).isEqualTo(said);
    }
  }

  @Test
  void acceptWritesWhatIsFoundAndThenItPasses() throws IOException {
    write("mine/pack.yaml", PACK);
    write("mine/fixtures/one/source.txt", "Nombre: \"Ana\" Ríos\nMonto: $ 1,5\n");
    assertThat(run("rules", "test", folder.resolve("mine").toString())).isEqualTo(1);
    assertThat(out()).contains("mine/fixtures/one/expected.yaml: missing; 'fichero rules test PACK --accept' writes");
    assertThat(run("rules", "test", folder.resolve("mine").toString(), "--accept")).isZero();
    assertThat(Files.readString(folder.resolve("mine/fixtures/one/expected.yaml"))).contains("  - name: \"\\\"Ana\\\" Ríos\"\n");
    assertThat(out()).endsWith("fixtures: 1 passed, 0 failed\n");
  }

  @Test
  void aMistakeInAFixtureIsShownWithItsCaret() throws IOException {
    write("mine/pack.yaml", PACK);
    write("mine/fixtures/one/source.txt", "Nombre: Ana\n");
    write("mine/fixtures/one/expected.yaml", "record:\n  - name: Ana\n");
    assertThat(run("rules", "test", folder.resolve("mine").toString())).isEqualTo(2);
    assertThat(err()).contains("mine/fixtures/one/expected.yaml:1:1: unknown key 'record'", "(did you mean 'records'?)");
  }

  @Test
  void aPackIsNamedByItsFolderOrItsFileAndAFolderWithoutOneIsSaidToBeNone() throws IOException {
    write("mine/pack.yaml", PACK);
    assertThat(run("rules", "check", folder.resolve("mine/pack.yaml").toString())).isZero();
    assertThat(run("rules", "check", folder.resolve("other").toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("other is no pack: no pack.yaml stands there", "fichero rules draft");
  }

  @Test
  void checkKnowsWhichMoneyNobodyReads() throws IOException {
    write("mine/pack.yaml", PACK.replaceFirst("unit: CLP", "unit: MX"));
    assertThat(run("rules", "check", folder.resolve("mine").toString())).isOne();
    assertThat(out()).contains("unit: 'MX' is no money that is known");
    write("mine/pack.yaml", PACK.replaceFirst("unit: CLP", "unit: millones de COP"));
    assertThat(run("rules", "check", folder.resolve("mine").toString())).isZero();
  }

  @Test
  void checkNamesBeginningsOfLabelsThatSentencesHaveToo() throws IOException {
    write("mine/pack.yaml", PACK.replaceFirst("labels: \\[Nombre\\]", "labels: [\"El…\"]"));
    assertThat(run("rules", "check", folder.resolve("mine").toString())).isOne();
    assertThat(out()).contains("the label 'El…' takes the rest of every line that begins so");
  }

  @Test
  void checkFindsWhatIsSaidInVain() throws IOException {
    write("mine/left.yaml", "terms: [{code: a, label: A}]\n");
    write("mine/pack.yaml", PACK.replace("kind: text, labels: [Nombre]", "kind: text, unit: CLP, labels: [Nombre]")
        + "ignore: [NOMBRE]\nseverities: {field-emty: off}\n");
    assertThat(run("rules", "check", folder.resolve("mine").toString())).isEqualTo(1);
    assertThat(out()).isEqualTo("""
        mine/pack.yaml:5:22: the key 'unit' of 'name' says nothing: the kind text does not use it
            name: {kind: text, unit: CLP, labels: [Nombre]}
                               ^
        mine/pack.yaml:23:10: ignore: 'NOMBRE' is a label of 'name' too: that field is never read below it
          ignore: [NOMBRE]
                   ^
        mine/left.yaml:1:1: no field of the pack names this vocabulary: write 'vocabulary: left.yaml' in the field that it is for, or delete it
          terms: [{code: a, label: A}]
          ^
        mine/pack.yaml:24:14: severities: no finding has the code 'field-emty' (did you mean 'field-empty'?)
          severities: {field-emty: off}
                       ^
        mine: valid, 4 fields, 4 suspicious
        """);
  }

  @Test
  void everyMistakeOfPackChecksAndCommonFilesIsShownAtOnceWithItsCaret() throws IOException {
    write("mine/pack.yaml", """
        id: mine
        version: "1"
        fields:
          name: {kind: text, lables: [Nombre]}
          amount: {kind: money, labels: [Monto]}
        checks:
          - code: x
            holds: fields.amuont == null || fields.amount.valeu <= 3
            severity: info
            message: {en: X.}
          - code: y
            holds: "fields.amount == nul || (fields.amount.value <= "
            severity: info
            message: {en: X.}
          - code: z
            holds: |
              fields.amount == null
              || fields.amount.value => 3
            severity: info
            message: {en: X.}
          - {code: w, holds: 1 < 2, severity: info, message: {en: X.}}
        """);
    write("common/es/months.yaml", Files.readString(Path.of("rules/common/es/months.yaml")).replaceFirst(", initial: e", ", inital: e"));
    assertThat(run("rules", "check", folder.resolve("mine").toString())).isEqualTo(2);
    assertThat(err()).contains(
        "mine/pack.yaml:4:22: unknown key 'lables'",
        "mine/pack.yaml:8:19: no field is called 'amuont' (did you mean 'amount'?)\n"
            + "        holds: fields.amuont == null || fields.amount.valeu <= 3\n"
            + "                      ^\n",
        "mine/pack.yaml:8:51: the field 'amount' has no part 'valeu'; expected text, value, currency (did you mean 'value'?)",
        "mine/pack.yaml:12:61: the check 'y' is no expression: it ends where something more must stand",
        "mine/pack.yaml:18:30: the check 'z' is no expression: '=>' compares nothing: write '>='\n"
            + "          || fields.amount.value => 3\n"
            + "                                 ^\n",
        "mine/pack.yaml:21:22: the check 'w' names no field: write 'fields.<name>'",
        "common/es/months.yaml", "unknown key 'inital'", "(did you mean 'initial'?)");
  }

  /** It would only show where a record has the field. */
  @Test
  void aFieldWithPartsIsComparedByOneOfThem() throws Exception {
    write("mine/kinds.yaml", "terms:\n  - {code: new, label: Nueva}\n");
    write("mine/pack.yaml", """
        id: mine
        version: "1"
        fields:
          amount: {kind: money, unit: CLP, labels: [Monto]}
          type: {kind: choice, vocabulary: kinds.yaml, labels: [Tipo]}
        checks:
          - {code: a, holds: fields.amount > 100, message: {en: X.}}
          - {code: b, holds: 3 <= fields.amount || fields.amount == null || fields.amount.value >= 3, message: {en: X.}}
          - {code: c, holds: "fields.type == 'new'", message: {en: X.}}
        """);
    assertThat(run("rules", "check", folder.resolve("mine").toString())).isEqualTo(2);
    assertThat(err()).contains("mine/pack.yaml:7:29: 'amount' of kind money has parts: compare 'fields.amount.value'",
        "mine/pack.yaml:8:34: 'amount' of kind money has parts", "mine/pack.yaml:9:30: 'type' of kind choice has parts: compare 'fields.type.selected'", "3 mistakes");
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
  }

  private int run(String... args) {
    return Main.run(args, new ByteArrayInputStream(new byte[0]), new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8), Map.of());
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
