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
  /** What is repeated in letters this much smaller than the body's is no content. */
  private static final float SMALLER = 0.93f;
  /** Longer is a paragraph in large print. */
  private static final int LONGEST_HEADING = 240;
  private static final int LEVELS = 6;
  /** Signs before options and items, which may be drawn larger than their words. */
  private static final String SIGNS = "\u25a0\u25a1\u25cf\u25cb\u25c9\u2022\u25aa\u2713\u2714\u2717\u2718";

  private final ReadContext context;
  private final PieceWriter writer;
  private final IntUnaryOperator tagged;
  private final boolean hasHeadings;
  private List<Float> headingSizes = List.of();
  private float bodySize;
  private float tableSize;
  private int number;

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

  void write(List<List<PageStretch>> stretches) throws UnreadableSourceException {
    List<List<PagePart>> pages = stretches.stream().map(p -> p.stream().flatMap(s -> s.parts().stream()).toList()).toList();
    headingSizes = headingSizes(pages);
    tableSize = tableSize(pages);
    List<PageEdges> edges = PageCuts.joined(NestedHeadings.leftOut(RepeatedHeadings.leftOut(RepeatedTitles.leftOut(PageOrder.of(PageEdges.of(pages), stretches)))));
    boolean taken = false;
    for (int i = 0; i < edges.size(); i++) {
      context.check();
      if (edges.get(i).begins()) {
        context.text().pageStart();
        number++;
      }
      taken = page(edges.get(i), i + 1 < edges.size() ? edges.get(i + 1) : null, taken);
    }
  }

  /**
   * Writes one page.
   *
   * @param taken whether the page before has written the first paragraph
   * @return whether this one has written the first paragraph of the next
   */
  private boolean page(PageEdges page, PageEdges next, boolean taken) throws UnreadableSourceException {
    all(page.head(), "header");
    List<PagePart> body = page.body();
    boolean takes = false;
    for (int i = taken ? 1 : 0; i < body.size(); i++) {
      PagePart part = body.get(i);
      boolean cut = i == body.size() - 1 && next != null && part instanceof PagePart.Text t && level(t) == 0 && continues(t, page, next);
      if (cut) {
        takes = true;
        part = ((PagePart.Text) part).with((PagePart.Text) next.body().get(0));
      }
      part(part);
    }
    all(page.foot(), "footer");
    return takes;
  }

  /** What stands at a page's edge; where it is surely no content, that is noted as the place's address. */
  private void all(List<PagePart> parts, String edge) throws UnreadableSourceException {
    for (PagePart p : parts) {
      part(p instanceof PagePart.Text t && isSure(t) ? t.at("page " + number + " " + edge) : p);
    }
  }

  /** No content by the tags, or repeated in smaller print than the body's. */
  private boolean isSure(PagePart.Text t) {
    return t.firstBlock() == PdfTags.ARTIFACT || t.size() < SMALLER * Math.max(bodySize, tableSize);
  }

  /**
   * Whether the first paragraph of the next page is the rest of this page's last. Where something stands between them that
   * may be content it is left to whoever sees more of the document.
   */
  private boolean continues(PagePart.Text last, PageEdges page, PageEdges next) {
    boolean clear = page.foot().stream().allMatch(this::isNumberedOrSure) && next.head().stream().allMatch(this::isNumberedOrSure);
    return clear && (next.body().size() > 1 || !next.begins()) && next.body().get(0) instanceof PagePart.Text first && level(first) == 0 && last.goesOnWith(first);
  }

  private boolean isNumberedOrSure(PagePart part) {
    return part instanceof PagePart.Text t && (isSure(t) || t.flow().toString().chars().anyMatch(Character::isDigit));
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
    if (hasHeadings || text.firstBlock() == PdfTags.ARTIFACT) {
      return text.firstBlock() < 0 ? 0 : tagged.applyAsInt(text.firstBlock());
    }
    if (text.flow().length() > LONGEST_HEADING || text.flow().hasMark() || text.flow().length() > 0 && SIGNS.indexOf(text.flow().chars().charAt(0)) >= 0 || text.flow().toString().indexOf('\t') >= 0) {
      return 0;
    }
    for (int i = 0; i < headingSizes.size(); i++) {
      if (Math.abs(headingSizes.get(i) - text.size()) <= 0.35f) {
        return Math.min(i + 1, LEVELS);
      }
    }
    return 0;
  }

  /** Of the letters of most tables; 0 where there are none. */
  private static float tableSize(List<List<PagePart>> pages) {
    double[] sizes = pages.stream().flatMap(List::stream).filter(p -> p instanceof PagePart.Table)
        .mapToDouble(p -> ((PagePart.Table) p).size()).sorted().toArray();
    return sizes.length == 0 ? 0 : (float) sizes[sizes.length / 2];
  }

  private static long tableLetters(List<List<PagePart>> pages) {
    return pages.stream().flatMap(List::stream).filter(p -> p instanceof PagePart.Table).flatMap(p -> ((PagePart.Table) p).grid().rows().stream())
        .flatMap(List::stream).mapToLong(c -> c.flow().length()).sum();
  }

  /** The sizes of letters that are larger than the body's, the largest first. */
  private List<Float> headingSizes(List<List<PagePart>> pages) {
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
    // of a document that is all tables, only page heads and feet stand outside
    body = tableLetters(pages) > most ? Math.max(body, Math.round(tableSize(pages) * 2)) : body;
    bodySize = body / 2f;
    List<Float> sizes = new ArrayList<>();
    for (int size : letters.keySet()) {
      if (body > 0 && size > LARGER * body) {
        sizes.add(0, size / 2f);
      }
    }
    return sizes;
  }
}
