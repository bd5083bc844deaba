package org.fichero.rules;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Fold;

/**
 * How words of a language are brought to their stems ({@code common/<language>/stems.yaml}).
 *
 * @param snowball name of the Snowball algorithm, in capitals; null where there is none
 * @param plurals endings that are taken off first; the first that fits counts
 */
public record StemRules(String snowball, List<Plural> plurals) {
  /**
   * An ending of plurals.
   *
   * @param ending folded
   * @param after characters of which one stands before it; any does where it is empty
   * @param shortest length of the shortest word that it is taken off
   */
  public record Plural(String ending, String after, int shortest) {}

  public StemRules {
    plurals = List.copyOf(plurals);
  }

  /**
   * Reads the rules of the language of {@code files}.
   *
   * @throws RulesException when the file is missing or wrong
   */
  public static StemRules load(RuleFiles files) {
    List<RulesException.Problem> problems = new ArrayList<>();
    Yaml yaml = Yaml.read(files, files.common("stems.yaml"), problems);
    List<Plural> plurals = new ArrayList<>();
    for (Yaml item : yaml.need("plurals").list()) {
      plurals.add(new Plural(Fold.fold(item.need("ending").text()), Fold.fold(item.text("after", "")), item.integer("shortest", 1)));
      item.close();
    }
    String snowball = yaml.text("snowball", null);
    yaml.close();
    if (!problems.isEmpty()) {
      throw new RulesException(problems);
    }
    return new StemRules(snowball == null ? null : snowball.toUpperCase(java.util.Locale.ROOT), plurals);
  }
}
