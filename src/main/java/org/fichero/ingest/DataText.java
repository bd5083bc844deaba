package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/** Writes data as the form that it is: each name a heading above its value, a record below the other. */
final class DataText {
  private static final int HEADING = 2;
  /** A record has so many names at least, or stands in no list. */
  private static final int LEAST_FIELDS = 4;
  private static final int LONGEST_ITEM = 160;

  private final CanonicalText text;
  private final DataValues values;
  private boolean any;

  DataText(CanonicalText text) {
    this.text = text;
    this.values = new DataValues(text);
  }

  /** What a text says before or behind its data. */
  void around(String words) throws UnreadableSourceException {
    if (!words.isBlank()) {
      text.blankLine();
      if (any) {
        text.rule();
      }
      values.paragraphs(words);
    }
  }

  void write(DataNode root) throws UnreadableSourceException {
    if (root instanceof DataNode.Items items) {
      for (DataNode item : items.items()) {
        record(item);
      }
      return;
    }
    List<DataNode.Field> fields = DataShape.fields(root);
    boolean wraps = fields.stream().anyMatch(f -> DataShape.isRecords(f.value(), LEAST_FIELDS));
    if (!wraps) {
      record(root);
      return;
    }
    for (DataNode.Field field : fields) {
      if (DataShape.isRecords(field.value(), LEAST_FIELDS)) {
        write(field.value());
      } else {
        front(field);
      }
    }
  }

  /** What stands beside the records and is of none. */
  private void front(DataNode.Field field) throws UnreadableSourceException {
    if (field.value() instanceof DataNode.Scalar scalar && !scalar.text().isBlank()) {
      text.blankLine();
      text.paragraph(Flow.of(DataWords.words(field.name()) + ": " + scalar.text().replace('\n', ' ')));
    } else {
      text.blankLine();
      text.heading(1, Flow.of(DataWords.words(field.name())));
      values.write(field.value());
    }
  }

  private void record(DataNode node) throws UnreadableSourceException {
    List<DataNode.Field> fields = DataShape.fields(DataShape.unwrapped(node));
    if (any) {
      text.blankLine();
      text.rule();
    }
    any = true;
    if (fields.isEmpty()) {
      values.write(node);
      return;
    }
    for (DataNode.Field field : fields) {
      text.blankLine();
      text.heading(HEADING, Flow.of(DataWords.words(field.name())));
      text.blankLine();
      if (field.value() instanceof DataNode.Items items && isProse(items)) {
        for (String paragraph : DataShape.texts(items)) {
          values.paragraphs(paragraph);
        }
      } else {
        values.write(field.value());
      }
    }
  }

  /** Whether the items are paragraphs, not entries of a list. */
  private static boolean isProse(DataNode.Items items) {
    List<String> texts = new ArrayList<>(DataShape.texts(items));
    return texts.size() == items.items().size() && texts.stream().anyMatch(t -> t.length() > LONGEST_ITEM || t.endsWith(".") && t.indexOf(' ') > 0);
  }
}
