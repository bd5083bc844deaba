package org.fichero.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files that the arguments name, in the order of their paths' code points; hidden ones only where named outright. */
final class SourceFiles {
  static final String MISSING = "source-missing";
  static final String UNREADABLE = "source-unreadable";

  private static final Comparator<SourceFile> BY_PATH =
      (a, b) -> Arrays.compare(a.path().codePoints().toArray(), b.path().codePoints().toArray());

  private final List<SourceFile> found = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();

  private SourceFiles() {}

  /** A path that is missing or cannot be read is among them, with its problem. A file named twice comes once. */
  static List<SourceFile> of(List<Path> arguments) throws IOException {
    SourceFiles files = new SourceFiles();
    for (Path argument : arguments) {
      files.argument(argument);
    }
    return files.unique();
  }

  private void argument(Path argument) throws IOException {
    String shown = slashes(argument);
    if (!Files.exists(argument)) {
      found.add(new SourceFile(name(argument), shown, argument, MISSING));
    } else if (Files.isDirectory(argument)) {
      folder(argument, shown);
    } else {
      add(argument, name(argument), shown);
    }
  }

  private static String name(Path argument) {
    Path name = argument.toAbsolutePath().normalize().getFileName();
    return name == null ? "/" : name.toString();
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  private void folder(Path folder, String shown) throws IOException {
    Path root = folder.toRealPath();
    String prefix = shown.isEmpty() || shown.equals(".") ? "" : shown.endsWith("/") ? shown : shown + "/";
    Files.walkFileTree(root, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
        return dir.equals(root) || !isHidden(dir) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        String path = slashes(root.relativize(file));
        if (!isHidden(file) && Files.isRegularFile(file)) {
          add(file, path, prefix + path);
        } else if (!isHidden(file) && !Files.exists(file)) {
          found.add(new SourceFile(path, prefix + path, file, MISSING));
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException e) {
        String path = file.equals(root) ? name(folder) : slashes(root.relativize(file));
        found.add(new SourceFile(path, file.equals(root) ? shown : prefix + path, file, UNREADABLE));
        return FileVisitResult.CONTINUE;
      }
    });
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private void add(Path file, String path, String shown) throws IOException {
    if (seen.add(file.toRealPath())) {
      found.add(new SourceFile(path, shown, file, Files.isReadable(file) ? null : UNREADABLE));
    }
  }

  /** Where two arguments give the same path, the folders above tell them apart. */
  private List<SourceFile> unique() {
    Map<String, List<SourceFile>> byPath = new LinkedHashMap<>();
    found.forEach(f -> byPath.computeIfAbsent(f.path(), p -> new ArrayList<>()).add(f));
    List<SourceFile> all = new ArrayList<>();
    byPath.values().forEach(same -> all.addAll(same.size() == 1 ? same : apart(same)));
    all.sort(BY_PATH);
    return all;
  }

  private static List<SourceFile> apart(List<SourceFile> same) {
    for (int extra = 1; ; extra++) {
      List<SourceFile> longer = new ArrayList<>();
      for (SourceFile file : same) {
        longer.add(file.withPath(tail(file, extra)));
      }
      if (longer.stream().map(SourceFile::path).distinct().count() == longer.size() || extra > 255) {
        return longer;
      }
    }
  }

  private static String tail(SourceFile file, int extra) {
    Path whole = file.file().toAbsolutePath().normalize();
    int depth = (int) file.path().chars().filter(c -> c == '/').count() + 1 + extra;
    int names = whole.getNameCount();
    return slashes(whole.subpath(Math.max(0, names - depth), names));
  }
}
