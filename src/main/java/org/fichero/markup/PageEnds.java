package org.fichero.markup;

import java.util.List;

/** The first and last lines of pages, as far as form feeds and the format tell where pages end. */
final class PageEnds {
  /** Whether a line is the first of its page, by index. */
  final boolean[] top;
  /** Whether a line is the last of its page, by index. */
  final boolean[] bottom;
  private final List<TextLine> lines;
  private final String[] kinds;
  private final String text;
  /** Which page each line is on, from 0. */
  private final int[] page;

  /**
   * @param kinds of furniture by line, null for what is none; looked at anew with each question
   * @param pages indexes of the text at which pages begin, ascending; empty when the format has none
   */
  PageEnds(String text, List<TextLine> lines, String[] kinds, List<Integer> pages) {
    this.text = text;
    this.lines = lines;
    this.kinds = kinds;
    this.top = new boolean[lines.size()];
    this.bottom = new boolean[lines.size()];
    this.page = new int[lines.size()];
    int begun = 0;
    boolean any = false;
    for (int i = 0; i < lines.size(); i++) {
      boolean begins = i == 0 && !pages.isEmpty();
      while (begun < pages.size() && pages.get(begun) <= lines.get(i).start) {
        begins |= begun++ > 0;
      }
      boolean feed = lines.get(i).kind == TextLine.Kind.FORM_FEED;
      if (begins || feed) {
        any = true;
        end(i, feed ? i + 1 : i);
      }
      // a format that tells where pages begin may have a form feed before each as well
      boolean next = feed || begins && i > 0 && lines.get(i - 1).kind != TextLine.Kind.FORM_FEED;
      page[i] = i == 0 ? 0 : page[i - 1] + (next ? 1 : 0);
    }
    if (any) {
      top[0] = true;
      bottom[lines.size() - 1] = true;
    }
  }

  private void end(int i, int below) {
    if (below < lines.size()) {
      top[below] = true;
    }
    if (i > 0) {
      bottom[i - 1] = true;
    }
  }

  /** Whether nothing but furniture parts the line from an end of its page. */
  boolean isEdge(int i) {
    return isTop(i) || isBottom(i);
  }

  private boolean isTop(int i) {
    int up = i;
    while (up > 0 && i - up < FurnitureFinder.DEEPEST && !top[up] && kinds[up - 1] != null) {
      up--;
    }
    return top[up];
  }

  private boolean isBottom(int i) {
    int down = i;
    while (down + 1 < lines.size() && down - i < FurnitureFinder.DEEPEST && !bottom[down] && kinds[down + 1] != null) {
      down++;
    }
    return bottom[down];
  }

  /** Whether the lines are all at the tops of their pages or all at their bottoms, as a header or footer is. */
  boolean areOnOneSide(List<Integer> places) {
    return places.stream().allMatch(this::isTop) || places.stream().allMatch(this::isBottom);
  }

  int pages() {
    return page[page.length - 1] + 1;
  }

  /** Whether the lines stand where a header may: on every other page, on pages that follow each other, or by turns with another header. */
  boolean areSteady(List<Integer> places) {
    int pages = page[page.length - 1] + 1;
    boolean near = true;
    for (int k = 1; k < places.size(); k++) {
      near &= page[places.get(k)] - page[places.get(k - 1)] <= 1;
    }
    return near || 2 * places.size() >= pages - (places.size() > 2 ? 1 : 0) || pages <= PageNumbers.MOST_TURNS && takeTurns(places);
  }

  /** Whether the page tops between the first and the last of them have known furniture, each where these have none. */
  private boolean takeTurns(List<Integer> places) {
    boolean all = top[places.get(0)];
    for (int i = places.get(0); all && i < places.get(places.size() - 1); i++) {
      all = !top[i] || kinds[i] != null || places.contains(i);
    }
    return all;
  }

  /** Whether a line with tabs may be a header with something to the left and something to the right: it stands near a page's end. */
  boolean mayHoldRow(int i) {
    for (int k = 0; k < FurnitureFinder.DEEPEST; k++) {
      if (i - k >= 0 && top[i - k] || i + k < lines.size() && bottom[i + k]) {
        return true;
      }
    }
    return false;
  }

  /** Whether lines with tabs are rows of the tables around them: half of them touch another row that is no furniture. */
  boolean areRows(List<Integer> places) {
    int touching = 0;
    for (int i : places) {
      boolean above = i > 0 && !top[i] && lines.get(i).blanksBefore == 0 && isRow(i - 1) && kinds[i - 1] == null;
      boolean below = i + 1 < lines.size() && !bottom[i] && lines.get(i + 1).blanksBefore == 0 && isRow(i + 1) && kinds[i + 1] == null;
      touching += above || below ? 1 : 0;
    }
    return 2 * touching >= places.size();
  }

  /** Whether two cells at least of a line hold something; one alone may be a title that is as wide as the header above it. */
  private boolean isRow(int i) {
    TextLine line = lines.get(i);
    return line.tab && text.substring(line.from, line.to).strip().indexOf('\t') >= 0;
  }
}
