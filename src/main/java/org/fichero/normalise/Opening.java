package org.fichero.normalise;

/** What can begin with a word that the rules know: known for each word once, so that a reader looks only where something may begin. */
enum Opening {
  /** A phrase of the lexicon of time and number. */
  LEXEME,
  /** An expression of time, by this word alone. */
  TIME,
  /** An expression of time, where a number, a sign, a word of the lexicon or the end follows. */
  LED_TIME,
  /** An expression of time, where its phrase goes on. */
  LONGER_TIME,
  /** A quantity, by this word or where its phrase goes on. */
  QUANTITY,
  /** What comes back. */
  RECURRENCE,
  /** A unit of time: without one in a text, nothing in it lasts. */
  TIME_UNIT,
  /** What may stand behind a number within an expression of time, as what is counted, paid or named by numbers does not. */
  BEHIND_NUMBER,
  /** A day, month, year or part of one. */
  DATE,
  /** A number in words, with or without what goes before it. */
  AMOUNT,
  /** A comuna, province or region. */
  PLACE,
  /** A country or its people. */
  COUNTRY,
  /** A public body that the rules know. */
  BODY,
  /** The name of an organisation in running text. */
  NAME,
  /** Nothing of its own: a careless spelling of a word, or of two glued together. */
  SLIP;

  private static final int FIRST_BIT = 8;

  /** This alone, as {@link Words} keeps it beside what kind of token it is. */
  int bit() {
    return 1 << FIRST_BIT + ordinal();
  }
}
