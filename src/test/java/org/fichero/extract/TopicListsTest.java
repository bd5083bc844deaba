package org.fichero.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.fichero.Belt;
import org.fichero.model.Node;
import org.fichero.model.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms of a vocabulary as forms list them: what stands under a label, and each topic's code with its words. */
class TopicListsTest {
  private static final String HEAD = "Cosecha Compartida\nMunicipalidad: San Carlos\nCategoría: [x] Sociolaboral [ ] NNA\nGrupo prioritario: Mujeres\nLíneas Sello: ";

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "Vinculación comunitaria, Estrategias formativas y Políticas locales. | vinculacion_comunitaria= ; estrategias_formativas= ; politicas_locales=",
    "Vinculación comunitaria y estrategias formativas | vinculacion_comunitaria= ; estrategias_formativas=",
    "Vinculación comunitaria, estrategias formativas, ya que hay talleres. | vinculacion_comunitaria= ; estrategias_formativas=ya que hay talleres.",
    "vinculación comunitaria (encuentros), estrategias formativas (talleres) | vinculacion_comunitaria=(encuentros) ; estrategias_formativas=(talleres)",
    "Vinculación comunitaria – por los encuentros / Estrategias formativas – por los talleres | vinculacion_comunitaria=por los encuentros ; estrategias_formativas=por los talleres",
    "1) Vinculación comunitaria: encuentros 2) Estrategias formativas: talleres | vinculacion_comunitaria=encuentros ; estrategias_formativas=talleres",
    "Vinculación comunitaria: encuentros, y Estrategias formativas: talleres. | vinculacion_comunitaria=encuentros ; estrategias_formativas=talleres.",
    "Vinculación comunitaria, ya que une, y estrategias formativas, ya que enseña. | vinculacion_comunitaria=ya que une ; estrategias_formativas=ya que enseña.",
    "Políticas locales y trabajo colaborativo: una mesa. | politicas_locales=una mesa.",
    // words of one topic that name another
    "Vinculación comunitaria: se une a las políticas locales y a estrategias formativas de la comuna. | vinculacion_comunitaria=se une a las políticas locales y a estrategias formativas de la comuna.",
    "Vinculación comunitaria, estrategias formativas son parte de ella. | vinculacion_comunitaria=estrategias formativas son parte de ella.",
  })
  void eachTermOfAListIsATopic(String words, String topics) {
    Outcome outcome = Belt.text(HEAD + words + "\n");
    Node.Items items = (Node.Items) outcome.records().get(0).fields().members().get("sello_lines");
    assertThat(items.items().stream().map(t -> leaf(t, "code") + "=" + leaf(t, "text")).collect(Collectors.joining(" ; "))).isEqualTo(topics);
    assertThat(outcome.ledger().unclaimed()).isEmpty();
  }

  private static Object leaf(Node topic, String name) {
    return ((Node.Leaf) ((Node.Members) topic).members().get(name)).value();
  }
}
