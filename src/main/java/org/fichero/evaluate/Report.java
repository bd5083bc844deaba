package org.fichero.evaluate;

import java.io.IOException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Something that is told of an evaluation as it goes, and then of its figures. */
interface Report {
  /** A value that gold and prediction do not agree on; sources in order, fields in order within a ficha. */
  default void disagreement(Disagreement disagreement) throws IOException {}

  /**
   * A finding of the run, judged or not.
   *
   * @param record its id; the source's path where it is about the source as a whole
   * @param plain whether the source is plain text, so that line and column are the file's own
   */
  default void finding(String source, String record, boolean plain, JsonNode finding) throws IOException {}

  /** A source is done. */
  default void document(DocumentScore score) throws IOException {}

  /**
   * All is done.
   *
   * @param failures what the gates found, a sentence each; empty when all hold
   */
  void end(Evaluation evaluation, List<String> failures) throws IOException;
}
