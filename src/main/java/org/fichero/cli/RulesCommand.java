package org.fichero.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fichero.Fichero;
import org.fichero.authoring.Coverage;
import org.fichero.authoring.Dictionary;
import org.fichero.authoring.Examples;
import org.fichero.authoring.PackLint;
import org.fichero.emit.RecordSchema;
import org.fichero.ingest.Ingested;
import org.fichero.ingest.Ingester;
import org.fichero.ingest.Limits;
import org.fichero.rules.PackLoader;
import org.fichero.rules.RuleFiles;
import org.fichero.rules.RulePack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fichero rules}. */
@Command(
    description = "Helps to write and keep rule packs.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  fichero rules check my-rules/my-ficha         is the pack valid, and is anything in it suspicious",
      "  fichero rules test my-rules/my-ficha          run the examples that its rules carry",
      "  fichero rules coverage my-rules/my-ficha fichas/   which fields are filled, what nobody claims",
      "  fichero rules describe sello-migrante         the data dictionary, in Markdown",
      "  fichero rules schema sello-migrante           the JSON Schema of its records",
      "",
      "PACK is a pack's folder, or the name of a pack in --rules or built in.",
      "",
      "Exit status: 0 all is well; 1 an example fails, or check finds something suspicious; 2 the call or the",
      "pack is wrong; 3 a source could not be read."
    })
final class RulesCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "TASK", description = "check, test, schema, describe or coverage.")
  private String task;

  @Parameters(index = "1", paramLabel = "PACK", description = "A pack's folder, or a pack's name.")
  private String pack;

  @Parameters(index = "2..*", arity = "0..*", paramLabel = "SOURCE", description = "For coverage: files and folders to read.")
  private List<Path> sources;

  @Option(names = "--rules", paramLabel = "DIR", description = "Folder that PACK is looked up in.")
  private Path rules;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  private final Terminal terminal;

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = Path.of(pack);
    boolean own = Files.isRegularFile(folder.resolve("pack.yaml"));
    RuleFiles files = own ? RuleFiles.in(folder) : rules == null ? RuleFiles.bundled() : RuleFiles.in(rules);
    String name = own ? folder.toAbsolutePath().normalize().getFileName().toString() : pack;
    return switch (task) {
      case "check" -> check(PackLoader.load(files, name), files, name);
      case "test" -> test(Fichero.load(files, name));
      case "schema" -> say(RecordSchema.of(PackLoader.load(files, name)));
      case "describe" -> say(Dictionary.of(PackLoader.load(files, name)));
      case "coverage" -> coverage(Fichero.load(files, name));
      default -> throw new CommandException("rules " + task + ": there is no such task",
          "expected check, test, schema, describe or coverage", "see 'fichero rules --help'");
    };
  }

  private int say(String text) {
    terminal.out().print(text);
    return 0;
  }

  private int check(RulePack loaded, RuleFiles files, String name) {
    Fichero.load(files, name);
    List<String> warnings = PackLint.check(loaded);
    warnings.forEach(terminal.out()::println);
    terminal.out().println(loaded.id() + ": valid, " + loaded.fields().size() + " fields, "
        + (warnings.isEmpty() ? "nothing suspicious" : warnings.size() + " suspicious"));
    return warnings.isEmpty() ? 0 : 1;
  }

  private int test(Fichero fichero) {
    List<Examples.Result> results = Examples.run(fichero);
    for (Examples.Result result : results) {
      if (!result.passed()) {
        terminal.out().println(result.example().source() + ": " + result.field() + ": expected "
            + result.example().value() + ", found " + result.found());
      }
    }
    long failed = results.stream().filter(r -> !r.passed()).count();
    terminal.out().println(results.size() - failed + " passed, " + failed + " failed");
    return failed == 0 ? 0 : 1;
  }

  private int coverage(Fichero fichero) throws IOException {
    if (sources == null) {
      throw new CommandException("rules coverage: no source is named", "expected files or folders after the pack",
          "write 'fichero rules coverage " + pack + " SOURCE…'");
    }
    Coverage coverage = new Coverage(fichero.packs().get(0));
    Ingester ingester = Ingester.standard(Limits.standard());
    int status = 0;
    for (SourceFile file : SourceFiles.of(sources)) {
      if (file.problem() != null) {
        terminal.err().println(file.shown() + ": " + file.problem());
        status = 3;
        continue;
      }
      for (Ingested one : ingester.ingestAll(file.path(), Files.readAllBytes(file.file()))) {
        if (one instanceof Ingested.Read read) {
          coverage.add(fichero.process(read.document()));
        } else {
          terminal.err().println(file.shown() + ": " + ((Ingested.Failed) one).finding().code());
          status = 3;
        }
      }
    }
    terminal.out().print(coverage.report());
    return status;
  }
}
