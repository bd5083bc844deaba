package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Extraction;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** Options beside signs that are no known mark ({@code =x= Uno}): the options are there, and what they say only their {@link SignMeaning} can tell. */
final class UnreadMarks {
  /** Of a sign that no family of marks has. */
  static final String NOTATION = "unknown";

  private static final int LONGEST_LINE = 400;
  private static final int LONGEST_SIGN = 10;
  private static final int LONGEST_WORD = 4;
  /** "no seleccionada", in brackets. */
  private static final int LONGEST_ANSWER = 20;
  /** What parts one option from the next and says nothing of either. */
  static final String PARTINGS = ",;:\uff1a.|/-–—•·()";
  /** Those of them that stand between two options and not between an option and its sign. */
  private static final String TELLING = ",;/|";
  private static final String LEADERS = "._…·";

  private final Terms terms;
  private final OptionLabels labels;
  private final SignMeaning meaning;
  private final Answers answers;

  UnreadMarks(Terms terms, OptionLabels labels, SignMeaning meaning, Answers answers) {
    this.terms = terms;
    this.labels = labels;
    this.meaning = meaning;
    this.answers = answers;
  }

  /** A term within a line, {@code from..to}. */
  private record Place(int from, int to, boolean open) {}

  /** How many terms with a sign beside them the blocks hold, each a whole line or row of such terms. */
  static int count(Terms terms, Answers answers, List<Block> blocks) {
    UnreadMarks reader = new UnreadMarks(terms, null, SignMeaning.UNKNOWN, answers);
    int count = 0;
    for (Block block : blocks) {
      for (Passage line : lines(block)) {
        List<Place> places = reader.places(line.text());
        count += reader.signs(line.text(), places).isEmpty() ? 0 : places.size();
      }
    }
    return count;
  }

