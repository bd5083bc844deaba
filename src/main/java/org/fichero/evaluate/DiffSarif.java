package org.fichero.evaluate;

import java.io.IOException;

/** {@code diff.sarif}: every change beside its source; notes where a value is new or rests on other characters, else warnings. */
final class DiffSarif implements DiffReport {
  private final SarifLog log;

  DiffSarif(Staged out, RepositoryPaths paths) throws IOException {
    log = new SarifLog(out, "diff.sarif", paths);
  }

  @Override
  public void change(Change c) throws IOException {
    String what = c.pointer().isEmpty() ? "The ficha " + c.record() : c.pointer() + " of " + c.record();
    String rule = c.kind() == Change.Kind.EVIDENCE ? "evidence-changed" : "value-" + c.kind().code();
    boolean lost = c.kind() == Change.Kind.VANISHED || c.kind() == Change.Kind.CHANGED;
    String message = what + switch (c.kind()) {
      case APPEARED -> " appeared: " + c.after() + ".";
      case VANISHED -> " vanished: it was " + c.before() + ".";
      case CHANGED -> " changed: " + c.before() + " became " + c.after() + ".";
      case EVIDENCE -> " is still " + c.after() + ", and rests on other characters.";
    };
    log.rule(rule, rule(c.kind()));
    log.write(new SarifLog.Result(rule, lost ? "warning" : "note", message, c.source(), c.record(), c.pointer(), c.before() + c.after()),
        c.place().plain(), c.place().line(), c.place().column(), c.place().cut());
  }

  private static String rule(Change.Kind kind) {
    return switch (kind) {
      case APPEARED -> "A value that only the newer run has.";
      case VANISHED -> "A value that only the older run has.";
      case CHANGED -> "A value that the two runs have otherwise.";
      case EVIDENCE -> "The same value, from other characters.";
    };
  }

  @Override
  public void end(DiffFigures figures) throws IOException {
    log.end();
  }
}
