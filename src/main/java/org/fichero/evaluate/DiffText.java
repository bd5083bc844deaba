package org.fichero.evaluate;

import java.util.Locale;

/** A diff for the terminal: counts first, examples after. */
final class DiffText implements DiffReport {
  private final StringBuilder text;
  private final DiffExamples examples;

  DiffText(StringBuilder text, DiffExamples examples) {
    this.text = text;
    this.examples = examples;
  }

  @Override
  public void end(DiffFigures figures) {
    text.append(figures.changed()).append(" of ").append(FieldPaths.count(figures.records(), "record")).append(" changed\n");
    if (!figures.fields().isEmpty()) {
      text.append(String.format(Locale.ROOT, "%-24s %9s %9s %9s %9s\n", "field", "appeared", "vanished", "changed", "evidence"));
    }
    figures.fields().forEach((field, kinds) -> {
      text.append(String.format(Locale.ROOT, "%-24s", field));
      for (Change.Kind kind : Change.Kind.values()) {
        text.append(String.format(Locale.ROOT, " %9d", kinds.getOrDefault(kind, 0L)));
      }
      text.append('\n');
    });
    figures.findings().forEach((code, n) ->
        text.append("finding ").append(code).append(": ").append(n[0]).append(" fewer, ").append(n[1]).append(" more\n"));
    examples.all().forEach(c -> text.append(line(c)).append('\n'));
  }

  /** A change on one line, as a compiler would say it. */
  static String line(Change c) {
    String where = c.source() + (c.line() > 0 ? ":" + c.line() : "") + ": " + c.kind().code() + " " + FieldPaths.what(c.record(), c.pointer());
    return where + ": " + switch (c.kind()) {
      case APPEARED -> TerminalTable.cut(c.after());
      case VANISHED -> TerminalTable.cut(c.before());
      case CHANGED -> TerminalTable.cut(c.before()) + " became " + TerminalTable.cut(c.after());
      case EVIDENCE -> TerminalTable.cut(c.after()) + " rests on other characters";
    };
  }
}
