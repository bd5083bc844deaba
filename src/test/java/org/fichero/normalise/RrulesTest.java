package org.fichero.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.fichero.rules.Lexeme;
import org.fichero.rules.Lexicon;
import org.fichero.rules.Role;
import org.fichero.rules.RuleFiles;
import org.junit.jupiter.api.Test;

/** Every rule that the tables and the language files hold is one that strict readers of RFC 5545 take. */
class RrulesTest {
  private static final Pattern RULE = Pattern.compile("FREQ=[A-Z]+(;[A-Z]+=[A-Z0-9,-]+)*");

  @Test
  void areValid() {
    Set<String> rules = new LinkedHashSet<>();
    List<String> values = new ArrayList<>();
    Stream.of("time.tsv", "relative.tsv", "implementation.tsv").forEach(f -> SpecTable.rows(f).forEach(r -> values.add(r.value())));
    Lexicon lexicon = Lexicon.load(RuleFiles.bundled());
    lexicon.lexemes().stream().filter(l -> l.role() == Role.RECURRING).map(Lexeme::code).forEach(c ->
        values.add(Recurrences.meaning(c).rule().toString()));
    for (String value : values) {
      Matcher matcher = RULE.matcher(value);
      while (matcher.find()) {
        rules.add(matcher.group());
      }
    }
    assertThat(rules).hasSizeGreaterThan(40);
    for (String rule : rules) {
      assertThatCode(() -> new RecurrenceRule(rule, RecurrenceRule.RfcMode.RFC5545_STRICT)).as(rule).doesNotThrowAnyException();
      assertThatCode(() -> new Recur<java.time.LocalDate>(rule)).as(rule).doesNotThrowAnyException();
      assertThat(new Recur<java.time.LocalDate>(rule).getFrequency().name()).isEqualTo(Rrule.parse(rule).freq());
    }
  }
}
