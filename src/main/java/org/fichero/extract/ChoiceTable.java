package org.fichero.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Extraction;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** Reads a table of options: a mark in one cell, its words in another; under SI and NO, the ticked column decides. */
final class ChoiceTable {
  private static final int LONGEST_SIGN = 4;

  private final Terms terms;
  private final Answers answers;
  private final OptionLabels labels;
  private final UnreadMarks unread;
  private final List<Span> forms;
  private final List<Extraction.Choice> choices = new ArrayList<>();
  private final List<Extraction.Choice> unmarked = new ArrayList<>();
  private final List<Block> rest = new ArrayList<>();
  /** Rows that head the options below them, if any come. */
  private final List<Block.Row> heads = new ArrayList<>();
  private final Set<Integer> markColumns = new HashSet<>();
  /** Whether the one tick of each row stands now in one column and now in another, and nothing says what they mean. */
  private boolean unheaded;
  /** The mark at the end of the row above whose words are yet to come; null without one. */
  private Mark open;

  /** @param unread reads signs that are no known marks; null where they are words like others */
  ChoiceTable(Terms terms, Answers answers, OptionLabels labels, UnreadMarks unread, List<Span> forms) {
    this.terms = terms;
    this.answers = answers;
    this.labels = labels;
    this.unread = unread;
    this.forms = forms;
  }

  /** The options, in order. */
  List<Extraction.Choice> choices() {
    return choices;
  }

  /** Those of them that have no mark. */
  List<Extraction.Choice> unmarked() {
    return unmarked;
  }

  /** The mark at the end of the last row whose words are yet to come; null without one. */
  Mark open() {
    return open;
  }

  /** The rows that are neither options nor their headings. */
  List<Block> rest() {
    return rest;
  }

  void read(Block.Table table) {
    if (table.rows().size() > 1 && table.rows().stream().allMatch(this::isAnswered) && table.rows().stream().anyMatch(r -> !r.cells().get(1).content().isBlank())) {
      table.rows().forEach(r -> choices.add(answered(r.cells().get(0).content(), r.cells().get(1).content())));
      return;
    }
    table.rows().forEach(r -> r.cells().stream().filter(ChoiceTable::isMark).forEach(c -> markColumns.add(c.column())));
    unheaded = isUnheaded(table);
    table.rows().forEach(this::row);
    leave();
  }

  private boolean isUnheaded(Block.Table table) {
    Set<Integer> ticked = new HashSet<>();
    for (Block.Row row : table.rows()) {
      List<Block.Cell> marks = row.cells().stream().filter(ChoiceTable::isMark).toList();
      if (marks.isEmpty() && row == table.rows().get(0) && row.cells().stream().noneMatch(c -> !c.options().isEmpty() || isTerm(c))) {
        continue;
      }
      boolean one = marks.size() == 1 && marks.get(0).mark().state() == MarkState.TICKED && filled(row) == 1 && row.cells().stream().filter(c -> !c.content().isBlank()).allMatch(c -> c.column() < marks.get(0).column());
      if (!one) {
        return false;
      }
      ticked.add(marks.get(0).column());
    }
    return ticked.size() > 1 || ticked.size() == 1 && table.rows().size() > 1 && table.rows().stream().allMatch(r -> r.cells().size() > 2 && r.cells().stream().filter(ChoiceTable::isMark).count() == 1);
  }

  /** An option and, in the cell beside it, a word that answers it, or nothing, or the words that it asks for. */
  private boolean isAnswered(Block.Row row) {
    boolean two = row.cells().size() == 2 && row.cells().stream().allMatch(c -> c.options().isEmpty()) && isTerm(row.cells().get(0));
    Passage words = two ? row.cells().get(1).content() : Passage.EMPTY;
    return two && (words.isBlank() || answers.of(words.text()) != null
        || terms.whole(OptionLabels.clean(row.cells().get(0).content()).text()).term().detail());
  }

  private Extraction.Choice answered(Passage label, Passage words) {
    MarkState state = words.isBlank() ? MarkState.BLANK : answers.of(words.text());
    Extraction.Choice own = state == null ? labels.written(OptionLabels.clean(label), OwnAnswer.words(words, answers, forms)) : null;
    return own != null ? own : words.isBlank() ? labels.unmarked(label) : labels.choice(new Mark(words.span(), state == null ? MarkState.TICKED : state, "word"), label);
  }

