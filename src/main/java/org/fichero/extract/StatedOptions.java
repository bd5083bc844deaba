package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Extraction;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/**
 * Options listed behind the word that says their state: {@code Marcadas: Uno, Dos} and {@code No marcadas: Tres}, or such a word above a list of
 * lines; and those that were chosen as a list of data, {@code ["Uno", "Dos"]}.
 */
final class StatedOptions {
  private static final int LONGEST_HEAD = 40;

  private final TermList lists;
  private final Answers answers;
  private final List<Extraction.Choice> choices = new ArrayList<>();
  private MarkState state;

  private StatedOptions(TermList lists, Answers answers) {
    this.lists = lists;
    this.answers = answers;
  }

  /** The options; empty where the blocks hold anything else. */
  static List<Extraction.Choice> read(List<Block> blocks, TermList lists, Answers answers, List<Span> forms) {
    StatedOptions reader = new StatedOptions(lists, answers);
    List<Passage> items = blocks.size() == 1 && blocks.get(0) instanceof Block.Line only ? DataList.items(only.content()) : List.of();
    if (!items.isEmpty()) {
      reader.state = MarkState.TICKED;
      boolean all = items.stream().allMatch(reader::take) && reader.choices.size() == items.size();
      return all ? claimed(reader.choices, blocks, forms) : List.of();
    }
    if (blocks.isEmpty() || !(blocks.get(0) instanceof Block.Line first) || reader.headEnd(first.content().text()) < 0) {
      return List.of();
    }
    for (Block block : blocks) {
      if (!(block instanceof Block.Line line) || !reader.take(line.content().strip())) {
        return List.of();
      }
    }
    return claimed(reader.choices, blocks, forms);
  }

  private static List<Extraction.Choice> claimed(List<Extraction.Choice> choices, List<Block> blocks, List<Span> forms) {
    blocks.forEach(b -> forms.addAll(((Block.Line) b).content().sources()));
    return choices;
  }

  /** Takes a line, if it is a head, a list or both. */
  private boolean take(Passage line) {
    int end = headEnd(line.text());
    Passage list = end < 0 ? line : line.slice(end, line.text().length()).strip();
    List<Extraction.Choice> found = lists.bare(list);
    for (Extraction.Choice choice : found) {
      choices.add(new Extraction.Choice(choice.code(), choice.label(), new Mark(choice.mark().span(), state, "word"), choice.detail(), choice.confidence()));
    }
    return list.isBlank() ? end > 0 : state != null && !found.isEmpty();
  }

  /** Behind the colon of a few words that end in a state, which holds from there; -1 without one. */
  private int headEnd(String s) {
    int colon = s.indexOf(':');
    if (colon <= 0 || colon > LONGEST_HEAD) {
      return -1;
    }
    String head = s.substring(0, colon).strip();
    int last = head.lastIndexOf(' ');
    int before = last < 0 ? -1 : head.lastIndexOf(' ', last - 1);
    MarkState two = last < 0 ? null : stated(head.substring(before + 1));
    MarkState found = two != null ? two : stated(head.substring(last + 1));
    state = found == null ? state : found;
    return found == null ? -1 : colon + 1;
  }

  /** A participle's plural says what its singular does. */
  private MarkState stated(String word) {
    return word.length() < 6 ? null : answers.of(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
  }
}
