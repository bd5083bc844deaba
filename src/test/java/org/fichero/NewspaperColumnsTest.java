package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fichero.model.FichaRecord;
import org.junit.jupiter.api.Test;

/** Text in two columns side by side is read as it would be with one below the other; a form's two columns stay rows. */
class NewspaperColumnsTest {
  private static final String LEFT = """
      Huerto de la ribera

      MUNICIPALIDAD
      CAÑETE

      Categoría

      ☒ Sociolaboral
      ☐ NNA

      Grupo prioritario

      Mujeres que llegaron hace poco y
      que viven solas.

      Forma de financiamiento

      Recursos propios municipales.

      Breve descripción

      Veinte familias cultivan la tierra que
      """;
  private static final String RIGHT = """
      cedió la cooperativa agrícola de la
      comuna.

      Cada socia cuida su parcela, y los
      sábados venden lo cosechado en la
      plaza.

      Elemento innovador

      Las socias enseñan lo que saben a
      quienes empiezan, en su idioma.

      Líneas Sello

      Vinculación comunitaria, ya que une
      a los vecinos.
      """;

  private static String beside(String left, String right) {
    List<String> one = new ArrayList<>(left.lines().toList());
    List<String> other = right.lines().toList();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      String words = i < other.size() ? other.get(i) : "";
      text.append("%-44s%s".formatted(i < one.size() ? one.get(i) : "", words).stripTrailing()).append('\n');
    }
    return text.toString();
  }

  @Test
  void halvesOfAFicha() {
    List<FichaRecord> plain = Belt.text(LEFT + RIGHT).records();
    List<FichaRecord> columns = Belt.text(beside(LEFT, RIGHT)).records();
    assertThat(columns).hasSize(1);
    assertThat(OwnPack.show(columns.get(0).fields())).isEqualTo(OwnPack.show(plain.get(0).fields()));
  }

  @Test
  void fichasBesideEachOther() {
    String one = LEFT + RIGHT;
    String other = one.replace("Huerto de la ribera", "Feria de oficios").replace("CAÑETE", "TOMÉ").replace("☐ NNA", "☒ NNA")
        .replace("Mujeres que llegaron hace poco y\nque viven solas.", "Jóvenes");
    List<FichaRecord> records = Belt.text(beside(one, other)).records();
    assertThat(records).hasSize(2);
    assertThat(OwnPack.show(records.get(0).fields())).isEqualTo(OwnPack.show(Belt.text(one).records().get(0).fields()));
    assertThat(OwnPack.show(records.get(1).fields())).isEqualTo(OwnPack.show(Belt.text(other).records().get(0).fields()));
  }

  @Test
  void labelsBesideTheirValuesAreNoColumns() {
    String form = beside("""
        Título

        Departamentos y oficinas municipales
        que participan

        Breve descripción de la práctica que
        se presenta

        Elemento innovador o creativo del
        proyecto
        """, """
        Huerto

        Oficina de la Mujer

        Veinte familias cultivan la tierra que
        cedió la cooperativa de la comuna.

        La tierra es de todas y nadie paga por
        ella.
        """);
    assertThat(Belt.document("a.txt", form.getBytes(StandardCharsets.UTF_8)).plain()).isTrue();
  }

  private static final String MORE = "\nSostenibilidad en el tiempo\n\nLa cooperativa presta la tierra por\nveinte años y el municipio paga el\nagua de riego de las parcelas.\n";

  @Test
  void theLeftColumnEndsBeforeACapital() {
    String left = LEFT + "hace diez años cedió la\n";
    String right = RIGHT.replace("cedió la cooperativa", "Cooperativa") + MORE;
    assertThat(fields(beside(left, right))).isEqualTo(fields(left + right));
  }

  @Test
  void theLeftColumnIsLongerAndHasAWideGap() {
    String left = LEFT + "cedió la cooperativa.\n" + MORE + "\n\n"
        + (MORE.strip() + "\n\n" + LEFT).replace("CAÑETE", "TOMÉ").replace(MORE.strip(), "").replace("Breve", MORE.strip() + "\n\nBreve").strip() + "\n";
    assertThat(fields(beside(left, RIGHT))).isEqualTo(fields(left + RIGHT));
  }

  @Test
  void aPageBeginsWithinTheRightColumn() {
    String second = LEFT.replace("CAÑETE", "TOMÉ");
    String text = beside(LEFT, RIGHT + MORE) + "\f\n" + beside("\n" + second, RIGHT + MORE);
    assertThat(fields(text)).isEqualTo(fields(LEFT + RIGHT + MORE + "\n\n" + second + RIGHT + MORE));
  }

  private static List<String> fields(String text) {
    return Belt.text(text).records().stream().map(FichaRecord::fields).map(OwnPack::show).toList();
  }
}
