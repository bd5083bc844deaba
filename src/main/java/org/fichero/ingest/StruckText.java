package org.fichero.ingest;

import org.fichero.model.Document.Anchor;
import org.fichero.model.Span;

/**
 * What becomes of words that are struck through: they were taken back, and are left out. A to-do list strikes what is done,
 * though: an item that has a mark and is struck from end to end stays as it is.
 */
final class StruckText {
  private static final int LONGEST_MARK = 3;

  private StruckText() {}

  /**
   * The flow without its struck words.
   *
   * @param marked whether the paragraph's bullet is a mark
   * @param out takes what is left out
   */
  static Flow settle(Flow flow, boolean marked, LeftOut out) {
    if (flow.struck().isEmpty() || isDone(flow, marked)) {
      return flow;
    }
    Flow kept = new Flow();
    int from = 0;
    for (Span s : flow.struck()) {
      if (!holdsMark(flow, s)) {
        out.add(LeftOut.Why.STRUCK, flow.chars().subSequence(s.start(), s.end()));
        kept.append(flow.part(from, s.start()));
        from = s.end();
      }
    }
    return kept.append(flow.part(from, flow.length()));
  }

  private static boolean isDone(Flow flow, boolean marked) {
    return (marked || flow.hasMark() || flow.startsWithMark()) && hasWords(flow, true) && !hasWords(flow, false);
  }

  /** Whether a letter or digit stands within, or outside of, what is struck. */
  private static boolean hasWords(Flow flow, boolean struck) {
    // the letter of a typed mark, [x], is no word
    int at = flow.startsWithMark() ? Math.min(LONGEST_MARK, flow.struck().get(0).start()) : 0;
    for (Span s : flow.struck()) {
      if (hasWords(flow, struck ? s.start() : at, struck ? s.end() : s.start())) {
        return true;
      }
      at = s.end();
    }
    return !struck && hasWords(flow, at, flow.length());
  }

  private static boolean hasWords(Flow flow, int from, int to) {
    return flow.chars().subSequence(from, to).chars().anyMatch(Character::isLetterOrDigit);
  }

  /** A mark is never left out: whoever strikes a box says something that nobody can read. */
  private static boolean holdsMark(Flow flow, Span struck) {
    for (Anchor a : flow.anchors()) {
      if (a.state() != null && a.span().start() >= struck.start() && a.span().end() <= struck.end()) {
        return true;
      }
    }
    return false;
  }
}