  private void row(Block.Row row) {
    List<Extraction.Choice> found = found(row);
    boolean marked = row.cells().stream().anyMatch(c -> !c.options().isEmpty());
    if (found.isEmpty() && !marked && row.cells().stream().noneMatch(this::isTerm)) {
      heads.add(row);
      return;
    }
    if (found.isEmpty()) {
      leave();
      rest.add(new Block.Table(row.span(), List.of(row), 0));
    } else {
      heads.forEach(h -> h.cells().forEach(c -> forms.addAll(c.content().sources())));
      heads.clear();
    }
    choices.addAll(found);
  }

  /** Rows that no options follow head none. */
  private void leave() {
    heads.forEach(h -> rest.add(new Block.Table(h.span(), List.of(h), 0)));
    heads.clear();
  }

  /** The option whose mark ends the row above and whose words begin this one: the page's width broke a row of options. */
  private void broken(Block.Row row, List<Extraction.Choice> found) {
    Block.Cell first = row.cells().get(0);
    if (open != null && first.options().isEmpty() && isTerm(first)) {
      found.add(labels.choice(open, first.content()));
    }
    Block.Cell last = row.cells().get(row.cells().size() - 1);
    boolean options = row.cells().stream().limit(row.cells().size() - 1L).filter(c -> c != first).allMatch(c -> c.options().size() == 1 && !c.options().get(0).label().isBlank());
    open = row.cells().size() > 2 && options && isMark(last) && last.options().get(0).label().isBlank() ? last.mark() : null;
  }

  private boolean isTerm(Block.Cell cell) {
    return !cell.content().isBlank() && terms.whole(OptionLabels.clean(cell.content()).text()) != null;
  }

  private List<Extraction.Choice> found(Block.Row row) {
    List<Extraction.Choice> found = new ArrayList<>();
    if (ticked(row, found) || written(row, found) || detailed(row, found)) {
      return found;
    }
    broken(row, found);
    asked(row, found);
    for (Block.Cell cell : row.cells()) {
      cell.options().stream().filter(o -> !o.label().isBlank()).forEach(o -> found.add(labels.choice(o.mark(), o.label())));
    }
    if (found.isEmpty()) {
      beside(row, found);
    }
    boolean marked = row.cells().stream().anyMatch(c -> !c.options().isEmpty());
    if (found.isEmpty() && !marked && areTerms(row)) {
      row.cells().stream().filter(c -> !c.content().isBlank()).forEach(c -> found.add(labels.unmarked(c.content())));
      unmarked.addAll(found);
    } else if (found.isEmpty() && !marked && unread != null) {
      found.addAll(unread.options(UnreadMarks.line(row)));
    }
    return found;
  }

  /** The option that the one mark of its row answers, in the column of yes or of no: {@code Sociolaboral | x | | notes}. */
  private boolean ticked(Block.Row row, List<Extraction.Choice> found) {
    List<Block.Option> options = row.cells().stream().flatMap(c -> c.options().stream()).toList();
    List<Block.Cell> names = row.cells().stream().filter(c -> c.options().isEmpty() && !c.content().isBlank()).toList();
    MarkState said = options.size() != 1 || names.isEmpty() ? null : answers.yesOrNo(OptionLabels.clean(options.get(0).label()).text());
    Passage label = said == null ? Passage.EMPTY : names.get(0).content();
    if (label.isBlank() || terms.whole(OptionLabels.clean(label).text()) == null) {
      return false;
    }
    Mark mark = options.get(0).mark();
    boolean no = said == MarkState.UNTICKED && Boolean.TRUE.equals(mark.state().checked());
    found.add(labels.choice(no ? new Mark(mark.span(), MarkState.UNTICKED, mark.notation()) : mark, withDetail(label, names)));
    return true;
  }

  /** An option with words where the others have their marks: those of an open one, or an answer: {@code Otra | Deporte}, {@code Otra | No}. */
  private boolean written(Block.Row row, List<Extraction.Choice> found) {
    List<Block.Cell> filled = row.cells().stream().filter(c -> !c.content().isBlank() || !c.options().isEmpty()).toList();
    if (filled.size() != 2 || filled.stream().anyMatch(c -> !c.options().isEmpty())) {
      return false;
    }
    Block.Cell words = markColumns.contains(filled.get(0).column()) ? filled.get(0) : filled.get(1);
    Passage label = (words == filled.get(0) ? filled.get(1) : filled.get(0)).content();
    if (!markColumns.contains(words.column())) {
      return false;
    }
    MarkState state = answers.of(words.content().text());
    boolean answered = state != null && terms.whole(OptionLabels.clean(label).text()) != null;
    Extraction.Choice own = state == null ? labels.written(OptionLabels.clean(label), OwnAnswer.words(words.content(), answers, forms))
        : answered ? labels.choice(new Mark(words.content().span(), state, "word"), label) : null;
    if (own != null) {
      found.add(own);
    }
    return own != null;
  }

