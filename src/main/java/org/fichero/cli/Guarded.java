package org.fichero.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fichero.evaluate.UnreadableException;
import org.fichero.rules.PackLoader;
import org.fichero.rules.RuleFiles;
import org.fichero.rules.RulePack;
import org.fichero.rules.RulesException;
import picocli.CommandLine.Model.CommandSpec;

/** Turns what goes wrong in a command that reads runs into words and an exit status. */
final class Guarded {
  /** What a command does. */
  interface Action {
    int run() throws IOException;
  }

  private Guarded() {}

  static int run(CommandSpec spec, Action action) {
    try {
      return action.run();
    } catch (UnreadableException e) {
      return fail(spec, e.getMessage(), 3);
    } catch (IllegalArgumentException | RulesException e) {
      return fail(spec, e.getMessage(), 2);
    } catch (IOException e) {
      return fail(spec, "cannot read or write: " + e.getMessage(), 3);
    }
  }

  static int usage(CommandSpec spec, String message) {
    return fail(spec, message + "; see fichero " + spec.name() + " --help", 2);
  }

  private static int fail(CommandSpec spec, String message, int status) {
    spec.commandLine().getErr().println("fichero " + spec.name() + ": " + message);
    spec.commandLine().getErr().flush();
    return status;
  }

  /** @param rules null for the bundled ones */
  static List<RulePack> packs(Path rules) {
    return PackLoader.loadAll(rules == null ? RuleFiles.bundled() : RuleFiles.in(rules));
  }
}
