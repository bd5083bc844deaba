package org.fichero.generate;

import java.text.Normalizer;
import java.util.Locale;

/** Writes the label of a section, and puts its value where it belongs. */
final class LabelWriter {
  private final LabelStyle style;

  LabelWriter(LabelStyle style) {
    this.style = style;
  }

  /** The label's lines; {@code number} counts the sections from 1. */
  String write(Field field, int number) {
    String label = field.label();
    return switch (style) {
      case PLAIN -> label;
      case UPPER -> label.toUpperCase(Locale.ROOT);
      case LOWER -> label.toLowerCase(Locale.ROOT);
      case NO_ACCENTS -> bare(label);
      case UPPER_NO_ACCENTS -> bare(label).toUpperCase(Locale.ROOT);
      case COLON -> label + ":";
      case SPACED_COLON -> label + " :";
      case DASH -> label + " –";
      case BOLD -> "**" + label + "**";
      case BOLD_COLON_INSIDE -> "**" + label + ":**";
      case BOLD_COLON_OUTSIDE -> "**" + label + "**:";
      case BOLD_UNDERSCORES -> "__" + label + "__";
      case BOLD_HTML -> "<b>" + label + "</b>";
      case ITALIC -> "*" + label + "*";
      case FORUM -> "[b]" + label + "[/b]";
      case QUOTED -> "\u201c" + label + "\u201d";
      case DIAMOND -> "◆ " + label;
      case ATX_2 -> "## " + label;
      case ATX_3_CLOSED -> "### " + label + " ###";
      case SETEXT -> label + "\n" + "-".repeat(label.length());
      case WIKI -> "== " + label + " ==";
      case UNDERLINED -> label + "\n" + "_".repeat(label.length());
      case HTML_HEADING -> "<h3>" + label + "</h3>";
      case NUMBERED -> number + ". " + label;
      case NUMBERED_PAREN -> number + ") " + label;
      case ROMAN -> java.util.List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X").get(number - 1) + ") " + label;
      case LETTERED -> (char) ('a' + number - 1) + ") " + label;
      case BULLET -> "• " + label;
      case BULLET_DASH -> "- " + label;
      case NBSP -> label.replace(' ', '\u00a0');
      case WIDE_SPACES -> label.replace(" ", "   ");
      case TRAILING_TAB -> label + "\t";
      case OCR -> misread(label);
      case SYNONYM -> field.synonyms().get(number % field.synonyms().size());
      case BROKEN -> broken(label);
      case BROKEN_OCR -> broken(misread(label));
      case TABS -> label.replace(' ', '\t');
    };
  }

  static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
  }

  /** One slip of a scan in a label of one word, two in a longer one. */
  private static String misread(String label) {
    int space = label.indexOf(' ');
    String first = slip(space < 0 ? label : label.substring(0, space));
    return space < 0 ? first : first + label.substring(space, space + 1) + slip(label.substring(space + 1));
  }

  private static String slip(String words) {
    for (String[] pair : new String[][] {{"ó", "o"}, {"m", "rn"}, {"l", "1"}, {"i", "l"}, {"o", "0"}}) {
      int at = words.lastIndexOf(pair[0]);
      if (at > 0) {
        return words.substring(0, at) + pair[1] + words.substring(at + 1);
      }
    }
    return words;
  }

  /** Over two lines at its middle space; a label of one word stays. */
  private static String broken(String label) {
    int middle = label.indexOf(' ', label.length() / 2);
    int space = middle < 0 ? label.lastIndexOf(' ') : middle;
    return space < 0 ? label : label.substring(0, space) + "\n" + label.substring(space + 1);
  }
}
