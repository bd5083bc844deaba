package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fichero.model.FichaRecord;
import org.fichero.model.Finding;
import org.fichero.model.Node;
import org.junit.jupiter.api.Test;

/** Columns that a text laid out by position has side by side: a form's are read, those of a newspaper are said. */
class ColumnsInValuesTest {
  private static final String HEAD = "Escuela de español\n\nMunicipalidad: Ancud\n\n";

  private static List<String> pointers(FichaRecord record) {
    return record.findings().stream().filter(f -> f.code().equals("columns-in-value")).map(Finding::pointer).toList();
  }

  private static Object text(FichaRecord record, String field) {
    Node node = record.fields().members().get(field);
    Node text = node instanceof Node.Members all ? all.members().get("text") : node;
    return text instanceof Node.Leaf leaf ? leaf.value() : text;
  }

  @Test
  void aFormsNarrowFirstColumnBreaksItsLabels() {
    FichaRecord record = Belt.text(HEAD + """
        Departamentos que     Oficina de Migraciones
        participan

        Grupo prioritario     Mujeres

        Fechas de             Desde 2021, en todos los
        implementación        barrios de la comuna.

        Sostenibilidad en     Sí, continúa
        el tiempo             hasta 2026.

        Breve descripción     Cada semana hay talleres abiertos
                              en la sede vecinal.
        """).records().get(0);
    assertThat(text(record, "implementation")).isEqualTo("Desde 2021, en todos los barrios de la comuna.");
    assertThat(text(record, "sustainability")).isEqualTo("Sí, continúa hasta 2026.");
    assertThat(record.fields().members().get("departments").toString()).contains("Oficina de Migraciones");
    assertThat(pointers(record)).isEmpty();
  }

  /** So few lines may as well be a form's rows: what is longer is read a column at a time. */
  @Test
  void columnsOfANewspaperAreSaidInEachValueTheyMix() {
    FichaRecord record = Belt.text(HEAD + """
        Grupo prioritario                     Sostenibilidad en el tiempo

        Mujeres de la comuna.                 Se mantiene este año.

        Fechas de implementación              Breve descripción

        Desde 2021 a la fecha, en             Cada semana hay talleres en la
        todos los barrios.                    sede vecinal, abiertos a todos.
        """).records().get(0);
    assertThat(pointers(record)).contains("/fields/sustainability", "/fields/description");
    assertThat(record.findings()).filteredOn(f -> f.code().equals("field-empty")).extracting(Finding::pointer)
        .contains("/fields/priority_group", "/fields/implementation");
  }

  @Test
  void marksInColumnsThatNobodyKnowsAreSaid() {
    String grid = "Pauta\n\n(siempre, a veces, nunca)\nLlega a tiempo            X\nParticipa                           X\n"
        + "Entrega sus trabajos                          X\n\nComentarios: bien.\n";
    assertThat(Belt.text(grid).records().get(0).findings()).extracting(Finding::code).contains("marks-in-columns");
    String list = "Categoría\n\nSociolaboral               X\nNNA                        X\nCooperativas\n";
    assertThat(Belt.text(HEAD + list + "\nGrupo prioritario\n\nMujeres\n").records().get(0).findings()).extracting(Finding::code)
        .doesNotContain("marks-in-columns");
  }

  @Test
  void aJustifiedLineIsNoColumn() {
    FichaRecord record = Belt.text(HEAD + "Breve descripción\n\nCada   semana   hay   talleres\nen la   sede   vecinal  de   la\ncomuna.\n\nSostenibilidad\n\nSí.\n")
        .records().get(0);
    assertThat(pointers(record)).isEmpty();
  }

  @Test
  void aValueFarLongerThanAllOthersIsSaid() {
    String ficha = HEAD + "Grupo prioritario\n\nMujeres\n\nSostenibilidad en el tiempo\n\nSí.\n\nForma de financiamiento\n\nSENCE\n\nBreve descripción\n\nHay talleres.\n";
    String more = "\n" + "La comuna tiene una larga historia, que este libro cuenta. ".repeat(100);
    assertThat(Belt.text(ficha + more).records().get(0).findings()).extracting(Finding::code).contains("value-long");
    assertThat(Belt.text(ficha).records().get(0).findings()).extracting(Finding::code).doesNotContain("value-long");
  }
}
