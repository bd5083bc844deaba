package org.fichero.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fichero.ingest.Limits;

/** What can be seen to be wrong with a call before anything is done. */
final class Checks {
  private Checks() {}

  static void language(String language) {
    if (!language.equals("en") && !language.equals("es")) {
      throw new CommandException("--lang " + language + ": no such language",
          "expected en or es", "leave --lang out for English");
    }
  }

  /** @param changed by name; null for none */
  static Limits limits(Map<String, Long> changed) {
    Limits limits = Limits.standard();
    try {
      for (Map.Entry<String, Long> one : changed == null ? List.<Map.Entry<String, Long>>of() : changed.entrySet()) {
        limits = limits.with(one.getKey(), one.getValue());
      }
      return limits;
    } catch (IllegalArgumentException e) {
      throw new CommandException("--limit: " + e.getMessage(), "expected NAME=NUMBER, such as seconds=300",
          "'fichero extract --help' shows what can be limited");
    }
  }

  static void rules(Path rules) {
    if (rules != null && !Files.isDirectory(rules)) {
      throw new CommandException("--rules " + rules + ": " + (Files.exists(rules) ? "a file" : "no such folder"),
          "expected a folder laid out as rules/ is: a folder for each pack",
          "check the path, or leave --rules out for the packs that are built in");
    }
  }

  static void sources(List<Path> sources) {
    for (Path source : sources) {
      if (!Files.exists(source)) {
        throw new CommandException("--sources " + source + ": no such file or folder",
            "expected what the records' paths are relative to", "check the path, or leave --sources out: places then have no columns");
      }
    }
  }

  /** An output below a source folder would be read as a source by the next run. */
  static void output(Path out, List<Path> sources) throws IOException {
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new CommandException("--out " + out + ": a file stands there",
          "expected a folder, or a name that is free", "name another folder, or move the file away");
    }
    Path target = real(out);
    for (Path source : sources) {
      if (Files.isDirectory(source) && target.startsWith(real(source))) {
        throw new CommandException("--out " + out + ": it lies inside the source folder " + source,
            "expected a folder outside of all sources, else the next run would read its own output",
            "name a folder beside it, such as --out " + beside(source));
      }
    }
  }

  private static String beside(Path source) {
    Path parent = source.toAbsolutePath().normalize().getParent();
    Path free = parent == null ? Path.of("out") : parent.resolve("out");
    Path here = Path.of("").toAbsolutePath();
    return free.startsWith(here) ? here.relativize(free).toString() : "../out";
  }

  /** The real path of what exists, with the rest as it is named. */
  private static Path real(Path path) throws IOException {
    Path whole = path.toAbsolutePath().normalize();
    Path parent = whole.getParent();
    if (Files.exists(whole) || parent == null) {
      return whole.toRealPath();
    }
    return real(parent).resolve(whole.getFileName());
  }
}
