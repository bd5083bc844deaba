package org.fichero.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.fichero.Belt;
import org.fichero.model.Page;
import org.fichero.normalise.Normaliser;
import org.junit.jupiter.api.Test;

/** What a draft makes of the habits of forms: parts with the same labels, captions, numbered titles, and bands below titles. */
class DraftFormsTest {
  private static Page page(String text) {
    return Belt.fichero().trace(Belt.document("test.txt", text.getBytes(StandardCharsets.UTF_8))).page();
  }

  private static String draft(String text) {
    Map<String, String> files = Draft.of("form", List.of(page(text)), Normaliser.bundled());
    return files.get("pack.yaml").replaceAll("(?m)^ *#.*\\n", "");
  }

  @Test
  void aLongQuestionIsALabelByItsBeginning() {
    String form = "Solicitud\n\nR.U.T.\t%s\nComuna\t%s\n\n¿La organización ha ejecutado proyectos de este fondo en los últimos tres años? (marque con una X)\n\nSí %s    No %s\n\n"
        + "¿Cómo se asegurará la continuidad de las acciones una vez terminado el financiamiento? Refiérase a los recursos con que contará.\n\n%s\n";
    Map<String, String> files = Draft.of("form", List.of(page(form.formatted("65.118.904-7", "Osorno", "_X_", "___", "Con cuotas de los socios.")),
        page(form.formatted("65.777.210-K", "Hualqui", "___", "_X_", "El taller seguirá en la sede."))), Normaliser.bundled());
    assertThat(files.get("pack.yaml")).contains("labels: [\"R.U.T.\"]", "  rut:\n", "kind: boolean", "labels: [\"¿La organización ha ejecutado proyectos de este fondo en los…\"]",
        "labels: [\"¿Cómo se asegurará la continuidad de las acciones una vez terminado…\"]");
  }

  @Test
  void partsWithTheSameLabelsAreGroups() {
    String pack = draft("""
        # Formulario

        ## Organización

        Nombre de la organización: Club Uno
        RUT: 65.112.904-7

        ## Representante legal

        Nombre: Ana Ríos
        RUT: 9.874.562-1
        Cargo: Presidenta

        ## Coordinadora

        Nombre: Eva Toro
        RUT: 10.874.562-1
        Oficio: Contadora

        ## Sostenibilidad

        El club sigue.
        """);
    assertThat(pack).contains("  representante_legal:\n    kind: group\n    labels: [\"Representante legal\"]\n    fields:\n      nombre:\n",
        "  coordinadora:\n    kind: group\n", "\n  rut:\n").doesNotContain("repeats: true");
  }

