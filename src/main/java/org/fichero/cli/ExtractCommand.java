package org.fichero.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fichero.emit.Emitter;
import org.fichero.emit.Messages;
import org.fichero.emit.Summary;
import org.fichero.model.Finding;
import org.fichero.model.Severity;
import org.fichero.model.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fichero extract}: the main job. */
@Command(
    description = "Reads documents and writes their fichas as records, with evidence and a validation report.",
    sortOptions = false,
    abbreviateSynopsis = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  fichero extract corpus --out out",
      "      every document below corpus/; then open out/report.html",
      "  fichero extract ficha.docx notas.pdf --out out --lang es",
      "      two documents, findings said in Spanish",
      "  fichero extract archivo.zip --out out --rules my-rules --template my-ficha",
      "      with your own template",
      "  fichero extract corpus --out out --fail-on warning --quiet",
      "      for a script: silent, status 1 when there is a warning or worse",
      "",
      "Writes records.jsonl, documents.jsonl, report.json, report.html, and text/ for what is not plain text.",
      "Hidden files are passed over. Files of an earlier run in DIR are replaced, others stay.",
      "",
      "Exit status: 0 all is well; 1 findings at or above --fail-on; 2 the call or a rule pack is wrong;",
      "3 a source could not be read (the others are still extracted)."
    })
final class ExtractCommand implements Callable<Integer> {
  /** The least severity that makes the status 1. */
  enum FailOn {
    error,
    warning,
    info,
    never;

    boolean reached(Summary summary) {
      Severity worst = summary.worst();
      return this != never && worst != null
          && worst.compareTo(Severity.valueOf(name().toUpperCase(java.util.Locale.ROOT))) >= 0;
    }
  }

  @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "Files and folders to read.")
  List<Path> sources;

  @Option(names = {"-o", "--out"}, required = true, paramLabel = "DIR", description = "Folder to write to; made when missing.")
  Path out;

  @Option(names = "--rules", paramLabel = "DIR", description = "Folder of rule packs; what it lacks comes from those built in.")
  Path rules;

  @Option(names = "--template", paramLabel = "ID", description = "Use this pack for every document, whatever it looks like.")
  String template;

  @Option(names = "--fail-on", paramLabel = "LEVEL", defaultValue = "error",
      description = "Status 1 from this severity on: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  FailOn failOn;

  @Option(names = "--lang", paramLabel = "LANG", defaultValue = "en", description = "Findings on the terminal in en or es (default: ${DEFAULT-VALUE}).")
  String language;

  @Option(names = "--limit", paramLabel = "NAME=NUMBER",
      description = "What a source may cost, once for each: seconds (60; as many for each scanned page), bytes (268435456), "
          + "characters (67108864), parts (10000: members, pages), depth (5: archives within archives), ratio (500: unpacked to packed).")
  Map<String, Long> limits;

  @Option(names = {"-q", "--quiet"}, description = "Say nothing but errors.")
  boolean quiet;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  private final Terminal terminal;
  private final Belts belts;

  ExtractCommand(Terminal terminal) {
    this(terminal, Belts.STANDARD);
  }

  ExtractCommand(Terminal terminal, Belts belts) {
    this.terminal = terminal;
    this.belts = belts;
  }

  @Override
  public Integer call() throws IOException {
    Checks.language(language);
    Checks.output(out, sources);
    Checks.rules(rules);
    Belt belt = belts.load(Optional.ofNullable(rules), Optional.ofNullable(template), Checks.limits(limits));
    List<SourceFile> files = SourceFiles.of(sources);
    if (files.isEmpty()) {
      terminal.err().println("warning: there is nothing to read in " + sources + "; hidden files are passed over");
    }
    FindingsList findings = new FindingsList(terminal, Messages.in(language));
    Summary summary;
    long begun = System.nanoTime();
    try (Emitter emitter = open()) {
      Progress progress = new Progress(terminal, files.size(), quiet);
      try (InOrder<SourceFile, List<Belt.Result>> results = InOrder.of(files, file -> run(file, belt))) {
        for (SourceFile file : files) {
          progress.next(file.shown());
          emit(file, results.next(), emitter, findings);
        }
      }
      progress.done();
      summary = emitter.finish();
    }
    if (!quiet) {
      findings.print(out);
      Conclusion.print(terminal, summary, out, System.nanoTime() - begun);
    }
    return summary.failed() > 0 ? Status.UNREADABLE : failOn.reached(summary) ? Status.FINDINGS : Status.OK;
  }

  private Emitter open() {
    try {
      return Emitter.open(out);
    } catch (IOException e) {
      throw new CommandException("--out " + out + ": cannot be written: " + Reasons.of(e),
          "expected a folder that is there or can be made, with leave to write in it", "name another folder");
    }
  }

  /** What cannot be opened is a failed source like any other. */
  private static List<Belt.Result> run(SourceFile file, Belt belt) {
    if (file.problem() != null) {
      return List.of(failed(file, file.problem(), ""));
    }
    try {
      return belt.run(file);
    } catch (IOException e) {
      return List.of(failed(file, SourceFiles.UNREADABLE, Reasons.of(e)));
    }
  }

  private static Belt.Failed failed(SourceFile file, String code, String reason) {
    Finding finding = Finding.at(null, code, Severity.ERROR, null, "reason", reason);
    return new Belt.Failed(new Source(file.path(), null, null, file.file().toFile().length()), List.of(finding));
  }

  private static void emit(SourceFile file, List<Belt.Result> results, Emitter emitter, FindingsList findings)
      throws IOException {
    for (Belt.Result result : results) {
      if (result instanceof Belt.Done done) {
        findings.add(file, emitter.emit(done.outcome()));
      } else if (result instanceof Belt.Failed failed) {
        findings.add(file, emitter.fail(failed.source(), failed.findings()));
      }
    }
  }
}
