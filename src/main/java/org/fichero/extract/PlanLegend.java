package org.fichero.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.Block;
import org.fichero.model.Fold;
import org.fichero.model.SourceText;
import org.fichero.rules.PlanWords;
import org.fichero.rules.PlanWords.Sign;

/** Reads what a text says of the signs of its plan: "● realizado, ○ previsto · no", "X = actividad". */
final class PlanLegend {
  /** Characters between a sign and the word that explains it. */
  private static final int MOST_BETWEEN = 20;
  private static final int LONGEST_SIGN = 6;
  private static final int LONGEST = 120;

  private final PlanWords words;
  private final PlanSigns signs;

  PlanLegend(PlanWords words) {
    this.words = words;
    this.signs = new PlanSigns(words);
  }

  /** Sign → whether it marks a cell; only signs that leave a doubt, and only from lines that explain two signs or more. */
  Map<Integer, Boolean> read(SourceText source, List<Block> section) {
    Map<Integer, Boolean> legend = new LinkedHashMap<>();
    for (Block block : section) {
      if (block instanceof Block.Line line) {
        Map<Integer, Boolean> said = of(line.bullet().isEmpty() ? line.content().text() : line.bullet() + " " + line.content().text());
        boolean equated = line.content().text().indexOf('=') >= 0;
        if (said.size() >= 2 || equated) {
          legend.putAll(said);
        }
      } else if (block instanceof Block.Options options && options.options().size() >= 2) {
        legend.putAll(of(source.cut(options.span())));
      }
    }
    legend.keySet().removeIf(c -> words.signs().get(c) != Sign.OPEN && words.signs().get(c) != Sign.CROSS);
    return legend;
  }

  /** Whether the line says what the signs of the plan mean, and nothing else: "■ = mes en que se ejecuta", "X = sí". */
  boolean isOne(Block.Line line) {
    String text = (line.bullet().isEmpty() ? line.content().text() : line.bullet() + " " + line.content().text()).strip();
    int equals = text.indexOf('=');
    String sign = equals < 1 || equals > LONGEST_SIGN || text.length() > LONGEST ? "" : text.substring(text.charAt(0) == '(' ? 1 : 0, equals).strip();
    return !sign.isEmpty() && (sign.equalsIgnoreCase("x") || sign.codePoints().allMatch(c -> c == '\ufe0f' || signs.of(c) != null));
  }

  private Map<Integer, Boolean> of(String text) {
    Map<Integer, Boolean> said = new LinkedHashMap<>(0);
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      Sign sign = signs.of(c);
      if (sign != null && sign != Sign.VOID) {
        String word = wordAfter(text, i + Character.charCount(c));
        if (!word.isEmpty()) {
          said.putIfAbsent(c, !words.negatives().contains(word));
        }
      }
    }
    return said;
  }

  private static String wordAfter(String text, int from) {
    int i = from;
    while (i < text.length() && i - from < MOST_BETWEEN && " \t\u00a0=:*_\ufe0f".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    int start = i;
    while (i < text.length() && Character.isLetter(text.charAt(i))) {
      i++;
    }
    return Fold.fold(text.substring(start, i));
  }
}
