package org.fichero.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.MarkState;

/** Writes the values of data: paragraphs, lists, options with their marks, tables. */
final class DataValues {
  private static final int LONGEST_SIGN = 3;
  private static final int LONGEST_ENTRY = 80;
  private static final int INNER_HEADING = 3;
  private static final int LEAST_OPTIONS = 3;

  private final CanonicalText text;

  DataValues(CanonicalText text) {
    this.text = text;
  }

  void write(DataNode node) throws UnreadableSourceException {
    if (node instanceof DataNode.Scalar scalar) {
      paragraphs(scalar.truth() == null ? scalar.text() : scalar.truth() ? "Sí" : "No");
    } else if (node instanceof DataNode.Items items) {
      items(items.items());
    } else if (node instanceof DataNode.Fields fields) {
      fields(DataShape.fields(fields));
    }
  }

  /** A text by its blank lines; other line breaks stay. */
  void paragraphs(String value) throws UnreadableSourceException {
    for (String paragraph : value.split("\n[ \t]*\n")) {
      text.blankLine();
      for (String line : paragraph.split("\n")) {
        if (!line.isBlank()) {
          text.line(Flow.of(line.strip()));
        }
      }
    }
  }

  private void items(List<DataNode> items) throws UnreadableSourceException {
    if (items.stream().anyMatch(i -> !(i instanceof DataNode.Scalar)) && table(items)) {
      return;
    }
    List<String> texts = DataShape.texts(new DataNode.Items(items));
    if (texts.size() == items.size() && texts.stream().allMatch(DataValues::isEntry)) {
      // on one line options without marks are what somebody has chosen
      text.blankLine();
      text.line(Flow.of(String.join(texts.stream().anyMatch(t -> t.indexOf(',') >= 0) ? "; " : ", ", texts)));
      return;
    }
    for (DataNode item : items) {
      if (item instanceof DataNode.Scalar scalar) {
        text.item(0, startsWithMark(scalar.text()) ? "" : "-", Flow.of(scalar.text().replace('\n', ' ')));
      } else if (!option(item)) {
        write(item);
      }
    }
  }

  private static boolean isEntry(String s) {
    return s.length() <= LONGEST_ENTRY && s.indexOf(';') < 0 && s.indexOf('\n') < 0 && !s.endsWith(".") && !startsWithMark(s);
  }

  private static boolean startsWithMark(String s) {
    return Flow.of(s).startsWithMark();
  }

  /** Two members, a text and whether it is chosen: the option with its mark. */
  private boolean option(DataNode node) throws UnreadableSourceException {
    List<DataNode.Field> own = node instanceof DataNode.Fields f ? f.fields() : List.of();
    DataNode.Scalar label = null;
    Boolean truth = null;
    for (DataNode.Field field : own) {
      DataNode.Scalar value = field.value() instanceof DataNode.Scalar s ? s : null;
      Boolean said = value == null ? null : value.truth() != null ? value.truth() : DataWords.isState(field.name()) ? DataWords.truth(value.text()) : null;
      label = value != null && said == null && label == null ? value : label;
      truth = said != null && truth == null ? said : truth;
    }
    boolean option = own.size() == 2 && label != null && truth != null;
    if (option) {
      mark(label.text(), truth);
    }
    return option;
  }

  private void mark(String label, boolean ticked) throws UnreadableSourceException {
    text.item(0, "", Flow.of(ticked ? "☒ " : "☐ ").text(label.replace('\n', ' ')));
  }

