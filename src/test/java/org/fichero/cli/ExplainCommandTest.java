package org.fichero.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainCommandTest {
  private static final Path SAMPLE = Path.of("corpus/fichas-buenas-practicas/fichas-buenas-practicas.txt");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path dir;

  @Test
  void everyLineHasItsPartsByName() {
    assertThat(run(SAMPLE)).isZero();
    assertThat(text()).containsPattern("18 line +│ PUENTE ALTO  ‹value municipality/text›")
        .containsPattern("17 line +│ MUNICIPALIDAD  ‹label municipality normalised›")
        .containsPattern("32 options +│ .*Acogida/atención  ‹value [^›]+›  ‹mark ticked html-input›")
        .containsPattern("5 line +│ INTRODUCCIÓN  ‹front›");
  }

  @Test
  void aNullFieldSaysWhatWasTriedAndWhatCameNearest() throws IOException {
    Path file = sample("Sostenibilidad en el tiempo", "Sostenible por el tiempo será");
    run(file, "--ficha", "2");
    assertThat(text()).contains("sustainability  null", "looked for the labels \"Sostenibilidad en el tiempo\"",
        "\"Sostenible por el tiempo\" at ", "but text follows it on the same line");
  }

  @Test
  void aPlansColumnsAreThere() throws IOException {
    Path rules = Files.createDirectories(dir.resolve("rules/mine"));
    Files.writeString(rules.resolve("pack.yaml"), "id: mine\nversion: \"1\"\nsplit: {by: document}\nfields:\n"
        + "  plan: {kind: schedule, labels: [Cronograma], columns: {who: [Responsable]}}\n");
    Path file = Files.writeString(dir.resolve("x.txt"), "Cronograma\n\nActividad\tResponsable\tEne\tFeb\tMar\nObras\tAna\t\tX\t\n");
    run(file, "--rules", dir.resolve("rules").toString(), "--template", "mine");
    assertThat(text()).containsPattern("plan/who +\\[\"Ana\"\\]").doesNotContain("looked for the labels");
  }

  @Test
  void itSpeaksSpanish() throws IOException {
    Path file = sample("Sostenibilidad en el tiempo", "Sostenible por el tiempo será");
    run(file, "--ficha", "2", "--lang", "es");
    assertThat(text()).contains("se buscaron los rótulos", "lo sigue texto en la misma línea");
  }

  @Test
  void aDocumentWithoutFichaShowsWhatOfEachTemplateWasThere() throws IOException {
    Path file = Files.writeString(dir.resolve("x.txt"), "MUNICIPALIDAD\nÑuñoa\n\nTexto.\n");
    assertThat(run(file)).isZero();
    assertThat(text()).contains("generic", "no-template").containsPattern("sello-migrante, with 1 of the \\d+ labels that it takes");
  }

  @Test
  void jsonHasTheSameForPrograms() {
    run(SAMPLE, "--json");
    JsonNode seen = JsonMapper.shared().readTree(text());
    assertThat(seen.get("fichas")).hasSize(7);
    assertThat(seen.at("/fichas/0/fields/0/rule").stringValue()).startsWith("sello-migrante/pack.yaml:");
    JsonNode part = seen.at("/lines/17/parts/0");
    assertThat(part.get("text").stringValue()).isEqualTo("PUENTE ALTO");
    assertThat(part.get("role").stringValue()).isEqualTo("value");
  }

  @Test
  void everyLetterOfTheSampleHasARole() throws IOException {
    run(SAMPLE, "--json");
    int parts = 0;
    for (JsonNode line : JsonMapper.shared().readTree(text()).get("lines")) {
      for (JsonNode part : line.get("parts")) {
        parts += part.get("text").stringValue().replaceAll("[^\\p{L}\\p{N}]", "").length();
      }
    }
    assertThat(parts).isEqualTo(Files.readString(SAMPLE).replaceAll("[^\\p{L}\\p{N}]", "").length());
  }

  @Test
  void whatCannotBeReadIsAnError() throws IOException {
    assertThat(run(dir.resolve("nowhere"))).isEqualTo(2);
    assertThat(run(dir)).isEqualTo(2);
    Path binary = Files.write(dir.resolve("x.txt"), new byte[] {0, 1, 2, 3, 0, 5, 6, 7});
    assertThat(run(binary)).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no such file", "a folder", "its bytes are none");
  }

  @Test
  void theFieldsOfGroupsAndTablesNameTheirOwnRules() throws IOException {
    Path own = Files.createDirectories(dir.resolve("rules/mine"));
    Files.writeString(own.resolve("pack.yaml"), """
        id: mine
        version: "1"
        split: {by: document}
        fields:
          team:
            kind: group
            repeats: true
            labels: [Integrante]
            fields:
              who: {kind: text, labels: [Quién]}
              role: {kind: text, labels: [Cargo]}
        """);
    Path file = Files.writeString(dir.resolve("a.txt"), "Integrante\nQuién: Ana\n\nIntegrante\nQuién: Eva\n");
    assertThat(run(file, "--rules", dir.resolve("rules").toString(), "--template", "mine")).isZero();
    assertThat(text()).contains("mine/pack.yaml:6", "team/who   [\"Ana\",\"Eva\"]", "mine/pack.yaml:10", "team/role  null", "mine/pack.yaml:11");
  }

  /** Every word that the program names stands on the line that it names. */
  @Test
  void theLinesBehindEveryValueHaveTheWordsThatAreNamed() throws IOException {
    run(SAMPLE, "--json");
    int seen = 0;
    for (JsonNode ficha : JsonMapper.shared().readTree(text()).get("fichas")) {
      for (JsonNode field : ficha.get("fields")) {
        for (JsonNode origin : field.get("rests_on")) {
          String rule = origin.get("rule").stringValue();
          String line = Files.readAllLines(Path.of("rules", rule.substring(0, rule.lastIndexOf(':'))))
              .get(Integer.parseInt(rule.substring(rule.lastIndexOf(':') + 1)) - 1);
          assertThat(line).as(rule).contains(origin.get("word").stringValue());
          seen++;
        }
        if (!field.get("label").isNull() && !field.at("/label/text").stringValue().isEmpty()) {
          assertThat(field.at("/label/rule").stringValue()).startsWith("sello-migrante/pack.yaml:");
        }
      }
    }
    assertThat(seen).isGreaterThan(150);
  }

  @Test
  void aValueShowsTheTermsAndRowsBehindItAndAFindingItsCheck() throws IOException {
    Path own = Files.createDirectories(dir.resolve("rules/mine"));
    Files.writeString(own.resolve("codes.yaml"), """
        terms:
          - code: sport
            label: Deporte
            phrases:
              - Deportes
              - Fútbol
          - {code: art, label: Arte}
        """);
    Files.writeString(own.resolve("pack.yaml"), """
        id: mine
        version: "1"
        split: {by: document}
        fields:
          where: {kind: place, labels: [Comuna]}
          about:
            kind: vocabulary
            vocabulary: codes.yaml
            labels:
              - Tema
              - Asunto
          other: {kind: vocabulary, vocabulary: codes.yaml, labels: [Otro tema]}
          months: {kind: months, labels: [Meses]}
          who: {kind: organisations, labels: [Oficina]}
          paid: {kind: funding, labels: [Financiamiento]}
          open: {kind: boolean, labels: [Abierta]}
          cost: {kind: money, required: true, labels: [Costo total, Monto]}
        checks:
          - code: art-only
            holds: "'art' in fields.about.codes"
            severity: warning
            field: about
            message: {en: "No art.", es: "Sin arte."}
        """);
    Path file = Files.writeString(dir.resolve("a.txt"), """
        Comuna: Ñuñoa
        Asunto: fútbol
        Otro tema: Deprte
        Oficina: DIDECO
        Financiamiento: Fondos propios
        Abierta: sí
        El costo totl es alto.
        """);
    assertThat(run(file, "--rules", dir.resolve("rules").toString(), "--template", "mine")).isZero();
    String fields = text().substring(text().indexOf("\n  where ")).replaceAll("(common/[a-z/]+\\.[a-z]+):[\\d,]+", "$1:#");
    assertThat(fields.substring(1)).isEqualTo("""
          where   {"text":"Ñuñoa","name":"Ñuñoa","code":"13120","region_code":"13"…  1:1 exact  mine/pack.yaml:5  label :5
                  13120 from "Ñuñoa"  common/cl/comunas.csv:#
                  13 from "Metropolitana de Santiago"  common/cl/regions.csv:#
          about   {"text":"fútbol","codes":["sport"]}  2:1 exact  mine/pack.yaml:7  label :11
                  sport from "Fútbol"  mine/codes.yaml:6
          other   {"text":"Deprte","codes":[]}  3:1 exact  mine/pack.yaml:12  label :12
                  none of the 4 words of its vocabularies stands there (mine/codes.yaml:3)
                  "Deprte" at 3:12 is one letter off "Deporte"
          months  null  mine/pack.yaml:13
                  looked for the labels "Meses"
                  nothing in the ficha comes near
          who     [{"text":"DIDECO","name":"Dirección de Desarrollo Comunitario","…  4:1 exact  mine/pack.yaml:14  label :14
                  Dirección de Desarrollo Comunitario from "Dirección de Desarrollo Comunitario"  common/cl/bodies.csv:#
                  DIDECO from "DIDECO"  common/cl/bodies.csv:#
          paid    {"text":"Fondos propios","sources":[{"text":"Fondos propios","ki…  5:1 exact  mine/pack.yaml:15  label :15
                  municipal from "fondos propios"  common/es/funding.yaml:#
          open    true  6:1 exact  mine/pack.yaml:16  label :16
                  from "sí"  common/es/answers.yaml:#
          cost    null  mine/pack.yaml:17
                  looked for the labels "Costo total", "Monto"
                  "costo totl" at 7:4 is one letter off "Costo total", but stands inside a paragraph  mine/pack.yaml:17

        ── findings ────────────────────────────────────────────────────────────────────────────────────────
          1:1: error required-missing: The required field 'cost' has no value: its label "Costo total" was not found.  mine/pack.yaml:17
          2:9: warning art-only: No art.  mine/pack.yaml:20
          3:12: info nothing-in-vocabulary: Nothing in "Deprte" is a known term of the field's vocabularies.  mine/pack.yaml:12
        """);
  }

  private Path sample(String from, String to) throws IOException {
    return Files.writeString(dir.resolve("sample.txt"), Files.readString(SAMPLE).replace(from, to));
  }

  private int run(Path file, String... options) {
    List<String> args = new ArrayList<>(List.of("explain", file.toString()));
    args.addAll(List.of(options));
    return Main.run(args.toArray(new String[0]), new ByteArrayInputStream(new byte[0]), new PrintStream(out), new PrintStream(err), Map.of());
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
