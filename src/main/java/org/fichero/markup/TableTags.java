package org.fichero.markup;

/** Finds where a table of tags ends, tables within it passed over. */
final class TableTags {
  private TableTags() {}

  /** After the {@code </table>} that closes a table whose content begins here; -1 when none does. */
  static int end(String text, int from) {
    int first = -1;
    int depth = 1;
    int i = from;
    for (int seen = 0; seen < 64; seen++) {
      int close = find(text, "</table", i);
      if (close < 0) {
        break;
      }
      for (int open = find(text, "<table", i); open >= 0 && open < close && depth < 64; open = find(text, "<table", open + 6)) {
        depth++;
      }
      int end = text.indexOf('>', close);
      if (end < 0) {
        break;
      }
      first = first < 0 ? end + 1 : first;
      i = end + 1;
      if (--depth <= 0) {
        return i;
      }
    }
    return first;
  }

  private static int find(String text, String tag, int from) {
    for (int i = text.indexOf('<', from); i >= 0; i = text.indexOf('<', i + 1)) {
      if (text.regionMatches(true, i, tag, 0, tag.length())) {
        return i;
      }
    }
    return -1;
  }
}
