package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fichero.model.FichaRecord;
import org.fichero.model.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts that change nothing of what a ficha says. */
class LaidOutFichasTest {
  @Test
  void theNameOfAMunicipalityMayStandBelowItsConnector() {
    String text = Belt.sample().replace("MUNICIPALIDAD\n", "MUNICIPALIDAD DE\n");
    assertThat(titlesAndPlaces(text)).isEqualTo(titlesAndPlaces(Belt.sample()));
  }

  @Test
  void theWideGapsOfJustifiedTextPartNoLabel() {
    String text = Belt.sample().replace("La municipalidad acompañó la creación de", "La\nmunicipalidad  acompañó  la  creación  de");
    assertThat(titlesAndPlaces(text)).isEqualTo(titlesAndPlaces(Belt.sample()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"◆ ◆ ◆", "❖❖❖", "★ ★ ★"})
  void anOrnamentBetweenFichasIsNoText(String ornament) {
    String text = Belt.sample().replace("\nFestival Multicultural\n", "\n" + ornament + "\n\nFestival Multicultural\n");
    assertThat(titlesAndPlaces(text)).isEqualTo(titlesAndPlaces(Belt.sample()));
  }

  @Test
  void aTitleGoesOnBelowItsColon() {
    String text = Belt.sample().replace("Incubadora Cooperativa de trabajo: Jatún Newén", "Incubadora Cooperativa de trabajo:\nJatún Newén");
    assertThat(titlesAndPlaces(text)).isEqualTo(titlesAndPlaces(Belt.sample()));
  }

  @Test
  void charactersWithoutWidthPartNoWord() {
    String text = Belt.sample().replace("Recursos", "Recur\u200bsos").replace("municipal", "muni\u2060cipal");
    assertThat(Belt.text(text).records()).extracting(r -> ((Node.Members) r.fields().members().get("funding")).members().get("text"))
        .extracting(n -> ((Node.Leaf) n).value())
        .isEqualTo(Belt.text(Belt.sample()).records().stream()
            .map(r -> ((Node.Leaf) ((Node.Members) r.fields().members().get("funding")).members().get("text")).value()).toList());
  }

  /** Whoever writes each sentence on a line of its own parts paragraphs by blank lines. */
  @Test
  void sentencesOnLinesOfTheirOwnAreOneParagraph() {
    String text = Belt.sample().replaceAll("(?<=[a-z]{3}\\.) (?=(El|La|Se|Para|Con|En|De|Los|Las) )", "\n");
    assertThat(descriptions(text)).isEqualTo(descriptions(Belt.sample()));
  }

  private static List<Integer> descriptions(String text) {
    return Belt.text(text).records().stream().map(r -> ((Node.Items) r.fields().members().get("description")).items().size()).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {53, 67, 68, 69})
  void aHeaderAfterAlwaysAsManyLinesIsNoText(int size) {
    List<String> lines = Belt.sample().lines().toList();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      text.append(i > 0 && i % size == 0 ? "\nRed de Municipios por la Inclusión\n\n" : "").append(lines.get(i)).append('\n');
    }
    assertThat(titlesAndPlaces(text.toString())).isEqualTo(titlesAndPlaces(Belt.sample()));
  }

