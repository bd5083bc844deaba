package org.fichero.authoring;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fichero.model.Block;
import org.fichero.model.Fold;
import org.fichero.rules.FieldKind;

/** What short values look like by their form alone: numbers, lists of names, one of a few answers. */
final class PlainGuess {
  private static final DraftLanguage LANGUAGE = DraftLanguage.BUNDLED;
  private static final int SHORT = 60;
  private static final int MOST_ANSWERS = 6;
  private static final int FEW_ANSWERS = 3;
  private static final int LEAST_RECORDS = 8;
  private static final Pattern NOTED = Pattern.compile("\\d{1,3}(?:[.,]?\\d{3}){0,4}(?: \\p{L}{1,20})? ?\\([^)]*\\)");
  private static final Pattern SUMS = Pattern.compile("\\d{1,3}(?:[.,]\\d{3}){1,4}(?:[.,]\\d{1,2})?|\\d{1,4}[.,]\\d{1,2}");
  private static final Pattern ACCOUNT = Pattern.compile("\\d{7,20}");
  private static final Pattern BULLETS = Pattern.compile("(?:^|\\S[\\s\\u2028\\u2029])[•▪●◦‣\\ue000-\\uf0ff]\\s");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

  private static final Pattern DAY = Pattern.compile(
      "\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{2}|\\d{4})|\\d{4}[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?|\\d{1,2}[-/]\\d{4}");

  private PlainGuess() {}

  /** A number alone, or with a few words after it, or the many digits of an account; null for anything else. */
  static Guess number(String label, List<String> texts) {
    if (Texts.share(texts, t -> ACCOUNT.matcher(t.strip()).matches()) >= 0.7) {
      return new Guess(FieldKind.IDENTIFIER, 1, "many digits in one run", List.of("\\d+"));
    }
    double share = Texts.share(texts, t -> t.length() <= SHORT && LANGUAGE.isNumber(t.strip()));
    boolean years = Texts.share(texts, t -> YEAR.matcher(t.strip()).matches()) >= 0.5;
    if (share < 0.7 && !years && Texts.share(texts, t -> NOTED.matcher(t.strip()).matches()) >= 0.7) {
      return new Guess(FieldKind.QUANTITY, 0.7, "a number, with more in brackets", List.of("^[^(]+"));
    }
    if (share < 0.7 || years) {
      return null;
    }
    boolean money = LANGUAGE.saysMoney(label) || Texts.share(texts, LANGUAGE::saysMoney) >= 0.5;
    return new Guess(money ? FieldKind.MONEY : FieldKind.QUANTITY, share,
        money ? "numbers, and its label or values say money" : "numbers, alone or with one word", List.of());
  }

  /** Whether some of the values are shares of a hundred. */
  static boolean arePercent(List<List<Block>> values) {
    return Texts.share(values, v -> Guess.text(v).strip().endsWith("%")) > 0.2;
  }

  /** Bare numbers with points between their thousands: sums, where anything says so. */
  static boolean areSums(List<String> texts) {
    List<String> said = texts.stream().map(String::strip).filter(t -> !t.equals("0")).toList();
    return Texts.share(said, t -> SUMS.matcher(t).matches()) >= 0.8;
  }

  /** Digits and capitals in groups between strokes, as in the others ("30115081-4", "PS-011-A"); null for anything else, and for days. */
  static Guess code(List<String> texts) {
    String first = texts.get(0).strip();
    String pattern = CodeShape.of(texts.stream().map(String::strip).toList());
    boolean code = texts.size() > 1 && pattern != null && !DAY.matcher(first).matches();
    return code ? new Guess(FieldKind.IDENTIFIER, 1, "digits or capitals of one shape", List.of(pattern)) : null;
  }

  /** Names between commas, or items with bullets on one line; null for anything else. */
  static Guess list(List<String> texts) {
    double bullets = Texts.share(texts, t -> BULLETS.matcher(t).find());
    if (bullets >= 0.3) {
      return new Guess(FieldKind.LIST, bullets, "bullets within its lines", List.of());
    }
    boolean joined = texts.stream().anyMatch(LANGUAGE::isJoinedList);
    double lists = Texts.share(texts, t -> (t.indexOf(',') > 0 || joined && LANGUAGE.isPair(t)) && isNames(t));
    if (lists >= 0.4 && Texts.share(texts, PlainGuess::isNames) >= 0.8 && (texts.size() > 1 || texts.get(0).split(",").length > 2
        || LANGUAGE.isJoinedList(texts.get(0)))) {
      return new Guess(FieldKind.LIST, lists, "names between commas", joined ? List.of(",", LANGUAGE.words().and()) : List.of(","));
    }
    return null;
  }

  /** Whether all options begin with yes or no, and both are there: "Sí", "No ¿Cuál? FNDR". */
  static boolean areYesNo(Collection<String> options) {
    Set<String> first = options.stream().map(o -> Fold.fold(o).strip().split("[^\\p{L}]", 2)[0]).collect(Collectors.toSet());
    return first.equals(LANGUAGE.yesNo());
  }

  /** Yes or no in words; null for anything else. */
  static Guess yesNo(List<String> texts) {
    double marked = Texts.share(texts, t -> LANGUAGE.isMarkedYesNo(t.strip()));
    if (marked >= 0.9) {
      return new Guess(FieldKind.BOOLEAN, marked, "yes and no with a sign beside one", List.of());
    }
    double share = Texts.share(texts, t -> LANGUAGE.yesNo().contains(Fold.fold(t.strip())));
    return share < 0.9 || texts.size() < FEW_ANSWERS ? null : new Guess(FieldKind.BOOLEAN, share, "yes or no in words", List.of());
  }

  /** One of a few answers that come back; null for anything else. */
  static Guess answers(List<String> texts) {
    Map<String, Integer> answers = new LinkedHashMap<>();
    texts.forEach(t -> answers.merge(t.strip(), 1, Integer::sum));
    // what a page's end has cut stands once
    answers.values().removeIf(n -> n * 20 < texts.size());
    int each = answers.size() <= FEW_ANSWERS ? 3 : 6;
    boolean few = texts.size() >= LEAST_RECORDS && answers.size() > 1 && answers.size() <= MOST_ANSWERS
        && answers.size() * each <= texts.size() && answers.values().stream().mapToInt(Integer::intValue).sum() * 10 >= texts.size() * 9
        && answers.keySet().stream().allMatch(t -> t.length() <= SHORT && t.indexOf('\n') < 0 && t.indexOf('@') < 0);
    return few ? new Guess(FieldKind.CHOICE, 1 - (double) answers.size() / texts.size(),
        "only " + answers.size() + " different answers", List.copyOf(answers.keySet())) : null;
  }

  private static boolean isNames(String text) {
    for (String part : text.split(",")) {
      String name = part.strip();
      if (name.isEmpty() || name.length() > SHORT || !Character.isUpperCase(name.charAt(0)) || name.split(" ").length > MOST_ANSWERS
          || name.indexOf('\n') >= 0 || name.indexOf('@') >= 0 || Character.isDigit(name.charAt(name.length() - 1))) {
        return false;
      }
    }
    return true;
  }
}
