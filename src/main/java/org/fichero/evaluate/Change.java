package org.fichero.evaluate;

import java.util.Locale;

/**
 * One thing that differs between two runs.
 *
 * @param source path of the source
 * @param record the newer run's id; the older's where the newer has none
 * @param field the template's field; {@code (ficha)} for a whole record
 * @param path field and parts
 * @param pointer JSON Pointer into the newer record; the older's for what vanished
 * @param kind what happened
 * @param before as JSON
 * @param after as JSON
 * @param place of the newer value, else of the older
 */
public record Change(
    String source, String record, String field, String path, String pointer, Kind kind, String before, String after, Disagreement.Place place) {
  /** From 1; 0 when it is not known. */
  public int line() {
    return place.line();
  }

  /** What happened to a value. */
  public enum Kind {
    APPEARED,
    VANISHED,
    CHANGED,
    /** The value is the same, the characters that it rests on are others. */
    EVIDENCE;

    /** As reports write it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
