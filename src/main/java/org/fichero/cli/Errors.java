package org.fichero.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.fichero.rules.Nearest;
import org.fichero.rules.RulesException;
import picocli.CommandLine;

/** How errors are said, and which status they end with. */
final class Errors {
  private Errors() {}

  static void print(Terminal terminal, String found, String... more) {
    terminal.err().println(terminal.paint(Terminal.Colour.ERROR, "error") + ": " + found);
    for (String line : more) {
      terminal.err().println("  " + line);
    }
  }

  /** The command line cannot be understood. */
  static int usage(Terminal terminal, CommandLine.ParameterException e) {
    String name = e.getCommandLine().getCommandName();
    print(terminal, unknownOption(e).orElse(e.getMessage()), "'" + name + " --help' shows the options, with examples");
    return Status.USAGE;
  }

  /** A slip in an option's name, which picocli may say as the lack of the option that was meant. */
  private static Optional<String> unknownOption(CommandLine.ParameterException e) {
    Set<String> known = e.getCommandLine().getCommandSpec().optionsMap().keySet();
    return e.getCommandLine().getUnmatchedArguments().stream()
        .filter(a -> a.startsWith("-") && !a.equals("-"))
        .map(a -> a.replaceFirst("=.*", ""))
        .findFirst()
        .map(option -> "there is no option '" + option + "'" + Nearest.hint(option, known));
  }

  /** A command broke off. */
  static int failure(Terminal terminal, Exception e) {
    if (e instanceof CommandException c) {
      print(terminal, c.getMessage(), c.expected(), c.advice());
      return Status.USAGE;
    }
    if (e instanceof RulesException r) {
      r.problems().forEach(p -> print(terminal, p.toString().replace("\n", "\n  ")));
      int count = r.problems().size();
      terminal.err().println(count + (count == 1 ? " mistake" : " mistakes") + " in the rules; nothing was extracted.");
      return Status.USAGE;
    }
    if (e instanceof IOException || e instanceof UncheckedIOException) {
      print(terminal, Reasons.of(e), "nothing was written; an earlier run's files are as they were");
      return Status.UNREADABLE;
    }
    print(terminal, "this is a mistake of the program itself, please report it: " + e);
    e.printStackTrace(terminal.err());
    return Status.UNREADABLE;
  }
}
