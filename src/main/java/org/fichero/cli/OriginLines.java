package org.fichero.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.emit.Messages;
import org.fichero.explain.Origin;

/** The words of rule files behind a value, for a person: one to a line, long rows of one file's words together. */
final class OriginLines {
  private static final int WORD = 40;
  private static final int ROW = 3;

  private final Terminal terminal;
  private final Messages messages;
  private final List<Origin> origins;

  OriginLines(Terminal terminal, Messages messages, List<Origin> origins) {
    this.terminal = terminal;
    this.messages = messages;
    this.origins = origins;
  }

  /** Of options only those that are chosen; a rule's word once. */
  List<String> lines() {
    Map<String, List<Origin>> rows = new LinkedHashMap<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Origin origin : origins) {
      if (!origin.part().startsWith("options/") && seen.add(origin.rule() + "\0" + origin.word())) {
        rows.computeIfAbsent(part(origin) + "\0" + file(origin), k -> new ArrayList<>()).add(origin);
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<Origin> row : rows.values()) {
      if (row.size() > ROW) {
        lines.add(line(row));
      } else {
        row.forEach(o -> lines.add(line(List.of(o))));
      }
    }
    return lines;
  }

  private String line(List<Origin> row) {
    Set<String> values = new LinkedHashSet<>();
    Set<String> words = new LinkedHashSet<>();
    Set<String> at = new LinkedHashSet<>();
    for (Origin origin : row) {
      values.add(origin.part().isEmpty() ? "" : cut(origin.value()) + " ");
      words.add(cut(origin.word()));
      at.add(origin.rule().substring(origin.rule().lastIndexOf(':') + 1));
    }
    String value = values.size() == 1 ? values.iterator().next() : String.join(", ", values.stream().map(String::strip).toList()) + " ";
    return value + messages.text("explain.rests", Map.of("word", String.join(", ", words)))
        + terminal.paint(Terminal.Colour.FAINT, "  " + file(row.get(0)) + ":" + String.join(",", at));
  }

  /** Without the numbers of list items. */
  private static String part(Origin origin) {
    return String.join("/", List.of(origin.part().split("/")).stream().filter(s -> !s.chars().allMatch(Character::isDigit)).toList());
  }

  private static String file(Origin origin) {
    return origin.rule().substring(0, origin.rule().lastIndexOf(':'));
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= WORD ? text : text.substring(0, text.offsetByCodePoints(0, WORD)) + "…";
  }
}
