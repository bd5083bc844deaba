package org.fichero.extract;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Extraction.PlanRow;
import org.fichero.model.Finding;
import org.fichero.model.Span;

/**
 * The month plan of a field's section.
 *
 * @param rows one a row of the table; null when there is no table, or none that can be read (then a finding says why)
 * @param consumed the blocks that belong to the plan, in order; what is left is words
 * @param notes lines of prose among the plan's rows, in order: words that the plan does not take
 * @param labels characters of headings: months, titles
 * @param values characters of marks, and of the words in first columns
 * @param findings what stands against reading it
 */
record MonthPlan(
    List<PlanRow> rows, List<Block> consumed, List<Block> notes, List<Span> labels, List<Span> values, List<Finding> findings) {
  MonthPlan {
    rows = rows == null ? null : List.copyOf(rows);
    consumed = List.copyOf(consumed);
    notes = List.copyOf(notes);
    labels = List.copyOf(labels);
    values = List.copyOf(values);
    findings = List.copyOf(findings);
  }
}
