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
  /** "viii" and "12". */
  private static final int LONGEST_NUMBER = 4;
  private static final Help BLANKS = new Help(List.of());

  private final Terms terms;
  private final Answers answers;
  private final WordsReader words;
  private final List<Span> forms;
  private final Set<String> headings = new HashSet<>();

  /** @param headings the field's own labels, which may head its options' table again */
  ChoiceReader(Terms terms, Answers answers, WordsReader words, List<Span> forms, List<String> headings) {
    headings.forEach(h -> this.headings.add(Terms.key(h)));
    this.terms = terms;
    this.answers = answers;
    this.words = words;
    this.forms = forms;
  }

  /** How many of the options' {@linkplain #clean clean} labels the vocabulary has. */
  static int known(Terms terms, List<String> labels) {
    int known = 0;
    for (String label : labels) {
      known += terms.whole(label) == null ? 0 : 1;
    }
    return known;
  }

  Extraction.Choices read(List<Block> blocks) {
    List<Extraction.Choice> choices = new ArrayList<>();
    List<Block> rest = new ArrayList<>();
    List<Extraction.Choice> unmarked = new ArrayList<>();
    // words of one's own answer an open option only where words answer the others
    boolean worded = areWorded(blocks);
    for (Block block : blocks) {
      if (block instanceof Block.Options options) {
        boolean last = block == blocks.get(blocks.size() - 1);
        int legend = choices.isEmpty() && unmarked.isEmpty() ? legend(options.options(), last) : 0;
        for (Block.Option option : options.options().subList(legend, options.options().size())) {
          if (!choices.isEmpty() || !isHeading(option)) {
            choices.add(choice(option.mark(), option.label()));
          }
        }
      } else if (block instanceof Block.Table table) {
        table(table, choices, rest, unmarked);
      } else if (worded && block instanceof Block.Line line && answer(line) != null) {
        choices.add(answered(line));
      } else if (block instanceof Block.Line line && unmarked(line, unmarked)) {
        choices.add(unmarked.get(unmarked.size() - 1));
      } else {
        rest.add(block);
      }
    }
    List<Extraction.Choice> joined = new AnswerPairs(terms, answers, forms).join(choices, unmarked);
    return new Extraction.Choices(settle(joined, unmarked), words.read(rest));
  }

  /** "Categoría | X" above the options heads their columns, and is none; it stays form. */
  private boolean isHeading(Block.Option option) {
    String label = clean(option.label()).text();
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
    while (legend < options.size() && answers.yesOrNo(clean(options.get(legend).label()).text()) != null) {
      legend++;
    }
    boolean followed = legend == options.size() ? !last : terms.whole(clean(options.get(legend).label()).text()) != null;
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

  /** What stands behind the colon of a term ("Sociolaboral: Sí", "Otra: Deporte"); null for any other line. */
  private Passage answer(Block.Line line) {
    Passage content = line.content().strip();
    int colon = content.text().indexOf(':');
    Terms.Match match = colon <= 0 ? null : terms.whole(content.text().substring(0, colon));
    Passage answer = match == null ? Passage.EMPTY : content.slice(colon + 1, content.text().length()).strip();
    boolean says = !answer.isBlank() && !answer.text().endsWith(":") && (match.term().detail() || answers.of(answer.text()) != null);
    return says ? answer : null;
  }

  private boolean isAnswered(Block.Line line) {
    Passage answer = answer(line);
    return answer != null && answers.of(answer.text()) != null;
  }

  private Extraction.Choice answered(Block.Line line) {
    Passage content = line.content().strip();
    Passage answer = answer(line);
    Passage words = content.slice(0, content.text().indexOf(':')).strip();
    Terms.Match match = terms.whole(words.text());
    MarkState state = answers.of(answer.text());
    forms.addAll(content.sources());
    Mark mark = new Mark(answer.span(), state == null ? MarkState.TICKED : state, "word");
    Passage detail = state == null ? answer : match.term().detail() ? Passage.EMPTY : null;
    return new Extraction.Choice(
        match.term().code(), state == null ? content : words, mark, detail, match.confidence());
  }

  /** A line that is a term and has no mark: blank beside marked ones, of unknown state when none is marked. */
  private boolean unmarked(Block.Line line, List<Extraction.Choice> unmarked) {
    return unmarked(line.content(), unmarked);
  }

  private boolean unmarked(Passage words, List<Extraction.Choice> unmarked) {
    Passage label = clean(words);
    Terms.Match match = label.isBlank() ? null : terms.whole(label.text());
    if (match == null) {
      return false;
    }
    Span at = label.span();
    Mark none = new Mark(new Span(at.start(), at.start()), MarkState.BLANK, "none");
    unmarked.add(choice(none, words));
    return true;
  }

  private List<Extraction.Choice> settle(List<Extraction.Choice> choices, List<Extraction.Choice> unmarked) {
    if (unmarked.isEmpty() || unmarked.size() < choices.size()) {
      return choices;
    }
    // one term of several and no mark at all: not a list to tick, but the answer
    if (choices.size() == 1 && terms.size() > 1) {
      Extraction.Choice c = choices.get(0);
      Mark said = new Mark(c.mark().span(), MarkState.TICKED, "none");
      return List.of(new Extraction.Choice(c.code(), c.label(), said, c.detail(), c.confidence()));
    }
    return choices.stream().map(c -> new Extraction.Choice(c.code(), c.label(),
        new Mark(c.mark().span(), MarkState.UNREADABLE, "none"), c.detail(), c.confidence())).toList();
  }

  /** A table of options: a mark in one cell, its words in another; under SI and NO, the ticked column decides. */
  private void table(Block.Table table, List<Extraction.Choice> choices, List<Block> rest, List<Extraction.Choice> unmarked) {
    for (Block.Row row : table.rows()) {
      List<Extraction.Choice> found = new ArrayList<>();
      if (ticked(row, found)) {
        choices.addAll(found);
        continue;
      }
      asked(row, found, unmarked);
      for (Block.Cell cell : row.cells()) {
        cell.options().stream().filter(o -> !o.label().isBlank()).forEach(o -> found.add(choice(o.mark(), o.label())));
      }
      if (found.isEmpty()) {
        beside(row, found);
      }
      boolean marked = row.cells().stream().anyMatch(c -> !c.options().isEmpty());
      if (found.isEmpty() && marked) {
        rest.add(new Block.Table(row.span(), List.of(row), 0));
      } else if (found.isEmpty() && areTerms(row)) {
        row.cells().stream().filter(c -> !c.content().isBlank()).forEach(c -> unmarked(c.content(), unmarked));
        found.addAll(unmarked.subList(unmarked.size() - (int) filled(row), unmarked.size()));
      } else if (found.isEmpty()) {
        // the headings of the table: "Opción", "Marca"
        row.cells().forEach(c -> forms.addAll(c.content().sources()));
      }
      choices.addAll(found);
    }
  }

  /** The option that the one mark of its row answers, in the column of yes or of no: {@code Sociolaboral | x | | notes}. */
  private boolean ticked(Block.Row row, List<Extraction.Choice> found) {
    List<Block.Option> options = row.cells().stream().flatMap(c -> c.options().stream()).toList();
    List<Block.Cell> labels = row.cells().stream().filter(c -> c.options().isEmpty() && !c.content().isBlank()).toList();
    MarkState said = options.size() != 1 || labels.isEmpty() ? null : answers.yesOrNo(clean(options.get(0).label()).text());
    Passage label = said == null ? Passage.EMPTY : labels.get(0).content();
    if (label.isBlank() || terms.whole(clean(label).text()) == null) {
      return false;
    }
    Mark mark = options.get(0).mark();
    boolean no = said == MarkState.UNTICKED && Boolean.TRUE.equals(mark.state().checked());
    found.add(choice(no ? new Mark(mark.span(), MarkState.UNTICKED, mark.notation()) : mark, label));
    return true;
  }

  /** Markdown's first row is a heading by its notation, but where it holds terms they are options as all others. */
  private boolean areTerms(Block.Row row) {
    return filled(row) > 0 && row.cells().stream().allMatch(
        c -> c.content().isBlank() || terms.whole(clean(c.content()).text()) != null);
  }

  private static long filled(Block.Row row) {
    return row.cells().stream().filter(c -> !c.content().isBlank()).count();
  }

  /** The option that the boxes of its row answer: {@code Sociolaboral | ☐ Sí | ☒ No}. */
  private void asked(Block.Row row, List<Extraction.Choice> found, List<Extraction.Choice> unmarked) {
    List<Block.Option> options = row.cells().stream().flatMap(c -> c.options().stream()).toList();
    List<Block.Cell> labels = row.cells().stream().filter(c -> c.options().isEmpty() && !c.content().isBlank()).toList();
    boolean answered = options.size() == 2 && options.stream().allMatch(o -> answers.yesOrNo(clean(o.label()).text()) != null);
    if (answered && !labels.isEmpty() && unmarked(labels.get(0).content(), unmarked)) {
      found.add(unmarked.get(unmarked.size() - 1));
    }
  }

  private void beside(Block.Row row, List<Extraction.Choice> found) {
    List<Mark> marks = row.cells().stream().flatMap(c -> c.options().stream()).map(Block.Option::mark).toList();
    List<Block.Cell> labels = row.cells().stream().filter(c -> !c.content().isBlank()).toList();
    boolean alternate = marks.size() > 1 && labels.size() == marks.size() && alternate(row);
    if (marks.size() == 1 && labels.size() == 1 || alternate) {
      for (int i = 0; i < marks.size(); i++) {
        found.add(choice(marks.get(i), labels.get(i).content()));
      }
    }
  }

  /** "SI | ☐ | NO | ☒": words and marks by turns, one to a cell. */
  private static boolean alternate(Block.Row row) {
    Boolean before = null;
    for (Block.Cell cell : row.cells()) {
      boolean mark = !cell.options().isEmpty();
      if (mark && (!cell.content().isBlank() || cell.options().size() > 1) || !mark && cell.content().isBlank()) {
        continue;
      }
      if (before != null && before == mark) {
        return false;
      }
      before = mark;
    }
    return true;  }

  private Extraction.Choice choice(Mark mark, Passage words) {
    Passage label = unnumbered(clean(words));
    if (!mark.span().isEmpty()) {
      forms.add(mark.span());
    }
    forms.addAll(words.sources());
    Terms.Match match = terms.whole(label.text());
    Passage bare = unstroked(label);
    if (match == null) {
      return new Extraction.Choice(null, bare, mark, null, Confidence.EXACT);
    }
    Passage detail = match.term().detail() ? BLANKS.without(Terms.rest(label, match.end())) : null;
    return new Extraction.Choice(match.term().code(), bare, mark, detail, match.confidence());
  }

  /** Without the strokes to write on, at either end and around what is written on them: "Otro: ____". */
  private static Passage unstroked(Passage label) {
    int colon = label.text().indexOf(':');
    Passage rest = colon < 0 ? Passage.EMPTY : label.slice(colon + 1, label.text().length());
    Passage written = BLANKS.without(rest);
    Passage head = colon < 0 || written == rest ? label : label.slice(0, colon + 1).join(" ", written);
    Passage bare = clean(BLANKS.without(clean(head)));
    return bare.isBlank() ? label : bare;
  }

  /** Without the number or letter before it, where what follows is a term: "c) Emprendimiento". */
  private Passage unnumbered(Passage label) {
    String s = label.text();
    int p = s.startsWith("(") ? 1 : 0;
    int from = p;
    while (p < s.length() && p - from < LONGEST_NUMBER && Character.isLetterOrDigit(s.charAt(p))) {
      p++;
    }
    int end = p;
    while (end < s.length() && ".)-°º".indexOf(s.charAt(end)) >= 0) {
      end++;
    }
    boolean figure = end == p && p > from && Character.isDigit(s.charAt(from));
    boolean numbers = p > from && (end > p || figure) && end < s.length() && (Passage.isSpace(s.charAt(end)) || s.charAt(end - 1) == ')');
    Passage rest = numbers ? label.slice(end, s.length()).strip() : label;
    return numbers && terms.whole(rest.text()) != null ? rest : label;
  }

  /** Without the punctuation that parts options from each other. */
  static Passage clean(Passage label) {
    Passage collapsed = label.strip().collapse();
    String s = collapsed.text();
    int end = s.length();
    while (end > 0 && ",;:.| ".indexOf(s.charAt(end - 1)) >= 0) {
      end--;
    }
    return collapsed.slice(0, end).strip();
  }
}
