package org.fichero.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A page's parts: what is repeated at its head and foot on other pages too (page numbers aside), and its body.
 *
 * @param head from the top
 * @param body in reading order
 * @param foot in reading order
 * @param begins whether it begins the page, and is not one of its later stretches
 */
record PageEdges(List<PagePart> head, List<PagePart> body, List<PagePart> foot, boolean begins) {
  /** Parts at either edge that are looked at. */
  private static final int REACH = 3;
  private static final int LONGEST = 200;
  private static final int LEAST_TABLES = 3;

  static List<PageEdges> of(List<List<PagePart>> pages) {
    Map<Place, Integer> seen = new HashMap<>();
    for (List<PagePart> page : pages) {
      for (int i = 0; i < page.size(); i++) {
        Place place = i < REACH || i >= page.size() - REACH ? place(page.get(i)) : null;
        if (place != null) {
          seen.merge(place, 1, Integer::sum);
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
      out.add(new PageEdges(words(page.subList(0, from)), page.subList(from, to), words(page.subList(to, page.size())), true));
    }
    return alike(LastFoot.found(out));
  }

  /** What is no content on one page, by its tags or its place above a title, is none where it is repeated on others. */
  private static List<PageEdges> alike(List<PageEdges> pages) {
    Set<String> none = new HashSet<>();
    for (PageEdges page : pages) {
      for (List<PagePart> edge : List.of(page.head, page.foot)) {
        edge.stream().filter(p -> p instanceof PagePart.Text t && t.firstBlock() == PdfTags.ARTIFACT).map(PageEdges::key).filter(Objects::nonNull).forEach(none::add);
      }
    }
    return none.isEmpty() ? pages : pages.stream().map(p -> p.known(none)).toList();
  }

  /** The same edges around another body. */
  PageEdges with(List<PagePart> other) {
    return new PageEdges(head, other, foot, begins);
  }

  /** A stretch of it without its edges. */
  PageEdges stretch(List<PagePart> some) {
    return new PageEdges(List.of(), some, List.of(), false);
  }

  /** This stretch with what heads its page. */
  PageEdges begins(List<PagePart> first) {
    return new PageEdges(first, body, foot, true);
  }

  /** This stretch with what stands at the foot of its page. */
  PageEdges ends(List<PagePart> last) {
    return new PageEdges(head, body, last, begins);
  }

  /** This page with those parts of its edges as artifacts that are alike to some that are known to be no content. */
  PageEdges known(Set<String> keys) {
    return new PageEdges(known(head, keys), body, known(foot, keys), begins);
  }

  private static List<PagePart> known(List<PagePart> edge, Set<String> keys) {
    return edge.stream().map(p -> p instanceof PagePart.Text t && keys.contains(key(t)) ? t.artifact() : p).toList();
  }

  private static boolean repeated(PagePart part, Map<Place, Integer> seen, int enough) {
    Place place = place(part);
    int count = place == null ? 0 : place.counted(seen);
    if (part instanceof PagePart.Table) {
      // a form's title may be the same on every page that holds a form; it is lost only where it is on nearly all of many
      return count >= Math.max(LEAST_TABLES, 2 * enough);
    }
    boolean artifact = part instanceof PagePart.Text t && t.firstBlock() == PdfTags.ARTIFACT;
    return artifact || count >= enough;
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

  /**
   * What stands where on a page.
   *
   * @param at the height at which it ends, in steps of some points
   * @param words with every number alike and without signs, which pictures of pages are read with or without; of a table, its words as they are
   */
  private record Place(int at, String words) {
    /** How often the words were seen there, or a step higher or lower: pages may be shifted or skewed a little. */
    int counted(Map<Place, Integer> seen) {
      return seen.getOrDefault(this, 0) + seen.getOrDefault(new Place(at - 1, words), 0) + seen.getOrDefault(new Place(at + 1, words), 0);
    }
  }

  /** The words of a part and the height at which they stand; null for what is no short text. */
  static String key(PagePart part) {
    Place place = place(part);
    return place == null ? null : place.at + " " + place.words;
  }

  private static Place place(PagePart part) {
    if (part instanceof PagePart.Table table) {
      Flow words = words(table);
      return words.length() > LONGEST || words.hasMark() || words.isBlank() ? null : new Place(Math.round(table.area().y1() / 4), "table " + words);
    }
    if (!(part instanceof PagePart.Text t) || t.flow().length() > LONGEST || t.flow().hasMark()) {
      return null;
    }
    StringBuilder words = new StringBuilder();
    boolean digits = false;
    for (int i = 0; i < t.flow().length(); i++) {
      char c = t.flow().chars().charAt(i);
      boolean digit = Character.isDigit(c);
      boolean sign = !digit && !Character.isLetter(c);
      if (!sign && !(digit && digits)) {
        words.append(digit ? '0' : c);
      }
      digits = digit;
    }
    return words.length() == 0 ? null : new Place(Math.round(t.area().y1() / 4), words.toString());
  }
}
