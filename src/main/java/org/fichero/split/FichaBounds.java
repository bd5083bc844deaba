package org.fichero.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Fold;
import org.fichero.rules.RulePack;

/**
 * Where each ficha begins. A ficha has each field once, so a field that comes back opens a new one; which of the labels
 * since its last place is the first of the new ficha is told by what stands before it: a title, a heading of a higher
 * rank, a separator, and by the field that opened the first ficha of the document.
 */
final class FichaBounds {
  private static final int ENOUGH = 3;
  private static final int MOST_LINES = 3;
  private static final int LONGEST_HEAD = 80;

  private final List<Piece> pieces;
  private final List<Integer> labels = new ArrayList<>();
  private final Map<String, Integer> firstPlaces = new HashMap<>();
  private final Map<Integer, TitleLines> titles = new HashMap<>();
  private final Set<String> known;
  private final String anchor;
  private final boolean leading;
  private final boolean titled;
  private final boolean numbered;
  private Boolean anchorLeads;
  private int first = -1;

  /**
   * Of the pieces {@code from..to}, which are one template's; those before and after may be another's.
   *
   * @param known titles that a table of contents may list, by {@link TitleLines#key}; these pieces' are added
   */
  FichaBounds(List<Piece> pieces, int from, int to, Template template, Set<String> known) {
    this.pieces = pieces;
    this.anchor = template.pack().anchor();
    this.titled = template.title() != null;
    this.numbered = NumberedHead.is(template.pack(), anchor);
    this.known = known;
    for (int i = from; i < to; i++) {
      if (pieces.get(i) instanceof Piece.Label label) {
        first = first < 0 ? i : first;
        if (!template.repeated().contains(label.field())) {
          firstPlaces.putIfAbsent(label.field(), labels.size());
          labels.add(i);
        }
      }
    }
    this.leading = pieces.subList(0, from).stream().noneMatch(Piece.Label.class::isInstance);
    rememberTitles();
  }

  /** The lines just above each anchor, which a table of contents may list too. */
  private void rememberTitles() {
    for (int i : labels) {
      if (label(i).field().equals(anchor)) {
        String key = "";
        for (int k = i - 1; k >= Math.max(0, i - MOST_LINES) && line(k) != null && !TitleLines.key(line(k)).isEmpty(); k--) {
          key = TitleLines.key(line(k)) + (key.isEmpty() ? "" : " ") + key;
          known.add(key);
        }
      }
    }
  }

  private boolean anchorLeads() {
    if (anchorLeads == null) {
      anchorLeads = leads();
    }
    return anchorLeads;
  }

  /** Whether titles stand between the anchor and the next label, not before the anchor: as most anchors have it. */
  private boolean leads() {
    // elsewhere than at the front, what follows the anchor may as well be the next ficha's title
    if (labels.isEmpty() || !label(labels.get(0)).field().equals(anchor)) {
      return false;
    }
    int carrying = 0;
    int behind = 0;
    int before = 0;
    int anchors = 0;
    for (int k = 0; k + 1 < labels.size(); k++) {
      if (label(labels.get(k)).field().equals(anchor)) {
        boolean above = isTitle(before(labels.get(k)));
        before += above ? 1 : 0;
        carrying += carriesTitle(labels.get(k)) ? 1 : 0;
        behind += isTitle(before(labels.get(k + 1))) ? 1 : 0;
        anchors++;
      }
    }
    return carrying * 2 > anchors || behind * 2 > anchors && before * 2 <= anchors;
  }

  /** "Recoleta: Festival de los Pueblos" behind the anchor's label. */
  private boolean carriesTitle(int label) {
    if (numbered) {
      return label + 1 < pieces.size() && NumberedHead.carriesTitle(line(label + 1), label + 2 < pieces.size() ? line(label + 2) : null);
    }
    String value = label + 1 < pieces.size() && line(label + 1) != null ? line(label + 1).content().text() : "";
    int sign = value.indexOf(": ") > 0 ? value.indexOf(": ") : value.indexOf(" – ");
    return sign > 0 && value.indexOf(' ', sign + 3) > 0 && TitleLines.isTitle(line(label + 1));
  }

  private static boolean isTitle(TitleLines title) {
    return !title.lines().isEmpty() && !title.empties();
  }

  private TitleLines before(int label) {
    return TitleLines.before(pieces, label, known, isFirst(label));
  }

  /** Whether nothing but front matter stands before it. */
  private boolean isFirst(int label) {
    return leading && (label == first || !labels.isEmpty() && label == labels.get(0));
  }

