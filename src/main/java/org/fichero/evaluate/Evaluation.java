package org.fichero.evaluate;

import java.util.List;
import java.util.Map;

/**
 * All figures of an evaluation.
 *
 * @param packs by template id
 * @param records fichas over all packs
 * @param fields verdicts on whole fields over all packs: a field is right when every value in it is
 * @param values verdicts on single values over all packs
 * @param micro interval of the F1 of {@code fields}
 * @param documents how many sources were scored
 * @param unjudged how many records stand in sources that there is no gold for
 * @param goldUnmatched gold sources that no record comes from; their fichas count as missed
 * @param vocabularies what was taken for what, by path
 */
public record Evaluation(
    Map<String, Pack> packs,
    RecordCounts records,
    Counts fields,
    Counts values,
    Interval micro,
    long documents,
    long unjudged,
    List<String> goldUnmatched,
    List<Confusion> vocabularies) {

  /** Mean F1 of all packs' fields; NaN when none has one. */
  public double macroF1() {
    return Counts.macroF1(packs.values().stream().flatMap(p -> p.fields().values().stream()).toList());
  }

  /**
   * One pack's figures.
   *
   * @param fields verdicts on whole fields, in the gold's order
   * @param parts verdicts on single values, by path
   * @param intervals of the F1 of {@code fields}, by field
   */
  public record Pack(
      RecordCounts records,
      Map<String, Counts> fields,
      Map<String, Counts> parts,
      Map<String, Interval> intervals,
      Interval micro,
      Interval macro) {
    /** Mean F1 of the fields; NaN when none has one. */
    public double macroF1() {
      return Counts.macroF1(List.copyOf(fields.values()));
    }

    /** Verdicts on whole fields, all fields together. */
    public Counts total() {
      return Counts.sum(fields.values());
    }
  }

  /**
   * A vocabulary's confusion.
   *
   * @param template the pack
   * @param path where the codes stand
   * @param cells gold code → predicted code → how often; "" stands for none
   */
  public record Confusion(String template, String path, Map<String, Map<String, Long>> cells) {}
}
