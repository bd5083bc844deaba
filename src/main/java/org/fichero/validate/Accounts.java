package org.fichero.validate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fichero.model.Block;
import org.fichero.model.Bullets;
import org.fichero.model.Division;
import org.fichero.model.Extraction;
import org.fichero.model.FichaRecord;
import org.fichero.model.Node;
import org.fichero.model.Outcome;
import org.fichero.model.Page;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** Who claims which character of a document: a value, a label, markup or the front matter. */
final class Accounts {
  private static final String SIGNS = ",;:.";
  private static final String ITEM_ENDS = ".)-";
  private static final String BLANKS = " \t\u00a0";
  private static final String PARTING = "|/\u00b7\u2022\u2016\u00a6\u2013\u2014-";
  private static final int MOST_SIGNS = 2;

  private final String text;
  private final BitSet claimed;
  /** What markup and the furniture of pages claim. */
  private final BitSet form;

  Accounts(Page page) {
    this.text = page.text().chars();
    this.claimed = new BitSet(text.length());
    page.markup().forEach(this::claim);
    for (Block block : page.blocks()) {
      if (block instanceof Block.Separator || block instanceof Block.Furniture) {
        claim(block.span());
      }
    }
    form = (BitSet) claimed.clone();
  }

  void claim(Span span) {
    claimed.set(span.start(), span.end());
  }

  boolean has(Span span) {
    // not by the next clear bit: it may stand at the end of a long text in which every mark is asked for
    int at = span.start();
    while (at < span.end() && claimed.get(at)) {
      at++;
    }
    return !span.isEmpty() && at == span.end();
  }

  void front(Division division) {
    division.front().forEach(b -> claim(b.span()));
  }

  /** The labels of a ficha, its values, and the signs and small words that only part its values from each other. */
  void ficha(Extraction extraction, FichaRecord entry, Set<String> conjunctions) {
    extraction.labels().forEach(this::claim);
    extraction.labels().forEach(l -> parting(l.start(), entry.span().start()));
    values(entry.fields());
    extraction.fields().forEach(raw -> partings(raw.value(), conjunctions));
    signs(entry.span());
  }

