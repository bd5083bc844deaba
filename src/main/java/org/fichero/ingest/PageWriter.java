package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * Writes pages as canonical text. Letters that are larger than the body's make a heading, unless tags name the headings;
 * a paragraph that a page's end cuts is written whole, before what stands at the foot of that page.
 */
final class PageWriter {
  /** A heading's letters are this much larger than the body's. */
  private static final float LARGER = 1.12f;
  /** Longer is a paragraph in large print. */
  private static final int LONGEST_HEADING = 240;
  private static final int LEVELS = 6;

  private final ReadContext context;
  private final PieceWriter writer;
  private final IntUnaryOperator tagged;
  private final boolean hasHeadings;
  private List<Float> headingSizes = List.of();

  /**
   * @param tagged the heading level of a structure element; 0 for none
   * @param hasHeadings whether the tags name headings
   */
  PageWriter(ReadContext context, IntUnaryOperator tagged, boolean hasHeadings) {
    this.context = context;
    this.writer = new PieceWriter(context);
    this.tagged = tagged;
    this.hasHeadings = hasHeadings;
  }

  /** Lays pages out and writes them. */
  static void write(List<PageInk> inks, PdfTags tags, ReadContext context) throws UnreadableSourceException {
    List<PageLayout> layouts = new ArrayList<>();
    for (PageInk ink : inks) {
      context.check();
      layouts.add(new PageLayout(ink, layouts.size() + 1));
    }
    PageHabits habits = PageHabits.of(layouts.stream().map(PageLayout::lines).toList());
    List<List<PagePart>> pages = new ArrayList<>();
    for (PageLayout layout : layouts) {
      context.check();
      pages.add(layout.parts(habits));
    }
    new PageWriter(context, tags::heading, tags.hasHeadings()).write(pages);
  }

  private void write(List<List<PagePart>> pages) throws UnreadableSourceException {
    headingSizes = headingSizes(pages);
    List<PageEdges> edges = PageEdges.of(pages);
    Flow carried = null;
    for (int i = 0; i < pages.size(); i++) {
      context.check();
      context.text().pageStart();
      carried = page(edges.get(i), i + 1 < pages.size() ? edges.get(i + 1) : null, carried);
    }
  }

  /** Writes one page; gives the first paragraph of the next if this one took it in. */
  private Flow page(PageEdges page, PageEdges next, Flow taken) throws UnreadableSourceException {
    all(page.head());
    List<PagePart> body = page.body();
    int from = taken == null ? 0 : 1;
    Flow carried = null;
    for (int i = from; i < body.size(); i++) {
      PagePart part = body.get(i);
      if (i == body.size() - 1 && next != null && part instanceof PagePart.Text t && level(t) == 0) {
        carried = continuation(t, next);
        part = carried == null ? part : t.with((PagePart.Text) next.body().get(0));
      }
      part(part);
    }
    all(page.foot());
    return carried;
  }

  private void all(List<PagePart> parts) throws UnreadableSourceException {
    for (PagePart p : parts) {
      part(p);
    }
  }

  /** The first words of the next page where they go on with the last paragraph of this one; null when they do not. */
  private Flow continuation(PagePart.Text last, PageEdges next) {
    if (next.body().size() < 2 || !(next.body().get(0) instanceof PagePart.Text first)) {
      return null;
    }
    return level(first) == 0 && last.goesOnWith(first) ? first.flow() : null;
  }

  private void part(PagePart part) throws UnreadableSourceException {
    if (part instanceof PagePart.Table table) {
      writer.add(new Piece.Table(table.grid()));
    } else if (part instanceof PagePart.Text text) {
      int level = level(text);
      Piece plain = text.item() ? new Piece.Item(0, "", text.flow()) : new Piece.Paragraph(text.flow());
      writer.add(level > 0 ? new Piece.Heading(level, text.flow()) : plain);
    }
  }

  private int level(PagePart.Text text) {
    if (hasHeadings) {
      return text.firstBlock() < 0 ? 0 : tagged.applyAsInt(text.firstBlock());
    }
    if (text.flow().length() > LONGEST_HEADING || text.flow().hasMark() || text.flow().toString().indexOf('\t') >= 0) {
      return 0;
    }
    for (int i = 0; i < headingSizes.size(); i++) {
      if (Math.abs(headingSizes.get(i) - text.size()) <= 0.35f) {
        return Math.min(i + 1, LEVELS);
      }
    }
    return 0;
  }

  /** The sizes of letters that are larger than the body's, the largest first. */
  private static List<Float> headingSizes(List<List<PagePart>> pages) {
    Map<Integer, Long> letters = new TreeMap<>();
    for (List<PagePart> page : pages) {
      for (PagePart p : page) {
        if (p instanceof PagePart.Text t) {
          letters.merge(Math.round(t.size() * 2), (long) t.flow().length(), Long::sum);
        }
      }
    }
    int body = 0;
    long most = 0;
    for (Map.Entry<Integer, Long> e : letters.entrySet()) {
      if (e.getValue() > most) {
        most = e.getValue();
        body = e.getKey();
      }
    }
    List<Float> sizes = new ArrayList<>();
    for (int size : letters.keySet()) {
      if (body > 0 && size > LARGER * body) {
        sizes.add(0, size / 2f);
      }
    }
    return sizes;
  }
}
