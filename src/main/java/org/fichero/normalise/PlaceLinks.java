package org.fichero.normalise;

/**
 * What stands between the places of a list.
 *
 * @param articles of names of places, and said again before them
 * @param conjunctions what joins the last of a list
 * @param again small words that are said again before each ("y de Tarapacá")
 * @param suffixes what may follow a name and is no part of it ("Santiago de Chile")
 */
record PlaceLinks(Lexis.Set articles, Lexis.Set conjunctions, Lexis.Set again, Lexis.Set suffixes) {
  private static final int LONGEST_LINK = 4;

  /** "regiones de Arica y Parinacota, de Tarapacá y la de Antofagasta": what is announced once is meant of all, whatever small words are said again. */
  boolean isListed(Words words, Phrases.Match<?> first, Phrases.Match<?> second) {
    boolean parted = false;
    int between = second.from() - first.to();
    for (int i = first.to(); between <= LONGEST_LINK && i < second.from(); i++) {
      boolean sign = words.sign(i) == ',' || conjunctions.has(words, i);
      if (!sign && !(parted && (again.has(words, i) || articles.has(words, i)))) {
        return false;
      }
      parted |= sign;
    }
    return parted;
  }

  /** "Los Ángeles (Biobío)", "San Carlos, Región de Ñuble": whether the second place, behind a sign and the words that announce it, says where the first is. */
  boolean isLocated(Words words, Phrases.Match<?> first, Phrases.Match<?> second, boolean announced) {
    int between = second.from() - first.to();
    char sign = between < 1 ? 0 : words.sign(first.to());
    boolean parted = (sign == ',' || sign == '(' || sign == '-') && between <= (announced ? LONGEST_LINK : 1);
    for (int i = first.to() + 1; parted && i < second.from(); i++) {
      parted = words.isWord(i);
    }
    return parted;
  }

  /** "Cartagena de Indias", "Santiago del Estero": whether the name of another place begins with this one. */
  boolean goesOn(Words words, Phrases.Match<?> match) {
    int at = match.to();
    return at + 1 < words.count() && again.has(words, at) && Values.isCapital(words, at + 1) && !suffixes.has(words, at + 1);
  }

  /** Whether only a comma or conjunction stands between the two. */
  boolean isLinked(Words words, Phrases.Match<?> first, Phrases.Match<?> second) {
    int between = second.from() - first.to();
    if (between < 1 || between > 2) {
      return false;
    }
    for (int i = first.to(); i < second.from(); i++) {
      if (words.text().charAt(words.start(i)) != ',' && !conjunctions.has(words, i)) {
        return false;
      }
    }
    return true;
  }
}
