package org.fichero.cli;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The subcommands. A new one adds a line to {@link #SUMMARIES} and a case to {@link #load}; a switch, and no list of
 * constructors, so that a run loads the classes of its own command only.
 */
final class Commands {
  private static final int FEW_SLIPS = 3;

  private static final Map<String, String> SUMMARIES = summaries();

  private Commands() {}

  private static Map<String, String> summaries() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("extract", "read documents and write records, evidence and a validation report");
    all.put("explain", "show what was seen in a document, and why a field has no value");
    all.put("normalise", "read loose phrases into dates, quantities, places, organisations");
    all.put("evaluate", "score records against gold, and gate a build on it");
    all.put("diff", "show what changed between two runs");
    all.put("verify", "prove that records come from their sources");
    all.put("gold", "start gold files from an extraction");
    all.put("rules", "check, test, describe and try out rule packs");
    return all;
  }

  /** The command's object for picocli; empty when there is none of that name. */
  static Optional<Object> load(String name, Terminal terminal) {
    return Optional.ofNullable(switch (name) {
      case "extract" -> new ExtractCommand(terminal);
      case "explain" -> new ExplainCommand(terminal);
      case "normalise" -> new NormaliseCommand(terminal);
      case "evaluate" -> new EvaluateCommand(terminal);
      case "diff" -> new DiffCommand(terminal);
      case "verify" -> new VerifyCommand(terminal);
      case "gold" -> new GoldCommand(terminal);
      case "rules" -> new RulesCommand(terminal);
      default -> null;
    });
  }

  static Set<String> names() {
    return SUMMARIES.keySet();
  }

  /** {@code "; did you mean 'x'?"} where a name is near. */
  static String nearest(String name) {
    LevenshteinDistance distance = new LevenshteinDistance(FEW_SLIPS);
    return names().stream()
        .filter(n -> distance.apply(name, n) >= 0)
        .min(Comparator.comparingInt(n -> distance.apply(name, n)))
        .map(n -> "; did you mean '" + n + "'?")
        .orElse("");
  }

  static String help() {
    StringBuilder out = new StringBuilder("""
        fichero turns fichas, form-like documents, into structured records that people can trust.

        Usage: fichero COMMAND …

        """);
    SUMMARIES.forEach((name, summary) -> out.append(String.format(java.util.Locale.ROOT, "  %-11s %s%n", name, summary)));
    return out.append("""

        Examples:
          fichero extract fichas/ --out out       records of every document in the folder
          fichero extract ficha.docx --out out    of one document
          fichero explain ficha.docx              why it came out so
          fichero extract --help                  all about a command

        Exit status: 0 all is well; 1 findings at or above --fail-on; 2 the call or a rule pack is wrong;
        3 a source could not be read.
        """).toString().replace("\r\n", "\n");
  }
}
