package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Extraction;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** Options beside signs that are no known mark ({@code =x= Uno}): the options are there, but their states cannot be read. */
final class UnreadMarks {
  /** Of a sign that no family of marks has. */
  static final String NOTATION = "unknown";

  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_SIGN = 10;
  private static final int LONGEST_WORD = 4;
  /** What parts one option from the next and says nothing of either. */
  private static final String PARTINGS = ",;:.|/-–—•·()";
  private static final String LEADERS = "._…·";

  private final Terms terms;
  private final OptionLabels labels;

  UnreadMarks(Terms terms, OptionLabels labels) {
    this.terms = terms;
    this.labels = labels;
  }

  /** A term within a line, {@code from..to}. */
  private record Place(int from, int to, boolean open) {}

  /** How many terms with a sign beside them the blocks hold, each a whole line or row of such terms. */
  static int count(Terms terms, List<Block> blocks) {
    UnreadMarks reader = new UnreadMarks(terms, null);
    int count = 0;
    for (Block block : blocks) {
      for (Passage line : lines(block)) {
        List<Place> places = reader.places(line.text());
        count += reader.signs(line.text(), places).isEmpty() ? 0 : places.size();
      }
    }
    return count;
  }

  /** The line, or each row of the table that has no mark, its cells parted by tabs; nothing for other blocks. */
  private static List<Passage> lines(Block block) {
    if (block instanceof Block.Line line) {
      return List.of(line.content());
    }
    return block instanceof Block.Table table
        ? table.rows().stream().filter(r -> r.cells().stream().allMatch(c -> c.options().isEmpty())).map(UnreadMarks::line).toList()
        : List.of();
  }

  /** A row's cells as one line, parted by tabs. */
  static Passage line(Block.Row row) {
    List<Passage> cells = row.cells().stream().map(Block.Cell::content).filter(c -> !c.isBlank()).toList();
    return cells.isEmpty() ? Passage.EMPTY : Passage.joinAll(cells, java.util.Collections.nCopies(cells.size() - 1, "\t"));
  }

  /** The options that the words consist of, of unreadable state; empty when they hold anything else, or no sign. */
  List<Extraction.Choice> options(Passage words) {
    List<Place> places = places(words.text());
    List<int[]> signs = signs(words.text(), places);
    List<Extraction.Choice> choices = new ArrayList<>();
    for (int i = 0; i < places.size() && !signs.isEmpty(); i++) {
      Place place = places.get(i);
      int[] sign = signs.get(i);
      Passage label = words.slice(place.from(), place.to()).strip();
      Span at = sign[0] < sign[1] ? words.source(sign[0], sign[1]) : null;
      int here = label.span().start();
      choices.add(labels.choice(new Mark(at == null ? new Span(here, here) : at, MarkState.UNREADABLE, NOTATION), label));
    }
    return choices;
  }

  private List<Place> places(String s) {
    List<Place> places = new ArrayList<>();
    int p = s.length() > LONGEST_LINE ? s.length() : 0;
    while (p < s.length()) {
      boolean starts = Terms.keyChar(s.charAt(p)) != 0 && (p == 0 || Terms.keyChar(s.charAt(p - 1)) == 0);
      Terms.Match match = starts ? terms.start(s, p, s.length()) : null;
      if (match != null) {
        places.add(new Place(p, match.end(), match.term().detail()));
      }
      p = match == null ? p + 1 : match.end();
    }
    return places;
  }

  /** The sign of each place, empty where it has none; an empty list where none has one, or more than signs stands there. */
  private List<int[]> signs(String s, List<Place> places) {
    List<int[]> gaps = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= places.size(); i++) {
      int to = i < places.size() ? places.get(i).from() : s.length();
      boolean open = i > 0 && places.get(i - 1).open();
      // what an open option asks for stands before its sign, or before the next one's
      int start = open ? lastWord(s, from, to, i == places.size() && isSign(s, gaps.get(0))) : from;
      int[] gap = trimmed(s, start, to);
      if (gap[1] - gap[0] > LONGEST_SIGN || gap[1] > gap[0] && !isSign(s, gap) && !isParting(s, gap)) {
        return List.of();
      }
      if (open) {
        places.set(i - 1, new Place(places.get(i - 1).from(), start, true));
      }
      gaps.add(gap);
      from = i < places.size() ? places.get(i).to() : to;
    }
    boolean before = isSign(s, gaps.get(0));
    List<int[]> signs = before ? gaps.subList(0, places.size()) : gaps.subList(1, gaps.size());
    boolean words = places.size() > 1 && signs.stream().noneMatch(g -> isSign(s, g) && !isWord(s, g));
    return words || signs.stream().noneMatch(g -> isSign(s, g)) ? List.of() : signs;
  }

  /** Where the last word of {@code from..to} begins; {@code to} where all of it belongs to the words before. */
  private static int lastWord(String s, int from, int to, boolean none) {
    int[] gap = trimmed(s, from, to);
    int p = gap[1];
    while (p > gap[0] && !Passage.isSpace(s.charAt(p - 1))) {
      p--;
    }
    return none || isWord(s, new int[] {p, gap[1]}) ? to : p;
  }

  /** Without white space, nor the dots that lead from an option to its sign. */
  private static int[] trimmed(String s, int from, int to) {
    int a = from;
    int b = to;
    while (a < b && (Passage.isSpace(s.charAt(a)) || isLeader(s, a, to))) {
      a++;
    }
    while (b > a && Passage.isSpace(s.charAt(b - 1))) {
      b--;
    }
    return new int[] {a, b};
  }

  private static boolean isLeader(String s, int at, int to) {
    boolean dots = LEADERS.indexOf(s.charAt(at)) >= 0;
    return dots && (at + 1 < to && s.charAt(at + 1) == s.charAt(at) || at > 0 && s.charAt(at - 1) == s.charAt(at));
  }

  /** A few characters that are more than a comma or bar, and no long word. */
  private static boolean isSign(String s, int[] gap) {
    boolean brief = gap[1] > gap[0] && gap[1] - gap[0] <= LONGEST_SIGN;
    return brief && !isParting(s, gap) && (!isWord(s, gap) || gap[1] - gap[0] <= LONGEST_WORD);
  }

  private static boolean isParting(String s, int[] gap) {
    return gap[1] - gap[0] == 1 && PARTINGS.indexOf(s.charAt(gap[0])) >= 0;
  }

  private static boolean isWord(String s, int[] gap) {
    return s.substring(gap[0], gap[1]).codePoints().allMatch(c -> Character.isLetterOrDigit(c) || Character.isSpaceChar(c) || c == ':');
  }
}
