package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Mention;
import org.fichero.model.Node;
import tools.jackson.databind.JsonNode;

/** Whether what was found says what a row of the public cases expects, both in the form of the output contract. */
final class ExpectedValue {
  private static final Set<String> TIME = Set.of("date", "time");

  private ExpectedValue() {}

  static boolean isRight(JsonNode row, List<Mention> found) {
    JsonNode expect = row.path("expect");
    String kind = expect.path("kind").asString();
    if (kind.equals("none")) {
      return found.stream().noneMatch(m -> TIME.contains(m.type()));
    }
    int at = row.path("text").asString().indexOf(row.path("span").asString());
    int end = at + row.path("span").asString().length();
    return found.stream().anyMatch(m -> m.span().start() < end && m.span().end() > at && says(m, expect, kind));
  }

  private static boolean says(Mention mention, JsonNode expect, String kind) {
    Map<String, Node> value = ((Node.Members) mention.value()).members();
    return switch (kind) {
      case "period" -> period(value, expect);
      case "set" -> text(value, "rrule").equals(expect.path("rrule").asString())
          && (!expect.has("times") || expect.path("times").asInt() == (value.containsKey("times") ? ((Long) leaf(value, "times")).intValue() : 1));
      case "duration" -> text(value, "iso").equals(expect.path("iso").asString());
      case "time_range" -> text(value, "start").equals(expect.path("start").asString()) && text(value, "end").equals(expect.path("end").asString());
      case "months" -> PublicCases.show(value.get("months") == null ? Node.NULL : value.get("months")).equals(ints(expect.path("months")));
      case "days" -> PublicCases.show(value.get("days") == null ? Node.NULL : value.get("days")).equals(ints(expect.path("days")));
      default -> quantity(value, expect, kind);
    };
  }

  private static String ints(JsonNode list) {
    List<String> all = new ArrayList<>();
    list.forEach(n -> all.add(n.asString()));
    return all.toString();
  }

  /** The cases write years as months; bounds compare as the days that they span. */
  private static boolean period(Map<String, Node> value, JsonNode expect) {
    if (!text(value, "kind").equals("period")) {
      return false;
    }
    boolean bounds = bound(leaf(value, "start"), false).equals(bound(expect.path("start").isNull() ? null : expect.path("start").asString(), false))
        && bound(leaf(value, "end"), true).equals(bound(expect.path("end").isNull() ? null : expect.path("end").asString(), true));
    return bounds && text(value, "open").equals(expect.path("open").asString(""));
  }

  private static String bound(Object value, boolean end) {
    if (value == null) {
      return "null";
    }
    String text = value.toString();
    if (text.length() == 4) {
      text += end ? "-12" : "-01";
    }
    if (text.length() == 7) {
      int year = text.startsWith("X") ? 2001 : Integer.parseInt(text.substring(0, 4));
      int last = java.time.YearMonth.of(year, Integer.parseInt(text.substring(5))).lengthOfMonth();
      text += end ? "-" + last : "-01";
    }
    return text;
  }

  private static boolean quantity(Map<String, Node> value, JsonNode expect, String kind) {
    String own = text(value, "kind");
    if (kind.equals("range")) {
      return range(value, expect);
    }
    boolean kindFits = own.equals(kind) || kind.equals("quantity") && own.equals("number") || kind.equals("number") && (own.equals("money"));
    if (!kindFits) {
      return false;
    }
    if (expect.has("currency") && !currency(text(value, "currency"), expect.path("currency").asString())) {
      return false;
    }
    if (expect.has("min") || expect.has("max")) {
      String bound = expect.has("min") && expect.has("max") ? null : expect.has("min") ? "min" : "max";
      if (bound == null) {
        return number(leaf(value, "min"), expect.path("min")) && number(leaf(value, "max"), expect.path("max"));
      }
      String comparison = text(value, "comparison");
      Set<String> fits = bound.equals("min") ? Set.of("at_least", "more_than") : Set.of("at_most", "less_than");
      return fits.contains(comparison) && number(leaf(value, "value"), expect.path(bound));
    }
    if (kind.equals("quantity")) {
      double said = leaf(value, "value") instanceof Number n ? n.doubleValue() : Double.NaN;
      double factor = switch (text(value, "unit").split(" ")[0]) {
        case "miligramos", "mg" -> 0.001;
        case "kg", "kilos", "kilogramos", "kilo" -> 1000;
        default -> 1;
      };
      return Math.abs(said * factor - expect.path("value").asDouble()) < 1e-9 * Math.max(1, Math.abs(said * factor));
    }
    return number(leaf(value, "value"), expect.path("value"));
  }

  private static boolean range(Map<String, Node> value, JsonNode expect) {
    boolean hasMin = expect.path("min").isNumber();
    boolean hasMax = expect.path("max").isNumber();
    if (hasMin && hasMax && expect.path("min").equals(expect.path("max"))) {
      return text(value, "kind").equals("number") && number(leaf(value, "value"), expect.path("min"));
    }
    if (hasMin && hasMax) {
      return number(leaf(value, "min"), expect.path("min")) && number(leaf(value, "max"), expect.path("max"))
          && leaf(value, "minInclusive").equals(expect.path("minInclusive").asBoolean())
          && leaf(value, "maxInclusive").equals(expect.path("maxInclusive").asBoolean());
    }
    boolean inclusive = expect.path(hasMin ? "minInclusive" : "maxInclusive").asBoolean();
    String comparison = hasMin ? inclusive ? "at_least" : "more_than" : inclusive ? "at_most" : "less_than";
    return text(value, "comparison").equals(comparison) && number(leaf(value, "value"), expect.path(hasMin ? "min" : "max"));
  }

  private static boolean currency(String own, String expected) {
    return switch (expected) {
      case "$" -> own.equals("CLP") || own.equals("USD");
      case "GBP?", "£" -> own.equals("GBP");
      case "PTS" -> own.equals("ESP");
      case "฿" -> own.equals("THB");
      case "KR" -> own.equals("null") || own.isEmpty();
      default -> own.equals(expected);
    };
  }

  private static boolean number(Object own, JsonNode expected) {
    return own instanceof Number n && Math.abs(n.doubleValue() - expected.asDouble()) < 1e-9 * Math.max(1, Math.abs(expected.asDouble()));
  }

  private static Object leaf(Map<String, Node> value, String key) {
    return value.get(key) instanceof Node.Leaf l ? l.value() : null;
  }

  private static String text(Map<String, Node> value, String key) {
    Object leaf = leaf(value, key);
    return leaf == null ? "" : leaf.toString();
  }
}
