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
