package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.fichero.Belt;
import org.fichero.model.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets saved as values parted by signs give the text that the sheet gives. */
class CsvReaderTest {
  @ParameterizedTest
  @CsvSource(delimiter = '¦', value = {
      "';' ¦ Código;Monto;Notas↵P-1;$1.200,50;\"uno; dos\"↵P-2;;\"dijo \"\"sí\"\"\"",
      "',' ¦ Código,Monto,Notas↵P-1,\"$1.200,50\",uno; dos↵P-2,,\"dijo \"\"sí\"\"\"",
      "'|' ¦ Código|Monto|Notas↵P-1|$1.200,50|uno; dos↵P-2||\"dijo \"\"sí\"\"\""})
  void cellsArePartedByTabsWhateverPartsThemInTheFile(String sign, String file) {
    assertThat(text(file, StandardCharsets.UTF_8)).isEqualTo("Código\tMonto\tNotas\nP-1\t$1.200,50\tuno; dos\nP-2\t\tdijo \"sí\"\n");
  }

  @Test
  void aCellMayHaveSeveralLines() {
    assertThat(text("Nombre;Objetivos↵Huerto;\"Sembrar↵Cosechar\"", StandardCharsets.UTF_8)).contains("Huerto\tSembrar").contains("Cosechar");
  }

  @Test
  void oldEncodingsAreRead() {
    assertThat(text("Título;Año↵Señalética;2024", Charset.forName("windows-1252"))).isEqualTo("Título\tAño\nSeñalética\t2024\n");
  }

  @Test
  void aListOfFormsGivesARecordARow() {
    String file = "Título;Municipalidad;Breve descripción;Grupo prioritario;Forma de financiamiento;Sostenibilidad;Líneas Sello\n"
        + "Escuela;Talca;Clases de español, dos veces por semana, en la biblioteca.;Mujeres;FNDR;El municipio mantiene el convenio hasta 2026.;\n"
        + "Feria;Lota;Feria anual con puestos de comida, música y artesanía.;Familias;Propia;Cada año se renueva el equipo organizador.;\n";
    assertThat(Belt.bytes("f.csv", file.getBytes(StandardCharsets.UTF_8)).records())
        .extracting(r -> ((Node.Leaf) r.fields().members().get("title")).value()).containsExactly("Escuela", "Feria");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '¦', value = {"Título: Uno, dos y tres↵Municipalidad de Talca↵", "Solo una línea; y nada más", "Un texto↵con \"comillas, sin↵cerrar; nunca"})
  void whatIsNoTableStaysText(String file) {
    assertThat(text(file, StandardCharsets.UTF_8)).isEqualTo(file.replace('↵', '\n'));
  }

  private static String text(String file, Charset charset) {
    return Belt.document("f.csv", file.replace('↵', '\n').getBytes(charset)).text().chars();
  }
}
