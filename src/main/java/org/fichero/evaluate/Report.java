package org.fichero.evaluate;

import java.io.IOException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Something that is told of an evaluation as it goes, and then of its figures. */
interface Report {
  /** A value that gold and prediction do not agree on; sources in order, fields in order within a ficha. */
  default void disagreement(Disagreement disagreement) throws IOException {}

  /** A finding of a record that was judged. */
  default void finding(Predicted record, JsonNode finding) throws IOException {}

  /** A source is done. */
  default void document(DocumentScore score) throws IOException {}

  /**
   * All is done.
   *
   * @param failures what the gates found, a sentence each; empty when all hold
   */
  void end(Evaluation evaluation, List<String> failures) throws IOException;
}
