package org.fichero.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fichero.model.Node;
import org.fichero.model.SourceText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What a person can't read on a page is left to the records, and said. */
class FieldsHtmlTest {
  private static Element page(Node value) {
    String html = new FieldsHtml(1, new SourceText(""), List.of()).write(new Node.Members(Map.of("rows", value)));
    return Jsoup.parseBodyFragment(html).body();
  }

  private static Node leaf(Object value) {
    return new Node.Leaf(value, List.of());
  }

  @Test
  void aShortListIsWhole() {
    Element page = page(new Node.Items(List.of(leaf("a"), leaf("b"))));
    assertThat(page.select("li").eachText()).containsExactly("a", "b");
    assertThat(page.select(".cut")).isEmpty();
  }

  @Test
  void aTableOfAMillionCellsIsCutAndSaysSo() {
    Node row = new Node.Items(Collections.nCopies(1_000, leaf("una celda de una tabla muy grande, con muchas palabras")));
    Element page = page(new Node.Items(new ArrayList<>(Collections.nCopies(1_000, row))));
    assertThat(page.select("li li")).hasSizeLessThan(7_000);
    assertThat(page.select(".cut .en").eachText()).contains("… and 994 more items, which the records have.");
  }

  @Test
  void soIsATableOfObjects() {
    List<Node> rows = IntStream.range(0, 9_000).<Node>mapToObj(i -> new Node.Members(Map.of("n", leaf(i)))).toList();
    Element page = page(new Node.Items(rows));
    assertThat(page.select("tbody tr")).hasSize(5_001);
    assertThat(page.select(".cut .es").text()).isEqualTo("… y 3\u202f999 elementos más, que están en los registros.");
  }

  @Test
  void soIsATextOfABook() {
    Element page = page(leaf("palabra ".repeat(10_000)));
    assertThat(page.text()).hasSizeLessThan(21_000).contains("60\u202f000 more characters");
  }
}
