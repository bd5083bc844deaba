package org.fichero.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Verdicts on one ficha's whole fields: a field is right when nothing in it is otherwise. */
final class FieldVerdicts {
  private FieldVerdicts() {}

  /** By field, in order; each counts once. */
  static Map<String, Counts> of(List<Judgement> values, List<Boolean> silent) {
    Map<String, Counts> parts = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      parts.merge(values.get(i).field(), Counts.one(values.get(i).verdict(), silent.get(i)), Counts::plus);
    }
    Map<String, Counts> whole = new LinkedHashMap<>();
    parts.forEach((field, counts) -> whole.put(field, Counts.one(verdict(counts), counts.silent() > 0)));
    return whole;
  }

  private static Verdict verdict(Counts c) {
    if (c.wrong() + c.missing() + c.spurious() == 0) {
      return c.right() == 0 ? Verdict.EMPTY : Verdict.RIGHT;
    }
    if (c.right() + c.wrong() == 0 && c.spurious() == 0) {
      return Verdict.MISSING;
    }
    return c.right() + c.wrong() == 0 && c.missing() == 0 ? Verdict.SPURIOUS : Verdict.WRONG;
  }
}
