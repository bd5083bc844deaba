package org.fichero.markup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides about signs that are marks only beside their like: glyphs that may be bullets, letters, ticked-only lists.
 * First each list on its own; then those that were left open, by what the document's other lists have shown.
 */
final class OptionRuns {
  private final String text;
  private final CellWords words;
  /** Labels that have a mark somewhere in the document. */
  private final Set<String> labels = new HashSet<>();
  /** Signs that were marks somewhere in the document. */
  private final Set<String> glyphs = new HashSet<>();
  /** Whether some list leaves what is not chosen without a sign. */
  private boolean blanksSeen;

  OptionRuns(String text, CellWords words) {
    this.text = text;
    this.words = words;
  }

  /** Decides about all lists; what remains a glyph before words becomes a bullet. */
  void decide(List<List<TextLine>> lists) {
    List<List<OptionItem>> all = new ArrayList<>();
    for (List<TextLine> list : lists) {
      List<OptionItem> items = items(list);
      if (!items.isEmpty()) {
        all.add(items);
        items.stream().filter(i -> i.row != null && i.row.isSure()).forEach(i -> i.take(i.row.signs.get(0)));
        items.forEach(this::learn);
      }
    }
    for (List<OptionItem> items : all) {
      decide(items, true, false);
      decide(items, false, false);
    }
    for (List<OptionItem> items : all) {
      decide(items, true, true);
      decide(items, false, true);
    }
    all.forEach(items -> items.forEach(this::bullet));
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
    for (boolean atStart : new boolean[] {true, false}) {
      Piece sign = item.at(atStart);
      if (sign != null && sign.taken && !item.lone) {
        labels.addAll(item.labels(atStart));
        item.signs(atStart).forEach(s -> glyphs.add(item.glyph(s)));
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
      if (again && blanksSeen && items.size() > 1 && items.stream().allMatch(i -> !i.isMarked() && labels.contains(i.label(atStart)))) {
        items.forEach(i -> i.takeBlank(atStart));
      }
      return;
    }
    Evidence evidence = new Evidence(items, signed, atStart, again);
    boolean any = false;
    for (OptionItem item : signed) {
      Piece sign = item.at(atStart);
      if (!sign.taken && !item.isMarked() && item.signs(atStart).stream().allMatch(s -> evidence.accepts(item, s))) {
        item.take(sign);
        learn(item);
        any = true;
      }
      any |= sign.taken;
    }
    if (any) {
      blanks(items, atStart);
    }
  }

  /** In a list whose chosen items alone are marked, the others are options too. */
  private void blanks(List<OptionItem> items, boolean atStart) {
    int first = -1;
    int last = -1;
    boolean ticks = true;
    boolean brackets = false;
    for (int i = 0; i < items.size(); i++) {
      Piece sign = items.get(i).at(atStart);
      if (sign != null && sign.taken && !items.get(i).lone && sign.state == null) {
        first = first < 0 ? i : first;
        last = i;
        ticks &= items.get(i).line.pieces.stream().noneMatch(p -> p.isMark() && p.sign.sense() == Sense.EMPTY);
        brackets |= sign.sign.notation().equals("html-input");
      }
    }
    if (first < 0 || !ticks || brackets || items.size() < 2) {
      return;
    }
    boolean block = isOneBlock(items);
    int from = extent(items, first, -1, atStart, block);
    int to = extent(items, last, 1, atStart, block);
    for (int i = from; i <= to; i++) {
      OptionItem item = items.get(i);
      if (!item.isMarked() && item.isLabel()) {
        item.takeBlank(atStart);
        blanksSeen = true;
      }
    }
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
      if (next.isMarked() || !known && !(inBlock && alike)) {
        break;
      }
      i += step;
    }
    return i;
  }

  private static boolean isOneBlock(List<OptionItem> items) {
    return items.stream().skip(1).allMatch(i -> i.line.blanksBefore == 0);
  }

