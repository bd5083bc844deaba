package org.fichero.normalise;

/**
 * Whether the name of a place has the capitals that names have.
 *
 * @param announcements words that say what kind of place a name is of
 * @param articles of names of places
 */
record PlaceCapitals(Announcements announcements, Lexis.Set articles) {
  /** Whether the last word has a capital, or what may stand for it. */
  boolean has(Words words, Phrases.Match<?> match) {
    return Values.isCapital(words, lastWord(words, match)) || isNumbered(words, match) || isHalfWritten(words, match);
  }

  /** "IX región": the noun behind a numeral may be written small */
  private boolean isNumbered(Words words, Phrases.Match<?> match) {
    return match.to() == match.from() + 2 && words.isCapital(match.from()) && announcements.alone(words, match.to() - 1) != null;
  }

  /** "Puerto montt": a name of several words whose first alone has its capital, and is no article */
  private boolean isHalfWritten(Words words, Phrases.Match<?> match) {
    return match.to() - match.from() > 1 && words.isCapital(match.from()) && !articles.has(words, match.from());
  }

  /** "comuna de la Florida": an article that may be written small. */
  boolean isArticle(Words words, int token) {
    return articles.has(words, token) && token + 1 < words.count() && Values.isCapital(words, token + 1);
  }

  private static int lastWord(Words words, Phrases.Match<?> match) {
    int last = match.to() - 1;
    return last > match.from() && !Character.isLetter(words.text().charAt(words.start(last))) ? last - 1 : last;
  }
}
