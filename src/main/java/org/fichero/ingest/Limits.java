package org.fichero.ingest;

/**
 * How much an untrusted source may cost.
 *
 * @param maxBytes of one source, and of all that unpacks from it
 * @param maxCharacters of one document's text, in UTF-16 units
 * @param maxEntries parts of one archive, members of nested ones included; also pages of one document
 * @param maxDepth archives within archives, the outermost counted
 * @param maxRatio of unpacked to packed size of one part, where it unpacks to more than a mebibyte
 * @param seconds that reading one source may take, and each scanned page of one
 */
public record Limits(long maxBytes, int maxCharacters, int maxEntries, int maxDepth, int maxRatio, int seconds) {
  /** @throws IllegalArgumentException unless all are positive */
  public Limits {
    if (maxBytes < 1 || maxCharacters < 1 || maxEntries < 1 || maxDepth < 1 || maxRatio < 1 || seconds < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  /** 256 MiB, 64 Mi characters, 10,000 parts, 5 levels, a ratio of 500, 60 seconds. */
  public static Limits standard() {
    return new Limits(256L << 20, 64 << 20, 10_000, 5, 500, 60);
  }
}
