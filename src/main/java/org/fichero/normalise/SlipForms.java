package org.fichero.normalise;

import java.util.List;
import org.fichero.rules.Slips;

/**
 * How the words of number and time are misspelt, put into the lexis as what is meant: reading a text then costs nothing more. Works on
 * letters, for thousands of forms are made whenever the rules are loaded.
 */
final class SlipForms {
  private static final int SHORTEST = 5;
  private static final int SHORTEST_CUT = 5;
  /** How far from its place a letter is typed again. */
  private static final int NEAR = 2;

  private final Slips slips;
  private final Lexis lexis;
  private char[] form = new char[32];

  private SlipForms(Slips slips, Lexis lexis) {
    this.slips = slips;
    this.lexis = lexis;
  }

  /** Adds all of a language; what is a word of the lexis, or of the language, stays it. */
  static void add(Slips slips, Lexis lexis) {
    new SlipForms(slips, lexis).add();
  }

  private void add() {
    for (String word : slips.real()) {
      lexis.add(word);
    }
    slips.spellings().forEach((slip, words) -> {
      int space = words.indexOf(' ');
      int first = lexis.add(space < 0 ? words : words.substring(0, space));
      lexis.slip(slip.toCharArray(), slip.length(), space < 0 ? new int[] {first} : new int[] {first, lexis.add(words.substring(space + 1))});
    });
    for (Slips.Glued glued : slips.glued()) {
      glued.before().forEach(small -> glued.words().forEach(word -> glue(small, word)));
      glued.behind().forEach(small -> glued.words().forEach(word -> glue(word, small)));
    }
    slips.words().forEach(this::misspell);
    slips.words().forEach(this::mistype);
  }

  private void glue(String first, String second) {
    int length = first.length() + second.length();
    first.getChars(0, first.length(), room(length), 0);
    second.getChars(0, second.length(), form, first.length());
    lexis.slip(form, length, new int[] {lexis.add(first), lexis.add(second)});
  }

  private char[] room(int length) {
    form = length < form.length ? form : new char[length * 2];
    return form;
  }

  /** One letter within lost, doubled, swapped with the next, or written as it sounds. */
  private void misspell(String word) {
    int[] meant = {lexis.add(word)};
    int length = word.length();
    for (int i = 0; length >= SHORTEST && i < length; i++) {
      char c = word.charAt(i);
      if (i > 0 && i + 1 < length) {
        word.getChars(0, i, room(length + 1), 0);
        word.getChars(i + 1, length, form, i);
        lexis.slip(form, length - 1, meant);
        word.getChars(0, length, form, 0);
        form[i] = word.charAt(i + 1);
        form[i + 1] = c;
        lexis.slip(form, length, meant);
      }
      word.getChars(0, i + 1, room(length + 1), 0);
      word.getChars(i, length, form, i + 1);
      lexis.slip(form, length + 1, meant);
      word.getChars(0, length, form, 0);
      for (char sound : sounds(c)) {
        form[i] = sound;
        lexis.slip(form, length, meant);
      }
    }
  }

  /** One letter typed again close by, the key beside it hit, or the last letter lost. */
  private void mistype(String word) {
    int[] meant = {lexis.add(word)};
    int length = word.length();
    for (int i = 0; length >= SHORTEST && i < length; i++) {
      word.getChars(0, length, room(length + 1), 0);
      for (char key : slips.keys().getOrDefault(word.charAt(i), "").toCharArray()) {
        form[i] = key;
        lexis.slip(form, length, meant);
      }
      for (int at = Math.max(0, i - NEAR + 1); at <= Math.min(length, i + NEAR); at++) {
        word.getChars(0, at, form, 0);
        form[at] = word.charAt(i);
        word.getChars(at, length, form, at + 1);
        lexis.slip(form, length + 1, meant);
      }
    }
    if (length >= SHORTEST_CUT) {
      word.getChars(0, length - 1, room(length), 0);
      lexis.slip(form, length - 1, meant);
    }
  }

  private char[] sounds(char letter) {
    return slips.sounds().getOrDefault(letter, "").toCharArray();
  }
}
