package org.fichero.ingest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Spreadsheet numbers as a Spanish reader sees them: the format's decimals, grouping by points, comma for decimals, never an
 * exponent. Dates are ISO 8601; a date shown without its day is the month's name, with the year where that is shown.
 */
final class NumberLook {
  private static final Locale SPANISH = Locale.forLanguageTag("es");

  private NumberLook() {}

  /** The format code of Excel's built-in numbers (ECMA-376 part 1, 18.8.30); General for the others. */
  static String builtIn(int id) {
    return switch (id) {
      case 1 -> "0";
      case 2 -> "0.00";
      case 3, 37, 38 -> "#,##0";
      case 4, 39, 40 -> "#,##0.00";
      case 9 -> "0%";
      case 10 -> "0.00%";
      case 14, 15 -> "dd/mm/yyyy";
      case 16 -> "d-mmm";
      case 17 -> "mmm-yy";
      case 18, 19, 20, 21, 45, 46, 47 -> "h:mm";
      case 22 -> "dd/mm/yyyy h:mm";
      default -> "General";
    };
  }

  /** @param from1904 whether days count from 1904 instead of 1900 */
  static String show(double value, String format, boolean from1904) {
    String section = section(format, value);
    String bare = bare(section);
    if (isDate(bare)) {
      return date(value, bare, from1904);
    }
    boolean general = bare.isBlank() || bare.toLowerCase(Locale.ROOT).contains("general") || bare.indexOf('/') >= 0
        || bare.indexOf('E') >= 0 || bare.indexOf('0') < 0 && bare.indexOf('#') < 0;
    return general ? plain(value) : formatted(value, section, bare, format);
  }

  /** Formats have sections for positive; negative; zero. */
  private static String section(String format, double value) {
    String[] sections = format.split(";", -1);
    if (value < 0 && sections.length > 1) {
      return sections[1];
    }
    return value == 0 && sections.length > 2 && !sections[2].isBlank() ? sections[2] : sections[0];
  }

  /** Without quoted text, colours and conditions, padding. */
  private static String bare(String section) {
    StringBuilder out = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < section.length(); i++) {
      char c = section.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (quoted) {
        continue;
      } else if (c == '\\' || c == '_' || c == '*') {
        i++;
      } else if (c == '[') {
        int close = section.indexOf(']', i);
        String inside = close < 0 ? "" : section.substring(i + 1, close);
        // elapsed time is written in brackets
        out.append(inside.matches("[hHmMsS]{1,2}") ? inside : "");
        i = close < 0 ? section.length() : close;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  static boolean isDate(String bare) {
    String lower = bare.toLowerCase(Locale.ROOT);
    if (lower.contains("general") || lower.indexOf('0') >= 0 && lower.indexOf('s') < 0 || lower.indexOf('#') >= 0) {
      return false;
    }
    return lower.chars().anyMatch(c -> c == 'y' || c == 'm' || c == 'd' || c == 'h' || c == 's' || c == 'a' && lower.contains("aaaa"));
  }

  private static String date(double value, String bare, boolean from1904) {
    String f = bare.toLowerCase(Locale.ROOT).replace("am/pm", "").replace("a/p", "");
    boolean time = f.indexOf('h') >= 0 || f.indexOf('s') >= 0;
    boolean day = f.indexOf('d') >= 0;
    boolean year = f.indexOf('y') >= 0;
    if (value < 0 || value > 2_958_466) {
      return plain(value);
    }
    double days = Math.floor(value);
    // 1900 was no leap year, but the first spreadsheets thought so
    long shift = from1904 ? 0 : days < 60 ? 1 : 0;
    LocalDateTime origin = from1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, 30, 0, 0);
    LocalDateTime at = origin.plusDays((long) days + shift).plus(Math.round((value - days) * 86_400), ChronoUnit.SECONDS);
    return iso(at, day, f.indexOf('m') >= 0 && (!time || day || year), year, time);
  }

  /** A moment at the grain that its format shows. */
  static String iso(LocalDateTime at, boolean day, boolean month, boolean year, boolean time) {
    String clock = String.format("%02d:%02d", at.getHour(), at.getMinute());
    if (!day && !month && !year) {
      return clock;
    }
    if (!day && !time) {
      String name = Month.of(at.getMonthValue()).getDisplayName(TextStyle.FULL, SPANISH);
      return !month ? "" + at.getYear() : year ? name + " " + at.getYear() : name;
    }
    String date = String.format("%04d-%02d-%02d", at.getYear(), at.getMonthValue(), at.getDayOfMonth());
    return time && !clock.equals("00:00") ? date + "T" + clock : date;
  }

  /** As the General format shows it: up to eleven digits, no exponent. */
  static String plain(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.toString(value);
    }
    BigDecimal exact = BigDecimal.valueOf(value);
    BigDecimal shown = value == Math.rint(value) && Math.abs(value) < 1e15 ? exact : exact.round(new MathContext(11));
    String text = shown.stripTrailingZeros().toPlainString();
    return text.replace('.', ',');
  }

