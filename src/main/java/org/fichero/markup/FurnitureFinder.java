package org.fichero.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Document.Anchor;
import org.fichero.rules.MarkupLexicon;

/** Finds page headers, footers and page numbers by repetition and place. */
final class FurnitureFinder {
  /** No page has more lines than this in its header or footer. */
  static final int DEEPEST = 8;
  /** Of a page number, the rule that some draw behind it included. */
  private static final int LONGEST_NUMBER = 60;
  /** Of a line of a wrapped sentence. */
  private static final int LEAST_OPEN = 25;
  /** So many kinds of rows one ficha has: ticked and unticked options, and what its table repeats. */
  private static final int MOST_ROWS = 3;
  private final Lines page;
  private final String text;
  private final List<TextLine> lines;
  private final PageNumbers numbers;
  private final PageEnds ends;
  private final String[] kinds;
  private final SentenceCuts sentences;
  private final PageRhythm rhythm;
  private final HeaderSigns signs;
  private final LastPage last;
  private final Pictures pictures;
  /** Whether the format has headers and footers of its own, so that its text holds none but those of pages it was taken from. */
  private boolean flowing;
  /** How many pages are known by their numbers, or by the header that comes back most. */
  private int pages;

  /**
   * @param page all lines
   * @param pages indexes of the text at which pages begin; empty when the format has none
   */
  FurnitureFinder(Lines page, List<Integer> pages, MarkupLexicon lexicon) {
    this.page = page;
    this.text = page.text;
    this.lines = page.all;
    this.numbers = new PageNumbers(text, lexicon);
    this.kinds = new String[lines.size()];
    this.ends = new PageEnds(text, lines, kinds, pages);
    this.sentences = new SentenceCuts(text, lines, kinds);
    this.rhythm = new PageRhythm(text, lines);
    this.pictures = new Pictures(text, lexicon);
    this.last = new LastPage(text, lines, kinds);
    this.signs = new HeaderSigns(text, lines, kinds, ends, numbers, rhythm, last);
  }

  /** Takes in what the format itself says: places without a mark whose address ends in {@code header} or {@code footer}. */
  FurnitureFinder know(List<Anchor> anchors) {
    int i = 0;
    for (Anchor a : anchors) {
      if (a.state() != null) {
        continue;
      }
      boolean header = a.address().endsWith(" header");
      if (header || a.address().endsWith(" footer")) {
        while (i < kinds.length && lines.get(i).to <= a.span().start()) {
          i++;
        }
        for (; i < kinds.length && lines.get(i).start < a.span().end(); i++) {
          kinds[i] = lines.get(i).isText() ? header ? "header" : "footer" : null;
        }
      }
    }
    return this;
  }

  /** @param flows whether the text comes from a format that knows paragraphs and no pages */
  FurnitureFinder flowing(boolean flows) {
    flowing = flows;
    return this;
  }

  /** Marks the lines that are furniture. */
  void find() {
    numbers();
    new FacingHeads(text, lines, ends).find().forEach(i -> kinds[i] = ends.bottom[i] ? "footer" : "header");
    new LetterHeads(text, lines, kinds).find().forEach(i -> kinds[i] = "header");
    RecurringLines all = new RecurringLines(text, lines, kinds, ends);
    Map<Long, List<Integer>> recurring = all.find();
    runningHeads(recurring);
    rhythm.learn(recurring.values());
    // what one round finds may show the edge of a page to the next
    boolean found = !recurring.isEmpty();
    int[] rows = found ? all.rows(recurring.size() + 1) : null;
    for (int round = 0; round < 3 && found; round++) {
      found = find(recurring, rows);
    }
    echoes();
    for (int i = 0; i < kinds.length; i++) {
      lines.get(i).furniture = kinds[i];
    }
    heal();
  }

