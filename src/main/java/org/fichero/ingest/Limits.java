package org.fichero.ingest;

import java.util.List;

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

  /** What {@link #with} knows, in the order of the components. */
  public static final List<String> NAMES = List.of("bytes", "characters", "parts", "depth", "ratio", "seconds");

  /**
   * The same but for one.
   *
   * @param name one of {@link #NAMES}
   * @throws IllegalArgumentException for another name, or a value that is not positive or too large
   */
  public Limits with(String name, long value) {
    if (!name.equals("bytes") && value > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(name + ": at most " + Integer.MAX_VALUE);
    }
    int small = (int) value;
    return switch (name) {
      case "bytes" -> new Limits(value, maxCharacters, maxEntries, maxDepth, maxRatio, seconds);
      case "characters" -> new Limits(maxBytes, small, maxEntries, maxDepth, maxRatio, seconds);
      case "parts" -> new Limits(maxBytes, maxCharacters, small, maxDepth, maxRatio, seconds);
      case "depth" -> new Limits(maxBytes, maxCharacters, maxEntries, small, maxRatio, seconds);
      case "ratio" -> new Limits(maxBytes, maxCharacters, maxEntries, maxDepth, small, seconds);
      case "seconds" -> new Limits(maxBytes, maxCharacters, maxEntries, maxDepth, maxRatio, small);
      default -> throw new IllegalArgumentException("no limit is called '" + name + "'; expected one of " + String.join(", ", NAMES));
    };
  }

  /** 256 MiB, 64 Mi characters, 10,000 parts, 5 levels, a ratio of 500, 60 seconds. */
  public static Limits standard() {
    return new Limits(256L << 20, 64 << 20, 10_000, 5, 500, 60);
  }
}
