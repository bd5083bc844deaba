package org.fichero.evaluate;

import java.nio.file.Path;

/** Names sources as a repository does: from the working folder on. */
final class RepositoryPaths {
  private final SourceTexts texts;

  RepositoryPaths(SourceTexts texts) {
    this.texts = texts;
  }

  /** The record's own path where the source is not at hand or does not stand below the working folder. */
  String of(String path) {
    Path here = Path.of("").toAbsolutePath().normalize();
    return texts.locate(path)
        .filter(at -> at.file().startsWith(here))
        .map(at -> here.relativize(at.file()).toString().replace('\\', '/') + path.substring(at.path().length()))
        .orElse(path);
  }
}