  @Test
  void labelsSideBySideCountedHeadingsAndSumsUnderTheirCaptionAreRead() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < 5; i++) {
      text.append("# Proyecto ").append(i).append(". Huerto ").append("ABCD".charAt(i - 1)).append("\n\nResponsable: Ana Ríos    Área: Cultura\n\nPeríodo: 201").append(i)
          .append(" a la fecha\n\n## Riesgos\n\n- Heladas\n").append(i == 2 ? "- Lluvias\n" : "").append("\n## Gasto (miles de $)\n\nAño\tInicial\tAvance\n2021\t4.80").append(i)
          .append("\t81%\n2022\t5.20").append(i).append("\t90%\n\n");
    }
    String pack = draft(text.toString());
    assertThat(pack).contains("markers: [\"Proyecto {n}\"]", "labels: [\"Responsable\"]", "labels: [\"Área\"]", "kind: period\n", "riesgos:\n    kind: list\n",
        "inicial: {kind: money, unit: CLP, labels: [\"Inicial\"]}").doesNotContain("avance: {kind: money");
  }

  @Test
  void aNumberedTitleIsANumberAndATitle() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < 6; i++) {
      text.append("PROYECTO N° ").append(i).append("\nHUERTO ").append("ABCDE".charAt(i - 1)).append("\n\nJefa: Ana\nPlazo: ").append(i)
          .append(" meses\nComuna: Talca\n\n");
    }
    assertThat(draft(text.toString())).contains("split: {anchor: proyecto_n}", "  title: {kind: text, place: before}\n",
        "  proyecto_n:\n    kind: identifier\n");
  }

  @Test
  void aBandBelowEachTitleIsIgnoredAndFrontMatterIsNoTitle() {
    StringBuilder titled = new StringBuilder("Catastro\n\n");
    StringBuilder plain = new StringBuilder("Catastro\n\nVolumen II.\n\n");
    for (int i = 1; i < 7; i++) {
      String fields = "Rol: " + i + "-1\nDirección: Calle " + i + "\nAcceso: " + (i % 2 == 0 ? "Sí" : "No") + "\nSuperficie: " + i + "0 m²\n\n";
      titled.append("Sala ").append("abcdef".charAt(i - 1)).append("\n\nFicha de recinto\n\n").append(fields);
      plain.append(fields);
    }
    assertThat(draft(titled.toString())).contains("ignore:\n  - \"Ficha de recinto\"\n", "  title: {kind: text, place: before}\n",
        "  acceso:\n    kind: boolean\n", "  superficie:\n    kind: quantity\n");
    assertThat(draft(plain.toString())).doesNotContain("title:");
  }

  @Test
  void numbersOfTwoFiguresLabelsAboveTheirValuesAndHeadingsOfTwoRowsAreRead() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < 5; i++) {
      text.append("# Ficha ").append(i).append("\n\n1.1 Nombre\tHuerto ").append("ABCD".charAt(i - 1)).append("\t\t\n1.2 ¿Tiene sede?\t").append(i % 2 == 0 ? "Sí" : "No")
          .append("\t\t\nUbicación\tProvincia\tDistrito\tZona\n\t").append(List.of("Jaén\tColasay\tNorte", "Lima\tComas\tCono", "Puno\tIlave\tSur", "Cusco\tUrcos\tEste").get(i - 1)).append("\n\nResultados\n\nNivel\tÁmbito\t2022\t\n\t\tMeta\tLogro\n")
          .append("Fin\tsur ").append(i).append("\t1").append(i).append("\t2").append(i).append("\nPropósito\tnorte ").append(i).append("\t3").append(i).append("\t4").append(i).append("\n\n");
    }
    String pack = draft(text.toString());
    assertThat(pack).contains("labels: [\"Nombre\"]", "labels: [\"¿Tiene sede?\"]", "labels: [\"Provincia\"]", "labels: [\"Distrito\"]",
        "f_2022_meta: {kind: quantity, labels: [\"2022 Meta\"]}", "labels: [\"2022 Logro\"]");
  }

  @Test
  void headingsInWordsEndThePartBeforeThem() {
    String pack = draft("""
        **I. ORGANIZACIÓN**

        Nombre de la organización: Club Uno
        Correo: uno@club.cl

        **Representante legal**

        Nombre completo: Ana Ríos
        Correo: ana@club.cl

        **II. PROYECTO**

        Ámbito: Cultura
        Duración: 8 meses
        """);
    assertThat(pack).contains("  representante_legal:\n    kind: group\n").contains("\n  ambito:\n", "\n  duracion:\n");
  }

  @Test
  void aHeadingOverLabelsSaysHowManyPesosAFigureIsAndAddressesWhose() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < 5; i++) {
      text.append("Ficha ").append(i).append("\n\n2. RECURSOS (MILLONES DE PESOS)\n\nValor total: 1.24").append(i).append(",5\n\n3. CONTACTO\n\nResponsable: ")
          .append(List.of("Ana Ríos", "Eva Toro", "Luz Paz", "Sol Mar").get(i - 1)).append(", jefa\nr").append(i).append("@narino.gov.co\n\n");
    }
    assertThat(draft(text.toString())).contains("  valor_total:\n    kind: money\n    unit: \"millones de COP\"\n",
        "  responsable_nombre:\n    kind: text\n    from: responsable\n", "  correo:\n    kind: email\n    from: responsable\n");
  }

  @Test
  void listsSideBySideTablesWithoutAFirstHeadingAndCountedMonthsAreRead() {
    String form = """
        # Programa

        **Nombre:** %s

        | B.1 Grupos | B.2 Zonas |
        |---|---|
        | ☐ Infancia ☒ Mayores | ☒ Urbana ☐ Rural |

        **Personas**

        |  | Hombres | Mujeres |
        |---|---|---|
        | Directas | %d | 4 |
        | Otras | 7 | N/A |

        **Plan**

        | Tarea | I | II | III | IV | V | VI | VII | VIII | IX | X | XI | XII |
        |---|---|---|---|---|---|---|---|---|---|---|---|---|
        | Obras |  | X |  |  |  |  |  |  |  |  |  |  |

        **Convenio**

        ☒ Sí ☐ No ¿Cuál? FNDR
        """;
    String pack = Draft.of("form", List.of(page(form.formatted("Uno", 3)), page(form.formatted("Dos", 5))), Normaliser.bundled()).get("pack.yaml");
    assertThat(pack.replaceAll("(?m)^ *#.*\\n", "")).contains("  grupos:\n    kind: choice\n", "  zonas:\n    kind: choice\n", "      row: [\"\"]\n      hombres: {kind: quantity,",
        "      mujeres: {kind: quantity,", "  plan:\n    kind: schedule\n", "  convenio:\n    kind: boolean\n");
  }

  @Test
  void cellsWithLabelAndValueAreLabelsAndANotesSignIsNoOption() {
    String form = """
        **Nombre:** %s

        | Región:<br>%s | Comuna:<br>%s |
        |---|---|

        **Presupuesto**

        | Ítem | Monto ($) |
        |---|---|
        | Lana | 2.000 |
        | Hilo | 3.000 |

        (*) Montos con IVA
        """;
    String pack = Draft.of("form", List.of(page(form.formatted("Uno", "Maule", "Talca")), page(form.formatted("Dos", "Biobío", "Coronel"))), Normaliser.bundled())
        .get("pack.yaml").replaceAll("(?m)^ *#.*\\n", "");
    assertThat(pack).contains("  region:\n", "  comuna:\n    kind: place\n", "  presupuesto:\n    kind: table\n");
  }
}
