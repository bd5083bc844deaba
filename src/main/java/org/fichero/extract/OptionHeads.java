package org.fichero.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Span;

/** What stands above a choice's options, looks like one of them and is none: headings of their columns, and a legend. All of it is form. */
final class OptionHeads {
  private final Terms terms;
  private final Answers answers;
  private final List<Span> forms;
  private final Set<String> headings = new HashSet<>();

  /** @param headings the field's own labels, which may head its options' table again */
  OptionHeads(Terms terms, Answers answers, List<Span> forms, List<String> headings) {
    this.terms = terms;
    this.answers = answers;
    this.forms = forms;
    headings.forEach(h -> this.headings.add(Terms.key(h)));
  }

  /** The options of a block that no option stands before, without what heads them. */
  List<Block.Option> without(Block.Options block, List<Block> blocks) {
    List<Block.Option> options = block.options();
    int first = legend(options, block == blocks.get(blocks.size() - 1));
    while (first < options.size() && (isHeading(options.get(first)) || headsMarks(options, first, block, blocks))) {
      claim(options.get(first++));
    }
    return options.subList(first, options.size());
  }

  /** "Categoría | X" above the options heads their columns. */
  private boolean isHeading(Block.Option option) {
    String label = OptionLabels.clean(option.label()).text();
    // "Opción      Marca": two headings with a gap between them, and no mark
    boolean two = option.mark().notation().equals("none") && option.label().strip().text().indexOf("  ") >= 0
        || option.label().strip().text().indexOf('\t') >= 0;
    // "Sociolaboral   SI:" is an option with what asks about it
    boolean term = two && terms.start(label) != null;
    return (two && !term || headings.contains(Terms.key(label))) && terms.whole(label) == null;
  }

  /** A mark whose label has been read as the field's, with the options below it. */
  private boolean headsMarks(List<Block.Option> options, int at, Block.Options block, List<Block> blocks) {
    if (at > 0 || terms.size() < 2 || !options.get(0).label().isBlank()) {
      return false;
    }
    int next = blocks.indexOf(block) + 1;
    Block below = next < blocks.size() ? blocks.get(next) : null;
    return options.size() > 1 ? areLabelled(options.subList(1, options.size()))
        : below instanceof Block.Options more ? areLabelled(more.options()) : below instanceof Block.Table;
  }

  private static boolean areLabelled(List<Block.Option> options) {
    return options.stream().noneMatch(o -> o.label().isBlank());
  }

  /** How many options at the start only say what the signs mean, before the first term: "☒ aplica  ☐ no aplica". */
  private int legend(List<Block.Option> options, boolean last) {
    int legend = 0;
    while (legend < options.size() && isAnswer(OptionLabels.clean(options.get(legend).label()).text())) {
      legend++;
    }
    boolean followed = legend == options.size() ? !last : terms.whole(OptionLabels.clean(options.get(legend).label()).text()) != null;
    if (legend < 2 || !followed || terms.size() < 2) {
      return 0;
    }
    options.subList(0, legend).forEach(this::claim);
    return legend;
  }

  /** A word of yes or no that is no option of the field's own. */
  private boolean isAnswer(String label) {
    return (answers.yesOrNo(label) != null || answers.of(label) != null) && terms.whole(label) == null;
  }

  private void claim(Block.Option option) {
    forms.add(option.mark().span());
    forms.addAll(option.label().sources());
  }
}
