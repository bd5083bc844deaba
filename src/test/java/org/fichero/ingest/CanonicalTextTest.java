package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fichero.model.Document.Anchor;
import org.fichero.model.MarkState;
import org.junit.jupiter.api.Test;

class CanonicalTextTest {
  private final CanonicalText text = new CanonicalText(10_000);

  @Test
  void blocksAreSetApartAndOptionsStayTogether() throws Exception {
    text.heading(1, Flow.of("Título\nen dos"));
    text.paragraph(Flow.of(" Uno "));
    text.paragraph(Flow.of("  "));
    text.paragraph(new Flow().mark(MarkState.TICKED, "a").text(" Sí"));
    text.paragraph(new Flow().mark(MarkState.UNTICKED, "b").text(" No"));
    text.item(0, "-", Flow.of("punto"));
    text.item(1, "2.", Flow.of("sub"));
    text.row(List.of(Flow.of("Enero"), new Flow(), Flow.of("a\tb\nc")));
    text.row(List.of(new Flow().mark(MarkState.UNREADABLE, "c"), new Flow(), new Flow()));
    text.endTable();
    text.row(List.of(Flow.of("otra")));
    text.pageBreak();
    text.paragraph(Flow.of("Fin"));
    assertThat(text.chars())
        .isEqualTo("# Título en dos\n\nUno\n\n☒ Sí\n☐ No\n- punto\n  2. sub\n\nEnero\t\ta b\u2028c\n⍰\t\t\n\notra\n\f\nFin\n");
  }

  /** The number of an identity card in large type, above "RUN", and the dash of an empty one. */
  @Test
  void whatHasNoLetterIsNoHeading() throws Exception {
    text.heading(1, Flow.of("17640973-8"));
    text.heading(2, Flow.of("-"));
    text.heading(3, Flow.of("2024"));
    assertThat(text.chars()).isEqualTo("17640973-8\n\n-\n\n### 2024\n");
  }

  @Test
  void anchorsCutTheirMarks() throws Exception {
    text.paragraph(Flow.of("Antes"));
    text.paragraph(new Flow().text("  Apoyo: ").mark(MarkState.TICKED, "w#1").text(" SI ").mark(MarkState.UNTICKED, "w#2"));
    text.row(List.of(Flow.of(" x"), new Flow().text(" ").mark(MarkState.TICKED, "w#3")));
    for (Anchor a : text.anchors()) {
      assertThat(text.chars().charAt(a.span().start())).isEqualTo(Flow.glyph(a.state()));
      assertThat(a.span().length()).isEqualTo(1);
    }
    assertThat(text.anchors()).extracting(Anchor::address).containsExactly("w#1", "w#2", "w#3");
  }

  @Test
  void aMarkThatNeverArrivesIsNamed() throws Exception {
    text.expectMark("w#1");
    text.expectMark("w#2");
    text.paragraph(new Flow().mark(MarkState.TICKED, "w#2"));
    assertThat(text.lostMarks()).containsExactly("w#1");
  }

  @Test
  void pagesBeginAfterTheirFormFeed() throws Exception {
    text.pageStart();
    text.paragraph(Flow.of("uno"));
    text.pageStart();
    text.paragraph(Flow.of("dos"));
    assertThat(text.chars()).isEqualTo("uno\n\f\ndos\n");
    assertThat(text.pages()).containsExactly(0, 6);
  }

  @Test
  void emphasisMovesWhatStandsBehindIt() throws Exception {
    text.pageStart();
    text.paragraph(Flow.of("Sede").emphasise(0).text("\nPlaza de Armas ").mark(MarkState.TICKED, "a"));
    text.pageStart();
    text.paragraph(Flow.of("Apoyo:").emphasise(0).mark(MarkState.UNTICKED, "b").text(" de la junta"));
    text.finish();
    assertThat(text.chars()).isEqualTo("**Sede**\nPlaza de Armas ☒\n\f\n**Apoyo:**☐ de la junta\n");
    assertThat(text.pages()).containsExactly(0, text.chars().indexOf("**Apoyo"));
    for (Anchor a : text.anchors()) {
      assertThat(text.chars().substring(a.span().start(), a.span().end())).isEqualTo(String.valueOf(Flow.glyph(a.state())));
    }
  }

  @Test
  void whereWeightsAreAGuessNothingIsEmphasised() throws Exception {
    text.weightsUnsure();
    text.paragraph(Flow.of("Sede").emphasise(0));
    text.paragraph(Flow.of("Plaza de Armas"));
    text.finish();
    assertThat(text.chars()).isEqualTo("Sede\n\nPlaza de Armas\n");
  }
}
