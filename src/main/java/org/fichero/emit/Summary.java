package org.fichero.emit;

import org.fichero.model.Severity;

/**
 * A run in figures.
 *
 * @param documents sources, the failed ones too
 * @param failed sources that could not be read
 * @param records fichas
 * @param errors findings of that severity
 * @param warnings findings of that severity
 * @param infos findings of that severity
 * @param total characters that are not white space, in code points
 * @param claimed those with a place in a record, a label, markup or front matter
 */
public record Summary(
    int documents, int failed, int records, int errors, int warnings, int infos, long total, long claimed) {
  /** Characters that nothing claims. */
  public long unclaimed() {
    return total - claimed;
  }

  /** The number of findings at {@code severity}. */
  public int findings(Severity severity) {
    return switch (severity) {
      case ERROR -> errors;
      case WARNING -> warnings;
      case INFO -> infos;
    };
  }

  /** The worst severity that was found; null when there is no finding. */
  public Severity worst() {
    if (errors > 0) {
      return Severity.ERROR;
    }
    return warnings > 0 ? Severity.WARNING : infos > 0 ? Severity.INFO : null;
  }
}
