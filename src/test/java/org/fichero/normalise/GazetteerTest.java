package org.fichero.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.fichero.model.Confidence;
import org.fichero.model.Fold;
import org.fichero.rules.Places;
import org.fichero.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GazetteerTest {
  private static final Places PLACES = Places.load(RuleFiles.bundled());
  private static final Gazetteer GAZETTEER = new Gazetteer(PLACES);

  static Stream<SpecTable> municipalities() {
    return SpecTable.rows("municipalities.tsv");
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void readsAFieldThatAsksForAMunicipality(SpecTable row) {
    Gazetteer.Resolution found = GAZETTEER.resolve(row.phrase());
    if (row.value().startsWith("?")) {
      assertThat(found.place()).isNull();
      assertThat(found.nearest()).containsAll(row.value().length() == 1 ? List.of() : List.of(row.value().substring(2)));
    } else {
      assertThat(found.place()).as("nearest %s", found.nearest()).isNotNull();
      assertThat(found.place().code() + " " + found.confidence().code()).isEqualTo(row.value());
    }
  }

  @Test
  void theGazetteerHoldsTheOfficialPlaces() {
    assertThat(levels()).containsExactly(346L, 56L, 16L);
    assertThat(GAZETTEER.resolve("Recoleta").region().name()).isEqualTo("Metropolitana de Santiago");
  }

  private static List<Long> levels() {
    return Stream.of(Places.Level.values())
        .map(level -> PLACES.places().stream().filter(p -> p.level() == level).count())
        .toList();
  }

  @Test
  void everyComunaIsReadFromItsNameInCapitalsWithoutAccents() {
    for (Places.Place place : comunas()) {
      String bare = Fold.fold(place.name()).toUpperCase(Locale.ROOT);
      assertThat(GAZETTEER.resolve("MUNICIPALIDAD DE " + bare).place()).as(bare).isEqualTo(place);
    }
  }

  @Test
  void noSlipIsReadAsAnotherComunaThanTheOneItCameFrom() {
    Random random = new Random(7);
    int found = 0;
    List<Places.Place> comunas = comunas();
    for (int i = 0; i < 2000; i++) {
      Places.Place place = comunas.get(random.nextInt(comunas.size()));
      String slip = slip(place.name(), random);
      Gazetteer.Resolution read = GAZETTEER.resolve(slip);
      if (read.confidence() == Confidence.FUZZY) {
        assertThat(read.place()).as(slip).isEqualTo(place);
        found++;
      }
    }
    assertThat(found).isGreaterThan(1000);
  }

  /** One letter replaced, lost or doubled. */
  private static String slip(String name, Random random) {
    int at = 1 + random.nextInt(name.length() - 2);
    String letter = String.valueOf((char) ('a' + random.nextInt(26)));
    return switch (random.nextInt(3)) {
      case 0 -> name.substring(0, at) + letter + name.substring(at + 1);
      case 1 -> name.substring(0, at) + name.substring(at + 1);
      default -> name.substring(0, at) + name.charAt(at) + name.substring(at);
    };
  }

  private static List<Places.Place> comunas() {
    List<Places.Place> comunas = new ArrayList<>(PLACES.places());
    comunas.removeIf(p -> p.level() != Places.Level.COMUNA);
    return comunas;
  }
}
