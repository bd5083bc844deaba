package org.fichero.normalise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fichero.model.Mention;
import org.fichero.model.Node;
import org.fichero.rules.Lexicon;
import org.fichero.rules.RuleFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Phrases with their meaning from public suites, scored: what share is read exactly right. Prints what is not. */
final class PublicCases {
  private final FiguresReader reader = new FiguresReader(Lexicon.load(RuleFiles.bundled()), new Lexis());
  private final Map<String, int[]> scores = new TreeMap<>();
  final List<String> misses = new ArrayList<>();

  static Path file(String name) {
    return Path.of(System.getProperty("user.dir")).resolveSibling("shared").resolve("cases").resolve(name);
  }

  void run(Path file) throws IOException {
    JsonMapper json = new JsonMapper();
    for (String line : Files.readAllLines(file)) {
      score(json.readTree(line));
    }
  }

  double share(String tier) {
    int[] score = scores.getOrDefault(tier, new int[] {0, 1});
    return (double) score[0] / score[1];
  }

  String table() {
    StringBuilder out = new StringBuilder();
    scores.forEach((k, v) -> out.append(String.format(java.util.Locale.ROOT, "%-28s %4d / %4d%n", k, v[0], v[1])));
    return out.toString();
  }

  private void score(JsonNode row) {
    LocalDate reference = row.path("ref").isString() && !row.path("ref").asString().isEmpty()
        ? LocalDate.parse(row.path("ref").asString().substring(0, 10)) : null;
    String text = row.path("text").asString();
    List<Mention> found = new ArrayList<>();
    reader.from(reference).read(reader.words(text), found::add);
    boolean right = ExpectedValue.isRight(row, found);
    for (String key : List.of(row.path("tier").asString(), "all", row.path("tier").asString() + " " + row.path("cls").asString())) {
      int[] score = scores.computeIfAbsent(key, k -> new int[2]);
      score[0] += right ? 1 : 0;
      score[1]++;
    }
    if (!right) {
      StringBuilder got = new StringBuilder();
      found.forEach(m -> got.append("\n      ").append(m.type()).append(" «").append(m.text()).append("» ").append(show(m.value())));
      misses.add(row.path("tier").asString() + " " + row.path("cls").asString() + " | " + text + " | " + row.path("span").asString() + " | "
          + row.path("expect") + (row.has("disputed") ? " DISPUTED" : "") + got);
    }
  }

  static String show(Node node) {
    if (node instanceof Node.Leaf leaf) {
      return String.valueOf(leaf.value());
    }
    if (node instanceof Node.Items items) {
      return items.items().stream().map(PublicCases::show).toList().toString();
    }
    Map<String, String> shown = new java.util.LinkedHashMap<>();
    ((Node.Members) node).members().forEach((k, v) -> shown.put(k, show(v)));
    return shown.toString();
  }
}
