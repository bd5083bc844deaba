package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fichero.model.Confidence;
import org.fichero.model.Passage;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;

/** Numbered markers such as "Ficha {n}: …", which announce a field with a number of their own. */
final class MarkerMatcher {
  /**
   * A marker.
   *
   * @param valued whether the number is the field's value, not only a sign that a title follows
   * @param counts whether its own words say that a number follows: "Ficha N° {n}"
   */
  private record Marker(String field, String key, boolean valued, boolean counts) {}

  /** Signs between a number and the words that it numbers. */
  private static final String PARTINGS = ":\uff1a.-–—)|/·•›»→▸►~";
  private static final Pattern NUMBER_SIGN = Pattern.compile("(?i).*(?:\\bn[°ºo.]{1,2}|\\bnro\\.?|\\bn[uú]m\\.?|\\bn[uú]mero|#)\\s{0,9}\\{n\\}.*");
  /** What scans make of a number of few digits. */
  private static final Pattern MISREAD = Pattern.compile("[\\dlIiOoQSsBbZzGgT|!?¿]{1,3}");

  private static final int LONGEST_CODE = 12;
  private final List<Marker> markers = new ArrayList<>();

  MarkerMatcher(List<FieldRule> rules) {
    for (FieldRule rule : rules) {
      rule.markers().forEach(m -> markers.add(new Marker(rule.name(), LabelTrie.key(m.replace("{n}", "")), isNumber(rule),
          NUMBER_SIGN.matcher(m).matches())));
    }
  }

  List<String> keys() {
    return markers.stream().map(Marker::key).toList();
  }

  private static boolean isNumber(FieldRule rule) {
    return rule.kind() == FieldKind.IDENTIFIER || rule.kind() == FieldKind.QUANTITY;
  }

  /** The marker that the line begins with; null when it begins with none. */
  LabelMatch match(Passage line) {
    String s = line.text();
    for (Marker marker : markers) {
      int end = after(s, marker.key());
      int number = end < 0 ? -1 : numberEnd(s, marker.valued() ? afterColon(s, end) : end);
      number = end < 0 || number > 0 ? number : counted(s, end);
      if (number < 0 && end >= 0 && isLost(marker, s.substring(end))) {
        return valued(marker, s, end);
      }
      if (number > 0) {
        return marker.valued() ? valued(marker, s, end) : found(marker, s, ofTotal(s, number));
      }
    }
    return null;
  }

  /** The marker whose words are all of the line or cell, where the one that follows is its number; null when there is none. */
  LabelMatch match(Passage line, Passage next) {
    String s = line.text();
    for (Marker marker : markers) {
      int end = marker.valued() && isNumber(next.text()) ? after(s, marker.key()) : -1;
      if (end >= 0 && s.substring(end).chars().noneMatch(Character::isLetterOrDigit)) {
        return new LabelMatch(marker.field(), s.strip(), 0, s.length(), Confidence.NORMALISED, LabelMatch.Strength.ALONE);
      }
    }
    return null;
  }

  /** Whether nothing, or what scans make of a number, stands where the marker says that a number does. */
  private static boolean isLost(Marker marker, String rest) {
    String number = marker.valued() && marker.counts() ? rest.replaceFirst("^[\\s#.:°º]{1,9}", "").strip() : "-";
    return number.isEmpty() || MISREAD.matcher(number).matches();
  }

  private static boolean isNumber(String s) {
    String number = s.strip();
    return !number.isEmpty() && number.length() <= LONGEST_CODE && numberEnd(number, 0) == number.length();
  }

  /** "Ficha: 7", "Ficha: 7 – Huertos": index after a number behind a colon that nothing follows, or a sign; -1 where none stands. */
  private static int counted(String s, int end) {
    int colon = afterColon(s, end);
    int number = colon == end ? -1 : numberEnd(s, colon);
    String rest = number < 0 ? "" : s.substring(number).strip();
    return rest.isEmpty() || rest.charAt(0) != ')' && PARTINGS.indexOf(rest.charAt(0)) >= 0 ? number : -1;
  }

  private static int afterColon(String s, int from) {
    int p = from;
    while (p < s.length() && (Passage.isSpace(s.charAt(p)) || "#.°º".indexOf(s.charAt(p)) >= 0)) {
      p++;
    }
    return p < s.length() && s.charAt(p) == ':' ? p + 1 : from;
  }

