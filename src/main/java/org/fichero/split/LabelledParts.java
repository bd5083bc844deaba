package org.fichero.split;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Ficha;
import org.fichero.model.Finding;
import org.fichero.model.Page;
import org.fichero.model.Severity;
import org.fichero.model.SourceText;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RulePack;

/** The labels of one ficha in order, each with what is its own of what stands under it. Not thread-safe. */
final class LabelledParts {
  private final Template template;
  private final boolean untitled;
  private final Set<Integer> ranks;
  private final List<Ficha.Section> sections;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final UnknownHeadings unknown;
  private final UnknownBehind behind;
  private final IgnoredText ignored;
  private final RowEnd row;
  private final SourceText source;

  /**
   * @param ranks of the ficha's labels that are headings by markup
   * @param untitled whether the ficha has no title as yet, so that one below a record's number is its
   * @param sections takes the parts
   */
  LabelledParts(Page page, Template template, LabelFrame frame, StrongHeads strong, Set<Integer> ranks, boolean untitled, List<Ficha.Section> sections) {
    this.template = template;
    this.untitled = untitled;
    this.ranks = ranks;
    this.sections = sections;
    this.unknown = new UnknownHeadings(page.text(), frame, strong, template.months(), choices(template.pack()));
    this.behind = new UnknownBehind(page.text(), template.pack());
    this.ignored = new IgnoredText(page.text(), template);
    this.row = new RowEnd(page.text());
    this.source = page.text();
  }

  private static List<FieldRule> choices(RulePack pack) {
    return pack.fields().stream().filter(f -> f.kind() == FieldKind.CHOICE || f.kind() == FieldKind.CHOICES).toList();
  }

  List<Finding> findings() {
    return findings;
  }

  /**
   * Adds the label and what stands under it.
   *
   * @param ends whether the ficha ends with it
   * @param last whether its template's last ficha does
   */
  void add(Piece.Label label, List<Block> blocks, boolean ends, boolean last) {
    boolean numbered = NumberedHead.is(template.pack(), label.field());
    List<Block> contents = behind.cut(template.pack().field(label.field()).orElse(null), label, blocks, findings);
    int own = contents != blocks ? 1 : own(label, contents, numbered, ends, last);
    Ficha.Section section = new Ficha.Section(label.field(), label.spans(), label.words(), label.confidence(), contents.subList(0, own));
    if (numbered) {
      sections.addAll(NumberedHead.part(section, untitled ? template.title() : null));
    } else {
      sections.add(section);
    }
    if (own < contents.size()) {
      sections.add(new Ficha.Section(null, List.of(), "", Confidence.INFERRED, contents.subList(own, contents.size())));
    }
    ignored.notice(label, contents, findings);
    notice(label);
  }

  /** How many of the blocks are the label's own; what stands below a record's number is its title, however it is written. */
  private int own(Piece.Label label, List<Block> contents, boolean numbered, boolean ends, boolean last) {
    FieldRule rule = template.pack().field(label.field()).orElse(null);
    int own = ValueEnd.of(rule, label, contents);
    own = numbered ? own : unknown.ranked(rule, label, contents.subList(0, own), ranks, findings);
    own = numbered ? own : unknown.own(rule, label, contents.subList(0, own), last, findings);
    own = row.of(rule, label, contents.subList(0, own));
    own = Math.min(own, AnsweredQuestions.own(contents));
    own = own < contents.size() ? own : Signatures.above(source, contents, row.hasCell(label));
    return !numbered && !ends && own == contents.size() ? TrailingHeading.own(rule, contents, template.months()) : own;
  }

  private void notice(Piece.Label label) {
    if (label.confidence() == Confidence.FUZZY) {
      findings.add(Finding.at(label.span(), "label-approximate", Severity.INFO, "/fields/" + label.field(),
          "found", label.words(), "field", label.field()));
    }
    if (!seen.add(label.field()) && !label.opens() && !template.repeated().contains(label.field())) {
      findings.add(Finding.at(label.span(), "label-repeated", Severity.INFO, "/fields/" + label.field(),
          "label", label.words(), "field", label.field()));
    }
  }
}
