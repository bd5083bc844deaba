package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Options of one line that a page's width broke over several: whatever was cut, a mark from its label or a label within, the lines are
 * one again. Whether the marks stand before their labels is told by how all of the lines begin and end, and by the document's other
 * lists where these leave it open.
 */
final class WrappedOptions {
  private final Lines lines;
  private final Set<String> open;
  /** What finds words that serve as signs; null where signs that are drawn are looked for. */
  private final WrittenSigns words;
  private final PageWidth width;
  private final List<Run> runs = new ArrayList<>();
  private int before;
  private int after;
  /** Lines before this one have been looked at by a run. */
  private int scanned;

  /** Lines of options right below each other, and what each looks like; null for one that is a part of a label. */
  private record Run(int from, List<OptionFlow> flows) {
    int to() {
      return from + flows.size();
    }

    int signs() {
      return flows.stream().mapToInt(OptionFlow::signs).sum();
    }

    OptionFlow first() {
      return flows.get(0);
    }

    OptionFlow last() {
      return flows.get(flows.size() - 1);
    }
  }

  private WrappedOptions(Lines lines, Set<String> open, WrittenSigns words, PageWidth width) {
    this.lines = lines;
    this.open = open;
    this.words = words;
    this.width = width;
  }

  /** The lines with each broken row as one; the same where there is none. */
  static Lines join(Lines lines, Set<String> open, CellWords words) {
    PageWidth width = new PageWidth(lines);
    Lines drawn = new WrappedOptions(BrokenBoxes.close(lines), open, null, width).joined();
    return new WrappedOptions(drawn, open, new WrittenSigns(lines.text, words), width).joined();
  }

  private Lines joined() {
    int i = 0;
    while (i < lines.size()) {
      OptionFlow flow = isRow(i) ? null : flow(i, true);
      if (flow == null) {
        i++;
        continue;
      }
      // what a longer run looked at and gave back holds none
      Run run = i < scanned ? new Run(i, List.of(flow)) : run(i, flow);
      runs.add(run);
      i = run.to();
    }
    runs.forEach(this::vote);
    return runs.isEmpty() ? lines : lines.with(joinedLines());
  }

  /** @param whole whether no option of the line above goes on in it, so that a dash that begins it is a bullet */
  private OptionFlow flow(int i, boolean whole) {
    TextLine line = lines.get(i);
    boolean may = line.isText() && (line.special || words != null) && line.from < line.to && (isBelow(i) || isBelow(i + 1));
    if (!may || words == null) {
      return may ? OptionFlow.of(lines, line, open) : null;
    }
    List<Piece> signs = words.of(line, isBelow(i) ? lines.get(i - 1) : null);
    boolean bullet = whole && !signs.isEmpty() && signs.get(0).start == line.from && OptionFlow.isItem(lines.text, line);
    signs = bullet ? signs.subList(1, signs.size()) : signs;
    return signs.isEmpty() ? null : OptionFlow.of(lines.text, line, signs, open);
  }

  /** Whether nothing but a line's end stands between the line and the one above it. */
  private boolean isBelow(int i) {
    if (i <= 0 || i >= lines.size()) {
      return false;
    }
    return lines.get(i).isBelow(lines.text, lines.get(i - 1));
  }

  /** Whether bars stand around the line, as around a table's row. */
  private boolean isRow(int i) {
    TextLine line = lines.get(i);
    return line.bar && Chars.isBar(lines.text.charAt(line.from)) && Chars.isBar(lines.text.charAt(line.to - 1));
  }

  private Run run(int from, OptionFlow first) {
    List<OptionFlow> flows = new ArrayList<>(List.of(first));
    int i = from + 1;
    while (isBelow(i)) {
      OptionFlow next = OptionFlow.isItem(lines.text, lines.get(i)) && (words == null || flows.get(flows.size() - 1).ended()) ? null : flow(i, flows.get(flows.size() - 1).ended());
      OptionFlow above = flows.get(flows.size() - 1);
      if (next == null || !goesOn(above, next, i)) {
        break;
      }
      flows.add(next);
      i++;
    }
    scanned = i;
    while (words != null && flows.size() > 1 && !flows.get(flows.size() - 1).ended()) {
      flows.remove(flows.size() - 1);
    }
    return new Run(from, flows);
  }

