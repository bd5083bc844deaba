package org.fichero.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake in a pack is found at load, at its place, with what would be right. */
class PackLoaderTest {
  private static final String HEAD = "id: mine\nversion: \"1\"\nfields:\n";

  @TempDir Path folder;

  /** One field, line 4 of the pack; what is wrong with it, and in which column. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
      a: {kind: txt, labels: [A]}                                    ¦ 13 ¦ (did you mean 'text'?)
      a: {kind: text, lables: [A]}                                   ¦ 19 ¦ unknown key 'lables'
      a: {kind: text, lables: [A]}                                   ¦ 19 ¦ (did you mean 'labels'?)
      a: {labels: [A]}                                               ¦ 6  ¦ the key 'kind' is missing here
      a: {kind: text}                                                ¦ 6  ¦ the field 'a' can never be found
      a: {kind: text, labels: [A], place: bevore}                    ¦ 39 ¦ (did you mean 'before'?)
      a: {kind: text, labels: [A], required: yes}                    ¦ 42 ¦ expected true or false, found 'yes'
      a: {kind: choice, labels: [A]}                                 ¦ 6  ¦ needs the key 'vocabulary'
      a: {kind: group, labels: [A]}                                  ¦ 6  ¦ needs the key 'fields'
      a: {kind: table, labels: [A]}                                  ¦ 6  ¦ needs the key 'columns'
      a: {kind: choice, labels: [A], vocabulary: none.yaml}          ¦ 46 ¦ no rules folder has 'mine/none.yaml'
      a: {kind: identifier, labels: [A], pattern: '(a'}              ¦ 47 ¦ not a pattern: Unclosed group
      a: {kind: identifier, labels: [A], pattern: '(a+)*b'}          ¦ 47 ¦ repeats a group that repeats within
      a: {kind: identifier, labels: [A], pattern: '((a)+x?)+b'}      ¦ 47 ¦ repeats a group that repeats within
      a: {kind: identifier, labels: [A], pattern: '(?:a|ab)*c'}      ¦ 47 ¦ repeats alternatives that begin alike
      a: {kind: number, labels: [A]}                                 ¦ 13 ¦ (did you mean 'quantity'?)
      a: {kind: text, etiquetas: [A]}                                ¦ 19 ¦ (did you mean 'labels'?)
      a: {kind: choice, labels: [A], vocabulary: [B, C]}             ¦ 46 ¦ a vocabulary is a file beside the pack
      a: {kind: identifier, labels: [A], pattern: '(?P<value>a)'}    ¦ 47 ¦ write (?<value>…), without P
      a: {kind: text, labels: [% de avance]}                         ¦ 28 ¦ words that begin with such a sign need quotes
      a: {kind: text, labels: [*A]}                                  ¦ 28 ¦ words that begin with * need quotes
      Big: {kind: text, labels: [A]}                                 ¦ 3  ¦ the field name 'Big' is no key
      Nº de socias: {kind: text, labels: [A]}                        ¦ 3  ¦ (write 'no_de_socias'; the words of the form go under 'labels')
      a: {kind: money, labels: [A], unit: CPL}                       ¦ 39 ¦ no currency has the code 'CPL' (ISO 4217, as CLP, MXN, COP, PEN, USD) (did you mean 'CLP'?)
      a: {kind: money, labels: [A], currency: CLP}                   ¦ 33 ¦ (did you mean 'unit'?)
      a: {kind: text, labels: [A], compare: set fold}                ¦ 41 ¦ (did you mean 'folded'?)
      a: {kind: text, labels: [Nombre: completo]}                    ¦ 28 ¦ words with ': ' in them need quotes
      a: {kind: text, labels: [A], labels: [B]}                      ¦ 32 ¦ the key 'labels' stands twice here
      a: {kind: table, labels: [A], columns: {b: []}}                ¦ 43 ¦ the column 'b' names no heading
      a: {kind: table, labels: [A], columns: {b: {kind: group, labels: [B], fields: {c: {kind: text, labels: [C]}}}}} ¦ 53 ¦ a cell of a table holds no group
      a: {kind: table, labels: [A], columns: {b: {kind: mony}}}      ¦ 53 ¦ (did you mean 'money'?)
      """)
  void aFieldsMistakeIsShownWhereItStands(String field, int column, String message) throws IOException {
    assertThat(problems(HEAD + "  " + field + "\n")).anySatisfy(p -> {
      assertThat(p.line()).isEqualTo(4);
      assertThat(p.column()).isEqualTo(column);
      assertThat(p.message()).contains(message);
      assertThat(p.toString().lines().skip(2).findFirst().orElseThrow()).isEqualTo(" ".repeat(column + 1) + "^");
    });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
      split: {anchor: titel}                                                       ¦ no field is called 'titel' (did you mean 'title'?)
      split: {by: ficha}                                                           ¦ 'ficha' is not known here; expected fields, anchor, document
      split: {by: anchor}                                                          ¦ 'by: anchor' needs the key 'anchor' beside it
      split: anchor                                                                ¦ write 'split: {anchor: FIELD}' with the first field of each record
      checks: [{code: a, holds: "true", message: Mucho}]                           ¦ write 'message: {en: …, es: …}'
      severities: {field-empty: warn}                                              ¦ 'warn' is not known here
      recognise: many                                                              ¦ expected a whole number, found 'many'
      extends: mine                                                                ¦ extends this one, so this one cannot extend it
      extends: sello-migrant                                                       ¦ there is no pack of this name (did you mean 'sello-migrante'?)
      checks: [{code: a, holds: "true", severity: error, field: x, message: {}}]   ¦ no field is called 'x'
      checks: [{code: a, severity: error, message: {}}]                            ¦ the key 'holds' is missing here
      chekcs: []                                                                   ¦ (did you mean 'checks'?)
      """)
  void soIsAMistakeOfThePackItself(String line, String message) throws IOException {
    assertThat(problems(HEAD + "  title: {kind: text, place: before}\n" + line + "\n"))
        .anySatisfy(p -> assertThat(p.message()).contains(message));
  }

  @Test
  void aCodeStandsOnceInAVocabularyAndAmongTheChecks() throws IOException {
    write("mine/codes.yaml", "terms:\n  - {code: a, label: A}\n  - {code: a, label: B}\n");
    String checks = "checks:\n  - {code: c, holds: \"true\", severity: info, message: {en: x}}\n"
        + "  - {code: c, holds: \"true\", severity: info, message: {en: x}}\n";
    assertThat(problems(HEAD + "  a: {kind: choice, labels: [A], vocabulary: codes.yaml}\n" + checks))
        .extracting(RulesException.Problem::file, RulesException.Problem::line, RulesException.Problem::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("mine/codes.yaml", 3, "the code 'a' stands twice in this vocabulary"),
            org.assertj.core.groups.Tuple.tuple("mine/pack.yaml", 7, "the code 'c' stands twice among the checks"));
  }

  @Test
  void allMistakesComeAtOnce() throws IOException {
    assertThat(problems(HEAD + "  a: {kind: txt, labels: [A]}\n  b: {kind: text, lables: [B]}\nsplit: {anchor: c}\n")).hasSize(3);
  }

  @Test
  void packsThatExtendEachOtherAreRefused() throws IOException {
    write("other/pack.yaml", "extends: mine\nid: other\nversion: \"1\"\nfields: {a: {kind: text, labels: [A]}}\n");
    assertThat(problems("extends: other\n" + HEAD + "  a: {kind: text, labels: [A]}\n"))
        .anySatisfy(p -> assertThat(p.message()).contains("cannot extend it"));
  }

  @Test
  void patternsThatEndAreTaken() {
    assertThat(List.of("\\d{1,2}\\.?\\d{3}", "(?:ab|cd)+", "[(+*]+x", "(?:a++)*b", "\\(+a"))
        .allSatisfy(p -> assertThat(Patterns.compile(p)).isNotNull());
  }

  private List<RulesException.Problem> problems(String pack) throws IOException {
    write("mine/pack.yaml", pack);
    RulesException found = catchThrowableOfType(RulesException.class, () -> PackLoader.load(RuleFiles.in(folder), "mine"));
    assertThat(found).as("the pack loads").isNotNull();
    return found.problems();
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), text);
  }
}
