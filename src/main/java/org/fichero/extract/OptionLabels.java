package org.fichero.extract;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Extraction;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** Makes options of marks and the words beside them: the vocabulary's or not, with the words that an open one asks for. */
final class OptionLabels {
  /** "viii" and "12". */
  private static final int LONGEST_NUMBER = 4;
  private static final String PARTINGS = ",;:\uff1a.| =\u2192\u21d2\u2794\u279c\u27a4\u25ba";
  private static final String BULLETS = "\u2022\u00b7\u25aa\u25e6\u2023";
  /** What an answer in words may have before it: {@code Uno: ✔ Sí}. */
  private static final String SIGNS = "\u2713\u2714\u2705\u274c\u2717\u2718\u2611\u2612\u2610\ufe0f";
  /** What parts an answer in words from the words of one's own. */
  private static final String ANSWER_PARTINGS = "\u2013\u2014-,;.(\u00bf/|";
  private static final String OPENERS = "[{\"\u201c\u00ab";
  private static final String CLOSERS = "]}\"\u201d\u00bb";
  private static final Help BLANKS = new Help(List.of());

  private final Terms terms;
  private final Requests requests;
  private final List<Span> forms;

  /** @param forms where the places of marks and labels go */
  OptionLabels(Terms terms, Requests requests, List<Span> forms) {
    this.terms = terms;
    this.requests = requests;
    this.forms = forms;
  }

  /** How many of the options' {@linkplain #clean clean} labels the vocabulary has. */
  static int known(Terms terms, List<String> labels) {
    int known = 0;
    for (String label : labels) {
      known += terms.whole(label) == null ? 0 : 1;
    }
    return known;
  }

  /** Whether the words are a term that asks for none of one's own: beside it an answer is what tells the others apart. */
  boolean isBare(Passage words) {
    Terms.Match match = terms.whole(clean(words).text());
    return match != null && !match.term().detail();
  }

  /** The option of words that are a term and have no mark; null when they are no term. */
  Extraction.Choice unmarked(Passage words) {
    Passage label = clean(words);
    Terms.Match match = label.isBlank() ? null : terms.whole(label.text());
    if (match == null) {
      return null;
    }
    Span at = label.span();
    return choice(new Mark(new Span(at.start(), at.start()), MarkState.BLANK, "none"), words);
  }

  /** {@code Otra⇥Deporte}, where no mark stands but has its place; null for anything else. */
  Extraction.Choice written(Block.Option option, Answers answers) {
    String s = option.label().text();
    int tab = option.mark().state() == MarkState.BLANK ? s.indexOf('\t') : -1;
    Passage own = tab <= 0 || s.indexOf('\t', tab + 1) >= 0 ? Passage.EMPTY : option.label().slice(tab + 1, s.length()).strip();
    return own.isBlank() || answers.of(own.text()) != null ? null : written(clean(option.label().slice(0, tab)), own);
  }

  /** An open option whose words of one's own stand where the other options have their marks, so that it is chosen; null for any other words. */
  Extraction.Choice written(Passage label, Passage own) {
    Terms.Match match = terms.whole(label.text());
    if (match == null || !match.term().detail() || !detail(label, match).isBlank() || terms.whole(own.text()) != null
        || own.text().codePoints().noneMatch(Character::isLetter)) {
      return null;
    }
    forms.addAll(label.sources());
    return new Extraction.Choice(match.term().code(), label, new Mark(own.span(), MarkState.TICKED, "words"), own, match.confidence());
  }

  /** The option of {@code mark} and {@code words}, which count as form from now on. */
  Extraction.Choice choice(Mark mark, Passage words) {
    Passage label = unnumbered(clean(words));
    if (!mark.span().isEmpty()) {
      forms.add(mark.span());
    }
    forms.addAll(words.sources());
    Terms.Match match = terms.whole(label.text());
    Passage bare = unstroked(label);
    if (match == null) {
      return new Extraction.Choice(null, bare, mark, null, Confidence.EXACT);
    }
    return new Extraction.Choice(match.term().code(), bare, mark, detail(label, match), match.confidence());
  }

  /** {@code Otra: ✅ (Deporte)}, {@code Otra: Sí – Deporte}: an open option, its sign or answer and the words of one's own behind it; null for anything else. */
  Extraction.Choice signed(Passage words, Answers answers) {
    String s = words.text();
    int colon = s.indexOf(':');
    int at = colon + 1;
    while (at < s.length() && Passage.isSpace(s.charAt(at))) {
      at++;
    }
    Terms.Match match = colon <= 0 || at >= s.length() ? null : terms.whole(s.substring(0, colon));
    if (match == null || !match.term().detail()) {
      return null;
    }
    boolean sign = Character.getType(s.codePointAt(at)) == Character.OTHER_SYMBOL;
    int end = sign ? at + Character.charCount(s.codePointAt(at)) : answerEnd(s, at);
    MarkState state = !sign ? answers.of(s.substring(at, end)) : SignMeaning.isHook(s.substring(at, end)) ? MarkState.TICKED : MarkState.UNREADABLE;
    end += sign && end < s.length() && s.charAt(end) == '\ufe0f' ? 1 : 0;
    Passage rest = words.slice(end, s.length()).strip();
    Passage own = requests.without(sign ? rest : Terms.rest(rest, 0));
    if (state == null || !sign && own.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
      return null;
    }
    forms.addAll(words.sources());
    return new Extraction.Choice(match.term().code(), words.strip(), new Mark(words.source(at, end), state, sign ? "glyph" : "word"), own, match.confidence());
  }

