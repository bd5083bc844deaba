package org.fichero.emit;

import java.util.Map;
import org.fichero.model.Severity;

/** What stands around the findings and fichas of the page. */
final class PageHtml {
  /** Sets theme and language before anything is drawn. */
  private static final String EARLY = """
      (function(){var r=document.documentElement,s={};try{s=JSON.parse(localStorage.getItem("fichero")||"{}")}catch(e){}
      var l=s.lang||((navigator.language||"").slice(0,2)==="es"?"es":"en");r.dataset.lang=l;r.lang=l;
      if(s.theme)r.dataset.theme=s.theme;r.classList.add("js")})();""";

  private PageHtml() {}

  static String head(String css) {
    Html html = new Html();
    html.raw("<!doctype html>\n<html lang='en' data-lang='en'>\n<head>\n<meta charset='utf-8'>\n")
        .raw("<meta name='viewport' content='width=device-width, initial-scale=1'>\n<meta name='color-scheme' content='light dark'>\n")
        .raw("<title>Fichero</title>\n<style>\n").add(css).raw("</style>\n<script>").add(EARLY).raw("</script>\n</head>\n<body>\n")
        .raw("<a class='skip' href='#findings'>").say("ui.skip").raw("</a>\n<header class='top'><span class='brand'>Fichero</span>")
        .raw("<span class='title'>").say("ui.title").raw("</span><span class='tools'>")
        .raw("<button type='button' id='lang' aria-label='Language: English, español'><span class='en'>Español</span><span class='es'>English</span></button>")
        .raw("<button type='button' id='theme' aria-label='Light or dark'><svg viewBox='0 0 16 16' width='16' height='16' aria-hidden='true'>")
        .raw("<circle cx='8' cy='8' r='6.25' fill='none' stroke='currentColor' stroke-width='1.5'/><path d='M8 1.75a6.25 6.25 0 0 1 0 12.5z' fill='currentColor'/></svg></button>")
        .raw("<button type='button' id='help' aria-haspopup='dialog'>").say("ui.keys").raw(" <kbd>?</kbd></button></span></header>\n<main>\n");
    return html.toString();
  }

  static String summary(Tally tally) {
    Summary summary = tally.summary();
    int look = summary.errors() + summary.warnings();
    Html html = new Html();
    html.raw("<section class='hero' aria-labelledby='headline'><h1 id='headline'>").count("ui.headline.records", summary.records())
        .raw(" ").count("ui.headline.documents", summary.documents()).raw(" <span class='look ").raw(tone(summary)).raw("'>");
    if (look == 0) {
      html.say("ui.headline.clean");
    } else {
      html.count("ui.headline.look", look);
    }
    html.raw("</span></h1><div class='tiles'>");
    tile(html, "error", "ui.errors", summary.errors());
    tile(html, "warning", "ui.warnings", summary.warnings());
    tile(html, "info", "ui.infos", summary.infos());
    if (summary.failed() > 0) {
      tile(html, "error", "ui.failures", summary.failed());
    }
    accounted(html, summary);
    html.raw("</div>");
    codes(html, tally);
    return html.raw("</section>\n").add(filter(summary)).toString();
  }

  private static String tone(Summary summary) {
    return summary.errors() > 0 ? "error" : summary.warnings() > 0 ? "warning" : "good";
  }

  private static void tile(Html html, String tone, String key, int count) {
    html.raw("<div class='tile ").raw(count == 0 ? "zero" : tone).raw("'><b>").text(Numbers.grouped(count)).raw("</b><span>").say(key)
        .raw("</span></div>");
  }

  private static void accounted(Html html, Summary summary) {
    html.raw("<div class='tile account'><b>").text(Numbers.percent(summary.claimed(), summary.total())).raw("<small>\u202f%</small></b><span>");
    if (summary.unclaimed() == 0) {
      html.say("ui.accounted.all", "total", Numbers.grouped(summary.total()));
    } else {
      html.say("ui.accounted.some", "unclaimed", Numbers.grouped(summary.unclaimed()), "total", Numbers.grouped(summary.total()));
    }
    html.raw("</span></div>");
  }

