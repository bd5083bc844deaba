package org.fichero.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text is folded as its characters are, one by one, whether it is folded already, Latin or neither. */
class FoldTest {
  private static final String CHARACTERS = "abzAZ09 \t\u00a0\u00adñÑáÉüß½ﬁ“’–…☒✓中Ω\u0301\u200b\ud83d\udd18";

  @ParameterizedTest
  @CsvSource({"'ya plegado','ya plegado'", "' Categoría  única ','categoria unica'", "'Ωmega','ωmega'", "'dos ','dos'", "'\t',''"})
  void textsAreFolded(String text, String folded) {
    assertThat(Fold.fold(text)).isEqualTo(folded);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aTextIsFoldedCharacterByCharacter(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 5000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(9); n > 0; n--) {
        text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      }
      assertThat(Fold.fold(text)).as("«%s»", text).isEqualTo(oneByOne(text)).isEqualTo(Fold.fold(text.toString()));
    }
  }

  private static String oneByOne(CharSequence text) {
    StringBuilder all = new StringBuilder();
    text.chars().map(c -> Fold.fold((char) c)).filter(c -> c != 0).forEach(c -> all.append((char) c));
    return all.toString().replaceAll(" +", " ").strip();
  }
}
