package org.fichero.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Fold;

/**
 * The words of a language that matter to the reading of marks and tables ({@code common/<language>/marks.yaml}). All are
 * folded, except the words of scanners' readers, which are cased as those write them.
 *
 * @param yes headings and legends that mean a choice
 * @param no headings and legends that mean none
 * @param neither headings of a third answer, which is neither
 * @param ticked alone in a cell, or beside a label, for a choice
 * @param unticked likewise for none
 * @param selectedWords machine words for a chosen box
 * @param unselectedWords machine words for a free box
 * @param periods words beside a number in a plan's headings
 * @param instruct verbs of "mark with a cross"
 * @param crosses names of the cross in such a sentence
 * @param denials what behind the cross in such a sentence says that it is a "no": "lo que no corresponda"
 * @param joins words behind which such a sentence speaks of another sign
 * @param legends what a line is called that says what the signs mean
 * @param requests words that ask behind an open option for the writer's own
 * @param openOptions first words of the open option that ends a list
 * @param page words before a page number
 * @param of words between a page number and the number of pages
 * @param pictures words for what a reader of pages names in brackets and cannot read: "imagen", "firma"
 * @param notNumbering beginnings of lines that look like numbering and are none
 * @param months what the months are called
 */
public record MarkupLexicon(
    Set<String> yes,
    Set<String> no,
    Set<String> neither,
    Set<String> ticked,
    Set<String> unticked,
    Set<String> selectedWords,
    Set<String> unselectedWords,
    Set<String> periods,
    Set<String> instruct,
    Set<String> crosses,
    Set<String> denials,
    Set<String> joins,
    Set<String> legends,
    Set<String> requests,
    Set<String> openOptions,
    Set<String> page,
    Set<String> of,
    Set<String> pictures,
    Set<String> notNumbering,
    MonthNames months) {
  private static final String FILE = "marks.yaml";

  /**
   * Reads the words of the language of {@code files}.
   *
   * @throws RulesException when a file is missing or wrong
   */
  public static MarkupLexicon load(RuleFiles files) {
    List<RulesException.Problem> problems = new ArrayList<>();
    Yaml root = Yaml.read(files, files.common(FILE), problems);
    MarkupLexicon lexicon =
        new MarkupLexicon(
            folded(root, "yes"),
            folded(root, "no"),
            optional(root, "neither"),
            folded(root, "ticked"),
            folded(root, "unticked"),
            Set.copyOf(root.need("selected_words").texts()),
            Set.copyOf(root.need("unselected_words").texts()),
            folded(root, "periods"),
            folded(root, "instruct"),
            folded(root, "crosses"),
            optional(root, "denials"),
            optional(root, "joins"),
            optional(root, "legends"),
            optional(root, "requests"),
            optional(root, "open_options"),
            folded(root, "page"),
            folded(root, "of"),
            optional(root, "pictures"),
            folded(root, "not_numbering"),
            MonthNames.load(files));
    root.close();
    if (!problems.isEmpty()) {
      throw new RulesException(problems);
    }
    return lexicon;
  }

  private static Set<String> folded(Yaml root, String key) {
    return folded(root.need(key).texts());
  }

  private static Set<String> optional(Yaml root, String key) {
    return folded(root.texts(key));
  }

  private static Set<String> folded(List<String> texts) {
    Set<String> words = new LinkedHashSet<>();
    texts.forEach(w -> words.add(Fold.fold(w)));
    return java.util.Collections.unmodifiableSet(words);
  }
}
