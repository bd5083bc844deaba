package org.fichero.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fichero.Fichero;
import org.fichero.emit.Messages;
import org.fichero.emit.NodeJson;
import org.fichero.explain.Explainer;
import org.fichero.explain.Explanation;
import org.fichero.explain.ExplanationNode;
import org.fichero.ingest.Ingested;
import org.fichero.ingest.Ingester;
import org.fichero.ingest.Limits;
import org.fichero.rules.RuleFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fichero explain}: what the belt saw. */
@Command(
    description = "Shows what was seen in a document: its lines with their labels, values and marks by name, the rule"
        + " behind each field and the words of rule files behind its value, each with file and line, and for a field without"
        + " value what was tried and what came nearest.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  fichero explain ficha.docx",
      "  fichero explain fichas.txt --ficha 3 --lang es",
      "  fichero explain ficha.pdf --rules my-rules --template my-ficha",
      "  fichero explain fichas.txt --json > seen.json"
    })
final class ExplainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The document; an archive is explained member by member.")
  private Path file;

  @Option(names = "--ficha", paramLabel = "N", description = "Only the ficha of this ordinal.")
  private Integer ficha;

  @Option(names = "--json", description = "One JSON object a document, for programs.")
  private boolean json;

  @Option(names = "--rules", paramLabel = "DIR", description = "Folder of rule packs; what it lacks comes from those built in.")
  private Path rules;

  @Option(names = "--template", paramLabel = "ID", description = "Use this pack, whatever the document looks like.")
  private String template;

  @Option(names = "--lang", paramLabel = "LANG", defaultValue = "en", description = "Explain in en or es (default: ${DEFAULT-VALUE}).")
  private String language;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  private final Terminal terminal;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Checks.language(language);
    Checks.rules(rules);
    if (!Files.isRegularFile(file)) {
      throw new CommandException(file + ": " + (Files.exists(file) ? "a folder" : "no such file"),
          "expected the path of one document", "name a file; 'fichero extract' takes folders");
    }
    RuleFiles files = rules == null ? RuleFiles.bundled() : RuleFiles.in(rules);
    Explainer explainer = new Explainer(template == null ? Fichero.load(files) : Fichero.load(files, template), files);
    int status = Status.OK;
    for (Ingested ingested : Ingester.standard(Limits.standard()).ingestAll(name(), Files.readAllBytes(file))) {
      if (ingested instanceof Ingested.Read read) {
        show(explainer.explain(read.document()));
      } else if (ingested instanceof Ingested.Failed failed) {
        Messages messages = Messages.in(language);
        Errors.print(terminal, failed.source().path() + ": " + messages.message(failed.finding()),
            messages.suggestion(failed.finding()));
        status = Status.UNREADABLE;
      }
    }
    return status;
  }

  private String name() {
    return file.toAbsolutePath().normalize().getFileName().toString();
  }

  private void show(Explanation explanation) {
    if (json) {
      terminal.out().print(NodeJson.line(ExplanationNode.of(explanation)) + "\n");
    } else {
      new ExplanationText(terminal, Messages.in(language), explanation, ficha).print();
    }
  }
}