  private static LabelMatch valued(Marker marker, String s, int end) {
    int p = end;
    while (p < s.length() && (!Character.isLetterOrDigit(s.charAt(p)) || s.charAt(p) == 'º')) {
      p++;
    }
    return new LabelMatch(marker.field(), s.substring(0, p).strip(), 0, p, Confidence.NORMALISED, LabelMatch.Strength.SEPARATED);
  }

  private static LabelMatch found(Marker marker, String s, int number) {
    int p = number;
    while (p < s.length() && (Passage.isSpace(s.charAt(p)) || PARTINGS.indexOf(s.charAt(p)) >= 0)) {
      p++;
    }
    // "FICHA 1 ===": what is drawn behind it names nothing
    p = LabelTrie.isEmpty(s, p) ? s.length() : p;
    boolean parted = p > number || p == s.length();
    if (!parted || p < s.length() && s.substring(number, p).isBlank() && Character.isLowerCase(s.charAt(p))) {
      return null;
    }
    return new LabelMatch(marker.field(), s.substring(0, number).strip(), 0, p, Confidence.NORMALISED,
        p == s.length() ? LabelMatch.Strength.ALONE : LabelMatch.Strength.SEPARATED);
  }

  /** Index after the marker's letters; -1 when the line does not begin with them. */
  private static int after(String s, String key) {
    int k = 0;
    int p = 0;
    while (p < s.length() && k < key.length()) {
      char c = LabelTrie.keyChar(s.charAt(p));
      if (c != 0 && c != key.charAt(k)) {
        return -1;
      }
      k += c == 0 ? 0 : 1;
      p++;
    }
    return k == key.length() ? p : -1;
  }

  /** "1 de 3", "1 DE 3", "1/3": index after the total, or {@code p} where none is said. */
  private static int ofTotal(String s, int p) {
    int q = p;
    int capitals = 0;
    while (q < s.length() && q - p < 6 && capitals < 3 && (Character.isLetter(s.charAt(q)) || " /".indexOf(s.charAt(q)) >= 0)) {
      capitals += Character.isUpperCase(s.charAt(q)) ? 1 : 0;
      q++;
    }
    int digits = q;
    while (digits < s.length() && Character.isDigit(s.charAt(digits))) {
      digits++;
    }
    boolean total = q > p && capitals != 1 && capitals < 3 && digits > q && digits - q < 4
        && (digits == s.length() || !Character.isLetterOrDigit(s.charAt(digits)));
    return total ? digits : p;
  }

  /** Index after a number of up to three digits or a Roman one, spaces and the signs of "number" before it passed over. */
  private static int numberEnd(String s, int from) {
    int p = from;
    while (p < s.length() && (Passage.isSpace(s.charAt(p)) || "#.°º".indexOf(s.charAt(p)) >= 0)) {
      p++;
    }
    int start = p;
    while (p < s.length() && p - start < 3 && Character.isDigit(s.charAt(p))) {
      p++;
    }
    if (p == start && p > from) {
      while (p < s.length() && "IVX".indexOf(s.charAt(p)) >= 0) {
        p++;
      }
    }
    boolean ends = p == s.length() || !Character.isLetterOrDigit(s.charAt(p));
    int code = p > from ? code(s, start) : start;
    return p > start && ends && code <= p ? p : code > start ? code : -1;
  }

  /** Index after a code of capitals, figures and what joins them ("BP-01"), which has figures; {@code from} where none stands. */
  private static int code(String s, int from) {
    int p = from;
    int figures = 0;
    while (p < s.length() && p - from <= LONGEST_CODE && (Character.isUpperCase(s.charAt(p)) || Character.isDigit(s.charAt(p))
        || "-./".indexOf(s.charAt(p)) >= 0 && p > from && p + 1 < s.length() && Character.isLetterOrDigit(s.charAt(p + 1)))) {
      figures += Character.isDigit(s.charAt(p)) ? 1 : 0;
      p++;
    }
    boolean whole = p == s.length() || !Character.isLetterOrDigit(s.charAt(p));
    return whole && figures > 0 && p - from <= LONGEST_CODE ? p : from;
  }
}
