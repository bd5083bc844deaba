package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Sheets with a form a column. */
class FormColumnsTest {
  private static final String PROSE = "Cada familia recibe a %s en su casa y en su taller de oficio";

  private static String read(String csv) throws Exception {
    return Ingester.standard(Limits.standard()).ingest("fichas.csv", csv.getBytes(StandardCharsets.UTF_8)).text().chars();
  }

  /** Eight labels; the rows of sentences say something of each column. */
  private static String sheet(String budget, String people, String... gaps) {
    return "Catastro 2024;;\nNombre de la práctica;Huerto;Cine\nMunicipalidad;Castro;Arica\nDirección;Cultura;Salud\nPresupuesto;" + budget + "\nPersonas;" + people + "\n"
        + String.join("", gaps) + "Descripción;" + PROSE.formatted("turistas") + ";" + PROSE.formatted("colegios") + "\nSostenibilidad;" + PROSE.formatted("vecinas") + ";"
        + PROSE.formatted("monitores") + "\nContacto;Ana;Luis\n";
  }

  @Test
  void eachColumnIsAForm() throws Exception {
    String text = read(sheet("1.200.000;900.000", "40;25"));
    assertThat(text).startsWith("Catastro 2024\n").containsSubsequence("Nombre de la práctica\n\nHuerto\n", "Presupuesto\n\n1.200.000\n", "recibe a turistas", "Contacto\n\nAna\n",
        "## Nombre de la práctica\n\nCine\n", "Presupuesto\n\n900.000\n", "recibe a colegios", "Contacto\n\nLuis\n");
  }

  @Test
  void anEmptyRowPartsNoForm() throws Exception {
    assertThat(read(sheet("1.200.000;900.000", "40;25", ";;\n"))).containsSubsequence("Huerto\n", "Contacto\n\nAna\n", "Cine\n", "Contacto\n\nLuis\n");
  }

  /** Without a row of figures or signs it may be a table of criteria. */
  @Test
  void columnsOfWordsAloneStayATable() throws Exception {
    assertThat(read(sheet("alto;bajo", "muchas;pocas"))).contains("Municipalidad\tCastro\tArica\n").doesNotContain("## ");
  }

  @Test
  void aColumnOfRemarksIsNoForm() throws Exception {
    String csv = "Pregunta;Respuesta;Observaciones\nPresupuesto;1.200.000;\nPersonas;40;según la lista\nPlazo;12;\nObjetivo;" + PROSE.formatted("turistas")
        + ";\nProblema;" + PROSE.formatted("vecinas") + ";\nNombre;Huerto;\nComuna;Castro;falta el sector\n";
    assertThat(read(csv)).contains("Presupuesto\t1.200.000\t\n").doesNotContain("## ");
  }
}
