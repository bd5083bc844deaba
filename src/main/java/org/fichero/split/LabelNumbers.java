package org.fichero.split;

/** The numbers among a text's words, with letters that scans read for digits made digits again. */
final class LabelNumbers {
  private LabelNumbers() {}

  /** Each number, a space after it; a word that is half letters is none ("Munic1palidad"). */
  static String of(CharSequence text) {
    StringBuilder numbers = null;
    int from = 0;
    int digits = 0;
    for (int p = 0; p <= text.length(); p++) {
      if (p < text.length() && LabelTrie.keyChar(text.charAt(p)) != 0) {
        digits += Character.isDigit(text.charAt(p)) ? 1 : 0;
        continue;
      }
      // a lone nought is the letter that a scan took for it
      boolean letter = p - from == 1 && digits == 1 && text.charAt(from) == '0';
      if (digits > 0 && 2 * digits > p - from && !letter) {
        numbers = numbers == null ? new StringBuilder() : numbers;
        add(text, from, p, numbers);
      }
      from = p + 1;
      digits = 0;
    }
    return numbers == null ? "" : numbers.toString();
  }

  private static void add(CharSequence text, int from, int to, StringBuilder numbers) {
    for (int p = from; p < to; p++) {
      char c = LabelTrie.keyChar(text.charAt(p));
      numbers.append(switch (c) {
        case 'o' -> '0';
        case 'l', 'i' -> '1';
        case 's' -> '5';
        case 'b' -> '8';
        default -> c;
      });
    }
    numbers.append(' ');
  }
}
