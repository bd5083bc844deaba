package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The foot of a last page that is not full: it may stand right below the words, and not where all pages before have it. */
final class LastFoot {
  /** Fewer characters may be the same by chance. */
  private static final int LEAST = 6;

  private LastFoot() {}

  /** The same pages; what ends the last one as all others end is at its foot. */
  static List<PageEdges> found(List<PageEdges> pages) {
    if (pages.size() < 2 || !pages.get(pages.size() - 1).foot().isEmpty()) {
      return pages;
    }
    List<PageEdges> before = pages.subList(0, pages.size() - 1);
    PageEdges last = pages.get(pages.size() - 1);
    Set<String> feet = words(before.get(0));
    before.forEach(p -> feet.retainAll(words(p)));
    int to = last.body().size();
    while (to > 0 && last.body().get(to - 1) instanceof PagePart.Text t && t.flow().length() >= LEAST && feet.contains(t.flow().toString())) {
      to--;
    }
    if (to == last.body().size()) {
      return pages;
    }
    List<PageEdges> found = new ArrayList<>(before);
    List<PagePart> foot = last.body().subList(to, last.body().size()).stream().map(p -> (PagePart) ((PagePart.Text) p).artifact()).toList();
    found.add(last.with(last.body().subList(0, to)).ends(foot));
    return found;
  }

  private static Set<String> words(PageEdges page) {
    return page.foot().stream().filter(p -> p instanceof PagePart.Text).map(p -> ((PagePart.Text) p).flow().toString()).collect(Collectors.toSet());
  }
}
