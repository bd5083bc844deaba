package org.fichero.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The running figures of an evaluation, by pack. */
final class Tally {
  private static final int VOCABULARY = 40;

  private final Map<String, Running> packs = new TreeMap<>();
  private final Bootstrap bootstrap = new Bootstrap();
  private RecordCounts records = RecordCounts.NONE;

  private static final class Running {
    private final Map<String, Counts> fields = new LinkedHashMap<>();
    private final Map<String, Counts> parts = new LinkedHashMap<>();
    private final Map<String, Map<String, Map<String, Long>>> confusions = new TreeMap<>();
    private RecordCounts records = RecordCounts.NONE;
  }

  /** One ficha: its name in the resampling, what its whole fields came to, and what its values did. */
  void add(String template, String ficha, Map<String, Counts> fields, List<Judgement> values, List<Boolean> silent) {
    Running pack = packs.computeIfAbsent(template, k -> new Running());
    bootstrap.draw(ficha);
    Counts sum = Counts.sum(fields.values());
    bootstrap.add("", sum);
    bootstrap.add(template + "\n", sum);
    fields.forEach((field, counts) -> {
      pack.fields.merge(field, counts, Counts::plus);
      bootstrap.add(template + "\n" + field, counts);
    });
    for (int i = 0; i < values.size(); i++) {
      Judgement value = values.get(i);
      pack.parts.merge(value.path(), Counts.one(value.verdict(), silent.get(i)), Counts::plus);
      confuse(pack, value);
    }
  }

  void add(String template, RecordCounts counts) {
    Running pack = packs.computeIfAbsent(template, k -> new Running());
    pack.records = pack.records.plus(counts);
    records = records.plus(counts);
  }

  private static void confuse(Running pack, Judgement value) {
    boolean code = value.comparison().sameness() instanceof Sameness.Exact || value.gold().isBoolean();
    if (!code || value.verdict() == Verdict.EMPTY || value.gold().isContainer() || value.predicted().isContainer()) {
      return;
    }
    Map<String, Map<String, Long>> cells = pack.confusions.computeIfAbsent(value.path(), k -> new TreeMap<>());
    if (cells.size() <= VOCABULARY) {
      cells.computeIfAbsent(Json.show(value.gold()), k -> new TreeMap<>()).merge(Json.show(value.predicted()), 1L, Long::sum);
    }
  }

  /** All figures so far. */
  Evaluation evaluation(long documents, long unjudged, List<String> goldUnmatched) {
    Map<String, Evaluation.Pack> all = new LinkedHashMap<>();
    packs.forEach((id, running) -> all.put(id, pack(id, running)));
    return new Evaluation(
        all,
        records,
        Counts.sum(all.values().stream().map(p -> Counts.sum(p.fields().values())).toList()),
        Counts.sum(all.values().stream().map(p -> Counts.sum(p.parts().values())).toList()),
        bootstrap.interval(""),
        documents,
        unjudged,
        goldUnmatched,
        confusions());
  }

  private Evaluation.Pack pack(String id, Running running) {
    Map<String, Interval> intervals = new LinkedHashMap<>();
    running.fields.keySet().forEach(f -> intervals.put(f, bootstrap.interval(id + "\n" + f)));
    List<String> keys = running.fields.keySet().stream().map(f -> id + "\n" + f).toList();
    return new Evaluation.Pack(
        running.records, running.fields, running.parts, intervals, bootstrap.interval(id + "\n"), bootstrap.macro(keys));
  }

  /** Paths with more codes than a table can show are no vocabularies. */
  private List<Evaluation.Confusion> confusions() {
    return packs.entrySet().stream()
        .flatMap(p -> p.getValue().confusions.entrySet().stream()
            .filter(c -> c.getValue().size() <= VOCABULARY)
            .map(c -> new Evaluation.Confusion(p.getKey(), c.getKey(), c.getValue())))
        .toList();
  }
}
