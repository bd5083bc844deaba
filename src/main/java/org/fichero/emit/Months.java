package org.fichero.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Month numbers in words: runs of three and more as "March to May". */
final class Months {
  private Months() {}

  /** @param numbers such as {@code 9,10,11} in ascending order; whatever else stands there is given back as it is */
  static String words(Messages messages, String numbers) {
    String digits = numbers.replaceAll("[\\[\\] ]", "");
    if (digits.isEmpty() || digits.equals("–")) {
      return messages.text("months.none");
    }
    if (!digits.matches("\\d{1,2}(,\\d{1,2}){0,99}")) {
      return numbers;
    }
    List<Integer> months = new ArrayList<>();
    for (String digit : digits.split(",")) {
      months.add(Integer.parseInt(digit));
    }
    return join(messages, runs(messages, months));
  }

  private static List<String> runs(Messages messages, List<Integer> months) {
    List<String> parts = new ArrayList<>();
    int i = 0;
    while (i < months.size()) {
      int j = i;
      while (j + 1 < months.size() && months.get(j + 1) == months.get(j) + 1) {
        j++;
      }
      if (j - i >= 2) {
        parts.add(messages.text("months.to",
            Map.of("first", name(messages, months.get(i)), "last", name(messages, months.get(j)))));
      } else {
        for (int k = i; k <= j; k++) {
          parts.add(name(messages, months.get(k)));
        }
      }
      i = j + 1;
    }
    return parts;
  }

  private static String name(Messages messages, int month) {
    return messages.text("month." + month);
  }

  private static String join(Messages messages, List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : messages.text("months.and",
            Map.of("list", String.join(", ", parts.subList(0, last)), "last", parts.get(last)));
  }
}
