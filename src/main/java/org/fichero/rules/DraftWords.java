package org.fichero.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.Fold;

/**
 * What a language's forms call things, by which drafts guess ({@code common/<language>/drafts.yaml}). Folded, except signs, codes and names.
 *
 * @param sums what rows begin with that sum up others
 * @param of small words behind these that lead on to what is counted
 * @param smallWords words that no field is named by
 * @param sentenceWords words that begin sentences and no terms
 * @param and what joins the last of several names to those before
 * @param funding parts of labels whose fields say where money comes from
 * @param dates words of labels whose fields hold a date
 * @param largerPlaces beginnings of labels of places that are larger than a comuna
 * @param placeConnectors words that lead on to what a place is the comuna of
 * @param asksMore with what a form asks for more behind an answer, as written but for case
 * @param moneySigns what stands before a sum, as written
 * @param moneyWords what stands behind one
 * @param scales how many a figure stands for, "millones"
 * @param per words between what is counted and per what
 * @param currencies country, as the last part of an address has it → ISO 4217
 * @param usualCurrency ISO 4217, where no address says more
 * @param codeName what a field for a code is called, as are the next three for theirs
 */
public record DraftWords(List<String> sums, List<String> of, List<String> smallWords, List<String> sentenceWords, String and,
    List<String> funding, List<String> dates, List<String> largerPlaces, List<String> placeConnectors, List<String> asksMore,
    List<String> moneySigns, List<String> moneyWords, List<String> scales, List<String> per,
    Map<String, String> currencies, String usualCurrency, String codeName, String personName, String emailName, String groupName) {
  public DraftWords {
    currencies = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(currencies));
  }

  /**
   * Reads the words of the language of {@code files}.
   *
   * @throws RulesException when the file is missing or wrong
   */
  public static DraftWords load(RuleFiles files) {
    List<RulesException.Problem> problems = new ArrayList<>();
    DraftWords words = read(Yaml.read(files, files.common("drafts.yaml"), problems));
    if (!problems.isEmpty()) {
      throw new RulesException(problems);
    }
    return words;
  }

  private static DraftWords read(Yaml root) {
    Yaml names = root.need("field_names");
    Map<String, String> currencies = new LinkedHashMap<>();
    root.need("currencies").map().forEach((country, code) -> currencies.put(country, code.text()));
    DraftWords words = new DraftWords(folded(root, "sums"), folded(root, "of"), folded(root, "small_words"), folded(root, "sentence_words"),
        Fold.fold(root.need("and").text()), folded(root, "funding"), folded(root, "dates"), folded(root, "larger_places"), folded(root, "place_connectors"),
        root.need("asks_more").texts(), root.need("money_signs").texts(), folded(root, "money_words"), folded(root, "scales"), folded(root, "per"),
        currencies, root.need("usual_currency").text(),
        names.need("code").text(), names.need("name").text(), names.need("email").text(), names.need("group").text());
    names.close();
    root.close();
    return words;
  }

  private static List<String> folded(Yaml root, String key) {
    return root.need(key).texts().stream().map(Fold::fold).toList();
  }
}
