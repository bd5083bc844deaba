package org.fichero.cli;

import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The records that a command works on: those of an earlier run.
 *
 * @param records a records.jsonl or a run's folder
 * @param sources what its paths are relative to; null when not at hand
 * @param status 0, or 3 when a source could not be read
 */
record PredictedRun(Path records, Path sources, int status) implements Closeable {
  /**
   * @param predicted records, a run's folder, or sources
   * @param sources as the user says; may be null
   * @param rules null for the bundled ones
   */
  static PredictedRun of(Path predicted, Path sources, Path rules) {
    return new PredictedRun(predicted, sources, 0);
  }

  static boolean isRun(Path path) {
    return path.toString().endsWith(".jsonl") || Files.isRegularFile(path.resolve("records.jsonl"));
  }

  @Override
  public void close() {}
}