  /** An open option with a word that answers it and words of its own: {@code Otra | Sí | Deporte}. */
  private boolean detailed(Block.Row row, List<Extraction.Choice> found) {
    List<Block.Cell> filled = row.cells().stream().filter(c -> !c.content().isBlank() || !c.options().isEmpty()).toList();
    boolean words = filled.size() == 3 && filled.stream().allMatch(c -> c.options().isEmpty()) && isTerm(filled.get(0));
    MarkState state = words ? answers.of(filled.get(1).content().text()) : null;
    if (state == null) {
      return false;
    }
    Passage label = filled.get(0).content();
    found.add(labels.choice(new Mark(filled.get(1).content().span(), state, "word"), withDetail(label, List.of(filled.get(0), filled.get(2)))));
    return true;
  }

  private static boolean isMark(Block.Cell cell) {
    return cell.options().size() == 1 && cell.content().isBlank();
  }

  /** Markdown's first row is a heading by its notation, but where it holds terms they are options as all others. */
  private boolean areTerms(Block.Row row) {
    return filled(row) > 0 && row.cells().stream().allMatch(c -> c.content().isBlank() || isTerm(c));
  }

  private static long filled(Block.Row row) {
    return row.cells().stream().filter(c -> !c.content().isBlank()).count();
  }

  /** The option that the boxes of its row answer: {@code Sociolaboral | ☐ Sí | ☒ No}. */
  private void asked(Block.Row row, List<Extraction.Choice> found) {
    List<Block.Option> options = row.cells().stream().flatMap(c -> c.options().stream()).toList();
    List<Block.Cell> names = row.cells().stream().filter(c -> c.options().isEmpty() && !c.content().isBlank()).toList();
    boolean answered = options.size() == 2 && options.stream().allMatch(o -> answers.yesOrNo(OptionLabels.clean(o.label()).text()) != null);
    Extraction.Choice asked = answered && !names.isEmpty() ? labels.unmarked(names.get(0).content()) : null;
    if (asked != null) {
      unmarked.add(asked);
      found.add(asked);
    }
  }

  private void beside(Block.Row row, List<Extraction.Choice> found) {
    List<Mark> marks = row.cells().stream().flatMap(c -> c.options().stream()).map(Block.Option::mark).toList();
    List<Block.Cell> names = row.cells().stream().filter(c -> !c.content().isBlank()).toList();
    if (marks.size() == 1 && names.size() > 1 && names.stream().filter(this::isTerm).count() == 1) {
      Block.Cell name = names.stream().filter(this::isTerm).findFirst().orElseThrow();
      // a sign of no known family beside the known one: which of the two says it?
      boolean disputed = names.stream().anyMatch(c -> c != name && isSign(c.content().text()));
      Mark mark = marks.get(0);
      found.add(labels.choice(disputed ? new Mark(mark.span(), MarkState.UNREADABLE, mark.notation()) : mark,
          disputed ? name.content() : withDetail(name.content(), names)));
      return;
    }
    boolean alternate = marks.size() > 1 && names.size() == marks.size() && alternate(row);
    if (marks.size() == 1 && names.size() == 1 || alternate) {
      for (int i = 0; i < marks.size(); i++) {
        Mark mark = marks.get(i);
        found.add(labels.choice(unheaded ? new Mark(mark.span(), MarkState.AMBIGUOUS, mark.notation()) : mark, names.get(i).content()));
      }
    }
  }

  /** The option with the words in the cell behind it, if it asks for words and has none of its own. */
  private Passage withDetail(Passage label, List<Block.Cell> names) {
    Terms.Match match = terms.whole(OptionLabels.clean(label).text());
    Passage words = names.size() == 2 && names.get(0).content() == label ? names.get(1).content() : Passage.EMPTY;
    boolean open = match != null && match.term().detail() && labels.detail(OptionLabels.clean(label), match).isBlank();
    return open && !words.isBlank() && words.text().codePoints().anyMatch(Character::isLetter) ? label.strip().join(" ", words.strip()) : label;
  }

  private static boolean isSign(String content) {
    String s = content.strip();
    return s.length() <= LONGEST_SIGN && s.codePoints().noneMatch(c -> Character.isLetterOrDigit(c) || UnreadMarks.PARTINGS.indexOf(c) >= 0);
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
    return true;
  }

}
