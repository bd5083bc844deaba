package org.fichero.split;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.rules.DocumentParts;
import org.fichero.rules.LabelWording;

/** Knows the headings of a document's own parts, which end the ficha above them. Immutable; safe for threads. */
final class PartHeadings {
  /** Characters of the longest heading. */
  static final int LONGEST = 80;

  private static final int LONGEST_ANSWER = 12;

  private final Set<String> parts = new HashSet<>();
  private final Set<String> numbered = new HashSet<>();
  private final Set<String> chapters = new HashSet<>();
  private final Set<Character> firsts = new HashSet<>();
  private final Set<String> answers = new HashSet<>();
  private final Set<String> heads = new HashSet<>();
  private final Set<String> sections = new HashSet<>();
  private final LabelWording labels;
  private final Set<String> collections = new HashSet<>();

  PartHeadings(DocumentParts words) {
    labels = words.labels();
    words.collections().forEach(c -> collections.add(LabelTrie.key(c)));
    words.parts().forEach(p -> add(p, parts));
    words.numbered().forEach(p -> add(p, numbered));
    words.answers().forEach(a -> answers.add(LabelTrie.key(a)));
    words.heads().forEach(h -> heads.add(LabelTrie.key(h)));
    words.sections().forEach(s -> sections.add(LabelTrie.key(s)));
    words.chapters().forEach(c -> chapters.add(LabelTrie.key(c)));
  }

  /** Whether the line begins with what a document of many fichas calls itself: "Compendio de buenas prácticas". */
  boolean isCollection(Block.Line line) {
    String s = line.content().text().strip();
    int space = s.indexOf(' ');
    return s.length() <= LONGEST && collections.contains(LabelTrie.key(space < 0 ? s : s.substring(0, space)));
  }

  /** How labels are written. */
  LabelWording labels() {
    return labels;
  }

  /** Whether the line has nothing but a word for a part of a document and its number: "Capítulo 2", "CASO IV". */
  boolean isChapter(Block.Line line) {
    String s = line.content().text().strip();
    int space = s.indexOf(' ');
    return space > 0 && Decoration.isAll(s.substring(space)) && chapters.contains(LabelTrie.key(s.substring(0, space)));
  }

  /** Whether the line is the heading of a part that has a number, and has it: "Anexo 2: Ficha". */
  boolean isNumbered(Block.Line line) {
    String s = line.content().text().strip();
    return s.chars().anyMatch(Character::isDigit) && isNumbered(s);
  }

  /** The index after what says that an answer follows ("R: ", "Respuesta:"); 0 where nothing does. */
  int answer(String line) {
    int colon = line.indexOf(':');
    boolean may = colon > 0 && colon <= LONGEST_ANSWER && answers.contains(LabelTrie.key(line.substring(0, colon)));
    int end = may ? colon + 1 : 0;
    while (may && end < line.length() && org.fichero.model.Passage.isSpace(line.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether the words head the columns of labels or of values: "Campo", "Descripción". */
  boolean heads(String words) {
    return heads.contains(LabelTrie.key(words));
  }

  private void add(String words, Set<String> to) {
    String key = LabelTrie.key(words);
    to.add(key);
    firsts.add(key.charAt(0));
  }

  /** Whether all of a line's words are such a heading, however it stands. */
  boolean isNamed(Block.Line line) {
    String s = line.content().text();
    return s.length() <= LONGEST && parts.contains(LabelTrie.key(inner(s.substring(Numbering.end(s)))));
  }

  /** Whether all of a line's words, its number aside, are what forms call one of their sections. */
  boolean isSection(Block.Line line) {
    String s = line.content().text();
    return s.length() <= LONGEST && sections.contains(LabelTrie.key(inner(s.substring(Numbering.end(s)))));
  }

  /** Whether the line is such a heading: alone between blank lines, or a heading by its markup. */
  boolean isPart(List<Piece> pieces, int i) {
    Block.Line line = line(pieces, i);
    if (line == null || line.content().text().length() > LONGEST || !standsAlone(pieces, i, line)) {
      return false;
    }
    String whole = line.content().text();
    String s = inner(whole.substring(Numbering.end(whole)));
    if (s.isEmpty() || !firsts.contains(LabelTrie.keyChar(s.charAt(0)))) {
      return false;
    }
    return parts.contains(LabelTrie.key(s)) || isNumbered(s);
  }

  /** Without signs around it: "[Fin de la transcripción]", "*** FIN ***". */
  private static String inner(String s) {
    int start = 0;
    while (start < s.length() && !Character.isLetterOrDigit(s.charAt(start))) {
      start++;
    }
    return s.substring(start).strip();
  }

  /** "Anexo", "Anexo 2", "ANEXO B: Pauta": behind a word that is no name, prose goes on small. */
  private boolean isNumbered(String s) {
    int end = 0;
    while (end < s.length() && Character.isLetter(s.charAt(end))) {
      end++;
    }
    if (!numbered.contains(LabelTrie.key(s.substring(0, end)))) {
      return false;
    }
    String rest = s.substring(end).strip();
    return rest.isEmpty() || !Character.isLowerCase(rest.charAt(0)) && !rest.endsWith(".");
  }

  private static boolean standsAlone(List<Piece> pieces, int i, Block.Line line) {
    if (line.heading() > 0) {
      return true;
    }
    boolean above = line.blanksBefore() > 0
        || i > 0 && pieces.get(i - 1) instanceof Piece.Content c && c.block() instanceof Block.Separator;
    boolean below = i + 1 >= pieces.size() || line(pieces, i + 1) == null || line(pieces, i + 1).blanksBefore() > 0 || line.strong();
    return above && below;
  }

  private static Block.Line line(List<Piece> pieces, int i) {
    return pieces.get(i) instanceof Piece.Content c && c.block() instanceof Block.Line line ? line : null;
  }
}
