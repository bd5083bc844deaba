package org.fichero.extract;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Extraction;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;

/** The states of a field's options once all of them are read: what none of them shows alone. */
record ChoiceStates(Terms terms, TermList lists, List<Block> blocks) {

  /** @param rest what stands among the options and is none of them */
  List<Extraction.Choice> of(List<Extraction.Choice> choices, List<Block> rest) {
    boolean answer = !haveTerms(rest) && (areAnswer(choices) || areHooked(choices));
    return answer ? ticked(choices) : settled(choices, haveCrosses(rest));
  }

  /** Whether a line that is no option begins with a term all the same. */
  private boolean haveTerms(List<Block> rest) {
    return rest.stream().anyMatch(b -> b instanceof Block.Line line && terms.start(line.content().strip().text()) != null);
  }

  /** Whether crosses stand there that belong to none of the options for sure. */
  private static boolean haveCrosses(List<Block> rest) {
    return rest.stream().anyMatch(b -> b instanceof Block.Line line && PlanLeftovers.areCrosses(line.content().text()));
  }

  /** Whether the options were not there to be ticked but are what was written: some of several on one line, and no mark at all. */
  private boolean areAnswer(List<Extraction.Choice> choices) {
    boolean some = !choices.isEmpty() && areUnmarkedSome(choices);
    return some && (choices.size() == 1
        || blocks.stream().anyMatch(b -> b instanceof Block.Line line && lists.bare(line.content()).size() == choices.size()));
  }

  /** Whether some of the options stand there and no others, each a line that a tick begins. */
  private boolean areHooked(List<Extraction.Choice> choices) {
    return choices.size() == blocks.size() && areUnmarkedSome(choices)
        && blocks.stream().allMatch(b -> b instanceof Block.Line line && SignMeaning.isHook(line.bullet()));
  }

  private boolean areUnmarkedSome(List<Extraction.Choice> choices) {
    return choices.size() < terms.size() && choices.stream().allMatch(c -> isNone(c.mark()));
  }

  static List<Extraction.Choice> ticked(List<Extraction.Choice> choices) {
    return choices.stream().map(c -> with(c, new Mark(c.mark().span(), MarkState.TICKED, "none"))).toList();
  }

  /**
   * The choices, with those of unknown state where nothing shows what a yes looks like, and those without a mark where what is not chosen has
   * an empty one: theirs was lost.
   *
   * @param stray whether a cross may be any of the unmarked ones'
   */
  private static List<Extraction.Choice> settled(List<Extraction.Choice> choices, boolean stray) {
    boolean ticked = false;
    boolean read = false;
    boolean foreign = false;
    boolean empty = false;
    for (Extraction.Choice choice : choices) {
      Mark mark = choice.mark();
      ticked |= mark.state() == MarkState.TICKED;
      empty |= mark.state() == MarkState.UNTICKED && !isNone(mark);
      read |= mark.state() != MarkState.UNREADABLE && !isNone(mark);
      foreign |= mark.notation().equals(UnreadMarks.NOTATION);
    }
    if (ticked && !empty && !stray) {
      return choices;
    }
    boolean all = !ticked && (!read || foreign);
    boolean spares = ticked && !stray;
    return choices.stream().map(c -> all || isNone(c.mark()) && !(spares && asksInVain(c)) ? unreadable(c) : c).toList();
  }

  /** Whether the choice asks for words and has none: "Otra: ____" may stand without a box. */
  private static boolean asksInVain(Extraction.Choice choice) {
    return choice.detail() != null && choice.detail().isBlank();
  }

  private static Extraction.Choice unreadable(Extraction.Choice c) {
    return with(c, new Mark(c.mark().span(), MarkState.UNREADABLE, c.mark().notation()));
  }

  private static boolean isNone(Mark mark) {
    return mark.notation().equals("none");
  }

  private static Extraction.Choice with(Extraction.Choice c, Mark mark) {
    return new Extraction.Choice(c.code(), c.label(), mark, c.detail(), c.confidence());
  }
}
