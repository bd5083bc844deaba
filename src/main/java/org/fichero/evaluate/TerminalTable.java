package org.fichero.evaluate;

import java.util.List;
import java.util.Locale;

/** What a person sees at the end: a table a pack, the first disagreements, the gates. */
final class TerminalTable implements Report {
  private static final int EXAMPLES = 20;
  private static final int WIDTH = 70;

  private final StringBuilder out;
  private final FirstFew<Disagreement> first = new FirstFew<>(EXAMPLES);

  TerminalTable(StringBuilder out) {
    this.out = out;
  }

  @Override
  public void disagreement(Disagreement disagreement) {
    first.add(disagreement);
  }

  @Override
  public void end(Evaluation evaluation, List<String> failures) {
    evaluation.packs().forEach(this::pack);
    notes(evaluation);
    first.all().forEach(d -> out.append(line(d)).append('\n'));
    if (first.more() > 0) {
      out.append("… and ").append(first.more()).append(" more disagreements\n");
    }
    failures.forEach(f -> out.append("gate: ").append(f).append('\n'));
    line("fields: %d right of %d, micro F1 %s, macro F1 %s; %d silently wrong", evaluation.fields().right(),
        evaluation.fields().support(), Figures.show(evaluation.fields().f1()), Figures.show(evaluation.macroF1()),
        evaluation.fields().silent());
  }

  private void pack(String id, Evaluation.Pack pack) {
    RecordCounts r = pack.records();
    line("%s: %s in the gold, %d in the records, %d missed, %d extra, %d wholly right", id.isEmpty() ? "(no template)" : id,
        FieldPaths.count(r.gold(), "ficha"), r.predicted(), r.missed(), r.extra(), r.right());
    int width = Math.max(12, pack.parts().keySet().stream().mapToInt(String::length).max().orElse(0) + 2);
    line("%-" + width + "s %7s %6s %6s %7s %8s %6s %6s %6s %6s  %s",
        "field", "support", "right", "wrong", "missing", "spurious", "silent", "P", "R", "F1", "95 % interval");
    pack.fields().forEach((field, counts) -> {
      row(width, field, counts, Figures.show(pack.intervals().get(field)));
      pack.parts().forEach((path, part) -> {
        if (FieldPaths.isPart(path, field) && part.right() + part.empty() < part.support() + part.spurious() + part.empty()) {
          row(width, "  " + path, part, "");
        }
      });
    });
    row(width, "all (micro)", pack.total(), Figures.show(pack.micro()));
    line("%-" + width + "s %7s %6s %6s %7s %8s %6s %6s %6s %6s  %s%n",
        "all (macro)", "", "", "", "", "", "", "", "", Figures.show(pack.macroF1()), Figures.show(pack.macro()));
  }

  private void row(int width, String name, Counts c, String interval) {
    line(("%-" + width + "s %7d %6d %6d %7d %8d %6d %6s %6s %6s  %s").stripTrailing(), name, c.support(), c.right(), c.wrong(),
        c.missing(), c.spurious(), c.silent(), Figures.show(c.precision()), Figures.show(c.recall()), Figures.show(c.f1()), interval);
  }

  private void notes(Evaluation evaluation) {
    if (evaluation.unjudged() > 0) {
      line("note: %d records stand in sources that there is no gold for; they do not count", evaluation.unjudged());
    }
    evaluation.goldUnmatched().forEach(s -> line("note: no record comes from %s; all of its gold counts as missing", s));
  }

  private static String line(Disagreement d) {
    String place = d.source() + (d.place().line() > 0 ? ":" + d.place().line() + ":" + d.place().column() : "");
    return place + ": " + d.verdict().code() + (d.silent() ? " (silent) " : " ") + FieldPaths.what(d.record(), d.pointer())
        + ": gold " + cut(d.gold()) + ", predicted " + cut(d.predicted());
  }

  static String cut(String json) {
    return json.length() <= WIDTH ? json : json.substring(0, json.offsetByCodePoints(0, json.codePointCount(0, WIDTH - 1))) + "…";
  }

  private void line(String format, Object... args) {
    out.append(String.format(Locale.ROOT, format.replace("%n", "\n"), args).stripTrailing()).append('\n');
  }
}
