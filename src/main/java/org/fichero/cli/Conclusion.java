package org.fichero.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.fichero.emit.Summary;

/** The last lines of a run: what there is now, and where. */
final class Conclusion {
  private static final double NANOS = 1e9;

  private Conclusion() {}

  static void print(Terminal terminal, Summary summary, Path out, long nanos) {
    String result = count(summary.records(), "record") + " from " + count(summary.documents(), "document")
        + (summary.failed() > 0 ? " (" + summary.failed() + " could not be read)" : "");
    String findings = count(summary.errors(), "error") + ", " + count(summary.warnings(), "warning") + ", "
        + count(summary.infos(), "note");
    Terminal.Colour colour = summary.failed() > 0 || summary.errors() > 0 ? Terminal.Colour.ERROR : Terminal.Colour.GOOD;
    terminal.out().println(terminal.paint(colour, result) + ": " + findings + ". " + characters(summary)
        + String.format(Locale.ROOT, " (%.1f s)", nanos / NANOS));
    terminal.out().println("Read " + out.resolve("report.html") + "; the records are in " + out.resolve("records.jsonl") + ".");
  }

  private static String characters(Summary summary) {
    if (summary.total() == 0) {
      return "There was nothing to read.";
    }
    return summary.unclaimed() == 0
        ? "Every character is accounted for."
        : String.format(Locale.ROOT, summary.unclaimed() == 1
            ? "%,d of %,d characters is claimed by nothing." : "%,d of %,d characters are claimed by nothing.", summary.unclaimed(), summary.total());
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
