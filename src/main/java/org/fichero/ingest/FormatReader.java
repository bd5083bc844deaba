package org.fichero.ingest;

import java.io.IOException;

/** Reads one family of formats. Stateless; made by {@link FormatReaders}. */
interface FormatReader {
  /**
   * Puts what the bytes hold into {@code context.text()}, and hands members (of an archive, a mail) to
   * {@link ReadContext#member}.
   *
   * @throws UnreadableSourceException when nothing can be made of it
   * @throws IOException when the container is broken; becomes a {@code source-damaged} failure, as does any
   *     RuntimeException
   */
  void read(byte[] bytes, ReadContext context) throws UnreadableSourceException, IOException;

  /**
   * Whether it keeps to the limits by itself (calls {@link ReadContext#check()} in its loops). One that does not, such
   * as a third-party parser, runs on a thread of its own that is given up when its time is over.
   */
  default boolean bounded() {
    return false;
  }
}
