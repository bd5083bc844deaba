package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Extraction;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** Reads the options of a choice: each with its mark, ticked or not, the pack's or not. */
final class ChoiceReader {
  private static final int LONGEST_OWN = 60;

  private final Terms terms;
  private final Answers answers;
  private final WordsReader words;
  private final OptionLabels labels;
  private final TermList lists;
  private final List<Span> forms;
  private final OptionHeads heads;

  /** @param headings the field's own labels, which may head its options' table again */
  ChoiceReader(Terms terms, Answers answers, WordsReader words, List<Span> forms, List<String> headings) {
    this.heads = new OptionHeads(terms, answers, forms, headings);
    this.terms = terms;
    this.labels = new OptionLabels(terms, new Requests(answers.lexicon().requests()), forms);
    this.lists = new TermList(terms, labels, answers);
    this.answers = answers;
    this.words = words;
    this.forms = forms;
  }

  Extraction.Choices read(List<Block> blocks) {
    List<Extraction.Choice> stated = StatedOptions.read(blocks, lists, answers, forms);
    if (!stated.isEmpty()) {
      return new Extraction.Choices(stated, this.words.read(List.of()));
    }
    List<Extraction.Choice> choices = new ArrayList<>();
    List<Block> rest = new ArrayList<>();
    List<Extraction.Choice> unmarked = new ArrayList<>();
    // words of one's own answer an open option only where words answer the others
    UnreadMarks unread = unread(blocks);
    boolean worded = unread == null && areWorded(blocks);
    boolean own = worded && blocks.stream().noneMatch(b -> b instanceof Block.Line line && isBare(line));
    boolean besides = areBesides(blocks);
    Mark open = null;
    boolean colon = false;
    for (Block block : blocks) {
      boolean goesOn = colon && block instanceof Block.Line line && isGoingOn(line, choices);
      colon = block.endsPage() ? colon : endsInColon(block);
      if (goesOn) {
        choices.set(choices.size() - 1, labels.withOwn(choices.get(choices.size() - 1), ((Block.Line) block).content()));
      } else if (block instanceof Block.Options options) {
        for (Block.Option option : choices.isEmpty() ? heads.without(options, blocks) : options.options()) {
          option(option, besides, choices);
        }
      } else if (block instanceof Block.Table table) {
        ChoiceTable reader = new ChoiceTable(terms, answers, labels, unread, forms);
        reader.read(table);
        choices.addAll(reader.choices());
        unmarked.addAll(reader.unmarked());
        rest.addAll(reader.rest());
        open = reader.open();
      } else if (open != null && block instanceof Block.Line line && terms.whole(OptionLabels.clean(line.content()).text()) != null) {
        choices.add(labels.choice(open, line.content()));
        open = null;
      } else if (worded && block instanceof Block.Line line && answer(line, own) != null) {
        choices.add(answered(line));
      } else if (block instanceof Block.Line line && isHooked(line, blocks)) {
        forms.addAll(line.content().sources());
        choices.addAll(ticked(List.of(labels.unmarked(line.content()))));
      } else if (block instanceof Block.Line line) {
        line(line, unread, choices, rest, unmarked);
      } else {
        rest.add(block);
      }
    }
    List<Extraction.Choice> joined = new AnswerPairs(terms, answers, labels, forms).join(choices, unmarked);
    boolean words = haveTerms(rest);
    boolean answer = !words && (isAnswer(joined, blocks) || areHooked(joined, blocks));
    return new Extraction.Choices(answer ? ticked(joined) : settle(joined), this.words.read(rest));
  }

  /**
   * "Uno ☐, Dos, Tres ☒" has one label, as it stands, for two options, and "Uno y" is joined to the next.
   *
   * @param besides whether marks stand in the cell right behind their labels
   */
  private void option(Block.Option option, boolean besides, List<Extraction.Choice> choices) {
    if (option.mark().state() != MarkState.TICKED && isAsked(option.label(), choices)) {
      if (!option.mark().span().isEmpty()) {
        forms.add(option.mark().span());
      }
      return;
    }
    Extraction.Choice signed = option.mark().state() == MarkState.BLANK ? labels.signed(option.label()) : null;
    Extraction.Choice written = signed != null ? signed : besides ? labels.written(option, answers) : null;
    if (written != null) {
      choices.add(written);
      return;
    }
    Terms.Match match = terms.whole(OptionLabels.clean(option.label()).text());
    List<Extraction.Choice> several = match == null || match.term().detail() ? lists.marked(option.mark(), option.label()) : List.of();
    if (several.isEmpty() || match != null && several.size() > 1) {
      choices.add(labels.choice(option.mark(), option.label()));
    } else {
      forms.addAll(option.label().sources());
      choices.addAll(several);
    }
  }

