package org.fichero.evaluate;

import java.util.List;

/** Reads a source as an extraction does: so that texts and archives' members can be had again from it. */
public interface SourceReader {
  /**
   * All that one file holds: itself, or the members of an archive or mail at any depth.
   *
   * @param path as records name it
   * @param bytes the whole file
   * @return in the container's order; paths as records name them, {@code pack.zip!/folder/ficha.docx} for a member
   */
  List<Given> read(String path, byte[] bytes);

  /**
   * What was read.
   *
   * @param sha256 of its own bytes, lower-case hexadecimal
   * @param text null when it could not be read
   * @param problem why it could not be read; null when it was
   */
  record Given(String path, String sha256, String text, String problem) {}
}
