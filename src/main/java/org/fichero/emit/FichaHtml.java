package org.fichero.emit;

import java.util.List;
import org.fichero.model.FichaRecord;
import org.fichero.model.Mention;
import org.fichero.model.Node;
import org.fichero.model.Outcome;
import org.fichero.model.Pointers;

/** One ficha on the page: closed at first, open its fields beside its text. */
final class FichaHtml {
  private static final int HEADING = 120;
  /** More are left to the records. */
  private static final int MENTIONS = 2_000;

  private FichaHtml() {}

  /**
   * @param number of the ficha on the page
   * @param own its findings
   * @param places what else stands in its text
   */
  static String section(
      int number, Outcome outcome, FichaRecord record, String id, List<Numbered> own, Places places) {
    Html html = new Html();
    html.raw("<details class='ficha' id='r").number(number).raw("'>");
    summary(html, record, own);
    html.raw("<div class='body'>");
    html.raw("<p class='meta'><code>").text(id).raw("</code> · ").text(record.template()).raw(" ").text(record.version()).raw(" · ")
        .say("ui.line", "line", outcome.document().text().line(record.span().start())).raw("</p>");
    FieldsHtml fields = new FieldsHtml(number, outcome.document().text(), own);
    html.raw("<div class='panes'><section class='pane' aria-label='fields'>");
    loose(html, own);
    html.add(fields.write(record.fields()));
    mentions(html, record.mentions());
    html.raw("</section><section class='pane source'>");
    List<Numbered> all = new java.util.ArrayList<>(places.findings(record.span()));
    all.addAll(own);
    html.add(new TextHtml(number, outcome.document().text(), record.span(), all)
        .values(fields.values()).unclaimed(places.unclaimed(record.span())).write());
    return html.raw("</section></div></div></details>\n").toString();
  }

  /** Its name and what is to be said of it, without fields and text. */
  static String brief(int number, FichaRecord record, String id, List<Numbered> own) {
    Html html = new Html();
    html.raw("<details class='ficha' id='r").number(number).raw("'>");
    summary(html, record, own);
    html.raw("<div class='body'><p class='meta'><code>").text(id).raw("</code> · ").say("ui.in-records").raw("</p>");
    own.forEach(f -> f.note(html));
    return html.raw("</div></details>\n").toString();
  }

  private static void summary(Html html, FichaRecord record, List<Numbered> own) {
    html.raw("<summary><span class='ordinal'>").number(record.ordinal()).raw("</span><span class='name'><b>").text(heading(record, 0))
        .raw("</b> <span class='sub'>").text(heading(record, 1)).raw("</span></span>");
    badges(html, own);
    html.raw("</summary>");
  }

  private static String heading(FichaRecord record, int place) {
    String found = record.fields().members().values().stream()
        .skip(place).findFirst().map(FichaHtml::firstText).orElse("");
    return found.length() <= HEADING ? found : found.substring(0, HEADING) + "…";
  }

  private static String firstText(Node node) {
    String[] found = {""};
    Pointers.walk("", node, (pointer, leaf) -> {
      if (found[0].isEmpty() && leaf.value() instanceof String s) {
        found[0] = s;
      }
    });
    return found[0];
  }

  private static void badges(Html html, List<Numbered> findings) {
    html.raw("<span class='badges'>");
    for (String tone : List.of("error", "warning", "info")) {
      long count = findings.stream().filter(f -> f.tone().equals(tone)).count();
      if (count > 0) {
        html.raw("<span class='badge ").raw(tone).raw("'>").count("ui.count." + tone, count).raw("</span>");
      }
    }
    html.raw("</span>");
  }

  /** Findings that are about no field. */
  private static void loose(Html html, List<Numbered> findings) {
    for (Numbered finding : findings) {
      if (finding.reported().finding().pointer() == null) {
        finding.note(html);
      }
    }
  }

  private static void mentions(Html html, List<Mention> mentions) {
    if (mentions.isEmpty()) {
      return;
    }
    html.raw("<details class='more'><summary>").count("ui.mentions", mentions.size())
        .raw("</summary><div class='wide' tabindex='0' role='region' aria-label='mentions'><table><tbody>");
    for (Mention mention : mentions.subList(0, Math.min(mentions.size(), MENTIONS))) {
      html.raw("<tr><td class='type'>").text(mention.type()).raw("</td><td>").text(mention.text()).raw("</td><td><code>")
          .text(NodeJson.line(mention.value())).raw("</code></td></tr>");
    }
    html.raw("</tbody></table></div>");
    if (mentions.size() > MENTIONS) {
      html.raw("<p class='cut'>").count("ui.items", mentions.size() - MENTIONS).raw("</p>");
    }
    html.raw("</details>");
  }
}
