package org.fichero.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where rule files are read from: folders first, then the rules that ship with the program.
 *
 * <p>Names are relative to a {@code rules} folder, such as {@code common/es/months.yaml}.
 */
public final class RuleFiles {
  /** The language of packs and phrases that name no other. */
  public static final String STANDARD = "es";

  private final Path folder;
  private final Path only;
  private final String language;

  private RuleFiles(Path folder, Path only, String language) {
    this.folder = folder;
    this.only = only;
    this.language = language;
  }

  /** The rules that ship with the program. */
  public static RuleFiles bundled() {
    return new RuleFiles(null, null, STANDARD);
  }

  /**
   * A folder of packs (each a folder with a {@code pack.yaml}), or one pack's own folder; what it lacks comes from the
   * bundled rules.
   *
   * @throws RulesException when there is no such folder, or nothing in it that belongs to rules
   */
  public static RuleFiles in(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(whole)) {
      throw new RulesException(List.of(new RulesException.Problem(folder.toString(), 0, 0,
          "no such folder; expected a folder of rule packs, or one pack's folder", "")));
    }
    boolean pack = Files.isRegularFile(whole.resolve("pack.yaml")) && whole.getParent() != null;
    return pack ? new RuleFiles(whole.getParent(), whole, STANDARD) : new RuleFiles(whole, null, STANDARD);
  }

  /** Whether these are the rules that ship with the program and no others. */
  public boolean isBundled() {
    return folder == null;
  }

  /** Names of the packs that the folder itself has, sorted; empty for the bundled rules. */
  public List<String> ownPacks() {
    if (only != null) {
      return List.of(only.getFileName().toString());
    }
    if (folder == null) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(p -> Files.isRegularFile(p.resolve("pack.yaml"))).map(p -> p.getFileName().toString())
          .sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /** Where a file or folder of the folder itself stands; empty when only the bundled rules may have it. */
  public Optional<Path> path(String name) {
    Path path = folder == null ? null : folder.resolve(name);
    return path != null && Files.exists(path) ? Optional.of(path) : Optional.empty();
  }

  /** Names of what stands in a folder of the folder itself, sorted; empty when there is none. */
  public List<String> inside(String name) {
    Optional<Path> path = path(name).filter(Files::isDirectory);
    if (path.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(path.get())) {
      return inside.map(p -> p.getFileName().toString()).filter(n -> !n.startsWith(".")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + path.get(), e);
    }
  }

  /**
   * The same files, with the words of another language.
   *
   * @param code names a folder of {@code common}
   * @throws RulesException when there is no such folder
   */
  public RuleFiles speaking(String code) {
    RuleFiles other = new RuleFiles(folder, only, code);
    if (!isLanguage(code)) {
      throw new RulesException(List.of(new RulesException.Problem("common/" + code, 0, 0,
          "no such language; expected a folder 'common/" + code + "' with months.yaml and the other files of a language", "")));
    }
    return other;
  }

  /** Whether there is a folder of that language; its name is of small letters, with hyphens between. */
  boolean isLanguage(String code) {
    boolean name = !code.isEmpty() && code.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '-');
    return name && read("common/" + code + "/months.yaml").isPresent();
  }

  /** The language whose words the loaders read. */
  public String language() {
    return language;
  }

  /** The name of one of the language's files. */
  String common(String file) {
    return "common/" + language + "/" + file;
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
