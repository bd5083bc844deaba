package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/** What stands on one page, upright (see {@link Rect}): characters, lines, coloured areas. Filled once, then read. */
final class PageInk {
  /**
   * A straight line along an axis.
   *
   * @param horizontal its direction
   * @param at the coordinate across it
   * @param from the lesser end
   * @param to the greater end
   */
  record Ruling(boolean horizontal, float at, float from, float to) {
    float length() {
      return to - from;
    }
  }

  /**
   * A filled rectangle that is not white.
   *
   * @param rgb its colour
   */
  record Shade(Rect area, int rgb) {}

  /** What is cut off on one side. */
  static final class Cut {
    final Set<Glyph> glyphs = Collections.newSetFromMap(new IdentityHashMap<>());
    /** Where the printed area ends on that side. */
    float edge;
  }

  /** No page of text has more; what is beyond is a drawing. */
  static final int MAX_SHAPES = 20_000;

  final float width;
  final float height;
  final List<Glyph> glyphs = new ArrayList<>();
  final List<Ruling> rulings = new ArrayList<>();
  final List<Shade> shades = new ArrayList<>();
  /** Small shapes that are neither lines nor boxes: ticks and dots that are drawn. */
  final List<Rect> signs = new ArrayList<>();
  /** How many characters are there to be found, not seen: words laid under the picture of a page. */
  int hidden;
  /** Characters that the page's printed area cuts off on either side: they are there, and nobody sees them. */
  final Cut cutLeft = new Cut();
  final Cut cutRight = new Cut();
  /** Whether it is made of several pages of a printed sheet, whose lines are no wrapped prose. */
  boolean sheet;
  /** Whether it is drawn in the order in which it is to be read, as browsers print. */
  boolean drawnAsRead;
  /**
   * Characters, by identity, with which what one element of the page says begins, and its place in the document's structure (-1 for one that
   * is in none); empty where nothing tells.
   */
  final Map<Glyph, Integer> begun = new IdentityHashMap<>();
  /** The number of the stretch in which a place of the document's structure is: one ends where the structure goes on on another page. */
  IntUnaryOperator stretches = place -> 0;
  /** Headings that stand upright side by side, by identity. */
  final Set<Glyph> turned = Collections.newSetFromMap(new IdentityHashMap<>());
  /** The tables that the document's tags name; null without any. */
  TagTables tagged;
  /** Where images stand. */
  final List<Rect> images = new ArrayList<>();
  /** The pixels per inch of the largest of them; 0 without any. */
  float imageDpi;

  /** Whether each of the characters is a word, as an engine that reads pictures gives them. */
  final boolean words;

  private Map<Glyph, Integer> order;

  PageInk(float width, float height) {
    this(width, height, false);
  }

  PageInk(float width, float height, boolean words) {
    this.words = words;
    this.width = width;
    this.height = height;
  }

  void ruling(Ruling r) {
    if (rulings.size() < MAX_SHAPES) {
      rulings.add(r);
    }
  }

  void shade(Shade s) {
    if (shades.size() < MAX_SHAPES) {
      shades.add(s);
    }
  }

  void sign(Rect r) {
    if (signs.size() < MAX_SHAPES) {
      signs.add(r);
    }
  }

  /** The four sides of {@code r} as lines. */
  void frame(Rect r) {
    ruling(new Ruling(true, r.y0(), r.x0(), r.x1()));
    ruling(new Ruling(true, r.y1(), r.x0(), r.x1()));
    ruling(new Ruling(false, r.x0(), r.y0(), r.y1()));
    ruling(new Ruling(false, r.x1(), r.y0(), r.y1()));
  }

  /** The place of each character in the order in which they are drawn, by identity; asked for when all are there. */
  Map<Glyph, Integer> order() {
    if (order == null) {
      order = new IdentityHashMap<>();
      for (Glyph g : glyphs) {
        order.put(g, order.size());
      }
    }
    return order;
  }

  /** Puts the characters of each element where the document's structure has it. What is in none stays behind what is drawn before it. */
  void inOrderOfElements() {
    List<List<Glyph>> elements = new ArrayList<>();
    Map<List<Glyph>, Integer> places = new IdentityHashMap<>();
    int place = -1;
    for (Glyph g : glyphs) {
      int own = begun.getOrDefault(g, -1);
      if (own >= 0 || elements.isEmpty()) {
        place = own;
        elements.add(new ArrayList<>());
        places.put(elements.get(elements.size() - 1), place);
      }
      elements.get(elements.size() - 1).add(g);
    }
    elements.sort(Comparator.comparing(places::get));
    glyphs.clear();
    elements.forEach(glyphs::addAll);
  }

  /** Sets a character in the place of another. */
  void replace(int at, Glyph g) {
    Integer place = begun.remove(glyphs.set(at, g));
    if (place != null) {
      begun.put(g, place);
    }
  }

  /** The number of the stretch of the document's structure that a character begins; 0 for those that begin nothing. */
  int stretch(Glyph g) {
    int place = begun.getOrDefault(g, -1);
    return place < 0 ? 0 : stretches.applyAsInt(place);
  }

  /** Whether any character can be seen. */
  boolean hasText() {
    return glyphs.stream().anyMatch(g -> g.mark() == null && !g.isSpace());
  }
}
