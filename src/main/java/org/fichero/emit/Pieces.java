package org.fichero.emit;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A UTF-8 file made of whole strings and of other files; faster than a writer, and a lone surrogate becomes '?'. */
final class Pieces implements Closeable {
  private final OutputStream out;

  Pieces(Path file) throws IOException {
    this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  Pieces add(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Pieces add(Path file) throws IOException {
    Files.copy(file, out);
    return this;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
