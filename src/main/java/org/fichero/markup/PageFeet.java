package org.fichero.markup;

import java.util.List;
import org.fichero.model.Fold;
import org.fichero.model.Passage;

/** Lines that end in the number of their page, said with a word for it. */
final class PageFeet {
  private final String text;
  private final PageNumbers numbers;

  PageFeet(String text, PageNumbers numbers) {
    this.text = text;
    this.numbers = numbers;
  }

  /** Whether each line ends in its page, said with the word and higher from one to the next: "Fondo 2022 | pág. 3", then "pág. 9". */
  boolean are(List<TextLine> lines, List<Integer> places) {
    int before = -1;
    for (int i : places) {
      int number = endsInPage(lines.get(i)) ? numbers.lastNumber(lines.get(i)) : -1;
      if (number <= before) {
        return false;
      }
      before = number;
    }
    return places.size() > 1;
  }

  /** Whether a bar parts the number at the end of each line from words: "Fondo 2022 | 3". */
  boolean areBarred(List<TextLine> lines, List<Integer> places) {
    return places.stream().allMatch(i -> isBarred(lines.get(i)));
  }

  private boolean isBarred(TextLine line) {
    int number = line.to;
    while (number > line.from && Character.isDigit(text.charAt(number - 1))) {
      number--;
    }
    int bar = Chars.trimEnd(text, line.from, number) - 1;
    boolean parted = number < line.to && bar > line.from && bar + 1 < number && Chars.isBar(text.charAt(bar)) && Passage.isSpace(text.charAt(bar - 1));
    return parted && Character.isLetter(text.charAt(line.from)) && Chars.find(text, " ", line.from, bar - 1) > 0;
  }

  private boolean endsInPage(TextLine line) {
    String[] words = Fold.fold(text.substring(line.from, line.to)).split(" ", -1);
    int last = words.length - 1;
    int number = last > 1 && numbers.lexicon.of().contains(words[last - 1]) ? last - 2 : last;
    return number > 0 && Character.isDigit(text.charAt(line.to - 1)) && numbers.lexicon.page().contains(words[number - 1].replace(".", ""));
  }
}
