package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fichero.model.FichaRecord;
import org.fichero.model.Node;
import org.fichero.model.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A header and a footer without any page number, on every page of the sample, leave its records as they are. */
class PageFurnitureTest {
  private static final String FOOTER = "\n\nDocumento de uso interno\n\f\n";
  private static final String HEADER = "GOBIERNO REGIONAL DEL MAULE División de Presupuesto e Inversión Regional\n\n";

  @ParameterizedTest
  @ValueSource(ints = {19, 23, 31, 37, 44})
  void headersAndFootersWithoutNumbersAreNoValues(int linesOfAPage) {
    Outcome outcome = Belt.text(inPages(Belt.sample(), linesOfAPage));
    assertThat(outcome.records()).extracting(PageFurnitureTest::titleAndTexts)
        .isEqualTo(Belt.text(Belt.sample()).records().stream().map(PageFurnitureTest::titleAndTexts).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {19, 23, 31, 37, 44})
  void neitherAreThoseWithSomethingToTheLeftAndSomethingToTheRight(int linesOfAPage) {
    String pages = inPages(Belt.sample(), linesOfAPage).replace(" División de", "\tDivisión de").replace("interno", "interno\t7");
    assertThat(Belt.text(pages).records()).extracting(PageFurnitureTest::titleAndTexts)
        .isEqualTo(Belt.text(Belt.sample()).records().stream().map(PageFurnitureTest::titleAndTexts).toList());
  }

  /** Pages end at the first blank line after so many lines: a table is not cut. */
  private static String inPages(String text, int size) {
    StringBuilder pages = new StringBuilder(HEADER);
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      lines++;
      boolean full = lines >= size && line.isBlank();
      pages.append(full ? FOOTER + HEADER : line + "\n");
      lines = full ? 0 : lines;
    }
    return pages.append(FOOTER.replace("\f\n", "")).toString();
  }

  private static List<Node> titleAndTexts(FichaRecord record) {
    Node.Members fields = record.fields();
    return List.of("title", "sustainability", "description", "innovation").stream().map(fields.members()::get).map(PageFurnitureTest::plain).toList();
  }

  /** Without the places, which pages move. */
  private static Node plain(Node node) {
    if (node instanceof Node.Leaf leaf) {
      return new Node.Leaf(leaf.value(), List.of());
    }
    return node instanceof Node.Items items ? new Node.Items(items.items().stream().map(PageFurnitureTest::plain).toList()) : node;
  }
}
