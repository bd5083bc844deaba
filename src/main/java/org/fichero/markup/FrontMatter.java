package org.fichero.markup;

import java.util.Locale;
import java.util.Set;

/**
 * What a Markdown document says of itself between {@code ---} and {@code ---} at its top: the title, where no heading is one, what tools keep
 * about the file, and fields as others. Lines of nothing but hashtags say as little.
 */
final class FrontMatter {
  static final String KIND = "front-matter";
  private static final int MOST_LINES = 80;
  private static final int LONGEST_KEY = 60;
  /** Keys that tools write about a file, and none that a form has. */
  private static final Set<String> KEPT = Set.of("aliases", "author", "authors", "bibliography", "created", "csl", "cssclass", "cssclasses", "cover",
      "date", "draft", "fontsize", "geometry", "header-includes", "icon", "keywords", "lang", "language", "last_modified", "layout", "lastmod", "mainfont",
      "modified", "output", "permalink", "published", "publish", "slug", "tags", "template", "toc", "toc-depth", "updated", "uuid", "weight");

  private final Lines lines;
  private final PageBuilder page;

  private FrontMatter(Lines lines, PageBuilder page) {
    this.lines = lines;
    this.page = page;
  }

  /** Takes what is no field's out of the lines. */
  static void find(Lines lines, PageBuilder page) {
    FrontMatter reader = new FrontMatter(lines, page);
    if (lines.text.startsWith("---") && lines.size() > 0) {
      reader.read();
    }
    if (lines.text.indexOf('#') >= 0) {
      lines.all.stream().filter(reader::areTags).forEach(l -> l.furniture = "tags");
    }
  }

  private void read() {
    int end = end();
    boolean headed = end > 0 && hasTitle(end);
    boolean kept = false;
    for (int i = 1; i < end; i++) {
      TextLine line = lines.get(i);
      int colon = colon(line);
      String key = colon < 0 ? "" : lines.text.substring(line.from, colon).strip().toLowerCase(Locale.ROOT);
      kept = colon < 0 ? kept : KEPT.contains(key);
      if (kept || key.equals("title") && headed) {
        line.furniture = KIND;
      } else if (key.equals("title")) {
        title(line, colon);
      } else if (colon > 0 && quoted(line, colon)) {
        i++;
        end++;
        // no words go on in the next key
        lines.get(i + 1).blanksBefore = 1;
      }
    }
    if (end > 0) {
      lines.get(0).furniture = KIND;
      lines.get(end).furniture = KIND;
    }
  }

  /** The line that closes it; 0 where the document does not begin so. */
  private int end() {
    if (!is(lines.get(0), "---")) {
      return 0;
    }
    for (int i = 1; i < Math.min(MOST_LINES, lines.size()); i++) {
      TextLine line = lines.get(i);
      if (is(line, "---") || is(line, "...")) {
        return i > 1 ? i : 0;
      }
      boolean item = line.isText() && line.length() > 0 && (lines.text.charAt(line.from) == '-' || line.indent > 0 || lines.text.charAt(line.from) == ']');
      if (colon(line) < 0 && (!item || i == 1)) {
        return 0;
      }
    }
    return 0;
  }

  private boolean is(TextLine line, String drawn) {
    return line.isText() && line.length() == drawn.length() && lines.text.startsWith(drawn, line.from);
  }

  /** The colon behind the key that begins a line; -1 without one. */
  private int colon(TextLine line) {
    int i = line.from;
    while (line.isText() && line.indent == 0 && i < line.to && i - line.from < LONGEST_KEY && (Chars.isWord(lines.text.charAt(i)) || "-_ /".indexOf(lines.text.charAt(i)) >= 0)) {
      i++;
    }
    return i > line.from && i < line.to && lines.text.charAt(i) == ':' && lines.text.charAt(line.from) != '-' ? i : -1;
  }

  private boolean hasTitle(int from) {
    boolean marked = lines.all.stream().skip(from).anyMatch(l -> l.isText() && l.length() > 2 && lines.text.startsWith("# ", l.from));
    return marked || isBold(from + 1);
  }

  /** Whether the first line behind it is all bold. */
  private boolean isBold(int at) {
    int i = at;
    while (i < lines.size() && lines.get(i).isText() && lines.get(i).from >= lines.get(i).to) {
      i++;
    }
    TextLine line = i < lines.size() ? lines.get(i) : null;
    return line != null && line.isText() && line.length() > 4 && lines.text.startsWith("**", line.from) && lines.text.startsWith("**", line.to - 2);
  }

  private void title(TextLine line, int colon) {
    int from = Chars.skipSpace(lines.text, colon + 1, line.to);
    int to = line.to;
    char quote = from < to ? lines.text.charAt(from) : 0;
    if (to - from > 2 && (quote == '"' || quote == '\'') && lines.text.charAt(to - 1) == quote) {
      page.markup(to - 1, to);
      from++;
      to--;
    }
    if (from < to) {
      page.markup(line.from, from);
      line.from = from;
      line.to = to;
      line.heading = 1;
    }
  }

  /** Parts the value in quotes from its key, without the quotes; false where there are none. */
  private boolean quoted(TextLine line, int colon) {
    int from = Chars.skipSpace(lines.text, colon + 1, line.to);
    char quote = from < line.to ? lines.text.charAt(from) : 0;
    if (line.to - from < 3 || quote != '"' && quote != '\'' || lines.text.charAt(line.to - 1) != quote) {
      return false;
    }
    TextLine key = new TextLine(TextLine.Kind.TEXT, line.start, colon + 1, false, false, false);
    key.from = line.from;
    key.to = colon + 1;
    key.blanksBefore = line.blanksBefore;
    TextLine value = new TextLine(TextLine.Kind.TEXT, colon + 1, line.end, line.special, false, false);
    value.from = from + 1;
    value.to = line.to - 1;
    page.markup(from, from + 1);
    page.markup(value.to, line.to);
    int at = lines.all.indexOf(line);
    lines.all.set(at, key);
    lines.all.add(at + 1, value);
    return true;
  }

  /** Two words or more, each with the sign of a hashtag before it. */
  private boolean areTags(TextLine line) {
    if (!line.isText() || line.length() < 3 || lines.text.charAt(line.from) != '#') {
      return false;
    }
    int tags = 0;
    int i = line.from;
    while (i < line.to) {
      if (lines.text.charAt(i) != '#' || i + 1 >= line.to || !Character.isLetter(lines.text.charAt(i + 1))) {
        return false;
      }
      while (i < line.to && !org.fichero.model.Passage.isSpace(lines.text.charAt(i))) {
        i++;
      }
      i = Chars.skipSpace(lines.text, i, line.to);
      tags++;
    }
    return tags > 1;
  }
}
