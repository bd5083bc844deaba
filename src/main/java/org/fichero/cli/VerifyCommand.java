package org.fichero.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fichero.evaluate.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fichero verify}. */
@Command(
    description = "Proves that records come from their sources: re-cuts every value from its offsets and checks hashes.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  fichero verify out/ corpus/",
      "  fichero verify published/records.jsonl downloads/fichas.txt",
      "",
      "Archives and mail are opened, and what is not plain text is read again: the texts beside the records prove nothing.",
      "",
      "Exit status: 0 every value is proved; 1 one is not (each is named); 2 the call is wrong;",
      "3 the records or a source could not be read."
    })
final class VerifyCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "RECORDS", description = "records.jsonl or a run's folder.")
  private Path records;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "SOURCES", description = "What was extracted: files, or folders of them.")
  private List<Path> sources;

  @Option(names = "--rules", paramLabel = "DIR", description = "Rule packs; the bundled ones when not given.")
  private Path rules;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  private final Terminal terminal;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Guarded.run(terminal, this::verify);
  }

  private int verify() {
    PrintWriter out = terminal.out();
    Verifier.Result result = Verifier.verify(records, sources, new IngestReader(), Guarded.rules(rules), out::println);
    result.unread().forEach(out::println);
    out.println(result.summary());
    out.flush();
    if (result.failures() > 0) {
      return 1;
    }
    return result.unread().isEmpty() ? 0 : 3;
  }
}
