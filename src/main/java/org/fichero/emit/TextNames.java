package org.fichero.emit;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Where a source's text is written. */
final class TextNames {
  private TextNames() {}

  /** {@code text/<path>.txt}; a path within an archive cannot climb out of the folder. */
  static String of(String path) {
    return Arrays.stream(path.replace('\\', '/').split("/"))
        .filter(part -> !part.isEmpty() && !part.equals("."))
        .map(part -> part.equals("..") ? "__" : part.replace(':', '_').replace('\0', '_'))
        .collect(Collectors.joining("/", "text/", ".txt"));
  }
}
