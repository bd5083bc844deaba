package org.fichero.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliseCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void onePhraseALineGivesOneObjectALineInOrder() {
    assertThat(run("en Haití\n\nsin nada\n")).isZero();
    assertThat(text(out)).isEqualTo("""
        {"text":"en Haití","mentions":[{"type":"country","text":"Haití","value":{"code":"HT"},"field":null,"start":3,"end":8}]}
        {"text":"","mentions":[]}
        {"text":"sin nada","mentions":[]}
        """);
  }

  @Test
  void anObjectKeepsLineBreaksAndOffsetsCountCodePoints() {
    run("{\"text\": \"🙃\\nHaití\", \"reference_date\": \"2024-03-01\"}");
    assertThat(text(out)).contains("\"text\":\"🙃\\nHaití\"", "\"start\":2,\"end\":7");
  }

  @Test
  void typesCanBeKept() {
    run("Ñuñoa y Haití", "--type", "place,money");
    assertThat(text(out)).contains("Ñuñoa\",\"code\":\"13120\"").doesNotContain("country");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "departments    | {\"text\":\"\",\"organisations\":",
    "funding        | {\"text\":\"\",\"sources\":",
    "implementation | {\"text\":\"\",\"months_in_text\":[],\"periods\":[],\"recurrence\":null}"
  })
  void aPhraseCanBeReadAsAField(String field, String start) {
    assertThat(run("\n", "--as", field)).isZero();
    assertThat(text(out)).startsWith(start);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
    "x                                            | --type colour            | --type colour: no such type",
    "x                                            | --as title               | --as title: no field can be read so",
    "x                                            | --reference-date 1/3/24  | '1/3/24' is no date",
    "{text                                        | --type date              | line 1 of the input: not a JSON object",
    "{'text': 'x', 'reference_date': 'hoy'}       | --type date              | line 1: reference_date: 'hoy' is no date",
    "{'txt': 'x'}                                 | --type date              | unknown key 'txt'; expected text, reference_date",
    "{'text': 5}                                  | --type date              | line 1 of the input: the value of 'text' is no string",
    "{}                                           | --type date              | the key 'text' is missing"
  })
  void whatIsWrongIsSaid(String input, String option, String message) {
    assertThat(run(input.replace('\'', '"'), option.split(" "))).isEqualTo(2);
    assertThat(text(err)).contains(message, "expected");
  }

  @Test
  void theOtherLinesAreAnswered() {
    assertThat(run("en Haití\n{bad\nsin nada\n", "--type", "country")).isEqualTo(2);
    assertThat(text(out)).isEqualTo("""
        {"text":"en Haití","mentions":[{"type":"country","text":"Haití","value":{"code":"HT"},"field":null,"start":3,"end":8}]}
        {"text":"{bad","mentions":null}
        {"text":"sin nada","mentions":[]}
        """);
    assertThat(text(err)).contains("line 2 of the input: not a JSON object").doesNotContain("line 3");
  }

  private int run(String input, String... options) {
    String[] args = new String[options.length + 1];
    args[0] = "normalise";
    System.arraycopy(options, 0, args, 1, options.length);
    return Main.run(args, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out), new PrintStream(err), Map.of());
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
