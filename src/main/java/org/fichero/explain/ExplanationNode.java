package org.fichero.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fichero.explain.Explanation.NearMiss;
import org.fichero.explain.Explanation.PackMatch;
import org.fichero.explain.Explanation.SeenField;
import org.fichero.explain.Explanation.SeenFicha;
import org.fichero.explain.Explanation.SeenLine;
import org.fichero.explain.Explanation.SeenPart;
import org.fichero.model.Finding;
import org.fichero.model.Node;
import org.fichero.model.SourceText;
import org.fichero.model.Span;

/** An explanation as a value, for programs: offsets in code points, lines and columns from 1, keys in snake_case. */
public final class ExplanationNode {
  private final SourceText text;

  private ExplanationNode(SourceText text) {
    this.text = text;
  }

  /** All of it. */
  public static Node of(Explanation explanation) {
    ExplanationNode to = new ExplanationNode(explanation.document().text());
    return members(
        "path", leaf(explanation.document().source().path()),
        "media_type", leaf(explanation.document().source().mediaType()),
        "lines", list(explanation.lines(), to::line),
        "fichas", list(explanation.fichas(), to::ficha),
        "packs", list(explanation.packs(), to::pack),
        "findings", list(explanation.findings(), to::finding));
  }

  private Node line(SeenLine line) {
    return members("line", leaf((long) line.number()), "block", leaf(line.block().isEmpty() ? null : line.block()),
        "parts", list(line.parts(), this::part));
  }

  private Node part(SeenPart part) {
    return members("start", offset(part.span().start()), "end", offset(part.span().end()), "role", leaf(part.role().code()),
        "name", leaf(part.name().isEmpty() ? null : part.name()), "text", leaf(text.cut(part.span())));
  }

  private Node ficha(SeenFicha ficha) {
    return members("id", leaf(ficha.record().id()), "template", leaf(ficha.record().template()),
        "start", offset(ficha.record().span().start()), "end", offset(ficha.record().span().end()),
        "fields", list(ficha.fields(), this::field));
  }

  private Node field(SeenField field) {
    return members("name", leaf(field.name()), "kind", leaf(field.kind()), "rule", leaf(field.rule()),
        "value", field.value(),
        "label", field.label() == null ? Node.NULL : members("text", leaf(field.label()), "line", line(field.labelSpan()),
            "confidence", leaf(field.confidence().code()), "rule", leaf(field.grounds().label())),
        "rests_on", list(field.grounds().origins(), ExplanationNode::origin),
        "tried", list(field.tried(), ExplanationNode::leaf),
        "nearest", nearest(field.nearest()),
        "looked_for", list(field.grounds().tried(), this::tried),
        "terms", terms(field.grounds().terms()));
  }

  private static Node origin(Origin origin) {
    return members("part", leaf(origin.part()), "value", leaf(origin.value()), "word", leaf(origin.word()), "rule", leaf(origin.rule()));
  }

  private Node tried(Explanation.Try tried) {
    return members("label", leaf(tried.label()), "rule", leaf(tried.rule()), "nearest", nearest(tried.nearest()));
  }

  private Node terms(Explanation.TriedTerms terms) {
    return terms == null ? Node.NULL
        : members("words", leaf((long) terms.words()), "rule", leaf(terms.rule()), "nearest", nearest(terms.nearest()));
  }

  private Node nearest(NearMiss miss) {
    return miss == null ? Node.NULL : members("text", leaf(miss.text()), "label", leaf(miss.label()), "edits", leaf((long) miss.edits()),
        "why", leaf(miss.why().code()), "other", leaf(miss.other()), "start", offset(miss.span().start()),
        "line", line(miss.span()), "column", leaf((long) text.column(miss.span().start())));
  }

  private Node pack(PackMatch pack) {
    return members("id", leaf(pack.id()), "needed", leaf((long) pack.needed()), "found", list(pack.found(), ExplanationNode::leaf),
        "nearest", nearest(pack.nearest()));
  }

  private Node finding(Explanation.SeenFinding seen) {
    Finding finding = seen.finding();
    boolean placed = finding.span() != null;
    return members("code", leaf(finding.code()), "severity", leaf(finding.severity().code()), "pointer", leaf(finding.pointer()),
        "line", placed ? line(finding.span()) : Node.NULL,
        "column", placed ? leaf((long) text.column(finding.span().start())) : Node.NULL,
        "rule", leaf(seen.rule()));
  }

  private Node line(Span span) {
    return leaf((long) text.line(span.start()));
  }

  private Node offset(int index) {
    return leaf((long) text.codePoint(index));
  }

  private static Node leaf(Object value) {
    return new Node.Leaf(value, List.of());
  }

  private static <T> Node list(List<T> items, Function<T, Node> node) {
    return new Node.Items(items.stream().map(node).toList());
  }

  private static Node members(Object... namesAndNodes) {
    Map<String, Node> all = new LinkedHashMap<>();
    for (int i = 0; i < namesAndNodes.length; i += 2) {
      all.put((String) namesAndNodes[i], (Node) namesAndNodes[i + 1]);
    }
    return new Node.Members(all);
  }
}
