package org.fichero.evaluate;

import java.util.ArrayList;
import java.util.List;

/** The records of a {@code records.jsonl} source by source, on demand; one source's records and one more are held. */
final class RecordGroups implements AutoCloseable {
  private final RecordsFile file;
  private final Lines lines;
  private Predicted ahead;

  RecordGroups(RecordsFile file) {
    this.file = file;
    this.lines = new Lines(file.file());
    this.ahead = read();
  }

  /** The path that the next group is about; null after the last. */
  String path() {
    return ahead == null ? null : ahead.path();
  }

  /** The next records of one source that stand together, in the file's order; there must be some. */
  List<Predicted> next() {
    List<Predicted> group = new ArrayList<>();
    String path = path();
    do {
      group.add(ahead);
      ahead = read();
    } while (path.equals(path()));
    return group;
  }

  private Predicted read() {
    String line = lines.next();
    return line == null ? null : file.parse(line, lines.number());
  }

  @Override
  public void close() {
    lines.close();
  }
}
