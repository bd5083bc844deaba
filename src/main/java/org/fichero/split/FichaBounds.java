package org.fichero.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.SourceText;
import org.fichero.model.Confidence;
import org.fichero.model.Fold;
import org.fichero.rules.RulePack;

/**
 * Where each ficha begins. A ficha has each field once, so a field that comes back opens a new one; which of the labels
 * since its last place is the first of the new ficha is told by what stands before it: a title, a heading of a higher
 * rank, a separator, and by the field that opened the first ficha of the document.
 */
final class FichaBounds {
  private static final int ENOUGH = 3;

  private final SourceText text;
  private final List<Piece> pieces;
  private final int to;
  private final Template template;
  private final List<Integer> labels = new ArrayList<>();
  private final Map<String, Integer> firstPlaces = new HashMap<>();
  private final FichaTitles titles;
  private final String anchor;
  private final boolean titled;
  private int first = -1;

  /**
   * Of the pieces {@code from..to}, which are one template's; those before and after may be another's.
   *
   * @param known titles that a table of contents may list, by {@link TitleLines#key}; these pieces' are added
   */
  FichaBounds(SourceText text, List<Piece> pieces, int from, int to, Template template, Set<String> known) {
    this.text = text;
    this.pieces = pieces;
    this.to = to;
    this.template = template;
    this.anchor = template.pack().anchor();
    this.titled = template.title() != null;
    for (int i = from; i < to; i++) {
      if (pieces.get(i) instanceof Piece.Label label) {
        first = first < 0 ? i : first;
        if (!template.repeated().contains(label.field())) {
          firstPlaces.putIfAbsent(label.field(), labels.size());
          labels.add(i);
        }
      }
    }
    Set<Integer> leading = new HashSet<>();
    if (first >= 0 && pieces.subList(0, from).stream().noneMatch(Piece.Label.class::isInstance)) {
      leading.add(first);
      labels.stream().limit(1).forEach(leading::add);
    }
    this.titles = new FichaTitles(text, pieces, labels, leading, template, known);
  }

  FichaTitles titles() {
    return titles;
  }

  private Block.Line line(int piece) {
    return pieces.get(piece) instanceof Piece.Content c && c.block() instanceof Block.Line line ? line : null;
  }

  private Piece.Label label(int piece) {
    return (Piece.Label) pieces.get(piece);
  }

  /** The label pieces that open fichas, ascending. */
  List<Integer> openers(RulePack.By by) {
    List<Integer> openers = switch (by) {
      case FIELDS -> fromFirst(recurring());
      case ANCHOR -> anchors();
      case DOCUMENT -> first < 0 ? List.of() : List.of(belowTitle());
    };
    List<Integer> rows = labels.stream().filter(i -> label(i).row()).toList();
    if (!rows.isEmpty()) {
      List<Integer> listed = new ArrayList<>(openers.stream().filter(i -> i < rows.get(0)).toList());
      listed.addAll(rows);
      listed.addAll(behind(rows.get(rows.size() - 1), by));
      return listed;
    }
    return AnchorLeads.withoutCover(openers, labels, i -> label(i).field(), i -> label(i).confidence() == Confidence.FUZZY);
  }

  /** Those of fichas behind a table of fichas that ends after {@code row}: labels enough for one show them. */
  private List<Integer> behind(int row, RulePack.By by) {
    int end = row;
    while (end < to && !(pieces.get(end) instanceof Piece.Content c && c.block() instanceof Block.Separator && c.span().isEmpty())) {
      end++;
    }
    int from = end;
    long fields = labels.stream().filter(i -> i > from).map(i -> label(i).field()).distinct().count();
    return fields < template.pack().recognise() ? List.of() : new FichaBounds(text, pieces, from, to, template, new HashSet<>()).openers(by);
  }

  /** Of a document that is one ficha, a repeated group may come before every field that opens one. */
  private List<Integer> fromFirst(List<Integer> openers) {
    boolean one = openers.size() == 1 && titles.of(openers.get(0)).lines().isEmpty() || openers.isEmpty() && first >= 0;
    boolean ignored = first >= 0 && label(first).field().equals(LabelMatcher.IGNORED);
    return one && !ignored ? List.of(first) : openers;
  }

  /** The first label; the first of a field where a title stands above it, between headings that the pack ignores. */
  private int belowTitle() {
    boolean ignored = label(first).field().equals(LabelMatcher.IGNORED) && !labels.isEmpty();
    return ignored && FichaTitles.isTitle(titles.of(labels.get(0))) ? labels.get(0) : first;
  }

  /** The anchors' labels; one whose value is the last one's again is the same ficha on its next page. Without any, fields that come back. */
  private List<Integer> anchors() {
    List<Integer> openers = new ArrayList<>();
    String last = null;
    for (int i : labels) {
      if (label(i).field().equals(anchor)) {
        String value = value(i);
        if (last == null || value.isEmpty() || !value.equals(last)) {
          openers.add(i);
        }
        last = value;
      }
    }
    return openers.isEmpty() ? fromFirst(recurring())
        : new LostAnchors(labels, i -> label(i).field(), this::value).among(AnchorLeads.of(openers, labels, i -> label(i).field()), anchor);
  }

