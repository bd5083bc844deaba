package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Passage;
import org.fichero.model.SourceText;

/** Titles that a table of contents lists with their labels ("Ficha 1: Ana", "Ficha 2: Eva"): they open no ficha. */
final class ListedTitles {
  private final PartHeadings parts;

  ListedTitles(PartHeadings parts) {
    this.parts = parts;
  }

  /**
   * Takes the labels of such a list for words.
   *
   * @param from of the pieces that are the template's
   */
  void demote(SourceText source, List<Piece> pieces, int from) {
    List<Integer> entries = new ArrayList<>();
    int i = from;
    // a form's own heading may stand above the list: "Contenido"
    while (i < pieces.size() && !(pieces.get(i) instanceof Piece.Label label && !label.opens() && !label.field().equals(LabelMatcher.IGNORED))) {
      if (pieces.get(i) instanceof Piece.Label label && label.opens()) {
        entries.add(i);
      }
      i++;
    }
    if (i == pieces.size() || entries.isEmpty() || !areEntries(pieces, entries)) {
      return;
    }
    int last = entries.get(entries.size() - 1);
    boolean opens = isRightAbove(pieces, last, i) && (entries.size() == 1 || label(pieces, last).blanksBefore() > 0);
    if (entries.size() > 1 || isUnderPart(pieces, last)) {
      entries.subList(0, entries.size() - (opens ? 1 : 0)).forEach(e -> pieces.set(e, words(source, label(pieces, e))));
    }
  }

  /** Whether each has a title behind it, and all differ in nothing but their numbers. */
  private static boolean areEntries(List<Piece> pieces, List<Integer> entries) {
    String first = key(label(pieces, entries.get(0)));
    return entries.stream().allMatch(e -> key(label(pieces, e)).equals(first) && pieces.get(e + 1) instanceof Piece.Content c
        && c.block() instanceof Block.Line line && line.blanksBefore() == 0 && line.span().start() >= label(pieces, e).span().end());
  }

  private static String key(Piece.Label label) {
    return label.words().replaceAll("\\d+", "#");
  }

  /** Whether nothing but its value stands between the label and the one at {@code next}. */
  private static boolean isRightAbove(List<Piece> pieces, int label, int next) {
    return pieces.subList(label + 1, next).stream().filter(PieceLook::isFilled).count() <= 1;
  }

  private boolean isUnderPart(List<Piece> pieces, int label) {
    int above = label - 1;
    while (above >= 0 && !PieceLook.isFilled(pieces.get(above))) {
      above--;
    }
    return above >= 0 && pieces.get(above) instanceof Piece.Content c && c.block() instanceof Block.Line line && parts.isNamed(line);
  }

  private static Piece words(SourceText source, Piece.Label label) {
    Passage words = Passage.of(source, label.span());
    return new Piece.Content(new Block.Line(label.span(), words, 0, false, "", 0, label.blanksBefore()));
  }

  private static Piece.Label label(List<Piece> pieces, int at) {
    return (Piece.Label) pieces.get(at);
  }
}
