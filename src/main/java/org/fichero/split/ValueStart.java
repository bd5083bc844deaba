package org.fichero.split;

import java.util.List;
import java.util.Set;
import org.fichero.model.Fold;
import org.fichero.model.Passage;
import org.fichero.model.Span;
import org.fichero.model.SourceText;

/**
 * Where, after a label's last letter, its value begins, and what parts the two.
 *
 * @param at index into the line's text
 */
record ValueStart(int at, LabelMatch.Strength strength) {
  private static final String SEPARATORS = ":=\uff1a\ufe55\u2192\u21d2\u2794\u279c\u25ba\u25b6\u00bb";
  /** Signs in a row that lead the eye to the value; three dots alone end a word in prose. */
  private static final List<String> LEADERS = List.of("....", ". . .", "\u2026\u2026", "____", "\u00b7\u00b7\u00b7");
  private static final String DIVIDERS = "/\\\\~|\u00a6\u00b7\u2022\u25aa\u25b8\u25b9\u203a\u2023\u2219";
  private static final int LONGEST_HELP = 120;
  private static final int LONGEST_NAME = 40;

  /** Null where the words are the beginning of something that is no label. */
  static ValueStart of(SourceText text, Passage line, int letters, LabelTrie.LabelWords label, List<String> connectors,
      Larger larger, Set<String> places) {
    String s = line.text();
    int end = afterQuote(s, afterReference(s, withOwnSigns(s, letters, label.text())));
    int p = skip(s, end);
    if (onlyClosers(s, p) || label.inline() && InlineValue.isConnector(s.substring(p), connectors) || isNamedAgain(s, end, p)) {
      return new ValueStart(s.length(), LabelMatch.Strength.ALONE);
    }
    int joined = label.inline() ? InlineValue.afterConnector(s, p, connectors) : p;
    if (joined > p && joined < s.length() && s.charAt(joined) == ':') {
      return new ValueStart(skip(s, joined + 1), LabelMatch.Strength.SEPARATED);
    }
    ValueStart parted = parted(s, end, p);
    if (parted != null) {
      return parted;
    }
    boolean asked = end > letters && s.charAt(end - 1) == '?';
    ValueStart behind = asked ? afterRequest(s, p) : null;
    if (behind != null) {
      return behind;
    }
    if (asked || isMarkedOff(text, line, end) || isWideGap(s, end, p)) {
      return new ValueStart(s.startsWith("\\:", p) ? skip(s, p + 2) : p, LabelMatch.Strength.SEPARATED);
    }
    ValueStart afterHelp = afterHelp(s, p);
    if (afterHelp != null && (!label.inline() || "([{".indexOf(s.charAt(p)) >= 0 && !places.contains(LabelTrie.key(s.substring(p))))) {
      return afterHelp;
    }
    return label.inline() ? InlineValue.of(s, p, connectors, larger, places) : weak(s, p, label);
  }

  /** A value behind a sign, a star that says that the form wants one before it ("RUN*: 17.443.201-8"), or behind a hashtag; null for any other. */
  private static ValueStart parted(String s, int end, int p) {
    int starred = s.charAt(p) == '*' ? skip(s, p + 1) : p;
    ValueStart parted = starred < s.length() ? separated(s, starred > p ? starred : end, starred) : null;
    ValueStart behind = parted != null && s.charAt(starred) == '.' ? afterRequest(s, parted.at()) : null;
    if (parted == null && isTag(s, end, p)) {
      return new ValueStart(p, LabelMatch.Strength.SEPARATED);
    }
    return behind == null ? parted : behind;
  }

  /** Whether the label is a hashtag, its words joined by anything but a space: {@code #grupo_prioritario value}. */
  private static boolean isTag(String s, int end, int p) {
    return s.charAt(0) == '#' && p > end && end > 1 && Character.isLetter(s.charAt(1)) && s.substring(0, end).chars().noneMatch(c -> Passage.isSpace((char) c));
  }

  /** The signs that the label itself ends in, and a bracket that it opened: "Estudiante(s)", "¿Cuál es el problema?". */
  private static int withOwnSigns(String s, int end, String label) {
    int own = label.length();
    while (own > 0 && LabelTrie.keyChar(label.charAt(own - 1)) == 0) {
      own--;
    }
    int p = end;
    while (own < label.length() && p < s.length() && s.charAt(p) == label.charAt(own)) {
      own++;
      p++;
    }
    boolean open = s.lastIndexOf('(', p - 1) > s.lastIndexOf(')', p - 1);
    if (p < s.length() && (s.charAt(p) == ')' && open || s.charAt(p) == '?')) {
      p++;
    }
    return p;
  }

