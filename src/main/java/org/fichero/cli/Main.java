package org.fichero.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/** The program {@code fichero}. */
public final class Main {
  private Main() {}

  /** Runs the command line and ends the process with its status; status 0 ends no process (Maven runs this inside its own). */
  public static void main(String[] args) {
    Terminal terminal = Terminal.standard();
    int status = run(args, terminal);
    terminal.flush();
    if (status != Status.OK) {
      System.exit(status);
    }
  }

  /**
   * The same within a process.
   *
   * @param in standard input
   * @param out standard output, written as UTF-8
   * @param err standard error, written as UTF-8
   * @param environment variables, of which {@code NO_COLOR} and {@code TERM} matter at a terminal
   * @return the exit status: 0 all is well, 1 findings at or above the level asked for, 2 the call or a rule pack is
   *     wrong, 3 a source could not be read
   */
  public static int run(
      String[] args, InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {
    Terminal terminal = new Terminal(in, writer(out), writer(err), false,
        Terminal.wantsColours(false, environment));
    int status = run(args, terminal);
    terminal.flush();
    return status;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, false, StandardCharsets.UTF_8);
  }

  private static int run(String[] args, Terminal terminal) {
    String first = args.length == 0 ? "--help" : args[0];
    switch (first) {
      case "-h", "--help", "help" -> {
        return help(args, terminal);
      }
      case "-V", "--version" -> {
        terminal.out().println("fichero " + Version.text());
        return Status.OK;
      }
      case "extract" -> {
        return extract(Arrays.copyOfRange(args, 1, args.length), terminal);
      }
      default -> {
        return command(first, Arrays.copyOfRange(args, 1, args.length), terminal);
      }
    }
  }

  private static int help(String[] args, Terminal terminal) {
    if (args.length > 1 && !args[1].startsWith("-")) {
      String[] about = Arrays.copyOfRange(args, 2, args.length + 1);
      about[about.length - 1] = "--help";
      return command(args[1], about, terminal);
    }
    terminal.out().print(Commands.help());
    return Status.OK;
  }

  private static int extract(String[] args, Terminal terminal) {
    Optional<ExtractCommand> plain = PlainExtract.read(List.of(args), terminal);
    try {
      return plain.isPresent() ? plain.get().call() : command("extract", args, terminal);
    } catch (IOException | RuntimeException e) {
      return Errors.failure(terminal, e);
    }
  }

  private static int command(String name, String[] args, Terminal terminal) {
    Optional<Object> command = Commands.load(name, terminal);
    if (command.isEmpty()) {
      Errors.print(terminal, "there is no command '" + name + "'" + Commands.nearest(name),
          "expected one of: " + String.join(", ", Commands.names()), "'fichero --help' shows what each does");
      return Status.USAGE;
    }
    Optional<String> task = name.equals("rules") ? RulesHelp.of(args) : Optional.empty();
    if (task.isPresent()) {
      terminal.out().print(task.get());
      return Status.OK;
    }
    return line(name, command.get(), terminal).execute(args);
  }

  /** A command as picocli runs it. */
  static CommandLine line(String name, Object command, Terminal terminal) {
    return new CommandLine(command)
        .setCommandName("fichero " + name)
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(
            terminal.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
        .setUsageHelpWidth(100)
        .setParameterExceptionHandler((e, given) -> Errors.usage(terminal, e))
        .setExecutionExceptionHandler((e, line, result) -> Errors.failure(terminal, e));
  }
}
