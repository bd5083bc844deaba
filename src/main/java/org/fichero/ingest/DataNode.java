package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/** What data written down as text consists of, whatever the notation: JSON, YAML or XML. */
sealed interface DataNode {
  /**
   * One value.
   *
   * @param text as it reads, line breaks kept; empty for nothing
   * @param truth of a yes or no; null for anything else
   */
  record Scalar(String text, Boolean truth) implements DataNode {
    static Scalar of(String text) {
      return new Scalar(text, null);
    }
  }

  /** A name and its value. */
  record Field(String name, DataNode value) {}

  /** Named values, in order; a name may come again. */
  record Fields(List<Field> fields) implements DataNode {}

  /** Values without names. */
  record Items(List<DataNode> items) implements DataNode {}

  /** Several texts as one list. */
  static Items texts(List<String> texts) {
    List<DataNode> items = new ArrayList<>();
    texts.forEach(t -> items.add(Scalar.of(t)));
    return new Items(items);
  }
}
