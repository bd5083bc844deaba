package org.fichero.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.fichero.emit.Messages;
import org.fichero.emit.NodeJson;
import org.fichero.explain.Explanation;
import org.fichero.explain.Explanation.NearMiss;
import org.fichero.explain.Explanation.Role;
import org.fichero.explain.Explanation.SeenField;
import org.fichero.explain.Explanation.SeenFicha;
import org.fichero.explain.Explanation.SeenLine;
import org.fichero.explain.Explanation.SeenPart;
import org.fichero.model.Document;
import org.fichero.model.Finding;
import org.fichero.model.SourceText;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;

/** An explanation for a person at a terminal: the lines with the names of their parts, then each ficha's fields. */
final class ExplanationText {
  private static final int LINE = 96;
  private static final int VALUE = 64;
  private static final int NAMES = 3;
  private static final int LABELS = 4;
  private static final int OTHERS = 3;

  private final Terminal terminal;
  private final Messages messages;
  private final Explanation explanation;
  private final SourceText text;
  private final Integer only;

  /** @param only the ordinal of the one ficha to show; null for all and what stands around them */
  ExplanationText(Terminal terminal, Messages messages, Explanation explanation, Integer only) {
    this.terminal = terminal;
    this.messages = messages;
    this.explanation = explanation;
    this.text = explanation.document().text();
    this.only = only;
  }

  void print() {
    Document document = explanation.document();
    print(terminal.paint(Terminal.Colour.STRONG, say("explain.head", "path", document.source().path(),
        "type", document.source().mediaType(), "encoding", document.encoding() == null ? "–" : document.encoding().name(),
        "lines", text.lines(), "fichas", explanation.fichas().size())));
    int at = 0;
    for (SeenFicha ficha : explanation.fichas()) {
      int first = text.line(ficha.record().span().start());
      int last = text.line(Math.max(ficha.record().span().start(), ficha.record().span().end() - 1));
      lines(at + 1, first - 1, only == null);
      if (only == null || only == ficha.record().ordinal()) {
        heading(say("explain.ficha", "ordinal", ficha.record().ordinal(), "template", ficha.record().template(),
            "version", ficha.record().version(), "first", first, "last", last));
        lines(first, last, true);
        fields(ficha);
      }
      at = last;
    }
    lines(at + 1, text.lines(), only == null);
    if (explanation.fichas().isEmpty()) {
      packs();
    }
    findings();
  }

  private void heading(String words) {
    print("");
    print(terminal.paint(Terminal.Colour.STRONG, "── " + words + " " + "─".repeat(Math.max(3, LINE - words.length()))));
  }

  private void lines(int first, int last, boolean shown) {
    for (SeenLine line : explanation.lines().subList(first - 1, Math.max(first - 1, last))) {
      if (shown && !line.parts().isEmpty()) {
        print(terminal.paint(Terminal.Colour.FAINT, String.format(Locale.ROOT, "%5d %-9s │ ", line.number(), line.block()))
            + painted(line) + names(line));
      }
    }
  }

  private String painted(SeenLine line) {
    StringBuilder out = new StringBuilder();
    int at = line.span().start();
    int end = Math.min(line.span().end(), at + LINE);
    for (SeenPart part : line.parts()) {
      if (part.span().start() < end) {
        out.append(shown(at, part.span().start()));
        out.append(terminal.paint(colour(part.role()), shown(part.span().start(), Math.min(end, part.span().end()))));
        at = Math.min(end, part.span().end());
      }
    }
    return out + (end < line.span().end() ? "…" : "");
  }

  private String shown(int from, int to) {
    return text.chars().substring(from, to).replace('\t', '⇥').replaceAll("\\p{Cntrl}", "·");
  }

  private static Terminal.Colour colour(Role role) {
    return switch (role) {
      case LABEL -> Terminal.Colour.STRONG;
      case VALUE -> Terminal.Colour.GOOD;
      case MARK -> Terminal.Colour.WARNING;
      case UNCLAIMED -> Terminal.Colour.ERROR;
      case FRONT, MARKUP -> Terminal.Colour.FAINT;
    };
  }

  /** Each name once, a long row of the same role cut. */
  private String names(SeenLine line) {
    Map<Role, List<String>> byRole = new TreeMap<>();
    for (SeenPart part : line.parts()) {
      if (part.role() != Role.MARKUP) {
        List<String> names = byRole.computeIfAbsent(part.role(), r -> new ArrayList<>());
        if (!names.contains(part.name())) {
          names.add(part.name());
        }
      }
    }
    StringBuilder out = new StringBuilder();
    byRole.forEach((role, names) -> {
      String more = names.size() > NAMES ? " +" + (names.size() - NAMES) : "";
      out.append("  ‹").append((role.code() + " " + String.join(", ", names.subList(0, Math.min(NAMES, names.size())))).strip())
          .append(more).append('›');
    });
    return terminal.paint(Terminal.Colour.NOTE, out.toString());
  }

