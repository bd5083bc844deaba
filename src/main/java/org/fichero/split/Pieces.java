package org.fichero.split;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Span;

/** The pieces of a page as they are found, and the group that the last label left open. */
final class Pieces {
  private final List<Piece> all = new ArrayList<>();
  private final Map<String, String> groups;
  private final IntroducedList list = new IntroducedList();
  private final Set<String> bands = new HashSet<>();
  private String group;
  private String field;
  private int columns;
  private boolean cell;

  /** @param groups field path → the group that its label leaves open */
  Pieces(Map<String, String> groups) {
    this.groups = groups;
  }

  void add(Piece added) {
    Piece piece = cell && added instanceof Piece.Content c ? new Piece.Content(c.block(), true) : added;
    all.add(piece);
    list.pass(piece);
    boolean between = piece instanceof Piece.Content c && !(c.block() instanceof Block.Line);
    columns = between ? columns : 0;
    field = piece instanceof Piece.Label l ? l.field() : field;
    group = piece instanceof Piece.Label label ? groups.get(label.field()) : group;
  }

  /** Whether what is added from now on stands in cells beside labels, with more rows below. */
  void inCell(boolean within) {
    cell = within;
  }

  /** Remembers that a row of that many cells heads columns, up to the next label or line. */
  void openTable(int columns) {
    this.columns = columns;
  }

  /** Cells of the row that heads the columns of the table that is being read; 0 when none does. */
  int columns() {
    return columns;
  }

  /** The last label's field; null before any. */
  String field() {
    return field;
  }

  /** Path of the open group; null when none is. */
  String group() {
    return group;
  }

  /** The list that the last pieces may be items of. */
  IntroducedList list() {
    return list;
  }

  /** Words that head groups of rows, in some table before: they do so too where a page's end leaves one row alone. */
  Set<String> bands() {
    return bands;
  }

  /** Whether a page has ended within or right behind a table: what stands overleaf may be more rows of it. */
  boolean isOverleaf() {
    int end = all.size() - (isHeadAgain() ? 2 : 0);
    int last = end - 1;
    while (last >= 0 && all.get(last) instanceof Piece.Content c && c.block().endsPage()) {
      last--;
    }
    return last >= 0 && last < end - 1 && all.get(last) instanceof Piece.Content c && c.block() instanceof Block.Table;
  }

  /** Whether the last two are a label and words that stood together before: the head of the record, again at a page's top. */
  private boolean isHeadAgain() {
    int at = all.size() - 2;
    String words = line(at + 1);
    if (at < 0 || words == null || !(all.get(at) instanceof Piece.Label label)) {
      return false;
    }
    int before = at - 1;
    while (before >= 0 && !(all.get(before) instanceof Piece.Label l && l.field().equals(label.field()))) {
      before--;
    }
    return before >= 0 && words.equals(line(before + 1));
  }

  private String line(int i) {
    return i > 0 && all.get(i) instanceof Piece.Content c && c.block() instanceof Block.Line line ? line.content().text().strip() : null;
  }

  /** Whether the last piece is a label, with nothing behind it yet. */
  boolean awaitsValue() {
    return !all.isEmpty() && all.get(all.size() - 1) instanceof Piece.Label;
  }

  /** Takes more characters into the last piece, which is a label. */
  void extend(List<Span> more) {
    Piece.Label label = (Piece.Label) all.get(all.size() - 1);
    List<Span> spans = new ArrayList<>(label.spans());
    spans.addAll(more);
    all.set(all.size() - 1, new Piece.Label(label.field(), spans, label.words(), label.confidence(), label.heading(), label.blanksBefore(),
        label.beside(), label.opens(), label.row()));
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  List<Piece> all() {
    return all;
  }
}
