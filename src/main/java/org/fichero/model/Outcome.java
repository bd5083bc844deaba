package org.fichero.model;

import java.util.List;

/**
 * All that came of one source.
 *
 * @param document what was read
 * @param records in document order
 * @param front what stands before, between and after the fichas and belongs to none
 * @param recognitions how surely each record's template is its own, one a record
 * @param ledger every character's account
 * @param findings those of the document as a whole; each record has its own
 */
public record Outcome(
    Document document,
    List<FichaRecord> records,
    List<Passage> front,
    List<Ficha.Recognition> recognitions,
    Ledger ledger,
    List<Finding> findings) {
  public Outcome {
    records = List.copyOf(records);
    front = List.copyOf(front);
    recognitions = List.copyOf(recognitions);
    findings = List.copyOf(findings);
  }

  /**
   * The account of the characters that are not white space, counted in code points.
   *
   * @param total all of them
   * @param claimed those of a value, a label, markup or front matter
   * @param unclaimed where the others are, ascending
   */
  public record Ledger(int total, int claimed, List<Span> unclaimed) {
    public Ledger {
      unclaimed = List.copyOf(unclaimed);
    }
  }
}
