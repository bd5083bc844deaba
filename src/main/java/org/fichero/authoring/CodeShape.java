package org.fichero.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The pattern that codes of one shape have in common: runs of digits, of capitals and of signs. */
final class CodeShape {
  private static final int LONGEST = 30;
  private static final String SIGNS = "-/._";

  private CodeShape() {}

  /** Null where they have none in common, or are no codes: a code has digits and a sign or letter beside them. */
  static String of(List<String> texts) {
    List<List<String>> all = new ArrayList<>();
    for (String text : texts) {
      List<String> runs = text.isEmpty() || text.length() > LONGEST ? List.of() : runs(text);
      boolean same = all.isEmpty() || runs.size() == all.get(0).size();
      if (runs.size() < 2 || !same) {
        return null;
      }
      all.add(runs);
    }
    StringBuilder pattern = new StringBuilder();
    boolean digits = false;
    for (int r = 0; !all.isEmpty() && r < all.get(0).size(); r++) {
      int at = r;
      List<String> run = all.stream().map(a -> a.get(at)).toList();
      char kind = kind(run.get(0).charAt(0));
      if (r > 0 && r == all.get(0).size() - 1 && digits && isCheck(run)) {
        pattern.append("[\\dkK]");
        continue;
      }
      if (run.stream().anyMatch(s -> kind(s.charAt(0)) != kind) || kind == 's' && run.stream().distinct().count() > 1) {
        return null;
      }
      digits |= kind == 'd';
      pattern.append(part(run, kind));
    }
    return digits && all.get(0).stream().anyMatch(s -> kind(s.charAt(0)) != 'd' && !s.equals(".")) ? pattern.toString() : null;
  }

  /** The digit by which a RUT is checked, which may be a K. */
  private static boolean isCheck(List<String> run) {
    return run.contains("K") && run.stream().allMatch(s -> s.equals("K") || s.length() == 1 && kind(s.charAt(0)) == 'd');
  }

  private static String part(List<String> run, char kind) {
    String first = run.get(0);
    if (kind != 'd' && run.stream().distinct().count() == 1) {
      return first.equals(".") ? "\\." : first;
    }
    String each = kind == 'd' ? "\\d" : "[A-Z]";
    boolean even = run.stream().allMatch(s -> s.length() == first.length());
    return each + (!even ? "+" : first.length() > 1 ? String.format(Locale.ROOT, "{%d}", first.length()) : "");
  }

  /** Empty where the text holds anything but digits, plain capitals and signs. */
  private static List<String> runs(String text) {
    List<String> runs = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char kind = kind(text.charAt(i));
      if (kind == 'o') {
        return List.of();
      }
      if (i > from && (kind == 's' || kind != kind(text.charAt(i - 1)))) {
        runs.add(text.substring(from, i));
        from = i;
      }
    }
    runs.add(text.substring(from));
    return runs;
  }

  /** d for a digit, l for a plain capital, s for a sign, o for anything else. */
  private static char kind(char c) {
    return c >= '0' && c <= '9' ? 'd' : c >= 'A' && c <= 'Z' ? 'l' : SIGNS.indexOf(c) >= 0 ? 's' : 'o';
  }
}
