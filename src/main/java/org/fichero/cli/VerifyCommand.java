package org.fichero.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fichero.evaluate.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fichero verify}. */
@Command(
    name = "verify",
    description = "Proves that records come from their sources: re-cuts every value from its offsets and checks hashes.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  fichero verify out/ corpus/",
      "  fichero verify published/records.jsonl downloads/fichas.txt",
      "",
      "Exit status: 0 every value is proved, 1 one is not (each is named), 2 the command line is wrong,",
      "3 the records or a source could not be read."
    })
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RECORDS", description = "records.jsonl or a run's folder.")
  private Path records;

  @Parameters(index = "1", paramLabel = "SOURCES", description = "What the records' paths are relative to, or the one source.")
  private Path sources;

  @Option(names = "--rules", paramLabel = "DIR", description = "Rule packs; the bundled ones when not given.")
  private Path rules;

  @Override
  public Integer call() {
    return Guarded.run(spec, this::verify);
  }

  private int verify() {
    PrintWriter out = spec.commandLine().getOut();
    Verifier.Result result = Verifier.verify(records, sources, Guarded.packs(rules), out::println);
    result.unread().forEach(path -> out.println(path + ": not below " + sources + "; nothing of it was checked"));
    out.println(result.summary());
    out.flush();
    if (result.failures() > 0) {
      return 1;
    }
    return result.unread().isEmpty() ? 0 : 3;
  }
}