  private void fields(List<DataNode.Field> fields) throws UnreadableSourceException {
    boolean signs = fields.stream().allMatch(f -> f.value() instanceof DataNode.Scalar s && (s.truth() != null || s.text().length() <= LONGEST_SIGN));
    boolean lists = fields.stream().allMatch(f -> f.value() instanceof DataNode.Items i && DataShape.texts(i).size() == i.items().size());
    boolean open = isOpenList(fields);
    for (DataNode.Field field : fields) {
      String name = DataWords.words(field.name());
      if (open && field.value() instanceof DataNode.Scalar s) {
        mark(s.truth() != null || s.text().isBlank() ? name : name + ": " + s.text(), s.truth() == null ? !s.text().isBlank() : s.truth());
      } else if (signs && field.value() instanceof DataNode.Scalar s && s.truth() != null) {
        mark(name, s.truth());
      } else if (signs && field.value() instanceof DataNode.Scalar s) {
        text.row(List.of(Flow.of(name), Flow.of(s.text())));
      } else if (lists && field.value() instanceof DataNode.Items i) {
        paragraphs(name + ": " + String.join(", ", DataShape.texts(i)));
      } else {
        member(field.name(), name, field.value());
      }
    }
    text.endTable();
  }

  /** Options that are true or false, the last one with words of one's own in place of true: {@code "Feria": false, "Taller": true, "Otra": "Deporte"}. */
  private static boolean isOpenList(List<DataNode.Field> fields) {
    DataNode.Scalar last = fields.isEmpty() || !(fields.get(fields.size() - 1).value() instanceof DataNode.Scalar s) ? null : s;
    return last != null && fields.size() > LEAST_OPTIONS && last.truth() == null && last.text().length() <= LONGEST_ENTRY
        && fields.subList(0, fields.size() - 1).stream().allMatch(f -> f.value() instanceof DataNode.Scalar s && s.truth() != null);
  }

  /** A member of a value: what only says that a value follows is left out. */
  private void member(String key, String name, DataNode value) throws UnreadableSourceException {
    if (!DataWords.isValue(key) && !DataWords.isName(key)) {
      text.blankLine();
      text.heading(INNER_HEADING, Flow.of(name));
    }
    text.blankLine();
    write(value);
  }

  /** Items of the same members as a table; false where they are options, pairs or no such items. */
  private boolean table(List<DataNode> items) throws UnreadableSourceException {
    Set<String> heads = new LinkedHashSet<>();
    boolean flat = true;
    boolean two = true;
    for (DataNode item : items) {
      List<DataNode.Field> own = item instanceof DataNode.Fields f ? f.fields() : List.of();
      own.forEach(f -> heads.add(f.name()));
      flat &= !own.isEmpty() && own.stream().allMatch(f -> f.value() instanceof DataNode.Scalar
          || f.value() instanceof DataNode.Items i && DataShape.texts(i).size() == i.items().size());
      two &= own.size() == 2 && own.stream().allMatch(f -> f.value() instanceof DataNode.Scalar s && s.truth() == null);
    }
    boolean named = two && items.stream().allMatch(i -> ((DataNode.Fields) i).fields().stream().noneMatch(f -> DataWords.isState(f.name())));
    if (named) {
      for (DataNode item : items) {
        DataNode.Fields pair = (DataNode.Fields) item;
        paragraphs(scalar(pair.fields().get(0)) + ": " + scalar(pair.fields().get(1)));
      }
      return true;
    }
    if (!flat || heads.size() < 3) {
      return false;
    }
    rows(heads, items);
    return true;
  }

  private void rows(Set<String> heads, List<DataNode> items) throws UnreadableSourceException {
    text.row(heads.stream().map(h -> Flow.of(DataWords.words(h))).toList());
    for (DataNode item : items) {
      List<Flow> cells = new ArrayList<>();
      for (String head : heads) {
        cells.add(cell(((DataNode.Fields) item).fields().stream().filter(f -> f.name().equals(head)).findFirst().orElse(null)));
      }
      text.row(cells);
    }
    text.endTable();
  }

  private static Flow cell(DataNode.Field field) {
    if (field != null && field.value() instanceof DataNode.Scalar s && s.truth() != null) {
      return Flow.of(String.valueOf(Flow.glyph(s.truth() ? MarkState.TICKED : MarkState.UNTICKED)));
    }
    return Flow.of(field == null ? "" : scalar(field));
  }

  private static String scalar(DataNode.Field field) {
    return (field.value() instanceof DataNode.Scalar s ? s.text() : String.join(", ", DataShape.texts((DataNode.Items) field.value()))).replace('\n', ' ');
  }
}
