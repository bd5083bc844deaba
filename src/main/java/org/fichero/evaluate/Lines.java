package org.fichero.evaluate;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of a file in turn, each with the byte that it begins at. Empty lines are passed over. */
final class Lines implements AutoCloseable {
  private final InputStream in;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(8192);
  private final byte[] buffer = new byte[65536];
  private int filled;
  private int at;
  private long bufferStart;
  private long start;
  private int number;

  Lines(Path file) {
    try {
      in = new BufferedInputStream(Files.newInputStream(file));
    } catch (IOException e) {
      throw new UnreadableException(file + ": cannot be read: " + e.getMessage());
    }
  }

  /** The next line that is not empty, or null after the last. */
  String next() {
    try {
      while (true) {
        String found = read();
        if (found == null || !found.isBlank()) {
          return found;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String read() throws IOException {
    line.reset();
    start = bufferStart + at;
    boolean any = false;
    while (fill()) {
      any = true;
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      line.write(buffer, at, end - at);
      at = Math.min(end + 1, filled);
      if (end < filled) {
        break;
      }
    }
    number++;
    return any ? line.toString(StandardCharsets.UTF_8) : null;
  }

  private boolean fill() throws IOException {
    if (at < filled) {
      return true;
    }
    bufferStart += filled;
    filled = Math.max(0, in.read(buffer, 0, buffer.length));
    at = 0;
    return filled > 0;
  }

  /** The byte that the last line begins at, from 0. */
  long start() {
    return start;
  }

  /** The number of the last line, from 1. */
  int number() {
    return number;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
