package org.fichero.normalise;

import java.util.List;
import org.fichero.model.Mention;
import org.fichero.model.Node;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** Mentions as the output contract has them: text with white space collapsed, a value whose leaves carry no evidence. */
final class Values {
  private Values() {}

  /** A JSON object of strings (or nulls); keys and values in turn. */
  static Node members(String... pairs) {
    Nodes members = new Nodes();
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      members.put(pairs[i], pairs[i + 1] == null ? Node.NULL : new Node.Leaf(pairs[i + 1], List.of()));
    }
    return members.build();
  }

  /** The mention of tokens {@code from..to}. */
  static Mention mention(String type, Words words, int from, int to, Node value) {
    Span span = new Span(words.start(from), words.end(to - 1));
    String text = words.isPlain() ? words.cut(from, to)
        : new Passage(words.text().substring(span.start(), span.end()), List.of()).collapse().text();
    return new Mention(type, text, value, null, span);
  }

  /** Whether the token begins with a capital. */
  static boolean isCapital(Words words, int token) {
    return words.isCapital(token);
  }

  /** Whether the token has several letters, all capitals. */
  static boolean isAllCapitals(Words words, int token) {
    if (words.end(token) - words.start(token) < 2 || !words.isCapital(token)) {
      return false;
    }
    for (int i = words.start(token); i < words.end(token); i++) {
      if (!Character.isUpperCase(words.text().charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The nearest token before {@code token} that is no full stop after a short word; -1 when there is none. */
  static int before(Words words, int token) {
    int at = token - 1;
    return at > 0 && words.text().charAt(words.start(at)) == '.' && words.end(at - 1) - words.start(at - 1) <= 5 ? at - 1 : at;
  }
}
