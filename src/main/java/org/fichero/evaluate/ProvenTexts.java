package org.fichero.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fichero.model.SourceText;

/**
 * The texts of sources, from the sources alone: plain text is decoded, everything else is read again as an extraction
 * reads it, and the text that the run wrote of it is held against that. What the last file holds is kept.
 */
final class ProvenTexts {
  private final SourceTexts texts;
  private final SourceReader reader;
  private final String sources;
  private String lastFile;
  private final Map<String, SourceReader.Given> last = new LinkedHashMap<>();

  /** @param sources where they are looked for, as the user says it */
  ProvenTexts(SourceTexts texts, SourceReader reader, String sources) {
    this.texts = texts;
    this.reader = reader;
    this.sources = sources;
  }

  /**
   * A text.
   *
   * @param sha256 of the source's own bytes; null when it is not at hand
   * @param text null when there is none
   * @param problem why there is none, or what does not hold; null when all is well
   */
  record Proven(String sha256, SourceText text, String problem) {
    private static Proven none(String problem) {
      return new Proven(null, null, problem);
    }
  }

  /** @param plain whether its record says that it is plain text */
  Proven of(String path, boolean plain) {
    SourceTexts.Located at = texts.locate(path).orElse(null);
    if (at == null) {
      return Proven.none("not below " + sources + "; nothing of it was checked");
    }
    Optional<String> beside = texts.beside(path);
    if (plain && beside.isEmpty() && at.path().equals(path)) {
      return new Proven(SourceTexts.sha256(at.file()), texts.text(path).orElse(null), null);
    }
    SourceReader.Given given = read(at).get(path);
    if (given == null) {
      return Proven.none("not in " + at.file() + "; nothing of it was checked");
    }
    if (given.text() == null) {
      return Proven.none("cannot be read (" + given.problem() + "); nothing of it was checked");
    }
    return new Proven(given.sha256(), new SourceText(given.text()), beside.map(b -> difference(b, given.text())).orElse(null));
  }

  private Map<String, SourceReader.Given> read(SourceTexts.Located at) {
    if (!at.path().equals(lastFile)) {
      last.clear();
      reader.read(at.path(), SourceTexts.bytes(at.file())).forEach(g -> last.put(g.path(), g));
      lastFile = at.path();
    }
    return last;
  }

  /** Where the run's text departs from what the source gives; null when it does not. */
  private static String difference(String beside, String given) {
    if (beside.equals(given)) {
      return null;
    }
    int same = 0;
    while (same < Math.min(beside.length(), given.length()) && beside.charAt(same) == given.charAt(same)) {
      same++;
    }
    long line = 1 + given.substring(0, same).chars().filter(c -> c == '\n').count();
    return "its text beside the records is not what the source gives, from line " + line + " on";
  }
}