  private Block.Line line(int piece) {
    return pieces.get(piece) instanceof Piece.Content c && c.block() instanceof Block.Line line ? line : null;
  }

  private Piece.Label label(int piece) {
    return (Piece.Label) pieces.get(piece);
  }

  TitleLines title(int label) {
    // a title with a label of its own stands behind it, not before; but a numbered head of the ficha may
    return titles.computeIfAbsent(label, l -> label(l).opens()
        ? new TitleLines(head(l), List.of(), false, false)
        : anchorLeads() && label(l).field().equals(anchor) ? new TitleLines(l, List.of(), false, false) : before(l));
  }

  /** The line above a title's own label that is the same, its number aside, above another: it heads the ficha. */
  private int head(int label) {
    String key = label == 0 ? null : headKey(pieces.get(label - 1));
    boolean recurs = key != null && labels.stream().anyMatch(
        l -> l != label && l > 0 && label(l).opens() && key.equals(headKey(pieces.get(l - 1))));
    return recurs ? label - 1 : label;
  }

  /** Whether it is neither a line between parts nor a page's header or footer. */
  static boolean isFilled(Piece piece) {
    return !(piece instanceof Piece.Content c && (c.block() instanceof Block.Separator || c.block() instanceof Block.Furniture));
  }

  /** A line with the numbers in it made alike; null for what is no short line with a number. */
  static String headKey(Piece piece) {
    String key = leadKey(piece);
    return key != null && key.indexOf('#') >= 0 ? key : null;
  }

  /** A short line with the numbers in it made alike; null for anything else. */
  static String leadKey(Piece piece) {
    String text = piece instanceof Piece.Content c && c.block() instanceof Block.Line line ? line.content().text().strip() : "";
    return text.isEmpty() || text.length() > LONGEST_HEAD ? null : text.replaceAll("\\d+", "#");
  }

  /** The first of the lines that lead to a territory which begins at {@code from}: a heading or title of no field. */
  int edge(int from) {
    int first = from;
    while (first < pieces.size() && !(pieces.get(first) instanceof Piece.Label)) {
      first++;
    }
    TitleLines lines = TitleLines.before(pieces, first, known, false);
    return isTitle(lines) ? Math.min(from, lines.start()) : from;
  }

  /** The label, or the lines above it that look like a heading, though the template has no field for one. */
  int headed(int label) {
    TitleLines lines = before(label);
    boolean heads = isTitle(lines) && (lines.lines().get(0).heading() > 0 || isCapitals(lines.lines().get(0)));
    return heads ? lines.start() : label;
  }

  /** The label pieces that open fichas, ascending. */
  List<Integer> openers(RulePack.By by) {
    return switch (by) {
      case FIELDS -> fromFirst(recurring());
      case ANCHOR -> anchors();
      case DOCUMENT -> first < 0 ? List.of() : List.of(first);
    };
  }

  /** Of a document that is one ficha, a repeated group may come before every field that opens one. */
  private List<Integer> fromFirst(List<Integer> openers) {
    boolean one = openers.size() == 1 && title(openers.get(0)).lines().isEmpty() || openers.isEmpty() && first >= 0;
    boolean ignored = first >= 0 && label(first).field().equals(LabelMatcher.IGNORED);
    return one && !ignored ? List.of(first) : openers;
  }

  /** The anchors' labels; one whose value is the last one's again is the same ficha on its next page. */
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
    return AnchorLeads.of(openers, labels, i -> label(i).field());
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
    List<Block.Line> lines = title(label).lines();
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
    return isTitle(title(labels.get(k)));
  }

  private int score(int j, int k) {
    Piece.Label label = label(labels.get(j));
    TitleLines title = title(labels.get(j));
    int score = label.opens() ? 6 : 0;
    score += label.field().equals(label(labels.get(0)).field()) ? label.opens() || j == k && isTitled(j) ? 6 : 2 : 0;
    score += label.field().equals(anchor) ? anchorLeads() ? 12 : 2 : 0;
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
    return (ranks ? 5 : 0) + (first.strong() ? 1 : 0) + (isCapitals(first) ? 1 : 0) + (first.blanksBefore() > 1 ? 1 : 0);
  }

  /** Whether all letters are capitals. */
  static boolean isCapitals(Block.Line line) {
    String s = line.content().text();
    for (int i = 0; i < s.length(); i++) {
      if (Character.toUpperCase(s.charAt(i)) != s.charAt(i)) {
        return false;
      }
    }
    return s.equals(s.toUpperCase(java.util.Locale.ROOT)) && s.chars().anyMatch(Character::isLetter);
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
