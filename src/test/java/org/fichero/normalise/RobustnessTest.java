package org.fichero.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fichero.model.Extraction;
import org.fichero.model.Mention;
import org.fichero.model.Span;
import org.fichero.rules.RuleFiles;
import org.junit.jupiter.api.Test;

/** Whatever the text: no exception, spans in order that cut their text, no two mentions of one type overlapping. */
class RobustnessTest {
  private static final Readers READERS = Readers.load(RuleFiles.bundled());
  private static final List<String> PIECES = List.of("Oficina", "de", "la", "Mujer", "DIDECO", "(", ")", ",", ";", ".", "-", "/", " ", "\n",
      "y", "e", "Dirección", "OMIL", "2022", ":", "Recursos", "propios", "Santiago", "comuna", "en", "San", "Joaquín", "Perú", "haitiana",
      "español", "EE.", "UU.", "\"", "«", "»", "¿", "?", "…", "1.", "a)", "•", "Sr.", "\u00ad", "\ud83d\ude00", "ñ\u0303", "World", "Vision", "*", "|", "'",
      "dependiente de", "Municipalidad", "Otras", "otras oficinas");

  @Test
  void anyMixtureOfWordsAndSignsIsRead() {
    Random random = new Random(5);
    for (int i = 0; i < 1500; i++) {
      String text = mixture(random);
      checkMentions(text);
      Extraction.Words words = FundingReaderTest.words(text);
      checkOrder(text, READERS.organisationList().read(words, READERS.acronyms().in(text)).stream().map(o -> o.text().span()));
      checkOrder(text, READERS.funding().read(words).stream().map(f -> f.text().span()));
      checkOrder(text, READERS.sentences().split(text).stream());
      READERS.gazetteer().resolve(text);
    }
  }

  private static String mixture(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(25); n > 0; n--) {
      text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(4) == 0 ? "" : " ");
    }
    return text.toString();
  }

  private static void checkMentions(String text) {
    List<Mention> mentions = new ArrayList<>(READERS.mentions(text));
    mentions.sort(Comparator.comparing(Mention::type).thenComparing(Mention::span));
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      String cut = text.substring(mention.span().start(), mention.span().end());
      assertThat(cut.replaceAll("\\s+", " ")).as(text).isEqualTo(mention.text());
      if (i > 0 && mentions.get(i - 1).type().equals(mention.type())) {
        assertThat(mentions.get(i - 1).span().end()).as(text).isLessThanOrEqualTo(mention.span().start());
      }
    }
  }

  private static void checkOrder(String text, Stream<Span> spans) {
    int end = 0;
    for (Span span : spans.toList()) {
      assertThat(span.isEmpty()).as(text).isFalse();
      assertThat(span.start()).as(text).isGreaterThanOrEqualTo(end);
      end = span.end();
    }
  }

  @Test
  void whatCouldGoOnForEverIsReadWithoutDepth() {
    for (String piece : List.of("$1 (", "1° y ", "primero, ", "uno coma ", "cero ", "del 2 al 6 y ")) {
      checkMentions(piece.repeat(40000 / piece.length()));
    }
  }

  @Test
  void longTextsCostNoMoreThanTheirLength() {
    for (String piece : List.of("Oficina de ", "(", "Dirección, ", "A, ", "EL SOL. ", ". \" ", "Oficina ", "y Santiago ", "\" ", "2022: ", "DIDECO ", "-", "Oficina de A, B y ", ". ")) {
      String text = piece.repeat(40_000 / piece.length());
      Extraction.Words words = FundingReaderTest.words(text);
      org.assertj.core.api.Assertions.assertThatCode(() -> {
        READERS.mentions(text);
        READERS.organisationList().read(words, READERS.acronyms().in(text));
        READERS.funding().read(words);
        READERS.sentences().split(text);
      }).doesNotThrowAnyException();
    }
  }
}
