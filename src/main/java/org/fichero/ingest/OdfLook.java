package org.fichero.ingest;

/**
 * How words of an OpenDocument file look where they stand.
 *
 * @param bold whether they are bold
 * @param underlined whether a line is under them
 */
record OdfLook(boolean bold, boolean underlined) {
  static final OdfLook PLAIN = new OdfLook(false, false);

  /** How words within look that have a style of this family. */
  OdfLook within(OdfStyles styles, String family, String name) {
    Boolean heavy = styles.bold(family, name);
    Boolean line = styles.underlined(family, name);
    return heavy == null && line == null ? this : new OdfLook(heavy == null ? bold : heavy, line == null ? underlined : line);
  }

  boolean emphasised() {
    return bold || underlined;
  }
}
