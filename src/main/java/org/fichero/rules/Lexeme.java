package org.fichero.rules;

/**
 * A word or phrase of a language file.
 *
 * @param phrase folded, as {@link org.fichero.model.Fold} has it; tokens parted by one space where signs are among them
 * @param role what it does
 * @param code its value as written in the file
 */
public record Lexeme(String phrase, Role role, String code) {
  /** The value as a number; 0 when it is none. */
  public long number() {
    try {
      return Long.parseLong(code);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  // written out, since the JVM takes 20 ms to make those of its own when the program starts

  @Override
  public boolean equals(Object other) {
    return other instanceof Lexeme l && phrase.equals(l.phrase) && role == l.role && code.equals(l.code);
  }

  @Override
  public int hashCode() {
    return phrase.hashCode() * 31 + code.hashCode();
  }
}
