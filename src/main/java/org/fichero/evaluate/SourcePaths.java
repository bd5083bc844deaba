package org.fichero.evaluate;

/** The sources that a {@code records.jsonl} is about, in turn, without reading more of a record than its path. */
final class SourcePaths implements AutoCloseable {
  private final RecordsFile file;
  private final Lines lines;
  private String last;
  private long start;

  SourcePaths(RecordsFile file) {
    this.file = file;
    this.lines = new Lines(file.file());
  }

  /** The next path that is not the one before; null after the last. One whose records do not stand together comes again. */
  String next() {
    for (String line = lines.next(); line != null; line = lines.next()) {
      String path = file.pathIn(line, lines.number());
      if (!path.equals(last)) {
        last = path;
        start = lines.start();
        return path;
      }
    }
    return null;
  }

  /** The byte that the first record of the last path begins at, from 0. */
  long start() {
    return start;
  }

  @Override
  public void close() {
    lines.close();
  }
}
