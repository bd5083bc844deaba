package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fichero.ingest.Ingester;
import org.fichero.ingest.Limits;
import org.fichero.model.Mention;
import org.fichero.model.Node;
import org.fichero.normalise.Normaliser;
import org.fichero.rules.RuleFiles;
import org.fichero.rules.RulesException;
import org.junit.jupiter.api.Test;

/** A second language is a second folder of words: the few of {@code languages/common/pt} read Portuguese, with no other change. */
class SecondLanguageTest {
  private static final RuleFiles PORTUGUESE = RuleFiles.in(folder()).speaking("pt");

  @Test
  void readsDatesAndQuantitiesOfALanguageThatIsOnlyAFolder() {
    Normaliser normaliser = Normaliser.load(PORTUGUESE, List.of());
    assertThat(read(normaliser, "no dia 12 de março de 2023 vieram mais de trezentas pessoas"))
        .containsExactly("12 de março de 2023 = 2023-03-12", "mais de trezentas pessoas = 300");
    assertThat(read(normaliser, "de março a maio de 2022")).containsExactly("de março a maio de 2022 = 2022-03");
    assertThat(read(normaliser, "todos os sábados")).containsExactly("todos os sábados = FREQ=WEEKLY;BYDAY=SA");
    assertThat(read(normaliser, "três vezes por semana")).containsExactly("três vezes por semana = FREQ=WEEKLY");
    assertThat(read(normaliser, "R$ 1.500 para mulheres haitianas, lei 13.445"))
        .containsExactly("R$ 1.500 = 1500", "haitianas = HT");
    assertThat(read(normaliser, "cada sábado de marzo")).as("Spanish is another language").noneMatch(m -> m.contains("-03"));
  }

  @Test
  void readsAPacksFichasInThePacksLanguage() throws Exception {
    String text = "Nome do curso: Oficina de pão\n\nParticipantes: mais de 30 pessoas\n\nQuando:\n\nDe março a junho de 2022\n";
    Fichero belt = Fichero.load(RuleFiles.in(folder()), "ficha-curso");
    Node fields = belt.process(Ingester.standard(Limits.standard()).ingest("a.txt", text.getBytes(StandardCharsets.UTF_8)))
        .records().get(0).fields();
    assertThat(leaves(member(fields, "when"), "months_in_text")).isEqualTo("[3, 4, 5, 6]");
    assertThat(leaves(member(fields, "people"), "value")).isEqualTo("30");
  }

  @Test
  void aLanguageWithoutFolderIsAMistakeOfTheCaller() {
    assertThatThrownBy(() -> RuleFiles.bundled().speaking("xx")).isInstanceOf(RulesException.class)
        .hasMessageContaining("common/xx");
    assertThatThrownBy(() -> RuleFiles.bundled().speaking("../es")).isInstanceOf(RulesException.class);
  }

  private static List<String> read(Normaliser normaliser, String text) {
    return normaliser.mentions(text, null).stream().map(SecondLanguageTest::told).toList();
  }

  private static String told(Mention m) {
    Map<String, Node> value = ((Node.Members) m.value()).members();
    String key = value.containsKey("start") ? "start" : value.containsKey("rrule") ? "rrule" : value.containsKey("code") ? "code" : "value";
    return m.text() + " = " + ((Node.Leaf) value.get(key)).value();
  }

  private static Node member(Node node, String key) {
    return ((Node.Members) node).members().get(key);
  }

  private static String leaves(Node node, String key) {
    Node found = member(node, key);
    return found instanceof Node.Items items ? items.items().stream().map(n -> ((Node.Leaf) n).value()).toList().toString()
        : String.valueOf(((Node.Leaf) found).value());
  }

  private static Path folder() {
    try {
      return Path.of(SecondLanguageTest.class.getResource("/languages").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
