package org.fichero.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Document.Anchor;
import org.fichero.rules.MarkupLexicon;

/**
 * Finds page headers, footers and page numbers by repetition and place. The labels of fichas recur as well, so that
 * repetition alone is never enough: a line must stand at page ends, run with the page number, or cut a paragraph.
 */
final class FurnitureFinder {
  /** No page has more lines than this in its header or footer. */
  static final int DEEPEST = 8;
  /** So many kinds of rows one ficha has: ticked and unticked options, and what its table repeats. */
  private static final int MOST_ROWS = 3;
  private final Lines page;
  private final String text;
  private final List<TextLine> lines;
  private final PageNumbers numbers;
  private final PageEnds ends;
  private final String[] kinds;
  private final SentenceCuts sentences;
  private final PageRhythm rhythm;
  private int pageNumbers;

  /**
   * @param page all lines
   * @param pages indexes of the text at which pages begin; empty when the format has none
   */
  FurnitureFinder(Lines page, List<Integer> pages, MarkupLexicon lexicon) {
    this.page = page;
    this.text = page.text;
    this.lines = page.all;
    this.numbers = new PageNumbers(text, lexicon);
    this.kinds = new String[lines.size()];
    this.ends = new PageEnds(lines, kinds, pages);
    this.sentences = new SentenceCuts(text, lines, kinds);
    this.rhythm = new PageRhythm(lines);
  }

  /** Takes in what the format itself says: places without a mark whose address ends in {@code header} or {@code footer}. */
  FurnitureFinder know(List<Anchor> anchors) {
    int i = 0;
    for (Anchor a : anchors) {
      if (a.state() != null) {
        continue;
      }
      boolean header = a.address().endsWith(" header");
      if (header || a.address().endsWith(" footer")) {
        while (i < kinds.length && lines.get(i).start < a.span().start()) {
          i++;
        }
        for (; i < kinds.length && lines.get(i).start < a.span().end(); i++) {
          kinds[i] = lines.get(i).isText() ? header ? "header" : "footer" : null;
        }
      }
    }
    return this;
  }

  /** Marks the lines that are furniture. */
  void find() {
    numbers();
    RecurringLines all = new RecurringLines(text, lines, kinds, ends);
    Map<Long, List<Integer>> recurring = all.find();
    runningHeads(recurring);
    rhythm.learn(recurring.values());
    // what one round finds may show the edge of a page to the next
    boolean found = !recurring.isEmpty();
    int[] rows = found ? all.rows(recurring.size() + 1) : null;
    for (int round = 0; round < 3 && found; round++) {
      found = find(recurring, rows);
    }
    for (int i = 0; i < kinds.length; i++) {
      lines.get(i).furniture = kinds[i];
    }
    heal();
  }

  /** Running heads count as one line that comes back. */
  private void runningHeads(Map<Long, List<Integer>> recurring) {
    Collection<List<Integer>> found = new RunningHeads(text, lines).find();
    Set<Integer> all = new HashSet<>();
    found.forEach(all::addAll);
    recurring.values().removeIf(g -> all.contains(g.get(0)));
    found.forEach(heads -> recurring.put(-1L - heads.get(0), heads));
  }

  private boolean find(Map<Long, List<Integer>> recurring, int[] rows) {
    int[] group = rows.clone();
    boolean[] edge = new boolean[lines.size()];
    groups(recurring, group, edge);
    int[] before = neighbours(group, edge, false);
    int[] after = neighbours(group, edge, true);
    // rows of one list or table that begin alike are no labels of several fichas
    boolean only = recurring.size() == 1 && Arrays.stream(rows).max().orElse(0) <= recurring.size() + MOST_ROWS;
    boolean found = false;
    for (List<Integer> places : recurring.values()) {
      if (kinds[places.get(0)] == null && isFurniture(places, only, before, after)) {
        places.forEach(i -> kinds[i] = ends.bottom[i] ? "footer" : "header");
        found = true;
      }
    }
    return found;
  }