  /** After the number of a footnote in brackets: {@code Label[1]}, {@code Label [1]}. */
  private static int afterReference(String s, int end) {
    int open = end + 1 < s.length() && s.charAt(end) == ' ' ? end + 1 : end;
    int close = open < s.length() && s.charAt(open) == '[' ? s.indexOf(']', open) : -1;
    boolean number = close > open + 1 && close <= open + 3 && s.substring(open + 1, close).chars().allMatch(Character::isDigit);
    return number ? close + 1 : end;
  }

  /** After the quote that closes the cell of a text table, or a name in JSON: {@code "Label";value}, {@code "Label": "value"}. */
  private static int afterQuote(String s, int end) {
    int quote = end + 1 < s.length() ? "\"\u201d\u00bb\u2019'`".indexOf(s.charAt(end)) : -1;
    boolean quoted = quote >= 0 && s.lastIndexOf("\"\u201c\u00ab\u2018'`".charAt(quote), end - 1) >= 0;
    return quoted && ";,\t|:".indexOf(s.charAt(end + 1)) >= 0 ? end + 1 : end;
  }

  static int skip(String s, int p) {
    while (p < s.length() && Passage.isSpace(s.charAt(p))) {
      p++;
    }
    return p;
  }

  /** Whether nothing but signs follows that close a label or point to its value; such as a tick are a value. */
  private static boolean onlyClosers(String s, int p) {
    int i = p;
    while (i < s.length()) {
      int c = s.codePointAt(i);
      int tag = c == '[' && s.startsWith("/", i + 1) ? Decoration.tag(s, i) : i;
      boolean closes = tag > i || Closers.has(c) || Character.isSupplementaryCodePoint(c) && s.indexOf(c) < p;
      if (!closes && (LabelTrie.keyChar((char) c) != 0 || s.indexOf(c) >= p)) {
        return false;
      }
      i = tag > i ? tag : i + Character.charCount(c);
    }
    return true;
  }

  private static ValueStart separated(String s, int end, int p) {
    int colon = LeaderDots.colon(s, p);
    if (colon > 0) {
      return new ValueStart(skip(s, colon + 1), LabelMatch.Strength.SEPARATED);
    }
    char c = s.charAt(p);
    boolean dash = Fold.fold(c) == '-';
    boolean spaced = p > end || p + 1 < s.length() && Passage.isSpace(s.charAt(p + 1));
    boolean dotDash = c == '.' && p + 1 < s.length() && Fold.fold(s.charAt(p + 1)) == '-';
    boolean stop = c == '.' && p + 2 < s.length() && Passage.isSpace(s.charAt(p + 1)) && !startsLower(s, p + 2);
    boolean enclosed = c == ']' && s.lastIndexOf('[', p) >= 0 || c == '}' && s.charAt(0) == '{';
    boolean slash = c == '/' && p > end && p + 2 < s.length() && Passage.isSpace(s.charAt(p + 1)) && !startsLower(s, p + 2);
    boolean leaders = slash || LEADERS.stream().anyMatch(l -> s.startsWith(l, p)) || isDivider(s, end, p) || isPointer(s, end, p);
    if (SEPARATORS.indexOf(c) < 0 && !(dash && spaced) && !dotDash && !stop && !leaders && !enclosed && "|>;".indexOf(c) < 0 && !isColumn(s, p)) {
      return null;
    }
    int q = p;
    while (q < s.length() && (SEPARATORS.indexOf(s.charAt(q)) >= 0 || Fold.fold(s.charAt(q)) == '-'
        || ".|>;,".indexOf(s.charAt(q)) >= 0 || enclosed && s.charAt(q) == c
        || leaders && (s.charAt(q) == c && !(slash && q > p) || (DIVIDERS + "_\u2026").indexOf(s.charAt(q)) >= 0) || Passage.isSpace(s.charAt(q)))) {
      q++;
    }
    return new ValueStart(q, LabelMatch.Strength.SEPARATED);
  }

  /** "Label / Other words": a slash joins what is the same, and what few words stand behind it name the field again. */
  private static boolean isNamedAgain(String s, int end, int p) {
    boolean slash = s.charAt(p) == '/' && p > end && p + 2 < s.length() && Passage.isSpace(s.charAt(p + 1));
    String words = slash ? s.substring(p + 2).strip() : "";
    boolean brief = !words.isEmpty() && words.length() <= LONGEST_NAME && ".;,".indexOf(words.charAt(words.length() - 1)) < 0;
    return brief && Character.isUpperCase(words.charAt(0)) && words.chars().noneMatch(Character::isDigit);
  }

  /** Signs with space around them that divide and do not join: {@code Label // value}, {@code Label • value}. */
  private static boolean isDivider(String s, int end, int p) {
    int q = p;
    while (q < s.length() && DIVIDERS.indexOf(s.charAt(q)) >= 0) {
      q++;
    }
    // a lone slash joins two words
    boolean slash = q == p + 1 && s.charAt(p) == '/';
    return q > p && p > end && q < s.length() && Passage.isSpace(s.charAt(q)) && !slash;
  }

