package org.fichero.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fichero.Fichero;
import org.fichero.authoring.Coverage;
import org.fichero.authoring.Dictionary;
import org.fichero.authoring.Draft;
import org.fichero.authoring.Examples;
import org.fichero.authoring.Fixtures;
import org.fichero.authoring.PackLint;
import org.fichero.emit.Messages;
import org.fichero.emit.RecordSchema;
import org.fichero.ingest.Ingested;
import org.fichero.ingest.Ingester;
import org.fichero.ingest.Limits;
import org.fichero.model.Document;
import org.fichero.model.Page;
import org.fichero.normalise.Normaliser;
import org.fichero.rules.PackLoader;
import org.fichero.rules.RuleFiles;
import org.fichero.rules.RulePack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fichero rules}. */
@Command(
    customSynopsis = {
      "fichero rules draft SOURCE... --out DIR       a pack to begin with, from fichas of no known template",
      "       fichero rules check PACK               is it valid, and is anything in it suspicious",
      "       fichero rules coverage PACK SOURCE...  what is filled, what is missed, what nobody claims",
      "       fichero rules test PACK [--accept]     its rules' examples and its fixtures",
      "       fichero rules describe PACK            the data dictionary, in Markdown",
      "       fichero rules schema PACK              the JSON Schema of its records"
    },
    description = "Helps to write and keep rule packs, in this order. 'fichero rules TASK --help' tells more of each.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  fichero rules draft fichas/ --out my-rules/my-ficha",
      "  fichero rules check my-rules/my-ficha",
      "  fichero rules coverage my-rules/my-ficha fichas/",
      "",
      "PACK is a pack's folder, or the name of a pack in --rules or built in.",
      "",
      "Exit status: 0 all is well; 1 an example fails, or check finds something suspicious;",
      "2 the call or the pack is wrong; 3 a source could not be read."
    })
