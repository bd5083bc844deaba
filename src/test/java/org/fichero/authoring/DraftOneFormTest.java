package org.fichero.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.fichero.Belt;
import org.fichero.normalise.Normaliser;
import org.junit.jupiter.api.Test;

/** What a draft makes of one filled form, in which nothing recurs: it rests on how labels stand. */
class DraftOneFormTest {
  private static String draft(String text) {
    Map<String, String> files = Draft.of("form",
        List.of(Belt.fichero().trace(Belt.document("test.txt", text.getBytes(StandardCharsets.UTF_8))).page()), Normaliser.bundled());
    return files.get("pack.yaml").replaceAll("(?m)^ *#.*\\n", "");
  }

  @Test
  void labelsStandBesideTabsAboveBoxesAboveSentencesAndWithNothingBesideThem() {
    String pack = draft("""
        FICHA DE INICIATIVA

        Versión 3

        Nombre *\tSendero del parque
        Código interno
        Fecha de ingreso\t07-06-2024

        Tipo de iniciativa (marque una)

        ☐ Estudio
        ☒ Proyecto

        Justificación

        El parque recibe visitas y no tiene senderos accesibles.

        Beneficiarios\t3.600 personas al año
        Observaciones
        """);
    assertThat(pack).contains("  title: {kind: text, place: before}\n", "help:\n  - \"Versión 3\"\n", "labels: [\"Nombre *\"]", "labels: [\"Código interno\"]",
        "  tipo_iniciativa_marque:\n    kind: choices\n", "labels: [\"Justificación\"]", "  beneficiarios:\n    kind: quantity\n", "labels: [\"Observaciones\"]");
  }

  @Test
  void numberedLabelsAnswersInSeveralCellsHelpAndRepeatedBlocksAreRead() {
    String pack = draft("""
        Municipalidad\tIllapel\tCargo\tEncargada
        Correo\tambiente@uno.cl\tTeléfono\t53 2 663

        1. Nombre de la iniciativa\tPunto limpio\t
        2. Tipo\t☐ Educación ☒ Residuos\t☐ Energía ☐ Otra

        3. Descripción breve

        Explique en qué consiste. Extensión máxima: media página.

        Un camión recorre dos veces al mes once localidades rurales y recibe vidrio y cartón.

        4. Localidades\tCárcamo y Huintil
        5. Fecha de inicio\t03/03/2025
        6. ¿Cuenta con fondos?\tSÍ ☒ NO ☐\tMonto: $ 9.000
        7. Título del proyecto\tEscuela que brota: huerto y compost

        Organización 1

        Nombre\tUno\tCorreo\tuno@uno.cl

        Organización 2

        Nombre\tDos\tCorreo\tdos@uno.cl

        INDICADORES

        Indicador\tMeta\t¿Verificable?
        Residuos\t36\t☒
        Localidades\t11\t☐
        """);
    assertThat(pack).contains("  correo:\n    kind: email\n", "labels: [\"Nombre de la iniciativa\"]", "  tipo:\n    kind: choices\n", "labels: [\"Descripción breve\"]",
        "help:\n  - \"Explique en qué consiste. Extensión máxima: media página.\"\n", "labels: [\"Localidades\"]", "  fecha_inicio:\n    kind: date\n",
        "labels: [\"Título del proyecto\"]", "    markers: [\"Organización {n}\"]\n", "      verificable: {kind: boolean, labels: [\"¿Verificable?\"]}\n")
        .doesNotContain("Escuela que brota", "localidades: [");
  }

