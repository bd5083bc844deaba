package org.fichero.markup;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What the signs at one side of one list have in common. */
final class OptionEvidence {
  private static final int LEAST_RUN = 4;

  private final List<OptionItem> items;
  private final Set<String> labels;
  private final Set<String> glyphs;
  private final boolean atStart;
  private final boolean again;
  private final boolean all;
  private boolean ticks;
  private boolean crosses;
  private boolean empties;
  private boolean letterTick;
  private boolean strong;
  /** Whether a hollow shape is among them, so that a filled one is a choice and no bullet. */
  private boolean dotsFree;
  private int letters;
  private int count;
  private int known;
  private final Set<String> kinds = new HashSet<>();
  /** The signs that say no. */
  private final Set<String> free = new HashSet<>();
  private final boolean labelsOnly;
  private final boolean oneBlock;
  private final boolean between;
  /** The items of all such runs; found when first asked for. */
  private Set<OptionItem> runs;

  /**
   * @param signed those of the items that have a sign at the side in question
   * @param again whether the document's other lists have been decided
   * @param labels those that have a mark somewhere in the document
   * @param glyphs signs that were marks somewhere in the document
   */
  OptionEvidence(List<OptionItem> items, List<OptionItem> signed, boolean atStart, boolean again, Set<String> labels,
      Set<String> glyphs) {
    this.items = items;
    this.labels = labels;
    this.glyphs = glyphs;
    this.atStart = atStart;
    this.again = again;
    // one line without a sign above all others is what the list is about
    boolean led = items.get(0).at(atStart) == null && !items.get(0).line.headed;
    this.all = signed.size() == items.size() || led && signed.size() == items.size() - 1;
    for (OptionItem item : signed) {
      for (Piece sign : item.evident(atStart)) {
        // "No se exige nada." begins with a word that answers nothing
        if (sign.sign.strength() != Strength.LETTER || item.isLabel()) {
          gather(sign, item.glyph(sign));
        }
      }
      known += labels.containsAll(item.labels(atStart)) ? 1 : 0;
    }
    // a heading right above the first line is none of them
    this.labelsOnly = areLabels(items.get(0).line.heading > 0 ? items.subList(1, items.size()) : items);
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
    dotsFree |= sense == Sense.EMPTY && sign.sign.notation().equals("dot");
    letters += letter && sense != Sense.EMPTY ? 1 : 0;
    strong |= sign.taken;
    kinds.add(glyph);
    if (sense == Sense.EMPTY && !glyph.isEmpty()) {
      free.add(glyph);
    }
  }

  private boolean bothStates() {
    return (ticks || crosses) && empties;
  }

  /** Whether what all of them share makes the item's signs marks. */
  boolean accepts(OptionItem item) {
    for (Piece sign : item.signs(atStart)) {
      if (!accepts(item, sign)) {
        return false;
      }
    }
    return true;
  }

  private boolean accepts(OptionItem item, Piece sign) {
    return sign.sign.strength() == Strength.LETTER ? acceptsLetter(item, sign) : acceptsGlyph(item, sign);
  }

  private boolean acceptsGlyph(OptionItem item, Piece sign) {
    if (!atStart && isStar(item.glyph(sign)) && !starsTick(item.glyph(sign).charAt(0))) {
      return false;
    }
    if (isHeading(item, sign) && !dotsFree) {
      return false;
    }
    if (strong || bothStates() || ticks && crosses && kinds.size() > 1) {
      return true;
    }
    if (atStart && sign.sign.strength() == Strength.GLYPH && !item.line.bullet.isEmpty()) {
      return true;
    }
    boolean tick = sign.sign.sense() != Sense.EMPTY;
    // "■ Comuna" above "ARICA" is a label with a bullet, as long as nothing else shows that the square, or the tick, is a mark
    boolean label = items.size() == 2 && sign.sign.strength() == Strength.GLYPH && items.get(0) == item && !glyphs.contains(item.glyph(sign));
    if (tick && !all && (items.size() > 1 && oneBlock && labelsOnly && !label || between)) {
      return true;
    }
    boolean bracket = sign.sign.strength() == Strength.BRACKETED;
    return bracket && (!atStart || items.size() > 1) && (all && items.size() > 1 || glyphs.contains(item.glyph(sign)))
        || again && (2 * known >= items.size() && known > 0 || !tick && glyphs.contains(item.glyph(sign)))
        || !atStart && !bracket && (glyphs.contains(item.glyph(sign)) || items.size() == 1 && item.isLabel() && item.isApart(false));
  }

  /** Whether a shape that is a bullet too stands with all of its line in bold type, as before a heading: {@code **▪ Label**}. */
  private static boolean isHeading(OptionItem item, Piece sign) {
    List<Piece> pieces = item.line.pieces;
    return sign.sign.notation().equals("dot") && pieces.size() > 1 && isEmphasis(pieces.get(0), item.line.from, sign.start)
        && isEmphasis(pieces.get(pieces.size() - 1), sign.end, item.line.to);
  }

  private static boolean isEmphasis(Piece piece, int from, int to) {
    return (piece.kind == Piece.Kind.EMPHASIS && piece.taken || piece.kind == Piece.Kind.STRONG_TAG) && piece.start >= from && piece.end <= to && (piece.start == from || piece.end == to);
  }

  /** A star in brackets behind a label says that it must be filled in. */
  private static boolean isStar(String glyph) {
    return glyph.length() == 3 && glyph.charAt(1) == '*';
  }