  /** Page numbers alone on a line: with their word always, bare ones at page ends or where they count up. */
  private void numbers() {
    Map<String, List<Integer>> shapes = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      PageNumbers.Read read = line.isText() && line.length() <= 40 ? numbers.read(line.from, line.to) : null;
      if (read == null) {
        continue;
      }
      if (read.told() || ends.isEdge(i)) {
        kinds[i] = "page-number";
      } else {
        shapes.computeIfAbsent(read.shape(), s -> new ArrayList<>()).add(i);
      }
    }
    shapes.values().forEach(this::countingUp);
    for (String kind : kinds) {
      pageNumbers += kind == null ? 0 : 1;
    }
  }

  private void countingUp(List<Integer> places) {
    boolean apart = places.size() > 2;
    for (int k = 1; k < places.size(); k++) {
      int step = number(places.get(k)) - number(places.get(k - 1));
      // the last page may hold a line or two only
      boolean last = k > 2 && k == places.size() - 1;
      apart &= step == 1 && places.get(k) - places.get(k - 1) >= (last ? 2 : DEEPEST);
    }
    if (apart) {
      places.forEach(i -> kinds[i] = "page-number");
    }
  }

  private int number(int i) {
    return numbers.read(lines.get(i).from, lines.get(i).to).number();
  }

  /** Numbers the lines that are alike and not known to be furniture, rows aside, and tells those that always stand at a page's edge. */
  private void groups(Map<Long, List<Integer>> recurring, int[] group, boolean[] edge) {
    int number = 1;
    for (List<Integer> places : recurring.values()) {
      boolean edges = places.stream().allMatch(ends::isEdge);
      for (int i : places) {
        group[i] = group[i] > 0 ? group[i] : kinds[i] == null ? number : 0;
        edge[i] = edges;
      }
      number++;
    }
  }

  /** For each line the nearest recurring line before (or after) it that is not known to be furniture: labels have always the same. */
  private int[] neighbours(int[] group, boolean[] edge, boolean below) {
    int[] nearest = new int[lines.size()];
    int last = 0;
    int inner = 0;
    for (int k = 0; k < group.length; k++) {
      int i = below ? group.length - 1 - k : k;
      // lines of one header stand together wherever they stand: what is before the first is before them all
      int above = below ? i + 1 : i - 1;
      boolean together = k > 0 && group[i] > 0 && group[above] > 0 && lines.get(Math.max(i, above)).blanksBefore == 0;
      // a footer has always the next page's header after it: neither says anything of the other
      nearest[i] = together ? nearest[above] : edge[i] ? inner : last;
      last = group[i] == 0 ? last : group[i];
      inner = group[i] == 0 || edge[i] ? inner : group[i];
    }
    return nearest;
  }

  /** Whether the nearest line, page breaks passed over, is known for furniture. */
  private boolean isFurnished(int i, int step) {
    int k = i + step;
    while (k >= 0 && k < kinds.length && Math.abs(k - i) < DEEPEST && lines.get(k).kind == TextLine.Kind.FORM_FEED) {
      k += step;
    }
    return k >= 0 && k < kinds.length && kinds[k] != null;
  }

  private boolean isFurniture(List<Integer> places, boolean only, int[] before, int[] after) {
    TextLine first = lines.get(places.get(0));
    char end = text.charAt(first.to - 1);
    if (end == ':' || first.special && holdsSign(first)) {
      return false;
    }
    int edges = 0;
    int cuts = 0;
    int numbered = 0;
    int apart = 0;
    int alone = 0;
    int furnished = 0;
    Set<Integer> neighbours = new HashSet<>();
    Set<Integer> followers = new HashSet<>();
    for (int i : places) {
      edges += ends.isEdge(i) ? 1 : 0;
      cuts += sentences.isCut(i) ? 1 : 0;
      numbered += isNumbered(i) ? 1 : 0;
      furnished += isFurnished(i, -1) || isFurnished(i, 1) ? 1 : 0;
      boolean above = i == 0 || lines.get(i).blanksBefore > 0 || ends.top[i] || kinds[i - 1] != null;
      boolean below = i + 1 == kinds.length || lines.get(i + 1).blanksBefore > 0 || ends.bottom[i] || kinds[i + 1] != null;
      apart += below ? 1 : 0;
      alone += above && below ? 1 : 0;
      neighbours.add(before[i]);
      followers.add(after[i]);
    }
    int count = places.size();
    if (first.tab) {
      return edges == count && count > 2 && neighbours.size() > 1 && followers.size() > 1 && !ends.areRows(places);
    }
    boolean runs = numbers.runs(lines, places);
    // a line that runs into its neighbours is a line of theirs, however often it comes back
    boolean setOff = alone == count || apart == count && 2 * cuts >= count && startsBig(first);
    boolean varied = neighbours.size() > 1 && (count < 4 || neighbours.size() > 2 || 2 * cuts >= count);
    // at page tops, wherever in a ficha the page happens to end
    boolean anywhere = edges == count && count > 2 && followers.size() > 2 && (neighbours.size() > 2 || furnished * 3 > count * 2);
    // a number that counts up in lines far apart, now in one part of a ficha and now in another
    boolean roams = neighbours.size() > 1 && followers.size() > 1 && neighbours.size() + followers.size() > 4;
    boolean counts = runs && count > 2 && roams && (alone == count || apart == count) && !numbers.isHeading(lines, places) && isSpread(places);
    // a label has the same neighbours wherever pages end; where no label comes back, what does is none
    boolean wanders = neighbours.size() > 1 && followers.size() > 1 || neighbours.equals(Set.of(0)) && followers.equals(Set.of(0));
    boolean even = wanders && (count > 3 || count == 3 && furnished > 0) && rhythm.isEven(places);
    // a sentence that comes back may by chance stand beside two page numbers; a header stands beside most
    boolean most = 3 * count >= pageNumbers && (count > 2 || end != '.' && alone == count);
    boolean begins = isFirst(places.get(0)) && wanders && isHead(places)
        && (cuts > 0 || furnished > 0 || only && alone == count);
    return numbered == count && most
        || begins
        || numbers.counts(lines, places)
        || anywhere
        || edges == count && wanders
        || even
        || counts
        || edges == count && (cuts > 0 || runs && !numbers.isHeading(lines, places) || numbered > 0 && most)
        || runs && varied && cuts > 0
        || cuts > 0 && varied && count > 2 && setOff
        || cuts == count && count == 2 && alone == count;
  }

  /**
   * Whether what the text begins with may head its pages, when it comes back to the letter: no label with its value, and
   * neither "Ficha 1" and "Ficha 2" nor one year after another.
   */
  private boolean isHead(List<Integer> places) {
    TextLine first = lines.get(places.get(0));
    String words = text.substring(first.from, first.to);
    return words.indexOf(':') < 0 && places.stream().map(lines::get)
        .allMatch(l -> l.to - l.from == words.length() && text.startsWith(words, l.from));
  }

  /** Whether nothing but page breaks and known furniture stands before the line. */
  private boolean isFirst(int i) {
    int k = i - 1;
    while (k >= 0 && i - k < DEEPEST && (kinds[k] != null || !lines.get(k).isText())) {
      k--;
    }
    return k < 0;
  }

  /** Whether a page number stands beside the line, or a line of the same header or footer does. */
  private boolean isNumbered(int i) {
    boolean above = i > 0 && kinds[i - 1] != null && ("page-number".equals(kinds[i - 1]) || lines.get(i).blanksBefore == 0);
    boolean below = i + 1 < kinds.length && kinds[i + 1] != null
        && ("page-number".equals(kinds[i + 1]) || lines.get(i + 1).blanksBefore == 0);
    return above || below;
  }

  private static boolean isSpread(List<Integer> places) {
    for (int k = 1; k < places.size(); k++) {
      if (places.get(k) - places.get(k - 1) < DEEPEST) {
        return false;
      }
    }
    return true;
  }

  private boolean holdsSign(TextLine line) {
    return page.pieces(line.from, line.to).stream().anyMatch(Piece::isSign);
  }

  private boolean startsBig(TextLine line) {
    return !Character.isLowerCase(text.charAt(line.from));
  }

  /** A paragraph that only furniture or a form feed cuts is whole again. */
  private void heal() {
    for (int i = 1; i + 1 < lines.size(); i++) {
      boolean furniture = kinds[i] != null || lines.get(i).kind == TextLine.Kind.FORM_FEED;
      boolean last = kinds[i + 1] == null && lines.get(i + 1).isText();
      if (furniture && last && sentences.isCut(i)) {
        lines.get(i + 1).blanksBefore = 0;
        for (int k = i; k > 0 && i - k < DEEPEST && (kinds[k] != null || lines.get(k).kind == TextLine.Kind.FORM_FEED); k--) {
          lines.get(k).furniture = kinds[k] == null ? "page-break" : kinds[k];
        }
      }
    }
  }
}
