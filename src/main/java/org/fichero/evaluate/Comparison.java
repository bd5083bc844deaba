package org.fichero.evaluate;

import java.util.List;

/**
 * How the values at one path are compared.
 *
 * @param pairing how the items of a list find each other
 * @param sameness when two values are the same
 */
record Comparison(Pairing pairing, Sameness sameness) {
  /** How the items of a list find each other. */
  enum Pairing {
    /** In order: a moved item is one missing and one spurious. */
    ORDERED,
    /** Whatever their order. */
    SET,
    /** Not at all: the list is one value. */
    WHOLE
  }

  static final List<String> NAMES = List.of(
      "exact", "text", "folded", "loose", "tokens", "edit", "number", "code", "set", "ordered", "months", "periods", "recurrence");

  /**
   * As a pack declares it: a name, and for {@code tokens}, {@code edit} and {@code number} a threshold after a colon;
   * {@code set} and {@code ordered} may name the comparison of their items after a space ({@code set folded}).
   *
   * @throws IllegalArgumentException if there is no such comparison; the message lists those there are
   */
  static Comparison of(String declared) {
    int space = declared.indexOf(' ');
    String first = space < 0 ? declared : declared.substring(0, space);
    String rest = space < 0 ? "" : declared.substring(space + 1).strip();
    if (first.equals("set") || first.equals("ordered")) {
      Pairing pairing = first.equals("set") ? Pairing.SET : Pairing.ORDERED;
      return new Comparison(pairing, rest.isEmpty() ? new Sameness.Text(Sameness.Folding.TEXT) : of(rest).sameness);
    }
    return single(first);
  }

  private static Comparison single(String declared) {
    int colon = declared.indexOf(':');
    String name = colon < 0 ? declared : declared.substring(0, colon);
    String arg = colon < 0 ? "" : declared.substring(colon + 1);
    return switch (name) {
      case "exact" -> ordered(new Sameness.Exact());
      case "code" -> new Comparison(Pairing.SET, new Sameness.Exact());
      case "text" -> ordered(new Sameness.Text(Sameness.Folding.TEXT));
      case "folded" -> ordered(new Sameness.Text(Sameness.Folding.FOLDED));
      case "loose" -> ordered(new Sameness.Text(Sameness.Folding.LOOSE));
      case "tokens" -> ordered(new Sameness.Tokens(share(arg, 0.9)));
      case "edit" -> ordered(new Sameness.Edit(share(arg, 0.95)));
      case "number" -> ordered(new Sameness.Numbers(share(arg, 0)));
      case "months" -> new Comparison(Pairing.WHOLE, new Sameness.Months());
      case "periods" -> new Comparison(Pairing.SET, new Sameness.Periods());
      case "recurrence" -> ordered(new Sameness.Recurrence());
      default -> throw new IllegalArgumentException("no comparison is called '" + name + "'; there are " + String.join(", ", NAMES));
    };
  }

  private static Comparison ordered(Sameness sameness) {
    return new Comparison(Pairing.ORDERED, sameness);
  }

  private static double share(String arg, double otherwise) {
    if (arg.isEmpty()) {
      return otherwise;
    }
    double share = Double.parseDouble(arg);
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a threshold lies between 0 and 1, not " + arg);
    }
    return share;
  }
}
