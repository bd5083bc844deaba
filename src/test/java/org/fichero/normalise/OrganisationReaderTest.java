package org.fichero.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fichero.model.Finding;
import org.fichero.model.Mention;
import org.fichero.model.Node;
import org.fichero.model.Span;
import org.fichero.normalise.OrganisationSpellings.Named;
import org.fichero.rules.Bodies;
import org.fichero.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrganisationReaderTest {
  private static final Bodies BODIES = Bodies.load(RuleFiles.bundled());
  private static final Lexis LEXIS = new Lexis();
  private static final NameGrammar GRAMMAR = new NameGrammar(BODIES.words(), LEXIS);
  private static final Directory DIRECTORY = new Directory(BODIES, LEXIS);
  private static final Acronyms ACRONYMS = Acronyms.ofRules(DIRECTORY, GRAMMAR);
  private static final OrganisationReader READER = new OrganisationReader(GRAMMAR, DIRECTORY, ACRONYMS);

  static Stream<SpecTable> organisations() {
    return SpecTable.rows("organisations.tsv");
  }

  @ParameterizedTest
  @MethodSource("organisations")
  void readsOrganisationsInProse(SpecTable row) {
    assertThat(told(READER, row.phrase())).isEqualTo(row.value());
  }

  @Test
  void anAcronymThatTheDocumentDefinesIsReadEverywhereInIt() {
    String text = "La Mesa Intercultural de Vecinas (MIV) nace. Luego la MIV crece.";
    assertThat(told(READER, text)).isEqualTo("-");
    assertThat(told(READER.knowing(ACRONYMS.in(text)), "Luego la MIV crece.")).isEqualTo("Mesa Intercultural de Vecinas [MIV]");
  }

  @Test
  void aNameThatIsSpelledInSeveralWaysIsReportedOnceForEachOther() {
    OrganisationSpellings spellings = new OrganisationSpellings(GRAMMAR.connectors(), new Stems(org.fichero.rules.StemRules.load(RuleFiles.bundled())));
    List<Named> names = List.of(
        named("Secretaría Comunal de Planificación", 0), named("Secretaria Comunal de Planificación", 10),
        named("SECRETARÍA COMUNAL DE PLANIFICACIÓN", 20), named("Cooperativa Jatún Newén", 30),
        named("Cooperativa Jatún Newen", 40), named("Oficina de la Mujer", 50), named("Oficina de Mujeres", 60),
        named("Oficina de Salud", 70), named("Secretaria Comunal de Planificación", 80));
    assertThat(spellings.findings(names)).extracting(Finding::args).extracting(a -> a.get("name"))
        .containsExactly("Secretaria Comunal de Planificación", "Cooperativa Jatún Newen", "Oficina de Mujeres");
  }

  private static Named named(String name, int at) {
    return new Named(name, null, new Span(at, at + 5), "/fields/x");
  }

  private static String told(OrganisationReader reader, String text) {
    List<Mention> found = new ArrayList<>();
    reader.read(LEXIS.read(text), found::add);
    String all = found.stream().map(OrganisationReaderTest::value).collect(Collectors.joining("|"));
    return all.isEmpty() ? "-" : all;
  }

  private static String value(Mention mention) {
    Node.Members value = (Node.Members) mention.value();
    Object acronym = ((Node.Leaf) value.members().get("acronym")).value();
    return ((Node.Leaf) value.members().get("name")).value() + (acronym == null ? "" : " [" + acronym + "]");
  }
}
