package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Fold;
import org.fichero.rules.MarkupLexicon;

/** Joins marks that stand alone on a line with the labels on the lines above (or below) them. */
final class LoneMarks {
  private static final int LEAST_SLOTS = 4;
  private final String text;
  private final CellWords words;
  private final MarkupLexicon lexicon;
  private final List<Object> all;
  /** All parts but what pages put between them. */
  private final List<Object> parts;
  /** The lone sign of each part; null where there is none. */
  private final Piece[] lone;

  LoneMarks(String text, CellWords words, MarkupLexicon lexicon, List<Object> parts) {
    this.text = text;
    this.words = words;
    this.lexicon = lexicon;
    this.all = parts;
    this.parts = parts.stream().filter(p -> !isOfPage(p)).toList();
    this.lone = new Piece[this.parts.size()];
  }

  private static boolean isOfPage(Object part) {
    return part instanceof TextLine line && (line.furniture != null || line.kind == TextLine.Kind.FORM_FEED);
  }

  /** The parts with each pair of lines as one. */
  List<Object> pair() {
    boolean any = false;
    for (int i = 0; i < lone.length; i++) {
      lone[i] = lone(parts.get(i));
      any |= lone[i] != null;
    }
    return any ? withPages(joined()) : all;
  }

  /** The parts with the headers, footers and ends of pages again. */
  private List<Object> withPages(List<Object> joined) {
    List<Object> out = new ArrayList<>(all.size());
    int next = 0;
    for (Object part : joined) {
      next = pages(next, out);
      List<TextLine> between = new ArrayList<>();
      next++;
      if (part instanceof PairedOption pair) {
        for (; isOfPage(all.get(next)); next++) {
          between.add((TextLine) all.get(next));
        }
        next++;
        out.add(between.isEmpty() ? pair : new PairedOption(pair.first(), pair.second(), pair.label(), pair.mark(), between));
      } else {
        out.add(part);
      }
    }
    pages(next, out);
    return out;
  }

  /** Adds what pages put there; gives the next part. */
  private int pages(int from, List<Object> out) {
    int next = from;
    while (next < all.size() && isOfPage(all.get(next))) {
      out.add(all.get(next++));
    }
    return next;
  }

  private Piece lone(Object part) {
    boolean may = part instanceof TextLine line && line.isText() && !line.drawn && line.heading == 0 && line.from < line.to
        && (line.pieces != null || line.length() <= 9 || line.length() <= 16 && words.read(text, line.from, line.to) != null);
    if (!may) {
      return null;
    }
    return OptionItem.lone(text, (TextLine) part, words);
  }

  private List<Object> joined() {
    List<Object> out = new ArrayList<>(parts.size());
    int i = 0;
    while (i < parts.size()) {
      int end = isLabel(i) ? slotsEnd(i) : i;
      if (end > i) {
        i = slots(out, i, end);
        continue;
      }
      int first = lone[i] != null ? i : i + 1 < parts.size() && lone[i + 1] != null && isLabel(i) ? i + 1 : -1;
      if (first < 0) {
        out.add(parts.get(i++));
        continue;
      }
      int last = first;
      while (last + 2 < parts.size() && lone[last + 2] != null && isLabel(last + 1)) {
        last += 2;
      }
      i = run(out, i, first, last);
    }
    return out;
  }

  /**
   * Where a list ends that begins right below its heading, each label of which has one line below it: a mark, or nothing, as a word processor saves
   * a table's cells; {@code from} where none begins there.
   */
  private int slotsEnd(int from) {
    if (blanks(from) > 0 || from == 0 || lone[from - 1] != null || LineReader.text(parts.get(from - 1)) == null) {
      return from;
    }
    int marks = 0;
    int empty = 0;
    int i = from;
    int end = from;
    while (i < parts.size() && isLabel(i)) {
      boolean marked = i + 1 < parts.size() && lone[i + 1] != null && blanks(i + 1) == 0;
      if (marked && lone[i + 1].sign.sense() == Sense.EMPTY) {
        return from;
      }
      int next = marked ? i + 2 : i + 1;
      boolean goesOn = next < parts.size() && blanks(next) == (marked ? 0 : 1);
      marks += marked ? 1 : 0;
      empty += !marked && goesOn ? 1 : 0;
      end = marked || goesOn ? next : end;
      if (!goesOn) {
        break;
      }
      i = next;
    }
    return marks > 0 && empty > 0 && marks + empty >= LEAST_SLOTS ? end : from;
  }

  /** Writes such a list, each mark with the label above it. */
  private int slots(List<Object> out, int from, int end) {
    int i = from;
    while (i < end) {
      boolean marked = i + 1 < end && lone[i + 1] != null;
      out.add(marked ? paired(i, i + 1, i) : parts.get(i));
      i += marked ? 2 : 1;
    }
    return end;
  }

