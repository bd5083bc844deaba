package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Extraction;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** Joins the lines of one value, as they come, into its paragraphs. Not thread-safe. */
final class ParagraphJoiner {
  private final Wrapping wraps;
  private final boolean listed;
  private final List<Span> forms;
  private final List<Passage> paragraphs = new ArrayList<>();
  private final List<Passage> lines = new ArrayList<>();
  private final List<Passage> open = new ArrayList<>();
  /** The line before; null at the beginning. */
  private Block.Line before;
  /** Whether a page's end or the like stands before the next line. */
  private boolean cut;
  /** Whether white space is one space everywhere in the open paragraph, so that it is when its lines are joined. */
  private boolean clean = true;

  /**
   * @param listed whether the lines are a list's, whose items have bullets or numbers
   * @param forms takes the places of lines that are no words
   */
  ParagraphJoiner(Wrapping wraps, boolean listed, List<Span> forms) {
    this.wraps = wraps;
    this.listed = listed;
    this.forms = forms;
  }

  /** What ends a page, or parts one text from the next, stands here. */
  void cut() {
    cut = true;
  }

  void add(Block.Line line) {
    Passage own = line.content();
    if (own.isBlank()) {
      return;
    }
    if (before != null && (line.blanksBefore() > 0 && isWordless(own) || isFreeItem(before, own))) {
      forms.addAll(own.sources());
      return;
    }
    Passage collapsed = own.collapse();
    line(line, collapsed);
    if (before != null && !wraps.continues(before, line, cut)) {
      close();
    }
    open.add(own.strip());
    clean &= collapsed == own;
    before = line;
    cut = false;
  }

  /** The line, or the rest of an item, of what stands behind a label or ends a page, that the page's width broke. */
  private void line(Block.Line line, Passage words) {
    boolean item = listed && before != null && line.bullet().isEmpty() && line.blanksBefore() == 0 && !cut;
    boolean broken = before != null && (cut ? wraps.breaksAtCut(before, line) : lines.size() == 1 && wraps.breaks(before, line));
    if (item || broken) {
      int last = lines.size() - 1;
      lines.set(last, Passage.joinAll(List.of(lines.get(last), words), List.of(" ")));
    } else {
      lines.add(words);
    }
  }

  /** Signs on a line of their own, set off from the words above: {@code §}, {@code %%%}. */
  private static boolean isWordless(Passage line) {
    return line.text().codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** The number or letter of an item that nobody wrote, below others: {@code c)}. */
  private static boolean isFreeItem(Block.Line before, Passage line) {
    String s = line.text().strip();
    String bullet = before.bullet();
    return !bullet.isEmpty() && s.length() == bullet.length() && s.length() > 1 && Character.isLetterOrDigit(s.charAt(0))
        && s.charAt(s.length() - 1) == bullet.charAt(bullet.length() - 1) && !Character.isLetterOrDigit(s.charAt(s.length() - 1));
  }

  private void close() {
    Passage joined = open.isEmpty() ? Passage.EMPTY : wraps.join(open);
    if (!joined.isBlank()) {
      paragraphs.add(clean ? joined : joined.collapse());
    }
    open.clear();
    clean = true;
  }

  /** The paragraphs of the lines so far. */
  Extraction.Words words() {
    close();
    lines.removeIf(Passage::isBlank);
    return new Extraction.Words(paragraphs, lines);
  }
}
