package org.fichero.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/** The rules of a page's own style sheets that end in a class, as far as reading needs them. States such as {@code :hover} are no look. */
final class HtmlSheet {
  private static final int MAX_RULES = 5000;
  private static final int MAX_NESTED = 200;

  /** @param where null for a class alone */
  private record Rule(Evaluator where, String declarations) {}

  private final Map<String, List<Rule>> byClass = new HashMap<>();
  private final Map<String, List<Rule>> before = new HashMap<>();
  private final Map<String, String> variables = new HashMap<>();
  private int nested;

  HtmlSheet(Document page) {
    for (Element sheet : page.getElementsByTag("style")) {
      // XHTML has its style sheets as text
      read(sheet.data().isEmpty() ? sheet.wholeText() : sheet.data());
    }
  }

  private void read(String sheet) {
    int at = 0;
    for (int i = 0; i < MAX_RULES; i++) {
      int open = sheet.indexOf('{', at);
      int close = open < 0 ? -1 : sheet.indexOf('}', open);
      if (close < 0) {
        return;
      }
      for (String selector : sheet.substring(at, open).split(",")) {
        rule(selector.strip(), sheet.substring(open + 1, close));
      }
      at = close + 1;
    }
  }

  private void rule(String selector, String declarations) {
    if (selector.equals(":root") || selector.equals("html") || selector.equals("body") || selector.equals("*")) {
      variables(declarations);
      return;
    }
    int colon = selector.indexOf(':');
    String pseudo = colon < 0 ? "" : selector.substring(colon).replace("::", ":");
    String s = colon < 0 ? selector : selector.substring(0, colon);
    int dot = s.lastIndexOf('.');
    boolean endsInClass = dot >= 0 && s.indexOf(' ', dot) < 0 && s.indexOf('>', dot) < 0 && s.indexOf('[', dot) < 0;
    if (endsInClass && (pseudo.isEmpty() || pseudo.equals(":before"))) {
      Rule rule = dot == 0 ? new Rule(null, declarations) : placed(s, declarations);
      if (rule != null) {
        (pseudo.isEmpty() ? byClass : before).computeIfAbsent(s.substring(dot + 1), k -> new ArrayList<>(1)).add(rule);
      }
    }
  }

  private void variables(String declarations) {
    for (String declaration : declarations.split(";")) {
      int colon = declaration.indexOf(':');
      String name = colon < 0 ? "" : declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      if (name.startsWith("--")) {
        variables.put(name, declaration.substring(colon + 1).strip().toLowerCase(Locale.ROOT));
      }
    }
  }

  /** The value that {@code var(--name)} or {@code var(--name, other)} stands for; any other value as it is. */
  String resolved(String value) {
    if (!value.startsWith("var(") || !value.endsWith(")")) {
      return value;
    }
    int comma = value.indexOf(',');
    String other = comma < 0 ? "" : value.substring(comma + 1, value.length() - 1).strip();
    return variables.getOrDefault(value.substring(4, comma < 0 ? value.length() - 1 : comma).strip(), other);
  }

  private Rule placed(String selector, String declarations) {
    if (selector.indexOf(' ') >= 0 && ++nested > MAX_NESTED) {
      return null;
    }
    try {
      return new Rule(QueryParser.parse(selector), declarations);
    } catch (Selector.SelectorParseException e) {
      // a selector that the parser does not know concerns no element that we could name
      return null;
    }
  }

  /** The property by the classes of the element; in lower case; null when not said. */
  String property(Element e, String property) {
    return byClass.isEmpty() || !e.hasAttr("class") ? null : find(byClass, e, property);
  }

  /** What a rule writes before the element's words; empty when none does. */
  String before(Element e) {
    String content = before.isEmpty() || !e.hasAttr("class") ? null : find(before, e, "content");
    return content == null || content.length() < 2 || "\"'".indexOf(content.charAt(0)) < 0 ? "" : unescaped(content.substring(1, content.length() - 1));
  }

  private static String find(Map<String, List<Rule>> rules, Element e, String property) {
    String found = null;
    for (String name : e.classNames()) {
      for (Rule rule : rules.getOrDefault(name, List.of())) {
        boolean holds = rule.where() == null || e.is(rule.where());
        String value = holds ? value(rule.declarations(), property) : null;
        found = value == null ? found : value;
      }
    }
    return found;
  }

  /** The last value that declarations give a property, in lower case; null when they give none. */
  static String value(String declarations, String property) {
    String found = null;
    for (String declaration : declarations.split(";")) {
      int colon = declaration.indexOf(':');
      if (colon > 0 && declaration.substring(0, colon).strip().equalsIgnoreCase(property)) {
        found = declaration.substring(colon + 1).strip().toLowerCase(Locale.ROOT).replace("!important", "").strip();
      }
    }
    return found;
  }

  /** A string of CSS: a backslash and up to six hexadecimal digits are a character. */
  private static String unescaped(String css) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < css.length(); i++) {
      int digits = 0;
      while (css.charAt(i) == '\\' && digits < 6 && i + 1 + digits < css.length() && Character.digit(css.charAt(i + 1 + digits), 16) >= 0) {
        digits++;
      }
      if (digits == 0) {
        out.append(css.charAt(i));
      } else {
        int code = Integer.parseInt(css.substring(i + 1, i + 1 + digits), 16);
        out.append(Character.isValidCodePoint(code) ? Character.toString(code) : "");
        i += digits;
      }
    }
    return out.toString();
  }
}
