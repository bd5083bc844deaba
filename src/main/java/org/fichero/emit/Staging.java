package org.fichero.emit;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files written aside, in a hidden folder of the target, and moved into place together: whoever looks into the target
 * sees the old run or the new one, and a run that breaks leaves it as it was.
 */
final class Staging implements Closeable {
  private final Path target;
  private final Path aside;
  private final boolean created;
  private final List<String> names = new ArrayList<>();

  private Staging(Path target, Path aside, boolean created) {
    this.target = target;
    this.aside = aside;
    this.created = created;
  }

  static Staging in(Path target) throws IOException {
    boolean created = !Files.exists(target);
    Files.createDirectories(target);
    return new Staging(target, Files.createTempDirectory(target, ".fichero-"), created);
  }

  /** A UTF-8 file that {@link #commit} will move to {@code name}, folders with {@code /}. */
  Writer file(String name) throws IOException {
    names.add(name);
    // unlike Files.newBufferedWriter, this encoder writes '?' for a lone surrogate and goes on
    return new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(path(name)), StandardCharsets.UTF_8), 1 << 16);
  }

  /** The same, for what is put together from pieces. */
  Pieces pieces(String name) throws IOException {
    names.add(name);
    return new Pieces(path(name));
  }

  /** A file that is thrown away in the end. */
  Pieces scratch(String name) throws IOException {
    return new Pieces(path(name));
  }

  /** Where a file stands until {@link #commit}. */
  Path path(String name) throws IOException {
    Path file = aside.resolve(name);
    Files.createDirectories(file.getParent());
    return file;
  }

  /** Puts all files into place, over those of an earlier run, whose texts go. */
  void commit() throws IOException {
    EarlierRun.texts(target).forEach(Staging::deleteQuietly);
    for (String name : names) {
      Path to = target.resolve(name);
      Files.createDirectories(to.getParent());
      move(aside.resolve(name), to);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(aside)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    all.forEach(Staging::deleteQuietly);
    if (created) {
      deleteQuietly(target);
    }
  }

  /** A folder that still holds something stays. */
  private static void deleteQuietly(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      path.toFile().deleteOnExit();
    }
  }
}
