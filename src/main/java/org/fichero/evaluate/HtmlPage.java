package org.fichero.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.TreeSet;

/** A self-contained page: styles and script within, nothing from outside. */
final class HtmlPage {
  final StringBuilder html = new StringBuilder(1 << 16);

  HtmlPage(String title) throws IOException {
    html.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>").append(text(title)).append("</title>\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<style>\n")
        .append(resource("evaluation.css")).append("</style></head><body>\n");
  }

  String end() throws IOException {
    return html.append("<script>\n").append(resource("evaluation.js")).append("</script></body></html>\n").toString();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  void tile(String css, String figure, String words) {
    html.append("<div class=\"tile\"><b class=\"").append(css).append("\">").append(text(figure)).append("</b>").append(text(words)).append("</div>");
  }

  /** The bar that filters and walks the articles; the script knows it by its ids. */
  void filters(Collection<String> fields, Collection<String> kinds, String kind, boolean withSilent) {
    html.append("<div class=\"filters\">");
    select("field", "every field", fields);
    select("verdict", kind, kinds);
    html.append("<label").append(withSilent ? "" : " hidden").append("><input type=\"checkbox\" id=\"silent\"> silent only</label>")
        .append("<input type=\"search\" id=\"search\" placeholder=\"search (/)\" aria-label=\"search\">")
        .append("<button id=\"previous\" title=\"key k\">previous</button><button id=\"next\" title=\"key j\">next</button>")
        .append("<span class=\"dim\" id=\"count\" role=\"status\"></span></div>\n");
  }

  private void select(String id, String all, Collection<String> values) {
    html.append("<select id=\"").append(id).append("\" aria-label=\"").append(id).append("\"><option value=\"\">").append(all).append("</option>");
    new TreeSet<>(values).forEach(v -> html.append("<option>").append(text(v)).append("</option>"));
    html.append("</select>");
  }

  /** Opens an article, up to the end of its heading. */
  void article(String field, String kind, boolean silent, String css, String badge, String heading) {
    html.append("<article tabindex=\"0\" data-field=\"").append(text(field)).append("\" data-verdict=\"").append(text(kind))
        .append("\" data-silent=\"").append(silent).append("\"><h3><span class=\"badge ").append(css).append("\">")
        .append(text(badge)).append("</span> ").append(text(heading)).append("</h3>\n");
  }

  /** Two values beside their source, up to the end of the article; {@code one} and {@code other} name them. */
  void compared(String record, Disagreement.Place place, String one, String value, String other, String otherValue) {
    html.append("<p class=\"dim\">").append(text(record))
        .append(place.line() > 0 ? ", line " + place.line() + (place.excerpt().isEmpty() ? "" : ", column " + place.column()) : "")
        .append("</p>\n<div class=\"pair\"><div><h4>").append(one).append("</h4><p class=\"value\">").append(value(value))
        .append("</p><h4>").append(other).append("</h4><p class=\"value\">").append(value(otherValue))
        .append("</p></div><div><h4>source</h4><p>");
    if (place.excerpt().isEmpty()) {
      html.append("<span class=\"dim\">not at hand; give --sources</span>");
    } else {
      html.append(text(place.before())).append("<mark>").append(text(place.cut())).append("</mark>").append(text(place.after()));
    }
    html.append("</p></div></div></article>\n");
  }

  /** A value as JSON; null shows as nothing. */
  private static String value(String json) {
    return json.equals("null") ? "<span class=\"dim\">nothing</span>" : text(json);
  }

  static String text(String raw) {
    return raw.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