  /** A number that is shown in some language's way, in the Spanish one; as it stands where the way is not known. */
  static String spanish(double value, String shown) {
    int from = 0;
    while (from < shown.length() && !Character.isDigit(shown.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < shown.length() && (Character.isDigit(shown.charAt(to)) || ".,".indexOf(shown.charAt(to)) >= 0)) {
      to++;
    }
    if (shown.startsWith("E", to)) {
      return plain(value);
    }
    String core = shown.substring(from, to);
    BigDecimal exact = BigDecimal.valueOf(Math.abs(shown.indexOf('%') >= 0 ? value * 100 : value));
    for (int decimals = 0; decimals <= 10; decimals++) {
      BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_UP);
      for (boolean grouped : new boolean[] {false, true}) {
        String spanish = digits(rounded, grouped);
        String english = spanish.replace('.', ' ').replace(',', '.').replace(' ', ',');
        if (core.equals(english)) {
          return shown.substring(0, from) + spanish + shown.substring(to);
        }
      }
    }
    return shown;
  }

  private static String formatted(double value, String section, String bare, String format) {
    int point = bare.indexOf('.');
    int decimals = 0;
    for (int i = point + 1; point >= 0 && i < bare.length() && "0#?".indexOf(bare.charAt(i)) >= 0; i++) {
      decimals++;
    }
    String whole = point < 0 ? bare : bare.substring(0, point);
    int comma = whole.lastIndexOf(',');
    boolean grouped = comma >= 0 && comma < whole.length() - 1;
    boolean percent = bare.indexOf('%') >= 0;
    BigDecimal number = BigDecimal.valueOf(percent ? value * 100 : value).setScale(Math.min(decimals, 10), RoundingMode.HALF_UP);
    // a section of its own for negatives writes its own sign
    boolean signed = number.signum() < 0 && format.indexOf(';') < 0;
    String digits = digits(number.abs(), grouped);
    return (signed ? "-" : "") + literal(section, true) + digits + literal(section, false);
  }

  private static String digits(BigDecimal number, boolean grouped) {
    String plain = number.toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder out = new StringBuilder(whole);
    for (int i = whole.length() - 3; grouped && i > 0; i -= 3) {
      out.insert(i, '.');
    }
    return point < 0 ? out.toString() : out.append(',').append(plain.substring(point + 1)).toString();
  }

  /** What a section shows before or after its digits: quoted text, currency signs, the percent sign. */
  private static String literal(String section, boolean before) {
    StringBuilder out = new StringBuilder();
    boolean quoted = false;
    boolean digits = false;
    for (int i = 0; i < section.length(); i++) {
      char c = section.charAt(i);
      boolean wanted = digits != before;
      if (c == '"') {
        quoted = !quoted;
      } else if (quoted) {
        out.append(wanted ? String.valueOf(c) : "");
      } else if (c == '\\' && i + 1 < section.length()) {
        out.append(wanted ? String.valueOf(section.charAt(++i)) : "");
        i += wanted ? 0 : 1;
      } else if (c == '_' || c == '*') {
        i++;
      } else if (c == '[') {
        int close = section.indexOf(']', i);
        String inside = close < 0 ? "" : section.substring(i + 1, close);
        // [$CLP-340A] is a currency with its locale
        out.append(wanted && inside.startsWith("$") ? inside.substring(1).split("-")[0] : "");
        i = close < 0 ? section.length() : close;
      } else if ("0#?.,".indexOf(c) >= 0) {
        digits = true;
      } else {
        out.append(wanted && (c == '$' || c == '%' || c == '-' || c == '(' || c == ')' || c == '€' || c == ' ') ? String.valueOf(c) : "");
      }
    }
    return out.toString().strip().isEmpty() ? "" : out.toString();
  }
}