  private void fields(SeenFicha ficha) {
    print("");
    int width = ficha.fields().stream().mapToInt(f -> f.name().length()).max().orElse(0);
    for (SeenField field : ficha.fields()) {
      String value = NodeJson.line(field.value());
      String name = String.format(Locale.ROOT, "  %-" + width + "s  ", field.name());
      if (!field.isNull()) {
        print(terminal.paint(Terminal.Colour.STRONG, name) + cut(value, VALUE) + terminal.paint(Terminal.Colour.FAINT,
            (field.label() == null ? "" : "  " + place(field.labelSpan()) + " " + field.confidence().code()) + "  " + field.rule()
            + (field.grounds().label() == null ? "" : "  " + say("explain.label", "rule", line(field.grounds().label(), field.rule())))));
      } else {
        print(terminal.paint(Terminal.Colour.ERROR, name + "null") + terminal.paint(Terminal.Colour.FAINT, "  " + field.rule()));
        why(field, " ".repeat(width + 4));
      }
      grounds(field, " ".repeat(width + 4));
    }
  }

  /** Of two places in one file, the second by its line alone. */
  private static String line(String rule, String other) {
    String file = rule.substring(0, rule.lastIndexOf(':') + 1);
    return other.startsWith(file) ? rule.substring(file.length() - 1) : rule;
  }

  private void why(SeenField field, String indent) {
    if (field.label() != null) {
      print(indent + say("explain.empty-label", "label", field.label(), "place", place(field.labelSpan())));
    } else if (field.sought() != null) {
      print(indent + (field.sought().isEmpty() ? say("explain.sought") : say("explain.sought.in", "field", field.sought())));
    } else if (field.tried().isEmpty()) {
      print(indent + say("explain.untried"));
    } else {
      boolean headings = field.kind().equals(FieldKind.TABLE.code()) && field.grounds().tried().isEmpty();
      print(indent + say(headings ? "explain.tried.headings" : "explain.tried", "labels", labels(field.tried())));
      print(indent + (field.nearest() == null ? say("explain.miss.nothing") : miss(field.nearest()) + rule(field.nearest(), field)));
      field.grounds().tried().stream().filter(t -> t.nearest() != null && !t.nearest().equals(field.nearest())).limit(OTHERS)
          .forEach(t -> print(indent + miss(t.nearest()) + rule(t.nearest(), field)));
    }
  }

  private void grounds(SeenField field, String indent) {
    new OriginLines(terminal, messages, field.grounds().origins()).lines().forEach(line -> print(indent + line));
    Explanation.TriedTerms terms = field.grounds().terms();
    if (terms != null) {
      print(indent + say("explain.terms", "words", terms.words(), "file", terms.rule()));
      print(indent + (terms.nearest() == null ? say("explain.terms.nothing") : near(terms.nearest())));
    }
  }

  private String near(NearMiss miss) {
    return say("explain.near", "text", miss.text(), "place", place(miss.span()), "label", miss.label(),
        "how", say("explain.miss." + (miss.edits() == 0 ? "same" : miss.edits() == 1 ? "one" : "many"), "edits", miss.edits()));
  }

  /** Where the label stands that something is near to. */
  private String rule(NearMiss miss, SeenField field) {
    return field.grounds().tried().stream().filter(t -> t.label().equals(miss.label()) && t.rule() != null).findFirst()
        .map(t -> terminal.paint(Terminal.Colour.FAINT, "  " + t.rule())).orElse("");
  }

  private static String labels(List<String> labels) {
    String shown = String.join(", ", labels.subList(0, Math.min(LABELS, labels.size())).stream().map(l -> "\"" + l + "\"").toList());
    return labels.size() > LABELS ? shown + ", … (" + labels.size() + ")" : shown;
  }

  private String miss(NearMiss miss) {
    String how = miss.edits() == 0 ? "same" : miss.edits() == 1 ? "one" : "many";
    return say("explain.miss", "text", miss.text(), "place", place(miss.span()), "label", miss.label(),
        "how", say("explain.miss." + how, "edits", miss.edits()),
        "why", say("explain.why." + miss.why().code(), "other", miss.other()));
  }

  private void packs() {
    print("");
    print(say("explain.no-ficha"));
    for (Explanation.PackMatch pack : explanation.packs()) {
      print("  " + say("explain.pack", "pack", pack.id(), "found", pack.found().size(), "needed", pack.needed(),
          "names", pack.found().isEmpty() ? "–" : String.join(", ", pack.found())));
      if (pack.nearest() != null) {
        print("  " + say("explain.pack.nearest", "pack", pack.id(), "miss", miss(pack.nearest())));
      }
    }
  }

  private void findings() {
    if (only != null || explanation.findings().isEmpty()) {
      return;
    }
    heading(say("explain.findings"));
    for (Explanation.SeenFinding seen : explanation.findings()) {
      Finding finding = seen.finding();
      print("  " + (finding.span() == null ? "" : place(finding.span()) + ": ") + finding.severity().code() + " " + finding.code()
          + ": " + messages.message(finding) + (seen.rule() == null ? "" : terminal.paint(Terminal.Colour.FAINT, "  " + seen.rule())));
    }
  }

  private String place(Span span) {
    return text.line(span.start()) + ":" + text.column(span.start());
  }

  private static String cut(String value, int longest) {
    return value.codePointCount(0, value.length()) <= longest ? value : value.substring(0, value.offsetByCodePoints(0, longest)) + "…";
  }

  private String say(String key, Object... args) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      named.put((String) args[i], String.valueOf(args[i + 1]));
    }
    return messages.text(key, named);
  }

  private void print(String line) {
    terminal.out().print(line + "\n");
  }
}
