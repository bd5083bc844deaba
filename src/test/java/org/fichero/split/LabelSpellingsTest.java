package org.fichero.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.fichero.Belt;
import org.fichero.model.FichaRecord;
import org.fichero.model.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels as scans, copies and typists leave them: each announces its own field, and what follows is its value. */
class LabelSpellingsTest {
  @ParameterizedTest
  @ValueSource(strings = {
    "Forma de financiamiento||{v}",
    "Forma de financ.: {v}",
    "Financ.: {v}",
    "Fuente financiamiento: {v}",
    "¿Cuál es la forma de financiamiento?||{v}",
    "3. ¿Cuáles son las fuentes de financiamiento?|R: {v}",
    "P: ¿Cuál es el tipo de financiamiento?|R: {v}",
    "Forma\tde\tfinanciamiento||{v}",
    "Forma de financiamiento → {v}",
    "Financiamiento ............ {v}",
    "Financiamiento . . . . . . {v}",
    "Financiamiento ____ {v}",
    "Fiiente de firianciamiento||{v}",
    "Forma de financlamiento||{v}",
    "Forma de|finaneiamiento||{v}",
    "Forma de|financiarniento:|{v}",
    "F0rma de financiamient0: {v}",
    "[3] Forma de financiamiento||{v}",
    "N° 3: Forma de financiamiento||{v}",
    "Sección 3: Forma de financiamiento||{v}",
    "Parte II – Forma de financiamiento||{v}",
    "3.Forma de financiamiento||{v}",
    "III: Forma de financiamiento||{v}",
    "3\ufe0f\u20e3 Forma de financiamiento||{v}",
    "Forma de financiamiento[1]||{v}",
    "[Forma de financiamiento] {v}",
    "3/ Forma de financiamiento||{v}",
    "Campo \"Forma de financiamiento\":|{v}",
    "{panel:title=Forma de financiamiento}|{v}|{panel}",
    "\"Forma de financiamiento\": \"{v}\",",
    "P: Forma de financiamiento|R: {v}",
    "Forma de financiamiento||**Respuesta:** {v}",
    "Forma de            {v}|financiamiento",
    "Forma            {v}|de|financiamiento",
    "3ª Forma de financiamiento||{v}",
    "§ 3 Forma de financiamiento||{v}",
    "A.3 Forma de financiamiento||{v}",
    "3.a) Forma de financiamiento||{v}",
    "<3> Forma de financiamiento||{v}",
    "{3} Forma de financiamiento: {v}",
    "(iii) Forma de financiamiento||{v}",
    "#3 – Forma de financiamiento||{v}",
    "P3: Forma de financiamiento||{v}",
    "punto 3: Forma de financiamiento||{v}",
    "3\tForma de financiamiento||{v}",
    "📌 Forma de financiamiento||{v}",
    "🔹 Forma de financiamiento: {v}",
    ">> Forma de financiamiento <<||{v}",
    "★ Forma de financiamiento ★||{v}",
    "/// Forma de financiamiento ///||{v}",
    "☐ Forma de financiamiento||{v}",
    "[+] Forma de financiamiento||{v}",
    "[b]Forma de financiamiento[/b]||{v}",
    "[H2] Forma de financiamiento||{v}",
    "Forma de financiamiento 👇||{v}",
    "Forma de financiamiento ▼||{v}",
    "Forma de financiamiento ==>||{v}",
    "Forma de financiamiento [marque lo que corresponda]||{v}",
    "Forma de financiamiento {una línea}: {v}",
    "Forma de financiamiento [1]||{v}",
    "Forma de financiamiento // {v}",
    "Forma de financiamiento • {v}",
    "Forma de financiamiento ~ {v}",
    "Forma de financiamiento|^^^^^^^^^^^^^^^^^^^^^^^||{v}",
    "N°3. Forma de financiamiento||{v}",
    "nº 3 Forma de financiamiento||{v}",
    "Campo: Forma de financiamiento||{v}",
    "ÍTEM Forma de financiamiento||{v}",
    "ÍTEM FORMA DE FINANCIAMIENTO||{v}",
    "Item forma de financiamiento: {v}",
    "Apartado – Forma de financiamlento||{v}",
    "Letra c) Forma de financiamiento||{v}",
    "(campo) Forma de financiamiento||{v}",
    "Forma de financiamiento * (obligatorio)||{v}",
    "Forma de financiamiento ➤ {v}",
    "{Forma de financiamiento} {v}",
    "`Forma de financiamiento`: {v}",
    "Forma de financiamiento-{v}",
    "Forma de financiamiento… {v}",
    "Forma de financiamiento|:   {v}",
    "Forma de financiamiento|:|{v}",
    "ꜰᴏʀᴍᴀ ᴅᴇ ꜰɪɴᴀɴᴄɪᴀᴍɪᴇɴᴛᴏ||{v}",
    "F O R M A   D E   F I N A N C I A M I E N T O||{v}",
    "Froma de financiamiento||{v}",
    "Forma de financimaiento: {v}",
    "𝗙𝗼𝗿𝗺𝗮 𝗱𝗲 𝗳𝗶𝗻𝗮𝗻𝗰𝗶𝗮𝗺𝗶𝗲𝗻𝘁𝗼||{v}",
    "[]{#_Toc17 .anchor}Forma de financiamiento||{v}",
    "\"Forma de financiamiento\";{v}",
    "Fоrma de financiamiento||{v}",
    "Form\ufffd de financiamiento||{v}",
    "☐ Forma de financiamiento: {v}",
    "Financiamiento ⟶ {v}",
    "Financiamiento ➤ {v}",
    "{Financiamiento} {v}",
    "[3/9] Financiamiento:||{v}",
    "3/9 Forma de financiamiento||{v}",
    "3 de 9. Forma de financiamiento||{v}",
    "3ro. Forma de financiamiento||{v}",
    "Forma de financiamiento<sup>1</sup>||{v}",
    "Forma de financiamiento^1^||{v}",
    "Forma de financiamiento / Funding||{v}",
  })
  void theLabelIsKnown(String written) {
    FichaRecord ficha = Belt.text(ficha(written.replace("|", "\n").replace("{v}", "Donaciones voluntarias."))).records().get(0);
    Node funding = ficha.fields().members().get("funding");
    assertThat(((Node.Leaf) ((Node.Members) funding).members().get("text")).value()).isEqualTo("Donaciones voluntarias.");
    assertThat(sustainability(ficha)).isEqualTo("Sigue vigente.");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Sostenibilidad|eri el tiernpo",
    "Sostenibilidad en|el fiempo",
    "Sostenib1lidad en el tiempo",
  })
  void slipsAtBothSidesOfABreakAreStillTheLabel(String written) {
    String label = written.replace("|", "\n");
    FichaRecord ficha = Belt.text(ficha("Forma de financiamiento\n\nSENCE").replace("Sostenibilidad en el tiempo", label)).records().get(0);
    assertThat(sustainability(ficha)).isEqualTo("Sigue vigente.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ELEMENTO INNOVADOR/CREATIVO DEL PROYECTO O ACTLVIDAD: ", "Elemento innovador/creativo del pr0yecto o actividad: "})
  void slipsInTheLastWordsOfALabelAreNoValue(String label) {
    FichaRecord ficha = Belt.text(ficha("Forma de financiamiento\n\nSENCE\n\n" + label + "Se reúne a vecinas.")).records().get(0);
    assertThat(((Node.Leaf) ((Node.Items) ficha.fields().members().get("innovation")).items().get(0)).value()).isEqualTo("Se reúne a vecinas.");
  }

  /** Behind a number or sign only a label that is alone or parted from its value is one. */
  @ParameterizedTest
  @ValueSource(strings = {
    "3 Líneas Sello se cumplen.",
    "2 financiamientos y 3 municipalidades.",
    "• Categoría y grupo prioritario fueron acordados.",
    "Una categoría / un grupo prioritario por año.",
    "Categoría ✓ según el acta, y grupo prioritario también.",
  })
  void aLabelsWordsBehindANumberAreProse(String sentence) {
    FichaRecord ficha = Belt.text(ficha("Forma de financiamiento\n\nSENCE").replace("Sigue vigente.", "Sigue vigente.\n" + sentence)).records().get(0);
    assertThat((String) sustainability(ficha)).startsWith("Sigue vigente.").endsWith(sentence.replace("• ", ""));
  }

  /** Where no blank line parts anything and the chosen options alone have a mark, any line may be an option but one that is a label. */
  @Test
  void aLabelOfOneWordAmongLinesIsNoOption() {
    String dense = "Huerta de Hilda\nMUNICIPALIDAD\nCOQUIMBO\nDepartamentos participantes\nDirección de Salud\nCategoría\nSociolaboral\n"
        + "Emprendimiento\t✓\nCapacitaciones\nNNA\t✓\nSostenibilidad\nSigue vigente.\n";
    FichaRecord ficha = Belt.text(dense).records().get(0);
    assertThat(sustainability(ficha)).isEqualTo("Sigue vigente.");
    assertThat(((Node.Items) ficha.fields().members().get("departments")).items()).hasSize(1);
    assertThat(ficha.findings()).noneMatch(f -> f.code().equals("options-elsewhere"));
  }

  @Test
  void numbersThatAreValuesStayValues() {
    String counted = "Huerta de Hilda\n\nMUNICIPALIDAD\nCOQUIMBO\n\nGrupo prioritario\n\n1\n\nForma de financiamiento\n\n2\n\n"
        + "Sostenibilidad en el tiempo\n\n3\n\nBreve descripción\n\nUna huerta.\n";
    assertThat(sustainability(Belt.text(counted).records().get(0))).isEqualTo("3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"obligatorio", "escriba aquí", "(campo de texto)"})
  void whatStandsBehindSeveralLabelsIsTheFormsOwn(String words) {
    String form = "Huerta de Hilda\n\nMUNICIPALIDAD\nCOQUIMBO\n\nGrupo prioritario – " + words + "\n\nMujeres migrantes.\n\n"
        + "Forma de financiamiento – " + words + "\n\nSENCE\n\nSostenibilidad en el tiempo – " + words + "\n\nSigue vigente.\n";
    assertThat(sustainability(Belt.text(form).records().get(0))).isEqualTo("Sigue vigente.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s / %s", "%s (%s)", "**%s** / *%s*", "%s | %s", "%s – %s:"})
  void labelsInTwoLanguagesHaveNoneOfThemForTheirValue(String form) {
    String text = "Huerta de Hilda\n\nMUNICIPALIDAD\nCOQUIMBO\n\n" + form.formatted("Grupo prioritario", "Priority group") + "\n\nMujeres migrantes.\n\n"
        + form.formatted("Forma de financiamiento", "Funding") + "\n\nSENCE\n\n" + form.formatted("Sostenibilidad en el tiempo", "Sustainability")
        + "\n\nSigue vigente.\n\n" + form.formatted("Breve descripción", "Brief description") + "\n\nSe cultiva entre todas.\n";
    FichaRecord ficha = Belt.text(text).records().get(0);
    assertThat(sustainability(ficha)).isEqualTo("Sigue vigente.");
    Node funding = ficha.fields().members().get("funding");
    assertThat(((Node.Leaf) ((Node.Members) funding).members().get("text")).value()).isEqualTo("SENCE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"III. ANTECEDENTES", "**Desarrollo**", "ANTECEDENTES GENERALES", "## Datos generales"})
  void aSectionOfTheFormAboveALabelIsForm(String heading) {
    FichaRecord ficha = Belt.text(ficha("Forma de financiamiento\n\nSENCE").replace("Sigue vigente.", "Sigue vigente.\n\n" + heading)).records().get(0);
    assertThat(sustainability(ficha)).isEqualTo("Sigue vigente.");
    assertThat(ficha.findings()).extracting(f -> f.code()).doesNotContain("unclaimed-text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"III. LO HECHO", "## Sobre la práctica", "**Lo hecho**", "Sección B: Desarrollo", "LO QUE HICIMOS"})
  void aHeadingOfAPartAboveALabelIsNoEndOfAValue(String heading) {
    FichaRecord ficha = Belt.text(ficha("Forma de financiamiento\n\nSENCE").replace("Sigue vigente.", "Sigue vigente.\n\n" + heading)).records().get(0);
    assertThat(sustainability(ficha)).isEqualTo("Sigue vigente.");
    assertThat(ficha.findings()).extracting(f -> f.code()).contains("unclaimed-text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sigue vigente.\n\nGracias a todas", "Sigue vigente.\n\n¡VIVA LA HUERTA!", "TODO BIEN\n\nSIGUE VIGENTE"})
  void aShortLastLineIsOftenTheValues(String value) {
    FichaRecord ficha = Belt.text(ficha("Forma de financiamiento\n\nSENCE").replace("Sigue vigente.", value)).records().get(0);
    assertThat((String) sustainability(ficha)).endsWith(value.substring(value.lastIndexOf('\n') + 1));
  }

  @Test
  void theSameAnswerToSeveralQuestionsIsTheirValue() {
    String form = "Huerta de Hilda\n\nMUNICIPALIDAD\nCOQUIMBO\n\nGrupo prioritario: no aplica\n\n"
        + "Forma de financiamiento: no aplica\n\nSostenibilidad en el tiempo: no aplica\n";
    assertThat(sustainability(Belt.text(form).records().get(0))).isEqualTo("no aplica");
  }

  @Test
  void numbersOnLinesOfTheirOwnCountTheLabelsBelow() {
    String numbered = "Huerta de Hilda\n\nMUNICIPALIDAD\nCOQUIMBO\n\n1.\nGrupo prioritario\n\nMujeres migrantes.\n\n2.\n"
        + "Forma de financiamiento\n\nSENCE\n\n3.\nSostenibilidad en el tiempo\n\nSigue vigente.\n";
    FichaRecord ficha = Belt.text(numbered).records().get(0);
    assertThat(sustainability(ficha)).isEqualTo("Sigue vigente.");
    Node funding = ficha.fields().members().get("funding");
    assertThat(((Node.Leaf) ((Node.Members) funding).members().get("text")).value()).isEqualTo("SENCE");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "El financiamiento... fue de todos.",
    "Líneas Sello... decía el afiche, y nadie sabía más.",
  })
  void threeDotsEndAWordInProse(String sentence) {
    FichaRecord ficha = Belt.text(ficha("Forma de financiamiento\n\nSENCE").replace("Sigue vigente.", "Sigue vigente. " + sentence)).records().get(0);
    assertThat(sustainability(ficha)).isEqualTo("Sigue vigente. " + sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Municipalidad de calama", "Comuna de calama", "I. Municipalidad de calama", "MUNICIPALIDAD|calama"})
  void aComunaInSmallLettersIsAName(String place) {
    FichaRecord ficha = Belt.text(ficha("Forma de financiamiento\n\nSENCE").replace("MUNICIPALIDAD\nCOQUIMBO", place.replace("|", "\n")))
        .records().get(0);
    Node.Members municipality = (Node.Members) ficha.fields().members().get("municipality");
    assertThat(((Node.Leaf) municipality.members().get("code")).value()).isEqualTo("02201");
    assertThat(((Node.Leaf) ficha.fields().members().get("title")).value()).isEqualTo("Huerta de Hilda");
  }

  private static Object sustainability(FichaRecord ficha) {
    return ((Node.Leaf) ficha.fields().members().get("sustainability")).value();
  }

  private static String ficha(String funding) {
    return "Huerta de Hilda\n\nMUNICIPALIDAD\nCOQUIMBO\n\nGrupo prioritario\n\nMujeres migrantes.\n\n" + funding
        + "\n\nSostenibilidad en el tiempo\n\nSigue vigente.\n\nBreve descripción\n\nSe cultiva entre todas.\n";
  }
}