  /** The sign that parts a label from the value before it on its line: "Eje: Agua | Comuna: Arica". */
  private void parting(int label, int from) {
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
  private void signs(Span ficha) {
    for (int i = claimed.nextClearBit(ficha.start()); i < ficha.end(); i = claimed.nextClearBit(i + 1)) {
      if (i > 0 && claimed.get(i - 1) && SIGNS.indexOf(text.charAt(i)) >= 0 || isBullet(i, ficha)) {
        claimed.set(i);
      }
    }
  }

  /** Whether a bullet or a number stands at the beginning of a cell, or of a line in it, before what is claimed. */
  private boolean isBullet(int at, Span ficha) {
    boolean begins = at == ficha.start() || "\t|\n\u2028\u2029>".indexOf(before(at, ficha)) >= 0;
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
  private char before(int at, Span ficha) {
    int i = at - 1;
    while (i > ficha.start() && text.charAt(i) == ' ') {
      i--;
    }
    return text.charAt(i);
  }

  private void values(Node node) {
    if (node instanceof Node.Leaf leaf) {
      List<Node.Evidence> evidence = leaf.evidence();
      for (int i = 0; i < evidence.size(); i++) {
        claim(evidence.get(i).span());
      }
    } else if (node instanceof Node.Items items) {
      for (int i = 0; i < items.items().size(); i++) {
        values(items.items().get(i));
      }
    } else if (node instanceof Node.Members members) {
      for (Node member : members.members().values()) {
        values(member);
      }
    }
  }

  private void partings(Extraction.Value value, Set<String> conjunctions) {
    if (value instanceof Extraction.Words words) {
      words.paragraphs().forEach(p -> partings(p.span(), conjunctions));
    } else if (value instanceof Extraction.Plan plan) {
      partings(plan.words(), conjunctions);
    } else if (value instanceof Extraction.Topics topics) {
      topics.topics().forEach(t -> partings(across(t.label().span(), t.text().span()), Set.of()));
    } else if (value instanceof Extraction.Groups groups) {
      groups.groups().forEach(g -> g.forEach(raw -> partings(raw.value(), conjunctions)));
    }
  }

  /** From the beginning of the one to the end of the other; either may be null. */
  private static Span across(Span first, Span last) {
    return first == null ? last : last == null ? first : new Span(first.start(), last.end());
  }

  /** Unclaimed signs, and conjunctions, between characters that are claimed. */
  private void partings(Span span, Set<String> conjunctions) {
    if (span == null) {
      return;
    }
    int i = claimed.nextClearBit(span.start());
    while (i < span.end()) {
      int end = claimed.nextSetBit(i);
      end = end < 0 ? span.end() : Math.min(end, span.end());
      if (onlyParts(i, end, conjunctions)) {
        claimed.set(i, end);
      }
      i = claimed.nextClearBit(end);
    }
  }

  private boolean onlyParts(int from, int to, Set<String> conjunctions) {
    int start = from;
    for (int i = from; i <= to; i++) {
      boolean inWord = i < to && Character.isLetterOrDigit(text.charAt(i));
      if (!inWord) {
        if (i > start && !conjunctions.contains(text.substring(start, i).toLowerCase(java.util.Locale.ROOT)) && !isItemMark(start, i, to)) {
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

  /** The sums, in code points, and the unclaimed runs, each within one line. */
  Outcome.Ledger ledger() {
    long[] words = claimed.toLongArray();
    int total = 0;
    int mine = 0;
    for (int from = 0; from < text.length(); from += Long.SIZE) {
      long visible = visible(from, Math.min(text.length(), from + Long.SIZE));
      int word = from / Long.SIZE;
      total += Long.bitCount(visible);
      mine += word < words.length ? Long.bitCount(visible & words[word]) : 0;
    }
    return new Outcome.Ledger(total, mine, mine == total ? List.of() : unclaimed());
  }

  /** Unclaimed runs of one ficha with nothing but white space, markup and page furniture between them, joined; in order. */
  List<Span> stretches(List<Span> runs, Division division) {
    if (runs.size() < 2) {
      return runs;
    }
    Set<Integer> starts = division.fichas().stream().map(f -> f.span().start()).collect(Collectors.toSet());
    List<Span> stretches = new ArrayList<>();
    for (Span run : runs) {
      Span last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
      if (last != null && goesOn(last.end(), run.start(), starts)) {
        stretches.set(stretches.size() - 1, new Span(last.start(), run.end()));
      } else {
        stretches.add(run);
      }
    }
    return stretches;
  }

  private boolean goesOn(int from, int to, Set<Integer> starts) {
    for (int i = from; i < to; i++) {
      if (starts.contains(i) || !form.get(i) && !Passage.isSpace(text.charAt(i))) {
        return false;
      }
    }
    return !starts.contains(to);
  }

  private List<Span> unclaimed() {
    Runs unclaimed = new Runs();
    int i = 0;
    while (i < text.length()) {
      int own = claimed.nextSetBit(i);
      own = own < 0 ? text.length() : own;
      unclaimed.add(i, own);
      i = claimed.nextClearBit(own);
      unclaimed.end(own, i);
    }
    return unclaimed.all();
  }

  /** Of at most 64 characters those that begin a code point which is no white space, the first as the lowest bit. */
  private long visible(int from, int to) {
    long visible = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean second = c >= Character.MIN_LOW_SURROGATE && Character.isLowSurrogate(c) && i > 0
          && Character.isHighSurrogate(text.charAt(i - 1));
      visible |= Passage.isSpace(c) || second ? 0 : 1L << i - from;
    }
    return visible;
  }

  /** Runs of characters that nobody claims: white space joins them, a line's end and claimed characters part them. */
  private final class Runs {
    private final List<Span> runs = new ArrayList<>();
    private int start = -1;
    private int last;

    /** Takes in a stretch without claims. */
    void add(int from, int to) {
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        if (!Passage.isSpace(c)) {
          start = start < 0 ? i : start;
          last = i + 1;
        } else if (c == '\n' || c == '\r' || c == '\f') {
          close();
        }
      }
    }

    /** Takes in a stretch that is claimed: unless it is mere white space within a line, the run before it ends. */
    void end(int from, int to) {
      for (int i = from; i < to && start >= 0; i++) {
        char c = text.charAt(i);
        if (!Passage.isSpace(c) || c == '\n' || c == '\r' || c == '\f') {
          close();
        }
      }
    }

    private void close() {
      if (start >= 0) {
        runs.add(new Span(start, last));
        start = -1;
      }
    }

    List<Span> all() {
      close();
      return runs;
    }
  }
}
