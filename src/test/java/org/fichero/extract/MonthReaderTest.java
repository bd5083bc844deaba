package org.fichero.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fichero.markup.MarkupReader;
import org.fichero.model.Document;
import org.fichero.model.Extraction.PlanCell;
import org.fichero.model.Extraction.PlanRow;
import org.fichero.model.Finding;
import org.fichero.model.Source;
import org.fichero.model.SourceText;
import org.fichero.rules.MarkupLexicon;
import org.fichero.rules.MonthNames;
import org.fichero.rules.PlanWords;
import org.fichero.rules.RuleFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The specification of month plans: {@code plans.txt}, a table beside what it says. */
class MonthReaderTest {
  private final MonthReader reader =
      new MonthReader(MonthNames.load(RuleFiles.bundled()), PlanWords.load(RuleFiles.bundled()));

  @TestFactory
  Stream<DynamicTest> plans() throws IOException {
    return cases().stream().filter(c -> !c.name().endsWith("(pages)")).map(c -> DynamicTest.dynamicTest(c.name(), () -> {
      PlanText text = PlanText.of(c.text());
      MonthPlan plan = reader.read(text.source(), text.blocks(), false);
      assertThat(said(plan)).isEqualTo(c.expected());
    }));
  }

  /** The same tables, read by the markup stage; but for wide cells, which the tests' own notation alone has. */
  @TestFactory
  Stream<DynamicTest> plansOfRealPages() throws IOException {
    MarkupReader markup = new MarkupReader(MarkupLexicon.load(RuleFiles.bundled()));
    return cases().stream().filter(c -> !c.text().matches("(?s).*<[0-9]>.*") && !c.name().endsWith("(blocks)")).map(c -> DynamicTest.dynamicTest(c.name(), () -> {
      SourceText text = new SourceText(c.text());
      Source source = new Source("plan.txt", "", "text/plain", 0);
      Document document = new Document(source, text, true, new Document.Encoding("utf-8", "strict"), List.of(), List.of(), List.of());
      MonthPlan plan = reader.read(text, markup.read(document).blocks(), false);
      assertThat(said(plan)).isEqualTo(c.expected());
    }));
  }

  @TestFactory
  Stream<DynamicTest> everyCharacterOfAPlanIsLabelOrValueOnce() throws IOException {
    return cases().stream().map(c -> DynamicTest.dynamicTest(c.name(), () -> {
      PlanText text = PlanText.of(c.text());
      MonthPlan plan = reader.read(text.source(), text.blocks(), false);
      Stream.concat(plan.labels().stream(), plan.values().stream()).forEach(s ->
          assertThat(plan.consumed()).as(s.toString()).anyMatch(b -> b.span().contains(s)));
    }));
  }

  @Test
  void columnsOfAnotherPageAreNotGuessed() throws IOException {
    PlanText text = PlanText.of("Enero\tFebrero\tMarzo\tAbril\tMayo\tJunio\n\nX\tX\tX\n");
    assertThat(said(reader.read(text.source(), text.blocks(), true))).isEqualTo("null\nmonth-cells");
  }

  /** The same in one table: a gap of the page stands between the row and its headings. */
  @Test
  void aRowAGapBelowItsHeadingsThatHasFewerCellsIsNotGuessed() throws IOException {
    PlanText text = PlanText.of("Enero\tFebrero\tMarzo\tAbril\tMayo\tJunio\tJulio\tAgosto\tSeptiembre\tOctubre\tNoviembre\tDiciembre\n\n■\t■\t■\t■\t■\t■\n");
    assertThat(said(reader.read(text.source(), text.blocks(), true))).isEqualTo("null\nmonth-cells");
    assertThat(said(reader.read(text.source(), text.blocks(), false))).isEqualTo(": 1 2 3 4 5 6");
  }

  @Test
  void aPlanIsGivenUpWhereItsOtherMonthsStandOnAnotherPage() throws IOException {
    PlanText first = PlanText.of("Enero\tFebrero\tMarzo\tAbril\n\t\tX\tX\n");
    MonthPlan plan = reader.read(first.source(), first.blocks(), true);
    String pages = first.source().chars() + "\n\nBreve descripción\n\nMayo Junio Julio Agosto Septiembre\n";
    assertThat(said(plan)).isEqualTo(": 3 4");
    assertThat(said(reader.whole(plan, PlanText.of(pages).blocks()))).isEqualTo("null\nmonth-table-unread");
    assertThat(reader.whole(plan, first.blocks())).isSameAs(plan);
  }

