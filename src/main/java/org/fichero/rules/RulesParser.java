package org.fichero.rules;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A step of the build: parses the YAML of the rules that ship, for {@code ParsedRules} to find. */
public final class RulesParser {
  private RulesParser() {}

  /**
   * Parses every YAML file below a folder into one file there.
   *
   * @param args the folder
   */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Map<String, YamlNode> nodes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        YamlText.read(name, Files.readString(file)).ifPresent(n -> nodes.put(name, n));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(ParsedRules.FORMAT);
    out.writeInt(nodes.size());
    for (Map.Entry<String, YamlNode> entry : nodes.entrySet()) {
      write(entry.getKey(), Files.readString(folder.resolve(entry.getKey())), entry.getValue(), out);
    }
    Files.write(folder.resolve(ParsedRules.FILE), bytes.toByteArray());
  }

  private static void write(String name, String text, YamlNode node, DataOutputStream out) throws IOException {
    ByteArrayOutputStream ints = new ByteArrayOutputStream();
    StringBuilder chars = new StringBuilder();
    write(node, new DataOutputStream(ints), chars);
    byte[] utf8 = chars.toString().getBytes(StandardCharsets.UTF_8);
    out.writeUTF(name);
    out.writeInt(ParsedRules.crc(text));
    out.writeInt(text.length());
    out.writeInt(ints.size());
    out.write(ints.toByteArray());
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private static void write(YamlNode node, DataOutputStream ints, StringBuilder chars) throws IOException {
    if (node instanceof YamlNode.Scalar s) {
      int kind = s.kind().ordinal() * YamlNode.Style.values().length + s.style().ordinal();
      head(ints, kind, node, s.value().length());
      chars.append(s.value());
    } else if (node instanceof YamlNode.Mapping m) {
      head(ints, ParsedRules.SCALARS, node, m.members().size());
      for (YamlNode.Member member : m.members()) {
        write(member.key(), ints, chars);
        write(member.value(), ints, chars);
      }
    } else if (node instanceof YamlNode.Sequence s) {
      head(ints, ParsedRules.SCALARS + 1, node, s.items().size());
      for (YamlNode item : s.items()) {
        write(item, ints, chars);
      }
    }
  }

  private static void head(DataOutputStream ints, int kind, YamlNode node, int size) throws IOException {
    ints.writeInt(kind);
    ints.writeInt(node.line());
    ints.writeInt(node.column());
    ints.writeInt(size);
  }
}
