package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What an OCR engine says of lines and words, brought onto the page. */
class HocrTest {
  private static final String PAGE = """
      <div class='ocr_page' title='image "a.png"; bbox 0 0 200 100'>
        <span class='ocr_line' title='bbox 10 20 110 40; baseline 0.01 -4; x_size 20'>
          <span class='ocrx_word' title='bbox 10 20 50 40; x_wconf 96'>Grupo</span>
          <span class='ocrx_word' title='bbox 60 20 110 40; x_wconf 31'>pri0ritario</span>
          <span class='ocrx_word' title='bbox 112 20 114 40; x_wconf 5'> </span>
        </span>
        <span class='ocr_header' title='bbox 5 50 20 60'><span class='ocrx_word' title='bbox 5 50 20 60'>X</span></span>
      </div>
      <div class='ocr_page' title='bbox 0 0 50 50'><span class='ocr_line' title='bbox 1 2 3 4; baseline broken'></span></div>
      """;

  @Test
  void linesStandOnThePageThatTheirPictureWasCutFrom() {
    List<Hocr.Line> lines = Hocr.lines(PAGE, List.of(new int[] {100, 1000}, new int[] {7, 9}));
    assertThat(lines).extracting(Hocr.Line::text).containsExactly("Grupo pri0ritario", "X", "");
    assertThat(lines.get(0).box()).containsExactly(110, 1020, 210, 1040);
    assertThat(lines.get(0).baseAt(110)).isEqualTo(1036);
    assertThat(lines.get(0).baseAt(210)).isEqualTo(1037);
    assertThat(lines.get(2).box()).containsExactly(8, 11, 10, 13);
  }

  @Test
  void wordsKeepHowFarTheEngineTrustsThem() {
    assertThat(Hocr.lines(PAGE, List.of(new int[] {0, 0})).get(0).words()).extracting(Hocr.Word::trust).containsExactly(96f, 31f);
  }

  /** What is missing or no number counts as nothing, and a picture without a place on the page is left out. */
  @Test
  void brokenOutputIsReadAsFarAsItGoes() {
    List<Hocr.Line> lines = Hocr.lines(PAGE, List.of(new int[] {0, 0}));
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1).slope()).isZero();
    assertThat(lines.get(1).words().get(0).trust()).isZero();
    assertThat(Hocr.lines("", List.of(new int[] {0, 0}))).isEmpty();
  }
}
