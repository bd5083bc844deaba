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
}
