package org.fichero.evaluate;

/**
 * One value that gold and prediction do not agree on; or a whole ficha that only one of them has ({@link #FICHA}).
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

  /** What stands for the field where a whole ficha was missed or is one too many; gold or predicted is its title. */
  public static final String FICHA = "(ficha)";

  /**
   * A place in a source.
   *
   * @param plain whether the source is plain text, so that line and column are the file's own
   * @param line from 1; 0 when it is not known
   * @param column from 1, in code points; 0 when it is not known
   * @param start code points before it; -1 when it is not known
   * @param end code points before its end; -1 when it is not known
   * @param before the text before it on its line; "" when the source is not at hand
   * @param cut the text there, long ones cut short; "" when the source is not at hand
   * @param after the text after it on its line; "" when the source is not at hand
   */
  public record Place(
      boolean plain, int line, int column, int start, int end, String before, String cut, String after) {
    static Place unseen(boolean plain, int line, int start, int end) {
      return new Place(plain, line, line > 0 ? 1 : 0, start, end, "", "", "");
    }

    /** The text there and around it on one line; "" when the source is not at hand. */
    public String excerpt() {
      return (before + cut + after).strip().replaceAll("\\s+", " ");
    }
  }
}