  /**
   * Without titles, the anchor opens a ficha, or the field that opened the first one; with neither since the field stood
   * before, the field itself where those after it come back too.
   */
  private int again(int k, int before, Map<String, Integer> seen) {
    String opening = label(labels.get(0)).field();
    for (String field : anchor == null ? List.of(opening) : List.of(opening, anchor)) {
      for (int j = k; j > before; j--) {
        if (label(labels.get(j)).field().equals(field)) {
          String value = value(labels.get(k));
          return j == k && !value.isEmpty() && value.equals(value(labels.get(before))) ? -1 : j;
        }
      }
    }
    boolean goesOn = k + 1 < labels.size() && seen.containsKey(label(labels.get(k + 1)).field());
    return goesOn && k > before + 1 ? k : -1;
  }

  private String value(int label) {
    return label + 1 < pieces.size() && line(label + 1) != null ? Fold.fold(line(label + 1).content().text()) : "";
  }

  private List<Integer> recurring() {
    List<Integer> openers = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int k = 0; k < labels.size(); k++) {
      Integer before = seen.get(label(labels.get(k)).field());
      int opener = k == 0 || isLed(k) ? k : before != null ? titled ? recurrence(k, before) : again(k, before, seen) : stands(k, seen) ? k : -1;
      if (opener >= 0) {
        openers.add(labels.get(opener));
        seen.clear();
        for (int j = opener; j < k; j++) {
          seen.put(label(labels.get(j)).field(), j);
        }
      }
      seen.put(label(labels.get(k)).field(), k);
    }
    return openers;
  }

  /** An anchor right before a title's own label, as the first ficha has it. */
  private boolean isLed(int k) {
    return k + 1 < labels.size() && label(labels.get(k)).field().equals(anchor) && label(labels.get(k + 1)).opens()
        && (k == 0 || isLed(0));
  }

  /** A title heading of the rank of the first ficha's, or a title's own label, opens a ficha even if no field comes back. */
  private boolean stands(int k, Map<String, Integer> seen) {
    if (seen.size() < 2) {
      return false;
    }
    Piece.Label label = label(labels.get(k));
    if (label.opens() && label(labels.get(0)).opens()) {
      return true;
    }
    int rank = titleRank(labels.get(0));
    return rank > 0 && titleRank(labels.get(k)) == rank && label.heading() != rank;
  }

  private int titleRank(int label) {
    List<Block.Line> lines = titles.of(label).lines();
    return lines.isEmpty() ? 0 : lines.get(0).heading();
  }

  /** The label that opens the new ficha, of those after {@code before} up to {@code k}; -1 when the field is only repeated. */
  private int recurrence(int k, int before) {
    // a number above a title's own label is of one ficha with it
    boolean twice = label(labels.get(k)).opens() ? before == 0 || label(labels.get(before)).opens() : !isTitled(k);
    if (before == k - 1 && twice) {
      return -1;
    }
    int opener = best(before, k);
    return opener < 0 && isAnotherAnchor(k, before) ? k : opener;
  }

  /** Whether the anchor comes back with another value, and more than one field after its last place. */
  private boolean isAnotherAnchor(int k, int before) {
    if (k - before < 3 || !label(labels.get(k)).field().equals(anchor)) {
      return false;
    }
    String value = value(labels.get(k));
    return !value.isEmpty() && !value.equals(value(labels.get(before)));
  }

  private int best(int before, int k) {
    int best = -1;
    int most = ENOUGH - 1;
    for (int j = before + 1; j <= k; j++) {
      int score = score(j, k);
      if (score >= most && score >= ENOUGH) {
        best = j;
        most = score;
      }
    }
    return best;
  }

  private boolean isTitled(int k) {
    return FichaTitles.isTitle(titles.of(labels.get(k)));
  }

  private int score(int j, int k) {
    Piece.Label label = label(labels.get(j));
    TitleLines title = titles.of(labels.get(j));
    int score = label.opens() ? 6 : 0;
    score += label.field().equals(label(labels.get(0)).field()) ? label.opens() || j == k && isTitled(j) ? 6 : 2 : 0;
    score += label.field().equals(anchor) ? titles.anchorLeads() ? 12 : 2 : 0;
    score += j == k && comesBackToo(k) ? 1 : 0;
    if (title.lines().isEmpty()) {
      return score - (label.opens() ? 0 : 4);
    }
    score += title.empties() ? -2 : 4;
    score += title.parted() ? 3 : 0;
    return score + look(title.lines().get(0), label);
  }

  private static int look(Block.Line first, Piece.Label label) {
    boolean ranks = first.heading() > 0 && (label.heading() == 0 || first.heading() < label.heading());
    return (ranks ? 5 : 0) + (first.strong() ? 1 : 0) + (PieceLook.isCapitals(first) ? 1 : 0) + (first.blanksBefore() > 1 ? 1 : 0);
  }

  /** Whether the label after the {@code k}th stood in the ficha before too. */
  private boolean comesBackToo(int k) {
    if (k + 1 >= labels.size()) {
      return false;
    }
    Integer before = firstPlaces.get(label(labels.get(k + 1)).field());
    return before != null && before < k;
  }
}
