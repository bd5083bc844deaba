package org.fichero.emit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.fichero.model.Node;
import org.fichero.model.SourceText;
import org.fichero.model.Span;

/** A stretch of source text with its lines numbered, in which the characters of values and findings are marked. */
final class TextHtml {
  /** A longer stretch is cut on the page; the records have all of it. */
  private static final int LONGEST = 200_000;

  private final Html html = new Html();
  private final int ficha;
  private final SourceText text;
  private final Span span;
  private final List<Layer> layers = new ArrayList<>();
  private final List<Numbered> pins;

  /** Something that marks characters: a value, an unclaimed stretch or a finding. */
  private record Layer(Span span, int value, int colour, String tone) {}

  TextHtml(int ficha, SourceText text, Span span, List<Numbered> findings) {
    this.ficha = ficha;
    this.text = text;
    this.span = new Span(span.start(), Math.min(span.end(), span.start() + LONGEST));
    this.pins = findings.stream()
        .filter(f -> f.isListed() && inside(f.reported().finding().span()))
        .sorted(Comparator.comparingInt(f -> f.reported().finding().span().start()))
        .toList();
    pins.stream().filter(f -> !f.reported().finding().span().contains(span))
        .forEach(f -> layer(f.reported().finding().span(), 0, 0, f.tone()));
  }

  private boolean inside(Span other) {
    return other != null && span.start() <= other.start() && other.start() < span.end();
  }

  TextHtml values(List<FieldsHtml.Value> values) {
    for (FieldsHtml.Value value : values) {
      for (Node.Evidence evidence : value.evidence()) {
        layer(evidence.span(), value.number(), value.colour(), null);
      }
    }
    return this;
  }

  TextHtml unclaimed(List<Span> spans) {
    spans.forEach(s -> layer(s, 0, 0, "unclaimed"));
    return this;
  }

  private void layer(Span layer, int value, int colour, String tone) {
    int start = Math.max(layer.start(), span.start());
    int end = Math.min(layer.end(), span.end());
    if (start < end) {
      layers.add(new Layer(new Span(start, end), value, colour, tone));
    }
  }

  String write() {
    layers.sort(Comparator.comparing(Layer::span));
    Integer[] cuts = cuts().toArray(new Integer[0]);
    html.raw("<div class='text' tabindex='0' role='region' aria-label='source'>");
    List<Layer> active = new ArrayList<>();
    int next = 0;
    int pin = 0;
    openLine(span.start());
    for (int i = 0; i + 1 < cuts.length; i++) {
      int from = cuts[i];
      if (from > span.start() && text.column(from) == 1) {
        html.raw("</div>");
        openLine(from);
      }
      active.removeIf(l -> l.span().end() <= from);
      while (next < layers.size() && layers.get(next).span().start() <= from) {
        active.add(layers.get(next++));
      }
      while (pin < pins.size() && pins.get(pin).reported().finding().span().start() <= from) {
        pin(pins.get(pin++));
      }
      segment(from, cuts[i + 1], active);
    }
    return html.raw("</div></div>").toString();
  }

  private TreeSet<Integer> cuts() {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(span.start(), span.end()));
    layers.forEach(l -> {
      cuts.add(l.span().start());
      cuts.add(l.span().end());
    });
    pins.forEach(p -> cuts.add(p.reported().finding().span().start()));
    for (int line = text.line(span.start()) + 1; line <= text.lines() && text.lineStart(line) < span.end(); line++) {
      cuts.add(text.lineStart(line));
    }
    return cuts;
  }

  private void openLine(int index) {
    int line = text.line(index);
    int end = line < text.lines() ? text.lineStart(line + 1) : text.length();
    boolean blank = text.chars().substring(index, Math.max(index, end)).isBlank();
    html.raw(blank ? "<div class='l b'" : "<div class='l'").raw(" data-n='").number(line).raw("'>");
  }

  private void pin(Numbered finding) {
    html.raw("<a class='pin ").raw(finding.tone()).raw("' id='at").number(finding.number()).raw("' href='#f")
        .number(finding.number()).raw("' tabindex='-1' title='").text(finding.reported().finding().code())
        .raw("' aria-label='").text(finding.reported().finding().code()).raw("'></a>");
  }

  private void segment(int from, int to, List<Layer> active) {
    List<Layer> values = active.stream().filter(l -> l.value() > 0)
        .sorted(Comparator.comparingInt((Layer l) -> l.span().length()).thenComparingInt(Layer::value)).toList();
    String tones = tones(active);
    if (values.isEmpty()) {
      plain(from, to, tones);
      return;
    }
    Layer inner = values.get(0);
    html.raw("<a class='m c").number(inner.colour()).raw(tones).raw("' id='s").number(ficha).raw("-")
        .number(text.codePoint(from)).raw("' href='#v").number(ficha).raw("-").number(inner.value()).raw("' tabindex='-1' data-v='");
    for (int i = 0; i < values.size(); i++) {
      html.raw(i == 0 ? "" : " ").number(values.get(i).value());
    }
    html.raw("'>").text(text.chars(), from, to).raw("</a>");
  }

  private void plain(int from, int to, String tones) {
    if (tones.isEmpty()) {
      html.text(text.chars(), from, to);
    } else {
      html.raw("<mark class='").raw(tones.strip()).raw("'>").text(text.chars(), from, to).raw("</mark>");
    }
  }

  private static String tones(List<Layer> active) {
    TreeSet<String> tones = new TreeSet<>();
    active.stream().filter(l -> l.tone() != null).forEach(l -> tones.add(l.tone().equals("unclaimed") ? "unclaimed" : "at-" + l.tone()));
    return tones.isEmpty() ? "" : " " + String.join(" ", tones);
  }
}
