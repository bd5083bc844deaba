package org.fichero.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Small facts about running text ({@code common/<language>/prose.yaml}).
 *
 * @param firstParts first parts of words that the language writes with a hyphen, which one at a line end belongs to; in
 *     lower case
 * @param listEnds what a list may end in that is no item of it ("entre otros"); folded
 * @param wordEnds what ends a word for sure, accents as written ("ción"); in lower case; empty where a language has none
 * @param smallWords words that stand between others and are no ends of broken ones; in lower case; likewise
 * @param wholeWords words of plans that are no part of a longer one, unless behind one of {@code beginnings}; likewise
 * @param beginnings what longer words are made with ("inter", "psico"); likewise
 * @param conjunctions words that join the items of a list and belong to none; in lower case
 */
public record ProseWords(Set<String> firstParts, Set<String> conjunctions, Set<String> listEnds, Set<String> wordEnds, Set<String> smallWords,
    Set<String> wholeWords, Set<String> beginnings) {
  private static final String FILE = "prose.yaml";

  public ProseWords {
    firstParts = Set.copyOf(firstParts);
    conjunctions = Set.copyOf(conjunctions);
    listEnds = Set.copyOf(listEnds);
    wordEnds = Set.copyOf(wordEnds);
    smallWords = Set.copyOf(smallWords);
    wholeWords = Set.copyOf(wholeWords);
    beginnings = Set.copyOf(beginnings);
  }

  /**
   * Reads those of the language of {@code files}.
   *
   * @throws RulesException when the file is missing or wrong
   */
  public static ProseWords load(RuleFiles files) {
    List<RulesException.Problem> problems = new ArrayList<>();
    Yaml yaml = Yaml.read(files, files.common(FILE), problems);
    ProseWords words = new ProseWords(lower(yaml.need("first_parts").texts()), lower(yaml.need("conjunctions").texts()),
        yaml.texts("list_ends").stream().map(org.fichero.model.Fold::fold).collect(java.util.stream.Collectors.toSet()),
        lower(yaml.texts("word_ends")), lower(yaml.texts("small_words")),
        lower(yaml.texts("whole_words")), lower(yaml.texts("word_beginnings")));
    yaml.close();
    if (!problems.isEmpty()) {
      throw new RulesException(problems);
    }
    return words;
  }

  private static Set<String> lower(List<String> list) {
    Set<String> all = new HashSet<>();
    list.forEach(p -> all.add(p.toLowerCase(Locale.ROOT)));
    return all;
  }
}
