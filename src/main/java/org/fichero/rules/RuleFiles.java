package org.fichero.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where rule files are read from: folders first, then the rules that ship with the program.
 *
 * <p>Names are relative to a {@code rules} folder, such as {@code common/es/months.yaml}.
 */
public final class RuleFiles {
  private final Path folder;

  private RuleFiles(Path folder) {
    this.folder = folder;
  }

  /** The rules that ship with the program. */
  public static RuleFiles bundled() {
    return new RuleFiles(null);
  }

  /** {@code folder} (as {@code rules/} is laid out), and what it lacks from the bundled rules. */
  public static RuleFiles in(Path folder) {
    return new RuleFiles(folder);
  }

  /** The whole file as text; empty when no place has it. */
  public Optional<String> read(String name) {
    try {
      if (folder != null && Files.isRegularFile(folder.resolve(name))) {
        return Optional.of(Files.readString(folder.resolve(name)));
      }
      try (InputStream in = RuleFiles.class.getResourceAsStream("/rules/" + name)) {
        return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the rule file " + name, e);
    }
  }
}
