package org.fichero.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A page's parts: what is repeated at its head and foot on other pages too (page numbers aside), and its body.
 *
 * @param head from the top
 * @param body in reading order
 * @param foot in reading order
 */
record PageEdges(List<PagePart> head, List<PagePart> body, List<PagePart> foot) {
  /** Parts at either edge that are looked at. */
  private static final int REACH = 3;
  private static final int LONGEST = 200;
  private static final int LEAST_TABLES = 3;

  static List<PageEdges> of(List<List<PagePart>> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (List<PagePart> page : pages) {
      for (int i = 0; i < page.size(); i++) {
        if (i < REACH || i >= page.size() - REACH) {
          String key = key(page.get(i));
          if (key != null) {
            seen.merge(key, 1, Integer::sum);
          }
        }
      }
    }
    int enough = Math.max(2, (pages.size() + 2) / 3);
    List<PageEdges> out = new ArrayList<>();
    for (List<PagePart> page : pages) {
      int from = 0;
      while (from < Math.min(REACH, page.size()) && repeated(page.get(from), seen, enough)) {
        from++;
      }
      int to = page.size();
      while (to > Math.max(from, page.size() - REACH) && repeated(page.get(to - 1), seen, enough)) {
        to--;
      }
      out.add(new PageEdges(words(page.subList(0, from)), page.subList(from, to), words(page.subList(to, page.size()))));
    }
    return out;
  }

  /** The same edges around another body. */
  PageEdges with(List<PagePart> other) {
    return new PageEdges(head, other, foot);
  }

  /** This page with those parts of its edges as artifacts that are alike to some that are known to be no content. */
  PageEdges known(Set<String> keys) {
    return new PageEdges(known(head, keys), body, known(foot, keys));
  }

  private static List<PagePart> known(List<PagePart> edge, Set<String> keys) {
    return edge.stream().map(p -> p instanceof PagePart.Text t && keys.contains(key(t)) ? t.artifact() : p).toList();
  }

  private static boolean repeated(PagePart part, Map<String, Integer> seen, int enough) {
    String key = key(part);
    if (part instanceof PagePart.Table) {
      // a form's title may be the same on every page that holds a form; it is lost only where it is on nearly all of many
      return key != null && seen.getOrDefault(key, 0) >= Math.max(LEAST_TABLES, 2 * enough);
    }
    boolean artifact = part instanceof PagePart.Text t && t.firstBlock() == PdfTags.ARTIFACT;
    return artifact || key != null && seen.getOrDefault(key, 0) >= enough;
  }

  /** Tables that are repeated are boxes with words. */
  private static List<PagePart> words(List<PagePart> edge) {
    return edge.stream().map(p -> p instanceof PagePart.Table t
        ? new PagePart.Text(t.area(), t.size(), false, false, PdfTags.ARTIFACT, PdfTags.ARTIFACT, 1, 0, 0, words(t)) : p).toList();
  }

  private static Flow words(PagePart.Table table) {
    Flow all = new Flow();
    table.grid().rows().forEach(row -> row.forEach(cell -> all.text(all.isEmpty() || cell.isBlank() ? "" : "\t").append(cell.flow())));
    return all;
  }

  /** Words with every number alike, and the height at which they stand; of a table, every number as it is; null for what is no short text. */
  static String key(PagePart part) {
    if (part instanceof PagePart.Table table) {
      Flow words = words(table);
      return words.length() > LONGEST || words.hasMark() || words.isBlank() ? null : Math.round(table.area().y1() / 4) + " table " + words;
    }
    if (!(part instanceof PagePart.Text t) || t.flow().length() > LONGEST || t.flow().hasMark()) {
      return null;
    }
    StringBuilder key = new StringBuilder().append(Math.round(t.area().y1() / 4)).append(' ');
    boolean digits = false;
    for (int i = 0; i < t.flow().length(); i++) {
      char c = t.flow().chars().charAt(i);
      boolean digit = Character.isDigit(c);
      if (!digit || !digits) {
        key.append(digit ? '0' : c);
      }
      digits = digit;
    }
    return key.toString();
  }
}
