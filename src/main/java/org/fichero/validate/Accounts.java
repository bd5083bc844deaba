package org.fichero.validate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
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
  private static final String SIGNS = ",;:.";

  private final String text;
  private final BitSet claimed;

  Accounts(Page page) {
    this.text = page.text().chars();
    this.claimed = new BitSet(text.length());
    page.markup().forEach(this::claim);
    page.blocks().stream().filter(b -> b instanceof Block.Separator || b instanceof Block.Furniture)
        .forEach(b -> claim(b.span()));
  }

  void claim(Span span) {
    claimed.set(span.start(), span.end());
  }

  boolean has(Span span) {
    return !span.isEmpty() && claimed.nextClearBit(span.start()) >= span.end();
  }

  void front(Division division) {
    division.front().forEach(b -> claim(b.span()));
  }

  /** The labels of a ficha, its values, and the signs and small words that only part its values from each other. */
  void ficha(Extraction extraction, FichaRecord entry, Set<String> conjunctions) {
    extraction.labels().forEach(this::claim);
    values(entry.fields());
    extraction.fields().forEach(raw -> partings(raw.value(), conjunctions));
    signs(entry.span());
  }

  /** A sign that directly follows what is claimed belongs to it: the colon behind an option's words. */
  private void signs(Span ficha) {
    for (int i = claimed.nextClearBit(ficha.start()); i < ficha.end(); i = claimed.nextClearBit(i + 1)) {
      if (i > 0 && claimed.get(i - 1) && SIGNS.indexOf(text.charAt(i)) >= 0) {
        claimed.set(i);
      }
    }
  }

  private void values(Node node) {
    if (node instanceof Node.Leaf leaf) {
      leaf.evidence().forEach(e -> claim(e.span()));
    } else if (node instanceof Node.Items items) {
      items.items().forEach(this::values);
    } else if (node instanceof Node.Members members) {
      members.members().values().forEach(this::values);
    }
  }

  private void partings(Extraction.Value value, Set<String> conjunctions) {
    if (value instanceof Extraction.Words words) {
      words.paragraphs().forEach(p -> partings(p, conjunctions));
    } else if (value instanceof Extraction.Plan plan) {
      partings(plan.words(), conjunctions);
    } else if (value instanceof Extraction.Topics topics) {
      topics.topics().forEach(t -> partings(t.label().join(" ", t.text()), Set.of()));
    } else if (value instanceof Extraction.Groups groups) {
      groups.groups().forEach(g -> g.forEach(raw -> partings(raw.value(), conjunctions)));
    }
  }

  /** Unclaimed signs, and conjunctions, between characters that are claimed. */
  private void partings(Passage passage, Set<String> conjunctions) {
    Span span = passage.span();
    if (span == null) {
      return;
    }
    int i = claimed.nextClearBit(span.start());
    while (i < span.end()) {
      int end = claimed.nextSetBit(i);
      end = end < 0 ? span.end() : Math.min(end, span.end());
      if (onlyParts(text.substring(i, end), conjunctions)) {
        claimed.set(i, end);
      }
      i = claimed.nextClearBit(end);
    }
  }

  private static boolean onlyParts(String run, Set<String> conjunctions) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= run.length(); i++) {
      if (i < run.length() && Character.isLetterOrDigit(run.charAt(i))) {
        word.append(Character.toLowerCase(run.charAt(i)));
      } else if (word.length() > 0) {
        if (!conjunctions.contains(word.toString())) {
          return false;
        }
        word.setLength(0);
      }
    }
    return true;
  }

  /** The sums, in code points, and the unclaimed runs, each within one line. */
  Outcome.Ledger ledger() {
    int total = 0;
    int mine = 0;
    List<Span> unclaimed = new ArrayList<>();
    int start = -1;
    int last = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = Passage.isSpace(c);
      boolean breaks = c == '\n' || c == '\r' || c == '\f';
      boolean own = claimed.get(i);
      boolean counts = !space && !(Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
      total += counts ? 1 : 0;
      mine += counts && own ? 1 : 0;
      if (!space && !own) {
        start = start < 0 ? i : start;
        last = i + 1;
      } else if (start >= 0 && (own && !space || breaks)) {
        unclaimed.add(new Span(start, last));
        start = -1;
      }
    }
    if (start >= 0) {
      unclaimed.add(new Span(start, last));
    }
    return new Outcome.Ledger(total, mine, unclaimed);
  }
}
