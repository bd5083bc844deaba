package org.fichero.markup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Fold;
import org.fichero.model.Passage;
import org.fichero.rules.MarkupLexicon;

/**
 * Decides about signs that are marks only beside their like: glyphs that may be bullets, letters, ticked-only lists.
 * First each list on its own; then those that were left open, by what the document's other lists have shown.
 */
final class OptionRuns {
  private final String text;
  private final CellWords words;
  private final Set<String> months;
  /** Labels that have a mark somewhere in the document. */
  private final Set<String> labels = new HashSet<>();
  /** Signs that were marks somewhere in the document. */
  private final Set<String> glyphs = new HashSet<>();
  /** Whether some list leaves what is not chosen without a sign. */
  private boolean blanksSeen;

  OptionRuns(String text, CellWords words, MarkupLexicon lexicon) {
    this.months = lexicon.months().numbers().keySet();
    this.text = text;
    this.words = words;
  }

  /** Decides about all lists; what remains a glyph before words becomes a bullet. */
  void decide(List<List<TextLine>> lists) {
    List<List<OptionItem>> all = new ArrayList<>();
    List<List<OptionItem>> signed = new ArrayList<>();
    for (List<TextLine> list : lists) {
      List<OptionItem> items = items(list);
      if (!items.isEmpty()) {
        all.add(items);
      }
      if (hasSigns(items)) {
        signed.add(items);
        for (OptionItem item : items) {
          if (item.row != null && item.row.isSure()) {
            item.take(item.row.signs.get(0));
          }
        }
        items.forEach(this::learn);
      }
    }
    for (List<OptionItem> items : signed) {
      decide(items, true, false);
      decide(items, false, false);
    }
    for (List<OptionItem> items : all) {
      decide(items, true, true);
      decide(items, false, true);
    }
    signed.forEach(this::lead);
    signed.forEach(items -> items.forEach(this::bullet));
  }

  /** The list's first option may stand behind the colon of its label: {@code Categoría: □ Uno} above {@code ■ Dos}. */
  private void lead(List<OptionItem> items) {
    Piece below = items.size() < 2 || items.get(1).lone ? null : items.get(1).first;
    if (below == null || !below.taken && below.sign.strength() != Strength.GLYPH || items.get(0).isMarked()) {
      return;
    }
    Piece sign = behindColon(items.get(0).line);
    // ticks that all are alike are no bullets where one stands behind a label
    boolean hooks = sign != null && sign.sign.notation().equals("tick") && sign.sign.sense() == Sense.TICK && below.sign.sense() == Sense.TICK;
    if (sign != null && (below.taken || hooks || (sign.sign.sense() == Sense.EMPTY) != (below.sign.sense() == Sense.EMPTY))) {
      items.get(0).take(sign);
      items.stream().skip(1).filter(i -> !i.isMarked() && i.first != null && i.first.sign.strength() == Strength.GLYPH).forEach(i -> i.take(i.first));
    }
  }

  /** The only sign of a short line, a glyph that stands before words and behind a colon; null for any other line. */
  private Piece behindColon(TextLine line) {
    List<Piece> signs = line.pieces == null || line.length() > OptionItem.LONGEST_LABEL ? List.of() : Piece.signs(line.pieces);
    Piece sign = signs.size() == 1 && signs.get(0).sign.strength() == Strength.GLYPH ? signs.get(0) : null;
    int end = sign == null || sign.end >= line.to || !Passage.isSpace(text.charAt(sign.end)) ? line.from : sign.start;
    while (end > line.from && " \u00a0\t*_".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > line.from && text.charAt(end - 1) == ':' ? sign : null;
  }

  private static boolean hasSigns(List<OptionItem> items) {
    for (OptionItem item : items) {
      if (item.first != null || item.last != null) {
        return true;
      }
    }
    return false;
  }

  /** Empty where every line is prose. */
  private List<OptionItem> items(List<TextLine> list) {
    boolean may = false;
    for (TextLine line : list) {
      may |= line.pieces != null || line.length() <= OptionItem.LONGEST_LABEL || OptionRow.mayHoldWords(text, line);
    }
    List<OptionItem> items = new ArrayList<>(may ? list.size() : 0);
    for (TextLine line : may ? list : List.<TextLine>of()) {
      if (line.from < line.to) {
        items.add(new OptionItem(text, line, words));
      }
    }
    return items;
  }

  /** Remembers what the marks of a line say about the rest of the document. */
  private void learn(OptionItem item) {
    learn(item, true);
    learn(item, false);
  }

  private void learn(OptionItem item, boolean atStart) {
    Piece sign = item.at(atStart);
    if (sign != null && sign.taken && !item.lone) {
      labels.addAll(item.labels(atStart));
      for (Piece one : item.signs(atStart)) {
        glyphs.add(item.glyph(one));
      }
    }
  }

  private void decide(List<OptionItem> items, boolean atStart, boolean again) {
    List<OptionItem> signed = new ArrayList<>(0);
    for (OptionItem item : items) {
      if (item.at(atStart) != null && !item.lone) {
        signed.add(item);
      }
    }
    if (signed.isEmpty()) {
      if (again && blanksSeen && items.size() > 1 && areFree(items, atStart)) {
        items.forEach(i -> i.takeBlank(atStart));
      }
      return;
    }
    OptionEvidence evidence = null;
    boolean any = false;
    for (OptionItem item : signed) {
      Piece sign = item.at(atStart);
      if (!sign.taken && !item.isMarked()) {
        evidence = evidence == null ? new OptionEvidence(items, signed, atStart, again, labels, glyphs) : evidence;
        if (evidence.accepts(item)) {
          item.take(sign);
          learn(item);
        }
      }
      any |= sign.taken;
    }
    if (any) {
      blanks(items, atStart);
    }
  }

  /** Whether each item has a label that has a mark elsewhere, and none here. */
  private boolean areFree(List<OptionItem> items, boolean atStart) {
    for (OptionItem item : items) {
      if (item.isMarked() || !labels.contains(item.label(atStart))) {
        return false;
      }
    }
    return true;
  }

  /** In a list whose chosen items alone are marked, the others are options too. */
  private void blanks(List<OptionItem> items, boolean atStart) {
    List<Integer> chosen = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Piece sign = items.get(i).at(atStart);
      if (sign != null && sign.taken && !items.get(i).lone && sign.state == null) {
        chosen.add(i);
      }
    }
    if (chosen.isEmpty() || items.size() < 2 || !areTicksAlone(chosen.stream().map(items::get).toList(), atStart)) {
      return;
    }
    boolean block = OptionEvidence.isOneBlock(items);
    int from = extent(items, chosen.get(0), -1, atStart, block);
    int to = extent(items, chosen.get(chosen.size() - 1), 1, atStart, block);
    for (int i = from; i <= to; i++) {
      OptionItem item = items.get(i);
      if (!item.isMarked() && item.isLabel() && behindColon(item.line) == null) {
        item.takeBlank(atStart);
        blanksSeen = true;
      }
    }
  }

