package org.fichero.markup;

import java.util.List;

/**
 * Rows of options that a page's width broke: between a sign and its label, or within a label. What belongs together is put on
 * one line again: {@code ☒ Uno ☐} above {@code Dos ☐ Tres}.
 */
final class WrappedRows {
  private final Lines lines;

  WrappedRows(Lines lines) {
    this.lines = lines;
  }

  /** The parts again, with each row's lines cut where an option ends. */
  void mend(List<Object> parts) {
    for (int i = 0; i + 1 < parts.size(); i++) {
      if (parts.get(i) instanceof TextLine above && parts.get(i + 1) instanceof TextLine below && mayBe(above, below)) {
        int cut = cut(above, below);
        if (cut > 0) {
          parts.set(i, part(above, above.start, above.from, cut, above.blanksBefore));
          parts.set(i + 1, part(below, cut, Chars.skipSpace(lines.text, cut, below.to), below.end, 0));
        }
      }
    }
  }

  private boolean mayBe(TextLine above, TextLine below) {
    boolean text = above.isText() && below.isText() && !above.drawn && !below.drawn && below.blanksBefore == 0;
    return text && above.pieces != null && below.heading == 0 && below.bullet.isEmpty() && below.from < below.to && above.from < above.to
        && Piece.hasSign(above.pieces) && Chars.skipSpace(lines.text, above.end, below.from) == below.from;
  }

  /** Where the second line's first option begins; 0 where the lines are whole. */
  private int cut(TextLine above, TextLine below) {
    List<Piece> first = Piece.signs(above.pieces);
    List<Piece> second = below.pieces == null ? List.of() : Piece.signs(below.pieces);
    if (first.size() < 2 || first.stream().anyMatch(p -> !isAlike(p, first.get(0)))) {
      return 0;
    }
    boolean begun = first.get(0).start == above.from || isLed(above.from, first);
    Piece last = first.get(first.size() - 1);
    boolean ended = last.end == above.to;
    boolean signed = !second.isEmpty() && second.get(0).start == below.from;
    if (begun && ended) {
      return signed ? 0 : last.start;
    }
    boolean alike = !second.isEmpty() && isAlike(second.get(0), last);
    if (!begun && !ended && signed && alike && second.get(second.size() - 1).end == below.to) {
      return last.end;
    }
    // "Uno ☐, Dos ☐, Otra:" above "Deporte ☒"
    if (!begun && !ended && !signed && alike && second.get(second.size() - 1).end == below.to) {
      return last.end;
    }
    boolean goesOn = begun && !ended && !signed && alike && Character.isLowerCase(lines.text.charAt(below.from));
    return goesOn ? second.get(0).start : 0;
  }

  /** Whether nothing but the row's label stands before the first sign, and an option before each of the others. */
  private boolean isLed(int from, List<Piece> signs) {
    boolean led = OptionLine.endsLead(lines.text, from, signs.get(0).start);
    for (int i = 1; led && i < signs.size(); i++) {
      led = !OptionLine.endsLead(lines.text, signs.get(i - 1).end, signs.get(i).start);
    }
    return led;
  }

  /** Signs of one notation, or glyphs, whose free box may be of another family than the ticked one. */
  private static boolean isAlike(Piece one, Piece other) {
    boolean glyphs = isGlyph(one) && isGlyph(other);
    return one.sign.strength() != Strength.LETTER && (glyphs || one.sign.notation().equals(other.sign.notation()));
  }

  private static boolean isGlyph(Piece piece) {
    return piece.sign.strength() == Strength.GLYPH || piece.sign.strength() == Strength.CERTAIN;
  }

  private TextLine part(TextLine line, int start, int from, int end, int blanks) {
    TextLine part = new TextLine(TextLine.Kind.TEXT, start, end, true, line.tab, line.bar);
    part.from = from;
    part.to = Chars.trimEnd(lines.text, from, Math.min(end, Math.max(line.to, end)));
    part.indent = line.indent;
    part.wide = line.wide;
    part.quoted = line.quoted;
    part.bullet = start == line.start ? line.bullet : "";
    part.bulletStart = start == line.start ? line.bulletStart : 0;
    part.bulletEnd = start == line.start ? line.bulletEnd : 0;
    part.blanksBefore = blanks;
    part.strongBefore = start == line.start ? line.strongBefore : 0;
    part.pieces = lines.pieces(part.from, part.to);
    return part;
  }
}
