package org.fichero.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fichero.model.Span;
import org.fichero.rules.Lexicon;
import org.fichero.rules.RuleFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When a practice is carried out, as {@code implementation.tsv} says. */
class ImplementationReaderTest {
  private static final ImplementationReader READER =
      new ImplementationReader(new FiguresReader(Lexicon.load(RuleFiles.bundled()), new Lexis()));

  static Stream<SpecTable> rows() {
    return SpecTable.rows("implementation.tsv");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void readsMonthsPeriodsAndRecurrence(SpecTable row) {
    assertThat(brief(row.phrase(), READER.read(row.phrase()))).isEqualTo(row.value());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void saysWhereItReadEach(SpecTable row) {
    ImplementationReader.Reading reading = READER.read(row.phrase());
    assertThat(reading.months().values()).allSatisfy(s -> within(row.phrase(), s));
    assertThat(reading.periods()).allSatisfy(p -> within(row.phrase(), p.span()));
    assertThat(reading.recurrence() == null).isEqualTo(reading.recurrenceSpan() == null);
  }

  private static void within(String text, Span span) {
    assertThat(text.substring(span.start(), span.end())).isNotBlank();
  }

  static String brief(String text, ImplementationReader.Reading r) {
    String months = r.months().keySet().stream().map(String::valueOf).collect(Collectors.joining(" "));
    String periods = r.periods().stream().map(p -> period(text, p)).collect(Collectors.joining("; "));
    return "[" + months + "] | " + (periods.isEmpty() ? "-" : periods) + " | " + (r.recurrence() == null ? "-" : r.recurrence());
  }

  private static String period(String text, ImplementationReader.Period p) {
    String label = p.label() == null ? "" : " «" + text.substring(p.label().start(), p.label().end()) + "»";
    return (p.start() == null ? ".." : p.start()) + "/" + (p.end() == null ? ".." : p.end()) + label;
  }
}
