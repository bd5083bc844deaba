package org.fichero.markup;

import java.util.List;

/**
 * Tells of lines that are alike whether they are a header or footer. A label comes back as well, so that repetition alone is
 * never enough: a line must stand at page ends, run with the page number, cut a paragraph or roam through the text.
 */
final class HeaderSigns {
  private final String text;
  private final List<TextLine> lines;
  private final String[] kinds;
  private final PageEnds ends;
  private final PageNumbers numbers;
  private final PageFeet feet;
  private final SentenceCuts sentences;
  private final PageRhythm rhythm;
  private final LastPage last;
  private final FormLines form;

  /** @param kinds of furniture by line, null for what is none; looked at anew with each question */
  HeaderSigns(String text, List<TextLine> lines, String[] kinds, PageEnds ends, PageNumbers numbers, PageRhythm rhythm,
      LastPage last) {
    this.text = text;
    this.lines = lines;
    this.kinds = kinds;
    this.ends = ends;
    this.numbers = numbers;
    this.feet = new PageFeet(text, numbers);
    this.sentences = new SentenceCuts(text, lines, kinds);
    this.rhythm = rhythm;
    this.last = last;
    this.form = new FormLines(text, lines, kinds);
  }

  /**
   * Whether the lines are furniture.
   *
   * @param places their indexes, in order
   * @param few whether hardly anything else comes back: the text has no labels of several fichas
   * @param only whether nothing else does
   * @param pages how many pages are known
   */
  boolean isHeader(List<Integer> places, Neighbours near, boolean few, boolean only, int pages) {
    if (places.stream().allMatch(sentences::isWrapped)) {
      // the same sentence in several fichas
      return false;
    }
    HeaderPlaces seen = new HeaderPlaces(text, lines, kinds, places).look(ends, sentences, near);
    TextLine first = seen.first();
    if (first.tab) {
      boolean everywhere = seen.beginText() && seen.count() >= ends.pages() && ends.areOnOneSide(places);
      return seen.areEdges() && seen.count() > 2 && (everywhere || seen.before() > 1 && seen.after() > 1) && !ends.areRows(places);
    }
    Question question = new Question(places, seen, few, only, pages, numbers.runs(lines, places), text.charAt(first.to - 1) == '.');
    return question.isSentence() ? question.isSaidOnPages() : question.isHeader();
  }

  /** Whether one of the lines at least cuts a sentence, stands beside a page number or runs with one, as only pages make lines do. */
  boolean bearPages(List<Integer> places) {
    return numbers.runs(lines, places) || places.stream().anyMatch(sentences::isCut)
        || new HeaderPlaces(text, lines, kinds, places).areOnceNumbered();
  }

  /** The signs for lines that are alike, each by itself too weak or too rare to stand for the others. */
  private final class Question {
    /** A label stands beside two or three others, as fields are missing or empty; a ficha has some ten places for a page to end. */
    private static final int LEAST_PLACES = 4;
    private static final int MOST_PLACES = 5;
    /** One page in so many ends between two paragraphs of one value. */
    private static final int LEAST_SHARE = 8;
    private static final int LONG_SENTENCE = 60;

    private final List<Integer> places;
    private final HeaderPlaces seen;
    private final boolean few;
    private final boolean only;
    private final int pages;
    private final boolean runs;
    private final boolean stopped;
    private final int count;

    /**
     * @param runs whether a number in them counts up
     * @param stopped whether they end in a full stop
     */
    Question(List<Integer> places, HeaderPlaces seen, boolean few, boolean only, int pages, boolean runs, boolean stopped) {
      this.places = places;
      this.seen = seen;
      this.few = few;
      this.only = only;
      this.pages = pages;
      this.runs = runs;
      this.stopped = stopped;
      this.count = places.size();
    }

    boolean isSentence() {
      return stopped && seen.first().length() >= LONG_SENTENCE;
    }

    /** What is said of two fichas in the same words may end the pages of both. */
    boolean isSaidOnPages() {
      return isBesideNumbers() || isSetOff();
    }

