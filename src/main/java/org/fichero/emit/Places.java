package org.fichero.emit;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.fichero.model.FichaRecord;
import org.fichero.model.Outcome;
import org.fichero.model.Span;

/** What stands where in a document's text: its fichas, the findings that are no ficha's, what nothing claims. Immutable. */
final class Places {
  private final List<FichaRecord> fichas;
  private final List<Numbered> around;
  private final List<Span> unclaimed;

  /** @param around those without a place in the text count nowhere */
  Places(Outcome outcome, List<Numbered> around) {
    this.fichas = outcome.records();
    this.around = around.stream().filter(f -> f.reported().finding().span() != null).sorted(Comparator.comparingInt(Places::start)).toList();
    this.unclaimed = outcome.ledger().unclaimed();
  }

  private static int start(Numbered finding) {
    return finding.reported().finding().span().start();
  }

  /** Whether a ficha holds a place. */
  boolean isInFicha(int place) {
    int after = first(fichas, f -> f.span().start(), place + 1);
    return after > 0 && place < fichas.get(after - 1).span().end();
  }

  /** The findings that begin within a stretch, by place. */
  List<Numbered> findings(Span stretch) {
    return around.subList(first(around, Places::start, stretch.start()), first(around, Places::start, stretch.end()));
  }

  /** What nothing claims and is not over before a stretch begins, nor begins after it. */
  List<Span> unclaimed(Span stretch) {
    return unclaimed.subList(first(unclaimed, Span::end, stretch.start() + 1), first(unclaimed, Span::start, stretch.end()));
  }

  /** Index of the first of an ascending list whose value is not below a bound; its size where all are. */
  private static <T> int first(List<T> all, ToIntFunction<T> value, int bound) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (value.applyAsInt(all.get(middle)) < bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
