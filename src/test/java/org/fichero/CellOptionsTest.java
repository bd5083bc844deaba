package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.fichero.model.FichaRecord;
import org.junit.jupiter.api.Test;

/** Options that a table cell breaks over lines: the bar that closes the cell is none of the last one's words. */
class CellOptionsTest {
  @Test
  void theClosingBarIsNoPartOfTheLastOption() {
    FichaRecord entry = Belt.text("""
        | Título | Club de lectura |
        |---|---|
        | Municipalidad | Temuco |
        | Categoría | ☐ Sociolaboral<br>☑ NNA<br>☑ Otra: Lectura |
        | Grupo prioritario | Mujeres migrantes |
        """).records().get(0);
    Map<String, Object> leaves = new TreeMap<>();
    Leaf.walk("", entry.fields(), (pointer, leaf) -> leaves.put(pointer, leaf.value()));
    assertThat(leaves).containsEntry("/categories/other", "Lectura").containsEntry("/categories/selected/0", "nna")
        .containsEntry("/municipality/code", "09101");
  }
}
