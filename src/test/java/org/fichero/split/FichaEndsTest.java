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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands after, between and above fichas is none of theirs; what a page's end parts is still together. */
class FichaEndsTest {
  private static final List<String> TITLES =
      List.of("Escuela de español en la feria libre", "Orientadores comunitarios", "Cocina que une barrios");
  private static final List<String> PLACES = List.of("Ancud", "San Joaquín", "Viña del Mar");

  private static final String LAST = "ya que reúne a vecinas chilenas y extranjeras.";
  private static final String REST = """
      Departamentos que participan

      Oficina de Migraciones
      Dirección de Salud

      Categoría

      [x] NNA
      [ ] Cooperativas

      Grupo prioritario

      Mujeres

      Breve descripción

      Cada semana se realizan talleres abiertos en la sede vecinal, con personas de toda la comuna.

      Líneas Sello

      Vinculación comunitaria,\s""" + LAST + "\n";

  private static String fichas(String head, String between) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      text.append(i > 0 ? between : "").append(head.replace("|", "\n").replace("{t}", TITLES.get(i))
          .replace("{m}", PLACES.get(i)).replace("{n}", String.valueOf(i + 1))).append("\n\n").append(REST);
    }
    return text.toString();
  }

  private static void areWhole(Outcome outcome) {
    List<String> found = new ArrayList<>();
    for (FichaRecord record : outcome.records()) {
      Node line = ((Node.Items) record.fields().members().get("sello_lines")).items().get(0);
      Node departments = record.fields().members().get("departments");
      found.add(leaf(record.fields(), "title") + " @ " + leaf(record.fields().members().get("municipality"), "name") + " "
          + ((Node.Items) departments).items().size() + " " + LAST.equals(leaf(line, "text")));
    }
    assertThat(found).containsExactly(TITLES.get(0) + " @ Ancud 2 true", TITLES.get(1) + " @ San Joaquín 2 true",
        TITLES.get(2) + " @ Viña del Mar 2 true");
  }

  private static Object leaf(Node node, String name) {
    return node instanceof Node.Members all && all.members().get(name) instanceof Node.Leaf leaf ? leaf.value() : null;
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Conclusiones", "REFLEXIONES FINALES", "Glosario", "Anexo 2: Pauta de entrevista", "Datos de contacto", "# Palabras de la alcaldesa",
    "Palabras de la alcaldesa"})
  void aPartOfTheDocumentEndsItsLastFicha(String heading) {
    String tail = "\n\n" + heading + "\n\nLas fichas muestran que el trabajo conjunto acerca a las personas.\n";
    Outcome outcome = Belt.text(fichas("{t}||MUNICIPALIDAD|{m}", "\n\n") + tail);
    areWhole(outcome);
    assertThat(outcome.findings()).extracting(f -> f.code()).contains("outside-fichas");
    assertThat(outcome.ledger().unclaimed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Espero que esta transcripción te sea útil.", "[Fin de la transcripción]", "(fin del archivo)", "<<EOF>>", "Enviado desde mi iPhone",
    "I hope this helps! Let me know if you need the document in another format.",
    "Nota del transcriptor: el original tiene un logotipo.", "Saludos cordiales,||Paula Rojas|Oficina de Migración|paula@municipio.cl",
    "--|Juan Soto|Fono: +56 2 2345 6789", "¹ Ley N° 21.325 de Migración.", "[1] Ley N° 21.325 de Migración.|[2] Decreto 296.",
    "Ancud, 12 de marzo de 2024", "Firma: ____________|Fecha: ____ / ____ / ______", "3", "{\"pages\": 3, \"model\": \"ocr\"}",
    "Impreso por: jperez - 14-05-2024 10:33||- 3 -", "[Firma ilegible]|[Timbre municipal]",
    "(*) Información entregada por el municipio.", "www.municipio.cl · @municipio · Plaza 12", "Transcribed by OCR 2.1",
    "Contacto|Nombre: Juana Díaz|Cargo: Encargada|Correo: jdiaz@municipio.cl|Teléfono: +56 9 8123 4567", "Responsable: Juana Díaz|Correo: jdiaz@municipio.cl"})
  void whatIsAboutTheDocumentIsNoPartOfItsLastValue(String tail) {
    String lines = "\n\n" + tail.replace("|", "\n") + "\n";
    Outcome outcome = Belt.text(fichas("{t}||MUNICIPALIDAD|{m}", lines + "\n\n") + lines);
    areWhole(outcome);
    assertThat(outcome.ledger().unclaimed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Observaciones: sin reparos.", "1. Ley 21.325, artículo 3.", "Nota: el original es de papel."})
  void whatMayBeARemarkOnItIsSaid(String tail) {
    Outcome outcome = Belt.text(fichas("{t}||MUNICIPALIDAD|{m}", "\n\n") + "\n\n" + tail + "\n");
    FichaRecord last = outcome.records().get(2);
    assertThat(last.findings()).filteredOn(f -> "/fields/sello_lines".equals(f.pointer())).extracting(f -> f.code()).containsAnyOf("heading-in-value", "unknown-heading");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Si necesita apoyo, cada familia puede volver a la sede.", "La transcripción de las entrevistas está en la biblioteca.",
    "The Voice, un taller de canto, cierra el año.", "Firma de convenios con dos universidades.", "Se imprimió un folleto en 2024."})
  void aParagraphThatOnlySoundsLikeItStays(String last) {
    Outcome outcome = Belt.text(fichas("{t}||MUNICIPALIDAD|{m}", "\n\n").replace(", " + LAST, ", " + LAST + "\n\n" + last));
    assertThat(outcome.records()).allSatisfy(r -> assertThat(r.fields().members().get("sello_lines").toString()).contains(last));
  }

  @ParameterizedTest
  @CsvSource({"REGIÓN DE LOS LAGOS, {t}||MUNICIPALIDAD|{m}", "# Zona sur, ## {t}||Municipalidad de {m}",
      "REGIÓN DE LOS LAGOS, Ficha {n}: {t}||Comuna de {m}", "# Zona sur, {t}||Municipalidad: {m}",
      "REGIÓN DE LOS LAGOS, {n}. {t}||Municipalidad de {m}"})
  void aChaptersHeadingIsNoTitleAndNoValue(String chapter, String head) {
    String text = fichas(head, "\n\n\n");
    int second = text.indexOf(head.replace("|", "\n").replace("{t}", TITLES.get(2)).replace("{m}", PLACES.get(2)).replace("{n}", "3"));
    areWhole(Belt.text(chapter + "\n\n" + text.substring(0, second) + chapter + "\n\n" + text.substring(second)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Municipalidad de {m}: {t}", "Municipalidad;{m}||{t}", "Título;{t}|Municipalidad;{m}",
      "Título,{t}|Municipalidad,{m}", "Título|{t}||Municipalidad | {m}", "Ficha N° {n} - {t}|I. M. de {m}"})
  void titleAndPlaceInOneLineOrInColumns(String head) {
    areWhole(Belt.text(fichas(head, "\n\n")));
  }

  @Test
  void aPagesEndBetweenALabelAndItsValueOpensNoFicha() {
    StringBuilder text = new StringBuilder();
    int page = 0;
    for (String line : fichas("{n}. {t}||MUNICIPALIDAD|{m}", "\n\n\n").split("\n", -1)) {
      text.append(line).append('\n');
      if (line.startsWith("Departamentos") || line.startsWith("Grupo")) {
        text.append("\nCompendio de buenas prácticas · Página ").append(++page).append("\n\f\n");
      }
    }
    areWhole(Belt.text(text.toString()));
  }

  @Test
  void aHeadingOfTheLabelsRankThatNoFieldWantsIsSaid() {
    String text = fichas("# {t}||Municipalidad de {m}", "\n\n")
        .replaceAll("(?m)^(Departamentos que|Categoría|Grupo|Breve|Líneas Sello)", "## $1");
    Outcome outcome = Belt.text(text.replace("## Líneas Sello", "## Contacto\n\nOficina de la plaza.\n\n## Líneas Sello"));
    areWhole(outcome);
    assertThat(outcome.records()).allSatisfy(r -> assertThat(r.findings()).extracting(f -> f.code()).contains("unclaimed-text"));
    assertThat(outcome.records().get(0).fields().members().get("description").toString()).doesNotContain("plaza");
  }

  @Test
  void aLineToSignOnEndsTheFichaThoughOthersFollow() {
    String text = "Huerta\n\nMunicipalidad\n\nCoquimbo\n\nGrupo prioritario\n\nMujeres\n\nElemento innovador\n\nSe siembra entre todas.\n\n"
        + "_____________________________\n\nFirma encargada\n\n---\n\n### Noticias\n\n- Abiertas las postulaciones\n\n---\n\nDerechos reservados\n";
    assertThat(Belt.text(text).records().get(0).fields().members().get("innovation").toString()).doesNotContain("Firma").doesNotContain("Noticias");
  }
}
