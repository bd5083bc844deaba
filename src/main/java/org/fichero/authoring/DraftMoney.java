package org.fichero.authoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fichero.model.Fold;
import org.fichero.model.Page;

/** Whose money the documents speak of, by the countries of the addresses in them. */
final class DraftMoney {
  private static final Pattern DOMAIN = Pattern.compile("[\\w-]\\.([a-z]{2})(?![\\w.-])");
  private static final Pattern SCALED = Pattern.compile("\\bmm?\\$");
  private static final Map<String, String> BY_COUNTRY = DraftLanguage.BUNDLED.words().currencies();
  private static final String USUAL = DraftLanguage.BUNDLED.words().usualCurrency();

  private final String currency;
  private final String because;

  private DraftMoney(String currency, String because) {
    this.currency = currency;
    this.because = because;
  }

  /** Without an address in them, the usual currency is taken, and the draft says so. */
  static DraftMoney of(List<Page> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (Page page : pages) {
      Matcher domain = DOMAIN.matcher(page.text().chars());
      while (domain.find()) {
        counts.merge(domain.group(1), 1, Integer::sum);
      }
    }
    counts.keySet().retainAll(BY_COUNTRY.keySet());
    return counts.entrySet().stream().max(Map.Entry.comparingByValue())
        .map(e -> new DraftMoney(BY_COUNTRY.get(e.getKey()), "by addresses that end in ." + e.getKey()))
        .orElse(new DraftMoney(USUAL, "unsure: nothing says whose money it is"));
  }

  String currency() {
    return currency;
  }

  /** What the currency rests on. */
  String because() {
    return because;
  }

  /** The unit of figures below a heading that says how many each stands for, "(millones de pesos)"; null where it says no money. */
  String under(String heading) {
    Matcher scaled = SCALED.matcher(heading == null ? "" : Fold.fold(heading));
    if (scaled.find() && currency.equals(USUAL)) {
      return scaled.group().toUpperCase(java.util.Locale.ROOT);
    }
    String scale = heading == null ? null : DraftLanguage.BUNDLED.scale(heading);
    return scale == null ? null : "\"" + scale + " " + currency + "\"";
  }
}
