package org.fichero.split;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.fichero.model.Block;
import org.fichero.model.SourceText;

/** The titles of fichas: the lines before the label that opens one, or behind an anchor that leads. */
final class FichaTitles {
  private static final int MOST_LINES = 3;

  private final List<Piece> pieces;
  /** Whether a line is a title though it ends a sentence. */
  private final Predicate<Block.Line> ends;
  private final List<Integer> labels;
  private final Map<Integer, TitleLines> titles = new HashMap<>();
  private final Set<String> known;
  private final String anchor;
  private final boolean numbered;
  private final boolean titled;
  private final Set<Integer> leading;
  private final HelpLines help;
  /** Whether a line is the title of a whole document. */
  private final Predicate<Block.Line> cover;
  private Boolean anchorLeads;
  /** The lines that head a title's own label, by what is the same in them but for a number; null until asked for. */
  private Map<String, Set<String>> heads;

  /**
   * @param labels pieces that are labels of the template, ascending
   * @param leading those labels before which nothing but front matter stands
   * @param known titles that a table of contents may list, by {@link TitleLines#key}; these pieces' are added
   */
  FichaTitles(SourceText text, List<Piece> pieces, List<Integer> labels, Set<Integer> leading, Template template, Set<String> known) {
    this.ends = line -> template.places().endsIn(text, line);
    this.pieces = pieces;
    this.labels = labels;
    this.leading = leading;
    this.known = known;
    this.help = template.help();
    this.cover = template::isCover;
    this.anchor = template.pack().anchor();
    this.titled = template.title() != null;
    this.numbered = NumberedHead.is(template.pack(), anchor);
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

  /** Whether titles stand behind the anchor. */
  boolean anchorLeads() {
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
        behind += isTitle(before(labels.get(k + 1))) || isBelow(labels.get(k), labels.get(k + 1)) ? 1 : 0;
        anchors++;
      }
    }
    return carrying * 2 > anchors || behind * 2 > anchors && before * 2 <= anchors;
  }

  /** Whether a title touches the line of the anchor that has its value: "Municipalidad de Recoleta" above "Festival". */
  private boolean isBelow(int label, int next) {
    boolean inline = next - label > 2 && next - label <= MOST_LINES + 2 && line(label + 1) != null && line(label + 1).indent() >= label(label).span().length();
    for (int i = label + 2; inline && i < next; i++) {
      inline = line(i) != null && TitleLines.isTitle(line(i)) && (i > label + 2 || line(i).blanksBefore() == 0);
    }
    return inline;
  }

  /** "Recoleta: Festival de los Pueblos" behind the anchor's label. */
  private boolean carriesTitle(int label) {
    if (numbered) {
      return label + 1 < pieces.size() && NumberedHead.carriesTitle(line(label + 1), label + 2 < pieces.size() ? line(label + 2) : null);
    }
    String value = label + 1 < pieces.size() && line(label + 1) != null ? line(label + 1).content().text() : "";
    int sign = value.indexOf(": ") > 0 ? value.indexOf(": ") : Math.max(value.indexOf(" – "), value.indexOf(" — "));
    return sign > 0 && value.indexOf(' ', sign + 3) > 0 && TitleLines.isTitle(line(label + 1));
  }

  static boolean isTitle(TitleLines title) {
    return !title.lines().isEmpty() && !title.empties();
  }

  private TitleLines before(int label) {
    TitleLines title = new TitleSearch(pieces, known, leading.contains(label), help, ends).before(label);
    boolean may = titled && title.lines().isEmpty() && leading.contains(1) && label(label).field().equals(anchor);
    return may ? StoppedTitle.above(pieces, label, title) : leading.contains(label) ? withoutCover(title) : title;
  }

  /** Without the document's own title, which a blank line parts from the ficha's. */
  private TitleLines withoutCover(TitleLines title) {
    List<Block.Line> lines = title.lines();
    int k = 1;
    while (k < lines.size() && lines.get(k).blanksBefore() == 0) {
      k++;
    }
    if (k >= lines.size() || !cover.test(lines.get(0)) || !Character.isUpperCase(lines.get(k).content().text().charAt(0))) {
      return title;
    }
    int start = title.start();
    while (line(start) != lines.get(k)) {
      start++;
    }
    return new TitleLines(start, lines.subList(k, lines.size()), true, false);
  }

  /** The title of the ficha that a label opens; without lines where it has none. */
  TitleLines of(int label) {
    // a title with a label of its own stands behind it, not before; but a numbered head of the ficha may
    return titles.computeIfAbsent(label, l -> label(l).opens() || label(l).row()
        ? new TitleLines(label(l).row() ? l : head(l), List.of(), false, false)
        : anchorLeads() && label(l).field().equals(anchor) ? new TitleLines(l, List.of(), false, false) : before(l));
  }

  /** The line above a title's own label that is the same, but for its number, above another: it heads the ficha. */
  private int head(int label) {
    String key = label == 0 ? null : PieceLook.headKey(pieces.get(label - 1));
    return key != null && heads().get(key).size() > 1 ? label - 1 : label;
  }

  private Map<String, Set<String>> heads() {
    if (heads == null) {
      heads = new HashMap<>();
      for (int l : labels) {
        String key = l > 0 && label(l).opens() ? PieceLook.headKey(pieces.get(l - 1)) : null;
        if (key != null) {
          heads.computeIfAbsent(key, k -> new HashSet<>()).add(line(l - 1).content().text());
        }
      }
    }
    return heads;
  }

  /** The first of the lines that lead to a territory which begins at {@code from}: a heading or title of no field. */
  int edge(int from) {
    int first = from;
    while (first < pieces.size() && !(pieces.get(first) instanceof Piece.Label)) {
      first++;
    }
    TitleLines lines = new TitleSearch(pieces, known, false, help, ends).before(first);
    return isTitle(lines) ? Math.min(from, lines.start()) : from;
  }

  /** The label, or the lines above it that look like a heading, though the template has no field for one. */
  int headed(int label) {
    TitleLines lines = before(label);
    boolean heads = isTitle(lines) && (lines.lines().get(0).heading() > 0 || PieceLook.isCapitals(lines.lines().get(0)));
    return heads ? lines.start() : label;
  }

  private Block.Line line(int piece) {
    return pieces.get(piece) instanceof Piece.Content c && c.block() instanceof Block.Line line ? line : null;
  }

  private Piece.Label label(int piece) {
    return (Piece.Label) pieces.get(piece);
  }
}