  private static boolean endsInColon(Block block) {
    List<Block.Option> options = block instanceof Block.Options o ? o.options() : List.of();
    String words = block instanceof Block.Line line ? line.content().text() : options.isEmpty() ? "" : options.get(options.size() - 1).label().text();
    return words.stripTrailing().endsWith(":");
  }

  /** Whether the line has the words that an open option above it, which ends in a colon, leaves to the next line or page: "Otra:" / "Deporte". */
  private boolean isGoingOn(Block.Line line, List<Extraction.Choice> choices) {
    Extraction.Choice last = choices.isEmpty() ? null : choices.get(choices.size() - 1);
    boolean plain = line.heading() == 0 && line.bullet().isEmpty() && line.content().text().length() <= LONGEST_OWN && !line.content().text().strip().endsWith(".");
    return last != null && plain && last.detail() != null && last.detail().isBlank() && terms.start(line.content().strip().text()) == null;
  }

  /** Whether the words are those that the last option asks for; it has them then. */
  private boolean isAsked(Passage words, List<Extraction.Choice> choices) {
    Extraction.Choice asked = choices.isEmpty() ? null : labels.asked(choices.get(choices.size() - 1), words);
    if (asked != null) {
      choices.set(choices.size() - 1, asked);
    }
    return asked != null;
  }

  /** Whether the options' marks, where they have any, stand in the cell right behind their labels. */
  private static boolean areBesides(List<Block> blocks) {
    boolean any = false;
    for (Block block : blocks) {
      for (Block.Option option : block instanceof Block.Options options ? options.options() : List.<Block.Option>of()) {
        boolean marked = !option.mark().span().isEmpty();
        if (marked && (option.label().isBlank() || option.mark().span().start() - option.label().span().end() != 1)) {
          return false;
        }
        any |= marked;
      }
    }
    return any;
  }

  /** A line that is a term and has no mark is blank beside marked ones, and of unknown state when none is marked. */
  private void line(Block.Line line, UnreadMarks unread, List<Extraction.Choice> choices, List<Block> rest,
      List<Extraction.Choice> unmarked) {
    if (isAsked(line.content(), choices)) {
      return;
    }
    Extraction.Choice signed = labels.signed(line.content());
    Extraction.Choice own = signed != null ? signed : labels.tabbed(line.content(), answers);
    if (own != null) {
      choices.add(own);
      return;
    }
    List<Extraction.Choice> told = unread == null ? List.of() : unread.told(line.content());
    Extraction.Choice bare = told.isEmpty() ? labels.unmarked(line.content()) : null;
    List<Extraction.Choice> unknown = bare == null && told.isEmpty() && unread != null ? unread.options(line.content()) : told;
    List<Extraction.Choice> free = bare != null ? List.of(bare) : unknown.isEmpty() ? lists.bare(line.content()) : List.of();
    if (free.isEmpty() && unknown.isEmpty()) {
      rest.add(line);
    }
    if (!free.isEmpty() || !unknown.isEmpty()) {
      forms.addAll(line.content().sources());
    }
    unmarked.addAll(free);
    choices.addAll(free);
    choices.addAll(unknown);
  }

