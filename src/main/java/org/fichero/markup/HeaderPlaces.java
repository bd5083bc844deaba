package org.fichero.markup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where lines that are alike stand: how many of them at page ends, within sentences, beside page numbers, with space around them. */
final class HeaderPlaces {
  /** A text shorter than this between two lines is no page. */
  private static final int SHORTEST_PAGE = 500;
  /** So many times as long as the shortest page is the longest. */
  private static final int UNEVEN = 4;

  private final String text;
  private final List<TextLine> lines;
  private final String[] kinds;
  private final List<Integer> places;
  private final Set<Integer> neighbours = new HashSet<>();
  private final Set<Integer> followers = new HashSet<>();
  private int edges;
  private int cuts;
  private int numbered;
  private int apart;
  private int alone;
  private int furnished;
  private int inText;
  private boolean inBlock;

  /** @param places the lines' indexes, in order */
  HeaderPlaces(String text, List<TextLine> lines, String[] kinds, List<Integer> places) {
    this.text = text;
    this.lines = lines;
    this.kinds = kinds;
    this.places = places;
  }

  /** Looks at each of the places. */
  HeaderPlaces look(PageEnds ends, SentenceCuts sentences, Neighbours near) {
    inBlock = near.isInBlock(places.get(0));
    for (int i : places) {
      edges += ends.isEdge(i) ? 1 : 0;
      cuts += sentences.isCut(i) ? 1 : 0;
      numbered += isNumbered(i) ? 1 : 0;
      furnished += isFurnished(i, -1) || isFurnished(i, 1) ? 1 : 0;
      boolean above = i == 0 || lines.get(i).blanksBefore > 0 || ends.top[i] || kinds[i - 1] != null;
      boolean below = i + 1 == kinds.length || lines.get(i + 1).blanksBefore > 0 || ends.bottom[i] || kinds[i + 1] != null;
      apart += below ? 1 : 0;
      alone += above && below ? 1 : 0;
      inText += near.isWithinText(lines, i) ? 1 : 0;
      neighbours.add(near.before()[i]);
      followers.add(near.after()[i]);
    }
    return this;
  }

  int count() {
    return places.size();
  }

  TextLine first() {
    return lines.get(places.get(0));
  }

  /** How many different lines stand above them. */
  int before() {
    return neighbours.size();
  }

  /** How many different lines stand below them. */
  int after() {
    return followers.size();
  }

  boolean haveNoLabels() {
    return neighbours.equals(Set.of(0)) && followers.equals(Set.of(0));
  }

  /** How many of them cut a sentence. */
  int cuts() {
    return cuts;
  }

  /** How many stand beside a page number. */
  int numbered() {
    return numbered;
  }

  /** How many stand beside known furniture. */
  int furnished() {
    return furnished;
  }

  /** How many stand within running text. */
  int inText() {
    return inText;
  }

  /** Whether they are of a header whose lines stand apart, and thus always have one another beside them. */
  boolean areInBlock() {
    return inBlock;
  }

  boolean areEdges() {
    return edges == count();
  }

  boolean areAlone() {
    return alone == count();
  }

  boolean areApart() {
    return apart == count();
  }

  /** Whether half of them at least cut a sentence. */
  boolean mostlyCut() {
    return 2 * cuts >= count();
  }

  /**
   * Whether what the text begins with may head its pages, when it comes back to the letter: no label with its value, and
   * neither "Ficha 1" and "Ficha 2" nor one year after another.
   */
  boolean areHead() {
    // a cover may have the words in capitals
    TextLine first = lines.get(places.get(places.size() > 3 ? 1 : 0));
    String words = text.substring(first.from, first.to);
    return words.indexOf(':') < 0 && places.stream().skip(places.size() > 3 ? 1 : 0).map(lines::get)
        .allMatch(l -> l.to - l.from == words.length() && text.startsWith(words, l.from));
  }

  /** Whether nothing but page breaks and known furniture stands before the first of them. */
  boolean beginText() {
    int i = places.get(0);
    int k = i - 1;
    while (k >= 0 && i - k < FurnitureFinder.DEEPEST && (kinds[k] != null || !lines.get(k).isText())) {
      k--;
    }
    return k < 0;
  }

  /** Whether the nearest line, page breaks passed over, is known for furniture. */
  private boolean isFurnished(int i, int step) {
    int k = i + step;
    while (k >= 0 && k < kinds.length && Math.abs(k - i) < FurnitureFinder.DEEPEST && lines.get(k).kind == TextLine.Kind.FORM_FEED) {
      k += step;
    }
    return k >= 0 && k < kinds.length && kinds[k] != null;
  }

  /** Whether a gap, a line drawn with characters or a page's end stands above and below each of them. */
  boolean areParted() {
    return places.stream().allMatch(this::isParted);
  }

  private boolean isParted(int i) {
    boolean above = i == 0 || lines.get(i).blanksBefore > 0 || kinds[i - 1] != null || isWordless(i - 1);
    return above && (i + 1 == kinds.length || lines.get(i + 1).blanksBefore > 0 || kinds[i + 1] != null || isWordless(i + 1));
  }

  private boolean isWordless(int i) {
    return text.substring(lines.get(i).from, lines.get(i).to).codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** Whether a page number stands beside one of them at least. */
  boolean areOnceNumbered() {
    return places.stream().anyMatch(this::isNumbered);
  }

  /** Whether a page number stands beside the line, or a line of the same header or footer does. */
  private boolean isNumbered(int i) {
    boolean above = i > 0 && kinds[i - 1] != null && (PageNumbers.NUMBER.equals(kinds[i - 1]) || lines.get(i).blanksBefore == 0);
    boolean below = i + 1 < kinds.length && kinds[i + 1] != null
        && (PageNumbers.NUMBER.equals(kinds[i + 1]) || lines.get(i + 1).blanksBefore == 0);
    return above || below;
  }

  /** Whether they are far apart. */
  boolean areSpread() {
    for (int k = 1; k < places.size(); k++) {
      if (places.get(k) - places.get(k - 1) < FurnitureFinder.DEEPEST) {
        return false;
      }
    }
    return true;
  }

  /** Whether about as much text stands between each two of them as pages of one length hold, however it is wrapped. */
  boolean arePages() {
    int shortest = Integer.MAX_VALUE;
    int longest = 0;
    // the last page may hold a few lines only
    for (int k = 1; k + 1 < places.size(); k++) {
      int length = lines.get(places.get(k)).start - lines.get(places.get(k - 1)).start;
      shortest = Math.min(shortest, length);
      longest = Math.max(longest, length);
    }
    return shortest >= SHORTEST_PAGE && longest / UNEVEN <= shortest;
  }
}