    boolean isHeader() {
      return isBesideNumbers()
          || begins()
          || numbers.counts(lines, places)
          || runs && last.ends(places, i -> numbers.lastNumber(lines.get(i)))
          || runs && feet.areBarred(lines, places) && last.counts(places, i -> numbers.lastNumber(lines.get(i)))
          || isSteady() && isAtPages()
          || isEven()
          || runsAlone() && count > 2 && rhythm.stand(places)
          || countsFarApart()
          || isEverywhere()
          || runs && isVaried() && seen.cuts() > 0
          || feet.are(lines, places) && seen.areParted()
          || isSetOff()
          || seen.cuts() == count && count == 2 && seen.areAlone();
    }

    private boolean isBesideNumbers() {
      boolean numbered = seen.numbered() == count || seen.numbered() + 1 == count && seen.beginText();
      return numbered && (isMost() || numbers.areBeside(lines, kinds, places));
    }

    /** A sentence that comes back may by chance stand beside two page numbers; a header stands beside most. */
    private boolean isMost() {
      if (count > 2) {
        return 5 * count >= 3 * pages || 2 * count >= pages - 1 && rhythm.isRare(count);
      }
      return 2 * count >= pages && !stopped && seen.areAlone() && (wanders() || seen.cuts() > 0 || pages <= count);
    }

    private boolean begins() {
      return seen.beginText() && wanders() && seen.areHead()
          && (seen.cuts() > 0 || seen.furnished() > 0 || only && seen.areAlone());
    }

    /** A label has the same neighbours wherever pages end; where no label comes back, what does is none. */
    private boolean wanders() {
      int least = seen.areInBlock() ? 2 : 1;
      return seen.before() > least && seen.after() > least || seen.haveNoLabels();
    }

    /** A sentence may end two of the fichas that have a page each; a label may stand at a page's end in two of them, or wherever a long table ends the page before it. */
    private boolean isSteady() {
      boolean said = stopped && count == 2 && ends.pages() > count + 1;
      return seen.areEdges() && !said && ends.areOnOneSide(places) && ends.areSteady(places)
          && (count < 3 || 5 * count >= 3 * ends.pages() || seen.furnished() == count && 5 * count >= 3 * pages || rhythm.isRare(count));
    }

    private boolean isAtPages() {
      // at page tops, wherever in a ficha the page happens to end
      boolean anywhere = count > 2 && seen.after() > 2 && (seen.before() > 2 || seen.furnished() * 3 > count * 2);
      return anywhere || wanders() || seen.cuts() > 0 || runsAlone() || seen.numbered() > 0 && isMost()
          || few && (count > 2 || seen.areAlone() && seen.areHead());
    }

    private boolean isEven() {
      boolean enough = count > 3 || count == 3 && (seen.furnished() > 0 || seen.beginText() && seen.areHead());
      return wanders() && enough && rhythm.isEven(places) && !form.surrounds(places) && !form.standBetween(places);
    }

    private boolean runsAlone() {
      return runs && !numbers.isHeading(lines, places);
    }

    /** A number that counts up in lines far apart, now in one part of a ficha and now in another. */
    private boolean countsFarApart() {
      boolean roams = seen.before() > 1 && seen.after() > 1 && seen.before() + seen.after() > 4;
      return count > 2 && roams && (seen.areAlone() || seen.areApart()) && runsAlone() && seen.areSpread();
    }

    /** Now beside one label and now beside another, and within their texts as well. */
    private boolean isEverywhere() {
      boolean many = Math.min(seen.before(), seen.after()) >= Math.max(LEAST_PLACES, Math.min(MOST_PLACES, 2 * count / 3));
      return many && !form.surrounds(places) && rhythm.isRare(count) && seen.inText() * LEAST_SHARE >= count
          && (seen.areHead() || runsAlone()) && seen.arePages();
    }

    private boolean isVaried() {
      return seen.before() > 1 && (count < 4 || seen.before() > 2 || seen.mostlyCut());
    }

    /** A line that runs into its neighbours is a line of theirs, however often it comes back. */
    private boolean isSetOff() {
      boolean big = !Character.isLowerCase(text.charAt(seen.first().from));
      return seen.cuts() > 0 && isVaried() && count > 2 && (seen.areAlone() || seen.areApart() && seen.mostlyCut() && big);
    }
  }
}
