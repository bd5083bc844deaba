package org.fichero.evaluate;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files that are written in a hidden folder of the target and moved into place together in the end. */
final class Staged implements Closeable {
  private final Path target;
  private final Path aside;
  private final List<String> names = new ArrayList<>();

  Staged(Path target) throws IOException {
    this.target = target;
    Files.createDirectories(target);
    aside = Files.createTempDirectory(target, ".fichero-");
  }

  /** A UTF-8 file that {@link #commit} moves into the target. */
  Writer file(String name) throws IOException {
    names.add(name);
    return scratch(name);
  }

  /** A UTF-8 file that is gone in the end. */
  Writer scratch(String name) throws IOException {
    return new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(aside.resolve(name)), StandardCharsets.UTF_8), 1 << 16);
  }

  /** Copies a scratch file. */
  void copy(String name, Writer to) throws IOException {
    try (var in = Files.newBufferedReader(aside.resolve(name))) {
      in.transferTo(to);
    }
  }

  void commit() throws IOException {
    for (String name : names) {
      Files.move(aside.resolve(name), target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(aside)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }
}
