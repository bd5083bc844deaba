package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;

/**
 * The forms of a people's name, made from its masculine singular by its ending, as Spanish grammars have it: -o, -és, -án, -ón,
 * -í, -ú, -l, and those that do not change with gender; also the written forms that join genders ("-@s", "-xs", "-es").
 */
final class Demonyms {
  private Demonyms() {}

  /** All forms, the given one among them, without doubles. */
  static List<String> forms(String demonym) {
    String stem = demonym.substring(0, demonym.length() - 1);
    return switch (demonym.charAt(demonym.length() - 1)) {
      case 'o' -> with(demonym, stem, "a", "os", "as", "@", "@s", "x", "xs", "e", "es");
      case 's' -> with(demonym, demonym.substring(0, demonym.length() - 2), "esa", "eses", "esas", "es@s", "esxs");
      case 'n' -> with(demonym, plain(demonym), "a", "es", "as", "@s", "xs");
      case 'l' -> with(demonym, demonym, "a", "es", "as", "@s", "xs");
      case '\u00ed', '\u00fa' -> with(demonym, demonym, "s", "es");
      default -> with(demonym, demonym, "s");
    };
  }

  /** "alemán" without the accent that its longer forms lose. */
  private static String plain(String demonym) {
    int vowel = demonym.length() - 2;
    return demonym.substring(0, vowel) + org.fichero.model.Fold.fold(demonym.charAt(vowel)) + "n";
  }

  private static List<String> with(String demonym, String stem, String... endings) {
    List<String> forms = new ArrayList<>(List.of(demonym));
    for (String ending : endings) {
      forms.add(stem + ending);
    }
    return forms;
  }
}
