package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Extraction;
import org.fichero.model.Mark;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** Reads the options of one field that is a choice: each with its mark, ticked or not, the pack's or not. Reads once; not thread-safe. */
final class ChoiceReader {
  private final Terms terms;
  private final Answers answers;
  private final WordsReader words;
  private final OptionLabels labels;
  private final TermList lists;
  private final List<Span> forms;
  private final OptionHeads heads;
  private final List<Block> blocks;
  private final UnreadMarks unread;
  private final AnsweredOptions answered;
  private final MarkedOptions marked;
  private final ChoiceList choices;
  private final List<Block> rest = new ArrayList<>();
  private final List<Extraction.Choice> unmarked = new ArrayList<>();
  /** A table's mark whose option the next line has; null mostly. */
  private Mark open;
  private boolean colon;
  /** The block before; null at first. */
  private Block above;

  /** @param headings the field's own labels, which may head its options' table again */
  ChoiceReader(Terms terms, Answers answers, WordsReader words, List<Span> forms, List<String> headings, List<Block> blocks) {
    this.terms = terms;
    this.answers = answers;
    this.words = words;
    this.forms = forms;
    this.blocks = blocks;
    this.heads = new OptionHeads(terms, answers, forms, headings);
    this.labels = new OptionLabels(terms, new Requests(answers.lexicon().requests()), forms);
    this.lists = new TermList(terms, labels, answers);
    this.unread = new UnreadDialect(terms, answers, labels, blocks).marks();
    this.answered = new AnsweredOptions(terms, answers, labels, forms, blocks, unread != null);
    this.marked = new MarkedOptions(terms, answers, labels, lists, forms, blocks);
    this.choices = new ChoiceList(terms, labels);
  }

  Extraction.Choices read() {
    List<Extraction.Choice> stated = StatedOptions.read(blocks, lists, answers, forms);
    List<Extraction.Choice> bulleted = stated.isEmpty() ? new BulletedOptions(labels, answers, forms).read(blocks) : stated;
    if (!bulleted.isEmpty()) {
      return new Extraction.Choices(bulleted, words.read(List.of()));
    }
    blocks.forEach(this::take);
    List<Extraction.Choice> joined = new AnswerPairs(terms, answers, labels, forms).join(choices.choices(), unmarked);
    List<Extraction.Choice> settled = new ChoiceStates(terms, lists, blocks).of(joined, rest);
    return new Extraction.Choices(settled, words.read(rest));
  }

  private void take(Block block) {
    // "Otra (x) Salud": words behind the last mark of a line
    boolean behind = above instanceof Block.Options marks && marks.span().end() == block.span().start();
    boolean goesOn = (colon || behind) && block instanceof Block.Line line && choices.takesRest(line);
    colon = block.endsPage() ? colon : endsInColon(block);
    above = block;
    if (goesOn) {
      return;
    }
    if (block instanceof Block.Options options) {
      List<Block.Option> own = choices.choices().isEmpty() ? heads.without(options, blocks) : options.options();
      own.forEach(o -> marked.read(o, choices));
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Line line) {
      line(line);
    } else {
      rest.add(block);
    }
  }

  private static boolean endsInColon(Block block) {
    List<Block.Option> options = block instanceof Block.Options o ? o.options() : List.of();
    String words = block instanceof Block.Line line ? line.content().text() : options.isEmpty() ? "" : options.get(options.size() - 1).label().text();
    return words.stripTrailing().endsWith(":");
  }

  private void table(Block.Table table) {
    ChoiceTable reader = new ChoiceTable(terms, answers, labels, unread, forms);
    reader.read(table);
    choices.addAll(reader.choices());
    unmarked.addAll(reader.unmarked());
    rest.addAll(reader.rest());
    open = reader.open();
  }

  private void line(Block.Line line) {
    Passage content = line.content();
    if (open != null && terms.whole(OptionLabels.clean(content).text()) != null) {
      choices.add(labels.choice(open, content));
      open = null;
      return;
    }
    Extraction.Choice signed = labels.signed(content, answers);
    Extraction.Choice answer = signed != null ? signed : answered.read(line);
    if (answer != null) {
      choices.add(answer);
    } else if (isHooked(line)) {
      forms.addAll(content.sources());
      choices.addAll(ChoiceStates.ticked(List.of(labels.unmarked(content))));
    } else if (!choices.takesAsked(content)) {
      words(line);
    }
  }

  /** Whether a tick begins the line of an option, as a bullet would, where other options have their marks. */
  private boolean isHooked(Block.Line line) {
    return SignMeaning.isHook(line.bullet()) && blocks.stream().anyMatch(b -> b instanceof Block.Options) && labels.isBare(line.content());
  }

  /** A line that is a term and has no mark is blank beside marked ones, and of unknown state when none is marked. */
  private void words(Block.Line line) {
    Extraction.Choice own = labels.tabbed(line.content(), answers);
    if (own != null) {
      choices.add(own);
      return;
    }
    List<Extraction.Choice> told = unread == null ? List.of() : unread.told(line.content());
    List<Extraction.Choice> opened = told.isEmpty() ? lists.behindOpen(line.content()) : List.of();
    Extraction.Choice bare = told.isEmpty() && opened.isEmpty() ? labels.unmarked(line.content()) : null;
    List<Extraction.Choice> unknown = bare == null && opened.isEmpty() && told.isEmpty() && unread != null ? unread.options(line.content()) : told;
    List<Extraction.Choice> free = !opened.isEmpty() ? opened : bare != null ? List.of(bare) : unknown.isEmpty() ? lists.bare(line.content()) : List.of();
    if (free.isEmpty() && unknown.isEmpty()) {
      rest.add(line);
    } else {
      forms.addAll(line.content().sources());
    }
    unmarked.addAll(free);
    choices.addAll(free);
    choices.addAll(unknown);
  }
}