  @Test
  void numberedHeadingsArePartsThatEndWhereANumberOfTheirRankStands() {
    String months = "Actividad\tE\tF\tM\tA\tM\tJ\tJ\tA\tS\tO\tN\tD\n%s\t\tX\t\t\t\t\t\t\t\t\t\t\n%s\t\tX\tX\t\t\t\t\t\t\t\t\t\n\n";
    StringBuilder text = new StringBuilder("FORMULARIO\n\n1. ENTIDAD\n\nNombre\tClub Uno\nRUT\t65.112.904-7\n\n2. PLANIFICACIÓN\n\n");
    for (String part : List.of("2.1 Formación", "2.2 Difusión")) {
      text.append(part).append("\n\n");
      for (String year : List.of("Año 2024", "Año 2025")) {
        text.append(year).append("\n\n").append(months.formatted("Taller", "Feria"));
      }
    }
    text.append("3. SUSTENTABILIDAD\n\nLa feria sigue con el cobro de puestos desde el segundo año.\n");
    assertThat(draft(text.toString())).contains("  formacion:\n    kind: group\n    labels: [\"Formación\"]\n", "  difusion:\n    kind: group\n",
        "      ano_2024:\n        kind: schedule\n", "\n  sustentabilidad:\n", "ignore:\n  - \"ENTIDAD\"\n  - \"PLANIFICACIÓN\"\n");
  }

  @Test
  void questionsAreAnsweredByBoxesUnderYesAndNoAndMoreIsAskedBehindThem() {
    String pack = draft("""
        Nombre\tClub Uno
        ¿Ha recibido aportes?\tSI (X)  NO ( )  ¿En qué año?: 2019

        Requisitos\tSí\tNo\tObservación
        ¿Tiene terreno?\t☒\t☐
        ¿Tiene permiso?\t☐\t☒\tpendiente
        """);
    assertThat(pack).contains("  ha_recibido_aportes:\n    kind: boolean\n", "    from: ha_recibido_aportes\n    pattern: '¿En qué año\\?:?\\s*(?<value>[^_]+)'\n",
        "  tiene_terreno:\n    kind: boolean\n", "  tiene_permiso:\n    kind: boolean\n");
  }

  @Test
  void labelsBelowTheRowsOfATableAndSumsUnderABandAreRead() {
    StringBuilder text = new StringBuilder("Catastro\n\n");
    for (int i = 1; i < 6; i++) {
      text.append("Código\tPG-0").append(i).append("\n\nII. PRESUPUESTO (M$ 2023)\n\nInicial\t3").append(i).append("5.678\t\t\nEjecutado\t3").append(i)
          .append("0.111\t\t\n\nIII. INDICADORES\n\nIndicador\tMeta\tLogro\nTasa ").append(i).append("\t80\t7").append(i).append("\nRazón ").append(i).append("\t1").append(i)
          .append("\t14\nContacto\tAna ").append("ABCDEF".charAt(i)).append(". (a").append(i).append("@gob.cl)\t\nNotas\tnota ").append(i).append("\t\n\n");
    }
    assertThat(draft(text.toString())).contains("  inicial:\n    kind: money\n    unit: M$\n", "  contacto:\n    kind: text\n", "  correo:\n    kind: email\n    from: contacto\n",
        "  notas:\n    kind: text\n", "  indicadores:\n    kind: table\n");
  }

  /** A table below the rows of a form, in one grid with them; a heading before labels and values by turns in a row. */
  @Test
  void whatIsDrawnAsOneGridIsParted() {
    StringBuilder text = new StringBuilder("Catálogo\n\n");
    for (int i = 1; i < 7; i++) {
      text.append("Indicador\tTasa ").append("ABCDEFG".charAt(i)).append("\t\nÁmbito\tSalud\t\nActualización\t1").append(i).append("/08/2024\t\nAño\tValor\tComentario\n2021\t6").append(i)
          .append("\tIncluye rezagos\n2022\t9").append(i).append("\tCifra provisoria\n2023\t6\tCifra provisoria\n\nCOBERTURA\n\nInicial\t4").append(i).append("\tVigente\t5").append(i).append("\tGasto\t6").append(i)
          .append("\nEvaluación\tEficacia\t").append(i % 2 == 0 ? "Sin" : "Con").append(" observaciones\tCalidad\t").append(i % 3 == 0 ? "Sin" : "Con").append(" observaciones\t\n\n");
    }
    assertThat(draft(text.toString())).contains("  actualizacion:\n    kind: date\n", "    kind: table\n    columns:\n      ano: {kind: date, labels: [\"Año\"]}\n", "      comentario: [\"Comentario\"]\n",
        "labels: [\"Eficacia\"]", "labels: [\"Calidad\"]").doesNotContain("rezagos", "provisoria", "[\"Sin observaciones\"]", "[\"Con observaciones\"]");
  }