  /** Without page numbers or form feeds, three times are enough where the text begins with it. */
  @Test
  void aHeaderOfThreePagesIsNoText() {
    List<String> lines = Belt.sample().lines().toList();
    int size = lines.size() / 3 + 1;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      text.append(i % size == 0 ? "Red de Municipios por la Inclusión\n\n" : "").append(lines.get(i)).append('\n');
    }
    assertThat(titlesAndPlaces(text.toString())).isEqualTo(titlesAndPlaces(Belt.sample()));
  }

  /** A table in HTML takes up as many lines as it is written on. */
  @Test
  void aHeaderOfPagesWithTablesIsNoText() {
    String table = "<table>\n<tr><th>Uno</th><th>Dos</th></tr>\n<tr><td>a</td><td>b</td></tr>\n</table>";
    List<String> lines = Belt.sample().replaceAll("(?m)^Enero\t.*\n.*$", table).lines().toList();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      boolean inside = lines.get(i).startsWith("<t") || lines.get(i).startsWith("</t");
      text.append(i % 54 == 0 && !inside ? "Red de Municipios por la Inclusión\n\n" : "").append(lines.get(i)).append('\n');
    }
    assertThat(titlesAndPlaces(text.toString())).isEqualTo(titlesAndPlaces(Belt.sample()));
  }

  @Test
  void aRunningHeadThatNamesThePagesFichaIsNoText() {
    String[] titles = {"Festival Multicultural", "Capacitación en Oficios"};
    String text = Belt.sample();
    for (String title : titles) {
      String head = "\fCompendio de experiencias, edición 2024 · " + title + "\n\n";
      text = text.replace("\n" + title + "\n", "\n" + head + title + "\n");
    }
    assertThat(titlesAndPlaces(text.replace("\nMujeres haitianas\n", "\n\fCompendio de experiencias, edición 2024 · Festival Multicultural\n\nMujeres haitianas\n")))
        .isEqualTo(titlesAndPlaces(Belt.sample()));
  }

  /** A box around a value changes nothing of its lines, items and paragraphs. */
  @ParameterizedTest
  @ValueSource(strings = {"+-+|+-+", "┌─┐│└─┘"})
  void aBoxAroundAValueIsNoTable(String box) {
    String text = "Huerta de Hilda\n\nMunicipalidad de Coquimbo\n\nOficinas municipales\n\n{Oficina de Cultura\nDirección de Salud}\n\n"
        + "Categoría\n\n{[x] NNA\n[ ] Cooperativas\n[x] Capacitaciones}\n\nForma de financiamiento\n\n"
        + "{Recursos propios municipales.\nFondos de la Organización Internacional para las\nMigraciones.}\n\nBreve descripción\n\n"
        + "{La municipalidad cede tres sitios a las familias que\nquieren cultivar verduras.\n\nLos sábados hay clases para quienes nunca han tenido\nuna huerta.}\n";
    assertThat(values(boxed(text, box))).isEqualTo(values(text.replaceAll("[{}]", "")));
  }

  /** The text with boxes where braces stand. */
  private static String boxed(String text, String box) {
    StringBuilder boxed = new StringBuilder();
    boolean inside = false;
    for (String line : text.lines().toList()) {
      inside |= line.startsWith("{");
      boxed.append(line.startsWith("{") ? box.charAt(0) + box.substring(1, 2).repeat(60) + box.charAt(2) + "\n" : "");
      boxed.append(inside ? "%c %-58s %c".formatted(box.charAt(3), line.replaceAll("[{}]", ""), box.charAt(3)) : line).append('\n');
      inside &= !line.endsWith("}");
      boxed.append(line.endsWith("}") ? box.charAt(4) + box.substring(5, 6).repeat(60) + box.charAt(6) + "\n" : "");
    }
    return boxed.toString();
  }

  private static String values(String text) {
    return Belt.text(text).records().get(0).fields().toString().replaceAll("Evidence\\[span=Span\\[[^\\]]*\\][^\\]]*\\](, )?", "");
  }

  /** A line that ends with an article or a preposition goes on, however short it is. */
  @ParameterizedTest
  @ValueSource(strings = {"Recursos propios de la\nMunicipalidad de Lampa.", "- Recursos propios de la\nMunicipalidad de Lampa.\n- SENCE.", "Aportes de la\nMunicipalidad\n"})
  void aNameBehindAnArticleBeginsNoFicha(String funding) {
    String text = Belt.sample().replaceFirst("Recursos propios de la municipalidad\\.[^\n]*", funding);
    assertThat(text).isNotEqualTo(Belt.sample());
    assertThat(titlesAndPlaces(text)).isEqualTo(titlesAndPlaces(Belt.sample()));
  }

  /** "Organizaciones Comunitarias" is what a unit is for, on however many lines. */
  @Test
  void whatAUnitIsForMayBreakWithin() {
    String text = "Huerta de Hilda\n\nMunicipalidad de Coquimbo\n\nOficinas municipales\n\nDirección de Salud\n{}Oficina de Cultura\n\nGrupo prioritario\n\nMujeres\n";
    assertThat(values(text.replace("{}", "Departamento de Organizaciones\nComunitarias\n")))
        .isEqualTo(values(text.replace("{}", "Departamento de Organizaciones Comunitarias\n")));
  }

  private static List<List<Object>> titlesAndPlaces(String text) {
    return Belt.text(text).records().stream().map(LaidOutFichasTest::titleAndPlace).toList();
  }

  private static List<Object> titleAndPlace(FichaRecord record) {
    Node.Members fields = record.fields();
    Node place = fields.members().get("municipality");
    Object code = place instanceof Node.Members m ? ((Node.Leaf) m.members().get("code")).value() : String.valueOf(place);
    return List.of(String.valueOf(((Node.Leaf) fields.members().get("title")).value()), String.valueOf(code));
  }
}
