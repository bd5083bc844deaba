package org.fichero.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
  @ParameterizedTest(name = "{0}: {1} and {2} are the same: {3}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      exact       | "Ñuñoa"                  | "Ñuñoa"                    | true
      exact       | "Ñuñoa"                  | "Ñuñoa "                   | false
      text        | "Centro  de\\nmadres"    | "Centro de madres"         | true
      text        | "Situación"              | "Situacio\\u0301n"         | true
      text        | "Situación"              | "situación"                | false
      text        | "Situación"              | "Situacion"                | false
      folded      | "SITUACIÓN"              | "situación"                | true
      folded      | "situación"              | "situacion"                | false
      loose       | "«Situación»"            | "\\"SITUACION\\""          | true
      loose       | "Situación"              | "Situaciones"              | false
      tokens:0.8  | "de la mano de Ana"      | "De la mano, de Ana María" | true
      tokens:0.8  | "de la mano de Ana"      | "Ana María de la Cruz"     | false
      edit:0.9    | "Recoleta"               | "Recoletta"                | false
      edit:0.8    | "Recoleta"               | "Recoletta"                | true
      number      | 73.33                    | 73.33                      | true
      number      | 73.33                    | 73.3                       | false
      number:0.01 | 73.33                    | 73.3                       | true
      number:0.01 | 73.33                    | 7333                       | false
      code        | "13127"                  | 13127                      | false
      months      | [9, 10, 11]              | [11, 9, 10, 10]            | true
      months      | [9, 10, 11]              | [9, 10]                    | false
      months      | []                       | [1]                        | false
      periods     | {"start": "2022-02", "end": null, "text": "Curso"} | {"end": null, "start": "2022-02", "text": "curso"} | true
      periods     | {"start": "2022-02", "end": null, "text": null} | {"start": "2022-02", "end": "2022-03", "text": null} | false
      recurrence  | "FREQ=YEARLY;BYMONTH=9,10,11" | "FREQ=YEARLY;BYMONTH=11,9,10" | true
      recurrence  | "FREQ=WEEKLY;BYDAY=SA;BYMONTH=4" | "FREQ=WEEKLY;BYMONTH=4;BYDAY=SA" | true
      recurrence  | "FREQ=MONTHLY" | "FREQ=MONTHLY;INTERVAL=1;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12" | true
      recurrence  | "FREQ=MONTHLY" | "FREQ=MONTHLY;INTERVAL=2" | false
      """)
  void aComparisonSaysWhenTwoValuesAreTheSame(String comparison, String gold, String predicted, boolean same) {
    Sameness sameness = Comparison.of(comparison).sameness();
    assertThat(sameness.same(Json.parse(gold, "gold"), Json.parse(predicted, "predicted"))).isEqualTo(same);
    assertThat(sameness.same(Json.parse(predicted, "predicted"), Json.parse(gold, "gold"))).as("either way round").isEqualTo(same);
  }

  @ParameterizedTest(name = "{0}: {1} against {2} gives {3}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      ordered     | ["a b", "c d", "e f"]    | ["c d", "a b", "e f"]      | right=2 wrong=0 missing=1 spurious=1
      set         | ["a b", "c d", "e f"]    | ["c d", "a b", "e f"]      | right=3 wrong=0 missing=0 spurious=0
      set folded  | ["A b"]                  | ["a b", "a b"]             | right=1 wrong=0 missing=0 spurious=1
      code        | ["mujeres", "nna"]       | ["nna", "otra"]            | right=1 wrong=0 missing=1 spurious=1
      text        | ["the quick fox", "two"] | ["the quick box", "two"]   | right=1 wrong=1 missing=0 spurious=0
      text        | ["one"]                  | null                       | right=0 wrong=0 missing=1 spurious=0
      text        | null                     | []                         | right=0 wrong=0 missing=0 spurious=0
      months      | null                     | []                         | right=0 wrong=1 missing=0 spurious=0
      months      | []                       | []                         | right=0 wrong=0 missing=0 spurious=0
      months      | null                     | [1]                        | right=0 wrong=0 missing=0 spurious=1
      text        | {"a": "x", "b": null}    | {"a": "x", "b": "y"}       | right=1 wrong=0 missing=0 spurious=1
      text        | {"a": "x"}               | null                       | right=0 wrong=0 missing=1 spurious=0
      text        | {"a": "x"}               | "x"                        | right=0 wrong=1 missing=0 spurious=0
      """)
  void listsAndObjectsAreComparedItemByItem(String comparison, String gold, String predicted, String verdicts) {
    Comparisons how = new Comparisons(java.util.Map.of("f", comparison));
    GoldFicha ficha = new GoldFicha(1, 1, Json.parse("{\"f\": " + gold + "}", "gold"), Json.parse("null", "mentions"), java.util.List.of());
    Predicted record = new Predicted(Json.parse("{\"fields\": {\"f\": " + predicted + "}}", "predicted"));
    Counts counts = Counts.sum(Judge.judge(how, ficha, record).stream().map(j -> Counts.one(j.verdict(), false)).toList());
    assertThat("right=%d wrong=%d missing=%d spurious=%d".formatted(counts.right(), counts.wrong(), counts.missing(), counts.spurious()))
        .isEqualTo(verdicts);
  }

  @Test
  void aComparisonThatDoesNotExistIsRefusedWithTheOnesThatDo() {
    assertThatThrownBy(() -> Comparison.of("fuzzy")).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'fuzzy'").hasMessageContaining("tokens, edit");
    assertThatThrownBy(() -> Comparison.of("edit:2")).hasMessageContaining("between 0 and 1");
  }
}
