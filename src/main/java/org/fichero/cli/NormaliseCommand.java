package org.fichero.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fichero.emit.Phrase;
import org.fichero.model.Mention;
import org.fichero.model.Node;
import org.fichero.normalise.Normaliser;
import org.fichero.rules.FieldKind;
import org.fichero.rules.RuleFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fichero normalise}: phrases in, their values out. */
@Command(
    description = "Reads phrases from standard input, one a line, and writes what they name as JSON, one a line.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  echo 'Septiembre, octubre y noviembre de cada año' | fichero normalise",
      "  fichero normalise --type money,quantity < phrases.txt",
      "  echo '{\"text\": \"ayer\", \"reference_date\": \"2024-03-01\"}' | fichero normalise",
      "  echo 'Recursos propios. SENCE.' | fichero normalise --as funding",
      "",
      "A line that begins with a brace is a JSON object: {\"text\": …, \"reference_date\": \"YYYY-MM-DD\"}.",
      "One that is none is said, its values are null, the other lines are answered, and the exit status is 2.",
      "Without a reference date, relative phrases stay unresolved: no clock is read."
    })
final class NormaliseCommand implements Callable<Integer> {
  private static final Set<String> TYPES =
      Set.of("date", "time", "quantity", "percentage", "money", "organisation", "place", "country");

  /** What a phrase can be read as, and the members of the output. */
  private record Reading(FieldKind kind, List<String> members) {}

  private static final Map<String, Reading> READINGS = Map.of(
      "departments", new Reading(FieldKind.ORGANISATIONS, List.of("organisations")),
      "funding", new Reading(FieldKind.FUNDING, List.of("sources")),
      "implementation", new Reading(FieldKind.SCHEDULE, List.of("months_in_text", "periods", "recurrence")));

  @Option(names = "--type", split = ",", paramLabel = "TYPE",
      description = "Keep only these: date, time, quantity, percentage, money, organisation, place, country.")
  private List<String> types = List.of();

  @Option(names = "--reference-date", paramLabel = "YYYY-MM-DD", description = "The day that relative phrases count from.")
  private String reference;

  @Option(names = "--as", paramLabel = "FIELD",
      description = "Read each phrase as that field's text: departments, funding or implementation.")
  private String as;

  @Option(names = "--language", paramLabel = "CODE", defaultValue = RuleFiles.STANDARD,
      description = "The language of the phrases, a folder of rules/common (default: ${DEFAULT-VALUE}).")
  private String language;

  @Option(names = "--rules", paramLabel = "DIR", description = "Folder of rules; what it lacks comes from those built in.")
  private Path rules;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  private final Terminal terminal;

  NormaliseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    check();
    LocalDate day = reference == null ? null : date(reference, "--reference-date " + reference);
    RuleFiles files = rules == null ? RuleFiles.bundled() : RuleFiles.in(rules);
    Normaliser normaliser = Normaliser.load(files.speaking(language), List.of());
    BufferedReader in = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
    int number = 0;
    int status = Status.OK;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      try {
        terminal.out().print(answer(normaliser, line, number, day));
      } catch (CommandException e) {
        status = Errors.failure(terminal, e);
        terminal.out().print(unanswered(line));
      }
      terminal.out().print('\n');
      if (!in.ready()) {
        terminal.out().flush();
      }
    }
    return status;
  }

  private String answer(Normaliser normaliser, String line, int number, LocalDate day) {
    Phrase phrase = parse(line, number);
    LocalDate own = phrase.referenceDate() == null ? day : date(phrase.referenceDate(), "line " + number + ": reference_date");
    return as == null ? mentions(normaliser, phrase, own) : field(normaliser, phrase);
  }

  /** A line that is no phrase still has its line of output, with null for what it names. */
  private String unanswered(String line) {
    return new Phrase(line, null).with(new Node.Members(Map.of()), as == null ? List.of("mentions") : READINGS.get(as).members());
  }

  private void check() {
    Checks.rules(rules);
    List<String> unknown = new ArrayList<>(types);
    unknown.removeAll(TYPES);
    if (!unknown.isEmpty()) {
      throw new CommandException("--type " + String.join(",", unknown) + ": no such type",
          "expected some of " + TYPES.stream().sorted().toList(), "leave --type out for all of them");
    }
    if (as != null && !READINGS.containsKey(as)) {
      throw new CommandException("--as " + as + ": no field can be read so",
          "expected one of " + READINGS.keySet().stream().sorted().toList(), "leave --as out for mentions");
    }
  }

  private static LocalDate date(String text, String where) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new CommandException(where + ": '" + text + "' is no date", "expected YYYY-MM-DD, such as 2024-03-01",
          "correct it, or leave it out");
    }
  }

  private static Phrase parse(String line, int number) {
    try {
      return Phrase.parse(line);
    } catch (IllegalArgumentException e) {
      throw new CommandException("line " + number + " of the input: " + e.getMessage(),
          "expected a phrase, or {\"text\": \"…\", \"reference_date\": \"YYYY-MM-DD\"}",
          "a phrase that itself begins with a brace is to be written as such an object");
    }
  }

  private String mentions(Normaliser normaliser, Phrase phrase, LocalDate day) {
    List<Mention> found = normaliser.mentions(phrase.text(), day).stream()
        .filter(m -> types.isEmpty() || types.contains(m.type())).toList();
    return phrase.withMentions(found);
  }

  private String field(Normaliser normaliser, Phrase phrase) {
    Reading reading = READINGS.get(as);
    Node value = normaliser.read(reading.kind(), phrase.text());
    Node.Members members = value instanceof Node.Members m ? m : new Node.Members(Map.of(reading.members().get(0), value));
    return phrase.with(members, reading.members());
  }
}
