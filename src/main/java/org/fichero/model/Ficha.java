package org.fichero.model;

import java.util.List;

/**
 * One ficha's share of a page, cut at its labels.
 *
 * @param ordinal from 1, in document order
 * @param template the id of the pack that recognised it
 * @param span from its first to its last character
 * @param sections in source order; a field may have several (a label repeated on the next page)
 * @param recognition how surely the template is the ficha's
 * @param findings what the cutting noticed
 */
public record Ficha(
    int ordinal, String template, Span span, List<Section> sections, Recognition recognition, List<Finding> findings) {
  public Ficha {
    sections = List.copyOf(sections);
    findings = List.copyOf(findings);
  }

  /**
   * How surely a template is a ficha's own.
   *
   * @param labels how many of its fields' labels stand in the ficha
   * @param of how many of its fields have labels
   * @param confidence of the least sure of the surest labels that it takes to recognise the template; {@link
   *     Confidence#INFERRED} where there are too few, so that only what stands around it tells
   */
  public record Recognition(int labels, int of, Confidence confidence) {}

  /**
   * A label and what stands under it.
   *
   * @param field the pack's name of the field; null for what stands before any label and is no field's
   * @param label the characters that announce it, separators included; empty when position alone does
   * @param words the label as the source has it; empty without one
   * @param confidence how the label was matched
   * @param blocks what follows, up to the next label; the rest of the label's own line first
   */
  public record Section(
      String field, List<Span> label, String words, Confidence confidence, List<Block> blocks) {
    public Section {
      label = List.copyOf(label);
      blocks = List.copyOf(blocks);
    }
  }
}