  /** The signs of those terms in order; empty ones for the terms of such a line that have none and ask for no words, which may hide it. */
  static List<String> gather(Terms terms, Answers answers, List<Block> blocks) {
    UnreadMarks reader = new UnreadMarks(terms, null, SignMeaning.UNKNOWN, answers);
    List<String> all = new ArrayList<>();
    for (Block block : blocks) {
      for (Passage line : lines(block)) {
        List<Place> places = reader.places(line.text());
        List<int[]> signs = reader.signs(line.text(), places);
        for (int i = 0; i < signs.size(); i++) {
          int[] sign = signs.get(i);
          if (sign[0] < sign[1] || !places.get(i).open()) {
            all.add(line.text().substring(sign[0], sign[1]));
          }
        }
      }
    }
    return all;
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

  /** The same where the signs together say what each of them means; empty where one of them does not. */
  List<Extraction.Choice> told(Passage words) {
    List<Place> places = meaning.isKnown() ? places(words.text()) : List.of();
    List<int[]> signs = places.isEmpty() ? List.of() : signs(words.text(), places);
    boolean told = !signs.isEmpty() && signs.stream().allMatch(s -> meaning.state(words.text().substring(s[0], s[1])) != MarkState.UNREADABLE);
    return told ? options(words) : List.of();
  }

  /** The options that the words consist of; empty when they hold anything else, or no sign. */
  List<Extraction.Choice> options(Passage words) {
    List<Place> places = places(words.text());
    List<int[]> signs = signs(words.text(), places);
    List<Extraction.Choice> choices = new ArrayList<>();
    for (int i = 0; i < places.size() && !signs.isEmpty(); i++) {
      Place place = places.get(i);
      int[] sign = signs.get(i);
      Passage label = words.slice(place.from(), place.to()).strip();
      choices.add(labels.choice(mark(words, sign, label.span().start()), label));
    }
    return choices;
  }

  private Mark mark(Passage words, int[] sign, int here) {
    MarkState state = meaning.state(words.text().substring(sign[0], sign[1]));
    Span at = sign[0] < sign[1] ? words.source(sign[0], sign[1]) : null;
    String notation = state == MarkState.UNREADABLE ? NOTATION : state == MarkState.BLANK ? "none" : "word";
    return new Mark(at == null ? new Span(here, here) : at, state, notation);
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
    // "Uno / X Dos", "Uno X / Dos": a parting tells whose sign it is
    boolean ahead = false;
    boolean behind = false;
    int from = 0;
    for (int i = 0; i <= places.size(); i++) {
      int to = i < places.size() ? places.get(i).from() : s.length();
      boolean open = i > 0 && places.get(i - 1).open();
      // what an open option asks for stands before its sign, or before the next one's
      int start = open ? lastWord(s, from, to, i == places.size() && isSign(s, gaps.get(0))) : from;
      int[] gap = trimmed(s, start, to);
      if (gap[1] > gap[0] && !isSign(s, gap) && !isParting(s, gap)) {
        return List.of();
      }
      if (open) {
        places.set(i - 1, new Place(places.get(i - 1).from(), start, true));
      }
      boolean sign = i > 0 && i < places.size() && isSign(s, gap);
      String all = sign ? s.substring(start, to).strip() : "";
      ahead |= sign && TELLING.indexOf(all.charAt(0)) >= 0 && !s.startsWith(all, gap[0]);
      behind |= sign && TELLING.indexOf(all.charAt(all.length() - 1)) >= 0 && all.length() > gap[1] - gap[0];
      gaps.add(gap);
      from = i < places.size() ? places.get(i).to() : to;
    }
    boolean strokes = areStrokes(s, gaps);
    gaps.replaceAll(g -> isParting(s, g) && !(strokes && isDash(s, g)) ? new int[] {g[0], g[0]} : g);
    boolean before = isSign(s, gaps.get(0)) || ahead;
    if (before && behind) {
      return List.of();
    }
    List<int[]> signs = before ? gaps.subList(0, places.size()) : gaps.subList(1, gaps.size());
    boolean words = places.size() > 1 && signs.stream().noneMatch(g -> isSign(s, g) && (!isWord(s, g) || isAnswer(s, g)));
    return words || signs.stream().noneMatch(g -> isSign(s, g)) ? List.of() : signs;
  }

  /** Where the sign behind the words of an open option begins; {@code to} where all of {@code from..to} belongs to the words. */
  private int lastWord(String s, int from, int to, boolean none) {
    int[] gap = trimmed(s, from, to);
    int last = wordStart(s, gap[0], gap[1]);
    // "no marcado" before "marcado"
    int two = wordStart(s, gap[0], trimmed(s, gap[0], last)[1]);
    for (int p : new int[] {two, last}) {
      boolean says = meaning.isKnown() ? meaning.says(s.substring(p, gap[1])) : gap[1] - p > 1 && isAnswer(s, new int[] {p, gap[1]});
      if (!none && says) {
        return p;
      }
    }
    int open = last - 1;
    while (open > gap[0] && Passage.isSpace(s.charAt(open))) {
      open--;
    }
    boolean own = gap[1] - last > LONGEST_WORD + 2 && s.charAt(last) == '(' && s.charAt(gap[1] - 1) == ')' && isWord(s, new int[] {last + 1, gap[1] - 1});
    boolean frame = open >= gap[0] && SignMeaning.isFrame(s, open, gap[1] - 1);
    // "Cultura (música, danza)" ends in the words of its bracket
    boolean bracket = gap[1] > last && s.charAt(gap[1] - 1) == ')' && s.lastIndexOf('(', gap[1] - 1) < last && s.lastIndexOf('(', last) > from;
    return none || own || bracket || isWord(s, new int[] {last, gap[1]}) ? to : frame ? open : last;
  }

  private static int wordStart(String s, int from, int to) {
    int p = to;
    while (p > from && !Passage.isSpace(s.charAt(p - 1))) {
      p--;
    }
    return p;
  }

  /** Without white space, the colon or dots that lead from an option to its sign, and what parts it from the next option. */
  private int[] trimmed(String s, int from, int to) {
    int a = from;
    int b = to;
    while (b > a && Passage.isSpace(s.charAt(b - 1))) {
      b--;
    }
    while (a < b && (Passage.isSpace(s.charAt(a)) || isLeader(s, a, to) || s.charAt(a) == ':' && a + 1 < b || leads(s, a, b))) {
      a++;
    }
    while (b > a && Passage.isSpace(s.charAt(b - 1)) || ends(s, a, b)) {
      b--;
    }
    return new int[] {a, b};
  }

  /** What parts an option from the sign of the next: {@code / X}; no frame of two such signs. */
  private static boolean leads(String s, int a, int b) {
    boolean spaced = a + 2 < b && Passage.isSpace(s.charAt(a + 1));
    boolean answers = spaced && "=\u2192\u21d2".indexOf(s.charAt(a)) >= 0 && Character.isLetter(s.charAt(a + 2));
    return answers || spaced && PARTINGS.indexOf(s.charAt(a)) >= 0 && !SignMeaning.isFrame(s, a, b - 1);
  }

  /** What parts a sign from the next option: {@code Sí;}, {@code Sí /}, {@code (X) y}. */
  private boolean ends(String s, int a, int b) {
    boolean and = b - a > 2 && Passage.isSpace(s.charAt(b - 2)) && answers.joins(s.substring(b - 1, b));
    char before = b - a > 1 ? s.charAt(b - 2) : 0;
    // "/ /" is an empty frame
    boolean frame = b - a > 3 && s.charAt(b - 3) == s.charAt(b - 1);
    if (b - a > 2 && !frame && Passage.isSpace(before) && "/|".indexOf(s.charAt(b - 1)) >= 0 && Character.isLetterOrDigit(s.charAt(a))) {
      return true;
    }
    return and || ";,.".indexOf(b > a ? s.charAt(b - 1) : ' ') >= 0 && (isWord(before) || ")]-–—".indexOf(before) >= 0);
  }

  private static boolean isLeader(String s, int at, int to) {
    boolean dots = LEADERS.indexOf(s.charAt(at)) >= 0;
    return dots && (at + 1 < to && s.charAt(at + 1) == s.charAt(at) || at > 0 && s.charAt(at - 1) == s.charAt(at));
  }

  private boolean isAnswer(String s, int[] gap) {
    return gap[1] - gap[0] <= LONGEST_ANSWER && answers.of(SignMeaning.key(s.substring(gap[0], gap[1]))) != null;
  }

  /** A few characters that are more than a comma or bar, and no long word that is no answer. */
  private boolean isSign(String s, int[] gap) {
    if (gap[1] > gap[0] && isAnswer(s, gap) && !isParting(s, gap)) {
      return true;
    }
    boolean brief = gap[1] > gap[0] && gap[1] - gap[0] <= LONGEST_SIGN;
    return brief && !isParting(s, gap) && (!isWord(s, gap) || gap[1] - gap[0] <= LONGEST_WORD);
  }

  private boolean isParting(String s, int[] gap) {
    return gap[1] - gap[0] == 1 && (PARTINGS.indexOf(s.charAt(gap[0])) >= 0 || answers.joins(s.substring(gap[0], gap[1])));
  }

  /** Whether behind each option there is a sign or a dash, which then parts it from none but says no: {@code Uno - Dos X Tres -}. */
  private boolean areStrokes(String s, List<int[]> gaps) {
    boolean all = gaps.size() > 2 && gaps.get(0)[0] == gaps.get(0)[1];
    for (int i = 1; i < gaps.size() && all; i++) {
      all = isDash(s, gaps.get(i)) || isSign(s, gaps.get(i));
    }
    return all;
  }

  private static boolean isDash(String s, int[] gap) {
    return gap[1] - gap[0] == 1 && "-–—".indexOf(s.charAt(gap[0])) >= 0;
  }

  private static boolean isWord(String s, int[] gap) {
    return s.substring(gap[0], gap[1]).codePoints().allMatch(c -> isWord(c) || Character.isSpaceChar(c) || c == ':');
  }

  /** An accent may be a character of its own. */
  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
