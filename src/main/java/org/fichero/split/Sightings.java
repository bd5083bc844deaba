package org.fichero.split;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fichero.model.Span;

/** The places of a page where at least one of several templates sees a label, in order, and what each sees there. */
final class Sightings {
  private final List<Piece.Label[]> all;
  private final List<Integer> headings = new ArrayList<>();
  private final List<Integer> headingPacks = new ArrayList<>();

  private Sightings(List<Piece.Label[]> all) {
    this.all = all;
  }

  static Sightings of(List<Territories.Labelled> packs) {
    Map<Integer, Piece.Label[]> byPlace = new TreeMap<>();
    Map<Integer, Integer> ignored = new TreeMap<>();
    for (int p = 0; p < packs.size(); p++) {
      for (Piece piece : packs.get(p).pieces()) {
        if (piece instanceof Piece.Label label && !label.field().equals(LabelMatcher.IGNORED)) {
          byPlace.computeIfAbsent(label.span().start(), s -> new Piece.Label[packs.size()])[p] = label;
        } else if (piece instanceof Piece.Label label) {
          ignored.put(label.span().start(), p);
        }
      }
    }
    Sightings seen = new Sightings(new ArrayList<>(byPlace.values()));
    ignored.forEach((at, pack) -> {
      seen.headings.add(at);
      seen.headingPacks.add(pack);
    });
    return seen;
  }

  /** How many different fields one template sees where the other sees none. */
  static long beside(Territories.Labelled one, Territories.Labelled other) {
    Set<Integer> starts = new HashSet<>();
    other.pieces().forEach(p -> {
      if (p instanceof Piece.Label label) {
        starts.add(label.span().start());
      }
    });
    return one.pieces().stream().filter(p -> p instanceof Piece.Label l && !starts.contains(l.span().start()))
        .map(p -> ((Piece.Label) p).field()).filter(f -> !f.equals(LabelMatcher.IGNORED)).distinct().count();
  }

  int size() {
    return all.size();
  }

  /** The field that the template sees announced at the {@code e}th place; null when it sees no label there. */
  String field(int e, int pack) {
    Piece.Label label = all.get(e)[pack];
    return label == null ? null : label.field();
  }

  /** Whether it is a label that only a new ficha has. */
  boolean opens(int e, int pack) {
    Piece.Label label = all.get(e)[pack];
    return label != null && label.opens();
  }

  Span span(int e) {
    for (Piece.Label label : all.get(e)) {
      if (label != null) {
        return label.span();
      }
    }
    throw new IllegalStateException("no label at " + e);
  }

  /** Where the {@code e}th place begins, or the first of the template's headings that directly lead to it. */
  int heading(int pack, int e) {
    int before = e == 0 ? -1 : span(e - 1).start();
    int start = span(e).start();
    for (int h = 0; h < headings.size() && headings.get(h) < start; h++) {
      if (headings.get(h) > before && headingPacks.get(h) == pack) {
        return headings.get(h);
      }
    }
    return start;
  }
}
