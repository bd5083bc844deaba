package org.fichero.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.Fold;

/**
 * What a language calls the months ({@code common/<language>/months.yaml}). All words are folded, without a closing dot.
 *
 * @param months January first, always twelve
 * @param numbers every name and abbreviation → 1 to 12; initials, which several months share, are not among them
 */
public record MonthNames(List<Month> months, Map<String, Integer> numbers) {
  private static final String FILE = "months.yaml";

  /**
   * One month.
   *
   * @param number 1 to 12
   * @param names in full, the usual spelling first
   * @param abbreviations shorter forms
   * @param initial the one letter of narrow headings
   */
  public record Month(int number, List<String> names, List<String> abbreviations, String initial) {
    public Month {
      names = List.copyOf(names);
      abbreviations = List.copyOf(abbreviations);
    }
  }

  public MonthNames {
    months = List.copyOf(months);
    numbers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
  }

  /** The initials in order, {@code efmamjjasond} in Spanish. */
  public String initials() {
    StringBuilder all = new StringBuilder();
    months.forEach(m -> all.append(m.initial()));
    return all.toString();
  }

  /**
   * Reads those of the language of {@code files}.
   *
   * @throws RulesException when the file is missing or wrong
   */
  public static MonthNames load(RuleFiles files) {
    List<RulesException.Problem> problems = new ArrayList<>();
    MonthNames names = read(Yaml.read(files, files.common(FILE), problems));
    if (!problems.isEmpty()) {
      throw new RulesException(problems);
    }
    return names;
  }

  private static MonthNames read(Yaml root) {
    List<Month> months = new ArrayList<>();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    Yaml list = root.need("months");
    for (Yaml item : list.list()) {
      months.add(month(item, months.size() + 1, numbers));
    }
    if (months.size() != 12) {
      list.problem("expected twelve months, found " + months.size());
    }
    root.close();
    return new MonthNames(months, numbers);
  }

  private static Month month(Yaml item, int number, Map<String, Integer> numbers) {
    List<String> names = words(item.need("names"), number, numbers);
    List<String> abbreviations = words(item.need("abbreviations"), number, numbers);
    String initial = Fold.fold(item.need("initial").text());
    if (initial.length() != 1) {
      item.problem("expected one letter as initial");
    }
    item.close();
    return new Month(number, names, abbreviations, initial);
  }

  private static List<String> words(Yaml list, int number, Map<String, Integer> numbers) {
    List<String> words = new ArrayList<>();
    for (Yaml item : list.list()) {
      String word = Fold.fold(item.text());
      Integer other = numbers.put(word, number);
      if (other != null) {
        item.problem("'" + word + "' stands for month " + other + " already");
      }
      words.add(word);
    }
    return words;
  }
}
