package org.fichero.authoring;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fichero.authoring.SkeletonItems.Item;
import org.fichero.model.Block;
import org.fichero.model.Passage;

/** A line as what announces values: one label, several side by side, or a title behind a number that counts. */
final class LineItems {
  private static final String BAR = " | ";
  private static final String GAP = "  ";
  private static final Pattern COUNTED = Pattern.compile("(\\p{L}{3,20}(?: N[°ºo]\\.?)? ?\\d{1,3}) ?[.)–—-] (\\p{L}.*)");

  private static final Pattern ORDINAL = Pattern.compile("\\d{1,2}[°ºª]");

  private LineItems() {}

  /** Adds the line, or its parts where tabs, bars or gaps keep labels apart in it. */
  static void add(Block.Line line, List<Item> items) {
    String s = line.content().text();
    if (isBullet(line.bullet()) && s.indexOf(':') < 0) {
      items.add(new Item(null, "", line));
      return;
    }
    if (s.indexOf('\t') < 0 && s.indexOf(BAR) < 0 && s.indexOf(GAP) < 0) {
      items.add(counted(line) ? numbered(line) : ordinal(line, SkeletonItems.item(line.content(), line)));
      return;
    }
    int from = 0;
    int parts = 0;
    boolean row = isRow(s);
    for (int p = 0; p <= s.length(); p++) {
      boolean bar = s.startsWith(BAR, p);
      if (p == s.length() || bar || s.charAt(p) == '\t' || s.startsWith(GAP, p) && p > from && isLabelled(s, p)) {
        Passage part = line.content().slice(from, p).strip();
        if (!part.isBlank()) {
          boolean strong = line.strong() || row && parts % 2 == 0;
          Item item = SkeletonItems.item(part, new Block.Line(part.span(), part, line.heading(), strong, "", 0, 0));
          // what stands beside a label is its value, though it hold a colon
          boolean value = row && parts % 2 == 1 && items.get(items.size() - 1).rest().isEmpty();
          items.add(value ? new Item(null, "", item.block()) : item);
        }
        parts++;
        p += bar ? BAR.length() - 1 : 0;
        from = p + 1;
      }
    }
  }

  /** Whether tabs part labels and values that stand by turns. */
  private static boolean isRow(String s) {
    String[] parts = s.split("\t");
    return parts.length > 1 && parts.length % 2 == 0 && s.indexOf(BAR) < 0 && java.util.Arrays.stream(parts).noneMatch(String::isBlank);
  }

  /** Whether a label and its colon follow a gap, before the next one: "Responsable: Ana Ríos    Área: Cultura". */
  private static boolean isLabelled(String s, int gap) {
    int from = gap;
    while (from < s.length() && s.charAt(from) == ' ') {
      from++;
    }
    int colon = s.indexOf(':', from);
    int next = s.indexOf(GAP, from);
    return colon > from + 1 && colon - from <= SkeletonItems.LONGEST && (next < 0 || colon < next) && Character.isLetter(s.charAt(from));
  }

  /** A heading that counts, with its title behind a full stop: "Proyecto 3. Huerto del liceo". */
  private static boolean counted(Block.Line line) {
    return (line.heading() > 0 || line.strong()) && line.content().text().indexOf(':') < 0 && COUNTED.matcher(line.content().text().strip()).matches();
  }

  private static Item numbered(Block.Line line) {
    Matcher parts = COUNTED.matcher(line.content().text().strip());
    return parts.matches() ? new Item(parts.group(1), parts.group(2), line) : SkeletonItems.item(line.content(), line);
  }

  /** An ordinal before a label is its first word: "1° semestre". */
  private static Item ordinal(Block.Line line, Item item) {
    return item.words() == null || !ORDINAL.matcher(line.bullet().strip()).matches() ? item
        : new Item(line.bullet().strip() + " " + item.words(), item.rest(), item.block());
  }

  /** A sign, not a number: that may count labels. */
  private static boolean isBullet(String bullet) {
    return !bullet.isBlank() && bullet.chars().noneMatch(Character::isLetterOrDigit);
  }
}
