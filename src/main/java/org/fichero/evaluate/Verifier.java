package org.fichero.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
  private final ProvenTexts texts;
  private final KnownCodes codes;
  private final Consumer<String> tell;
  private final Map<String, Long> counts = new HashMap<>();
  private final List<String> unread = new ArrayList<>();

  private Verifier(ProvenTexts texts, KnownCodes codes, Consumer<String> tell) {
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
   * @param unread a line for each source that could not be read, {@code path: why}
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
          + (unread.isEmpty() ? "" : ", " + FieldPaths.count(unread.size(), "source") + " not read");
    }
  }

  /**
   * Checks all records.
   *
   * @param records a {@code records.jsonl} or the folder of a run; texts of what is not plain text stand beside it
   * @param sources what the records' paths are relative to, or the sources
   * @param reader gives the text of what is not plain text, and of archives' members
   * @param rules that say which fields hold words, and what codes stand for
   * @param tell gets a line for each failure, {@code path:line:column: what is wrong}
   * @throws UnreadableException if the records can't be read
   */
  public static Result verify(Path records, List<Path> sources, SourceReader reader, RuleFiles rules, Consumer<String> tell) {
    RecordsFile file = RecordsFile.at(records);
    for (Path source : sources) {
      if (!Files.exists(source)) {
        throw new UnreadableException(source + ": no such file or folder");
      }
    }
    ProvenTexts texts = new ProvenTexts(new SourceTexts(file.run(), sources), reader, names(sources));
    KnownCodes codes = new KnownCodes(PackLoader.loadAll(rules), Places.load(rules), Countries.load(rules), MonthNames.load(rules));
    Verifier verifier = new Verifier(texts, codes, tell);
    file.forEachSource(verifier::source);
    return new Result(verifier.count("sources"), verifier.count("records"), verifier.count("texts"), verifier.count("places"),
        verifier.count("failures"), verifier.unread);
  }

  private static String names(List<Path> sources) {
    return sources.stream().map(Path::toString).collect(Collectors.joining(" or "));
  }

  private long count(String what) {
    return counts.getOrDefault(what, 0L);
  }

  private void source(String path, List<Predicted> records) {
    ProvenTexts.Proven proven = texts.of(path, records.get(0).isPlain());
    if (proven.text() == null) {
      unread.add(path + ": " + proven.problem());
      return;
    }
    counts.merge("sources", 1L, Long::sum);
    if (proven.problem() != null) {
      fail(path + ": " + proven.problem());
    }
    for (Predicted record : records) {
      counts.merge("records", 1L, Long::sum);
      if (!record.sha256().equals(proven.sha256())) {
        fail(path + ": " + record.id() + ": the source's SHA-256 is " + proven.sha256() + ", the record says " + record.sha256());
      }
      RecordCheck.check(record, proven.text(), codes, this::fail, what -> counts.merge(what, 1L, Long::sum));
    }
  }

  private void fail(String line) {
    counts.merge("failures", 1L, Long::sum);
    tell.accept(line);
  }
}
