package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a document's pages in order and writes them as text. How lines are set is learnt from the first pages; of the
 * later ones only what is read is kept.
 */
final class PageBook {
  /** So many pages show how a document sets its lines. */
  private static final int ENOUGH = 60;

  private final ReadContext context;
  private final PdfTags tags;
  private final List<PageLayout> waiting = new ArrayList<>();
  private final List<List<PageStretch>> pages = new ArrayList<>();
  private final OpenColumns open = new OpenColumns();
  private final Columns.Habit columns = new Columns.Habit();
  private final BoldLabels.Habit labels = new BoldLabels.Habit();
  private final PageEnds ends = new PageEnds();
  private PageHabits habits;
  private int count;
  /** The page before, which waits for the next one to show what both have alike. */
  private PageInk last;

  PageBook(PdfTags tags, ReadContext context) {
    this.tags = tags;
    this.context = context;
  }

  /** The next page. */
  void add(PageInk ink) throws UnreadableSourceException {
    if (last != null) {
      RunningFeet.note(last, ink);
      read(last);
    }
    last = ink;
  }

  private void read(PageInk ink) throws UnreadableSourceException {
    context.check();
    PageLayout layout = new PageLayout(ink, ++count, labels, columns, ends);
    if (habits == null) {
      waiting.add(layout);
      if (waiting.size() >= ENOUGH) {
        learn();
      }
    } else {
      pages.add(layout.stretches(habits, open));
    }
  }

  private void learn() throws UnreadableSourceException {
    habits = PageHabits.of(waiting.stream().flatMap(l -> l.lines().stream()).toList());
    for (PageLayout layout : waiting) {
      context.check();
      pages.add(layout.stretches(habits, open));
    }
    waiting.clear();
  }

  /** Writes all of them. */
  void write() throws UnreadableSourceException {
    if (last != null) {
      read(last);
    }
    if (habits == null) {
      learn();
    }
    new PageWriter(context, tags::heading, tags.hasHeadings()).write(pages);
  }
}
