package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Page;
import org.fichero.model.Passage;
import org.fichero.model.SourceText;

/**
 * The labels and markers of all templates in one tree, so that a line which is nobody's label is read once and left. It
 * never misses a template whose own matcher would find a label there. Immutable; safe for threads.
 */
final class LabelIndex {
  private final PrefixTree tree;
  /** By state: templates of which a label ends there. */
  private final long[] words;
  /** Templates of which a marker ends there. */
  private final long[] markers;
  /** Templates of which a label or marker leads there. */
  private final long[] below;
  private final NearIndex near;
  private final LabelLeads leads;
  private final long all;

  /** @param matchers one a template, in order; all but the first 63 are always asked */
  LabelIndex(List<LabelMatcher> matchers) {
    List<String> keys = new ArrayList<>();
    for (LabelMatcher matcher : matchers) {
      matcher.labels().forEach(l -> keys.add(l.key()));
      keys.addAll(matcher.markerKeys());
    }
    tree = new PrefixTree(keys);
    words = new long[tree.size()];
    markers = new long[tree.size()];
    below = new long[tree.size()];
    for (int t = 0; t < matchers.size(); t++) {
      long bit = bit(t);
      matchers.get(t).labels().forEach(l -> add(l.key(), bit, words));
      matchers.get(t).markerKeys().forEach(k -> add(k, bit, markers));
    }
    near = new NearIndex(matchers.stream().map(LabelMatcher::near).toList());
    all = below[PrefixTree.ROOT];
    leads = matchers.isEmpty() ? LabelLeads.NONE : matchers.get(0).leads();
  }

  /** The bit of the {@code t}th template; those beyond share the last. */
  static long bit(int t) {
    return 1L << Math.min(t, 63);
  }

  private void add(String key, long bit, long[] ends) {
    int state = PrefixTree.ROOT;
    below[state] |= bit;
    for (int i = 0; i < key.length(); i++) {
      state = tree.step(state, key.charAt(i));
      below[state] |= bit;
    }
    ends[state] |= bit;
  }

  /** Which templates each block may hold a label of. */
  Survey survey(Page page) {
    List<Block> blocks = page.blocks();
    NearIndex.Reader slips = near.reader();
    long[] masks = new long[blocks.size()];
    Piece.Content[] contents = new Piece.Content[blocks.size()];
    for (int i = 0; i < masks.length; i++) {
      Block block = blocks.get(i);
      contents[i] = new Piece.Content(block);
      if (block instanceof Block.Line line) {
        masks[i] = PartedLine.isWithin(line, null) ? of(line.content().text(), slips) : all;
        masks[i] |= masks[i] == all ? 0 : broken(blocks, i, slips) | bold(page.text(), line.content(), slips);
        masks[i] |= masks[i] == all || !Labeller.isCounted(line) ? 0 : of(line.bullet().strip() + " " + line.content().text(), slips);
      } else if (block instanceof Block.Table table) {
        masks[i] = of(table, slips);
      } else if (block instanceof Block.Options options) {
        masks[i] = of(options.options().get(0).label().text(), slips);
      }
    }
    return new Survey(masks, contents);
  }

  /** Of a label with slips that this short line begins and the one or two short lines right below it end. */
  private long broken(List<Block> blocks, int at, NearIndex.Reader slips) {
    String s = ((Block.Line) blocks.get(at)).content().text();
    long mask = 0;
    for (int i = at + 1; i < Math.min(blocks.size(), at + LabelMatcher.MOST_LINES) && s.length() <= LabelMatcher.LONGEST_FUZZY; i++) {
      if (!(blocks.get(i) instanceof Block.Line next) || next.blanksBefore() > 0
          || s.length() + next.content().text().length() > LabelMatcher.LONGEST_FUZZY) {
        return mask;
      }
      s = s + " " + next.content().text();
      mask |= slips.whole(s, leads.end(s));
    }
    return mask;
  }

  /** Of a label with slips in bold type that the line begins with and its value follows. */
  private long bold(SourceText text, Passage line, NearIndex.Reader slips) {
    int end = ValueStart.emphasisEnd(text, line);
    return end < 0 ? 0 : slips.until(line.text(), leads.end(line.text()), end);
  }

  private long of(Block.Table table, NearIndex.Reader slips) {
    long mask = 0;
    for (Block.Row row : table.rows()) {
      for (Block.Cell cell : row.cells()) {
        mask |= cell.content().isBlank() ? 0 : of(cell.content().text(), slips);
      }
    }
    return mask;
  }

  private long of(String s, NearIndex.Reader slips) {
    int numbering = leads.end(s);
    int asked = AskedLabels.bracket(s);
    long mask = words[PrefixTree.ROOT] | walk(s, 0) | (numbering > 0 ? walk(s, numbering) : 0) | (asked > 0 ? walk(s, asked + 1) : 0);
    int joint = mask == all ? -1 : InlineSlips.joint(s, numbering);
    mask |= joint > 0 ? slips.until(s, numbering, joint) : 0;
    mask = mask != all && LabelSlips.mayBegin(s, numbering) ? slips.of(s, 0, mask) : mask;
    return mask == all ? mask : slips.of(s, numbering, mask);
  }

  private long walk(String s, int from) {
    int state = PrefixTree.ROOT;
    long mask = 0;
    for (int p = from; p < s.length(); p++) {
      char key = LabelTrie.keyChar(s.charAt(p));
      if (key == 0) {
        mask |= words[state];
        continue;
      }
      state = tree.step(state, key);
      if (state == PrefixTree.NONE) {
        return mask;
      }
      mask |= markers[state];
    }
    // the label may go on in the next line
    return mask | below[state];
  }
}
