package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fichero.model.Node;
import org.fichero.model.Outcome;
import org.junit.jupiter.api.Test;

/** Tables of declared columns that only spaces lay out. */
class PositionedTablesTest {
  private static final String FORM = """
      Nombre de la organización: Club Los Aromos
      Nombre del proyecto: Huerto en altura
      Comuna: San Bernardo

      Presupuesto

      Ítem                 Cantidad   Monto       Fuente
      %s
      """;

  @Test
  void whatStandsUnderAHeadingIsOfItsColumn() {
    assertThat(budget("""
        Cajones de madera          12    $540.000   Fondo
          de pino
        Sustrato                         $340.000"""))
        .containsExactly("Cajones de madera de pino | 12 | $540.000", "Sustrato | null | $340.000");
  }

  @Test
  void wordsUnderTwoHeadingsMakeNoTable() {
    Outcome outcome = outcome("Cajones              12 de madera nativa     $540.000");
    assertThat(budget(outcome)).isEmpty();
    assertThat(outcome.ledger().unclaimed()).isNotEmpty();
  }

  @Test
  void aBlankLineEndsIt() {
    assertThat(budget("Cajones              12         $540.000\n\nNotas                de la comisión")).hasSize(1);
  }

  private static Outcome outcome(String rows) {
    return Belt.text(FORM.formatted(rows));
  }

  private static List<String> budget(String rows) {
    return budget(outcome(rows));
  }

  private static List<String> budget(Outcome outcome) {
    return outcome.records().get(0).fields().members().get("budget") instanceof Node.Items rows
        ? rows.items().stream().map(r -> text(r, "item") + " | " + text(r, "quantity") + " | " + text(r, "amount")).toList() : List.of();
  }

  private static Object text(Node row, String column) {
    Node cell = ((Node.Members) row).members().get(column);
    return cell instanceof Node.Members parts ? ((Node.Leaf) parts.members().get("text")).value() : ((Node.Leaf) cell).value();
  }
}
