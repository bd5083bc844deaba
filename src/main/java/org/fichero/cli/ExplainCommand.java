package org.fichero.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(description = "Not yet.", footerHeading = "%nExamples:%n", footer = "  fichero explain ficha.docx")
final class ExplainCommand implements Callable<Integer> {
  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  ExplainCommand(Terminal terminal) {}

  @Override
  public Integer call() {
    return Status.OK;
  }
}
