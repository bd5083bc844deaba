package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The pieces of a page as they are found, and the group that the last label left open. */
final class Pieces {
  private final List<Piece> all = new ArrayList<>();
  private final Map<String, String> groups;
  private String group;
  private String field;

  /** @param groups field path → the group that its label leaves open */
  Pieces(Map<String, String> groups) {
    this.groups = groups;
  }

  void add(Piece piece) {
    all.add(piece);
    field = piece instanceof Piece.Label l ? l.field() : field;
    group = piece instanceof Piece.Label label ? groups.get(label.field()) : group;
  }

  /** The last label's field; null before any. */
  String field() {
    return field;
  }

  /** Path of the open group; null when none is. */
  String group() {
    return group;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  List<Piece> all() {
    return all;
  }
}
