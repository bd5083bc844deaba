package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the YAML that people and programs write data in: names and lists by indentation, plain, quoted and block texts, several documents.
 * Anchors, tags and names that are no texts are not read: such a text is none.
 */
final class YamlData {
  private static final int DEEPEST = 60;
  private static final int LONGEST_NAME = 120;

  private final List<String> lines;
  private int at;
  /** Signs that the text was written as YAML: quotes, blocks, lists in brackets. */
  private int evidence;

  /** The text is none. */
  static final class NoYaml extends Exception {
    private static final long serialVersionUID = 1;

    NoYaml() {
      super(null, null, false, false);
    }
  }

  private YamlData(List<String> lines) {
    this.lines = lines;
  }

  /**
   * What the text says; null when it is no YAML with names.
   *
   * @param least so many signs that it was written as YAML; 0 where its name says so
   */
  static DataNode read(String text, int least) {
    List<DataNode> all = new ArrayList<>();
    int evidence = 0;
    try {
      for (List<String> document : documents(text)) {
        YamlData yaml = new YamlData(document);
        if (yaml.skip()) {
          DataNode node = yaml.block(0, 0);
          if (yaml.skip() || node instanceof DataNode.Scalar) {
            return null;
          }
          all.add(node);
          evidence += yaml.evidence;
        } else if (least > 0 && document.stream().anyMatch(l -> !l.isBlank())) {
          // "# Heading" below what a document says of itself
          return null;
        }
      }
    } catch (NoYaml e) {
      return null;
    }
    return all.isEmpty() || evidence < least ? null : all.size() == 1 ? all.get(0) : new DataNode.Items(all);
  }

  private static List<List<String>> documents(String text) {
    List<List<String>> all = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String line : text.split("\r\n|\r|\n", -1)) {
      String bare = line.stripTrailing();
      if (bare.equals("---") || bare.equals("...")) {
        all.add(open);
        open = new ArrayList<>();
      } else {
        open.add(bare);
      }
    }
    all.add(open);
    return all;
  }

  /** Passes over blank lines and remarks; false at the end. */
  private boolean skip() {
    while (at < lines.size() && (lines.get(at).isBlank() || content().startsWith("#"))) {
      at++;
    }
    return at < lines.size();
  }

  private int indent() {
    String s = lines.get(at);
    int i = 0;
    while (i < s.length() && s.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private String content() {
    return lines.get(at).strip();
  }

  /** The value whose lines stand in by {@code least} or more. */
  private DataNode block(int least, int depth) throws NoYaml {
    if (depth > DEEPEST) {
      throw new NoYaml();
    }
    if (!skip() || indent() < least) {
      return DataNode.Scalar.of("");
    }
    int indent = indent();
    if (isItem(content())) {
      return list(indent, depth);
    }
    return nameEnd(content()) >= 0 ? fields(indent, depth) : value(content(), indent - 1, depth);
  }

  private static boolean isItem(String s) {
    return s.equals("-") || s.startsWith("- ");
  }

  private DataNode list(int indent, int depth) throws NoYaml {
    List<DataNode> items = new ArrayList<>();
    while (skip() && indent() == indent && isItem(content())) {
      String rest = content().substring(1).strip();
      if (rest.isEmpty()) {
        at++;
        items.add(block(indent + 1, depth + 1));
      } else if (isItem(rest) || nameEnd(rest) >= 0) {
        int inner = lines.get(at).indexOf(rest, indent + 1);
        lines.set(at, " ".repeat(inner) + rest);
        items.add(block(inner, depth + 1));
      } else {
        items.add(value(rest, indent, depth + 1));
      }
    }
    return new DataNode.Items(items);
  }

  private DataNode fields(int indent, int depth) throws NoYaml {
    List<DataNode.Field> fields = new ArrayList<>();
    while (skip() && indent() == indent) {
      String s = content();
      int end = nameEnd(s);
      if (end < 0) {
        throw new NoYaml();
      }
      String name = name(s.substring(0, end).strip());
      String rest = s.substring(end + 1).strip();
      if (rest.isEmpty() || rest.startsWith("#")) {
        at++;
        boolean beside = skip() && indent() == indent && isItem(content());
        fields.add(new DataNode.Field(name, beside ? list(indent, depth + 1) : block(indent + 1, depth + 1)));
      } else {
        fields.add(new DataNode.Field(name, value(rest, indent, depth + 1)));
      }
    }
    if (skip() && indent() > indent) {
      throw new NoYaml();
    }
    return new DataNode.Fields(fields);
  }

  private static String name(String s) throws NoYaml {
    return s.startsWith("\"") || s.startsWith("'") ? YamlText.unquoted(s) : s;
  }

  /** The colon behind a name at the beginning; -1 without one. */
  private static int nameEnd(String s) {
    int from = 0;
    if (s.startsWith("\"") || s.startsWith("'")) {
      from = YamlText.closing(s, 0) + 1;
      return from > 0 && from < s.length() && s.charAt(from) == ':' && (from + 1 == s.length() || s.charAt(from + 1) == ' ') ? from : -1;
    }
    if (s.isEmpty() || "[]{}&*!|>%@`#?,-".indexOf(s.charAt(0)) >= 0) {
      return -1;
    }
    int colon = s.indexOf(": ");
    int end = colon >= 0 ? colon : s.endsWith(":") ? s.length() - 1 : -1;
    return end > LONGEST_NAME ? -1 : end;
  }

  /** A value that begins in the line at hand and goes on in lines further in than {@code indent}. */
  private DataNode value(String first, int indent, int depth) throws NoYaml {
    char c = first.charAt(0);
    if (c == '|' || c == '>') {
      evidence++;
      return DataNode.Scalar.of(literal(first, indent));
    }
    if ("&*!%@`".indexOf(c) >= 0) {
      throw new NoYaml();
    }
    boolean quoted = c == '"' || c == '\'';
    String whole = first;
    at++;
    boolean open = quoted && YamlText.closing(whole, 0) < 0 || "[{".indexOf(c) >= 0 && !YamlText.isClosed(whole);
    StringBuilder joined = new StringBuilder(whole);
    while (at < lines.size() && (open || !quoted && !lines.get(at).isBlank() && indent() > indent)) {
      joined.append(lines.get(at).isBlank() ? "\n" : joined.charAt(joined.length() - 1) == '\n' ? content() : " " + content());
      at++;
      whole = joined.toString();
      open = quoted && YamlText.closing(whole, 0) < 0 || "[{".indexOf(c) >= 0 && !YamlText.isClosed(whole);
    }
    evidence += quoted || "[{".indexOf(c) >= 0 ? 1 : 0;
    return YamlText.read(whole);
  }

  /** A text in lines of its own: {@code |} keeps its lines, {@code >} joins them. */
  private String literal(String head, int indent) throws NoYaml {
    if (!head.substring(1).strip().chars().allMatch(c -> "+-0123456789".indexOf(c) >= 0)) {
      throw new NoYaml();
    }
    boolean folded = head.charAt(0) == '>';
    StringBuilder out = new StringBuilder();
    int base = -1;
    at++;
    while (at < lines.size() && (lines.get(at).isBlank() || indent() > indent)) {
      String line = lines.get(at);
      base = base < 0 && !line.isBlank() ? indent() : base;
      String own = line.isBlank() ? "" : line.substring(Math.min(base, indent()));
      boolean joins = folded && !own.isEmpty() && !out.isEmpty() && out.charAt(out.length() - 1) != '\n';
      out.append(out.isEmpty() ? "" : joins ? " " : "\n").append(own);
      at++;
    }
    return out.toString().strip();
  }
}