  /** Whether free brackets stand beside the stars, and none is ticked in another way. */
  private boolean starsTick(char open) {
    return empties && kinds.stream().allMatch(
        k -> k.charAt(0) == open ? isStar(k) || k.substring(1, k.length() - 1).isBlank() : isCross(Periods.bare(k)));
  }

  /** Label-like lines without a sign stand between lines with one. */
  private boolean isBetween() {
    int first = -1;
    int last = -1;
    int signed = 0;
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).at(atStart) != null) {
        first = first < 0 ? i : first;
        last = i;
        signed++;
      }
    }
    return last - first + 1 > signed && (oneBlock || !isByTurns(first, last)) && areLabels(items.subList(first, last + 1));
  }

  /** Whether lines with a sign and lines without take turns, blank lines between them: labels behind bullets, and their values. */
  private boolean isByTurns(int first, int last) {
    for (int i = first; i <= last; i++) {
      if ((items.get(i).at(atStart) != null) != ((i - first) % 2 == 0)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areLabels(List<OptionItem> items) {
    for (OptionItem item : items) {
      if (!item.isLabel()) {
        return false;
      }
    }
    return true;
  }

  static boolean isOneBlock(List<OptionItem> items) {
    for (int i = 1; i < items.size(); i++) {
      if (items.get(i).line.blanksBefore > 0) {
        return false;
      }
    }
    return true;
  }

  private boolean acceptsLetter(OptionItem item, Piece sign) {
    String word = Periods.bare(item.glyph(sign));
    boolean tick = sign.sign.sense() != Sense.EMPTY;
    Piece other = item.at(!atStart);
    boolean rival = other != null && other != sign && (other.sign.strength() != Strength.LETTER || isCross(Periods.bare(item.glyph(other))));
    if (!item.isLabel() || item.lone || rival) {
      return false;
    }
    // where the same options have the same signs elsewhere, all of them may be chosen here
    if (again && glyphs.contains(item.glyph(sign)) && labels.containsAll(item.row == null ? item.labels(atStart) : item.row.labels)) {
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
      // "escasa o" at a line's end, "o inexistente" at its beginning: a word of the sentence
      boolean apart = labels.containsAll(item.labels(atStart)) || item.isApart(atStart) || atStart && item.isCapital();
      boolean joins = item.glyph(sign).equals("o") && !apart && item.label(atStart).indexOf(' ') > 0 && kinds.stream().noneMatch(k -> k.length() == 1 && "þýüû®©@".indexOf(k.charAt(0)) >= 0);
      return bothStates() && wingdings() && !joins || again && apart && glyphs.contains("þ");
    }
    if (sign.sign.notation().equals("underscore")) {
      return letterTick && tick || bothStates();
    }
    // yes and no, 1 and 0, a dash: only where every line has one and both kinds occur
    boolean told = !isNumbered() && all && count > 1 && (bothStates() || again && known == count || isAnsweredAsElsewhere(item, sign)) || isInRun(item);
    // a dash behind a heading is none of the answers of a list that says no in words
    boolean dash = !tick && word.codePoints().noneMatch(Character::isLetterOrDigit) && free.stream().anyMatch(k -> Character.isLetterOrDigit(k.codePointAt(0)));
    return tick ? told && isSameFamily() : (letterTick || again && known == count || isInRun(item)) && told && !dash;
  }

  /** Whether other lines of the list are options that the document answers elsewhere, and this one ends in the same word. */
  private boolean isAnsweredAsElsewhere(OptionItem item, Piece sign) {
    return again && known > 0 && sign.sign.notation().equals("word") && glyphs.contains(item.glyph(sign));
  }

  /** Whether it is one of several lines right below each other that all end (or begin) so, and say yes in one way and no in one. */
  private boolean isInRun(OptionItem item) {
    if (runs == null) {
      runs = Collections.newSetFromMap(new IdentityHashMap<>());
      int from = 0;
      for (int i = 0; i <= items.size(); i++) {
        if (i == items.size() || !isAnswered(items.get(i))) {
          run(items.subList(from, i));
          from = i + 1;
        }
      }
    }
    return runs.contains(item);
  }

  private void run(List<OptionItem> run) {
    Set<String> yes = new HashSet<>();
    Set<String> no = new HashSet<>();
    for (OptionItem item : run.size() < LEAST_RUN ? List.<OptionItem>of() : run) {
      Piece sign = item.at(atStart);
      (sign.sign.sense() == Sense.EMPTY ? no : yes).add(item.glyph(sign));
    }
    // where every question is answered alike, only a colon before the answer tells it from the line's last word
    if (yes.size() == 1 && no.size() == 1 || yes.size() + no.size() == 1 && run.stream().allMatch(this::isAfterColon)) {
      runs.addAll(run);
    }
  }

  private boolean isAnswered(OptionItem item) {
    Piece sign = item.at(atStart);
    return sign != null && !item.lone && item.isLabel() && sign.sign.notation().equals("word") && item.isApart(atStart);
  }

  private boolean isAfterColon(OptionItem item) {
    return !atStart && item.isColon();
  }

  private boolean wingdings() {
    return kinds.stream().anyMatch(k -> k.length() == 1 && "þýüûxX®©@".indexOf(k.charAt(0)) >= 0);
  }

  /** Whether figures in brackets stand beside other signs, so that they number the lines. */
  private boolean isNumbered() {
    long figures = kinds.stream().filter(k -> k.length() > 2 && "([".indexOf(k.charAt(0)) >= 0 && Character.isDigit(k.charAt(1))).count();
    return figures > 0 && figures < kinds.size();
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
