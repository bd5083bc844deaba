package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;

/** The few lines that a text begins with, where they come back to the letter and cut a text there: a header of several lines, on two pages too. */
final class LetterHeads {
  private static final int MOST_LINES = 4;
  private static final int LONGEST = 100;

  private final String text;
  private final List<TextLine> lines;
  private final String[] kinds;
  private final SentenceCuts sentences;

  LetterHeads(String text, List<TextLine> lines, String[] kinds) {
    this.text = text;
    this.lines = lines;
    this.kinds = kinds;
    this.sentences = new SentenceCuts(text, lines, kinds);
  }

  /** All lines of such headers; empty without one. */
  List<Integer> find() {
    int first = next(0);
    int size = size(first);
    List<Integer> found = new ArrayList<>();
    boolean cut = false;
    for (int i = first; size > 1 && i + size <= lines.size(); i++) {
      if (isSame(first, i, size)) {
        for (int k = 0; k < size; k++) {
          found.add(i + k);
        }
        cut |= i > first && (isWithin(i, i + size) || isBelowOpen(i));
        i += size - 1;
      }
    }
    return cut ? found : List.of();
  }

  /** How many lines stand together there; 0 where they are no header. */
  private int size(int first) {
    int size = 0;
    while (first + size < lines.size() && size <= MOST_LINES && mayBe(lines.get(first + size)) && (size == 0 || lines.get(first + size).blanksBefore == 0)) {
      size++;
    }
    return size > MOST_LINES ? 0 : size;
  }

  private boolean mayBe(TextLine line) {
    return line.isText() && line.length() <= LONGEST && text.charAt(line.to - 1) != ':';
  }

  private boolean isSame(int first, int at, int size) {
    for (int k = 0; k < size; k++) {
      TextLine one = lines.get(first + k);
      TextLine other = lines.get(at + k);
      boolean same = other.isText() && kinds[at + k] == null && other.length() == one.length() && text.startsWith(text.substring(one.from, one.to), other.from);
      if (!same || k > 0 && other.blanksBefore > 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the line above {@code from} goes on in the one at {@code to}. */
  private boolean isWithin(int from, int to) {
    int up = from - 1;
    while (up >= 0 && (kinds[up] != null || !lines.get(up).isText())) {
      up--;
    }
    int down = next(to);
    return up >= 0 && down < lines.size() && sentences.goesOn(lines.get(up), lines.get(down));
  }

  /** Whether a page begins there and what stands above ends no sentence, as a ficha's last words do. */
  private boolean isBelowOpen(int from) {
    int up = from - 1;
    boolean feed = false;
    while (up >= 0 && (kinds[up] != null || !lines.get(up).isText())) {
      feed |= lines.get(up).kind == TextLine.Kind.FORM_FEED;
      up--;
    }
    return feed && up >= 0 && ".!?:;)]\"”»".indexOf(text.charAt(lines.get(up).to - 1)) < 0;
  }

  /** The first line of text from one on that is no furniture. */
  private int next(int from) {
    int i = from;
    while (i < lines.size() && (kinds[i] != null || !lines.get(i).isText())) {
      i++;
    }
    return i;
  }
}
