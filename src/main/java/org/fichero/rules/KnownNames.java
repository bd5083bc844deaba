package org.fichero.rules;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Names that a field's rule takes from a closed set though they are written among other things: comparators and currencies. */
final class KnownNames {
  private static final List<String> COMPARATORS = List.of(
      "text", "exact", "code", "folded", "loose", "tokens", "edit", "number", "set", "ordered", "months", "periods", "recurrence");
  /** Units of account that ISO 4217 does not list. */
  private static final Set<String> ACCOUNTS = Set.of("CLF", "UTM", "UTA", "UMA");
  private static final int CODE = 3;

  private KnownNames() {}

  /** {@code folded}, {@code tokens:0.9}, {@code set loose}: each word up to its colon. */
  static void compare(Yaml compare) {
    for (String word : compare == null ? new String[0] : compare.text().split(" ")) {
      String name = word.replaceFirst(":.*", "");
      if (!COMPARATORS.contains(name)) {
        compare.problem("no comparator is called '" + name + "'; expected " + String.join(", ", COMPARATORS) + Nearest.hint(name, COMPARATORS));
      }
    }
  }

  /** Three capitals are a currency; all else is a unit as forms write it. */
  static void currency(FieldRule rule, Yaml yaml) {
    String unit = rule.unit();
    boolean code = rule.kind() == FieldKind.MONEY && unit != null && unit.length() == CODE && unit.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    if (code && !currencies().contains(unit)) {
      yaml.get("unit").problem("no currency has the code '" + unit + "' (ISO 4217, as CLP, MXN, COP, PEN, USD)" + turned(unit));
    }
  }

  private static Set<String> currencies() {
    Set<String> all = Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).collect(Collectors.toCollection(TreeSet::new));
    all.addAll(ACCOUNTS);
    return all;
  }

  /** The currency of the same letters, which a slip of the fingers turns about. */
  private static String turned(String unit) {
    return currencies().stream().filter(c -> letters(c).equals(letters(unit))).findFirst().map(c -> " (did you mean '" + c + "'?)").orElse("");
  }

  private static String letters(String code) {
    char[] letters = code.toCharArray();
    Arrays.sort(letters);
    return new String(letters);
  }
}
