package org.fichero.rules;

import java.util.List;

/** A YAML value with the place that it begins at: line and column from 1, 0 where there is none. */
sealed interface YamlNode {
  int line();

  int column();

  /** What a scalar is by YAML 1.2. */
  enum Kind {
    TEXT,
    NULL,
    INT,
    BOOL
  }

  /** How a scalar is written. */
  enum Style {
    PLAIN,
    QUOTED,
    /** On the lines below, indented: {@code |}, {@code >}. */
    BLOCK
  }

  /** @param value without quotes and indentation */
  record Scalar(Kind kind, Style style, String value, int line, int column) implements YamlNode {}

  /** @param members in order, a key that stands twice twice */
  record Mapping(List<Member> members, int line, int column) implements YamlNode {}

  /** @param items in order */
  record Sequence(List<YamlNode> items, int line, int column) implements YamlNode {}

  /** @param key a scalar nearly always */
  record Member(YamlNode key, YamlNode value) {
    String name() {
      return key instanceof Scalar s ? s.value() : "";
    }
  }
}
