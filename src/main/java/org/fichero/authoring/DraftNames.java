package org.fichero.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fichero.model.Fold;

/** Names of a draft's fields and codes, made of the words of labels, and texts as YAML has them. */
final class DraftNames {
  private static final int MOST_WORDS = 4;
  /** Characters of a long question that are enough to know it by. */
  private static final int BEGINNING = 60;

  private DraftNames() {}

  /**
   * A field's name, of the first words of its label that carry it.
   *
   * @param taken names that it may not be
   */
  static String name(String label, List<String> taken) {
    String base = slug(label.replaceFirst("[ #°º.]{1,3}\\d{1,3}\\s*$", ""));
    String name = base;
    for (int n = 2; taken.contains(name); n++) {
      name = base + "_" + n;
    }
    return name;
  }

  /** A code, of as many words as names have. */
  static String slug(String text) {
    return slug(text, MOST_WORDS);
  }

  /** The first words of a text that carry it, as a key. */
  static String slug(String text, int words) {
    List<String> parts = new ArrayList<>();
    // "R.U.T." is one word
    String whole = text.replaceAll("(?<=\\p{Lu})\\.(?=\\p{Lu}\\.)", "");
    for (String word : Fold.fold(whole).split("[^a-z0-9]+")) {
      if (!word.isEmpty() && !DraftLanguage.BUNDLED.words().smallWords().contains(word) && parts.size() < words) {
        parts.add(word);
      }
    }
    String slug = String.join("_", parts).toLowerCase(Locale.ROOT);
    return slug.isEmpty() || !Character.isLetter(slug.charAt(0)) ? "f_" + slug : slug;
  }

  /** A label as a pack has it: of a long question its beginning, which stands for all of it. */
  static String label(String words) {
    if (words.length() <= SkeletonItems.LONGEST) {
      return quoted(words);
    }
    int end = words.indexOf(' ', BEGINNING);
    return quoted(words.substring(0, end < 0 ? words.length() : end) + "…");
  }

  /** The text between double quotes, white space as one space. */
  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + "\"";
  }
}