  /** A glyph before words that is no mark is a bullet. */
  private void bullet(OptionItem item) {
    Piece sign = item.first;
    boolean glyph = sign != null && !sign.taken && !item.lone && !item.isMarked();
    if (!glyph || sign.sign.strength() != Strength.GLYPH && !isLetterBullet(item)) {
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

  /** Word's round bullet comes out as the letter o, parted from the words by more than a space. */
  private boolean isLetterBullet(OptionItem item) {
    char c = text.charAt(item.first.start);
    return item.first.end - item.first.start == 1 && (c == 'o' || c == 'q' || c == '¨') && item.isApart(true);
  }

  /** What the signs at one side of one list have in common. */
  private final class Evidence {
    private final List<OptionItem> items;
    private final boolean atStart;
    private final boolean again;
    private final boolean all;
    private boolean ticks;
    private boolean crosses;
    private boolean empties;
    private boolean letterTick;
    private boolean strong;
    private int letters;
    private int count;
    private int known;
    private final Set<String> kinds = new HashSet<>();
    private final boolean labelsOnly;
    private final boolean oneBlock;
    private final boolean between;

    Evidence(List<OptionItem> items, List<OptionItem> signed, boolean atStart, boolean again) {
      this.items = items;
      this.atStart = atStart;
      this.again = again;
      // one line without a sign above all others is what the list is about
      boolean led = items.get(0).at(atStart) == null && !items.get(0).line.headed;
      this.all = signed.size() == items.size() || led && signed.size() == items.size() - 1;
      for (OptionItem item : signed) {
        item.signs(atStart).forEach(s -> gather(s, item.glyph(s)));
        known += item.labels(atStart).stream().allMatch(labels::contains) ? 1 : 0;
      }
      this.labelsOnly = items.stream().allMatch(OptionItem::isLabel);
      this.oneBlock = isOneBlock(items);
      this.between = isBetween();
    }

    private void gather(Piece sign, String glyph) {
      Sense sense = sign.sign.sense();
      boolean letter = sign.sign.strength() == Strength.LETTER;
      count++;
      ticks |= sense == Sense.TICK;
      crosses |= sense.isCross();
      empties |= sense == Sense.EMPTY;
      letterTick |= letter && sense != Sense.EMPTY;
      letters += letter && sense != Sense.EMPTY ? 1 : 0;
      strong |= sign.taken;
      kinds.add(glyph);
    }

    private boolean bothStates() {
      return (ticks || crosses) && empties;
    }

    boolean accepts(OptionItem item, Piece sign) {
      return sign.sign.strength() == Strength.LETTER ? acceptsLetter(item, sign) : acceptsGlyph(item, sign);
    }

    private boolean acceptsGlyph(OptionItem item, Piece sign) {
      if (strong || bothStates() || ticks && crosses && kinds.size() > 1) {
        return true;
      }
      if (atStart && sign.sign.strength() == Strength.GLYPH && !item.line.bullet.isEmpty()) {
        return true;
      }
      boolean tick = sign.sign.sense() != Sense.EMPTY;
      if (tick && !all && items.size() > 1 && oneBlock && labelsOnly) {
        return true;
      }
      if (tick && !all && between) {
        return true;
      }
      boolean bracket = sign.sign.strength() == Strength.BRACKETED;
      return bracket && (!atStart || items.size() > 1) && (all && items.size() > 1 || glyphs.contains(item.glyph(sign)))
          || again && (2 * known >= items.size() && known > 0 || !tick && glyphs.contains(item.glyph(sign)))
          || !atStart && !bracket && (glyphs.contains(item.glyph(sign)) || items.size() == 1 && item.isLabel() && item.isApart(false));
    }

    /** Label-like lines without a sign stand between lines with one. */
    private boolean isBetween() {
      int first = -1;
      int last = -1;
      for (int i = 0; i < items.size(); i++) {
        if (items.get(i).at(atStart) != null) {
          first = first < 0 ? i : first;
          last = i;
        }
      }
      return last - first + 1 > items.stream().filter(i -> i.at(atStart) != null).count()
          && items.subList(first, last + 1).stream().allMatch(OptionItem::isLabel);
    }

    private boolean acceptsLetter(OptionItem item, Piece sign) {
      String word = Periods.bare(item.glyph(sign));
      boolean tick = sign.sign.sense() != Sense.EMPTY;
      Piece other = item.at(!atStart);
      boolean rival = other != null && other != sign && (other.sign.strength() != Strength.LETTER || isCross(Periods.bare(item.glyph(other))));
      if (!item.isLabel() || item.lone || rival) {
        return false;
      }
      if (again && item.row != null && glyphs.contains(item.glyph(sign)) && labels.containsAll(item.row.labels)) {
        return true;
      }
      if (sign.sign.notation().equals("machine-word")) {
        return items.size() > 1 || glyphs.contains(item.glyph(sign)) || bothStates();
      }
      if (isCross(word)) {
        return strong || letters > 1 && labelsOnly || bothStates() && all
            || item.isApart(atStart) || again && known > 0;
      }
      if (sign.sign.notation().equals("wingdings-letter")) {
        return bothStates() && wingdings() || again && glyphs.contains("þ");
      }
      if (sign.sign.notation().equals("underscore")) {
        return letterTick && tick || bothStates();
      }
      // yes and no, 1 and 0, a dash: only where every line has one and both kinds occur
      boolean told = all && count > 1 && bothStates();
      return tick ? told && isSameFamily() : letterTick && told;
    }

    private boolean wingdings() {
      return kinds.stream().anyMatch(k -> k.length() == 1 && "þýüûxX".indexOf(k.charAt(0)) >= 0);
    }

    /** Numbers with numbers, words with words: a list that counts 1, 2, 3 is no list of marks. */
    private boolean isSameFamily() {
      boolean digits = kinds.stream().anyMatch(k -> Character.isDigit(k.charAt(0)));
      return !digits || kinds.stream().allMatch(k -> k.equals("1") || k.equals("0"));
    }

    private boolean isCross(String word) {
      return word.equals("x") || word.equals("xx") || word.equals("xxx");
    }
  }
}
