package org.fichero.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fichero.Belt;
import org.fichero.model.FichaRecord;
import org.fichero.model.Node;
import org.fichero.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a title stands and where its place: every way that a reader resolves gives the same two values. */
class TitlesAndPlacesTest {
  private static final List<String> TITLES =
      List.of("Festival de los Pueblos", "Biblioteca móvil en campamentos", "Huerta de Hilda");
  private static final List<String> PLACES = List.of("San Joaquín", "Coquimbo", "Viña del Mar");

  private static final String REST = """

      Departamentos que participan

      OMIL, DIDECO

      Categoría

      [x] NNA
      [ ] Cooperativas

      Grupo prioritario

      Mujeres

      Breve descripción

      Se trabaja con vecinas y vecinos de la comuna durante todo el año, en talleres y encuentros.

      """;

  @ParameterizedTest
  @ValueSource(strings = {
    "{t}|MUNICIPALIDAD|{m}",
    "{t} – Municipalidad de {m}",
    "{t}                    Municipalidad de {m}",
    "{n}) {t}\tMunicipalidad de {m}",
    "Diapositiva {n}||{t}||Municipalidad de {m}",
    "Ficha {n} – {m} – {t}",
    "**{m}: {t}**",
    "{n}. {m} / {t}",
    "Municipalidad: {m}          Ficha: {n}|Nombre de la práctica: {t}",
    "{t} - I. Municipalidad de {m}",
    "{t} — {m}",
    "{t} ({m})",
    "{t} (Municipalidad de {m})",
    "{t}, Municipalidad de {m}",
    "## {n}. {t} – Municipalidad de {m}",
    "Título: {t} ({m})",
    "{t}|I.M. de {m}",
    "{t}|I. M. de {m}",
    "{t}||Municipalidad de {m}, Región de Valparaíso",
    "Municipalidad de {m}||{t}",
    "MUNICIPALIDAD|{m}||{t}",
    "---||Municipalidad: {m}||{t}",
    "Ilustre Municipalidad de {m}|{t}",
    "Ficha {n} de 3||{t}||Comuna: {m}",
    "Ficha {n}/3: {t}|Comuna de {m}",
    "FICHA N° {n} DE 3|==========|NOMBRE DE LA PRÁCTICA ....: {t}|MUNICIPALIDAD ....: {m}",
    "Ficha {n}||Municipalidad de {m}||{t}",
    "{t}||ILUSTRE MUNICIPALIDAD|DE {m}",
    "{t}||(Municipalidad de {m})",
    "► {t}||MUNICIPALIDAD|{m}",
    "*** {t} ***||Municipalidad de {m}",
    "-----[ {t} ]-----||Municipalidad de {m}",
    "Capítulo {n}||{t}||Municipalidad de {m}",
    "EXPERIENCIA {n}|{t}||Municipalidad de {m}",
    "MUNICIPALIDAD|{m}||Caso {n}||{t}",
    "[{n}] {t}||MUNICIPALIDAD|{m}",
    "Anexo {n}: Ficha de buena práctica||{t}||MUNICIPALIDAD|{m}",
    "Anexo {n}: Ficha {n}|{t}||Comuna de {m}",
    "FICHA BP-0{n}|{t}||Municipalidad de {m}",
    "Ficha 2024/{n}: {t}|Municipalidad de {m}",
    "{t}|Municipalidad de {m}, Provincia de Arauco, Región del Biobío",
    "{n}.\t{t}|\tMunicipalidad: {m}",
    "Iniciativa: {t}|Muni. de {m}",
    "Práctica: {t}|Territorio: comuna de {m}",
    "{t}|Municipalidad: {m}|Contacto: equipo@ejemplo.cl",
    "{t}. Municipalidad de {m}.",
    "**TÍTULO:** {t}|**MUNICIPALIDAD DE:** {m}",
    "Ficha N° {n}|Nombre: {t}|Comuna: {m}",
    "**{t}**. Municipalidad de {m}.",
    "{t} [{m}]",
    "Buena  práctica  N°  {n}:  {t}||Municipalidad  de  {m}",
    "{t}||## MUNICIPALIDAD|## {m}",
    "# {t}||{m}, Chile",
    "# {t}|*{m}, Chile*",
    "# {t}||{m}",
    "{t}||Iniciativa de la Municipalidad de {m}",
    "{t}||Presentada por: Municipalidad de {m}",
    "{t}||Municipalidad de {m}|Marzo de 2024",
    "||* {t}||MUNICIPALIDAD|{m}",
  })
  void titleAndPlaceAreTheSameWhereverTheyStand(String head) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      text.append(head.replace("|", "\n").replace("{t}", TITLES.get(i)).replace("{m}", PLACES.get(i))
          .replace("{n}", String.valueOf(i + 1))).append('\n').append(REST);
    }
    Outcome outcome = Belt.text(text.toString());
    List<String> found = new ArrayList<>();
    for (FichaRecord record : outcome.records()) {
      found.add(leaf(record.fields(), "title") + " @ " + leaf(record.fields().members().get("municipality"), "name"));
    }
    assertThat(found).containsExactly("Festival de los Pueblos @ San Joaquín",
        "Biblioteca móvil en campamentos @ Coquimbo", "Huerta de Hilda @ Viña del Mar");
  }

  /** What stands there is said to be nobody's. */
  @Test
  void aLabelThatNobodyKnowsBelowATitleIsNoPartOfIt() {
    StringBuilder text = new StringBuilder();
    for (String title : TITLES) {
      text.append(title).append("\nCódigo interno: BP-01\nComuna: Coquimbo\nGrupo prioritario: Mujeres\nFinanciamiento: SENCE\nDescripción: Hay talleres.\n\n");
    }
    assertThat(Belt.text(text.toString()).records()).allSatisfy(r -> assertThat(r.findings()).extracting(f -> f.code()).contains("unclaimed-text"))
        .extracting(r -> leaf(r.fields(), "title")).isEqualTo(TITLES);
  }

  @Test
  void titlesMayEndInAFullStopWhereTheFirstOneDoes() {
    StringBuilder text = new StringBuilder();
    for (String title : TITLES) {
      text.append(title).append(".\n\nMunicipalidad de Coquimbo\n").append(REST);
    }
    assertThat(Belt.text(text.toString()).records()).extracting(r -> leaf(r.fields(), "title")).isEqualTo(TITLES.stream().map(t -> t + ".").toList());
    String other = text.substring(0, text.indexOf(".")) + text.substring(text.indexOf(".") + 1);
    assertThat(Belt.text(other).records().get(0).fields().members().get("description").toString()).contains(TITLES.get(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Gobierno Regional de Atacama|Banco de experiencias|Copiapó, 3 de mayo de 2024|",
    "Gobierno Regional de Atacama||Banco de experiencias||Mayo de 2024||",
    "BANCO DE EXPERIENCIAS||Primera edición, 2024||",
    "© 2024 Unidad de Estudios|ISBN 978-956-1234-56-7|",
    "Rosa Vidal|Jefa de Estudios|||",
    "# Documento: fichas.pdf||",
    "[Logo de la municipalidad]||",
    "Banco de experiencias|||",
    "Diapositiva 1|Banco de experiencias 2023||Diapositiva 2|",
  })
  void whatACoverSaysIsNoPartOfTheFirstTitle(String cover) {
    for (int count = 1; count <= TITLES.size(); count++) {
      StringBuilder text = new StringBuilder(cover.replace("|", "\n") + "\n");
      for (String title : TITLES.subList(0, count)) {
        text.append(title).append("\n\nMunicipalidad de Coquimbo\n").append(REST);
      }
      assertThat(Belt.text(text.toString()).records()).extracting(r -> leaf(r.fields(), "title"))
          .isEqualTo(TITLES.subList(0, count));
    }
  }

  @Test
  void aDocumentsOwnHeadingIsNoPartOfItsOnlyTitle() {
    Outcome outcome = Belt.text("# Banco de experiencias\n\n## Huerta de Hilda\n\nMunicipalidad de Coquimbo\n" + REST);
    assertThat(outcome.records()).singleElement().extracting(r -> leaf(r.fields(), "title")).isEqualTo("Huerta de Hilda");
  }

  @Test
  void aLineThatHeadsSeveralTitlesIsNoPartOfThem() {
    String text = "Una iniciativa destacada\n\nHuerta de Hilda\n\nMunicipalidad de Coquimbo\n" + REST
        + "Una iniciativa destacada\n\nFestival de los Pueblos\n\nMunicipalidad de San Joaquín\n" + REST;
    assertThat(Belt.text(text).records()).extracting(r -> leaf(r.fields(), "title"))
        .containsExactly("Huerta de Hilda", "Festival de los Pueblos");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Festival de marzo 2024", "Mundialito de la integración 2023", "Cabildo de mayo de 2022", "Feria del libro, edición 2023"})
  void aTitleMayNameADate(String title) {
    Outcome outcome = Belt.text(title + "\n\nUna experiencia compartida\n\nMunicipalidad de Coquimbo\n" + REST);
    assertThat(outcome.records()).singleElement().extracting(r -> leaf(r.fields(), "title"))
        .isEqualTo(title + " Una experiencia compartida");
  }

  /** Whether the document has one ficha or many. */
  @ParameterizedTest
  @ValueSource(strings = {"Fichas de buenas prácticas", "COMPENDIO DE EXPERIENCIAS 2024", "Recopilación de iniciativas\ndel norte"})
  void theTitleOfTheDocumentIsNoPartOfTheFirstFichas(String cover) {
    String text = cover + "\n\nHuerta de Hilda\n\nMunicipalidad de Coquimbo\n" + REST;
    assertThat(Belt.text(text).records()).singleElement().extracting(r -> leaf(r.fields(), "title")).isEqualTo("Huerta de Hilda");
  }

  @Test
  void aRuleBelowTheLastValueClosesTheFicha() {
    String ficha = "Huerta de Hilda\n\nMunicipalidad de Coquimbo\n" + REST;
    Outcome whole = Belt.text(ficha + "---\n\n¿Desea que continúe con la página siguiente?\n");
    assertThat(whole.records()).singleElement().extracting(r -> r.fields().members().get("description").toString())
        .isEqualTo(Belt.text(ficha).records().get(0).fields().members().get("description").toString());
    assertThat(whole.findings()).extracting(f -> f.code()).contains("outside-fichas");
  }

  @Test
  void lettersSetApartAreOneWord() {
    Outcome outcome = Belt.text("H U E R T A   D E   H I L D A\n\nMunicipalidad de Coquimbo\n" + REST);
    assertThat(outcome.records()).singleElement().extracting(r -> leaf(r.fields(), "title")).isEqualTo("HUERTA DE HILDA");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Molina", "Ñuñoa", "Lota"})
  void aShortNameAboveALabelIsNoPartOfIt(String place) {
    String tight = "Huerta de Hilda\nMUNICIPALIDAD\n" + place + "\nDepartamento/Oficinas municipales que participan\nOMIL\n\nBreve descripción\nTalleres.\n";
    assertThat(Belt.text(tight).records()).singleElement().extracting(r -> leaf(r.fields().members().get("municipality"), "name")).isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Huerta de Hilda|2021-2023", "Huerta de Hilda,|flores y frutos", "Eje 2||Huerta de Hilda"})
  void aTitleMayHaveALineOfYearsOrEndItsFirstLineInAComma(String title) {
    Outcome outcome = Belt.text(title.replace('|', '\n') + "\n\n\nMunicipalidad de Coquimbo\n" + REST);
    assertThat(outcome.records()).singleElement().extracting(r -> leaf(r.fields(), "title").toString()).asString()
        .startsWith("Huerta de Hilda").endsWith(title.contains("2021") ? "2023" : title.contains(",") ? "frutos" : "Hilda");
  }

  @Test
  void aSentenceThatEndsInALabelsWordOverABlankLineIsNoLabel() {
    Outcome outcome = Belt.text("Huerta de Hilda\n\nMunicipalidad de Coquimbo\n" + REST
        + "Se hicieron funciones en los cuatro distritos de la\n\ncomuna.\n\nEl Sr. Abarca prestó su carro.\n");
    assertThat(outcome.records()).singleElement().extracting(r -> leaf(r.fields().members().get("municipality"), "name")).isEqualTo("Coquimbo");
  }

  @Test
  void aParagraphThatBeginsWithAMunicipalityIsNoPlace() {
    Outcome outcome = Belt.text("Huerta de Hilda\n\nMunicipalidad de Coquimbo\n" + REST
        + "Municipalidad de San Felipe y\nMunicipalidad de Iquique se sumaron.\n\nMunicipalidad de Arica\ncon ayuda de todos.\n");
    assertThat(outcome.records()).singleElement().extracting(r -> leaf(r.fields().members().get("municipality"), "name")).isEqualTo("Coquimbo");
  }

  private static Object leaf(Node node, String name) {
    return node instanceof Node.Members all && all.members().get(name) instanceof Node.Leaf leaf ? leaf.value() : null;
  }

  @Test
  void theEndOfTheDocumentIsNotTheEndOfItsLastFicha() {
    String ficha = "Huerta de Hilda\n\nMunicipalidad de Coquimbo\n" + REST;
    Outcome whole = Belt.text(ficha + "AGRADECIMIENTOS\n\nA las municipalidades que participaron.\n");
    assertThat(whole.records()).singleElement().extracting(r -> r.fields().members().get("description").toString())
        .isEqualTo(Belt.text(ficha).records().get(0).fields().members().get("description").toString());
  }

  @Test
  void wordsBelowTheMonthsInACellAreNoMonth() {
    String months = "<table><tr><th>Enero</th><th>Febrero</th><th>Marzo</th><th>Abril</th><th>Mayo</th><th>Junio</th>"
        + "<th>Julio</th><th>Agosto</th><th>Septiembre</th><th>Octubre</th><th>Noviembre</th><th>Diciembre</th></tr>"
        + "<tr><td></td><td></td><td>X</td><td>X</td><td></td><td></td><td></td><td></td><td></td><td></td><td></td><td></td></tr>"
        + "</table><p>Marzo y abril de cada año.</p>";
    Outcome outcome = Belt.text("<h2>Huerta de Hilda</h2>\n<table>\n<tr><th>Municipalidad</th><td>Coquimbo</td></tr>\n"
        + "<tr><th>Grupo prioritario</th><td>Mujeres</td></tr>\n<tr><th>Fechas de implementación</th><td>" + months
        + "</td></tr>\n<tr><th>Forma de financiamiento</th><td>SENCE</td></tr>\n</table>\n");
    Node plan = outcome.records().get(0).fields().members().get("implementation");
    assertThat(leaf(plan, "text")).isEqualTo("Marzo y abril de cada año.");
    Node.Items found = (Node.Items) ((Node.Members) plan).members().get("months");
    assertThat(found.items()).extracting(n -> ((Node.Leaf) n).value()).containsExactly(3L, 4L);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Informe de actividades\nFecha: 12 de mayo de 2024\nOficina: DIDECO\n\nTaller de cocina",
    "Versión: 3\n\nTaller de cocina",
  })
  void dataOfTheDocumentAboveTheFirstTitleIsNoPartOfIt(String head) {
    assertThat(title(head)).isEqualTo("Taller de cocina");
    assertThat(title("Escuela de verano: aprender\n\njugando en comunidad")).isEqualTo("Escuela de verano: aprender jugando en comunidad");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Comuna Amiga de la Infancia", "Municipalidad Intercultural", "Comuna Segura: plan 2023", "Territorio Migrante\npara todas y todos"})
  void aTitleMayBeginWithTheWordsOfThePlacesLabel(String title) {
    assertThat(title(title)).isEqualTo(title.replace('\n', ' '));
  }

  @Test
  void aPersonsNameInAFichaIsNoTitle() {
    String contact = "Contacto\n\nNombre: Ana Rojas\nCorreo: ana@ejemplo.cl\n\n";
    FichaRecord record = Belt.text("Taller de cocina\n\nMunicipalidad de Maipú\n" + REST + contact).records().get(0);
    assertThat(((Node.Leaf) record.fields().members().get("title")).value()).isEqualTo("Taller de cocina");
  }

  private static Object title(String head) {
    FichaRecord record = Belt.text(head + "\n\nMunicipalidad de Maipú\n" + REST).records().get(0);
    return ((Node.Leaf) record.fields().members().get("title")).value();
  }

  @ParameterizedTest
  @ValueSource(strings = {"I. ", "1. ", "A) "})
  void aNumberedPartOfTheFormIsNoLineOfTheTitle(String number) {
    String second = number.replace("I", "II").replace('1', '2').replace('A', 'B');
    String text = "# Huerta de Hilda\n\n" + number + "IDENTIFICACIÓN\n\nMunicipalidad\tCoquimbo\n\n" + second + "GESTIÓN\n\nGrupo prioritario\tMujeres\n";
    assertThat(((Node.Leaf) Belt.text(text).records().get(0).fields().members().get("title")).value()).isEqualTo("Huerta de Hilda");
  }

  @ParameterizedTest
  @ValueSource(strings = {"IDENTIFICACIÓN|GESTIÓN", "## Identificación|## Gestión", "**Datos generales**|**Gestión y recursos**"})
  void sectionsOfTheFormAreNoWordsOfTitleOrValue(String names) {
    String[] name = names.split("\\|");
    String text = "# Huerta de Hilda\n\n" + name[0] + "\n\nMunicipalidad\tCoquimbo\nDepartamentos\tSalud, Biblioteca\n\n" + name[1]
        + "\n\nGrupo prioritario\tMujeres\n";
    Node.Members fields = Belt.text(text).records().get(0).fields();
    assertThat(((Node.Leaf) fields.members().get("title")).value()).isEqualTo("Huerta de Hilda");
    assertThat(((Node.Items) fields.members().get("departments")).items()).hasSize(2);
  }

  @Test
  void anItemOfAListIsNoSectionThoughItIsCalledAsOne() {
    String text = "Huerta\n\nMUNICIPALIDAD\n\nCoquimbo\n\nDEPARTAMENTOS\n\nSalud\n\nPlanificación\n\nGRUPO PRIORITARIO\n\nMujeres\n";
    assertThat(((Node.Items) Belt.text(text).records().get(0).fields().members().get("departments")).items()).hasSize(2);
  }
}
