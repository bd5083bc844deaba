package org.fichero.split;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Division;
import org.fichero.model.Ficha;
import org.fichero.model.Finding;
import org.fichero.model.Page;
import org.fichero.model.Passage;
import org.fichero.model.Severity;
import org.fichero.model.Span;
import org.fichero.rules.RulePack;

/** Cuts a page whose templates are known: each territory into fichas, and what lies before and between them. */
final class Cutter {
  private static final int MOST_LEADS = 12;
  private static final int LONGEST_SHOWN = 80;

  private final Page page;
  private final PartHeadings parts;
  private final Imprint imprint;
  private final Afterword afterword;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Head> heads = new ArrayList<>();

  /**
   * Where a ficha begins.
   *
   * @param edge index of the first piece that is not the ficha's before; those up to the title belong to none
   * @param opener index of its first label
   */
  private record Head(Template template, int edge, TitleLines title, int opener) {}

  Cutter(Page page, PartHeadings parts, Imprint imprint, Afterword afterword) {
    this.page = page;
    this.parts = parts;
    this.afterword = afterword;
    this.imprint = imprint;
  }

  Division cut(List<Territory> territories, List<Finding> findings) {
    for (Territory t : territories) {
      pieces.addAll(t.pieces());
      afterword.signatures().demote(page.text(), pieces, pieces.size() - t.pieces().size(), t.template().pack());
      new ListedTitles(parts).demote(page.text(), pieces, pieces.size() - t.pieces().size());
    }
    List<FichaBounds> bounds = new ArrayList<>();
    Set<String> known = new HashSet<>();
    int from = 0;
    for (Territory t : territories) {
      bounds.add(new FichaBounds(page.text(), pieces, from, from + t.pieces().size(), t.template(), known));
      from += t.pieces().size();
    }
    from = 0;
    for (int i = 0; i < territories.size(); i++) {
      Territory t = territories.get(i);
      heads(t.template(), bounds.get(i), from, from + t.pieces().size());
      from += t.pieces().size();
    }
    leads();
    sought();
    return divide(findings);
  }

  /** What stands right above the first ficha's title, and again above others', leads to a ficha and ends the one before. */
  private void leads() {
    String lead = heads.isEmpty() || above(0) < 0 ? null : PieceLook.leadKey(pieces.get(above(0)));
    for (int k = 1; lead != null && k < heads.size(); k++) {
      Head head = heads.get(k);
      int line = above(k);
      boolean only = line < 1 || pieces.get(line - 1) instanceof Piece.Label;
      int edge = !only && lead.equals(PieceLook.leadKey(pieces.get(line))) ? line : parted(line);
      if (edge < head.edge()) {
        heads.set(k, new Head(head.template(), edge, head.title(), head.opener()));
      }
    }
  }

  /** Where what the pack looks for anywhere stands above the first ficha and not below the last, it leads to each. */
  private void sought() {
    Head last = heads.isEmpty() ? null : heads.get(heads.size() - 1);
    if (last == null || !last.template().sought().lead(pieces, heads.get(0).title().start(), last.opener())) {
      return;
    }
    for (int k = 1; k < heads.size(); k++) {
      Head head = heads.get(k);
      int line = head.template().sought().above(pieces, heads.get(k - 1).opener() + 1, head.title().start());
      heads.set(k, new Head(head.template(), Math.min(line, head.edge()), head.title(), head.opener()));
    }
  }

  /** Where lines begin that a separator parts from the ficha before, as many as lead to the first ficha and the first of them the same. */
  private int parted(int line) {
    int first = 0;
    while (first < above(0) && !PieceLook.isFilled(pieces.get(first))) {
      first++;
    }
    int from = line - (above(0) - first);
    String key = from < 2 || line - from >= MOST_LEADS ? null : PieceLook.leadKey(pieces.get(from));
    boolean lines = key != null && pieces.subList(from, line).stream().allMatch(p -> PieceLook.isFilled(p) && p instanceof Piece.Content);
    return lines && !PieceLook.isFilled(pieces.get(from - 1)) && key.equals(PieceLook.leadKey(pieces.get(first))) ? from : Integer.MAX_VALUE;
  }

  /** The last piece above a ficha's title that holds something; -1 without one. */
  private int above(int k) {
    int line = heads.get(k).title().start() - 1;
    while (line >= 0 && !PieceLook.isFilled(pieces.get(line))) {
      line--;
    }
    return line;
  }

