package org.fichero.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fichero.model.Confidence;
import org.fichero.model.Node;
import org.fichero.model.Pointers;
import org.fichero.model.SourceText;

/** A record's fields, each value linked to its characters in the text beside it. */
final class FieldsHtml {
  static final int COLOURS = 8;
  private static final int SHORT = 48;
  /** A list that goes on when a ficha has shown so many values is cut on the page; the records have all of it. */
  private static final int MOST = 5_000;
  /** So is a text of more characters. */
  private static final int LONGEST = 20_000;

  private final Html html = new Html();
  private final int ficha;
  private final SourceText text;
  private final List<Numbered> findings;
  private final List<Value> values = new ArrayList<>();
  private int colour;
  private int leaves;
  private Confidence ofField = Confidence.EXACT;

  /**
   * A value that came from the source.
   *
   * @param number from 1, in the order of the fields
   * @param colour of its field
   */
  record Value(int number, int colour, List<Node.Evidence> evidence) {}

  FieldsHtml(int ficha, SourceText text, List<Numbered> findings) {
    this.ficha = ficha;
    this.text = text;
    this.findings = findings;
  }

  /** All fields; {@link #values} is complete afterwards. */
  String write(Node.Members fields) {
    html.raw("<dl class='fields'>");
    int index = 0;
    for (Map.Entry<String, Node> field : fields.members().entrySet()) {
      colour = index++ % COLOURS;
      html.raw("<div class='field c").number(colour).raw("'><dt>").text(field.getKey());
      ofField = surest(field.getValue());
      tag(ofField);
      html.raw("</dt><dd>");
      node(field.getValue());
      notes("/fields/" + Pointers.escape(field.getKey()));
      html.raw("</dd></div>\n");
    }
    return html.raw("</dl>").toString();
  }

  /** The values with evidence, by number. */
  List<Value> values() {
    return values;
  }

  private void notes(String pointer) {
    for (Numbered finding : findings) {
      String at = finding.reported().finding().pointer();
      if (at != null && (at.equals(pointer) || at.startsWith(pointer + "/"))) {
        finding.note(html);
      }
    }
  }

  private void node(Node node) {
    if (node instanceof Node.Leaf leaf) {
      leaf(leaf);
    } else if (node instanceof Node.Members members) {
      members(members);
    } else if (node instanceof Node.Items items) {
      items(items.items());
    }
  }

  private void members(Node.Members members) {
    html.raw("<dl class='parts'>");
    members.members().forEach((name, value) -> {
      html.raw("<div><dt>").text(name).raw("</dt><dd>");
      node(value);
      html.raw("</dd></div>");
    });
    html.raw("</dl>");
  }

  private void items(List<Node> items) {
    if (items.isEmpty()) {
      html.raw("<span class='none'>").say("ui.none").raw("</span>");
    } else if (items.stream().allMatch(FieldsHtml::isFlat)) {
      table(items);
    } else {
      boolean chips = items.stream().allMatch(FieldsHtml::isShort);
      html.raw(chips ? "<ul class='chips'>" : "<ol class='items'>");
      int shown = 0;
      while (shown < items.size() && leaves <= MOST) {
        html.raw("<li>");
        node(items.get(shown++));
        html.raw("</li>");
      }
      html.raw(chips ? "</ul>" : "</ol>");
      more("ui.items", items.size() - shown);
    }
  }

  private static boolean isShort(Node node) {
    return node instanceof Node.Leaf leaf && String.valueOf(leaf.value()).length() <= SHORT;
  }

  /** Objects of plain values, which a table shows best. */
  private static boolean isFlat(Node node) {
    return node instanceof Node.Members members
        && members.members().values().stream()
            .allMatch(v -> v instanceof Node.Leaf || v instanceof Node.Items i && i.items().stream().allMatch(FieldsHtml::isShort));
  }

