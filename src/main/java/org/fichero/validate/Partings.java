package org.fichero.validate;

import java.util.BitSet;
import java.util.Set;
import org.fichero.model.Bullets;
import org.fichero.model.Extraction;
import org.fichero.model.Span;

/** Claims what only parts the labels and values of a ficha from each other: signs, small words, the bullets and numbers of lists. Not thread-safe. */
final class Partings {
  private static final String SIGNS = ",;:.";
  private static final String ITEM_ENDS = ".)-";
  private static final String BLANKS = " \t\u00a0";
  private static final String PARTING = "|/\u00b7\u2022\u2016\u00a6\u2013\u2014-";
  private static final int MOST_SIGNS = 2;

  private final String text;
  private final BitSet claimed;
  private final BitSet form;
  private final Set<String> conjunctions;

  /**
   * @param claimed what labels and values claim; takes what parts them
   * @param form what markup and the furniture of pages claim
   * @param conjunctions words that join the items of a list, in lower case
   */
  Partings(String text, BitSet claimed, BitSet form, Set<String> conjunctions) {
    this.text = text;
    this.claimed = claimed;
    this.form = form;
    this.conjunctions = conjunctions;
  }

  /** The sign that parts a label from the value before it on its line: "Eje: Agua | Comuna: Arica". */
  void before(int label, int from) {
    int end = label;
    while (end > from && (form.get(end - 1) || BLANKS.indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    int sign = end;
    while (sign > from && end - sign < MOST_SIGNS && PARTING.indexOf(text.charAt(sign - 1)) >= 0) {
      sign--;
    }
    if (sign > from && sign < end && BLANKS.indexOf(text.charAt(sign - 1)) >= 0) {
      claimed.set(sign, end);
    }
  }

  /** A sign that directly follows what is claimed belongs to it, the colon behind an option's words, and the bullet of an item in a cell. */
  void signs(Span ficha) {
    for (int i = claimed.nextClearBit(ficha.start()); i < ficha.end(); i = claimed.nextClearBit(i + 1)) {
      if (i > 0 && claimed.get(i - 1) && SIGNS.indexOf(text.charAt(i)) >= 0 || isBullet(i, ficha)) {
        claimed.set(i);
      }
    }
  }

  /** Whether a bullet or a number stands at the beginning of a cell, or of a line in it, before what is claimed. */
  private boolean isBullet(int at, Span ficha) {
    boolean begins = at == ficha.start() || "\t|\n\u2028\u2029>".indexOf(signBefore(at, ficha)) >= 0;
    int end = begins ? markEnd(at, ficha) : at;
    int next = end;
    while (end > at && next < ficha.end() && (text.charAt(next) == ' ' || text.charAt(next) == '\u00a0')) {
      next++;
    }
    return next > end && next < ficha.end() && claimed.get(next);
  }

  /** After the bullet, or the number of one or two figures and its sign, at a place; the place where neither stands. */
  private int markEnd(int at, Span ficha) {
    char c = text.charAt(at);
    if ("-*+".indexOf(c) >= 0 || Bullets.is(c)) {
      return at + 1;
    }
    int end = at;
    while (end < ficha.end() && end - at < 2 && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end > at && end < ficha.end() && ".)".indexOf(text.charAt(end)) >= 0 ? end + 1 : at;
  }

  /** The next sign before a place that is no space. */
  private char signBefore(int at, Span ficha) {
    int i = at - 1;
    while (i > ficha.start() && text.charAt(i) == ' ') {
      i--;
    }
    return text.charAt(i);
  }

  /** The signs and small words between the parts of a value. */
  void within(Extraction.Value value) {
    if (value instanceof Extraction.Words words) {
      words.paragraphs().forEach(p -> between(p.span(), conjunctions));
    } else if (value instanceof Extraction.Plan plan) {
      within(plan.words());
    } else if (value instanceof Extraction.Topics topics) {
      topics.topics().forEach(t -> between(across(t.label().span(), t.text().span()), Set.of()));
    } else if (value instanceof Extraction.Groups groups) {
      groups.groups().forEach(g -> g.forEach(raw -> within(raw.value())));
    }
  }

  /** From the beginning of the one to the end of the other; either may be null. */
  private static Span across(Span first, Span last) {
    return first == null ? last : last == null ? first : new Span(first.start(), last.end());
  }

  /** Unclaimed signs, and conjunctions, between characters that are claimed. */
  private void between(Span span, Set<String> joining) {
    if (span == null) {
      return;
    }
    int i = claimed.nextClearBit(span.start());
    while (i < span.end()) {
      int end = claimed.nextSetBit(i);
      end = end < 0 ? span.end() : Math.min(end, span.end());
      if (onlyParts(i, end, joining)) {
        claimed.set(i, end);
      }
      i = claimed.nextClearBit(end);
    }
  }

  private boolean onlyParts(int from, int to, Set<String> joining) {
    int start = from;
    for (int i = from; i <= to; i++) {
      boolean inWord = i < to && Character.isLetterOrDigit(text.charAt(i));
      if (!inWord) {
        if (i > start && !joining.contains(text.substring(start, i).toLowerCase(java.util.Locale.ROOT)) && !isItemMark(start, i, to)) {
          return false;
        }
        start = i + 1;
      }
    }
    return true;
  }

  /** Whether a number of one or two figures, or a letter before a bracket, opens an item of a list within a line: "1. DIDECO; 2. OMIL". */
  private boolean isItemMark(int from, int end, int to) {
    boolean apart = from == 0 || BLANKS.indexOf(text.charAt(from - 1)) >= 0 || !isLetterOrSign(text.charAt(from - 1));
    boolean number = end - from <= 2 && text.substring(from, end).chars().allMatch(Character::isDigit);
    return apart && end < to && (number ? ITEM_ENDS.indexOf(text.charAt(end)) >= 0 : end - from == 1 && text.charAt(end) == ')');
  }

  private static boolean isLetterOrSign(char c) {
    return Character.isLetterOrDigit(c) || "$%+".indexOf(c) >= 0;
  }
}
