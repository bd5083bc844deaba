package org.fichero.emit;

import java.util.Map;
import java.util.TreeMap;

/** Text that becomes a page: escapes what comes from sources, and says what is ours in both languages. */
final class Html {
  private final StringBuilder out = new StringBuilder();

  /** Markup of our own; {@code '} stands for {@code "} in it, so that it can be read in Java. */
  Html raw(String markup) {
    int at = 0;
    for (int quote = markup.indexOf('\''); quote >= 0; quote = markup.indexOf('\'', at)) {
      out.append(markup, at, quote).append('"');
      at = quote + 1;
    }
    out.append(markup, at, markup.length());
    return this;
  }

  /** Markup that is ready. */
  Html add(String ready) {
    out.append(ready);
    return this;
  }

  /** Anything from a source. Controls that HTML cannot hold are shown by their pictures. */
  Html text(CharSequence text) {
    return text(text, 0, text.length());
  }

  Html text(CharSequence text, int from, int to) {
    int plain = from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '?' && (c < ' ' || c == '&' || c == '<' || c == '>' || c == '"') || c == '\u007f') {
        out.append(text, plain, i);
        escape(c);
        plain = i + 1;
      }
    }
    out.append(text, plain, to);
    return this;
  }

  private void escape(char c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\t', '\n', '\r' -> out.append(c);
      case '\u007f' -> out.append('\u2421');
      default -> out.append(c < ' ' ? (char) (c + 0x2400) : c);
    }
  }

  Html number(int number) {
    out.append(number);
    return this;
  }

  /** Words of ours by their key, arguments as name and value in turn. */
  Html say(String key, Object... args) {
    if (args.length == 0) {
      return both(Messages.ENGLISH.text(key), Messages.SPANISH.text(key));
    }
    Map<String, String> named = new TreeMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      named.put((String) args[i], String.valueOf(args[i + 1]));
    }
    return both(Messages.ENGLISH.text(key, named), Messages.SPANISH.text(key, named));
  }

  /** {@code key.one} or {@code key.many} with the argument {@code count}. */
  Html count(String key, long count) {
    return say(key + (count == 1 ? ".one" : ".many"), "count", Numbers.grouped(count));
  }

  /** The same in both languages, of which the page shows one. */
  Html both(String english, String spanish) {
    if (english.equals(spanish)) {
      return text(english);
    }
    return raw("<span class='en' lang='en'>").text(english)
        .raw("</span><span class='es' lang='es'>").text(spanish).raw("</span>");
  }

  boolean isEmpty() {
    return out.length() == 0;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
