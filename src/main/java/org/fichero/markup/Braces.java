package org.fichero.markup;

import java.util.Set;
import org.fichero.model.Fold;

/** Words that programs show as boxes: {@code {{[[TODO]]}}} and {@code {{[[DONE]]}}} of Roam, {@code {{tick}}} and {@code {{yes}}} of wikis. */
final class Braces implements Notation {
  private static final int LONGEST = 24;
  private static final Set<String> TICKS = Set.of("done", "tick", "check", "yes", "y", "checked");
  private static final Set<String> FREE = Set.of("todo", "no", "n", "unchecked");

  @Override
  public String starts() {
    return "{";
  }

  @Override
  public Sign read(String text, int at, int end) {
    int close = text.startsWith("{{", at) ? Chars.find(text, "}}", at + 2, Math.min(end, at + LONGEST)) : -1;
    if (close < 0) {
      return null;
    }
    boolean linked = text.startsWith("[[", at + 2) && text.startsWith("]]", close - 2);
    String word = Fold.fold(linked ? text.substring(at + 4, close - 2) : text.substring(at + 2, close)).strip();
    boolean tick = TICKS.contains(word);
    return tick || FREE.contains(word) ? new Sign(at, close + 2, tick ? Sense.TICK : Sense.EMPTY, Strength.CERTAIN, "braces") : null;
  }
}
