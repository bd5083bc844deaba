package org.fichero.markup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells of lines that are alike whether they are a header or footer. A label comes back as well, so that repetition alone is
 * never enough: a line must stand at page ends, run with the page number, cut a paragraph or roam through the text.
 */
final class HeaderSigns {
  /** A text shorter than this between two lines is no page. */
  private static final int SHORTEST_PAGE = 500;
  /** So many times as long as the shortest page is the longest. */
  private static final int UNEVEN = 4;
  /** A label stands beside two or three others, as fields are missing or empty; a ficha has some ten places for a page to end. */
  private static final int LEAST_PLACES = 4;
  private static final int MOST_PLACES = 5;
  /** One page in so many ends between two paragraphs of one value. */
  private static final int LEAST_SHARE = 8;

  private static final int LONG_SENTENCE = 60;

  private final String text;
  private final List<TextLine> lines;
  private final String[] kinds;
  private final PageEnds ends;
  private final PageNumbers numbers;
  private final PageFeet feet;
  private final SentenceCuts sentences;
  private final PageRhythm rhythm;
  private final LastPage last;
  private final FormLines form;

  /** @param kinds of furniture by line, null for what is none; looked at anew with each question */
  HeaderSigns(String text, List<TextLine> lines, String[] kinds, PageEnds ends, PageNumbers numbers, PageRhythm rhythm,
      LastPage last) {
    this.text = text;
    this.lines = lines;
    this.kinds = kinds;
    this.ends = ends;
    this.numbers = numbers;
    this.feet = new PageFeet(text, numbers);
    this.sentences = new SentenceCuts(text, lines, kinds);
    this.rhythm = rhythm;
    this.last = last;
    this.form = new FormLines(text, lines, kinds);
  }

  /** Where lines that are alike stand: how many at page ends, within sentences, beside page numbers, with space around them. */
  private static final class Places {
    int edges;
    int cuts;
    int numbered;
    int apart;
    int alone;
    int furnished;
    int inText;
    final Set<Integer> neighbours = new HashSet<>();
    final Set<Integer> followers = new HashSet<>();
  }

  private Places look(List<Integer> places, Neighbours near) {
    Places p = new Places();
    for (int i : places) {
      p.edges += ends.isEdge(i) ? 1 : 0;
      p.cuts += sentences.isCut(i) ? 1 : 0;
      p.numbered += isNumbered(i) ? 1 : 0;
      p.furnished += isFurnished(i, -1) || isFurnished(i, 1) ? 1 : 0;
      boolean above = i == 0 || lines.get(i).blanksBefore > 0 || ends.top[i] || kinds[i - 1] != null;
      boolean below = i + 1 == kinds.length || lines.get(i + 1).blanksBefore > 0 || ends.bottom[i] || kinds[i + 1] != null;
      p.apart += below ? 1 : 0;
      p.alone += above && below ? 1 : 0;
      p.inText += near.isWithinText(lines, i) ? 1 : 0;
      p.neighbours.add(near.before()[i]);
      p.followers.add(near.after()[i]);
    }
    return p;
  }

