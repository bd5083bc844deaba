package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fichero.model.FichaRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How documents of several forms lead to each form, list options in rows, and take back what they wrote. */
class FormsInDocumentsTest {
  private static final String FORM = """
      <table><tr><th>Título<td>%s<tr><th>Municipalidad<td>Temuco
      <tr><th rowspan=3 colspan=2>Categoría<td>Sociolaboral<td>%s<tr><td>NNA<td><tr><td>Otra: Lectura<td>X
      <tr><th>Grupo prioritario<td>Mujeres<tr><th>Sostenibilidad<td>%s</table>
      """;

  /** What a page says above each form belongs to the form that follows. */
  @ParameterizedTest
  @ValueSource(strings = {"<p>Ficha de buena práctica</p>", "<p>Anexo %d: Ficha</p>", "<div>FORMULARIO DE POSTULACIÓN 2023</div>"})
  void aLineAboveEachFormIsNoPartOfTheFormBefore(String lead) {
    List<FichaRecord> records = page(lead.formatted(1) + FORM.formatted("Taller uno", "X", "Sigue siempre")
        + lead.formatted(2) + FORM.formatted("Taller dos", "", "Sigue también") + lead.formatted(3) + FORM.formatted("Taller tres", "", "Fin"));
    assertThat(records).extracting(r -> leaves(r).get("/title")).containsExactly("Taller uno", "Taller dos", "Taller tres");
    assertThat(records).extracting(r -> leaves(r).get("/sustainability")).containsExactly("Sigue siempre", "Sigue también", "Fin");
  }

  /** A last line that values have in common is a value: nothing like it stands above the first form. */
  @Test
  void aValueThatComesBackStaysWhereItStands() {
    List<FichaRecord> records = page("<p>Fichas</p>" + FORM.formatted("Taller uno", "X", "Sin cambios")
        + FORM.formatted("Taller dos", "", "Sin cambios"));
    assertThat(records).extracting(r -> leaves(r).get("/sustainability")).containsExactly("Sin cambios", "Sin cambios");
  }

  /** Neither the first nor the last option is taken for a part of what stands around them. */
  @Test
  void optionsBesideALabelOverSeveralRowsAreReadFromTheFirstToTheLast() {
    Map<String, Object> leaves = leaves(page(FORM.formatted("Taller uno", "X", "Sigue")).get(0));
    assertThat(leaves).containsEntry("/categories/selected/0", "sociolaboral").containsEntry("/categories/selected/1", "otra")
        .containsEntry("/categories/other", "Lectura").containsEntry("/categories/options/1/checked", false);
  }

  /** The last option with its sign stands alone after unmarked ones; the blank line below it parts it from the next label. */
  @Test
  void anOptionWithItsSignIsNoHeadingOfWhatFollowsABlankLine() {
    Map<String, Object> leaves = leaves(Belt.text("Título\tTaller\nMunicipalidad\tTemuco\n\nCategoría\n\nSociolaboral\tX\nNNA\t\nOtra: Lectura\tX\n\n"
        + "Grupo prioritario\tMujeres\nSostenibilidad\tSigue\n").records().get(0));
    assertThat(leaves).containsEntry("/categories/selected/1", "otra").containsEntry("/priority_group/text", "Mujeres");
  }

  /** Before each form, on a page of its own, stand fields that the template does not have: of an answer to a web form. */
  @Test
  void asManyLinesAsLeadToTheFirstFormLeadToTheOthers() {
    String form = "Marca temporal\n\n0%d/05/2023\n\nCorreo\n\n%s\n\nTítulo\n\n%s\n\nMunicipalidad\n\nTemuco\n\nGrupo prioritario\n\nMujeres\n\n"
        + "Sostenibilidad\n\n%s\n";
    List<FichaRecord> records = Belt.text(String.join("\f\n", form.formatted(1, "a@b.cl", "Taller uno", "Sigue siempre"),
        form.formatted(2, "mesa@c.org", "Taller dos", "Sigue también"), form.formatted(3, "x@d.cl", "Taller tres", "Fin"))).records();
    assertThat(records).extracting(r -> leaves(r).get("/title")).containsExactly("Taller uno", "Taller dos", "Taller tres");
    assertThat(records).extracting(r -> leaves(r).get("/sustainability")).containsExactly("Sigue siempre", "Sigue también", "Fin");
  }

  /** Without blank lines, a short value right above a long label is none of the label's words, though few letters make the difference. */
  @Test
  void aShortValueRightAboveALongLabelIsAValue() {
    Map<String, Object> leaves = leaves(Belt.text("Título\n\nTaller\n\nMUNICIPALIDAD\n\nCASTRO\nDepartamento/Oficinas municipales que participan\nOficina de la Mujer\n"
        + "Grupo prioritario\nMujeres\n").records().get(0));
    assertThat(leaves).containsEntry("/municipality/text", "CASTRO").containsEntry("/departments/0/text", "Oficina de la Mujer");
  }

  private static List<FichaRecord> page(String body) {
    return Belt.bytes("f.html", ("<meta charset=utf-8>" + body).getBytes(StandardCharsets.UTF_8)).records();
  }

  private static Map<String, Object> leaves(FichaRecord entry) {
    Map<String, Object> leaves = new TreeMap<>();
    Leaf.walk("", entry.fields(), (pointer, leaf) -> leaves.put(pointer, leaf.value()));
    return leaves;
  }
}
