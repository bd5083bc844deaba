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

  static PlanReaders of(MonthNames names, PlanWords words) {
    MonthUnits units = new MonthUnits(names, words);
    OrderedMonths ordered = new OrderedMonths(units);
    return new PlanReaders(words, units, new PlanHeadings(units, words), new PlanOptions(units, words, ordered), new PlanRun(units, words),
        new PlanColumn(units, words), new SetOffMonths(units, words), ordered);
  }

  /** "Mes", "Meses:", "Mes;Ejecución", "Cronograma anual": a few words that head a plan. */
  boolean isTitle(String line) {
    String first = Fold.fold(PlanLines.firstWord(parted(line)));
    boolean other = !first.isEmpty() && first.indexOf(' ') < 0 && !words.monthWords().contains(first);
    if (other || line.length() > LONGEST_TITLE) {
      return false;
    }
    String[] said = Fold.fold(parted(line)).split(" ");
    return said.length <= TITLE_WORDS && words.monthWords().contains(said[0]);
  }

  private static String parted(String text) {
    return text.replace(':', ' ').replace(';', ' ').replace(',', ' ');
  }
}
