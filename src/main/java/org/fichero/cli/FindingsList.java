package org.fichero.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fichero.emit.Messages;
import org.fichero.emit.Reported;
import org.fichero.model.Severity;

/** The findings of a run as a compiler lists them: the worst first, and no more than a person reads. */
final class FindingsList {
  private static final int SHOWN = 50;
  private static final List<Severity> WORST_FIRST = List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);

  private final Terminal terminal;
  private final Messages messages;
  private final Map<Severity, List<String>> kept = new EnumMap<>(Severity.class);
  private int count;

  FindingsList(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
    WORST_FIRST.forEach(s -> kept.put(s, new ArrayList<>()));
  }

  /** Members of an archive keep the address that they have in it. */
  void add(SourceFile file, List<Reported> findings) {
    for (Reported found : findings) {
      count++;
      List<String> lines = kept.get(found.finding().severity());
      if (lines.size() < SHOWN) {
        lines.add(line(found, file.shown() + found.path().substring(commonLength(found.path(), file.path()))));
      }
    }
  }

  private static int commonLength(String path, String file) {
    return path.startsWith(file) ? file.length() : 0;
  }

  private String line(Reported found, String path) {
    Severity severity = found.finding().severity();
    String place = found.line() == null ? path : path + ":" + found.line() + ":" + found.column();
    return terminal.paint(Terminal.Colour.STRONG, Terminal.printable(place) + ":") + " "
        + terminal.paint(colour(severity), severity.code() + " " + found.finding().code() + ":") + " "
        + Terminal.printable(messages.message(found.finding()));
  }

  private static Terminal.Colour colour(Severity severity) {
    return switch (severity) {
      case ERROR -> Terminal.Colour.ERROR;
      case WARNING -> Terminal.Colour.WARNING;
      case INFO -> Terminal.Colour.NOTE;
    };
  }

  void print(Path out) {
    List<String> lines = WORST_FIRST.stream().flatMap(s -> kept.get(s).stream()).limit(SHOWN).toList();
    lines.forEach(terminal.out()::println);
    if (count > lines.size()) {
      terminal.out().println("… and " + (count - lines.size()) + " more, see " + out.resolve("report.html"));
    }
  }
}