  private void heads(Template template, FichaBounds bounds, int from, int to) {
    List<Integer> openers = new ArrayList<>(bounds.openers(template.pack().by()));
    if (template.pack().by() == RulePack.By.FIELDS) {
      ListedLabels.drop(template.pack(), pieces.subList(0, to), openers);
    }
    List<TitleLines> titles = template.title() == null ? List.of() : openers.stream()
        .map(o -> title(template, bounds, o, from)).toList();
    Chapters chapters = new Chapters(pieces, titles);
    FrontLines front = new FrontLines(pieces, parts, imprint, titles);
    for (int k = 0; k < openers.size(); k++) {
      int opener = openers.get(k);
      // without a field for it, no line above a label is a title: it belongs to the ficha before, or to the front
      TitleLines title = template.title() == null ? new TitleLines(opener, List.of(), false, false) : titles.get(k);
      int edge = k == 0 && from > 0 ? Math.min(title.start(), bounds.titles().edge(from))
          : k > 0 && template.title() == null ? bounds.titles().headed(opener) : title.start();
      TitleLines rest = chapters.trim(title);
      TitleLines trimmed = front.trim(rest, rest != title, (Piece.Label) pieces.get(opener));
      TitleLines own = front.from(trimmed, template.sought().leading(trimmed.lines()));
      heads.add(new Head(template, edge, own, opener));
    }
  }

  /** Of a document that is one ficha, the title may head the page, with words between it and the first label. */
  private TitleLines title(Template template, FichaBounds bounds, int opener, int from) {
    TitleLines title = bounds.titles().of(opener);
    boolean top = template.pack().by() == RulePack.By.DOCUMENT && title.lines().isEmpty() && from == 0 && !((Piece.Label) pieces.get(opener)).row();
    return top ? TitleLines.top(pieces, opener) : title;
  }

  private Division divide(List<Finding> findings) {
    StrongHeads strong = StrongHeads.of(page.text(), pieces);
    FichaWriter writer = new FichaWriter(page, pieces, strong);
    FichaEnd ends = new FichaEnd(pieces, parts, afterword, strong);
    List<Ficha> fichas = new ArrayList<>();
    List<Block> front = new ArrayList<>();
    int from = 0;
    for (int k = 0; k < heads.size(); k++) {
      Head head = heads.get(k);
      int start = head.template().sought().above(pieces, from, head.title().start());
      front(from, start, front);
      int next = k + 1 < heads.size() ? heads.get(k + 1).edge() : pieces.size();
      int end = ends.of(head.template(), head.title(), head.opener(), next, isLast(k));
      int rest = filled(end, next);
      if (rest < next && !isHead(k + 1, end)) {
        findings.add(outside(head.title().start(), rest, next));
      }
      fichas.add(writer.write(head.template(), start, head.title(), head.opener(), end, isLast(k), k + 1));
      from = end;
    }
    front(from, pieces.size(), front);
    return new Division(page, fichas, front, findings);
  }

  /** The first piece from one on that holds something; {@code to} without any. */
  private int filled(int from, int to) {
    int i = from;
    while (i < to && !PieceLook.isFilled(pieces.get(i))) {
      i++;
    }
    return i;
  }

  private boolean isLast(int k) {
    return k + 1 == heads.size() || heads.get(k + 1).template() != heads.get(k).template();
  }

  /** Whether all from {@code from} to a ficha's first label is one line that stands, its number aside, above others' too. */
  private boolean isHead(int k, int from) {
    int line = k < heads.size() ? lineAbove(k) : -1;
    String key = line < from ? null : PieceLook.headKey(pieces.get(line));
    boolean alone = key != null && pieces.subList(from, line).stream().noneMatch(PieceLook::isFilled);
    for (int other = 0; alone && other < heads.size(); other++) {
      int above = other == k ? -1 : lineAbove(other);
      if (above >= 0 && key.equals(PieceLook.headKey(pieces.get(above)))) {
        return true;
      }
    }
    return false;
  }

  /** The last piece above a ficha's first label that holds something; -1 without one. */
  private int lineAbove(int k) {
    int line = heads.get(k).opener() - 1;
    while (line >= 0 && !PieceLook.isFilled(pieces.get(line))) {
      line--;
    }
    return line;
  }

  /** What is longer than the ficha before it was hardly meant to be left out. */
  private Finding outside(int ficha, int from, int to) {
    String text = page.text().cut(pieces.get(from).span()).strip();
    Span span = span(from, to);
    Severity severity = span.length() > span(ficha, from).length() ? Severity.WARNING : Severity.INFO;
    return Finding.at(span, "outside-fichas", severity, null,
        "text", text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text);
  }

  private Span span(int from, int to) {
    return pieces.get(from).span().union(pieces.get(to - 1).span());
  }

  private void front(int from, int to, List<Block> front) {
    pieces.subList(from, to).forEach(p -> front.add(asBlock(p)));
  }

  private Block asBlock(Piece piece) {
    if (piece instanceof Piece.Content content) {
      return content.block();
    }
    Span span = piece.span();
    return new Block.Line(span, Passage.of(page.text(), span), 0, false, "", 0, 0);
  }
}