  @Test
  void headingsThatRanTogetherGiveNoMonths() throws IOException {
    PlanText text = PlanText.of("Enero Febrero\tMarzo\tAbril\nX X\tX\n");
    assertThat(said(reader.read(text.source(), text.blocks(), true))).startsWith("null\nmonth-table-unread");
  }

  /** A forum's tags are not read as a table, and what they hold is not left out unsaid. */
  @Test
  void monthsBetweenTagsInBracketsAreSaid() throws IOException {
    PlanText text = PlanText.of("[table][tr][td]Ene[/td][td]Feb[/td][td]Mar[/td][td]Abr[/td][td]May[/td][td]Jun[/td][td]Jul[/td][/tr]\n"
        + "[tr][td][/td][td]X[/td][td][/td][td][/td][td][/td][td]X[/td][td][/td][/tr][/table]\n");
    assertThat(said(reader.read(text.source(), text.blocks(), true))).isEqualTo("none\nmonth-table-unread");
  }

  /** Where the last heading is but the beginning of the month that comes next, the edge of a page has cut the table. */
  @ParameterizedTest
  @CsvSource({"O, null", "Oct, null", "Octub, null", "Octubre, Cosecha: 3 8", "Total, Cosecha: 3 8", "Obs., Cosecha: 3 8"})
  void aTableCutAtItsEdgeGivesNoMonths(String last, String rows) throws IOException {
    String months = "Enero\tFebrero\tMarzo\tAbril\tMayo\tJunio\tJulio\tAgosto\tSeptiembre\t";
    PlanText text = PlanText.of("Actividad\t" + months + last + "\nCosecha\t\t\tX\t\t\t\t\tX\t\t\n");
    assertThat(said(reader.read(text.source(), text.blocks(), true))).isEqualTo(rows + (rows.equals("null") ? "\nmonth-table-unread" : ""));
  }

  @Test
  void aShortHeadingAmongMonthsThatNamesNothingAndHasMarksIsSaid() throws IOException {
    PlanText text = PlanText.of("Actividad\tE\tF\tM\tA\tM\tJ\tJ\tA\tSs\tO\tN\tD\nCosecha\t\t\tX\t\t\t\t\t\tX\t\t\t\n");
    assertThat(said(reader.read(text.source(), text.blocks(), true))).startsWith("null\nmonth-table-unread");
  }

  /** "label year: months" a row, "?" before a month whose mark is unclear, then the findings' codes. */
  private static String said(MonthPlan plan) {
    List<String> lines = new ArrayList<>();
    if (plan.rows() == null) {
      lines.add(plan.consumed().isEmpty() ? "none" : "null");
    } else {
      plan.rows().forEach(r -> lines.add(row(r)));
    }
    plan.notes().forEach(n -> lines.add("note: " + ((org.fichero.model.Block.Line) n).content().text()));
    plan.findings().stream().map(Finding::code).forEach(lines::add);
    return lines.stream().map(String::strip).collect(Collectors.joining("\n"));
  }

  private static String row(PlanRow row) {
    String label = row.label() == null ? "" : row.label().text() + " ";
    String year = row.year() == null ? "" : row.year() + " ";
    return (label + year).strip() + ": " + row.cells().stream().filter(c -> !Boolean.FALSE.equals(c.mark().state().checked()))
        .map(c -> cell(c, row)).collect(Collectors.joining(" "));
  }

  private static String cell(PlanCell cell, PlanRow row) {
    String year = cell.year() == null || cell.year().equals(row.year()) ? "" : "/" + cell.year();
    String months = cell.months().stream().map(String::valueOf).collect(Collectors.joining("+"));
    return (cell.mark().state().checked() == null ? "?" : "") + months + year;
  }

  private record Case(String name, String text, String expected) {}

  /** Cases are parted by lines of "====", a case's name, table and meaning by lines of "----". */
  private static List<Case> cases() throws IOException {
    try (InputStream in = MonthReaderTest.class.getResourceAsStream("plans.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "").replace("→", "\t");
      return Arrays.stream(all.split("\n====\n")).map(c -> c.split("\n----\n"))
          .map(p -> new Case(p[0].strip(), p[1], p[2].strip())).toList();
    }
  }
}