  /**
   * Whether the lines are furniture.
   *
   * @param places their indexes, in order
   * @param few whether hardly anything else comes back: the text has no labels of several fichas
   * @param only whether nothing else does
   * @param pages how many pages are known
   */
  boolean isHeader(List<Integer> places, Neighbours near, boolean few, boolean only, int pages) {
    TextLine first = lines.get(places.get(0));
    if (places.stream().allMatch(sentences::isWrapped)) {
      // the same sentence in several fichas
      return false;
    }
    Places p = look(places, near);
    int count = places.size();
    int before = p.neighbours.size();
    int after = p.followers.size();
    boolean edged = p.edges == count;
    if (first.tab) {
      return edged && count > 2 && before > 1 && after > 1 && !ends.areRows(places);
    }
    char end = text.charAt(first.to - 1);
    boolean runs = numbers.runs(lines, places);
    // a line that runs into its neighbours is a line of theirs, however often it comes back
    boolean setOff = p.alone == count || p.apart == count && 2 * p.cuts >= count && startsBig(first);
    boolean varied = before > 1 && (count < 4 || before > 2 || 2 * p.cuts >= count);
    // at page tops, wherever in a ficha the page happens to end
    boolean anywhere = count > 2 && after > 2 && (before > 2 || p.furnished * 3 > count * 2);
    // a number that counts up in lines far apart, now in one part of a ficha and now in another
    boolean roams = before > 1 && after > 1 && before + after > 4;
    boolean counts = runs && count > 2 && roams && (p.alone == count || p.apart == count)
        && !numbers.isHeading(lines, places) && isSpread(places);
    // a label has the same neighbours wherever pages end; where no label comes back, what does is none
    boolean wanders = before > 1 && after > 1 || p.neighbours.equals(Set.of(0)) && p.followers.equals(Set.of(0));
    boolean even = wanders && (count > 3 || count == 3 && (p.furnished > 0 || isFirst(places.get(0)) && isHead(places))) && rhythm.isEven(places) && !form.surrounds(places) && !form.standBetween(places);
    // a sentence that comes back may by chance stand beside two page numbers; a header stands beside most
    boolean most = count > 2 ? 5 * count >= 3 * pages || 2 * count >= pages - 1 && rhythm.isRare(count) : 2 * count >= pages && end != '.' && p.alone == count && (wanders || p.cuts > 0 || pages <= count);
    boolean begins = isFirst(places.get(0)) && wanders && isHead(places)
        && (p.cuts > 0 || p.furnished > 0 || only && p.alone == count);
    // a sentence may end two of the fichas that have a page each; a label may stand at a page's end in two of them, or wherever a long table ends the page before it
    boolean said = end == '.' && count == 2 && ends.pages() > count + 1;
    boolean steady = edged && !said && ends.areOnOneSide(places) && ends.areSteady(places) && (count < 3 || 5 * count >= 3 * ends.pages() || p.furnished == count && 5 * count >= 3 * pages || rhythm.isRare(count));
    // now beside one label and now beside another, and within their texts as well
    boolean everywhere = Math.min(before, after) >= Math.max(LEAST_PLACES, Math.min(MOST_PLACES, 2 * count / 3)) && !form.surrounds(places);
    boolean numbersToo = p.cuts > 0 || runs && !numbers.isHeading(lines, places) || p.numbered > 0 && most;
    boolean numbered = p.numbered == count || p.numbered + 1 == count && isFirst(places.get(0));
    boolean beside = numbered && (most || numbers.areBeside(lines, kinds, places));
    if (end == '.' && first.length() >= LONG_SENTENCE) {
      // what is said of two fichas in the same words may end the pages of both
      return beside || p.cuts > 0 && varied && count > 2 && setOff;
    }
    return beside
        || begins
        || numbers.counts(lines, places)
        || runs && last.ends(places, i -> numbers.lastNumber(lines.get(i)))
        || steady && (anywhere || wanders || numbersToo || few && (count > 2 || p.alone == count && isHead(places)))
        || even
        || runs && count > 2 && !numbers.isHeading(lines, places) && rhythm.stand(places)
        || counts
        || everywhere && rhythm.isRare(count) && p.inText * LEAST_SHARE >= count && (isHead(places) || runs && !numbers.isHeading(lines, places)) && arePages(places)
        || runs && varied && p.cuts > 0
        || feet.are(lines, places) && places.stream().allMatch(this::isParted)
        || p.cuts > 0 && varied && count > 2 && setOff
        || p.cuts == count && count == 2 && p.alone == count;
  }

  /** Whether one of the lines at least cuts a sentence, stands beside a page number or runs with one, as only pages make lines do. */
  boolean bearPages(List<Integer> places) {
    return numbers.runs(lines, places) || places.stream().anyMatch(i -> sentences.isCut(i) || isNumbered(i));
  }

  /**
   * Whether what the text begins with may head its pages, when it comes back to the letter: no label with its value, and
   * neither "Ficha 1" and "Ficha 2" nor one year after another.
   */
  private boolean isHead(List<Integer> places) {
    // a cover may have the words in capitals
    TextLine first = lines.get(places.get(places.size() > 3 ? 1 : 0));
    String words = text.substring(first.from, first.to);
    return words.indexOf(':') < 0 && places.stream().skip(places.size() > 3 ? 1 : 0).map(lines::get)
        .allMatch(l -> l.to - l.from == words.length() && text.startsWith(words, l.from));
  }

  /** Whether nothing but page breaks and known furniture stands before the line. */
  private boolean isFirst(int i) {
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

  /** Whether a gap, a line drawn with characters or a page's end stands above and below. */
  private boolean isParted(int i) {
    boolean above = i == 0 || lines.get(i).blanksBefore > 0 || kinds[i - 1] != null || isWordless(i - 1);
    return above && (i + 1 == kinds.length || lines.get(i + 1).blanksBefore > 0 || kinds[i + 1] != null || isWordless(i + 1));
  }

  private boolean isWordless(int i) {
    return text.substring(lines.get(i).from, lines.get(i).to).codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** Whether a page number stands beside the line, or a line of the same header or footer does. */
  private boolean isNumbered(int i) {
    boolean above = i > 0 && kinds[i - 1] != null && (PageNumbers.NUMBER.equals(kinds[i - 1]) || lines.get(i).blanksBefore == 0);
    boolean below = i + 1 < kinds.length && kinds[i + 1] != null
        && (PageNumbers.NUMBER.equals(kinds[i + 1]) || lines.get(i + 1).blanksBefore == 0);
    return above || below;
  }

  private static boolean isSpread(List<Integer> places) {
    for (int k = 1; k < places.size(); k++) {
      if (places.get(k) - places.get(k - 1) < FurnitureFinder.DEEPEST) {
        return false;
      }
    }
    return true;
  }

  /** Whether about as much text stands between each two of them as pages of one length hold, however it is wrapped. */
  private boolean arePages(List<Integer> places) {
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

  private boolean startsBig(TextLine line) {
    return !Character.isLowerCase(text.charAt(line.from));
  }
}
