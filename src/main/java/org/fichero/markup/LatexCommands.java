package org.fichero.markup;

import java.util.Set;

/**
 * LaTeX's commands within a line, as readers of formulas and pandoc write them: those that nobody sees are markup with their
 * arguments, those around words are markup without them. One line, from left to right; not safe for threads.
 */
final class LatexCommands {
  private static final int LONGEST = 16;
  private static final int MOST_ARGUMENTS = 9;
  private static final int LONGEST_ARGUMENT = 300;
  private static final int DEEPEST = 63;
  /** They stand alone. */
  private static final Set<String> BARE = Set.of("maketitle", "newpage", "clearpage", "pagebreak", "tableofcontents", "noindent", "centering",
      "raggedright", "tightlist", "hline", "hfill", "bigskip", "medskip", "smallskip", "item", "bfseries", "itshape", "small", "large", "Large", "normalsize");
  /** Their arguments are no words of the document. */
  private static final Set<String> SILENT = Set.of("begin", "end", "documentclass", "usepackage", "vspace", "hspace", "label", "pagestyle",
      "thispagestyle", "setlength", "includegraphics", "renewcommand", "geometry");
  private static final Set<String> AROUND_WORDS = Set.of("textit", "emph", "textsc", "texttt", "textsf", "textrm", "text", "mbox", "caption",
      "mathrm", "title");
  private static final Set<String> STRONG = Set.of("textbf", "underline", "mathbf", "section", "subsection", "subsubsection", "paragraph");

  /** The brackets that are open, the innermost in the lowest bit: 1 where a command's own. */
  private long own;
  /** Of them, those whose command is strong. */
  private long strong;
  private int depth;
  /** The outermost is an item's own label: <code>\item[label]</code>. */
  private boolean item;

  /** The command, or the end of one's argument, that stands at {@code at}; null when none does. */
  Piece read(String text, int at, int to) {
    char c = text.charAt(at);
    if (c == '\\') {
      return command(text, at, to);
    }
    if (c == '{' && depth > 0) {
      open(false, false);
    }
    boolean closes = item && depth == 1 ? c == ']' : depth > 0 && c == '}';
    return closes ? close(at) : null;
  }

  /** Whether brackets matter, since a command has opened one. */
  boolean isOpen() {
    return depth > 0;
  }

  private Piece command(String text, int at, int to) {
    int name = at + 1;
    int i = name;
    while (i < to && i - name < LONGEST && Character.isLetter(text.charAt(i))) {
      i++;
    }
    String word = text.substring(name, i);
    boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != ':';
    if (SILENT.contains(word) && begins) {
      int end = arguments(text, i, to, MOST_ARGUMENTS);
      return end > i ? Piece.drop(at, end) : null;
    }
    if (word.equals("item") && i < to && text.charAt(i) == '[' && depth == 0) {
      item = open(true, false);
      return Piece.drop(at, i + 1);
    }
    if (BARE.contains(word) && begins) {
      return Piece.drop(at, i);
    }
    i += i < to && text.charAt(i) == '*' ? 1 : 0;
    boolean bold = STRONG.contains(word);
    return (bold || AROUND_WORDS.contains(word)) && i < to && text.charAt(i) == '{' ? around(at, i + 1, bold) : null;
  }

  private Piece around(int at, int end, boolean bold) {
    if (!open(true, bold)) {
      return null;
    }
    Piece piece = bold ? new Piece(Piece.Kind.STRONG_TAG, at, end, "", null) : Piece.drop(at, end);
    piece.opens = bold;
    return piece;
  }

  private boolean open(boolean command, boolean bold) {
    if (depth == DEEPEST) {
      return false;
    }
    own = own << 1 | (command ? 1 : 0);
    strong = strong << 1 | (bold ? 1 : 0);
    depth++;
    return true;
  }

  private Piece close(int at) {
    boolean command = (own & 1) == 1;
    boolean bold = (strong & 1) == 1;
    own >>>= 1;
    strong >>>= 1;
    depth--;
    item &= depth > 0;
    return !command ? null : bold ? new Piece(Piece.Kind.STRONG_TAG, at, at + 1, "", null) : Piece.drop(at, at + 1);
  }

  /** Two backslashes at a line's end break it, in LaTeX and in wikis. */
  static boolean lineBreak(String text, int at, int to) {
    return at + 2 <= to && text.charAt(at + 1) == '\\' && Chars.skipSpace(text, at + 2, to) == to;
  }

  /** After so many arguments at the most, in brackets of either kind; {@code from} when there is none. */
  static int arguments(String text, int from, int to, int most) {
    int i = from;
    for (int n = 0; n < most && i < to && (text.charAt(i) == '{' || text.charAt(i) == '['); n++) {
      int end = closing(text, i, to);
      if (end < 0) {
        return i;
      }
      i = end + 1;
    }
    return i;
  }

  /** Where the bracket at {@code at} is closed; -1 when it is not within what an argument may be long. */
  private static int closing(String text, int at, int to) {
    char open = text.charAt(at);
    char close = open == '{' ? '}' : ']';
    int deep = 0;
    for (int i = at; i < Math.min(to, at + LONGEST_ARGUMENT); i++) {
      char c = text.charAt(i);
      deep += c == open ? 1 : c == close ? -1 : 0;
      if (deep == 0) {
        return i;
      }
    }
    return -1;
  }
}
