package org.fichero.ingest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.fichero.model.MarkState;

/**
 * What the attributes of a cell say beside what it shows (OpenDocument 1.3 part 3, 19.385 and around).
 *
 * @param type {@code office:value-type}; null for none, as are the values
 * @param address of the cell, for a mark
 */
record OdsCell(String type, String date, String number, String truth, String address) {
  /** {@code 2024-03-01}. */
  private static final int DAY = 10;
  private static final int SHORT_MONTH = 3;

  static OdsCell of(Xml xml, String address) {
    return new OdsCell(xml.attribute("value-type"), xml.attribute("date-value"), xml.attribute("value"), xml.attribute("boolean-value"), address);
  }

  /** A boolean as a mark, a date in ISO 8601 or as its month, a number as the file shows it; null for a cell of words. */
  Flow value(String shown) {
    if ("boolean".equals(type) && truth != null) {
      return mark(truth.equals("true"));
    }
    boolean dated = "date".equals(type) && date != null;
    if (dated && !isNamed(shown)) {
      return Flow.of(iso(date));
    }
    if (dated && shown.chars().anyMatch(Character::isDigit)) {
      return Flow.of(month(date, shown));
    }
    if (number == null || shown.isBlank()) {
      return null;
    }
    // a 0 or 1 that shows as a word is a boolean
    boolean word = shown.chars().allMatch(Character::isLetter) && (number.equals("0") || number.equals("1"));
    return word ? mark(number.equals("1")) : Flow.of(number(number, shown));
  }

  private Flow mark(boolean ticked) {
    return new Flow().mark(ticked ? MarkState.TICKED : MarkState.UNTICKED, address);
  }

  /** A date shown by the name of its month and not by its day. */
  private static boolean isNamed(String shown) {
    long letters = shown.chars().filter(Character::isLetter).count();
    long digits = shown.chars().filter(Character::isDigit).count();
    return letters >= 3 && (digits == 0 || digits == 2 || digits == 4) && letters + digits + 3 >= shown.length();
  }

  /** A month as it is shown; by its Spanish name where that is another language's. */
  private static String month(String date, String shown) {
    try {
      String name = NumberLook.iso(LocalDate.parse(date.substring(0, Math.min(date.length(), DAY))).atStartOfDay(), false, true, true, false);
      return shown.strip().regionMatches(true, 0, name, 0, SHORT_MONTH) ? shown : name;
    } catch (DateTimeParseException e) {
      return shown;
    }
  }

  private static String iso(String date) {
    int time = date.indexOf('T');
    return time < 0 ? date : date.startsWith("T00:00:00", time) ? date.substring(0, time) : date.substring(0, Math.min(date.length(), time + 6));
  }

  private static String number(String value, String shown) {
    try {
      return NumberLook.spanish(Double.parseDouble(value), shown);
    } catch (NumberFormatException e) {
      return shown;
    }
  }
}