  private static void codes(Html html, Tally tally) {
    html.raw("<div class='codes'>");
    for (Severity severity : new Severity[] {Severity.ERROR, Severity.WARNING, Severity.INFO}) {
      for (Map.Entry<String, Integer> code : tally.codes(severity).entrySet()) {
        html.raw("<button type='button' class='code ").raw(severity.code()).raw("' data-code='").text(code.getKey())
            .raw("' aria-pressed='false'><span class='dot'></span>").text(code.getKey()).raw(" <b>").number(code.getValue())
            .raw("</b></button>");
      }
    }
    html.raw("</div>");
  }

  private static String filter(Summary summary) {
    Html html = new Html();
    html.raw("<div class='bar' role='search'><label class='find'><span class='hidden'>").say("ui.filter").raw("</span>")
        .raw("<input id='q' type='search' autocomplete='off' spellcheck='false' placeholder='' data-en='").text(Messages.ENGLISH.text("ui.filter.hint"))
        .raw("' data-es='").text(Messages.SPANISH.text("ui.filter.hint")).raw("'><kbd>/</kbd></label><span class='levels'>");
    for (Severity severity : new Severity[] {Severity.ERROR, Severity.WARNING, Severity.INFO}) {
      if (summary.findings(severity) > 0) {
        html.raw("<label class='level ").raw(severity.code()).raw("'><input type='checkbox' value='").raw(severity.code())
            .raw("' checked><span class='dot'></span>").say("ui." + severity.code() + "s").raw(" <b>").number(summary.findings(severity)).raw("</b></label>");
      }
    }
    return html.raw("</span><span id='shown' role='status' aria-live='polite'></span></div>\n")
        .raw("<section id='findings' tabindex='-1' aria-labelledby='findings-title'><h2 id='findings-title'>").say("ui.findings").raw("</h2>\n")
        .raw(summary.worst() == null ? "<p class='nothing'>" : "").add(summary.worst() == null ? new Html().say("ui.nothing").toString() + "</p>" : "")
        .toString();
  }

  /** Notes are folded away where there is something worse. */
  static String openFindings(Severity severity, Summary summary) {
    int count = summary.findings(severity);
    boolean open = severity != Severity.INFO || summary.errors() + summary.warnings() == 0;
    return new Html().raw("<details class='group ").raw(severity.code()).raw(open ? "' open" : "'").raw(count == 0 ? " hidden" : "")
        .raw("><summary><h3>").say("ui." + severity.code() + "s").raw(" <b>").number(count).raw("</b></h3></summary><ol>\n").toString();
  }

  /** @param unlisted how many of each code the list leaves out */
  static String closeFindings(Map<String, Integer> unlisted) {
    Html html = new Html().raw("</ol>");
    unlisted.forEach((code, count) -> html.raw("<p class='cut'><code>").text(code).raw("</code> ").count("ui.unlisted", count).raw("</p>"));
    return html.raw("</details>\n").toString();
  }

  /** @param brief how many fichas are shown without their fields and text */
  static String openDocuments(int brief) {
    Html html = new Html().raw("</section>\n<section id='fichas' aria-labelledby='fichas-title'><h2 id='fichas-title'>").say("ui.fichas")
        .raw("</h2><p class='legend'>").say("ui.legend").raw("</p>\n");
    if (brief > 0) {
      html.raw("<p class='cut'>").count("ui.brief", brief).raw("</p>\n");
    }
    return html.toString();
  }

  static String foot(String script) {
    Html html = new Html();
    html.raw("</section>\n</main>\n<dialog id='keys' aria-labelledby='keys-title'><h2 id='keys-title'>").say("ui.keys").raw("</h2><dl>");
    for (String key : new String[] {"j k", "Enter", "n p", "o", "/", "l", "t", "?", "Esc"}) {
      html.raw("<div><dt><kbd>").text(key).raw("</kbd></dt><dd>").say("ui.key." + key.replace(' ', '-')).raw("</dd></div>");
    }
    return html.raw("</dl><form method='dialog'><button>").say("ui.close").raw("</button></form></dialog>\n<script>\n").add(script)
        .raw("</script>\n</body>\n</html>\n").toString();
  }
}
