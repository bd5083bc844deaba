package org.fichero.markup;

/**
 * What a line of Markdown carries at its end for links and style sheets, and nobody sees: {@code Label {#id .class}} and
 * {@code [Label](#id)} of a heading (pandoc, GFM), {@code {: .class}} alone on its line or behind a heading (kramdown).
 */
final class Anchors {
  private static final int LONGEST = 200;

  private Anchors() {}

  /** Where it begins; -1 where the line has none. */
  static int start(String text, TextLine line) {
    char last = text.charAt(line.to - 1);
    if (last == ')' && text.charAt(line.from) == '[') {
      int link = linkStart(text, line);
      return link > line.from ? link : -1;
    }
    return last != '}' ? -1 : text.startsWith("}}", line.to - 2) ? named(text, line) : attributes(text, line);
  }

  /** Where the line's last word has the address within the page. */
  private static int linkStart(String text, TextLine line) {
    int i = line.to - 1;
    while (i > Math.max(line.from, line.to - LONGEST) && text.charAt(i) > ' ' && !text.startsWith("](#", i)) {
      i--;
    }
    return text.startsWith("](#", i) ? i : -1;
  }

  /** XWiki's {@code {{id name="label" /}}} behind a heading, and the end of one of pandoc's in LaTeX, {@code }\label{name}}}. */
  private static int named(String text, TextLine line) {
    boolean macro = line.heading > 0 && line.length() > 8 && text.startsWith("/}}", line.to - 3);
    int found = last(text, macro ? "{{" : "}\\label{", line);
    return found > line.from ? found : -1;
  }

  /** Where the words stand last in the line, as far as an anchor reaches; -1 where they don't. */
  private static int last(String text, String words, TextLine line) {
    int i = line.to - words.length();
    while (i >= Math.max(line.from, line.to - LONGEST)) {
      if (text.startsWith(words, i)) {
        return i;
      }
      i--;
    }
    return -1;
  }

  private static int attributes(String text, TextLine line) {
    int open = last(text, "{", line);
    if (open < line.from || line.to - open > LONGEST || line.to - open < 4 || Chars.find(text, "}", open, line.to) != line.to - 1) {
      return -1;
    }
    char sign = text.charAt(open + 1);
    boolean alone = open == line.from && sign == ':';
    return alone || line.heading > 0 && open > line.from && (sign == '#' || sign == '.' || sign == ':') ? open : -1;
  }
}
