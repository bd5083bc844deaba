package org.fichero.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A small word that the grammars of number and time ask for by what it does; a key of {@code common/<language>/grammar.yaml}, which
 * says how a language writes it. One word may do several of these, and a language may lack some.
 */
public enum Word {
  // prepositions
  OF, OF_THE, TO, TO_THE, IN, BY, FOR, WITH, FROM, UNTIL, BETWEEN, DURING, AFTER, TOWARDS, ON, AROUND_SO,
  CIRCA,
  // articles and what stands like one
  THE, THE_F, THE_MANY, THE_MANY_F, THE_NEUTER, A, A_F, ONE, SOME, BOTH,
  // conjunctions and small words
  AND, AND_SOFT, OR, OR_SOFT, BUT, NOT, NOR, MORE, LESS, WHEN, LIKE, THAT, EQUAL, IS, ARE, BE,
  // verbs
  HAS, LASTS, COMING,
  // pointing words
  ITS, THIS, THIS_F, SAME, RUNNING, NEXT, PAST, PASSED, OTHER, FULL,
  // all and each
  EACH, ALL, WHOLE_F, WHOLE_M,
  // units of time where one word alone is meant, not its unit
  DAY, DAYS, WEEK, MONTH, MONTHS, YEAR, YEARS, DECADE, CENTURY, HOUR, TIMETABLE, MORNING, AFTERNOON, PERIOD, SEMESTER,
  DATE, LATE_PART,
  // parts of phrases of time: "a partir de", "antes de", "fin de semana"
  START_OF, COUNT_OF, BEFORE, LATER, NEAR, THAT_SO, END, FIRST_MANY, LAST_MANY,
  // ranks that are something else as well
  SECOND, SECOND_F, FIFTH, QUARTER, QUARTERS, HALF_PART, HALF, HALF_F, HALVES, HALVES_F,
  // numbers
  ZERO, BELOW, TWO, THOUSAND, THOUSANDS, DOZEN, COMMA, NEGATIVE,
  // money
  MILLIONS_SIGN, ACCOUNT_UNIT, MONEY_BEFORE, MONEY_NAMES,
  // kinds of years, lessons and ages
  SCHOOL, SCHOOL_YEAR, LESSON, AGE, AGES, COMPLETED, BORN, OLDER,
  // nouns
  RANKED_THING, DRAWN_TO, WEEKEND_DAYS, CARRIED_OUT, MONTH_LIKE,
  // signs of units
  NO_MEASURE, WEEK_SIGN, TIME_SIGN, TIMES_SIGN, EXPONENT_SIGN, MINUTE_SIGN, TON_SIGN, GRAM, KILO, DEGREES, LETTER_S, HOUR_SIGN, SHORT_UNIT,
  // endings, not words
  FEMININE_ENDING, PLURAL_ENDING, LITRE, STATION, NOUN_ENDING, FRACTION_ENDING, FUTURE_ENDING, FUTURE_ENDING_PLAIN;

  /** As a language file writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(Word::code).toList();
  }
}