  @Test
  void aTableWhoseHeadingsEndAPageIsOne() {
    String pack = draft("""
        Nombre\tClub Uno
        RUT\t65.112.904-7

        EQUIPO

        Integrante\tRUT\tFunción\tHoras
        \f
        Ana Ríos\t10.345.670-0\tMonitora\t12
        Eva Toro\t11.222.333-4\tContadora\t8
        Luz Paz\t12.222.333-4\tChofer\t4

        Cierre\tlisto
        """);
    assertThat(pack).contains("  equipo:\n    kind: table\n    columns:\n      integrante: [\"Integrante\"]\n").doesNotContain("Ana Ríos");
  }

  @Test
  void groupsStandSideBySideWithTheirLabelsInOneCell() {
    String pack = draft("""
        II. Organización

        | RUT | 74.220.318-5 | Socios | 186 |
        |---|---|---|---|
        | Dirección | Los Canelos 455 | Correo | uno@club.cl |

        | Representante legal | Coordinadora |
        |---|---|
        | Nombre: Gladys Rivas<br>RUT: 8.114.902-6<br>Teléfono: 9 8844 2210 | Nombre: Eva Toro<br>RUT: 17.338.100-K<br>Teléfono: 9 7120 5566 |

        III. Diagnóstico

        El estero recibe descargas desde hace más de diez años, y nadie lo limpia.

        Objetivo N° 1: Educar
        Objetivo N° 2: Restaurar
        Objetivo N° 3: Difundir
        """);
    assertThat(pack).contains("  representante_legal:\n    kind: group\n", "  coordinadora:\n    kind: group\n", "\n  rut:\n", "\n  diagnostico:\n",
        "markers: [\"Objetivo N° {n}\"]");
  }

  @Test
  void aColumnThatHeadsRowsIsNoLabelAndTitlesBeginWithTheirCode() {
    StringBuilder text = new StringBuilder("# Cartera\n\n");
    for (int i = 1; i < 6; i++) {
      text.append("## 3253082").append(i).append("-0 Mejoramiento ").append("ABCDEF".charAt(i)).append("\n\nIdentificación\tEtapa\tDiseño\tMonto\t").append(i)
          .append("\n\tUnidad\tObras\tCorreo\ta").append(i).append("@muni.cl\nLocalización\tComuna\tTalca\tProvincia\tTalca\n\nObservaciones: nota ").append(i).append("\n\n");
    }
    assertThat(draft(text.toString())).contains("split: {anchor: etapa}", "  codigo:\n    kind: identifier\n    from: title\n    pattern: '^\\d{8}-\\d'\n",
        "  nombre:\n    kind: text\n    from: title\n", "  unidad:\n", "  provincia:\n").doesNotContain("Identificación\"", "Localización\"");
  }

  @Test
  void plansOfAPartOfTheYearAndListsWithoutSignsAreRead() {
    String pack = draft("""
        Nombre\tRuta

        3. Objetivos

        Levantar el inventario

        Diseñar doce placas

        Formar a ocho guías

        Primer año

        Actividad\tAbr\tMay\tJun\tJul\tAgo
        Inventario\tX\tX\t\t\t
        Placas\t\t\tX\tX\t
        """);
    assertThat(pack).contains("  objetivos:\n    kind: list\n", "  primer_ano:\n    kind: schedule\n");
  }
}
