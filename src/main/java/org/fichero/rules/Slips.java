package org.fichero.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Fold;

/**
 * Careless spellings of words of number and time ({@code common/<language>/slips.yaml}), all folded.
 *
 * @param words those that may be misspelt
 * @param sounds by a letter, those that are written for it, side by side
 * @param keys by a letter, those beside it on the keyboard
 * @param glued those that others are glued to
 * @param spellings other spellings, and the words meant, a space between
 * @param real spellings that are words of their own
 */
public record Slips(List<String> words, Map<Character, String> sounds, Map<Character, String> keys, List<Glued> glued, Map<String, String> spellings, Set<String> real) {
  private static final String FILE = "slips.yaml";
  private static final Slips NONE = new Slips(List.of(), Map.of(), Map.of(), List.of(), Map.of(), Set.of());

  /** Words, and small ones that are glued to each of them before it or behind it. */
  public record Glued(List<String> words, List<String> before, List<String> behind) {}

  public Slips {
    words = List.copyOf(words);
    sounds = Map.copyOf(sounds);
    keys = Map.copyOf(keys);
    glued = List.copyOf(glued);
    spellings = Map.copyOf(spellings);
    real = Set.copyOf(real);
  }

  /** Reads those of the language of {@code files}; none where it has no such file. */
  static Slips load(RuleFiles files, List<RulesException.Problem> problems) {
    String file = files.common(FILE);
    if (files.read(file).isEmpty()) {
      return NONE;
    }
    Yaml yaml = Yaml.read(files, file, problems);
    List<String> words = new ArrayList<>();
    yaml.need("words").list().forEach(line -> words.addAll(folded(line.texts())));
    Map<Character, String> sounds = new LinkedHashMap<>();
    yaml.need("sounds").map().forEach((letter, like) -> sounds.put(letter.charAt(0), String.join("", like.texts())));
    Map<String, String> spellings = new LinkedHashMap<>();
    yaml.need("spellings").map().forEach((slip, meant) -> spellings.put(Fold.fold(slip), Fold.fold(meant.text())));
    List<Glued> glued = new ArrayList<>();
    yaml.need("glued").list().forEach(g -> glued.add(glued(g)));
    Slips slips = new Slips(words, sounds, neighbours(yaml.texts("keys")), glued, spellings, Set.copyOf(folded(yaml.texts("real"))));
    yaml.close();
    return slips;
  }

  /** By each letter of a row of keys, those beside it. */
  private static Map<Character, String> neighbours(List<String> rows) {
    Map<Character, String> beside = new LinkedHashMap<>();
    for (String row : rows) {
      for (int i = 0; i < row.length(); i++) {
        beside.put(row.charAt(i), (i == 0 ? "" : row.substring(i - 1, i)) + (i + 1 == row.length() ? "" : row.substring(i + 1, i + 2)));
      }
    }
    return beside;
  }

  private static Glued glued(Yaml yaml) {
    Glued glued = new Glued(folded(yaml.need("words").texts()), folded(yaml.texts("before")), folded(yaml.texts("behind")));
    yaml.close();
    return glued;
  }

  private static List<String> folded(List<String> texts) {
    return texts.stream().map(Fold::fold).distinct().toList();
  }
}
