package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Finding;
import org.fichero.model.Severity;
import org.fichero.model.SourceText;
import org.fichero.model.Span;
import org.fichero.rules.MonthNames;
import org.fichero.rules.PlanWords;

/**
 * Reads the month plan in a field's section, whatever its layout: months as columns, as rows, or as options of their
 * own. Words that merely name months are left to others. Immutable and safe for threads.
 */
final class MonthReader {
  private final PlanReaders readers;
  private final PlanRest rest;
  private final PlanLegend legend;
  private final StartEndTable stretches;

  MonthReader(MonthNames names, PlanWords words) {
    this.readers = PlanReaders.of(names, words);
    this.rest = new PlanRest(readers.units());
    this.legend = new PlanLegend(words);
    this.stretches = new StartEndTable(words);
  }

  /**
   * Reads a section.
   *
   * @param source the text that the blocks index
   * @param section the field's blocks, in order
   * @param drawn whether pages were drawn: how far apart the text's characters stand then says nothing of the page
   * @return findings in it name no field; whoever asks knows which
   */
  MonthPlan read(SourceText source, List<Block> section, boolean drawn) {
    return read(source, section, drawn, PlanColumns.NONE);
  }

  /** The blocks with each table that says when something begins and ends as lines of words; {@code forms} takes what only heads them. */
  List<Block> withoutStartEndTables(List<Block> section, List<Span> forms) {
    return stretches.lines(section, forms);
  }

  /** The same, with the further columns of its rows that the pack declares. */
  MonthPlan read(SourceText source, List<Block> section, boolean drawn, PlanColumns declared) {
    return new PlanReading(readers, source, section, drawn, legend, declared).plan();
  }

  /**
   * A plan of drawn pages, given up where its months go on elsewhere.
   *
   * @param blocks all of the document
   */
  MonthPlan whole(MonthPlan plan, List<Block> blocks) {
    Span missing = rest.find(plan, blocks);
    if (missing == null) {
      return plan;
    }
    List<Finding> findings = new ArrayList<>(plan.findings());
    findings.add(Finding.at(missing, "month-table-unread", Severity.WARNING, null));
    return new MonthPlan(null, plan.consumed(), plan.notes(), plan.labels(), plan.values(), findings);
  }
}
