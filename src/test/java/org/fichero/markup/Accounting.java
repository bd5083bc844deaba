package org.fichero.markup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Page;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** What must be true of every page. */
final class Accounting {
  private final Page page;
  private final String text;
  private final BitSet seen = new BitSet();
  private final List<String> problems = new ArrayList<>();

  private Accounting(Page page) {
    this.page = page;
    this.text = page.text().chars();
  }

  /** What is wrong with the page; empty when nothing is. */
  static List<String> check(Page page) {
    Accounting accounting = new Accounting(page);
    accounting.order();
    page.markup().forEach(accounting::see);
    page.blocks().forEach(accounting::block);
    accounting.lost();
    return accounting.problems;
  }

  private void order() {
    int end = 0;
    for (Block block : page.blocks()) {
      if (block.span().start() < end) {
        problems.add("overlaps or is out of order: " + block);
      }
      end = Math.max(end, block.span().end());
    }
    int after = -1;
    for (Span span : page.markup()) {
      if (span.start() < after) {
        problems.add("markup out of order: " + span);
      }
      after = span.end();
    }
  }

  private void see(Span span) {
    seen.set(span.start(), span.end());
  }

  private void block(Block block) {
    if (block instanceof Block.Line l) {
      passage(l.content(), l.span());
    } else if (block instanceof Block.Options o) {
      o.options().forEach(p -> option(p, o.span()));
    } else if (block instanceof Block.Table t) {
      t.rows().forEach(r -> r.cells().forEach(c -> {
        passage(c.content(), t.span());
        c.options().forEach(p -> option(p, t.span()));
      }));
    } else {
      see(block.span());
    }
  }

  private void option(Block.Option option, Span within) {
    see(option.mark().span());
    if (!within.contains(option.mark().span())) {
      problems.add("mark outside its block: " + option);
    }
    passage(option.label(), within);
  }

  private void passage(Passage passage, Span within) {
    int at = 0;
    for (Passage.Segment s : passage.segments()) {
      see(s.source());
      if (!within.contains(s.source())) {
        problems.add("text outside its block: " + passage);
      }
      String shown = passage.text().substring(s.at(), s.at() + s.length());
      if (s.length() == s.source().length() && !same(shown, page.text().cut(s.source())) && s.length() > 1) {
        problems.add("not the source's characters: " + s + " in " + passage);
      }
      if (s.at() < at) {
        problems.add("segments out of order: " + passage);
      }
      at = s.at() + s.length();
    }
  }

  /** The same characters, one white space as good as another. */
  private static boolean same(String shown, String source) {
    for (int i = 0; i < shown.length(); i++) {
      char a = shown.charAt(i);
      char b = source.charAt(i);
      if (a != b && !(Passage.isSpace(a) && Passage.isSpace(b))) {
        return false;
      }
    }
    return true;
  }

  private void lost() {
    for (int i = seen.nextClearBit(0); i < text.length(); i = seen.nextClearBit(i + 1)) {
      if (!Passage.isSpace(text.charAt(i))) {
        problems.add("lost at " + i + ": '" + text.substring(i, Math.min(text.length(), i + 20)) + "' line " + page.text().line(i));
        i = Math.min(text.length(), i + 20);
      }
    }
  }
}
