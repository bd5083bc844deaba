package org.fichero.evaluate;

import java.io.IOException;
import java.util.Set;

/** Something that is told of a diff as it goes, and then of its figures. */
interface DiffReport {
  /** Something changed; sources in order, fields in order within a ficha. */
  default void change(Change change) throws IOException {}

  /**
   * A source is done.
   *
   * @param fields that either run's records of it have, in order
   */
  default void document(String source, Set<String> fields) throws IOException {}

  /** All is done. */
  void end(DiffFigures figures) throws IOException;
}