  private boolean goesOn(OptionFlow above, OptionFlow next, int i) {
    boolean anew = next.labelled() || next.led() && next.colons() < 0;
    boolean twice = above.ended() && next.begun() || above.parted().atEnd() && next.parted().atStart();
    boolean words = !above.ended() && !next.begun();
    return !anew && !twice && (!words || width.isFull(lines.get(i - 1), lines.get(i)));
  }

  private void vote(Run run) {
    boolean starts = run.first().isBefore(isAnswered(run));
    before += starts && !run.last().ended() ? 1 : 0;
    after += !starts && run.last().ended() ? 1 : 0;
  }

  /** Whether a colon stands between each option and its sign. */
  private static boolean isAnswered(Run run) {
    return run.flows().stream().noneMatch(f -> f.colons() < 0) && run.flows().stream().mapToInt(OptionFlow::colons).sum() > 1;
  }

  private List<TextLine> joinedLines() {
    List<TextLine> out = new ArrayList<>(lines.size());
    int done = 0;
    for (Run run : runs) {
      int from = first(run, done);
      int to = from < 0 ? 0 : last(run, from);
      if (to - from < 2 || from < 0) {
        continue;
      }
      out.addAll(lines.all.subList(done, from));
      TextLine joined = lines.get(from);
      for (int i = from + 1; i < to; i++) {
        joined = words == null ? lines.get(i).below(joined) : lines.get(i).goingOn(joined);
      }
      out.add(joined);
      done = to;
    }
    out.addAll(lines.all.subList(done, lines.size()));
    return out;
  }

  /** Where the row begins: the line above may end with its first label; -1 where nothing is broken. */
  private int first(Run run, int done) {
    boolean starts = run.first().isBefore(isAnswered(run));
    boolean ends = run.last().ended();
    if (!starts && !ends && before <= after) {
      return -1;
    }
    if (words != null) {
      return !starts && ends && isWritten(run) && (isBroken(run, false) || isFull(run)) ? run.from() : -1;
    }
    boolean labelAbove = run.signs() > 1 && starts && ends && run.first().begun() && !labelBelow(run) && run.from() > done && isBelow(run.from());
    boolean headed = starts != ends && isHeaded(run) && isFull(run);
    return labelAbove ? run.from() - 1 : headed || isBroken(run, !starts && !ends || starts && (!ends || labelBelow(run))) || starts && ends && labelBelow(run) ? run.from() : -1;
  }

  /** Whether the first line begins with the label of the row, so that questions of their own begin none of the others. */
  private boolean isHeaded(Run run) {
    TextLine line = lines.get(run.from());
    return run.first().labelled() || run.first().led() || Chars.find(lines.text, " - ", line.from, line.to) > 0 || Chars.find(lines.text, " \u2013 ", line.from, line.to) > 0;
  }

  /** Whether no line but the last had room for more. */
  private boolean isFull(Run run) {
    for (int i = run.from(); i + 1 < run.to(); i++) {
      if (!width.isFull(lines.get(i), lines.get(i + 1))) {
        return false;
      }
    }
    return true;
  }

  /** Whether words that answer fill at least one line of the run. */
  private boolean isWritten(Run run) {
    return run.flows().stream().anyMatch(f -> f.signs() > 1);
  }

  /** After the row's last line. */
  private int last(Run run, int from) {
    boolean starts = run.first().isBefore(isAnswered(run));
    return words == null && starts && run.last().ended() && from == run.from() && labelBelow(run) ? run.to() + 1 : run.to();
  }

  /** Whether the label of the last sign stands in the line below. */
  private boolean labelBelow(Run run) {
    boolean may = run.signs() > 1 && isBelow(run.to()) && !OptionFlow.isItem(lines.text, lines.get(run.to())) && flow(run.to(), true) == null;
    boolean above = run.first().begun() && isBelow(run.from());
    return may && (!above || before >= after);
  }

  /** Whether an option goes on from one line to the next. */
  private static boolean isBroken(Run run, boolean before) {
    boolean parted = !run.first().parted().atStart() && !run.last().parted().atEnd() && run.flows().stream().anyMatch(f -> f.signs() > 1);
    for (int i = 1; i < run.flows().size(); i++) {
      OptionFlow above = run.flows().get(i - 1);
      OptionFlow below = run.flows().get(i);
      if ((before ? !below.begun() : !above.ended()) || parted && (above.parted().atEnd() || below.parted().atStart())) {
        return true;
      }
    }
    return false;
  }
}
