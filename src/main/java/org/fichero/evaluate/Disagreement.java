package org.fichero.evaluate;

/**
 * One value that gold and prediction do not agree on.
 *
 * @param source path of the source
 * @param record the record's id; the ficha's place in the gold where no record was found
 * @param field the template's field
 * @param path field and parts, {@code []} after each list
 * @param pointer JSON Pointer into the record
 * @param verdict wrong, missing or spurious
 * @param silent whether no finding of the record speaks of it
 * @param gold as JSON; "null" where there is none
 * @param predicted as JSON; "null" where there is none
 * @param place in the source
 */
public record Disagreement(
    String source,
    String record,
    String template,
    String field,
    String path,
    String pointer,
    Verdict verdict,
    boolean silent,
    String gold,
    String predicted,
    Place place) {

  /**
   * A place in a source.
   *
   * @param line from 1; 0 when it is not known
   * @param column from 1, in code points; 0 when it is not known
   * @param start code points before it; -1 when it is not known
   * @param end code points before its end; -1 when it is not known
   * @param excerpt the text there and around it; "" when the source is not at hand
   */
  public record Place(int line, int column, int start, int end, String excerpt) {}
}
