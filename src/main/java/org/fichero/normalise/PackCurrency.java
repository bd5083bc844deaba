package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fichero.model.Fold;
import org.fichero.model.Mention;

/** Whose "$" and whose pesos a field's are: several countries write theirs so, and the pack says which it is about. */
final class PackCurrency {
  private PackCurrency() {}

  /**
   * The currency of a sum.
   *
   * @param code the pack's, ISO 4217; null, or a unit as forms write it, where it says none
   * @param read what the words say by themselves; null for none
   * @param words the sum's, its label's unit among them
   */
  static Object of(String code, Object read, String words, Readers readers) {
    boolean may = code != null && read != null && !code.equals(read) && isCode(code);
    if (!may || !read.equals(whole("$ 1", readers)) || !code.equals(whole(code + " $ 1", readers)) || isNamed(words, read.toString(), readers)) {
      return read;
    }
    return code;
  }

  private static boolean isCode(String unit) {
    return unit.length() == 3 && unit.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  /** The currency of a text that is one sum from end to end; null when it is not. */
  private static Object whole(String sum, Readers readers) {
    return readers.mentions(sum).stream().filter(m -> m.type().equals("money") && m.span().length() == sum.length())
        .map(m -> MentionShape.member(m.value(), "currency")).findFirst().orElse(null);
  }

  /** Whether the words say the currency's code, or a country. */
  private static boolean isNamed(String words, String code, Readers readers) {
    List<Mention> countries = new ArrayList<>();
    readers.countries().read(readers.grammar().words(words), countries::add);
    return !countries.isEmpty() || Fold.fold(words).contains(code.toLowerCase(Locale.ROOT));
  }
}
