package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fichero.model.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A ficha written down as data gives the record that it gives as text, whatever the file is called. */
class DataFilesTest {
  private static final String PLAIN = """
      Huerto "La Unión"

      MUNICIPALIDAD
      Cañete

      Departamentos participantes

      Oficina de Medio Ambiente, Aseo y Ornato; DIDECO

      Categoría

      ☒ Sociolaboral
      ☐ NNA

      Breve descripción

      Veinte familias cultivan la tierra.

      Venden lo cosechado: flores y habas.

      Líneas Sello

      Vinculación comunitaria, ya que une a los vecinos.
      """;

  private static String fields(String name, String text) {
    Outcome outcome = Belt.bytes(name, text.getBytes(StandardCharsets.UTF_8));
    assertThat(outcome.records()).hasSize(1);
    return OwnPack.show(outcome.records().get(0).fields());
  }

  @ParameterizedTest
  @CsvSource({"a.json", "a.txt"})
  void json(String name) {
    String options = "{\"Sociolaboral\": true, \"NNA\": false}";
    String json = "{\"fichas\": [{\"titulo\": \"Huerto \\\"La Uni\\u00f3n\\\"\", \"municipalidad\": \"Cañete\","
        + " \"departamentosParticipantes\": [\"Oficina de Medio Ambiente, Aseo y Ornato\", \"DIDECO\"], \"categoria\": %s,"
        + " \"breve_descripcion\": \"Veinte familias cultivan la tierra.\\n\\nVenden lo cosechado: flores y habas.\","
        + " \"Líneas Sello\": [{\"linea\": \"Vinculación comunitaria\", \"texto\": \"ya que une a los vecinos.\"}]}]}";
    String plain = fields("a.txt", PLAIN);
    assertThat(fields(name, json.formatted(options))).isEqualTo(plain);
    assertThat(fields(name, "Aquí está el JSON:\n\n```json\n" + json.formatted(options) + "\n```\n")).isEqualTo(plain);
    assertThat(fields(name, json.formatted("[{\"nombre\": \"Sociolaboral\", \"marcada\": \"x\"}, {\"nombre\": \"NNA\", \"marcada\": \"\"}]"))).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.yaml", "a.txt"})
  void yaml(String name) {
    String yaml = """
        ---
        # de la muestra
        - Título: 'Huerto "La Unión"'
          Municipalidad: Cañete
          Departamentos participantes:
          - "Oficina de Medio Ambiente, Aseo y Ornato"
          - DIDECO
          Categoría: {Sociolaboral: true, NNA: false}
          Breve descripción: |
            Veinte familias cultivan la tierra.

            Venden lo cosechado: flores y habas.
          Líneas Sello:
            Vinculación comunitaria: ya que une a los
              vecinos.
        """;
    assertThat(fields(name, yaml)).isEqualTo(fields("a.txt", PLAIN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xml", "a.txt"})
  void xml(String name) {
    String xml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <fichas>
          <ficha id="1">
            <campo nombre="Título">Huerto &quot;La Unión&quot;</campo>
            <campo nombre="Municipalidad" valor="Cañete"/>
            <campo nombre="Departamentos participantes"><item>Oficina de Medio Ambiente, Aseo y Ornato</item><item>DIDECO</item></campo>
            <categoria><opcion marcada="true">Sociolaboral</opcion><opcion marcada="false">NNA</opcion></categoria>
            <campo><etiqueta>Breve descripción</etiqueta>
              <valor>Veinte familias cultivan
                la <b>tierra</b>.</valor>
              <valor><![CDATA[Venden lo cosechado: flores y habas.]]></valor>
            </campo>
            <lineas_sello><linea nombre="Vinculación comunitaria">ya que une a los vecinos.</linea></lineas_sello>
          </ficha>
        </fichas>
        """;
    assertThat(fields(name, xml)).isEqualTo(fields("a.txt", PLAIN));
  }

  /** What only looks like data, or is not to the letter, passes as it is. */
  @ParameterizedTest
  @ValueSource(strings = {"[x] Uno\n[ ] Dos\n", "{\"a\": 1, \"b\": 2, \"c\": }", "<page n=\"1\">Uno</page>\n<page n=\"2\">Dos</page>\n",
      "Título: \"Huerto\"\nComuna: \"Cañete\"\nSe cuenta: todo es así.\nFin\n", "---\ntitle: \"a\"\ndate: \"b\"\nauthor: \"c\"\n---\n\n# Huerto\n"})
  void textStaysText(String text) {
    assertThat(Belt.document("a.txt", text.getBytes(StandardCharsets.UTF_8)).plain()).isTrue();
  }

  static Stream<Arguments> heavy() {
    String lines = IntStream.range(0, 500).mapToObj(i -> " ".repeat(i) + "a:\n").collect(Collectors.joining());
    return Stream.of(Arguments.of("a.json", "{\"a\":".repeat(5000) + "1" + "}".repeat(5000)),
        Arguments.of("a.yaml", "a: " + "[".repeat(5000) + "]".repeat(5000)), Arguments.of("a.yaml", "- ".repeat(5000) + "a: b"), Arguments.of("a.yaml", lines),
        Arguments.of("a.yaml", "a: &a [x, x, x, x]\nb: &b [*a, *a, *a, *a]\nc: [*b, *b, *b, *b]\n"));
  }

  /** What is nested without an end, or names its parts over and over, passes as text. */
  @ParameterizedTest
  @MethodSource("heavy")
  void nestingIsBounded(String name, String data) {
    assertThat(Belt.document(name, data.getBytes(StandardCharsets.UTF_8)).plain()).isTrue();
  }
}
