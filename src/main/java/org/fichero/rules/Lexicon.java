package org.fichero.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Fold;

/**
 * The words that the grammars of number and time are made of ({@code common/<language>/numbers.yaml}, {@code units.yaml},
 * {@code time.yaml}, {@code recurrence.yaml}, {@code months.yaml}, {@code grammar.yaml} and {@code slips.yaml}).
 *
 * @param lexemes in file order, no two the same
 * @param words the small words by what they do, folded; a key that the language lacks has none
 * @param slips how they are misspelt
 */
public record Lexicon(List<Lexeme> lexemes, Map<Word, List<String>> words, Slips slips) {
  private static final List<String> FILES = List.of("numbers", "units", "time", "recurrence");
  private static final int SHORTEST_ABBREVIATION = 3;

  public Lexicon {
    lexemes = List.copyOf(lexemes);
    words = Collections.unmodifiableMap(new EnumMap<>(words));
  }

  /** The folded phrases of a role, in file order. */
  public List<String> phrases(Role role) {
    return lexemes.stream().filter(l -> l.role() == role).map(Lexeme::phrase).toList();
  }

  /**
   * Reads the words of the language of {@code files}.
   *
   * @throws RulesException with everything that is missing or wrong
   */
  public static Lexicon load(RuleFiles files) {
    List<RulesException.Problem> problems = new ArrayList<>();
    Set<Lexeme> found = new LinkedHashSet<>();
    FILES.forEach(file -> readFile(Yaml.read(files, files.common(file + ".yaml"), problems), found));
    Map<Word, List<String>> words = words(Yaml.read(files, files.common("grammar.yaml"), problems));
    Slips slips = Slips.load(files, problems);
    if (!problems.isEmpty()) {
      throw new RulesException(problems);
    }
    addMonths(MonthNames.load(files), found);
    return new Lexicon(new ArrayList<>(found), words, slips);
  }

  private static Map<Word, List<String>> words(Yaml root) {
    Map<Word, List<String>> words = new EnumMap<>(Word.class);
    root.map().forEach((key, list) -> {
      if (!Word.codes().contains(key)) {
        root.problem("unknown key '" + key + "'" + Nearest.hint(key, Word.codes()));
      } else {
        words.put(Word.valueOf(key.toUpperCase(Locale.ROOT)), list.texts().stream().map(Fold::fold).toList());
      }
    });
    return words;
  }

  private static void readFile(Yaml root, Set<Lexeme> found) {
    for (Map.Entry<String, Yaml> entry : root.map().entrySet()) {
      if (!Role.codes().contains(entry.getKey())) {
        root.problem("unknown key '" + entry.getKey() + "'" + Nearest.hint(entry.getKey(), Role.codes()));
        continue;
      }
      Role role = Role.valueOf(entry.getKey().toUpperCase(Locale.ROOT));
      entry.getValue().map().forEach((code, phrases) -> phrases.list().forEach(p -> add(p, role, code, found)));
    }
  }

  private static void add(Yaml phrase, Role role, String code, Set<Lexeme> found) {
    String folded = Fold.fold(phrase.text());
    if (folded.isEmpty()) {
      phrase.problem("expected a word or phrase");
    }
    found.add(new Lexeme(folded, role, code));
  }

  /** Abbreviations of two letters ("en", "ag") serve headings of tables, not prose. */
  private static void addMonths(MonthNames names, Set<Lexeme> found) {
    for (MonthNames.Month month : names.months()) {
      String number = Integer.toString(month.number());
      month.names().forEach(n -> found.add(new Lexeme(n, Role.MONTH, number)));
      month.abbreviations().stream()
          .filter(a -> a.length() >= SHORTEST_ABBREVIATION)
          .forEach(a -> found.add(new Lexeme(a, Role.MONTH_SHORT, number)));
    }
  }
}
