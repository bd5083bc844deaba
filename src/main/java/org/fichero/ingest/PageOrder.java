package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts what pages hold into the order in which it is read, where that does not go page by page: each of the columns, cells and side bars that
 * stand beside each other at a page's end goes on on the next one, before what stands beside it.
 */
final class PageOrder {
  /** One stretch of a page's body. */
  private record Item(int page, int place, List<PagePart> parts) {}

  private final List<PageEdges> pages;
  private final List<List<Item>> waiting = new ArrayList<>();
  /** What heads each page. */
  private final List<List<PagePart>> heads = new ArrayList<>();
  private final List<PageEdges> out = new ArrayList<>();
  /** What is to be read without a page's end in it. */
  private List<PagePart> body = new ArrayList<>();
  private int from;

  private PageOrder(List<PageEdges> pages) {
    this.pages = pages;
  }

  /**
   * The pages' edges and bodies, one after the other; of a page that is not read in one go, each stretch by itself.
   *
   * @param pages as {@link PageEdges#of} has them
   * @param stretches of which they are made
   */
  static List<PageEdges> of(List<PageEdges> pages, List<List<PageStretch>> stretches) {
    PageOrder order = new PageOrder(pages);
    for (int i = 0; i < pages.size(); i++) {
      order.heads.add(new ArrayList<>(pages.get(i).head()));
      order.waiting.add(items(i, pages.get(i), stretches.get(i)));
    }
    for (int i = 0; i < pages.size(); i++) {
      order.page(i);
    }
    return order.out;
  }

  /** The stretches of a page's body, without its edges. */
  private static List<Item> items(int page, PageEdges edges, List<PageStretch> stretches) {
    List<Item> items = new ArrayList<>();
    int from = edges.head().size();
    int to = from + edges.body().size();
    int at = 0;
    for (PageStretch s : stretches) {
      List<PagePart> parts = s.parts().subList(bound(from - at, s), bound(to - at, s));
      at += s.parts().size();
      if (!parts.isEmpty()) {
        items.add(new Item(page, s.place(), parts));
      }
    }
    return items;
  }

  private static int bound(int at, PageStretch s) {
    return Math.max(0, Math.min(at, s.parts().size()));
  }

  private void page(int i) {
    PageEdges edges = pages.get(i);
    List<Item> items = waiting.get(i);
    body = new ArrayList<>();
    from = out.size();
    List<List<PagePart>> rests = rests(i);
    for (int k = 0; k < items.size(); k++) {
      if (k > 0) {
        goOn(i + 1, items.get(k).place());
      }
      add(items.get(k));
      if (!rests.get(k).isEmpty()) {
        end(i);
        body.addAll(rests.get(k));
        end(i + 1);
      }
    }
    end(i);
    out.set(from, out.get(from).begins(heads.get(i)));
    out.set(out.size() - 1, out.get(out.size() - 1).ends(edges.foot()));
  }

  /** For each stretch of a page, what of the next one is to be read right behind it, where only places tell. */
  private List<List<PagePart>> rests(int page) {
    List<Item> items = waiting.get(page);
    List<List<PagePart>> rests = new ArrayList<>();
    items.forEach(s -> rests.add(List.of()));
    List<Item> next = page + 1 < waiting.size() ? waiting.get(page + 1) : List.of();
    boolean told = items.stream().anyMatch(s -> s.place() >= 0) || next.stream().anyMatch(s -> s.place() >= 0);
    if (!told && items.size() > 1) {
      int gone = 0;
      for (ColumnRests.Rest r : ColumnRests.of(items.stream().map(Item::parts).toList(), next.stream().map(Item::parts).toList())) {
        Item item = next.get(r.from() - gone);
        rests.set(r.of(), item.parts().subList(0, r.parts()));
        if (r.parts() < item.parts().size()) {
          next.set(r.from() - gone, new Item(item.page(), item.place(), item.parts().subList(r.parts(), item.parts().size())));
        } else {
          next.remove(r.from() - gone++);
        }
      }
    }
    return rests;
  }

  /** Takes what the next pages have that is to be read before a place. */
  private void goOn(int page, int place) {
    for (int n = page; n < pages.size(); n++) {
      int next = n;
      List<Item> items = waiting.get(next);
      List<Item> taken = items.stream().filter(s -> s.place() >= 0 && s.place() < place).toList();
      if (taken.isEmpty()) {
        return;
      }
      items.removeAll(taken);
      for (Item item : taken) {
        List<PagePart> before = body.isEmpty() && !out.isEmpty() ? out.get(out.size() - 1).body() : body;
        if (isRepeated(item.parts(), before)) {
          item.parts().forEach(p -> heads.get(next).add(((PagePart.Text) p).artifact()));
        } else {
          end(page - 1);
          add(item);
          end(next);
        }
      }
      if (!items.isEmpty()) {
        return;
      }
    }
  }

  /** Whether words are those right before them once more: headings of tables and fixed lines are printed again on each page. */
  private static boolean isRepeated(List<PagePart> parts, List<PagePart> before) {
    int from = before.size() - parts.size();
    for (int i = 0; i < parts.size() && from >= 0; i++) {
      boolean same = parts.get(i) instanceof PagePart.Text t && before.get(from + i) instanceof PagePart.Text b && t.flow().toString().equals(b.flow().toString());
      if (!same) {
        return false;
      }
    }
    return from >= 0;
  }

  private void add(Item item) {
    int at = body.size();
    body.addAll(item.parts());
    PageLayout.join(body, at);
  }

  /** Ends a stretch of a page. */
  private void end(int page) {
    if (!body.isEmpty() || out.size() == from) {
      out.add(pages.get(page).stretch(body));
    }
    body = new ArrayList<>();
  }
}
