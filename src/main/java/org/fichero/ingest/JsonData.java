package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/** Reads JSON, all of a text or an object a line; anything that is not JSON to the letter is none. */
final class JsonData {
  private static final int DEEPEST = 100;

  private final String text;
  private int at;

  /** The text is no JSON. */
  private static final class NoJson extends Exception {
    private static final long serialVersionUID = 1;

    NoJson() {
      super(null, null, false, false);
    }
  }

  private JsonData(String text) {
    this.text = text;
  }

  /** What the text says; null when it is no JSON object or list, nor several of them. */
  static DataNode read(String text) {
    JsonData json = new JsonData(text);
    try {
      List<DataNode> all = new ArrayList<>();
      json.space();
      while (json.at < text.length()) {
        if (text.charAt(json.at) != '{' && text.charAt(json.at) != '[') {
          return null;
        }
        all.add(json.value(0));
        json.space();
      }
      return all.size() == 1 ? all.get(0) : all.isEmpty() ? null : new DataNode.Items(all);
    } catch (NoJson e) {
      return null;
    }
  }

  private DataNode value(int depth) throws NoJson {
    space();
    char c = depth > DEEPEST || at >= text.length() ? 0 : text.charAt(at);
    return switch (c) {
      case 0 -> throw new NoJson();
      case '{' -> object(depth);
      case '[' -> list(depth);
      case '"' -> DataNode.Scalar.of(string());
      default -> literal();
    };
  }

  private DataNode object(int depth) throws NoJson {
    List<DataNode.Field> fields = new ArrayList<>();
    at++;
    while (!closes('}', fields.isEmpty())) {
      space();
      String name = at < text.length() && text.charAt(at) == '"' ? string() : null;
      space();
      if (name == null || at >= text.length() || text.charAt(at++) != ':') {
        throw new NoJson();
      }
      fields.add(new DataNode.Field(name, value(depth + 1)));
    }
    return new DataNode.Fields(fields);
  }

  private DataNode list(int depth) throws NoJson {
    List<DataNode> items = new ArrayList<>();
    at++;
    while (!closes(']', items.isEmpty())) {
      items.add(value(depth + 1));
    }
    return new DataNode.Items(items);
  }

  /** Whether the bracket closes here; else a comma stands before the next value, unless it is the first. */
  private boolean closes(char bracket, boolean first) throws NoJson {
    space();
    char c = at < text.length() ? text.charAt(at) : 0;
    if (c == bracket) {
      at++;
      return true;
    }
    if (!first && c == ',') {
      at++;
      space();
      if (at < text.length() && text.charAt(at) == bracket) {
        // the comma behind the last value that people leave
        at++;
        return true;
      }
      return false;
    }
    if (!first || c == 0) {
      throw new NoJson();
    }
    return false;
  }

  private DataNode literal() throws NoJson {
    int from = at;
    while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(from, at);
    return switch (word) {
      case "true" -> new DataNode.Scalar("true", true);
      case "false" -> new DataNode.Scalar("false", false);
      case "null" -> DataNode.Scalar.of("");
      default -> number(word);
    };
  }

  private static DataNode number(String word) throws NoJson {
    if (word.isEmpty() || !word.chars().allMatch(c -> c >= '0' && c <= '9' || "+-.eE".indexOf(c) >= 0)) {
      throw new NoJson();
    }
    return DataNode.Scalar.of(word);
  }

  /** The text between the quote at hand and the next that closes it. */
  private String string() throws NoJson {
    StringBuilder out = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at++);
      out.append(c == '\\' ? escaped() : c);
    }
    if (at >= text.length()) {
      throw new NoJson();
    }
    at++;
    return out.toString();
  }

  private char escaped() throws NoJson {
    char c = at < text.length() ? text.charAt(at++) : 0;
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b', 'f' -> ' ';
      case '"', '\\', '/' -> c;
      case 'u' -> unicode();
      default -> throw new NoJson();
    };
  }

  private char unicode() throws NoJson {
    int end = at + 4;
    String hex = end <= text.length() ? text.substring(at, end) : "";
    if (hex.length() < 4 || !hex.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
      throw new NoJson();
    }
    at = end;
    return (char) Integer.parseInt(hex, 16);
  }

  private void space() {
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
  }
}
