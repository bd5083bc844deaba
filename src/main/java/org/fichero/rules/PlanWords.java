package org.fichero.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fichero.model.Fold;

/**
 * The words and signs of month tables ({@code common/<language>/plans.yaml}), folded.
 *
 * @param spans word → how many months it covers (quarter 3 …)
 * @param letters letter that an ordinal goes with → how many months it covers
 * @param ordinals word → 1, 2 …
 * @param ordinalEndings what clings to a figure
 * @param allYear phrases for all twelve months
 * @param relative words of columns that count from an unsaid start
 * @param parts words of parts of a month
 * @param starts words of headings of what says when something begins; may be empty
 * @param ends likewise of when it ends
 * @param rowNames heading words of the column that names rows, best first
 * @param rowCounts heading words of a column that only counts rows
 * @param monthWords first words of a line that heads a list of months
 * @param captions words before the number of a table, with which what says its name begins; may be empty
 * @param yearWords words before or over years
 * @param notes heading words of columns that hold words
 * @param unmarked words of a cell without mark
 * @param marked words of a cell with a mark
 * @param doubtful words and signs of a cell that says neither; may be empty
 * @param negatives legend words for no mark
 * @param of small words between a month and its year
 * @param to small words between the first and the last month of a stretch
 * @param and what joins the last of a list of months to those before
 * @param signs sign (code point) → what it does to a cell
 */
public record PlanWords(
    Map<String, Integer> spans,
    Map<String, Integer> letters,
    Map<String, Integer> ordinals,
    Set<String> ordinalEndings,
    Set<String> allYear,
    Set<String> relative,
    Set<String> parts,
    Set<String> starts,
    Set<String> ends,
    List<String> rowNames,
    Set<String> rowCounts,
    Set<String> monthWords,
    Set<String> captions,
    Set<String> yearWords,
    Set<String> notes,
    Set<String> unmarked,
    Set<String> marked,
    Set<String> doubtful,
    Set<String> negatives,
    Set<String> of,
    Set<String> to,
    Set<String> and,
    Map<Integer, Sign> signs) {
  private static final String FILE = "plans.yaml";

  /** What a sign does to a cell. */
  public enum Sign {
    /** Fills it: marked. */
    FILLED,
    /** An outline: unmarked beside filled ones. */
    OPEN,
    /** Stands for nothing. */
    VOID,
    /** Chosen or crossed out. */
    CROSS
  }

  /**
   * Reads the words of the language of {@code files}.
   *
   * @throws RulesException when the file is missing or wrong
   */
  public static PlanWords load(RuleFiles files) {
    List<RulesException.Problem> problems = new ArrayList<>();
    PlanWords words = read(Yaml.read(files, files.common(FILE), problems));
    if (!problems.isEmpty()) {
      throw new RulesException(problems);
    }
    return words;
  }

  private static PlanWords read(Yaml root) {
    Map<String, Integer> spans = new LinkedHashMap<>();
    Map<String, Integer> letters = new LinkedHashMap<>();
    root.need("spans").list().forEach(s -> span(s, spans, letters));
    PlanWords words = new PlanWords(spans, letters, ordinals(root.need("ordinals")),
        set(root, "ordinal_endings"), set(root, "all_year"), set(root, "relative"), set(root, "parts"),
        folded(root.texts("starts").stream()), folded(root.texts("ends").stream()), List.copyOf(set(root, "row_names")), set(root, "row_counts"), set(root, "month_words"),
        folded(root.texts("captions").stream()), set(root, "year_words"), set(root, "notes"),
        set(root, "unmarked"), set(root, "marked"), folded(root.texts("doubtful").stream()), set(root, "negatives"), set(root, "of"),
        set(root, "to"), set(root, "and"), signs(root));
    root.close();
    return words;
  }

  private static void span(Yaml item, Map<String, Integer> spans, Map<String, Integer> letters) {
    int months = item.need("months").integer();
    if (months < 2 || months > 12 || 12 % months != 0) {
      item.problem("expected a number of months that divides the year, found " + months);
    }
    item.need("names").texts().forEach(n -> spans.put(Fold.fold(n), months));
    item.need("letters").texts().forEach(n -> letters.put(Fold.fold(n), months));
    item.close();
  }

  private static Map<String, Integer> ordinals(Yaml list) {
    Map<String, Integer> ordinals = new LinkedHashMap<>();
    int number = 0;
    for (Yaml words : list.list()) {
      number++;
      for (String word : words.texts()) {
        ordinals.put(Fold.fold(word), number);
      }
    }
    return ordinals;
  }

  private static Set<String> set(Yaml root, String key) {
    return folded(root.need(key).texts().stream());
  }

  private static Set<String> folded(Stream<String> words) {
    return words.map(Fold::fold).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Map<Integer, Sign> signs(Yaml root) {
    Map<Integer, Sign> signs = new LinkedHashMap<>();
    root.need("filled").text().codePoints().forEach(c -> signs.put(c, Sign.FILLED));
    root.need("open").text().codePoints().forEach(c -> signs.put(c, Sign.OPEN));
    root.need("void").text().codePoints().forEach(c -> signs.put(c, Sign.VOID));
    root.need("crosses").text().codePoints().forEach(c -> signs.put(c, Sign.CROSS));
    return signs;
  }
}
