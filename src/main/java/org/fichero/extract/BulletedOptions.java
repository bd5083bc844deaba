package org.fichero.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Extraction;
import org.fichero.model.Mark;
import org.fichero.model.MarkState;
import org.fichero.model.Span;

/**
 * Options whose bullets are their marks, since they are not all the same: {@code + Uno} above {@code - Dos}, {@code (S) Uno} above {@code (N)
 * Dos}, {@code → Uno} above {@code Dos}.
 */
final class BulletedOptions {
  private static final String POINTERS = "→➔➜➤➡►▶⇒☛☞👉»";
  private static final String PLAIN = "-–•·*";

  private final OptionLabels labels;
  private final Answers answers;
  private final List<Span> forms;

  /** @param forms takes the places of what explains the bullets */
  BulletedOptions(OptionLabels labels, Answers answers, List<Span> forms) {
    this.forms = forms;
    this.labels = labels;
    this.answers = answers;
  }

  /** The options; empty where anything else stands among them, or their bullets say nothing. */
  List<Extraction.Choice> read(List<Block> blocks) {
    List<Block.Line> lines = new ArrayList<>();
    for (Block block : blocks) {
      boolean option = block instanceof Block.Line line && labels.unmarked(line.content()) != null;
      if (option) {
        lines.add((Block.Line) block);
      } else if (!block.endsPage() && !(lines.isEmpty() && isLegend(block))) {
        return List.of();
      }
    }
    List<String> bullets = lines.stream().map(Block.Line::bullet).toList();
    SignMeaning meaning = meaning(bullets);
    if (meaning.isKnown()) {
      blocks.stream().filter(BulletedOptions::isLegend).forEach(b -> forms.addAll(((Block.Line) b).content().sources()));
    }
    return meaning.isKnown() ? choices(lines, meaning) : List.of();
  }

  /** "S = sí, N = no" */
  private static boolean isLegend(Block block) {
    return block instanceof Block.Line line && line.content().text().indexOf('=') > 0;
  }

  private List<Extraction.Choice> choices(List<Block.Line> lines, SignMeaning meaning) {
    List<Extraction.Choice> choices = new ArrayList<>();
    for (Block.Line line : lines) {
      MarkState state = meaning.state(line.bullet());
      int at = line.content().span().start();
      choices.add(labels.choice(new Mark(new Span(at, at), state, state == MarkState.BLANK ? "none" : "word"), line.content()));
    }
    return choices;
  }

  private SignMeaning meaning(List<String> bullets) {
    Set<String> kinds = new LinkedHashSet<>(bullets);
    if (kinds.size() != 2) {
      return SignMeaning.UNKNOWN;
    }
    List<String> two = List.copyOf(kinds);
    for (int i = 0; i < 2; i++) {
      String yes = two.get(i);
      String no = two.get(1 - i);
      if (!yes.isEmpty() && POINTERS.contains(yes) && PLAIN.contains(no)) {
        return new SignMeaning(SignMeaning.key(yes), SignMeaning.key(no));
      }
    }
    return kinds.contains("") ? SignMeaning.UNKNOWN : SignMeaning.of(bullets, false, false, answers);
  }
}