  private void table(List<Node> rows) {
    List<String> names = new ArrayList<>(((Node.Members) rows.get(0)).members().keySet());
    html.raw("<div class='wide' tabindex='0' role='region' aria-label='table'><table><thead><tr>");
    names.forEach(name -> html.raw("<th scope='col'>").text(name).raw("</th>"));
    html.raw("</tr></thead><tbody>");
    int shown = 0;
    while (shown < rows.size() && leaves <= MOST) {
      html.raw("<tr>");
      for (Node cell : ((Node.Members) rows.get(shown++)).members().values()) {
        html.raw("<td>");
        node(cell);
        html.raw("</td>");
      }
      html.raw("</tr>");
    }
    html.raw("</tbody></table></div>");
    more("ui.items", rows.size() - shown);
  }

  /** Says how much the page leaves out, if anything. */
  private void more(String key, int count) {
    if (count > 0) {
      html.raw("<p class='cut'>").count(key, count).raw("</p>");
    }
  }

  private void leaf(Node.Leaf leaf) {
    leaves++;
    String shown = leaf.value() == null ? "" : shown(leaf.value());
    if (leaf.evidence().isEmpty()) {
      bare(leaf.value(), shown);
      return;
    }
    Value value = new Value(values.size() + 1, colour, leaf.evidence());
    values.add(value);
    boolean isLink = shown.length() <= SHORT;
    html.raw(isLink ? "<a" : "<span").raw(" class='v c").number(colour).raw("' id='v").number(ficha).raw("-").number(value.number())
        .raw("' data-v='").number(value.number()).raw("'");
    if (isLink) {
      html.raw(" href='#").raw(anchor(value)).raw("'");
    }
    html.raw(">");
    bare(leaf.value(), shown);
    html.raw(isLink ? "</a>" : "</span>");
    if (!isLink) {
      html.raw(" <a class='ln' href='#").raw(anchor(value)).raw("'>")
          .say("ui.line", "line", text.line(leaf.evidence().get(0).span().start())).raw("</a>");
    }
    confidence(leaf.evidence());
  }

  private String anchor(Value value) {
    return "s" + ficha + "-" + text.codePoint(value.evidence().get(0).span().start());
  }

  private static String shown(Object value) {
    return value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e15 ? String.valueOf(d.longValue()) : value.toString();
  }

  private void bare(Object value, String shown) {
    if (value == null) {
      html.raw("<span class='none'>—</span>");
    } else if (value instanceof Boolean b) {
      html.raw(b ? "<b class='yes'>" : "<span class='no'>").say(b ? "ui.yes" : "ui.no").raw(b ? "</b>" : "</span>");
    } else if (shown.isEmpty()) {
      html.raw("<span class='none'>").say("ui.empty").raw("</span>");
    } else {
      int end = Math.min(shown.length(), LONGEST);
      html.text(shown, 0, end);
      more("ui.characters", shown.length() - end);
    }
  }

  /** What holds for all values of a field is said once, beside its name. */
  private static Confidence surest(Node field) {
    Confidence[] surest = {Confidence.INFERRED};
    boolean[] any = {false};
    Pointers.walk("", field, (pointer, leaf) -> {
      if (!leaf.evidence().isEmpty()) {
        any[0] = true;
        Confidence own = least(leaf.evidence());
        surest[0] = own.compareTo(surest[0]) < 0 ? own : surest[0];
      }
    });
    return any[0] ? surest[0] : Confidence.EXACT;
  }

  private static Confidence least(List<Node.Evidence> evidence) {
    return evidence.stream().map(Node.Evidence::confidence).reduce(Confidence.EXACT, Confidence::and);
  }

  private void confidence(List<Node.Evidence> evidence) {
    Confidence least = least(evidence);
    if (least != ofField) {
      tag(least);
    }
  }

  private void tag(Confidence confidence) {
    if (confidence.compareTo(Confidence.FUZZY) >= 0) {
      html.raw(" <span class='unsure ").raw(confidence.code()).raw("'>").say("ui.confidence." + confidence.code()).raw("</span>");
    }
  }
}
