package org.fichero.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fichero.model.Block;
import org.fichero.model.Page;
import org.junit.jupiter.api.Test;

/** The document that the project began with. */
class SampleTest {
  private static final Path SAMPLE = Path.of("corpus/fichas-buenas-practicas/fichas-buenas-practicas.txt");

  @Test
  void itsBoxesAreFiftySixOptionsAndTwentyOneCellsOfMonthTables() throws IOException {
    Page page = Pages.read(Files.readString(SAMPLE));
    List<Block.Option> options = of(page, Block.Options.class).flatMap(o -> o.options().stream()).toList();
    List<Block.Option> inTables =
        of(page, Block.Table.class)
            .flatMap(t -> t.rows().stream())
            .flatMap(r -> r.cells().stream())
            .flatMap(c -> c.options().stream())
            .toList();
    assertThat(options).hasSize(56).allMatch(o -> !o.label().isBlank());
    assertThat(inTables.stream().filter(o -> o.mark().notation().equals("html-input"))).hasSize(21);
    assertThat(inTables.stream().filter(o -> o.mark().notation().equals("tick"))).hasSize(14);
    assertThat(Accounting.check(page)).isEmpty();
  }

  @Test
  void itsMonthTablesHaveTwelveColumnsWhateverIsEmpty() throws IOException {
    Page page = Pages.read(Files.readString(SAMPLE));
    assertThat(of(page, Block.Table.class)).hasSize(5).allMatch(t -> t.rows().size() == 2)
        .allMatch(t -> t.rows().get(1).cells().size() == 12);
  }

  private static <T extends Block> Stream<T> of(Page page, Class<T> kind) {
    return page.blocks().stream().filter(kind::isInstance).map(kind::cast);
  }
}
