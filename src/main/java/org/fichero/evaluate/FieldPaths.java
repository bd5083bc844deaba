package org.fichero.evaluate;

/** Paths of values, as reports name them. */
final class FieldPaths {
  private FieldPaths() {}

  /** Whether {@code path} is a part of {@code field}, and not the field itself. */
  static boolean isPart(String path, String field) {
    return path.length() > field.length()
        && path.startsWith(field)
        && (path.charAt(field.length()) == '.' || path.charAt(field.length()) == '[');
  }
}
