package org.fichero.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fichero.model.Mention;
import org.fichero.model.Node;
import org.fichero.rules.Countries;
import org.fichero.rules.Lexicon;
import org.fichero.rules.Places;
import org.fichero.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlaceReaderTest {
  private static final Lexis LEXIS = new Lexis();
  private static final PlaceReader PLACES = new PlaceReader(Places.load(RuleFiles.bundled()), LEXIS);
  private static final CountryReader COUNTRIES = new CountryReader(Countries.load(RuleFiles.bundled()), LEXIS);

  static {
    SlipForms.add(Lexicon.load(RuleFiles.bundled()).slips(), LEXIS);
  }

  static Stream<SpecTable> places() {
    return SpecTable.rows("places.tsv");
  }

  static Stream<SpecTable> countries() {
    return SpecTable.rows("countries.tsv");
  }

  @ParameterizedTest
  @MethodSource("places")
  void readsPlacesInProse(SpecTable row) {
    assertThat(told(PLACES, row.phrase(), "; ")).isEqualTo(row.value());
  }

  @ParameterizedTest
  @MethodSource("countries")
  void readsCountriesAndTheirPeople(SpecTable row) {
    assertThat(told(COUNTRIES, row.phrase(), " ")).isEqualTo(row.value());
  }

  @Test
  void aHomonymCountsWhereTheDocumentSurelySpeaksOfTheComuna() {
    String text = "Festival Multicultural de San Joaquín";
    assertThat(told(PLACES.knowing(Set.of("13129")), text, "; ")).isEqualTo("San Joaquín 13129 comuna");
    assertThat(told(PLACES.knowing(Set.of("13129")), "la Parroquia de San Joaquín", "; ")).isEqualTo("-");
  }

  @Test
  void whatMayBeSeveralCountriesIsToldToWhoeverAsks() {
    List<String> open = new ArrayList<>();
    String text = "mujeres dominicanas y coreanas";
    Words words = LEXIS.read(text);
    COUNTRIES.read(words, m -> { }, o -> open.add(words.cut(o.from(), o.to()) + " " + o.codes()));
    assertThat(open).containsExactly("dominicanas [DO, DM]", "coreanas [KR, KP]");
  }

  @Test
  void everyMentionCutsItsTextFromItsSpan() {
    for (SpecTable row : Stream.concat(places(), countries()).toList()) {
      for (Mention m : Stream.of(PLACES, COUNTRIES).flatMap(r -> read(r, row.phrase()).stream()).toList()) {
        assertThat(row.phrase().substring(m.span().start(), m.span().end())).isEqualTo(m.text());
      }
    }
  }

  private static List<Mention> read(MentionReader reader, String text) {
    List<Mention> found = new ArrayList<>();
    reader.read(LEXIS.read(text), found::add);
    return found;
  }

  private static String told(MentionReader reader, String text, String glue) {
    String all = read(reader, text).stream().map(PlaceReaderTest::value).collect(Collectors.joining(glue));
    return all.isEmpty() ? "-" : all;
  }

  private static String value(Mention mention) {
    return ((Node.Members) mention.value()).members().values().stream().map(PlaceReaderTest::shown).collect(Collectors.joining(" "));
  }

  private static String shown(Node node) {
    return node instanceof Node.Items list ? list.items().stream().map(PlaceReaderTest::shown).collect(Collectors.joining("|"))
        : String.valueOf(((Node.Leaf) node).value());
  }
}
