package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.fichero.model.Outcome;
import org.fichero.model.Passage;
import org.fichero.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every character is accounted for, whatever becomes of the document. */
class AccountTest {
  @Test
  void nothingOfTheSampleIsUnclaimed() {
    Outcome outcome = Belt.text(Belt.sample());
    assertThat(outcome.ledger().unclaimed()).isEmpty();
    assertThat(outcome.ledger().claimed()).isEqualTo(outcome.ledger().total()).isPositive();
  }

  @Test
  void whatAListEndsInIsNoItemAndNotLost() {
    String entre = Belt.sample().replace("ACNUR y SJM.", "ACNUR y SJM, entre otros.");
    assertThat(entre).isNotEqualTo(Belt.sample());
    assertThat(Belt.text(entre).ledger().unclaimed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1. DIDECO; 2. OMIL; 3. Cruz Roja", "a) DIDECO b) OMIL", "1) DIDECO, 2) OMIL"})
  void theNumbersOfAListWithinALineAreForm(String departments) {
    String ficha = "Huerto de Nora\nMUNICIPALIDAD\nTALCA\nOficinas participantes: " + departments + "\nGrupo prioritario: Mujeres\nFinanciamiento: 1) SENCE, 2) FOSIS\n";
    assertThat(Belt.text(ficha).ledger().unclaimed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597})
  void claimedAndUnclaimedAreAllOfAMangledDocument(long seed) {
    String mangled = mangle(Belt.sample(), new Random(seed));
    Outcome outcome = Belt.text(mangled);
    long blank = mangled.chars().filter(c -> Passage.isSpace((char) c)).count();
    int unclaimed = 0;
    for (Span span : outcome.ledger().unclaimed()) {
      unclaimed += (int) outcome.document().text().cut(span).chars().filter(c -> !Passage.isSpace((char) c)).count();
    }
    assertThat(outcome.ledger().total()).isEqualTo((int) (mangled.length() - blank));
    assertThat(outcome.ledger().claimed() + unclaimed).isEqualTo(outcome.ledger().total());
    Outcome again = Belt.text(mangled);
    assertThat(again.records()).isEqualTo(outcome.records());
    assertThat(again.findings()).isEqualTo(outcome.findings());
  }

  /** Drops, repeats, swaps and truncates lines. */
  static String mangle(String text, Random random) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    for (int i = 0; i < 40; i++) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      switch (random.nextInt(4)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, line);
        case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
        default -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
      }
    }
    return String.join("\n", lines);
  }
}
