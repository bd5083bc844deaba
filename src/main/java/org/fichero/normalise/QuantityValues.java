package org.fichero.normalise;

import org.fichero.model.Node;

/** Quantities as the output contract writes them. */
final class QuantityValues {
  private QuantityValues() {}

  static String type(Amount.Kind kind) {
    return switch (kind) {
      case NUMBER -> "quantity";
      case PERCENT -> "percentage";
      case MONEY -> "money";
    };
  }

  /** What "no" before "más de" or "menos de" makes of it. */
  static String denied(String comparison) {
    return comparison.equals("more_than") ? "at_most" : comparison.equals("less_than") ? "at_least" : comparison;
  }

  static Node.Members single(Amount a, String comparison, String unit) {
    Nodes out = new Nodes();
    out.put("kind", TimeValues.leaf(kind(a)));
    out.put("value", TimeValues.leaf(a.json()));
    addUnit(out, a, unit);
    if (a.kind() == Amount.Kind.NUMBER || !comparison.equals("exact")) {
      out.put("comparison", TimeValues.leaf(comparison));
    }
    return out.build();
  }

  static Node.Members range(Amount low, Amount high, boolean lowIn, boolean highIn, String unit) {
    Nodes out = new Nodes();
    boolean number = high.kind() == Amount.Kind.NUMBER;
    out.put("kind", TimeValues.leaf(number ? "range" : kind(high)));
    out.put("min", TimeValues.leaf(low.json()));
    out.put("max", TimeValues.leaf(high.json()));
    if (number || !lowIn || !highIn) {
      out.put("minInclusive", TimeValues.leaf(lowIn));
      out.put("maxInclusive", TimeValues.leaf(highIn));
    }
    addUnit(out, high, unit);
    return out.build();
  }

  static Node.Members ordinal(long rank) {
    Nodes out = new Nodes();
    out.put("kind", TimeValues.leaf("ordinal"));
    out.put("value", TimeValues.leaf(rank));
    return out.build();
  }

  private static String kind(Amount a) {
    return switch (a.kind()) {
      case NUMBER -> "number";
      case PERCENT -> "percent";
      case MONEY -> "money";
    };
  }

  private static void addUnit(Nodes out, Amount a, String unit) {
    if (a.kind() == Amount.Kind.NUMBER) {
      out.put("unit", TimeValues.leaf(unit));
    } else if (a.kind() == Amount.Kind.MONEY) {
      out.put("currency", TimeValues.leaf(a.currency().equals("?") ? null : a.currency()));
    }
  }
}
