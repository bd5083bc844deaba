package org.fichero.rules;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The YAML of the built-in rules as the build parsed it. Parsing it in each process would take a fifth of a run on one small
 * document. A file is found only where its text is the one that was parsed; without the build's file all is parsed anew.
 */
final class ParsedRules {
  static final String FILE = "parsed.bin";
  /** Raised with every change of what stands in the file: one that an older build left is not read. */
  static final int FORMAT = 2;
  /** Kinds of node: of scalars as many as they have kinds and styles, then a mapping, then a sequence. */
  static final int SCALARS = YamlNode.Kind.values().length * YamlNode.Style.values().length;

  /** One file: {@code ints} has kind, line, column and size of each node, depth first; {@code chars} its scalars in a row. */
  private record Entry(int crc, int length, ByteBuffer ints, String chars) {}

  private static final ParsedRules BUILT_IN = load();

  private final Map<String, Entry> entries;

  private ParsedRules(Map<String, Entry> entries) {
    this.entries = entries;
  }

  /** Those that the build left; none where it left none. */
  static ParsedRules builtIn() {
    return BUILT_IN;
  }

  private static ParsedRules load() {
    try (InputStream in = ParsedRules.class.getResourceAsStream("/rules/" + FILE)) {
      return in == null ? new ParsedRules(Map.of()) : read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the built-in rules cannot be read", e);
    }
  }

  /** What {@link RulesParser} wrote. */
  static ParsedRules read(byte[] bytes) throws IOException {
    Map<String, Entry> all = new HashMap<>();
    DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes));
    for (int i = data.readInt() == FORMAT ? data.readInt() : 0; i > 0; i--) {
      String name = data.readUTF();
      all.put(name, new Entry(data.readInt(), data.readInt(), ByteBuffer.wrap(data.readNBytes(data.readInt())),
          new String(data.readNBytes(data.readInt()), StandardCharsets.UTF_8)));
    }
    return new ParsedRules(all);
  }

  /** The value of a file; empty when another text was parsed, or none. */
  Optional<YamlNode> find(String file, String text) {
    Entry entry = entries.get(file);
    if (entry == null || entry.length() != text.length() || entry.crc() != crc(text)) {
      return Optional.empty();
    }
    return Optional.of(new Reading(entry.ints().duplicate(), entry.chars()).node());
  }

  static int crc(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return (int) crc.getValue();
  }

  private static final class Reading {
    private static final YamlNode.Kind[] KINDS = YamlNode.Kind.values();
    private static final YamlNode.Style[] STYLES = YamlNode.Style.values();
    private final ByteBuffer ints;
    private final String chars;
    private int at;

    Reading(ByteBuffer ints, String chars) {
      this.ints = ints;
      this.chars = chars;
    }

    YamlNode node() {
      int kind = ints.getInt();
      int line = ints.getInt();
      int column = ints.getInt();
      int size = ints.getInt();
      if (kind < SCALARS) {
        at += size;
        return new YamlNode.Scalar(KINDS[kind / STYLES.length], STYLES[kind % STYLES.length], chars.substring(at - size, at), line, column);
      }
      if (kind == SCALARS) {
        List<YamlNode.Member> members = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
          members.add(new YamlNode.Member(node(), node()));
        }
        return new YamlNode.Mapping(members, line, column);
      }
      List<YamlNode> items = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        items.add(node());
      }
      return new YamlNode.Sequence(items, line, column);
    }
  }
}
