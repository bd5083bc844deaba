package org.fichero.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fichero.Fichero;
import org.fichero.explain.Explanation.Role;
import org.fichero.explain.Explanation.SeenLine;
import org.fichero.explain.Explanation.SeenPart;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.FichaRecord;
import org.fichero.model.Mark;
import org.fichero.model.Node;
import org.fichero.model.Passage;
import org.fichero.model.Pointers;
import org.fichero.model.SourceText;
import org.fichero.model.Span;

/** Gives every character its role: roles are painted one over the other, the more telling ones last. */
final class SeenLines {
  private final SourceText text;
  private final int[] painted;
  private final List<SeenPart> parts = new ArrayList<>();

  private SeenLines(SourceText text) {
    this.text = text;
    this.painted = new int[text.length()];
  }

  static List<SeenLine> of(Fichero.Trace trace) {
    SeenLines all = new SeenLines(trace.page().text());
    // what joins values ("y", a comma) is no value, and yet accounted for
    all.paint(new Span(0, all.text.length()), Role.MARKUP, "");
    trace.outcome().front().forEach(p -> p.sources().forEach(s -> all.paint(s, Role.FRONT, "")));
    trace.page().markup().forEach(s -> all.paint(s, Role.MARKUP, ""));
    trace.extractions().forEach(e -> e.labels().forEach(s -> all.paint(s, Role.LABEL, "")));
    trace.outcome().records().forEach(all::values);
    trace.division().fichas().forEach(f -> f.sections().forEach(s -> s.label().forEach(l ->
        all.paint(l, Role.LABEL, s.field() + (s.confidence() == Confidence.EXACT ? "" : " " + s.confidence().code())))));
    trace.page().blocks().forEach(all::block);
    trace.outcome().ledger().unclaimed().forEach(s -> all.paint(s, Role.UNCLAIMED, ""));
    return all.lines(trace.page().blocks());
  }

  private void paint(Span span, Role role, String name) {
    parts.add(new SeenPart(span, role, name));
    java.util.Arrays.fill(painted, span.start(), Math.min(span.end(), painted.length), parts.size());
  }

  /** Inner values over outer ones, the first of equals uppermost. */
  private void values(FichaRecord record) {
    List<SeenPart> values = new ArrayList<>();
    int prefix = "/fields/".length();
    Pointers.walk("/fields", record.fields(), (pointer, leaf) -> {
      for (Node.Evidence evidence : leaf.evidence()) {
        values.add(new SeenPart(evidence.span(), Role.VALUE, pointer.substring(prefix)));
      }
    });
    java.util.Collections.reverse(values);
    values.stream().sorted(Comparator.comparingInt((SeenPart p) -> -p.span().length()))
        .forEach(p -> paint(p.span(), p.role(), p.name()));
  }

  private void block(Block block) {
    if (block instanceof Block.Options options) {
      options.options().forEach(o -> mark(o.mark()));
    } else if (block instanceof Block.Table table) {
      table.rows().forEach(r -> r.cells().forEach(c -> c.options().forEach(o -> mark(o.mark()))));
    } else if (block instanceof Block.Separator || block instanceof Block.Furniture) {
      paint(block.span(), Role.MARKUP, kind(block));
    }
  }

  private void mark(Mark mark) {
    if (!mark.span().isEmpty()) {
      paint(mark.span(), Role.MARK, mark.state().name().toLowerCase(java.util.Locale.ROOT) + " " + mark.notation());
    }
  }

  private List<SeenLine> lines(List<Block> blocks) {
    List<SeenLine> lines = new ArrayList<>();
    int next = 0;
    for (int number = 1; number <= text.lines(); number++) {
      int start = text.lineStart(number);
      int end = number < text.lines() ? text.lineStart(number + 1) : text.length();
      while (end > start && isTerminator(text.chars().charAt(end - 1))) {
        end--;
      }
      while (next < blocks.size() && blocks.get(next).span().end() <= start) {
        next++;
      }
      boolean inside = next < blocks.size() && blocks.get(next).span().start() < end;
      lines.add(new SeenLine(number, new Span(start, end), inside ? kind(blocks.get(next)) : "", parts(start, end)));
    }
    return lines;
  }

  private static boolean isTerminator(char c) {
    return c == '\n' || c == '\r';
  }

  private static String kind(Block block) {
    if (block instanceof Block.Line line) {
      return line.heading() > 0 ? "heading" : line.bullet().isEmpty() ? "line" : "item";
    }
    if (block instanceof Block.Furniture) {
      return "furniture";
    }
    return block instanceof Block.Options ? "options" : block instanceof Block.Table ? "table" : "separator";
  }

  private List<SeenPart> parts(int start, int end) {
    List<SeenPart> found = new ArrayList<>();
    int i = start;
    while (i < end) {
      int from = i;
      int part = painted[i];
      while (i < end && painted[i] == part) {
        i++;
      }
      if (part > 0 && !blank(from, i)) {
        SeenPart whole = parts.get(part - 1);
        found.add(new SeenPart(new Span(from, i), whole.role(), whole.name()));
      }
    }
    return found;
  }

  private boolean blank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Passage.isSpace(text.chars().charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
