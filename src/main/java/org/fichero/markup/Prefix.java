package org.fichero.markup;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** Reads off what stands before (and for headings behind) a line's words: quotes, heading signs, bullets. */
final class Prefix {
  private static final Map<String, Integer> LATEX = Map.of("title", 1, "chapter", 1, "section", 1, "subsection", 2, "subsubsection", 3, "paragraph", 4);
  private static final int LONGEST_ANCHOR = 200;
  private static final int LONGEST_MACRO = 12;
  /** What closes a block of Confluence's. */
  private static final Set<String> MACROS = Set.of("panel}", "code}", "quote}", "info}", "note}", "tip}", "warning}", "noformat}", "expand}", "section}", "column}");
  private final String text;
  private final HiddenLines hidden;
  private final Consumer<Span> markup;
  private final JsonLines json;
  private final Outline outline;
  private final LineBullets bullets;
  private final HeadingSigns headings;

  Prefix(String text, Consumer<Span> markup) {
    this.json = new JsonLines(text, markup);
    this.text = text;
    this.markup = markup;
    this.hidden = new HiddenLines(text);
    this.outline = new Outline(text);
    this.bullets = new LineBullets(text);
    this.headings = new HeadingSigns(text, markup);
  }

  void read(TextLine line) {
    if (line.from < line.to && hidden.has(line)) {
      drop(line, line.to);
      return;
    }
    if (line.special) {
      tags(line);
    }
    if (line.from < line.to) {
      json.read(line);
    }
    char c = line.from < line.to ? text.charAt(line.from) : 'a';
    if (c == 'h') {
      textile(line);
    }
    if (Character.isLetterOrDigit(c)) {
      if (c == 'o') {
        bullets.read(line);
      }
      if (text.startsWith("}}", line.to - 2)) {
        anchor(line);
      }
      return;
    }
    sign(line, c);
    if (line.from < line.to) {
      headings.read(line);
      headings.ornament(line);
      bullets.read(line);
      headings.toggle(line);
    }
    if (line.from < line.to && line.bullet.isEmpty()) {
      anchor(line);
    }
  }

  private void sign(TextLine line, char c) {
    switch (c) {
      case '\\' -> command(line);
      case '!' -> image(line);
      case ':' -> definition(line);
      case '{' -> macro(line);
      case '%' -> title(line);
      case '*' -> outlined(line);
      case '>' -> quotes(line);
      default -> { }
    }
    if (text.startsWith("[*] ", line.from)) {
      bullets.boardItem(line);
    }
    if (text.startsWith("[!", line.from)) {
      callout(line);
    }
  }

  private void macro(TextLine line) {
    if (line.length() <= LONGEST_MACRO && MACROS.contains(text.substring(line.from + 1, line.to))) {
      drop(line, line.to);
    }
  }

  /** The title that Pandoc's Markdown begins with: {@code % Title}. */
  private void title(TextLine line) {
    if (line.from == 0 && text.startsWith("% ")) {
      line.heading = 1;
      drop(line, 1);
    }
  }

  private void outlined(TextLine line) {
    int level = outline.level(line);
    if (level > 0) {
      line.heading = level;
      drop(line, line.from + level);
    }
  }

  /** A line that is a picture and nothing else: {@code ![photo](photo.jpg)}. */
  private void image(TextLine line) {
    boolean alone = text.startsWith("![", line.from) && text.charAt(line.to - 1) == ')' && line.length() <= LONGEST_ANCHOR;
    int link = alone ? text.indexOf("](", line.from) : -1;
    if (link > 0 && text.indexOf(')', link) == line.to - 1) {
      drop(line, line.to);
    }
  }

  private void anchor(TextLine line) {
    int open = Anchors.start(text, line);
    if (open < line.from) {
      return;
    }
    boolean link = text.charAt(line.to - 1) == ')';
    markup.accept(new Span(open, line.to));
    line.to = Math.max(line.from, Chars.trimEnd(text, line.from, open));
    if (link) {
      drop(line, line.from + 1);
    }
  }