  /** Where a word ends that a sign parts from what follows, or that is a single letter before a space; the place itself where none stands there. */
  private static int answerEnd(String s, int at) {
    int end = at;
    while (end < s.length() && Character.isLetter(s.charAt(end))) {
      end++;
    }
    int next = end;
    while (next < s.length() && Passage.isSpace(s.charAt(next))) {
      next++;
    }
    boolean letter = end == at + 1 && next > end;
    return next < s.length() && (letter || ANSWER_PARTINGS.indexOf(s.charAt(next)) >= 0) ? end : at;
  }

  /** An option and, behind a tab, what answers it, which nothing but the tab parts from a note's sign; null for any other words. */
  Extraction.Choice tabbed(Passage words, Answers answers) {
    int tab = words.text().lastIndexOf('\t');
    Passage answer = tab <= 0 ? Passage.EMPTY : words.slice(tab + 1, words.text().length()).strip();
    MarkState state = answer.isBlank() ? null : answers.of(answer.text());
    Passage label = state == null ? Passage.EMPTY : words.slice(0, tab).strip();
    if (label.isBlank() || terms.whole(clean(label).text()) == null) {
      return null;
    }
    forms.addAll(answer.sources());
    return choice(new Mark(answer.span(), state, "word"), label);
  }

  /** An open option that has no words of one's own yet with those that stand apart from it, behind what asks for them; null for any other words. */
  Extraction.Choice asked(Extraction.Choice last, Passage words) {
    Terms.Match match = last.detail() == null || !last.detail().isBlank() ? null : terms.whole(last.label().text());
    if (match == null || !match.term().detail() || !requests.begin(words)) {
      return null;
    }
    forms.addAll(words.sources());
    Passage own = BLANKS.without(requests.without(words));
    Passage label = own.isBlank() ? last.label() : last.label().join(" ", words);
    return new Extraction.Choice(last.code(), label, last.mark(), own, last.confidence());
  }

  /** An open option with words of one's own that stand on a line below its colon, or behind its mark. */
  Extraction.Choice withOwn(Extraction.Choice open, Passage words) {
    forms.addAll(words.sources());
    Passage written = words.text().strip().startsWith(":") ? Terms.rest(words.strip(), 0) : words.strip();
    Passage own = BLANKS.without(requests.without(written));
    Passage label = open.label().text().endsWith(":") ? open.label() : open.label().join(":", Passage.EMPTY);
    return own.isBlank() ? open : new Extraction.Choice(open.code(), label.join(" ", written), open.mark(), own, open.confidence());
  }

  /** The words of one's own behind an open term; null for any other. */
  Passage detail(Passage label, Terms.Match match) {
    return match.term().detail() ? BLANKS.without(requests.without(Terms.rest(label, match.end()))) : null;
  }

  /** Without the strokes to write on, at either end and around what is written on them: "Otro: ____". */
  private static Passage unstroked(Passage label) {
    int colon = label.text().indexOf(':');
    Passage rest = colon < 0 ? Passage.EMPTY : label.slice(colon + 1, label.text().length());
    Passage written = BLANKS.without(rest);
    Passage head = colon < 0 || written == rest ? label : label.slice(0, colon + 1).join(" ", written);
    Passage bare = clean(BLANKS.without(clean(head)));
    return bare.isBlank() ? label : bare;
  }

  /** Without the number, letter or bullet before it, where what follows is a term: "c) Emprendimiento", "- Emprendimiento". */
  private Passage unnumbered(Passage label) {
    String s = label.text();
    if (s.length() > 2 && s.charAt(1) == ' ' && "-*+•·–".indexOf(s.charAt(0)) >= 0) {
      Passage words = label.slice(2, s.length()).strip();
      return terms.whole(words.text()) != null ? words : label;
    }
    int p = s.startsWith("(") ? 1 : 0;
    int from = p;
    while (p < s.length() && p - from < LONGEST_NUMBER && Character.isLetterOrDigit(s.charAt(p))) {
      p++;
    }
    int end = p;
    while (end < s.length() && ".)-°º".indexOf(s.charAt(end)) >= 0) {
      end++;
    }
    boolean figure = end == p && p > from && Character.isDigit(s.charAt(from));
    boolean numbers = p > from && (end > p || figure) && end < s.length() && (Passage.isSpace(s.charAt(end)) || s.charAt(end - 1) == ')');
    Passage rest = numbers ? label.slice(end, s.length()).strip() : label;
    return numbers && terms.whole(rest.text()) != null ? rest : label;
  }

  /** Without the signs that part options from each other and from their marks, and without a bracket or quote around it. */
  static Passage clean(Passage label) {
    Passage collapsed = label.strip().collapse();
    String s = collapsed.text();
    int end = s.length();
    while (end > 0 && (PARTINGS.indexOf(s.charAt(end - 1)) >= 0 || SIGNS.indexOf(s.charAt(end - 1)) >= 0 || (isArrow(s.charAt(end - 1)) || BULLETS.indexOf(s.charAt(end - 1)) >= 0) && end > 1 && s.charAt(end - 2) == ' ' || TermList.isSpacedDash(s, end - 1, end))) {
      end--;
    }
    int pair = end == 0 ? -1 : CLOSERS.indexOf(s.charAt(end - 1));
    int open = pair < 0 ? -1 : s.indexOf(OPENERS.charAt(pair));
    // the bracket of a whole label, or one whose other half has gone with a number
    boolean around = pair >= 0 && (open == 0 && s.indexOf(CLOSERS.charAt(pair), 1) == end - 1 || open < 0 || open == end - 1);
    return collapsed.slice(around && open == 0 && end > 1 ? 1 : 0, around ? end - 1 : end).strip();
  }

  private static boolean isArrow(char c) {
    return c >= '\u2190' && c <= '\u21ff';
  }
}
