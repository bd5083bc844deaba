package org.fichero.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The first few changes of each field, values before evidence, so that one field does not crowd out the others. */
final class DiffExamples implements DiffReport {
  private static final int VALUES = 4;
  private static final int EVIDENCE = 1;

  private final Map<String, List<Change>> byField = new TreeMap<>();

  @Override
  public void change(Change change) {
    List<Change> few = byField.computeIfAbsent(change.field(), k -> new ArrayList<>());
    boolean evidence = change.kind() == Change.Kind.EVIDENCE;
    long alike = few.stream().filter(c -> c.kind() == Change.Kind.EVIDENCE == evidence).count();
    if (alike < (evidence ? EVIDENCE : VALUES)) {
      few.add(change);
    }
  }

  /** By field. */
  List<Change> all() {
    return byField.values().stream().flatMap(List::stream).toList();
  }

  @Override
  public void end(DiffFigures figures) {}
}
