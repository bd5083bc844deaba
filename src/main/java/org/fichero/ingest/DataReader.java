package org.fichero.ingest;

import java.util.List;
import java.util.Set;

/** Tells data from text, whatever the file's name says, and reads it: JSON, YAML, XML. */
final class DataReader {
  /** In a text of another name so many signs of YAML make it that. */
  private static final int LEAST_SIGNS = 2;
  /** What only YAML has behind a name or a hyphen, and how far from the beginning it stands at the latest. */
  private static final List<String> SIGNS = List.of(": \"", ": '", ": |", ": >", ": [", ": {", "- \"", "- '");
  private static final int HEAD = 20_000;
  private static final String FENCE = "```";
  /** Data that a text introduces is most of it. */
  private static final double MOST = 0.6;
  private static final Set<String> LANGUAGES = Set.of("json", "jsonc", "yaml", "yml", "xml");

  private final ReadContext context;

  DataReader(ReadContext context) {
    this.context = context;
  }

  /** What the text says as data, a record among it; null where it is text. */
  DataNode read(String text) {
    DataNode data = parse(text);
    return data != null && DataShape.holdsRecord(data) ? data : null;
  }

  private DataNode parse(String text) {
    int from = 0;
    while (from < text.length() && text.charAt(from) <= ' ') {
      from++;
    }
    char first = from < text.length() ? text.charAt(from) : 0;
    if (first == '{' || first == '[' && from + 1 < text.length() && "{[\" \r\n\t".indexOf(text.charAt(from + 1)) >= 0) {
      return JsonData.read(text);
    }
    if (first == '<') {
      return text.stripTrailing().endsWith(">") && mayBeXml(text, from) ? XmlData.read(text.substring(from), context.budget()) : null;
    }
    boolean named = context.name().endsWith(".yaml") || context.name().endsWith(".yml");
    return named || mayBeYaml(text, from) ? YamlData.read(text, named ? 0 : LEAST_SIGNS) : null;
  }

  private static boolean mayBeXml(String text, int from) {
    char c = from + 1 < text.length() ? text.charAt(from + 1) : 0;
    return c == '?' || c == '!' || Character.isLetter(c);
  }

  /** Whether the first line that says something is a name with a value, or opens a list or a document of such. */
  private static boolean mayBeYaml(String text, int from) {
    int end = text.indexOf('\n', from);
    String line = text.substring(from, end < 0 ? text.length() : end).strip();
    String head = text.substring(from, Math.min(text.length(), from + HEAD));
    return SIGNS.stream().anyMatch(head::contains) && (line.equals("---") || line.startsWith("#") && line.length() > 1 && line.charAt(1) == ' ' || line.endsWith(":") || line.indexOf(": ") > 0);
  }

  /** Where the only fence of a text with data in it begins; -1 without one, or where it is not most of the text. */
  static int[] fenced(String text) {
    int open = text.indexOf(FENCE);
    int line = open < 0 ? -1 : text.indexOf('\n', open);
    String language = line < 0 ? "" : text.substring(open + FENCE.length(), line).strip();
    int close = LANGUAGES.contains(language) ? text.indexOf("\n" + FENCE, line) : -1;
    boolean only = close > line && text.indexOf(FENCE, close + 1 + FENCE.length()) < 0;
    return only && close - line > text.length() * MOST ? new int[] {open, line + 1, close + 1, Math.min(text.length(), close + 1 + FENCE.length())} : null;
  }
}
