package org.fichero.ingest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Columns side by side whose headings name one field and each an option of it, as forms export them: "Categoría [NNA]", "Categoría/NNA". */
final class OptionHeadings {
  private static final String CUTS = "[/:>";
  private static final List<String> DASHES = List.of(" - ", " – ", " — ");

  private OptionHeadings() {}

  /** The column after the last whose heading names the field of the heading at {@code from}, which may stand before them without an option. */
  static int end(TreeMap<Integer, Grid.Cell> heads, int from) {
    String name = name(heads.get(from));
    int to = from + 1;
    int options = cut(heads.get(from).flow().toString()) < 0 ? 0 : 1;
    while (heads.containsKey(to) && cut(heads.get(to).flow().toString()) > 0 && name(heads.get(to)).equals(name)) {
      to++;
      options++;
    }
    return options > 1 ? to : from + 1;
  }

  /** The field that a heading names. */
  static Grid.Cell label(Grid.Cell heading) {
    return Grid.Cell.of(Flow.of(name(heading)), heading.address());
  }

  /** The options of the headings, by column; none of one that names the field alone. */
  static TreeMap<Integer, Grid.Cell> options(Map<Integer, Grid.Cell> heads) {
    TreeMap<Integer, Grid.Cell> options = new TreeMap<>();
    heads.forEach((column, cell) -> {
      String words = cell.flow().toString().strip();
      int cut = cut(words);
      if (cut > 0) {
        options.put(column, Grid.Cell.of(Flow.of(option(words, cut)), cell.address()));
      }
    });
    return options;
  }

  private static String name(Grid.Cell heading) {
    String words = heading.flow().toString().strip();
    int cut = cut(words);
    return cut < 0 ? words : words.substring(0, cut).strip();
  }

  private static String option(String words, int cut) {
    int from = cut;
    while (from < words.length() && !Character.isLetterOrDigit(words.charAt(from))) {
      from++;
    }
    boolean framed = words.charAt(cut) == '[' && words.endsWith("]");
    return words.substring(Math.min(from, words.length()), framed ? Math.max(from, words.length() - 1) : words.length()).strip();
  }

  private static int cut(String words) {
    int at = -1;
    for (int i = 1; i < words.length() && at < 0; i++) {
      at = CUTS.indexOf(words.charAt(i)) >= 0 ? i : at;
    }
    for (String dash : DASHES) {
      int found = words.indexOf(dash);
      at = found > 0 && (at < 0 || found < at) ? found : at;
    }
    return at < words.length() - 1 ? at : -1;
  }
}
