package org.fichero.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fichero.model.Mention;
import org.junit.jupiter.api.Test;

/** The reader of loose phrases used alone, as the README shows it. */
class NormaliserTest {
  @Test
  void phrasesNeedNoDocument() {
    List<Mention> mentions = Normaliser.bundled().mentions("más de 300 personas", null);

    assertThat(Brief.of(mentions)).isEqualTo(">300 personas");
    assertThat(mentions.get(0).text()).isEqualTo("más de 300 personas");
  }

  @Test
  void onlyAReferenceDayResolvesWhatIsCountedFromIt() {
    Normaliser normaliser = Normaliser.bundled();

    assertThat(Brief.of(normaliser.mentions("ayer", LocalDate.of(2024, 3, 1)))).isEqualTo("2024-02-29");
    assertThat(Brief.of(normaliser.mentions("ayer", null))).isEqualTo("day-1");
  }

  @Test
  void aComunasNameBeforeAnotherCountryIsNoComuna() {
    assertThat(types("Vive en Santa Cruz, Bolivia.")).containsExactly("country");
    assertThat(types("Nació en Santiago (Chile)")).containsExactly("place", "country");
    assertThat(types("personas de Santiago, Perú y Bolivia")).containsExactly("place", "country", "country");
  }

  private static List<String> types(String text) {
    return Normaliser.bundled().mentions(text, null).stream().map(Mention::type).toList();
  }
}