  /** Whether the signs of a list all say that their items are chosen, and leave what is not without a sign. */
  private boolean areTicksAlone(List<OptionItem> chosen, boolean atStart) {
    boolean hooks = false;
    boolean crosses = false;
    Set<String> kinds = new HashSet<>();
    for (OptionItem item : chosen) {
      Piece sign = item.at(atStart);
      if (hasFreeMark(item.line.pieces) || sign.sign.notation().equals("html-input") || isListOfItsOwn(item.line)) {
        return false;
      }
      hooks |= sign.sign.sense() == Sense.TICK;
      crosses |= sign.sign.sense().isCross();
      if (sign.sign.strength() == Strength.BRACKETED) {
        kinds.add(Fold.fold(item.glyph(sign)));
      }
    }
    // where crosses stand beside ticks they say no, as "(x)" does beside "(/)", and what has no sign is no option
    return !(hooks && crosses) && kinds.size() <= 1;
  }

  private static boolean endsLabel(String words) {
    return words.indexOf(':') >= 0 || words.contains(" - ") || words.contains(" \u2013 ") || words.contains(" \u2014 ");
  }

  /** Whether several options stand behind a colon or a dash: the lines above and below are none of them. */
  private boolean isListOfItsOwn(TextLine line) {
    List<Piece> signs = Piece.signs(line.pieces);
    return signs.size() > 1 && signs.get(0).start > line.from && endsLabel(text.substring(line.from, signs.get(0).start));
  }

  private static boolean hasFreeMark(List<Piece> pieces) {
    for (Piece piece : pieces) {
      if (piece.isMark() && piece.sign.sense() == Sense.EMPTY) {
        return true;
      }
    }
    return false;
  }

  /** How far the list reaches beyond its outermost mark. */
  private int extent(List<OptionItem> items, int from, int step, boolean atStart, boolean block) {
    int i = from;
    while (i + step >= 0 && i + step < items.size()) {
      OptionItem next = items.get(i + step);
      boolean known = labels.contains(next.label(atStart));
      // the line above a list may be its heading, unless a heading stands above the whole block
      boolean inBlock = block && next.isLabel() && (step > 0 || i + step > 0 || items.get(0).line.headed);
      boolean alike = next.line.bullet.isEmpty() == items.get(from).line.bullet.isEmpty()
          && (step > 0 || !next.isHeading());
      // a list of months has nothing but months: what stands above and below them is no option
      boolean foreign = months.contains(items.get(from).label(atStart)) && !months.contains(next.label(atStart));
      if (next.isMarked() || foreign || !known && !(inBlock && alike)) {
        break;
      }
      i += step;
    }
    return i;
  }

  /** A glyph before words that is no mark is a bullet. */
  private void bullet(OptionItem item) {
    Piece sign = item.first;
    boolean glyph = sign != null && !sign.taken && !item.lone && !item.isMarked();
    if (!glyph || comesAgain(item, sign) || sign.sign.strength() != Strength.GLYPH && !isLetterBullet(item)) {
      return;
    }
    TextLine line = item.line;
    line.bullet = line.bullet.isEmpty() ? item.glyph(sign) : line.bullet;
    line.bulletStart = line.bulletEnd > line.bulletStart ? line.bulletStart : sign.start;
    line.bulletEnd = sign.end;
    line.from = Chars.skipSpace(text, sign.end, line.to);
    if (line.pieces != null) {
      line.pieces = line.pieces.stream().filter(p -> p != sign).toList();
    }
  }

  /** Whether the same sign stands further on in the line, before other words. */
  private static boolean comesAgain(OptionItem item, Piece sign) {
    return item.line.pieces != null && item.line.pieces.stream().anyMatch(p -> p != sign && p.isSign() && item.glyph(p).equals(item.glyph(sign)));
  }

  /** Word's round bullet comes out as the letter o, parted from the words by more than a space. */
  private boolean isLetterBullet(OptionItem item) {
    char c = text.charAt(item.first.start);
    return item.first.end - item.first.start == 1 && (c == 'o' || c == 'q' || c == '¨') && item.isApart(true);
  }
}
