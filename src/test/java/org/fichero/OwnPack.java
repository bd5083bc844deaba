package org.fichero;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.fichero.model.FichaRecord;
import org.fichero.model.Node;
import org.fichero.model.Outcome;
import org.fichero.rules.RuleFiles;

/** A pack of the test's own in a folder of its own, and what it reads, in one line. */
record OwnPack(Path folder) {
  /** Writes a vocabulary beside the pack. */
  OwnPack with(String file, String... terms) throws IOException {
    Files.createDirectories(folder.resolve("mine"));
    StringBuilder yaml = new StringBuilder("terms:\n");
    for (String term : terms) {
      yaml.append("  - {code: ").append(term.replace("=", ", label: ")).append("}\n");
    }
    Files.writeString(folder.resolve("mine").resolve(file), yaml);
    return this;
  }

  /** @param pack without identity */
  Outcome read(String pack, String text) throws IOException {
    return read(pack, "t.md", text);
  }

  Outcome read(String pack, String name, String text) throws IOException {
    return fichero(pack).process(Belt.document(name, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The belt with this pack. */
  Fichero fichero(String pack) throws IOException {
    Files.createDirectories(folder.resolve("mine"));
    Files.writeString(folder.resolve("mine/pack.yaml"), "id: mine\nversion: \"1\"\n" + pack);
    return Fichero.load(RuleFiles.in(folder), "mine");
  }

  /** The fields of all records, one record a line. */
  String records(String pack, String text) throws IOException {
    return read(pack, text).records().stream().map(FichaRecord::fields).map(OwnPack::show).collect(Collectors.joining("\n"));
  }

  static String show(Node node) {
    if (node instanceof Node.Items items) {
      return items.items().stream().map(OwnPack::show).toList().toString();
    }
    if (node instanceof Node.Members members) {
      return members.members().entrySet().stream().map((Map.Entry<String, Node> e) -> e.getKey() + ": " + show(e.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return String.valueOf(((Node.Leaf) node).value());
  }
}
