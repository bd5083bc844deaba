package org.fichero.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Reads the calls of {@code extract} that are made most, without picocli, whose set-up is a sixth of a run on one small
 * document. What is not wholly plain (a slip, {@code --out=DIR}, {@code -h}) is left to picocli.
 */
final class PlainExtract {
  private PlainExtract() {}

  /** The command as picocli would set it; empty when the call is for picocli to read. */
  static Optional<ExtractCommand> read(List<String> args, Terminal terminal) {
    ExtractCommand command = new ExtractCommand(terminal);
    command.failOn = ExtractCommand.FailOn.error;
    command.language = "en";
    command.sources = new ArrayList<>();
    Iterator<String> rest = args.iterator();
    boolean plain = args.stream().filter(a -> a.startsWith("-")).distinct().count()
        == args.stream().filter(a -> a.startsWith("-")).count();
    try {
      while (plain && rest.hasNext()) {
        plain = take(command, rest.next(), rest);
      }
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    return plain && command.out != null && !command.sources.isEmpty() ? Optional.of(command) : Optional.empty();
  }

  private static boolean take(ExtractCommand command, String arg, Iterator<String> rest) {
    if (arg.equals("-q") || arg.equals("--quiet")) {
      boolean first = !command.quiet;
      command.quiet = true;
      return first;
    }
    if (!arg.startsWith("-")) {
      return isValue(arg) && command.sources.add(Path.of(arg));
    }
    String value = rest.hasNext() ? rest.next() : "";
    return isValue(value) && option(command, arg, value);
  }

  /** No option, no file of arguments. */
  private static boolean isValue(String arg) {
    return !arg.isEmpty() && arg.charAt(0) != '-' && arg.charAt(0) != '@';
  }

  private static boolean option(ExtractCommand command, String name, String value) {
    switch (name) {
      case "-o", "--out" -> {
        boolean first = command.out == null;
        command.out = Path.of(value);
        return first;
      }
      case "--rules" -> command.rules = Path.of(value);
      case "--template" -> command.template = value;
      case "--lang" -> command.language = value;
      case "--fail-on" -> {
        Optional<ExtractCommand.FailOn> level =
            Arrays.stream(ExtractCommand.FailOn.values()).filter(l -> l.name().equals(value)).findFirst();
        level.ifPresent(l -> command.failOn = l);
        return level.isPresent();
      }
      default -> {
        return false;
      }
    }
    return true;
  }
}
