package org.fichero.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Lays pieces out on a page: wraps, indents, quotes, and puts page furniture between. */
final class PageWriter {
  private static final String HEADER = "Catastro de iniciativas comunales 2024";
  private static final int PAGE = 40;
  private static final Set<PageLayout> PAGED = Set.of(PageLayout.FURNITURE, PageLayout.PAGE_NUMBERS, PageLayout.FOOTER, PageLayout.ROMAN_NUMBERS);
  private static final String[] ROMANS = "- i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(" ");

  private final PageLayout layout;
  private final StringBuilder out = new StringBuilder();
  private int lines;
  private int page = 1;

  PageWriter(PageLayout layout) {
    this.layout = layout;
  }

  /** Adds a piece after so many blank lines. */
  void add(Piece piece, int blanks, boolean value) {
    blank(layout == PageLayout.MANY_BLANKS && blanks > 0 ? blanks + 3 : blanks);
    List<String> physical = piece.prose() ? wrap(piece.text()) : Arrays.asList(piece.text().split("\n", -1));
    for (int i = 0; i < physical.size(); i++) {
      if (i > 0 && piece.prose() && !physical.get(i - 1).endsWith(".") && !physical.get(i - 1).endsWith("-")) {
        turn(1);
      }
      line(decorated(physical.get(i), value && piece.prose()));
    }
    turn(0);
  }

  /** Begins a new ficha. */
  void begin() {
    if (layout == PageLayout.FORM_FEEDS && out.length() > 0) {
      out.append('\f');
    }
  }

  private String decorated(String line, boolean value) {
    return switch (layout) {
      case INDENTED -> line.isEmpty() ? line : "  " + line;
      case INDENTED_TAB -> line.isEmpty() || line.indexOf('\t') >= 0 ? line : "    " + line;
      case TRAILING_SPACES -> line + "  ";
      case QUOTED -> value ? "> " + line : line;
      default -> line;
    };
  }

  private void line(String line) {
    out.append(line).append('\n');
    lines++;
  }

  private void blank(int count) {
    for (int i = 0; i < count; i++) {
      line("");
    }
  }

  /** A page ends once it is full. */
  private void turn(int blanks) {
    if (lines < PAGE || !PAGED.contains(layout)) {
      return;
    }
    blank(1);
    line(switch (layout) {
      case FURNITURE -> "Página " + page + " de 60";
      case FOOTER -> HEADER;
      case ROMAN_NUMBERS -> ROMANS[page];
      default -> "- " + page + " -";
    });
    page++;
    blank(1);
    if (layout == PageLayout.FURNITURE) {
      line(HEADER);
      blank(blanks);
    }
    lines = 0;
  }

  private List<String> wrap(String text) {
    return switch (layout) {
      case WRAPPED_40 -> wrap(text, 40, false);
      case WRAPPED_60 -> wrap(text, 60, false);
      case WRAPPED_80, FURNITURE, PAGE_NUMBERS, FOOTER, ROMAN_NUMBERS -> wrap(text, 80, false);
      case HYPHENATED -> wrap(text, 54, true);
      case HYPHENATED_OPTIONAL -> wrap(text, 54, true).stream().map(l -> l.endsWith("-") ? l.substring(0, l.length() - 1) + "¬" : l).toList();
      case SENTENCES -> Arrays.asList(text.split("(?<=[a-z]{3}\\.) (?=[A-Z])"));
      case QUOTED -> wrap(text, 76, false);
      default -> List.of(text);
    };
  }

  private static List<String> wrap(String text, int width, boolean hyphens) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      String rest = word;
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        int cut = hyphens ? cut(word, width - line.length() - 2) : 0;
        line.append(cut > 0 ? " " + word.substring(0, cut) + (word.charAt(cut - 1) == '-' ? "" : "-") : "");
        lines.add(line.toString());
        line.setLength(0);
        rest = word.substring(cut);
      }
      line.append(line.length() > 0 ? " " : "").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Where a word of letters may be parted: after a vowel before a consonant and a vowel; or after its own hyphen. */
  private static int cut(String word, int most) {
    int own = word.indexOf('-') + 1;
    if (own > 0) {
      return own <= most ? own : 0;
    }
    for (int i = Math.min(most, word.length() - 4); i >= 3; i--) {
      boolean letters = word.substring(0, i + 2).chars().allMatch(Character::isLetter);
      if (letters && isVowel(word.charAt(i - 1)) && !isVowel(word.charAt(i)) && isVowel(word.charAt(i + 1))) {
        return i;
      }
    }
    return 0;
  }

  private static boolean isVowel(char c) {
    return "aeiouáéíóúü".indexOf(Character.toLowerCase(c)) >= 0;
  }

  String text() {
    return out.toString();
  }
}
