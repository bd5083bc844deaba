package org.fichero.cli;

import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param path as records name it: relative to the argument that gave it, {@code /} between folders; unique in a run
 * @param shown as people find it from where they are: the argument, and the path below it
 * @param file where it is
 * @param problem why it cannot even be opened, as a finding's code; null when nothing speaks against it
 */
record SourceFile(String path, String shown, Path file, String problem) {
  SourceFile withPath(String other) {
    return new SourceFile(other, shown, file, problem);
  }
}