  /** Leading block tags say what the line is: {@code <h2>}, {@code <li>}. */
  private void tags(TextLine line) {
    while (line.from < line.to && text.charAt(line.from) == '<') {
      Tag tag = Tag.read(text, line.from, line.to);
      if (tag == null || !tag.isBlock() || ScriptedBoxes.isBox(tag)) {
        return;
      }
      line.heading = tag.heading() > 0 && !tag.closing() ? tag.heading() : line.heading;
      line.bullet = tag.name().equals("li") && !tag.closing() ? "•" : line.bullet;
      line.quoted |= tag.name().equals("blockquote") && !tag.closing();
      drop(line, tag.end());
    }
  }

  /** Confluence's and Textile's {@code h2. Label}, {@code h2(#id). Label} and {@code h2. {anchor:id}Label}. */
  private void textile(TextLine line) {
    int level = line.length() < 5 ? 0 : text.charAt(line.from + 1) - '0';
    if (level < 1 || level > 6) {
      return;
    }
    int dot = line.from + 2;
    if (text.charAt(dot) == '(') {
      dot = Chars.find(text, ")", dot, line.to) + 1;
    }
    if (dot > line.from + 1 && dot + 1 < line.to && dot - line.from < LONGEST_ANCHOR && text.charAt(dot) == '.' && text.charAt(dot + 1) == ' ') {
      line.heading = level;
      drop(line, dot + 1);
      int end = text.startsWith("{anchor:", line.from) ? Chars.find(text, "}", line.from, line.to) : -1;
      if (end > 0) {
        drop(line, end + 1);
      }
    }
  }

  /** LaTeX's {@code \section{Label}}: a command around the whole line; and {@code \item}, a bullet. */
  private void command(TextLine line) {
    int i = line.from + 1;
    while (i < line.to && i - line.from < 16 && Character.isLetter(text.charAt(i))) {
      i++;
    }
    String name = text.substring(line.from + 1, i);
    if (name.equals("item") && i < line.to && Passage.isSpace(text.charAt(i))) {
      line.bullet = "•";
      drop(line, i);
      return;
    }
    int level = LATEX.getOrDefault(name, 0);
    i += i < line.to && text.charAt(i) == '*' ? 1 : 0;
    boolean whole = level > 0 && i < line.to && text.charAt(i) == '{' && text.charAt(line.to - 1) == '}'
        && text.indexOf('}', i) == line.to - 1;
    if (whole) {
      line.heading = level;
      markup.accept(new Span(line.to - 1, line.to));
      line.to = Chars.trimEnd(text, i + 1, line.to - 1);
      drop(line, i + 1);
    }
  }

  private void drop(TextLine line, int to) {
    markup.accept(new Span(line.from, to));
    line.from = Chars.skipSpace(text, to, line.to);
  }

  private void quotes(TextLine line) {
    while (line.from < line.to && text.charAt(line.from) == '>') {
      line.quoted = true;
      int i = line.from;
      while (i < line.to && (text.charAt(i) == '>' || text.charAt(i) <= ' ')) {
        i++;
      }
      drop(line, Chars.trimEnd(text, line.from, i));
    }
  }

  /** The kind of a box in Markdown: {@code > [!note] Title}. */
  private void callout(TextLine line) {
    int i = line.from + 2;
    while (i < line.to && Character.isLetter(text.charAt(i))) {
      i++;
    }
    if (i > line.from + 2 && i < line.to && text.charAt(i) == ']') {
      boolean folds = i + 1 < line.to && (text.charAt(i + 1) == '-' || text.charAt(i + 1) == '+');
      drop(line, folds ? i + 2 : i + 1);
    }
  }

  /** A definition, {@code : Uno}, or a list within one: {@code :   - [x] Uno}. */
  private void definition(TextLine line) {
    int i = Chars.skipSpace(text, line.from + 1, line.to);
    boolean list = i > line.from + 1 && i + 2 < line.to && (text.charAt(i) == '-' || text.charAt(i) == '*') && text.charAt(i + 1) == ' ';
    if (list || i > line.from + 1 && line.from == line.start && i < line.to) {
      line.bullet = list ? line.bullet : ":";
      drop(line, i);
    }
  }
}