  /** A line beside furniture that is to the letter the header or footer of other pages, though rows of a table surround it. */
  private void echoes() {
    Map<String, String> found = new HashMap<>();
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] != null && lines.get(i).isText() && !kinds[i].equals(PageNumbers.NUMBER) && !kinds[i].equals(Pictures.KIND)) {
        found.putIfAbsent(words(i), kinds[i]);
      }
    }
    for (int i = 0; i < kinds.length && !found.isEmpty(); i++) {
      if (kinds[i] == null && lines.get(i).isText() && (isBeside(i, -1) || isBeside(i, 1))) {
        kinds[i] = found.get(words(i));
      }
    }
  }

  private boolean isBeside(int i, int step) {
    int k = i + step;
    while (k >= 0 && k < kinds.length && lines.get(k).kind == TextLine.Kind.FORM_FEED) {
      k += step;
    }
    return k >= 0 && k < kinds.length && kinds[k] != null;
  }

  private String words(int i) {
    return text.substring(lines.get(i).from, lines.get(i).to);
  }

  /** Running heads count as one line that comes back. */
  private void runningHeads(Map<Long, List<Integer>> recurring) {
    Collection<List<Integer>> found = new RunningHeads(text, lines).find();
    Set<Integer> all = new HashSet<>();
    found.forEach(all::addAll);
    recurring.values().removeIf(g -> all.contains(g.get(0)));
    found.forEach(heads -> recurring.put(-1L - heads.get(0), heads));
  }

  /** One round; gives whether it found any. Where it finds much, lines that come back once only wait for the next round. */
  private boolean find(Map<Long, List<Integer>> recurring, int[] rows) {
    Neighbours near = Neighbours.of(lines, recurring.values(), rows, kinds, ends);
    long unknown = recurring.values().stream().filter(g -> kinds[g.get(0)] == null).count();
    // rows of one list or table that begin alike are no labels of several fichas
    boolean only = recurring.size() == 1 && Arrays.stream(rows).max().orElse(0) <= recurring.size() + MOST_ROWS;
    boolean found = false;
    for (boolean often : List.of(true, false)) {
      for (List<Integer> places : found && !often ? List.<List<Integer>>of() : recurring.values()) {
        boolean may = places.size() > 2 == often && kinds[places.get(0)] == null && mayBe(places);
        if (may && signs.isHeader(places, near, unknown <= MOST_ROWS, only, pages)) {
          places.forEach(i -> kinds[i] = ends.bottom[i] ? "footer" : "header");
          pages = Math.max(pages, places.size());
          found = true;
        }
      }
    }
    return found;
  }

  private boolean mayBe(List<Integer> places) {
    return mayBe(places.get(0)) && !places.stream().allMatch(this::goesOn) && !places.stream().allMatch(this::endsSentence) && !areUnderlines(places) && (!flowing || signs.bearPages(places));
  }

  private boolean mayBe(int i) {
    TextLine line = lines.get(i);
    return text.charAt(line.to - 1) != ':' && !isItem(line) && !isTorn(line) && !(line.special && holdsSign(line) && !numbers.hasPageWord(line));
  }

  /** Whether a bracket opens in the line or closes in it, and not both: "Costo total (millones de" above "pesos)" is a label that a page cuts. */
  private boolean isTorn(TextLine line) {
    int open = 0;
    for (int i = line.from; i < line.to && open >= 0; i++) {
      char c = text.charAt(i);
      // "a)" counts an item
      open += c == '(' ? 1 : c == ')' && (open > 0 || i > line.from + 2) ? -1 : 0;
    }
    return open != 0;
  }

  /** Whether the line ends a sentence that the line right above it leaves open: the same is said of several fichas. */
  private boolean endsSentence(int i) {
    TextLine line = lines.get(i);
    TextLine above = i > 0 && kinds[i - 1] == null && line.blanksBefore == 0 ? lines.get(i - 1) : null;
    return above != null && above.isText() && above.length() >= LEAST_OPEN && Character.isLowerCase(text.charAt(above.to - 1)) && text.charAt(line.to - 1) == '.';
  }

  /** Whether the line goes on with the sentence right above it, or above what is known for a page's end. */
  private boolean goesOn(int i) {
    int up = i - 1;
    while (up >= 0 && i - up < DEEPEST && (kinds[up] != null || lines.get(up).kind == TextLine.Kind.FORM_FEED)) {
      up--;
    }
    return up >= 0 && (up < i - 1 || lines.get(i).blanksBefore == 0) && sentences.goesOn(lines.get(up), lines.get(i));
  }

  /** Whether a bullet begins the line, which ornaments at both ends are not. */
  private boolean isItem(TextLine line) {
    char c = text.charAt(line.from);
    return (c == '-' || c == '*' || c == '•') && line.length() > 2 && text.charAt(line.from + 1) == ' ' && text.charAt(line.to - 1) != c;
  }

  /** Rules right below words that are not always the same are headings' underlines. */
  private boolean areUnderlines(List<Integer> places) {
    TextLine first = lines.get(places.get(0));
    char sign = text.charAt(first.from);
    if (Character.isLetterOrDigit(sign) || text.substring(first.from, first.to).chars().anyMatch(c -> c != sign)) {
      return false;
    }
    String words = above(places.get(0));
    return words != null && places.stream().map(this::above).anyMatch(w -> w != null && !w.equals(words));
  }

  /** The words right above a line; null where there are none. */
  private String above(int i) {
    TextLine line = i > 0 && lines.get(i).blanksBefore == 0 ? lines.get(i - 1) : null;
    return line == null || !line.isText() ? null : text.substring(line.from, line.to);
  }

  /** Page numbers alone on a line: with their word always, bare ones at page ends or where they count up. */
  private void numbers() {
    Map<String, List<Integer>> shapes = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      PageNumbers.Read read = line.isText() && line.length() <= LONGEST_NUMBER ? numbers.read(line.from, line.to) : null;
      kinds[i] = line.isText() && pictures.stand(line) ? Pictures.KIND : kinds[i];
      if (read == null) {
        continue;
      }
      boolean cells = numbers.isRow(line);
      if (!cells && !read.item() && (read.told() || ends.isEdge(i) && !read.shape().equals(PageNumbers.ROMAN))) {
        kinds[i] = PageNumbers.NUMBER;
      }
      if (cells ? ends.isEdge(i) : !read.told()) {
        shapes.computeIfAbsent(read.shape(), s -> new ArrayList<>()).add(i);
      }
    }
    shapes.values().forEach(this::countingUp);
    for (String kind : kinds) {
      pages += kind == null ? 0 : 1;
    }
  }

  private void countingUp(List<Integer> places) {
    boolean apart = places.size() > 2;
    for (int k = 1; k < places.size(); k++) {
      int step = number(places.get(k)) - number(places.get(k - 1));
      // the last page may hold a line or two only, or none
      boolean last = k > 2 && k == places.size() - 1;
      apart &= step == 1 && places.get(k) - places.get(k - 1) >= (last ? 1 : DEEPEST);
    }
    boolean item = numbers.read(lines.get(places.get(0)).from, lines.get(places.get(0)).to).item();
    // a value below its heading in each of several records
    if (places.size() > 1 && places.stream().allMatch(this::isBelowHeading)) {
      return;
    }
    if (apart && !item || last.ends(places, this::number) || numbers.counts(lines, places)) {
      places.forEach(i -> kinds[i] = PageNumbers.NUMBER);
    }
  }

  private boolean isBelowHeading(int i) {
    TextLine above = i == 0 ? null : lines.get(i - 1);
    return above != null && above.isText() && above.length() > 2 && text.charAt(above.from) == '#' && "# ".indexOf(text.charAt(above.from + 1)) >= 0;
  }

  private int number(int i) {
    return numbers.read(lines.get(i).from, lines.get(i).to).number();
  }

  private boolean holdsSign(TextLine line) {
    return page.pieces(line.from, line.to).stream().anyMatch(Piece::isSign);
  }

  /** A paragraph that only furniture or a form feed cuts is whole again. */
  private void heal() {
    for (int i = 1; i + 1 < lines.size(); i++) {
      boolean furniture = kinds[i] != null || lines.get(i).kind == TextLine.Kind.FORM_FEED;
      boolean last = kinds[i + 1] == null && lines.get(i + 1).isText();
      if (furniture && last && sentences.isCut(i)) {
        lines.get(i + 1).blanksBefore = 0;
        for (int k = i; k > 0 && i - k < DEEPEST && (kinds[k] != null || lines.get(k).kind == TextLine.Kind.FORM_FEED); k--) {
          lines.get(k).furniture = kinds[k] == null ? "page-break" : kinds[k];
        }
      }
    }
  }
}