  /** Writes the run of lone marks {@code first..last}, which begins at part {@code at}; gives the next part. */
  private int run(List<Object> out, int at, int first, int last) {
    boolean above = first > at;
    boolean before = above && !isItem(first);
    boolean after = last + 1 < parts.size() && isLabel(last + 1);
    if (!isMarks(first, last) || !before && !after) {
      for (int i = at; i <= last; i++) {
        out.add(parts.get(i));
      }
      return last + 1;
    }
    if (before && (!after || labelsComeFirst(first, last))) {
      for (int i = first - 1; i < last; i += 2) {
        out.add(paired(i, i + 1, i));
      }
      return last + 1;
    }
    if (above) {
      out.add(parts.get(first - 1));
    }
    int end = after ? last : last - 2;
    for (int i = first; i <= end; i += 2) {
      out.add(paired(i, i + 1, i + 1));
    }
    return end + 2;
  }

  /** LaTeX's <code>&#92;item[mark]</code>, whose words follow. */
  private boolean isItem(int i) {
    TextLine line = (TextLine) parts.get(i);
    return text.startsWith("\\item[", Chars.skipSpace(text, line.start, line.end));
  }

  private PairedOption paired(int first, int second, int label) {
    int mark = label == first ? second : first;
    lone[mark].taken = true;
    return new PairedOption((TextLine) parts.get(first), (TextLine) parts.get(second), (TextLine) parts.get(label), lone[mark], List.of());
  }

  private boolean isLabel(int i) {
    if (lone[i] != null || !(parts.get(i) instanceof TextLine line) || !line.isText() || line.drawn || line.from >= line.to) {
      return false;
    }
    boolean marked = Piece.hasMark(line.pieces);
    return !marked && line.heading == 0 && line.blanksBefore <= 2 && line.length() <= OptionItem.LONGEST_LABEL;
  }

  /** Brackets and boxes are marks; glyphs and letters where several stand so, or where they differ. */
  private boolean isMarks(int first, int last) {
    boolean sure = false;
    boolean tick = false;
    boolean free = false;
    boolean cross = true;
    for (int i = first; i <= last; i += 2) {
      Sign sign = lone[i].sign;
      sure |= sign.strength() == Strength.CERTAIN || sign.strength() == Strength.BRACKETED;
      tick |= sign.sense() != Sense.EMPTY;
      free |= sign.sense() == Sense.EMPTY;
      cross &= sign.strength() == Strength.GLYPH || text.charAt(sign.start()) == 'X' || text.charAt(sign.start()) == 'x';
    }
    return sure || tick && free || cross && tick && last > first;
  }

  /** Labels above their marks, or below? The smaller gap binds; else what stands at the ends of the run tells. */
  private boolean labelsComeFirst(int first, int last) {
    int toMark = 0;
    int toLabel = 0;
    for (int i = first; i <= last; i += 2) {
      toMark += blanks(i);
      toLabel += blanks(i + 1);
    }
    if (toMark != toLabel) {
      return toMark < toLabel;
    }
    // evenly spaced: either the line above is the list's heading, or the line below is the next one's
    if (blanks(first - 1) > 0 && blanks(last + 1) == 0 && blanks(last + 2) > 0 && !endsPage(last + 2)) {
      // one block, whose first line heads it
      return false;
    }
    boolean openAbove = isOpen(last - 1);
    boolean openBelow = isOpen(last + 1);
    if (openAbove != openBelow) {
      // the open option ends the list
      return openAbove;
    }
    boolean headedAbove = endsInColon(first - 1) || !isShort(first - 2);
    boolean headedBelow = endsInColon(last + 1) || !isShort(last + 2);
    return !headedAbove || headedBelow;
  }

  private boolean endsPage(int i) {
    return i < parts.size() && parts.get(i) instanceof TextLine line && (line.furniture != null || line.kind == TextLine.Kind.FORM_FEED);
  }

  /** Whether the line begins as an open option does: "Otra: …". */
  private boolean isOpen(int i) {
    if (!(parts.get(i) instanceof TextLine line)) {
      return false;
    }
    int end = line.from;
    while (end < line.to && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return lexicon.openOptions().contains(Fold.fold(text.substring(line.from, end)));
  }

  private boolean endsInColon(int i) {
    return parts.get(i) instanceof TextLine line && text.charAt(line.to - 1) == ':';
  }

  /** Whether a heading or a label may stand there, and no sentence, table or end of the page. */
  private boolean isShort(int i) {
    return i >= 0 && i < parts.size() && parts.get(i) instanceof TextLine line && line.isText() && line.from < line.to
        && line.length() <= 60 && text.charAt(line.to - 1) != '.';
  }

  private int blanks(int i) {
    return i < parts.size() && parts.get(i) instanceof TextLine line ? line.blanksBefore : 1;
  }
}
