package org.fichero.evaluate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fichero.model.SourceText;

/**
 * The texts that offsets count in: the run's {@code text/} folder for what is not plain text, else the source itself,
 * decoded as {@code documents.jsonl} says. The last text is kept.
 */
final class SourceTexts {
  /** Between an archive's path and that of its member. */
  private static final String MEMBER = "!/";

  private static final Map<String, Charset> PYTHON = Map.of(
      "utf-8", StandardCharsets.UTF_8,
      "utf-8-sig", StandardCharsets.UTF_8,
      "latin-1", StandardCharsets.ISO_8859_1,
      "ascii", StandardCharsets.US_ASCII,
      "cp1252", Charset.forName("windows-1252"),
      "utf-16", StandardCharsets.UTF_16,
      "utf-16-le", StandardCharsets.UTF_16LE,
      "utf-16-be", StandardCharsets.UTF_16BE);

  private final Path run;
  private final List<Path> roots;
  private final Map<String, String> encodings = new TreeMap<>();
  private String last;
  private Optional<SourceText> lastText = Optional.empty();

  /**
   * @param run a run's folder; null where there is none
   * @param roots what the records' paths are relative to, the first that has one counts; or the sources themselves
   */
  SourceTexts(Path run, List<Path> roots) {
    this.run = run == null ? null : run.toAbsolutePath().normalize();
    this.roots = roots.stream().map(r -> r.toAbsolutePath().normalize()).toList();
    Path documents = run == null ? null : run.resolve("documents.jsonl");
    if (documents != null && Files.isRegularFile(documents)) {
      readEncodings(documents);
    }
  }

  private void readEncodings(Path documents) {
    try (Lines lines = new Lines(documents)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        var json = Json.parse(line, documents + ":" + lines.number());
        var encoding = json.path("encoding");
        String name = Json.show(encoding.isObject() ? encoding.path("name") : encoding);
        String path = Json.show(json.path("path").isString() ? json.path("path") : json.path("source").path("path"));
        if (!name.isEmpty() && !name.equals("utf-8")) {
          encodings.put(path, name);
        }
      }
    }
  }

  /** The text of a source; empty when it is not at hand. */
  Optional<SourceText> text(String path) {
    if (!path.equals(last)) {
      last = path;
      lastText = read(path).map(SourceText::new);
    }
    return lastText;
  }

  private Optional<String> read(String path) {
    return beside(path).or(() -> file(path).map(f -> decode(bytes(f), encodings.getOrDefault(path, ""))));
  }

  /** The text that the run wrote of a source that is not plain text; empty when it has none. */
  Optional<String> beside(String path) {
    Path extracted = run == null ? null : run.resolve("text/" + path.replace(':', '_') + ".txt").normalize();
    boolean there = extracted != null && extracted.startsWith(run) && Files.isRegularFile(extracted);
    return there ? Optional.of(decode(bytes(extracted), "utf-8")) : Optional.empty();
  }

  /** The source's own file; empty when it is not at hand. */
  Optional<Path> file(String path) {
    return roots.stream().map(root -> below(root, path)).filter(Files::isRegularFile).findFirst();
  }

  /**
   * A file that stands on its own, and the path that records give it.
   *
   * @param path the source's own, or that of the outermost archive or mail that it is a member of
   */
  record Located(String path, Path file) {}

  /** The file that a source is or is in; empty when it is not at hand. */
  Optional<Located> locate(String path) {
    for (int end = path.length(); end > 0; end = path.lastIndexOf(MEMBER, end - 1)) {
      String outer = path.substring(0, end);
      Optional<Path> file = file(outer);
      if (file.isPresent()) {
        return Optional.of(new Located(outer, file.get()));
      }
    }
    return Optional.empty();
  }

  /** A path that leads out of the root gives the root, which is no file of its own then. */
  private static Path below(Path root, String path) {
    boolean named = root.endsWith(path.substring(path.lastIndexOf('/') + 1));
    if (named && Files.isRegularFile(root)) {
      return root;
    }
    Path file = root.resolve(path).normalize();
    if (!file.startsWith(root) || Files.isRegularFile(root)) {
      return root;
    }
    return Files.isRegularFile(file) ? file : withoutRoot(root, path).orElse(root);
  }

  /** Where two folders hold files of one name, paths begin with the folder's own. */
  private static Optional<Path> withoutRoot(Path root, String path) {
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      Path rest = root.resolve(path.substring(slash + 1)).normalize();
      if (root.endsWith(path.substring(0, slash)) && rest.startsWith(root) && Files.isRegularFile(rest)) {
        return Optional.of(rest);
      }
    }
    return Optional.empty();
  }

  /** Lower-case hexadecimal. */
  static String sha256(Path file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UnreadableException(file + ": cannot be read: " + e.getMessage());
    }
  }

  private static String decode(byte[] bytes, String encoding) {
    Charset declared = PYTHON.get(encoding.toLowerCase(Locale.ROOT));
    if (declared == null && !encoding.isEmpty() && Charset.isSupported(encoding)) {
      declared = Charset.forName(encoding);
    }
    String text = declared == null ? guess(bytes) : new String(bytes, declared);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static String guess(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      boolean utf16 = bytes.length > 1 && (bytes[0] == -1 && bytes[1] == -2 || bytes[0] == -2 && bytes[1] == -1);
      return new String(bytes, utf16 ? StandardCharsets.UTF_16 : Charset.forName("windows-1252"));
    }
  }
}
