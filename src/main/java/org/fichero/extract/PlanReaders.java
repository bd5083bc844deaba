package org.fichero.extract;

import org.fichero.model.Fold;
import org.fichero.rules.MonthNames;
import org.fichero.rules.PlanWords;

/**
 * What reads the parts of month plans in one language. Immutable; safe for threads.
 *
 * @param units words for months and stretches of them
 * @param headings rows that name months
 * @param options months that bear their own marks
 * @param run several of them on one line
 * @param column months one below the other
 * @param setOff months that brackets, or words before them, mark
 * @param ordered months that only their order names
 */
record PlanReaders(
    PlanWords words, MonthUnits units, PlanHeadings headings, PlanOptions options, PlanRun run, PlanColumn column, SetOffMonths setOff,
    OrderedMonths ordered) {
  private static final int LONGEST_TITLE = 200;
  private static final int TITLE_WORDS = 3;
  private static final int LONGEST_NUMBER = 4;

  static PlanReaders of(MonthNames names, PlanWords words) {
    MonthUnits units = new MonthUnits(names, words);
    OrderedMonths ordered = new OrderedMonths(units);
    return new PlanReaders(words, units, new PlanHeadings(units, words), new PlanOptions(units, words, ordered), new PlanRun(units, words),
        new PlanColumn(units, words), new SetOffMonths(units, words), ordered);
  }

  /** "Mes", "Meses:", "Mes;Ejecución", "Cronograma anual (marque los meses)", "Tabla 1. Meses": a few words that head a plan. */
  boolean isTitle(String whole) {
    int bracket = whole.endsWith(")") ? whole.indexOf('(') : -1;
    String line = bracket > 0 ? whole.substring(0, bracket).strip() : whole;
    if (isCaption(line)) {
      return true;
    }
    String first = Fold.fold(PlanLines.firstWord(parted(line)));
    boolean other = !first.isEmpty() && first.indexOf(' ') < 0 && !words.monthWords().contains(first);
    if (other || line.length() > LONGEST_TITLE) {
      return false;
    }
    String[] said = Fold.fold(parted(line)).split(" ");
    return said.length <= TITLE_WORDS && words.monthWords().contains(said[0]);
  }

  /** "Tabla 1. Meses de ejecución", "Cuadro N° 2": a word for a table and its number. */
  private boolean isCaption(String line) {
    String[] said = line.length() > LONGEST_TITLE ? new String[0] : Fold.fold(line).split(" ", TITLE_WORDS);
    return said.length > 1 && words.captions().contains(said[0]) && said[1].chars().anyMatch(Character::isDigit) && said[1].length() <= LONGEST_NUMBER
        || said.length == TITLE_WORDS && words.captions().contains(said[0]) && words.rowCounts().contains(letters(said[1])) && Character.isDigit(said[2].charAt(0));
  }

  private static String letters(String word) {
    return word.chars().filter(Character::isLetter).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }

  private static String parted(String text) {
    return text.replace(':', ' ').replace(';', ' ').replace(',', ' ');
  }
}
