package org.fichero.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sources of two runs side by side. Runs in path order, as {@code extract} writes them, are walked together and one
 * source of each is held, however many there are; for any other order a small index entry is held for each source.
 */
final class SourcePairs {
  /** The order of {@code extract}: that of the paths' code points. */
  private static final Comparator<String> PATH_ORDER =
      (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  private final RecordsFile before;
  private final RecordsFile after;

  SourcePairs(RecordsFile before, RecordsFile after) {
    this.before = before;
    this.after = after;
  }

  /** What is done with a source: the records that the older and the newer run have of it, either may be none. */
  interface Action {
    void accept(String path, List<Predicted> before, List<Predicted> after);
  }

  /** Every source of either run once: in path order, or else in that of the newer run, with those that vanished at the end. */
  void forEach(Action action) {
    if (isOrdered()) {
      together(action);
    } else {
      byIndex(action);
    }
  }

  /** Whether both runs are in path order, so that {@link #forEach} holds one source of each however many there are. */
  boolean isOrdered() {
    return before.isOrdered(PATH_ORDER) && after.isOrdered(PATH_ORDER);
  }

  /** Whether the older run has sources, and the newer one all of them; the runs must be in path order. */
  boolean isCovered() {
    try (SourcePaths older = new SourcePaths(before); SourcePaths newer = new SourcePaths(after)) {
      String there = newer.next();
      String first = older.next();
      for (String path = first; path != null; path = older.next()) {
        while (there != null && PATH_ORDER.compare(there, path) < 0) {
          there = newer.next();
        }
        if (!path.equals(there)) {
          return false;
        }
      }
      return first != null;
    }
  }

  private void together(Action action) {
    try (RecordGroups older = new RecordGroups(before); RecordGroups newer = new RecordGroups(after)) {
      while (older.path() != null || newer.path() != null) {
        int order = older.path() == null ? 1 : newer.path() == null ? -1 : PATH_ORDER.compare(older.path(), newer.path());
        String path = order <= 0 ? older.path() : newer.path();
        action.accept(path, order <= 0 ? older.next() : List.of(), order >= 0 ? newer.next() : List.of());
      }
    }
  }

  private void byIndex(Action action) {
    Map<String, Long> starts = before.index();
    Set<String> seen = new HashSet<>();
    after.forEachSource((path, records) -> {
      if (seen.add(path)) {
        action.accept(path, starts.containsKey(path) ? before.at(starts.get(path)) : List.of(), records);
      }
    });
    starts.forEach((path, start) -> {
      if (!seen.contains(path)) {
        action.accept(path, before.at(start), List.of());
      }
    });
  }
}