  private static boolean areFree(List<Block> blocks) {
    List<MarkState> states = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Options options) {
        options.options().forEach(o -> states.add(o.mark().state()));
      } else if (block instanceof Block.Table table) {
        table.rows().forEach(r -> r.cells().forEach(c -> c.options().forEach(o -> states.add(o.mark().state()))));
      }
    }
    return !states.isEmpty() && states.stream().allMatch(s -> s == MarkState.UNTICKED);
  }

  /** Reads signs that are no known marks beside the terms; null where there are none. One of them alone may be a word like others. */
  private UnreadMarks unread(List<Block> blocks) {
    List<String> signs = UnreadMarks.gather(terms, answers, blocks);
    SignMeaning meaning = signs.isEmpty() ? SignMeaning.UNKNOWN : SignMeaning.of(signs, areFree(blocks), signs.size() < terms.size(), answers);
    boolean several = signs.size() > 1 || signs.size() == 1 && (blocks.stream().anyMatch(b -> b instanceof Block.Options)
        || meaning.isKnown() && blocks.stream().filter(b -> b instanceof Block.Line line && isBare(line)).count() > 1);
    return several ? new UnreadMarks(terms, labels, meaning, answers) : null;
  }

  private boolean areWorded(List<Block> blocks) {
    boolean worded = false;
    for (Block block : blocks) {
      if (block instanceof Block.Options) {
        return false;
      }
      worded = worded || block instanceof Block.Line line && isAnswered(line);
    }
    return worded;
  }

  /** Whether the line is a term that asks for no words: beside it an answer is what tells the others apart. */
  private boolean isBare(Block.Line line) {
    Terms.Match match = terms.whole(OptionLabels.clean(line.content()).text());
    return match != null && !match.term().detail();
  }

  /**
   * What stands behind the colon of a term ("Sociolaboral: Sí", "Otra: Deporte"); null for any other line.
   *
   * @param own whether words of one's own are an answer, which they are only where no other option goes without
   */
  private Passage answer(Block.Line line, boolean own) {
    Passage content = line.content().strip();
    int colon = answerColon(content.text());
    Terms.Match match = colon <= 0 ? null : terms.whole(content.text().substring(0, colon));
    Passage answer = match == null ? Passage.EMPTY : content.slice(colon + 1, content.text().length()).strip();
    boolean says = !answer.isBlank() && !answer.text().endsWith(":") && (own && match.term().detail() || answers.of(answer.text()) != null);
    return says ? answer : null;
  }

  /** The colon before the answer: the last where a yes or no stands behind it, "Otra: Deporte: Sí", else the first. */
  private int answerColon(String s) {
    int last = s.lastIndexOf(':');
    return last > 0 && answers.of(s.substring(last + 1)) != null ? last : s.indexOf(':');
  }

  private boolean isAnswered(Block.Line line) {
    Passage answer = answer(line, true);
    return answer != null && answers.of(answer.text()) != null;
  }

  private Extraction.Choice answered(Block.Line line) {
    Passage content = line.content().strip();
    Passage answer = answer(line, true);
    Passage words = content.slice(0, answerColon(content.text())).strip();
    Terms.Match match = terms.whole(words.text());
    MarkState state = answers.of(answer.text());
    forms.addAll(content.sources());
    Mark mark = new Mark(answer.span(), state == null ? MarkState.TICKED : state, "word");
    Passage detail = state == null ? answer : labels.detail(words, match);
    return new Extraction.Choice(
        match.term().code(), state == null ? content : words, mark, detail, match.confidence());
  }

  /** Whether the options were not there to be ticked but are what was written: some of several on one line, and no mark at all. */
  private boolean isAnswer(List<Extraction.Choice> choices, List<Block> blocks) {
    boolean some = !choices.isEmpty() && choices.size() < terms.size() && choices.stream().allMatch(c -> isNone(c.mark()));
    return some && (choices.size() == 1
        || blocks.stream().anyMatch(b -> b instanceof Block.Line line && lists.bare(line.content()).size() == choices.size()));
  }

  /** Whether some of the options stand there and no others, each a line that a tick begins. */
  private boolean areHooked(List<Extraction.Choice> choices, List<Block> blocks) {
    return choices.size() == blocks.size() && choices.size() < terms.size() && choices.stream().allMatch(c -> isNone(c.mark()))
        && blocks.stream().allMatch(b -> b instanceof Block.Line line && SignMeaning.isHook(line.bullet()));
  }

  /** Whether a tick begins the line of an option, as a bullet would, where other options have their marks. */
  private boolean isHooked(Block.Line line, List<Block> blocks) {
    return SignMeaning.isHook(line.bullet()) && blocks.stream().anyMatch(b -> b instanceof Block.Options) && isBare(line);
  }

  private static List<Extraction.Choice> ticked(List<Extraction.Choice> choices) {
    return choices.stream().map(c -> with(c, new Mark(c.mark().span(), MarkState.TICKED, "none"))).toList();
  }

  /** The choices, with those of unknown state where nothing shows what a yes looks like. */
  private List<Extraction.Choice> settle(List<Extraction.Choice> choices) {
    boolean ticked = false;
    boolean read = false;
    boolean foreign = false;
    for (Extraction.Choice choice : choices) {
      Mark mark = choice.mark();
      ticked |= mark.state() == MarkState.TICKED;
      read |= mark.state() != MarkState.UNREADABLE && !isNone(mark);
      foreign |= mark.notation().equals(UnreadMarks.NOTATION);
    }
    if (ticked) {
      return choices;
    }
    boolean all = !read || foreign;
    return choices.stream().map(c -> all || isNone(c.mark())
        ? with(c, new Mark(c.mark().span(), MarkState.UNREADABLE, c.mark().notation())) : c).toList();
  }

  private static boolean isNone(Mark mark) {
    return mark.notation().equals("none");
  }

  private static Extraction.Choice with(Extraction.Choice c, Mark mark) {
    return new Extraction.Choice(c.code(), c.label(), mark, c.detail(), c.confidence());
  }

  /** Whether a line that is no option begins with a term all the same. */
  private boolean haveTerms(List<Block> rest) {
    return rest.stream().anyMatch(b -> b instanceof Block.Line line && terms.start(line.content().strip().text()) != null);
  }
}
