package org.fichero.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Extraction;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** Reads the options of a choice: each with its mark, ticked or not, the pack's or not. */
final class ChoiceReader {
  private final Terms terms;
  private final Answers answers;
  private final WordsReader words;
  private final OptionLabels labels;
  private final List<Span> forms;
  private final Set<String> headings = new HashSet<>();

  /** @param headings the field's own labels, which may head its options' table again */
  ChoiceReader(Terms terms, Answers answers, WordsReader words, List<Span> forms, List<String> headings) {
    headings.forEach(h -> this.headings.add(Terms.key(h)));
    this.terms = terms;
    this.labels = new OptionLabels(terms, forms);
    this.answers = answers;
    this.words = words;
    this.forms = forms;
  }

  Extraction.Choices read(List<Block> blocks) {
    List<Extraction.Choice> choices = new ArrayList<>();
    List<Block> rest = new ArrayList<>();
    List<Extraction.Choice> unmarked = new ArrayList<>();
    // words of one's own answer an open option only where words answer the others
    UnreadMarks unread = isUnread(blocks) ? new UnreadMarks(terms, labels) : null;
    boolean worded = unread == null && areWorded(blocks);
    boolean own = worded && blocks.stream().noneMatch(b -> b instanceof Block.Line line && isBare(line));
    for (Block block : blocks) {
      if (block instanceof Block.Options options) {
        boolean last = block == blocks.get(blocks.size() - 1);
        int legend = choices.isEmpty() && unmarked.isEmpty() ? legend(options.options(), last) : 0;
        for (Block.Option option : options.options().subList(legend, options.options().size())) {
          if (!choices.isEmpty() || !isHeading(option)) {
            choices.add(labels.choice(option.mark(), option.label()));
          }
        }
      } else if (block instanceof Block.Table table) {
        ChoiceTable reader = new ChoiceTable(terms, answers, labels, unread, forms);
        reader.read(table);
        choices.addAll(reader.choices());
        unmarked.addAll(reader.unmarked());
        rest.addAll(reader.rest());
      } else if (worded && block instanceof Block.Line line && answer(line, own) != null) {
        choices.add(answered(line));
      } else if (block instanceof Block.Line line) {
        line(line, unread, choices, rest, unmarked);
      } else {
        rest.add(block);
      }
    }
    List<Extraction.Choice> joined = new AnswerPairs(terms, answers, forms).join(choices, unmarked);
    return new Extraction.Choices(settle(joined, haveTerms(rest)), words.read(rest));
  }

  /** A line that is a term and has no mark is blank beside marked ones, and of unknown state when none is marked. */
  private void line(Block.Line line, UnreadMarks unread, List<Extraction.Choice> choices, List<Block> rest,
      List<Extraction.Choice> unmarked) {
    Extraction.Choice bare = labels.unmarked(line.content());
    List<Extraction.Choice> signed = bare == null && unread != null ? unread.options(line.content()) : List.of();
    if (bare != null) {
      unmarked.add(bare);
      choices.add(bare);
    } else if (signed.isEmpty()) {
      rest.add(line);
    }
    choices.addAll(signed);
  }

  /** Whether signs that are no known marks stand beside the terms: one of them alone may be a word like others. */
  private boolean isUnread(List<Block> blocks) {
    int signs = UnreadMarks.count(terms, blocks);
    return signs > 1 || signs == 1 && blocks.stream().anyMatch(b -> b instanceof Block.Options);
  }

  /** "Categoría | X" above the options heads their columns, and is none; it stays form. */
  private boolean isHeading(Block.Option option) {
    String label = OptionLabels.clean(option.label()).text();
    // "Opción      Marca": two headings with a gap between them, and no mark
    boolean two = option.mark().notation().equals("none") && option.label().strip().text().indexOf("  ") >= 0
        || option.label().strip().text().indexOf('\t') >= 0;
    boolean heading = (two || headings.contains(Terms.key(label))) && terms.whole(label) == null;
    if (heading) {
      claim(option);
    }
    return heading;
  }

  /** How many options at the start only say what the signs mean, before the first term: "☒ aplica  ☐ no aplica". */
  private int legend(List<Block.Option> options, boolean last) {
    int legend = 0;
    while (legend < options.size() && answers.yesOrNo(OptionLabels.clean(options.get(legend).label()).text()) != null) {
      legend++;
    }
    boolean followed = legend == options.size() ? !last : terms.whole(OptionLabels.clean(options.get(legend).label()).text()) != null;
    if (legend < 2 || !followed || terms.size() < 2) {
      return 0;
    }
    options.subList(0, legend).forEach(this::claim);
    return legend;
  }

  private void claim(Block.Option option) {
    forms.add(option.mark().span());
    forms.addAll(option.label().sources());
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
    int colon = content.text().indexOf(':');
    Terms.Match match = colon <= 0 ? null : terms.whole(content.text().substring(0, colon));
    Passage answer = match == null ? Passage.EMPTY : content.slice(colon + 1, content.text().length()).strip();
    boolean says = !answer.isBlank() && !answer.text().endsWith(":") && (own && match.term().detail() || answers.of(answer.text()) != null);
    return says ? answer : null;
  }

  private boolean isAnswered(Block.Line line) {
    Passage answer = answer(line, true);
    return answer != null && answers.of(answer.text()) != null;
  }

  private Extraction.Choice answered(Block.Line line) {
    Passage content = line.content().strip();
    Passage answer = answer(line, true);
    Passage words = content.slice(0, content.text().indexOf(':')).strip();
    Terms.Match match = terms.whole(words.text());
    MarkState state = answers.of(answer.text());
    forms.addAll(content.sources());
    Mark mark = new Mark(answer.span(), state == null ? MarkState.TICKED : state, "word");
    Passage detail = state == null ? answer : match.term().detail() ? Passage.EMPTY : null;
    return new Extraction.Choice(
        match.term().code(), state == null ? content : words, mark, detail, match.confidence());
  }

  /**
   * The choices, with those of unknown state where nothing shows what a yes looks like.
   *
   * @param words whether other words with terms among them stand beside the options
   */
  private List<Extraction.Choice> settle(List<Extraction.Choice> choices, boolean words) {
    boolean ticked = false;
    boolean read = false;
    boolean foreign = false;
    for (Extraction.Choice choice : choices) {
      Mark mark = choice.mark();
      ticked |= mark.state() == MarkState.TICKED;
      read |= mark.state() != MarkState.UNREADABLE && !isNone(mark);
      foreign |= mark.notation().equals(UnreadMarks.NOTATION);
    }
    // one term of several and no mark at all: not a list to tick, but the answer
    if (choices.size() == 1 && isNone(choices.get(0).mark()) && terms.size() > 1 && !words) {
      Extraction.Choice c = choices.get(0);
      return List.of(with(c, new Mark(c.mark().span(), MarkState.TICKED, "none")));
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
