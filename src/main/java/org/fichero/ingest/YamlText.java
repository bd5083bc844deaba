package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/** A value of YAML within a line: plain, quoted, or a list or names in brackets. */
final class YamlText {
  private YamlText() {}

  static DataNode read(String s) throws YamlData.NoYaml {
    char c = s.charAt(0);
    if (c == '"' || c == '\'') {
      int end = closing(s, 0);
      String rest = end < 0 ? "?" : s.substring(end + 1).strip();
      if (!rest.isEmpty() && !rest.startsWith("#")) {
        throw new YamlData.NoYaml();
      }
      return DataNode.Scalar.of(unquoted(s.substring(0, end + 1)));
    }
    return c == '[' || c == '{' ? flow(s) : plain(s);
  }

  private static DataNode plain(String s) throws YamlData.NoYaml {
    int remark = s.indexOf(" #");
    String text = remark < 0 ? s : s.substring(0, remark).strip();
    if (text.contains(": ") || text.endsWith(":")) {
      throw new YamlData.NoYaml();
    }
    return switch (text) {
      case "true", "True", "TRUE" -> new DataNode.Scalar(text, true);
      case "false", "False", "FALSE" -> new DataNode.Scalar(text, false);
      case "null", "~", "Null", "NULL" -> DataNode.Scalar.of("");
      default -> DataNode.Scalar.of(text);
    };
  }

  /** The index of the quote that closes the one at {@code open}; -1 without one. */
  static int closing(String s, int open) {
    char quote = s.charAt(open);
    int i = open + 1;
    while (i < s.length()) {
      char c = s.charAt(i);
      if (c == quote && quote == '\'' && i + 1 < s.length() && s.charAt(i + 1) == '\'') {
        i++;
      } else if (c == quote) {
        return i;
      } else if (c == '\\' && quote == '"') {
        i++;
      }
      i++;
    }
    return -1;
  }

  /** The text between the quotes that the whole of {@code s} stands in. */
  static String unquoted(String s) throws YamlData.NoYaml {
    String inner = s.substring(1, s.length() - 1);
    if (s.charAt(0) == '\'') {
      return inner.replace("''", "'");
    }
    DataNode read = JsonData.read("[\"" + inner.replace("\n", "\\n").replace("\t", "\\t") + "\"]");
    if (!(read instanceof DataNode.Items items && items.items().size() == 1 && items.items().get(0) instanceof DataNode.Scalar text)) {
      throw new YamlData.NoYaml();
    }
    return text.text();
  }

  /** Whether the brackets that open at the beginning close at the end. */
  static boolean isClosed(String s) {
    return end(s, 0) > 0;
  }

  /** Behind the bracket that closes the one at {@code open}; -1 where none does. */
  private static int end(String s, int open) {
    int depth = 0;
    for (int i = open; i < s.length(); i++) {
      char c = s.charAt(i);
      boolean begins = i == open || ",[{:".indexOf(s.substring(0, i).stripTrailing().isEmpty() ? ' ' : before(s, i)) >= 0;
      if ((c == '"' || c == '\'') && begins) {
        i = closing(s, i);
        if (i < 0) {
          return -1;
        }
      } else {
        depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    return -1;
  }

  /** The last character before {@code i} that is no space. */
  private static char before(String s, int i) {
    int p = i - 1;
    while (p > 0 && s.charAt(p) == ' ') {
      p--;
    }
    return s.charAt(p);
  }

  private static DataNode flow(String s) throws YamlData.NoYaml {
    int end = end(s, 0);
    if (end < 0 || !s.substring(end).isBlank() && !s.substring(end).strip().startsWith("#")) {
      throw new YamlData.NoYaml();
    }
    boolean list = s.charAt(0) == '[';
    List<DataNode> items = new ArrayList<>();
    List<DataNode.Field> fields = new ArrayList<>();
    for (String part : parts(s.substring(1, end - 1))) {
      if (list) {
        items.add(read(part));
      } else {
        int colon = part.charAt(0) == '"' || part.charAt(0) == '\'' ? closing(part, 0) + 1 : part.indexOf(':');
        if (colon <= 0 || colon >= part.length() || part.charAt(colon) != ':') {
          throw new YamlData.NoYaml();
        }
        String name = part.substring(0, colon).strip();
        String value = part.substring(colon + 1).strip();
        fields.add(new DataNode.Field(name.charAt(0) == '"' || name.charAt(0) == '\'' ? unquoted(name) : name, value.isEmpty() ? DataNode.Scalar.of("") : read(value)));
      }
    }
    return list ? new DataNode.Items(items) : new DataNode.Fields(fields);
  }

  /** What commas part that stand in no quotes and no brackets within. */
  private static List<String> parts(String s) throws YamlData.NoYaml {
    List<String> parts = new ArrayList<>();
    int from = 0;
    int i = 0;
    while (i <= s.length()) {
      char c = i < s.length() ? s.charAt(i) : ',';
      boolean begins = s.substring(from, Math.min(i, s.length())).isBlank() || i > 0 && before(s, i) == ':';
      if ((c == '"' || c == '\'') && begins) {
        i = closing(s, i);
      } else if (c == '[' || c == '{') {
        i = end(s, i) - 1;
      }
      if (i < 0) {
        throw new YamlData.NoYaml();
      }
      if (c == ',') {
        String part = s.substring(from, Math.min(i, s.length())).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        from = i + 1;
      }
      i++;
    }
    return parts;
  }
}
