package org.fichero.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.fichero.evaluate.UnreadableException;
import org.fichero.rules.PackLoader;
import org.fichero.rules.RuleFiles;
import org.fichero.rules.RulePack;

/** Turns what goes wrong in a command that reads records into words and an exit status. */
final class Guarded {
  /** What a command does. */
  interface Action {
    int run() throws IOException;
  }

  private Guarded() {}

  static int run(Terminal terminal, Action action) {
    try {
      return action.run();
    } catch (UnreadableException e) {
      Errors.print(terminal, e.getMessage());
      return Status.UNREADABLE;
    } catch (IllegalArgumentException e) {
      Errors.print(terminal, e.getMessage());
      return Status.USAGE;
    } catch (IOException | UncheckedIOException e) {
      Errors.print(terminal, Reasons.of(e));
      return Status.UNREADABLE;
    }
  }

  /** @param rules null for the bundled ones */
  static List<RulePack> packs(Path rules) {
    return PackLoader.loadAll(rules(rules));
  }

  /** @param rules null for the bundled ones */
  static RuleFiles rules(Path rules) {
    Checks.rules(rules);
    return rules == null ? RuleFiles.bundled() : RuleFiles.in(rules);
  }
}
