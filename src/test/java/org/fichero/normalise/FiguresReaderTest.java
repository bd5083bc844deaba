package org.fichero.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.fichero.model.Mention;
import org.fichero.rules.Lexicon;
import org.fichero.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dates, times and quantities as the tables {@code time.tsv}, {@code relative.tsv} and {@code quantities.tsv} and their sequels say. */
class FiguresReaderTest {
  private static final FiguresReader READER = new FiguresReader(Lexicon.load(RuleFiles.bundled()), new Lexis());
  /** A Wednesday. */
  private static final LocalDate REFERENCE = LocalDate.of(2018, 5, 16);

  static Stream<SpecTable> time() {
    return Stream.concat(SpecTable.rows("time.tsv"), SpecTable.rows("time-more.tsv"));
  }

  static Stream<SpecTable> relative() {
    return SpecTable.rows("relative.tsv");
  }

  static Stream<SpecTable> quantities() {
    return Stream.concat(SpecTable.rows("quantities.tsv"), SpecTable.rows("quantities-more.tsv"));
  }

  @ParameterizedTest
  @MethodSource({"time", "quantities"})
  void readsWhatIsSaidOutright(SpecTable row) {
    assertThat(Brief.of(read(row.phrase(), null))).isEqualTo(row.value());
  }

  static Stream<SpecTable> prose() {
    return SpecTable.rows("prose.tsv");
  }

  @ParameterizedTest
  @MethodSource("prose")
  void readsAllThatASentenceOfAFormSays(SpecTable row) {
    List<Mention> mentions = read(row.phrase(), null);
    mentions.sort(Comparator.comparingInt(m -> m.span().start()));
    assertThat(Brief.of(mentions)).isEqualTo(row.value());
  }

  @ParameterizedTest
  @MethodSource("relative")
  void countsFromAReferenceDay(SpecTable row) {
    assertThat(Brief.of(read(row.phrase(), REFERENCE))).isEqualTo(row.value());
  }

  @ParameterizedTest
  @MethodSource({"time", "quantities"})
  void readsTheSameInCapitalsWithoutAccents(SpecTable row) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      String nfd = java.text.Normalizer.normalize(row.phrase(), java.text.Normalizer.Form.NFD);
      assertThat(Brief.of(read(nfd, null)).replaceAll("\\p{M}", ""))
          .isEqualTo(java.text.Normalizer.normalize(row.value(), java.text.Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void cutsEveryMentionFromItsOffsetsAndNoTwoOfOneTypeOverlap() {
    Random random = new Random(7);
    List<String> phrases = Stream.of(time(), quantities(), relative(), prose()).flatMap(s -> s).map(SpecTable::phrase).toList();
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 6; i++) {
        String phrase = phrases.get(random.nextInt(phrases.size()));
        int cut = random.nextInt(4) == 0 ? random.nextInt(phrase.length() + 1) : 0;
        text.append(phrase.substring(cut)).append(random.nextBoolean() ? " " : random.nextBoolean() ? ", " : ".\n");
      }
      check(text.toString(), read(text.toString(), round % 2 == 0 ? REFERENCE : null));
    }
  }

  private static void check(String text, List<Mention> mentions) {
    for (Mention m : mentions) {
      String cut = text.substring(m.span().start(), m.span().end()).replaceAll("[\\s\u00a0]+", " ").strip();
      assertThat(m.text()).as(text).isEqualTo(cut).isNotEmpty();
      assertThat(mentions.stream().filter(o -> o != m && o.type().equals(m.type()) && o.span().overlaps(m.span())))
          .as("overlapping in: " + text).isEmpty();
    }
  }

  @Test
  void survivesAnyCharacters() {
    Random random = new Random(11);
    String alphabet = "0123456789.,:;/-–°ºª%$€ \t\n()'\"aenoyuUNXdeDÑñé\u0301\ud83d\ude00\u00ad\u00a0";
    for (int round = 0; round < 30000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(30);
      for (int i = 0; i < length; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      check(text.toString(), read(text.toString(), REFERENCE));
    }
  }

  private static List<Mention> read(String text, LocalDate reference) {
    List<Mention> found = new ArrayList<>();
    READER.from(reference).read(READER.words(text), found::add);
    found.sort(java.util.Comparator.comparing(Mention::span).thenComparing(Mention::type));
    return found;
  }
}
