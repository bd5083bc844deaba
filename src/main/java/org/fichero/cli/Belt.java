package org.fichero.cli;

import java.io.IOException;
import java.util.List;
import org.fichero.model.Finding;
import org.fichero.model.Outcome;
import org.fichero.model.Source;

/** What {@code extract} needs of the program: a file in, what came of it out. */
interface Belt {
  /**
   * Reads one file and extracts what it holds; an archive gives several.
   *
   * @throws IOException if the bytes cannot be had
   */
  List<Result> run(SourceFile file) throws IOException;

  /** What came of a source. */
  sealed interface Result {}

  /** It was read. */
  record Done(Outcome outcome) implements Result {}

  /** It could not be read. */
  record Failed(Source source, List<Finding> findings) implements Result {}
}