  /** An arrow or the like with space around it: {@code Label ➤ value}. */
  private static boolean isPointer(String s, int end, int p) {
    char c = s.charAt(p);
    return c >= 0x2190 && p > end && p + 1 < s.length() && Passage.isSpace(s.charAt(p + 1)) && Closers.has(c);
  }

  /** A comma without a space behind it, as between two columns. */
  private static boolean isColumn(String s, int p) {
    return s.charAt(p) == ',' && p + 1 < s.length() && !Passage.isSpace(s.charAt(p + 1));
  }

  /** Whether emphasis or a tag ends where the label does. */
  private static boolean isMarkedOff(SourceText text, Passage line, int end) {
    for (Passage.Segment s : line.segments()) {
      if (s.at() >= end) {
        Span before = line.source(Math.max(0, end - 1), end);
        if (before == null || !line.text().substring(end, s.at()).isBlank()) {
          return false;
        }
        return isEmphasis(text, before.end(), s.source().start());
      }
    }
    return false;
  }

  private static boolean isEmphasis(SourceText text, int from, int to) {
    return text.chars().substring(from, Math.max(from, to)).chars().anyMatch(c -> "*_<>'`=~".indexOf(c) >= 0);
  }

  /** Where in a line's text the first emphasis or tag ends that does not reach to its end; -1 where none does. */
  static int emphasisEnd(SourceText text, Passage line) {
    List<Passage.Segment> segments = line.segments();
    for (int i = 1; i < segments.size(); i++) {
      if (isEmphasis(text, segments.get(i - 1).source().end(), segments.get(i).source().start())) {
        return segments.get(i - 1).at() + segments.get(i - 1).length();
      }
    }
    return -1;
  }

  private static boolean isWideGap(String s, int end, int p) {
    boolean line = p > end && (s.charAt(end) == '\u2028' || s.charAt(end) == '\u2029') && s.charAt(p) != '(';
    return line || p - end >= 2 && !Separators.isJustified(s, p) || p > end && s.charAt(end) == '\t';
  }

  /** "Indique la fuente. (máx. 300 caracteres)", "¿Cuántas? (máximo 10)": behind a full stop or a question only what is no name or mark is help. */
  private static ValueStart afterRequest(String s, int p) {
    int close = p < s.length() && s.charAt(p) == '(' ? s.indexOf(')', p) : -1;
    return close > 0 && LabelTails.isHelp(s.substring(p, close + 1)) ? afterHelp(s, p) : null;
  }

  /** "Categoría (marque con una X)": what the brackets hold is help, if nothing or a separator follows them. */
  private static ValueStart afterHelp(String s, int from) {
    int p = skip(s, from < s.length() && s.charAt(from) == '*' ? from + 1 : from);
    int bracket = p == s.length() ? -1 : "([{".indexOf(s.charAt(p));
    int close = bracket >= 0 ? s.indexOf(")]}".charAt(bracket), p) : -1;
    if (close < 0 || close - p > LONGEST_HELP) {
      return null;
    }
    int q = skip(s, close + 1);
    if (onlyClosers(s, q)) {
      return new ValueStart(s.length(), LabelMatch.Strength.ALONE);
    }
    return isWideGap(s, close + 1, q) ? new ValueStart(q, LabelMatch.Strength.SEPARATED) : separated(s, close + 1, q);
  }

  private static ValueStart weak(String s, int p, LabelTrie.LabelWords label) {
    boolean several = label.text().indexOf(' ') > 0 || isYear(s, p);
    int q = p;
    boolean sign = false;
    while (q < s.length() && (isForm(s.charAt(q)) || Passage.isSpace(s.charAt(q)))) {
      sign |= isDividing(s.charAt(q));
      q++;
    }
    if (!several || startsLower(s, p) || s.charAt(p) == '/') {
      return null;
    }
    boolean begins = q < s.length() && !startsLower(s, q);
    return new ValueStart(begins ? q : p, begins && sign ? LabelMatch.Strength.SEPARATED : LabelMatch.Strength.WEAK);
  }

  /** A sign that no value begins with. */
  private static boolean isForm(char c) {
    return isDividing(c) || c == '.' || c == '…';
  }

  /** A closing bracket, a slanted stroke or an arrow: something ends there. */
  private static boolean isDividing(char c) {
    return "}])>`\\*_~|:\u2e31".indexOf(c) >= 0 || Fold.fold(c) == '-' || c >= 0x2190 && Closers.has(c);
  }

  /** "Cronograma 2025": a year and nothing else says when, whatever the label. */
  private static boolean isYear(String s, int p) {
    int end = p;
    while (end < s.length() && Character.isDigit(s.charAt(end))) {
      end++;
    }
    return end - p == 4 && (s.startsWith("19", p) || s.startsWith("20", p)) && onlyClosers(s, end);
  }

  private static boolean startsLower(String s, int p) {
    return p < s.length() && Character.isLowerCase(s.charAt(p));
  }
}
