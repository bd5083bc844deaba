package org.fichero.markup;

import java.util.Map;

/**
 * Boxes by their names between colons: {@code :selected:} and {@code :unselected:}, as Azure's reader writes them, and the short names of
 * emoji, as GitHub and chats write them.
 */
final class ColonWords implements Notation {
  private static final int LONGEST = 26;

  /** @param notation of the glyph that the name stands for, so that it is weighed as that */
  private record Meaning(Sense sense, Strength strength, String notation) {}

  private static final Meaning CHOSEN = new Meaning(Sense.TICK, Strength.CERTAIN, "colon-word");
  private static final Meaning BALLOT = new Meaning(Sense.TICK, Strength.CERTAIN, "ballot-box");
  private static final Meaning FREE = new Meaning(Sense.EMPTY, Strength.CERTAIN, "colon-word");
  private static final Meaning TICK = new Meaning(Sense.TICK, Strength.GLYPH, "tick");
  private static final Meaning SQUARE = new Meaning(Sense.EMPTY, Strength.GLYPH, "tick");
  private static final Meaning CROSS = new Meaning(Sense.CROSS, Strength.GLYPH, "cross");
  private static final Map<String, Meaning> NAMES = Map.ofEntries(
      Map.entry(":selected:", CHOSEN), Map.entry(":unselected:", FREE), Map.entry(":ballot_box_with_check:", BALLOT),
      Map.entry(":white_check_mark:", TICK), Map.entry(":heavy_check_mark:", TICK), Map.entry(":radio_button:", TICK),
      Map.entry(":white_large_square:", SQUARE), Map.entry(":white_medium_square:", SQUARE), Map.entry(":white_small_square:", SQUARE),
      Map.entry(":black_square_button:", SQUARE), Map.entry(":white_square_button:", SQUARE),
      Map.entry(":x:", CROSS), Map.entry(":heavy_multiplication_x:", CROSS), Map.entry(":negative_squared_cross_mark:", CROSS));

  @Override
  public String starts() {
    return ":";
  }

  @Override
  public Sign read(String text, int at, int end) {
    int i = at + 1;
    while (i < end && i - at < LONGEST && isNameChar(text.charAt(i))) {
      i++;
    }
    Meaning meaning = i > at + 1 && i < end && text.charAt(i) == ':' ? NAMES.get(text.substring(at, i + 1)) : null;
    return meaning == null ? null : new Sign(at, i + 1, meaning.sense(), meaning.strength(), meaning.notation());
  }

  private static boolean isNameChar(char c) {
    return c >= 'a' && c <= 'z' || c == '_';
  }
}
