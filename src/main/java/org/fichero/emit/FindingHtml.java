package org.fichero.emit;

/** A finding as a card of the page's list. */
final class FindingHtml {
  private FindingHtml() {}

  /** @param target id of the element that shows its place; null when none does */
  static String card(Numbered finding, String target) {
    Reported reported = finding.reported();
    Html html = new Html();
    html.raw("<li class='finding ").raw(finding.tone()).raw("' id='f").number(finding.number())
        .raw("' tabindex='-1' data-code='").text(reported.finding().code()).raw("'><div class='head'><span class='dot'></span><code>")
        .text(reported.finding().code()).raw("</code>");
    place(html, reported, target);
    html.raw("</div><p class='what'>");
    finding.message(html);
    html.raw("</p>");
    if (reported.excerpt() != null && !reported.excerpt().isEmpty()) {
      html.raw("<p class='excerpt'>").text(reported.excerpt()).raw("</p>");
    }
    String todo = Messages.ENGLISH.suggestion(reported.finding());
    if (todo != null) {
      html.raw("<p class='todo'>").both(todo, Messages.SPANISH.suggestion(reported.finding())).raw("</p>");
    }
    return html.raw("</li>\n").toString();
  }

  private static void place(Html html, Reported reported, String target) {
    html.raw("<span class='where'>");
    String where = reported.record() == null ? reported.path() : reported.record();
    if (target == null) {
      html.text(where);
    } else {
      html.raw("<a href='#").raw(target).raw("'>").text(where);
    }
    if (reported.line() != null) {
      html.raw(" · ").say("ui.line", "line", reported.line());
    }
    html.raw(target == null ? "</span>" : "</a></span>");
  }
}
