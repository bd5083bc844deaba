package org.fichero.authoring;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fichero.model.Fold;
import org.fichero.rules.AnswerWords;
import org.fichero.rules.DraftWords;
import org.fichero.rules.MonthNames;
import org.fichero.rules.PlanWords;
import org.fichero.rules.RuleFiles;

/** What the forms that drafts are written from call things. Safe for threads. */
final class DraftLanguage {
  static final DraftLanguage BUNDLED = new DraftLanguage(RuleFiles.bundled());

  private static final int MONTH_START = 3;
  private static final String FIGURES = "\\d{1,3}(?:[.,]?\\d{3}){0,4}(?:[.,]\\d{1,2})?(?:[.,]-)?";

  private final DraftWords words;
  private final List<String> months;
  private final String initials;
  private final Set<String> yesNo;
  private final Pattern marked;
  private final Pattern sum;
  private final Pattern year;
  private final Pattern sentence;
  private final Pattern dated;
  private final Pattern larger;
  private final Pattern funding;
  private final Pattern money;
  private final Pattern number;
  private final Pattern scaled;
  private final Pattern further;
  private final Pattern joined;
  private final Pattern pair;

  private DraftLanguage(RuleFiles files) {
    words = DraftWords.load(files);
    MonthNames names = MonthNames.load(files);
    months = names.months().stream().flatMap(m -> m.names().stream()).toList();
    initials = names.initials();
    AnswerWords answers = AnswerWords.load(files);
    String yes = answers.yes().get(0);
    String no = answers.no().get(0);
    yesNo = Set.of(yes, no);
    marked = Pattern.compile("\\W{0,4}x?\\W{0,4}" + yes + "\\b\\W{0,12}x?\\W{0,12}" + no + "\\b");
    sum = Pattern.compile("^" + any(words.sums()) + "\\b(?! " + any(words.of()) + " \\p{L})");
    year = Pattern.compile("(?:" + any(PlanWords.load(files).yearWords()) + " )?(?:19|20)\\d{2}");
    sentence = Pattern.compile("^" + any(words.sentenceWords()) + " ");
    dated = Pattern.compile("\\b" + any(words.dates()) + "\\b");
    larger = Pattern.compile("^" + any(words.largerPlaces()));
    funding = Pattern.compile(any(words.funding()));
    money = Pattern.compile(words.moneySigns().stream().map(DraftLanguage::alone).collect(Collectors.joining("|")) + "|\\b" + any(words.moneyWords()) + "\\b");
    number = Pattern.compile(any(words.moneySigns()) + "? ?" + FIGURES + "(?: \\p{L}{1,20}[²³23]?(?: " + any(words.per()) + " \\p{L}{1,20})?| ?%| (?!"
        + any(words.placeConnectors()) + " )\\p{L}{3,20}(?:,? (?:\\p{L} )?\\p{L}{3,20}){1,3})?");
    scaled = Pattern.compile("\\b(" + any(words.scales()) + " " + any(words.of()) + ") (?:" + any(words.moneyWords()) + "|\\$)");
    further = Pattern.compile("\\S.*?(?<ask>¿[^¿?]{3,60}\\?|\\b" + any(words.asksMore()) + "(?!\\p{L})):?\\s*(?<value>[^\\s_.…].*)",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    joined = Pattern.compile(",.* " + words.and() + " \\p{Lu}[\\p{L} ]*$");
    pair = Pattern.compile("\\p{Lu}[\\p{L} ]{2,40} " + words.and() + " \\p{Lu}[\\p{L} ]{2,40}");
  }

  private static String any(Iterable<String> alternatives) {
    StringBuilder all = new StringBuilder("(?:");
    alternatives.forEach(a -> all.append(all.length() == 3 ? "" : "|").append(Pattern.quote(a)));
    return all.append(')').toString();
  }

  /** A sign whose letters are no part of a word: "UF", but "$" behind any. */
  private static String alone(String sign) {
    boolean first = Character.isLetter(sign.charAt(0));
    boolean last = Character.isLetter(sign.charAt(sign.length() - 1));
    return (first ? "(?<!\\p{L})" : "") + Pattern.quote(sign) + (last ? "(?!\\p{L})" : "");
  }

  DraftWords words() {
    return words;
  }

  /** Whether a heading is a month's name or its beginning. */
  boolean isMonth(String heading) {
    String word = Fold.fold(heading);
    return word.length() >= MONTH_START && months.stream().anyMatch(m -> m.startsWith(word.substring(0, MONTH_START)));
  }

  /** Whether words begin as some month does. */
  boolean beginsAsMonth(String words) {
    return !words.isBlank() && initials.indexOf(Fold.fold(words).charAt(0)) >= 0;
  }

  /** Whether a heading is a year, with or without a word for it. */
  boolean isYear(String heading) {
    return year.matcher(Fold.fold(heading)).matches();
  }

  /** Whether a row that begins so sums up others. */
  boolean isSum(String words) {
    return sum.matcher(Fold.fold(words)).find();
  }

  /** The words for yes and for no, folded. */
  Set<String> yesNo() {
    return yesNo;
  }

  /** "SI (X)  NO ( )", "☒ Sí ☐ No", "Sí __ No _X_". */
  boolean isMarkedYesNo(String text) {
    return marked.matcher(Fold.fold(text)).lookingAt();
  }

  /** Whether the first word of what could be a term begins a sentence. */
  boolean beginsSentence(String text) {
    return sentence.matcher(Fold.fold(text)).find();
  }

  boolean isDateLabel(String label) {
    return dated.matcher(Fold.fold(label)).find();
  }

  /** Whether a label names a place that is larger than a comuna. */
  boolean isLargerPlaceLabel(String label) {
    return larger.matcher(Fold.fold(label)).find();
  }

  boolean isFundingLabel(String label) {
    return funding.matcher(Fold.fold(label)).find();
  }

  /** Whether words say that figures are money. */
  boolean saysMoney(String text) {
    return money.matcher(text).find();
  }

  /** A number alone, or with a few words after it. */
  boolean isNumber(String text) {
    return number.matcher(text).matches();
  }

  /** How much money each figure below a heading stands for, "millones de"; null where it does not say. */
  String scale(String heading) {
    Matcher found = scaled.matcher(Fold.fold(heading));
    return found.find() ? found.group(1) : null;
  }

  /** A question behind an answer ({@code ask}), with its own answer ({@code value}): "SI (X) NO ( ) ¿En qué año?: 2019". */
  Matcher further(String text) {
    return further.matcher(text);
  }

  /** Names between commas, the last joined by a word. */
  boolean isJoinedList(String text) {
    return joined.matcher(text).find();
  }

  /** Two names joined by a word. */
  boolean isPair(String text) {
    return pair.matcher(text).matches();
  }
}
