package org.fichero.validate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fichero.model.Block;
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
    Partings partings = new Partings(text, claimed, form, conjunctions);
    extraction.labels().forEach(l -> partings.before(l.start(), entry.span().start()));
    values(entry.fields());
    extraction.fields().forEach(raw -> partings.within(raw.value()));
    partings.signs(entry.span());
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
