package org.fichero.evaluate;

import tools.jackson.databind.JsonNode;

/**
 * What came of one value.
 *
 * @param field the template's field
 * @param path field and parts, {@code []} after each list ({@code departments[].name})
 * @param goldPointer JSON Pointer into the gold
 * @param pointer JSON Pointer into the predicted record; {@code -} (RFC 6901) for a list's item that is not there
 * @param comparison how it was compared
 * @param gold null where there is none
 * @param predicted null where there is none
 */
record Judgement(
    Verdict verdict, String field, String path, String goldPointer, String pointer, Comparison comparison, JsonNode gold, JsonNode predicted) {
  /** Pointer of what a finding must be about to warn of this: of a mention, the value that holds it. */
  String about() {
    return field.equals(MentionJudge.FIELD) ? Json.show(Json.isEmpty(gold.path("field")) ? predicted.path("field") : gold.path("field")) : pointer;
  }

  /** Pointer of what stands in the source: of a mention that is not there, the value that should hold it. */
  String place() {
    return pointer.startsWith("/mentions") && pointer.endsWith("/-") ? about() : pointer;
  }
}
