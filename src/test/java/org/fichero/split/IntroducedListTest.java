package org.fichero.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.fichero.Belt;
import org.fichero.model.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Items of a list that have the words of labels are items, and labels with bullets are labels. */
class IntroducedListTest {
  private static final String HEAD = "Huerta de Hilda\n\nMunicipalidad de Coquimbo\n\n";

  @ParameterizedTest
  @ValueSource(strings = {
    "- Sostenibilidad.|- Financiamiento.|- Participación.",
    "- Participación.|- Sostenibilidad.|- Financiamiento.",
    "1. Sostenibilidad|2. Financiamiento|3. Descripción",
    "a) Participación;|b) Financiamiento: aportes de vecinos;|c) Sostenibilidad.",
    "•\tSostenibilidad|•\tFinanciamiento",
    "- Sostenibilidad.||- Financiamiento.||- Participación.",
  })
  void itemsUnderWordsThatIntroduceThemAreNoLabels(String list) {
    String text = HEAD + "Grupo prioritario\n\nMujeres\n\nForma de financiamiento\n\nSENCE\n\nBreve descripción\n\n"
        + "La propuesta se evaluó así:\n\n" + list.replace('|', '\n') + "\n\nElemento innovador\n\nEl huerto.\n";
    assertThat(text("/funding/text", text)).isEqualTo("SENCE");
    assertThat(Belt.text(text).records().get(0).fields().members().get("description").toString()).contains("Sostenibilidad", "inanciamiento");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', value = {
    "Datos de la práctica:|- Grupo prioritario|  Mujeres|- Forma de financiamiento|  SENCE|- Breve descripción|  Talleres.",
    "Datos de la práctica:||- Grupo prioritario: Mujeres|- Forma de financiamiento: SENCE|- Breve descripción: Talleres.",
    "Datos de la práctica:||- Grupo prioritario||Mujeres||- Forma de financiamiento||SENCE||- Breve descripción||Talleres.",
  })
  void labelsWithBulletsAreLabels(String ficha) {
    assertThat(text("/funding/text", HEAD + ficha.replace('|', '\n') + "\n")).isEqualTo("SENCE");
  }

  @Test
  void aLabelNumberedInAnotherWayThanTheListAboveIsNoItem() {
    String text = HEAD + "(1) grupo prioritario\n\nMujeres\n\n(2) breve descripción\n\nEtapas:\n\n1. Inscripción\n2. Entrevista\n\n(3) forma de financiamient0\n\nSENCE\n";
    assertThat(text("/funding/text", text)).isEqualTo("SENCE");
  }

  @Test
  void aLabelWhoseNumberDoesNotCountOnFromTheListAboveIsNoItem() {
    String text = HEAD + "7.- Grupo prioritario\n\nMujeres\n\n8.- Breve descripción\n\nEtapas:\n\n1. Inscripción\n2. Entrevista\n\n9.- Forma de financiamiento\n\nSENCE\n";
    assertThat(text("/funding/text", text)).isEqualTo("SENCE");
  }

  private static Object text(String path, String source) {
    Node node = Belt.text(source).records().get(0).fields();
    for (String name : path.substring(1).split("/")) {
      node = ((Node.Members) node).members().get(name);
    }
    return ((Node.Leaf) node).value();
  }
}
