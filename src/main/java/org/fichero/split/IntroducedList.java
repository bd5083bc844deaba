package org.fichero.split;

import org.fichero.model.Block;

/**
 * A list within a value, whose items may be the words of labels: "The proposal was judged by:" above "- Sostenibilidad" and
 * "- Participación". Fed with a page's pieces in order; each page has its own.
 */
final class IntroducedList {
  /** So many labels without a bullet, and none with one, say that the labels of the page have none; so many with one, and few without, that they have. */
  private static final int ENOUGH = 3;
  private static final char NUMBER = '0';

  private int plain;
  private int bulleted;
  /** Whether the line above may begin a list. */
  private boolean introduced;
  /** The bullet of the item above, as {@link #kind(Block.Line)} has it; 0 after anything else. */
  private char kind;
  /** The figure of the item above; 0 where it has none. */
  private int number;

  /** Takes in the next piece. */
  void pass(Piece piece) {
    if (!PieceLook.isFilled(piece)) {
      return;
    }
    Block.Line line = piece instanceof Piece.Content c && c.block() instanceof Block.Line l ? l : null;
    if (line == null) {
      introduced = false;
      kind = 0;
    } else if (!line.bullet().isEmpty()) {
      introduced &= kind == 0 ? isFirst(line) : goesOn(line);
      kind = kind(line);
      number = number(line);
    } else if (kind == 0 || line.blanksBefore() > 0) {
      introduced = line.content().text().strip().endsWith(":");
      kind = 0;
    }
  }

  /** Takes in that the line holds a label. */
  void label(Block.Line line) {
    plain += line.bullet().isEmpty() ? 1 : 0;
    bulleted += line.bullet().isEmpty() ? 0 : 1;
  }

  /**
   * Whether the line is an item although it has a label's words: one of several items beside each other, under words that
   * introduce them or on a page whose labels have no bullets.
   *
   * @param next the block below; null at the end
   */
  boolean isItem(Block.Line line, LabelMatch match, Block next) {
    if (line.bullet().isEmpty() || line.heading() > 0 || line.strong() || line.content().text().endsWith(":")) {
      return false;
    }
    boolean alike = bulleted >= ENOUGH && plain * ENOUGH <= bulleted;
    if (alike && line.blanksBefore() > 0 && match.isAlone() && next instanceof Block.Line below && below.bullet().isEmpty()) {
      return false;
    }
    boolean unlike = plain >= ENOUGH && bulleted == 0;
    boolean goesOn = goesOn(line);
    if (!(introduced && (kind == 0 ? isFirst(line) : goesOn) || unlike && goesOn)) {
      return false;
    }
    boolean valued = next instanceof Block.Line below && below.bullet().isEmpty() && below.blanksBefore() == 0;
    boolean among = next instanceof Block.Line below && !below.bullet().isEmpty() && kind(below) == kind(line) && below.blanksBefore() <= 1;
    return match.isAlone() ? among || goesOn && !valued : unlike;
  }

  /** Whether the line is written as the item above is and, where it counts, counts on. */
  private boolean goesOn(Block.Line line) {
    int own = number(line);
    return kind == kind(line) && (number == 0 || own == 0 || own == number + 1);
  }

  private static int number(Block.Line line) {
    String figures = line.bullet().replaceAll("\\D", "");
    return figures.isEmpty() || figures.length() > 3 ? 0 : Integer.parseInt(figures);
  }

  /** Whether a list may begin with it: no part "II." or "2.1" of the form does, though a colon stands above. */
  private static boolean isFirst(Block.Line line) {
    String number = line.bullet().replaceAll("[^\\p{L}\\p{N}.]|\\.$", "");
    return !isNumber(line) || number.equals("1") || number.equalsIgnoreCase("a") || number.equalsIgnoreCase("i");
  }

  private static boolean isNumber(Block.Line line) {
    char c = line.bullet().charAt(0);
    return Character.isLetterOrDigit(c) || c == '(';
  }

  /** A bullet's own sign; of numbers and of letters, one for each way to write them: "1." is no item beside "(4)". */
  private static char kind(Block.Line line) {
    String bullet = line.bullet();
    if (!isNumber(line)) {
      return bullet.charAt(0);
    }
    boolean letter = bullet.chars().noneMatch(Character::isDigit);
    int signs = bullet.charAt(0) == '(' ? 2 : bullet.endsWith(")") ? 1 : 0;
    return (char) (NUMBER + signs + (letter ? 3 : 0));
  }
}
