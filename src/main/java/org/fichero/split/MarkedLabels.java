package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Fold;
import org.fichero.model.MarkState;
import org.fichero.model.Page;
import org.fichero.model.Passage;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RulePack;

/** Labels that were read as options: behind a box or star, or before the first option on its line. */
final class MarkedLabels {
  private final Page page;
  private final RulePack pack;
  private final LabelMatcher matcher;
  private final Labeller labeller;

  MarkedLabels(Page page, RulePack pack, LabelMatcher matcher, Labeller labeller) {
    this.page = page;
    this.pack = pack;
    this.matcher = matcher;
    this.labeller = labeller;
  }

  /**
   * Adds the options at {@code i} with the label that they hold; false, and nothing, where they hold none. A label behind a box or star is a
   * label all the same, where the line is no item of a list; of a yes-or-no field, the box is the value. One without a box right above a list
   * was only taken for an option that is not chosen.
   */
  boolean add(List<Block> blocks, int i, Block.Options options, Pieces pieces) {
    boolean bare = options.options().get(0).mark().span().isEmpty();
    boolean below = !bare && i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Options next && next.blanksBefore() == 0;
    if (!bare && isHeading(blocks, i, pieces)) {
      return behind(options, false, pieces);
    }
    if (options.options().size() > 1 || below) {
      return led(options, pieces);
    }
    boolean listed = i > 0 && blocks.get(i - 1) instanceof Block.Options && options.blanksBefore() == 0;
    return (!listed || bare && endsList(blocks, i, options, pieces)) && behind(options, bare, pieces);
  }

  /** Whether an option is nothing but another field's label, and those above and below are none: a sign draws the eye to it, and no list has them all. */
  private boolean isHeading(List<Block> blocks, int i, Pieces pieces) {
    LabelMatch match = label(blocks, i, pieces);
    return match != null && !match.field().equals(pieces.field()) && !mayBeOption(pieces.field(), match.words())
        && label(blocks, i - 1, pieces) == null && label(blocks, i + 1, pieces) == null;
  }

  /** The label that is all of the only option there; null where none is. */
  private LabelMatch label(List<Block> blocks, int i, Pieces pieces) {
    boolean one = i >= 0 && i < blocks.size() && blocks.get(i) instanceof Block.Options o && o.options().size() == 1 && !o.options().get(0).label().isBlank();
    LabelMatch match = !one ? null : matcher.match(page.text(), List.of(((Block.Options) blocks.get(i)).options().get(0).label()), pieces.group());
    return match != null && match.isAlone() && match.confidence() != Confidence.FUZZY ? match : null;
  }

  /** Right below a list in which what is not chosen has no mark, the next field's label looks like one more option. */
  private boolean endsList(List<Block> blocks, int i, Block.Options options, Pieces pieces) {
    Passage words = options.options().get(0).label();
    boolean mayBeOption = words.text().strip().indexOf(' ') < 0 && mayBeOption(pieces.field(), words.text().strip());
    boolean apart = i + 1 == blocks.size() || !(blocks.get(i + 1) instanceof Block.Options next) || next.blanksBefore() > 0;
    LabelMatch match = words.isBlank() || !apart && mayBeOption ? null
        : matcher.match(page.text(), List.of(words), pieces.group());
    return match != null && isWhole(match) && match.confidence() != Confidence.FUZZY && !match.field().equals(pieces.field());
  }

  /** Whether the label is all of the line, or has its value behind it as the pack allows: "Municipalidad de Lota". */
  private static boolean isWhole(LabelMatch match) {
    return match.isAlone() || match.strength() == LabelMatch.Strength.INLINE;
  }

  /** Whether a word that is a field's label may be an option of this one: of a choice that lists it, or lists none. */
  private boolean mayBeOption(String field, String word) {
    FieldRule rule = field == null ? null : pack.field(field).orElse(null);
    boolean choice = rule != null && (rule.kind() == FieldKind.CHOICE || rule.kind() == FieldKind.CHOICES);
    return choice && (rule.vocabulary() == null
        || rule.vocabulary().terms().stream().flatMap(t -> t.spellings().stream()).anyMatch(s -> Fold.fold(s).equals(Fold.fold(word))));
  }

  private boolean behind(Block.Options options, boolean bare, Pieces pieces) {
    Block.Option only = options.options().get(0);
    Passage words = only.label();
    LabelMatch match = words.isBlank() ? null : matcher.match(page.text(), List.of(words), pieces.group());
    boolean value = match != null && !bare && kind(match) == FieldKind.BOOLEAN;
    // a tick behind which a label and its value stand may be theirs; a free box is how some draw their bullets
    boolean parted = match != null && (match.isAlone() || bare && isWhole(match) || match.isParted() && only.mark().state() == MarkState.UNTICKED);
    if (!parted || value || match.confidence() == Confidence.FUZZY) {
      return false;
    }
    List<Span> spans = new ArrayList<>(words.slice(0, Math.min(match.end(), words.text().length())).sources());
    if (!bare) {
      spans.add(only.mark().span());
      spans.sort(null);
    }
    pieces.add(labeller.label(match, spans, options.blanksBefore()));
    Passage rest = match.rest(List.of(words));
    if (!rest.isBlank()) {
      pieces.add(new Piece.Content(new Block.Line(rest.span(), rest, 0, false, "", 0, 0)));
    }
    return true;
  }

  /** Of options with their marks behind them, a sign may part the first from the label of their field: "Categoría. Uno ☐; Dos ☒". */
  private boolean led(Block.Options options, Pieces pieces) {
    Block.Option first = options.options().get(0);
    LabelMatch match = first.label().isBlank() || first.mark().span().start() < first.label().span().end() ? null
        : matcher.match(page.text(), List.of(first.label()), pieces.group());
    Passage rest = match == null ? Passage.EMPTY : match.rest(List.of(first.label()));
    boolean choice = match != null && (kind(match) == FieldKind.CHOICE || kind(match) == FieldKind.CHOICES);
    if (!choice || match.strength() != LabelMatch.Strength.SEPARATED || match.confidence() == Confidence.FUZZY || rest.isBlank()) {
      return false;
    }
    List<Span> spans = new ArrayList<>(first.label().slice(0, match.end()).sources());
    pieces.add(labeller.label(match, spans, options.blanksBefore()));
    List<Block.Option> own = new ArrayList<>(options.options());
    own.set(0, new Block.Option(first.mark(), rest));
    pieces.add(new Piece.Content(new Block.Options(new Span(rest.span().start(), options.span().end()), own, 0)));
    return true;
  }

  private FieldKind kind(LabelMatch match) {
    return pack.field(match.field()).map(FieldRule::kind).orElse(null);
  }
}
