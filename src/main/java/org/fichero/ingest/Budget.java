package org.fichero.ingest;

/** What one source may still cost, the members of an archive sharing their container's. */
final class Budget {
  private final Limits limits;
  /** Of a source with many scanned pages, as a multiple of the time that one source may take. */
  private static final int MOST_TIMES = 30;

  private final long begun;
  private volatile long deadline;
  private long bytes;
  private int entries;

  Budget(Limits limits) {
    this.limits = limits;
    this.begun = System.nanoTime();
    this.deadline = begun + nanos();
  }

  private long nanos() {
    return limits.seconds() * 1_000_000_000L;
  }

  /** A scanned page begins, which may take as long as a source: reading print takes seconds, and a source has many pages. */
  void another() {
    deadline = Math.max(deadline, Math.min(System.nanoTime() + nanos(), begun + MOST_TIMES * nanos()));
  }

  Limits limits() {
    return limits;
  }

  /** @throws UnreadableSourceException when the time is over */
  void checkTime() throws UnreadableSourceException {
    if (System.nanoTime() - deadline > 0) {
      throw tooSlow();
    }
  }

  UnreadableSourceException tooSlow() {
    return UnreadableSourceException.of("source-takes-too-long", "limit", limits.seconds() + " s");
  }

  /** Nanoseconds until the deadline; not positive when it has passed. */
  long nanosLeft() {
    return deadline - System.nanoTime();
  }

  /** One more part was met. */
  void entry() throws UnreadableSourceException {
    entries(1);
  }

  /** That many more parts were met. */
  void entries(int more) throws UnreadableSourceException {
    entries += more;
    if (entries > limits.maxEntries()) {
      throw UnreadableSourceException.of("source-too-large", "limit", limits.maxEntries() + " parts");
    }
  }

  /** So many bytes can still be unpacked. */
  long bytesLeft() {
    return limits.maxBytes() - bytes;
  }

  /** So many bytes were unpacked. */
  void unpacked(long count) throws UnreadableSourceException {
    bytes += count;
    if (bytes > limits.maxBytes()) {
      throw UnreadableSourceException.of("source-too-large", "limit", limits.maxBytes() + " bytes");
    }
  }

  /** A part of {@code packed} bytes gave {@code unpacked} bytes or more. */
  void ratio(long packed, long unpacked) throws UnreadableSourceException {
    if (unpacked > 1 << 20 && unpacked / Math.max(1, packed) > limits.maxRatio()) {
      throw UnreadableSourceException.of("zip-bomb", "ratio", Long.toString(unpacked / Math.max(1, packed)));
    }
  }
}