final class RulesCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "TASK", description = "check, test, schema, describe, coverage or draft.")
  private String task;

  @Parameters(index = "1", paramLabel = "PACK", description = "A pack's folder, or a pack's name.")
  private String pack;

  @Parameters(index = "2..*", arity = "0..*", paramLabel = "SOURCE", description = "For coverage: files and folders to read.")
  private List<Path> sources;

  @Option(names = "--rules", paramLabel = "DIR", description = "Folder that PACK is looked up in.")
  private Path rules;

  @Option(names = "--out", paramLabel = "DIR", description = "For draft: the pack's new folder.")
  private Path out;

  @Option(names = "--accept", description = "For test: write expected.yaml for each fixture that has none, from what is found.")
  private boolean accept;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  private final Terminal terminal;

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (task.equals("draft")) {
      return draft();
    }
    Path named = Path.of(pack);
    Path folder = named.endsWith("pack.yaml") && named.toAbsolutePath().getParent() != null ? named.toAbsolutePath().getParent() : named;
    boolean own = Files.isRegularFile(folder.resolve("pack.yaml"));
    if (!own && (folder.getNameCount() > 1 || Files.exists(folder))) {
      throw new CommandException("rules " + task + ": " + pack + " is no pack: no pack.yaml stands there",
          "expected the folder of a pack, which holds its pack.yaml, or the name of one in --rules or built in",
          "'fichero rules draft SOURCE... --out " + pack + "' writes a pack to begin with");
    }
    RuleFiles files = own ? RuleFiles.in(folder) : rules == null ? RuleFiles.bundled() : RuleFiles.in(rules);
    String name = own ? folder.toAbsolutePath().normalize().getFileName().toString() : pack;
    return switch (task) {
      case "check" -> check(Fichero.load(files, name).packs().get(0), files, name);
      case "test" -> test(Fichero.load(files, name), files, name);
      case "schema" -> say(RecordSchema.of(PackLoader.load(files, name)));
      case "describe" -> say(Dictionary.of(PackLoader.load(files, name)));
      case "coverage" -> coverage(Fichero.load(files, name), files);
      default -> throw new CommandException("rules " + task + ": there is no such task",
          "expected check, test, schema, describe, coverage or draft", "see 'fichero rules --help'");
    };
  }

  private int say(String text) {
    terminal.out().print(text);
    return 0;
  }

  private int check(RulePack loaded, RuleFiles files, String name) {
    List<String> warnings = PackLint.check(PackLoader.load(files, name), files, name, Messages.ENGLISH.codes());
    warnings.forEach(terminal.out()::println);
    terminal.out().println(loaded.id() + ": valid, " + loaded.fields().size() + " fields, "
        + (warnings.isEmpty() ? "nothing suspicious" : warnings.size() + " suspicious"));
    return warnings.isEmpty() ? 0 : 1;
  }

  private int test(Fichero fichero, RuleFiles files, String name) throws IOException {
    Fixtures fixtures = new Fixtures(fichero, files, name, this::documents);
    if (accept) {
      fixtures.accept().forEach(path -> terminal.out().println(path + ": written; check it against the source"));
    }
    List<Examples.Result> examples = Examples.run(fichero);
    for (Examples.Result result : examples) {
      if (!result.passed()) {
        terminal.out().println(result.example().source() + ": " + result.field() + ": expected "
            + Examples.json(result.example().value()) + ", found " + result.found());
      }
    }
    List<Fixtures.Result> cases = fixtures.run();
    cases.forEach(c -> c.failures().forEach(terminal.out()::println));
    long failed = examples.stream().filter(r -> !r.passed()).count();
    long broken = cases.stream().filter(c -> !c.failures().isEmpty()).count();
    terminal.out().println("examples: " + (examples.size() - failed) + " passed, " + failed + " failed; fixtures: "
        + (cases.size() - broken) + " passed, " + broken + " failed");
    return failed + broken == 0 ? 0 : 1;
  }

  private List<Document> documents(Path file) {
    List<Document> all = new ArrayList<>();
    try {
      read(List.of(file), all::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private int coverage(Fichero fichero, RuleFiles files) throws IOException {
    if (sources == null) {
      throw new CommandException("rules coverage: no source is named", "expected files or folders after the pack",
          "write 'fichero rules coverage " + pack + " SOURCE…'");
    }
    Coverage coverage = new Coverage(fichero.packs().get(0), files);
    int status = read(sources, document -> coverage.add(fichero.trace(document)));
    terminal.out().print(coverage.report());
    return status;
  }

  private int draft() throws IOException {
    if (out == null || Files.exists(out.resolve("pack.yaml"))) {
      throw new CommandException("rules draft: " + (out == null ? "--out is missing" : out + " already has a pack.yaml"),
          "expected a new folder for the pack", "write 'fichero rules draft SOURCE… --out my-rules/my-ficha'");
    }
    List<Path> all = new ArrayList<>(List.of(Path.of(pack)));
    all.addAll(sources == null ? List.of() : sources);
    Fichero fichero = Fichero.load(RuleFiles.bundled());
    List<Page> pages = new ArrayList<>();
    int status = read(all, document -> pages.add(fichero.trace(document).page()));
    String id = out.toAbsolutePath().normalize().getFileName().toString();
    Map<String, String> files = Draft.of(id, pages, Normaliser.bundled());
    if (files.isEmpty()) {
      throw new CommandException("rules draft: nothing in these documents looks like a label",
          "expected fichas: lines or cells that announce values", "see with 'fichero explain' what was read");
    }
    Files.createDirectories(out);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(out.resolve(file.getKey()), file.getValue());
    }
    RulePack drafted = PackLoader.load(RuleFiles.in(out), id);
    terminal.out().println(out.resolve("pack.yaml") + ": " + drafted.fields().size()
        + " fields from " + pages.size() + (pages.size() == 1 ? " document" : " documents") + "; next: fichero rules coverage " + out + " " + pack);
    return status;
  }

  /** Reads sources one by one; 3 when one of them could not be read, else 0. */
  private int read(List<Path> paths, java.util.function.Consumer<Document> use) throws IOException {
    Ingester ingester = Ingester.standard(Limits.standard());
    int status = 0;
    for (SourceFile file : SourceFiles.of(paths)) {
      if (file.problem() != null) {
        terminal.err().println(file.shown() + ": " + file.problem());
        status = 3;
        continue;
      }
      for (Ingested one : ingester.ingestAll(file.path(), Files.readAllBytes(file.file()))) {
        if (one instanceof Ingested.Read read) {
          use.accept(read.document());
        } else {
          terminal.err().println(file.shown() + ": " + ((Ingested.Failed) one).finding().code());
          status = 3;
        }
      }
    }
    return status;
  }
}
