package org.fichero.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fichero.model.Span;
import org.fichero.rules.Bodies;
import org.fichero.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrganisationListTest {
  private static final Bodies BODIES = Bodies.load(RuleFiles.bundled());
  private static final Lexis LEXIS = new Lexis();
  private static final NameGrammar GRAMMAR = new NameGrammar(BODIES.words(), LEXIS);
  private static final Directory DIRECTORY = new Directory(BODIES, LEXIS);
  private static final Acronyms ACRONYMS = Acronyms.ofRules(DIRECTORY, GRAMMAR);
  private static final OrganisationList LIST = new OrganisationList(GRAMMAR, DIRECTORY);

  static Stream<SpecTable> departments() {
    return SpecTable.rows("departments.tsv");
  }

  @ParameterizedTest
  @MethodSource("departments")
  void readsAFieldThatListsOrganisations(SpecTable row) {
    assertThat(told(row.phrase(), ACRONYMS)).isEqualTo(row.value());
  }

  @Test
  void anAcronymThatTheDocumentDefinesHasThatNameEverywhereInIt() {
    Acronyms here = ACRONYMS.in("… la Dirección de Integración y Migrantes (DIM) y otras. La Oficina Comunal de Inserción Laboral (OMIL)");
    assertThat(told("DIM", here)).isEqualTo("Dirección de Integración y Migrantes [DIM]");
    assertThat(told("OMIL", here)).as("its letters are not those of the name before it")
        .isEqualTo("Oficina Municipal de Información Laboral [OMIL]");
  }

  @Test
  void everyTextCutsFromTheSource() {
    for (SpecTable row : departments().toList()) {
      for (Organisation organisation : read(row.phrase(), ACRONYMS)) {
        Span span = organisation.text().span();
        String source = row.phrase().substring(span.start(), span.end());
        assertThat(source.replaceAll("\\s+", " ")).isEqualTo(organisation.text().text());
      }
    }
  }

  private static List<Organisation> read(String text, Acronyms acronyms) {
    return LIST.read(FundingReaderTest.words(text), acronyms);
  }

  private static String told(String text, Acronyms acronyms) {
    String all = read(text, acronyms).stream().map(OrganisationListTest::told).collect(Collectors.joining("|"));
    return all.isEmpty() ? "-" : all;
  }

  private static String told(Organisation o) {
    return o.name().value()
        + (o.acronym() == null ? "" : " [" + o.acronym().value() + "]")
        + (o.partOf() == null ? "" : " <" + o.partOf().value() + ">")
        + (o.detail() == null ? "" : " {" + o.detail().value() + "}");
  }
}
