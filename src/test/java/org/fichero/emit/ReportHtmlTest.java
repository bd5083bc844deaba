package org.fichero.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fichero.model.FichaRecord;
import org.fichero.model.Finding;
import org.fichero.model.Outcome;
import org.fichero.model.Severity;
import org.fichero.model.Source;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportHtmlTest {
  @TempDir Path dir;
  private Document page;

  @BeforeEach
  void aRunWithAReadAndAFailedSource() throws IOException {
    page = report(Example.outcome());
  }

  private Document report(Outcome... outcomes) throws IOException {
    return Jsoup.parse(html(outcomes));
  }

  private String html(Outcome... outcomes) throws IOException {
    try (Emitter emitter = Emitter.open(dir)) {
      for (Outcome outcome : outcomes) {
        emitter.emit(outcome);
      }
      emitter.fail(new Source("<b>roto</b>.pdf", null, null, 0),
          List.of(Finding.at(null, "empty-source", Severity.ERROR, null)));
      emitter.finish();
    }
    return Files.readString(dir.resolve("report.html"));
  }

  @Test
  void theSummaryStandsFirst() {
    assertThat(english(page.selectFirst("main > section"))).contains("2 records from 2 documents. 5 findings to look at.");
    assertThat(page.select(".tile b").eachText()).startsWith("2", "3", "1");
  }

  @Test
  void nothingIsLoadedFromElsewhere() {
    assertThat(page.select("[src], link, iframe, object, img")).isEmpty();
    assertThat(page.select("[href]").eachAttr("href")).allMatch(h -> h.startsWith("#"));
    assertThat(page.select("style").html()).doesNotContain("url(", "@import");
    assertThat(page.select("script").html()).doesNotContain("fetch(", "XMLHttpRequest", "http");
  }

  @Test
  void idsAreUniqueAndEveryLinkHasItsTarget() {
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    Set<String> targets = Set.copyOf(ids);
    assertThat(page.select("a[href]").eachAttr("href")).allSatisfy(h -> assertThat(targets).contains(h.substring(1)));
  }

  @Test
  void theTextOfAFichaIsThereToTheLetter() {
    List<FichaRecord> records = Example.outcome().records();
    for (int i = 0; i < records.size(); i++) {
      String shown = page.selectFirst("#r" + (i + 1) + " .text").wholeText();
      assertThat(shown).isEqualTo(Example.TEXT.substring(records.get(i).span().start(), records.get(i).span().end()));
    }
  }

  @Test
  void everyValueAndItsCharactersAreLinkedBothWays() {
    for (Element value : page.select(".v")) {
      Element ficha = value.closest(".ficha");
      List<Element> marks = ficha.select(".m").stream()
          .filter(m -> Arrays.asList(m.attr("data-v").split(" ")).contains(value.attr("data-v"))).toList();
      assertThat(marks).as(value.text()).isNotEmpty();
      Element link = value.hasAttr("href") ? value : value.nextElementSibling();
      assertThat(page.getElementById(link.attr("href").substring(1))).isIn(marks);
    }
    for (Element mark : page.select(".m")) {
      assertThat(page.getElementById(mark.attr("href").substring(1)).className()).startsWith("v ");
    }
  }

  @Test
  void aValueOfSeveralLinesIsMarkedInEachOfThem() {
    Element value = page.select(".v:containsOwn(El taller, que partió)").first();
    String marked = page.selectFirst("#r1 .text").select(".m").stream()
        .filter(m -> Arrays.asList(m.attr("data-v").split(" ")).contains(value.attr("data-v")))
        .map(Element::wholeText).collect(Collectors.joining("|"));
    assertThat(marked).isEqualTo("El taller, que partió en |2021| <con> 12 personas & \"más\",|sigue hasta hoy.");
  }

  @Test
  void unclaimedTextIsMarked() {
    assertThat(page.select(".text .unclaimed").text()).isEqualTo("sobra 🙃 esto");
  }

  @Test
  void findingsStandByTheirSeverityAndPointToTheirPlace() {
    assertThat(page.select(".group").eachAttr("class")).containsExactly("group error", "group warning", "group info");
    Element finding = page.selectFirst(".group.warning .finding[data-code=months-disagree]");
    assertThat(english(finding)).contains("Only in the table: May, June and August. Only in the words: none.", "line 9", "Decide which");
    Element pin = page.getElementById(finding.selectFirst(".where a").attr("href").substring(1));
    assertThat(pin.nextElementSibling().text()).isEqualTo("Fechas");
    assertThat(page.select("#r1 .field .note").text()).contains("The month table and the words");
  }

  @Test
  void ofThousandsTheFirstAreShownWholeAndAllAreCounted() throws IOException {
    Outcome[] many = IntStream.range(0, 1_100).mapToObj(i -> Example.outcome("guía" + i + ".txt", true)).toArray(Outcome[]::new);
    String html = html(many);
    assertThat(count(html, "<details class=\"ficha\"")).isEqualTo(2_200);
    assertThat(count(html, "<div class=\"panes\">")).isBetween(1_000, 2_000);
    assertThat(count(html, "data-code=\"months-disagree\"")).isEqualTo(1_001);
    assertThat(html).contains("fichas are shown without their fields and text", "… and 100 more, which report.json lists.");
    Set<String> dangling = all(html, " href=\"#([^\"]+)\"");
    dangling.removeAll(all(html, " id=\"([^\"]+)\""));
    assertThat(dangling).isEmpty();
  }

  private static int count(String html, String part) {
    return html.split(Pattern.quote(part), -1).length - 1;
  }

  private static Set<String> all(String html, String pattern) {
    return Pattern.compile(pattern).matcher(html).results().map(m -> m.group(1)).collect(Collectors.toSet());
  }

  @Test
  void everyWordOfOursIsThereInBothLanguages() {
    assertThat(page.select(".en").size()).isEqualTo(page.select(".es").size()).isGreaterThan(50);
    assertThat(page.select("main .en:not([lang=en]), main .es:not([lang=es])")).isEmpty();
  }

  @Test
  void whatASourceHoldsIsNeverMarkup() throws IOException {
    assertThat(page.select(".document.failed h3").text()).isEqualTo("<b>roto</b>.pdf");
    assertThat(page.select("#r1 .items").text()).contains("<con> 12 personas & \"más\"");
  }

  @Test
  void controlCharactersAreShownByTheirPictures() {
    assertThat(new Html().text("a\u0000b\fc\td").toString()).isEqualTo("a\u2400b\u240cc\td");
  }

  private static String english(Element element) {
    Element copy = element.clone();
    copy.select(".es").remove();
    return copy.text();
  }
}
