package org.fichero.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fichero.model.SourceText;
import org.fichero.rules.Countries;
import org.fichero.rules.MonthNames;
import org.fichero.rules.PackLoader;
import org.fichero.rules.Places;
import org.fichero.rules.RuleFiles;

/**
 * Proves a dataset's provenance from nothing but the dataset and its sources: hashes, and every value re-cut from its
 * offsets. Streaming: one source is in memory at a time.
 */
public final class Verifier {
  private final SourceTexts texts;
  private final KnownCodes codes;
  private final Consumer<String> tell;
  private final Map<String, Long> counts = new HashMap<>();
  private final List<String> unread = new ArrayList<>();

  private Verifier(SourceTexts texts, KnownCodes codes, Consumer<String> tell) {
    this.texts = texts;
    this.codes = codes;
    this.tell = tell;
  }

  /**
   * What was proved.
   *
   * @param sources read
   * @param records checked
   * @param texts values that their characters give
   * @param places codes, numbers and marks whose place is in the text
   * @param failures hashes that differ and values that their characters do not give
   * @param unread paths of the sources that are not at hand
   */
  public record Result(long sources, long records, long texts, long places, long failures, List<String> unread) {
    public Result {
      unread = List.copyOf(unread);
    }

    /** One line for a person. */
    public String summary() {
      return FieldPaths.count(records, "record") + " of " + FieldPaths.count(sources, "source") + ": "
          + FieldPaths.count(texts, "text") + " re-cut from their characters, " + FieldPaths.count(places, "other value")
          + " traced, " + FieldPaths.count(failures, "failure")
          + (unread.isEmpty() ? "" : ", " + FieldPaths.count(unread.size(), "source") + " not at hand");
    }
  }

  /**
   * Checks all records.
   *
   * @param records a {@code records.jsonl} or the folder of a run; texts of what is not plain text stand beside it
   * @param sources what the records' paths are relative to, or the one source
   * @param rules that say which fields hold words, and what codes stand for
   * @param tell gets a line for each failure, {@code path:line:column: what is wrong}
   * @throws UnreadableException if the records can't be read
   */
  public static Result verify(Path records, Path sources, RuleFiles rules, Consumer<String> tell) {
    RecordsFile file = RecordsFile.at(records);
    if (!Files.exists(sources)) {
      throw new UnreadableException(sources + ": no such file or folder");
    }
    Verifier verifier = new Verifier(new SourceTexts(file.run(), List.of(sources)), new KnownCodes(PackLoader.loadAll(rules), Places.load(rules), Countries.load(rules), MonthNames.load(rules)), tell);
    file.forEachSource(verifier::source);
    return new Result(verifier.count("sources"), verifier.count("records"), verifier.count("texts"), verifier.count("places"),
        verifier.count("failures"), verifier.unread);
  }

  private long count(String what) {
    return counts.getOrDefault(what, 0L);
  }

  private void source(String path, List<Predicted> records) {
    Path file = texts.file(path).orElse(null);
    SourceText text = texts.text(path).orElse(null);
    if (file == null || text == null) {
      unread.add(path);
      return;
    }
    counts.merge("sources", 1L, Long::sum);
    String sha = SourceTexts.sha256(file);
    for (Predicted record : records) {
      counts.merge("records", 1L, Long::sum);
      String said = record.sha256();
      if (!said.equals(sha)) {
        fail(path + ": " + record.id() + ": the source's SHA-256 is " + sha + ", the record says " + said);
      }
      RecordCheck.check(record, text, codes, this::fail, what -> counts.merge(what, 1L, Long::sum));
    }
  }

  private void fail(String line) {
    counts.merge("failures", 1L, Long::sum);
    tell.accept(line);
  }
}
