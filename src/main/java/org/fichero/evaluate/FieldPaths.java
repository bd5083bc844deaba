package org.fichero.evaluate;

/** Paths, records and counts, as reports name them. */
final class FieldPaths {
  private FieldPaths() {}

  /** A record's id where its source has just been named: {@code #3}. */
  static String ordinal(String record) {
    return record.substring(Math.max(0, record.lastIndexOf('#')));
  }

  /** {@code #3/fields/title}; {@code #3 (the whole ficha)} where there is no pointer. */
  static String what(String record, String pointer) {
    return ordinal(record) + (pointer.isEmpty() ? " (the whole ficha)" : pointer);
  }

  /** {@code 1 source}, {@code 2 sources}. */
  static String count(long n, String one) {
    return n + " " + one + (n == 1 ? "" : "s");
  }

  /** Whether {@code path} is a part of {@code field}, and not the field itself. */
  static boolean isPart(String path, String field) {
    return path.length() > field.length()
        && path.startsWith(field)
        && (path.charAt(field.length()) == '.' || path.charAt(field.length()) == '[');
  }
}
