package org.fichero.normalise;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fichero.model.Mention;
import org.fichero.model.Node;

/**
 * Mentions as a specification table writes them.
 *
 * <pre>
 * 2022-02/2022-03     a stretch, both ends included      2022-05-05   one day, month or year
 * 2022/..  ../2022    open at its end, at its start      ~end         approx
 * month-1             a step from an unknown day         [3 5 2022]   months and their year
 * {2023-12-05 …}      days, years                        FREQ=… x2    what comes back, twice a period
 * P3M  P3M..P6M       how long                           18:00-21:00  @18:00  times of day
 * 300 personas        a quantity; 2..4, (2..4] a range   60% 5000 CLP #1   percent, money, ordinal
 * </pre>
 */
final class Brief {
  private static final Map<String, String> SIGNS =
      Map.of("about", "~", "more_than", ">", "at_least", ">=", "less_than", "<", "at_most", "<=", "exact", "");

  private Brief() {}

  static String of(List<Mention> mentions) {
    return mentions.isEmpty() ? "-" : mentions.stream().map(m -> of(m.value())).collect(Collectors.joining("; "));
  }

  private static String of(Node node) {
    Map<String, Node> v = ((Node.Members) node).members();
    return switch (text(v, "kind")) {
      case "period" -> period(v);
      case "months" -> "[" + list(v, "months") + (v.containsKey("year") ? " " + text(v, "year") : "") + "]";
      case "days" -> "{" + list(v, "days") + "}";
      case "years" -> "{" + list(v, "years") + "}";
      case "set" -> text(v, "rrule") + (v.containsKey("times") ? " x" + text(v, "times") : "");
      case "duration" -> sign(v) + (v.containsKey("iso") ? text(v, "iso") : text(v, "min") + ".." + text(v, "max"));
      case "time" -> "@" + text(v, "at") + approx(v);
      case "time_range" -> text(v, "start").replace("null", "..") + "-" + text(v, "end").replace("null", "..");
      case "ordinal" -> "#" + text(v, "value");
      default -> amount(v);
    };
  }

  private static String period(Map<String, Node> v) {
    if (v.containsKey("relative")) {
      Map<String, Node> shift = ((Node.Members) v.get("relative")).members();
      long offset = (Long) ((Node.Leaf) shift.get("offset")).value();
      return text(shift, "unit") + (offset < 0 ? "" : "+") + offset + (v.containsKey("open") ? " open " + text(v, "open") : "") + approx(v);
    }
    String start = text(v, "start").replace("null", "..");
    String end = text(v, "end").replace("null", "..");
    return (start.equals(end) ? start : start + "/" + end) + approx(v);
  }

  private static String approx(Map<String, Node> v) {
    return v.containsKey("approx") ? " ~" + text(v, "approx") : "";
  }

  private static String amount(Map<String, Node> v) {
    boolean open = v.containsKey("minInclusive");
    String number = v.containsKey("min")
        ? (open && text(v, "minInclusive").equals("false") ? "(" : "") + text(v, "min") + ".." + text(v, "max")
            + (open && text(v, "maxInclusive").equals("false") ? ")" : "")
        : text(v, "value");
    String unit = switch (text(v, "kind")) {
      case "percent" -> "%";
      case "money" -> " " + text(v, "currency");
      default -> text(v, "unit").equals("null") ? "" : " " + text(v, "unit");
    };
    return sign(v) + number + unit;
  }

  private static String sign(Map<String, Node> v) {
    return v.containsKey("comparison") ? SIGNS.get(text(v, "comparison")) : "";
  }

  private static String list(Map<String, Node> v, String key) {
    return ((Node.Items) v.get(key)).items().stream().map(n -> String.valueOf(((Node.Leaf) n).value())).collect(Collectors.joining(" "));
  }

  private static String text(Map<String, Node> v, String key) {
    return v.get(key) instanceof Node.Leaf leaf ? String.valueOf(leaf.value()) : "null";
  }
}
