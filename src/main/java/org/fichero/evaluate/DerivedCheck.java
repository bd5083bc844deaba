package org.fichero.evaluate;

import java.util.Set;
import java.util.regex.Pattern;
import org.fichero.rules.Places;
import tools.jackson.databind.JsonNode;

/** Holds names, codes, numbers and dates against the words that they rest on, as far as the rules tell what follows from what. */
final class DerivedCheck {
  /** Parts that the source's own characters give unless the record says {@code inferred}. */
  private static final Set<String> NAMES = Set.of("name", "acronym", "part_of", "detail", "label");

  /** Of a funding source, as the output contract closes them. */
  private static final Set<String> FUNDING = Set.of("municipal", "state", "international", "private", "donation", "in_kind");

  /** RFC 5545, the parts that records use. */
  private static final Pattern RULE = Pattern.compile("FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;[A-Z]{2,10}=[A-Z0-9,+-]{1,80}){0,12}");

  private DerivedCheck() {}

  /** What is wrong with a leaf that is no text; null when nothing can be said against it. */
  static String problem(KnownCodes codes, String template, String pointer, JsonNode value, String confidence, String pieces) {
    if (value.isNumber()) {
      return pointer.contains("/months_in_text/") ? codes.months().month(value.asLong(0), pieces) : number(value, pieces);
    }
    if (!value.isString()) {
      return null;
    }
    String text = value.stringValue();
    String last = pointer.substring(pointer.lastIndexOf('/') + 1);
    if (NAMES.contains(last) && !codes.isVocabularyLabel(template, pointer)) {
      boolean alias = codes.isPlace(template, pointer) && !confidence.equals("exact");
      return alias || confidence.equals("inferred") || confidence.equals("fuzzy") || Recut.isFolded(text, pieces)
          ? null
          : "the record has " + value + ", its characters do not";
    }
    if (pointer.contains("/periods/")) {
      String bound = codes.months().bound(text, pieces);
      return bound != null ? bound : year(text, pieces);
    }
    if (last.equals("recurrence")) {
      return RULE.matcher(text).matches() ? null : "'" + text + "' is no recurrence";
    }
    if (last.equals("kind") && pointer.contains("/sources/")) {
      return FUNDING.contains(text) ? null : "'" + text + "' is no kind of funding";
    }
    return codes.contradiction(template, pointer, text, pieces);
  }

  /** Digits alone can only mean themselves. */
  private static String number(JsonNode value, String pieces) {
    String digits = pieces.strip();
    boolean plain = !digits.isEmpty() && digits.length() < 10 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return plain && value.doubleValue() != Double.parseDouble(digits) ? "the record has " + value + ", its characters " + digits : null;
  }

  /** A bound's year stands in its words, or the year after ("de octubre a marzo de 2023"). */
  private static String year(String text, String pieces) {
    if (text.length() < 4 || !(text.length() == 4 || text.charAt(4) == '-') || !isYear(text, 0)) {
      return null;
    }
    int year = Integer.parseInt(text.substring(0, 4));
    boolean any = false;
    for (int i = 0; i + 4 <= pieces.length(); i++) {
      if (isYear(pieces, i)) {
        int said = Integer.parseInt(pieces.substring(i, i + 4));
        if (said == year || said == year + 1) {
          return null;
        }
        any = true;
      }
    }
    return any ? "the record has " + text + ", its characters name another year" : null;
  }

  private static boolean isYear(String text, int at) {
    for (int i = at; i < at + 4; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    boolean before = at > 0 && Character.isDigit(text.charAt(at - 1));
    boolean after = at + 4 < text.length() && Character.isDigit(text.charAt(at + 4));
    return !before && !after && (text.charAt(at) == '1' || text.charAt(at) == '2');
  }

  /** What does not hang together in a place: name, code and region are the gazetteer's; null when all does. */
  static String place(KnownCodes codes, JsonNode field) {
    String code = Json.show(field.path("code"));
    if (code.isEmpty()) {
      return null;
    }
    Places.Place place = codes.place(code);
    if (place == null) {
      return "no place has the code " + code;
    }
    Places.Place region = codes.place(place.region());
    boolean same = place.name().equals(Json.show(field.path("name")))
        && place.region().equals(Json.show(field.path("region_code")))
        && (region == null || region.name().equals(Json.show(field.path("region"))));
    return same ? null : "the code " + code + " is " + place.name() + ", region " + place.region() + ", not what the record says";
  }

  /** A topic's label is its code's; null when every one is. */
  static String topics(KnownCodes codes, String template, String field, JsonNode topics) {
    for (JsonNode topic : topics.values()) {
      String label = codes.label(template, field, Json.show(topic.path("code")));
      if (label != null && !label.equals(Json.show(topic.path("label")))) {
        return "the code " + topic.path("code") + " is '" + label + "', not " + topic.path("label");
      }
    }
    return null;
  }

  /** Months are 1 to 12, each once; null when they are. */
  static String months(JsonNode field) {
    for (String part : new String[] {"months", "months_in_text"}) {
      var months = field.path(part).values().stream().map(m -> m.asInt(0)).toList();
      if (months.stream().anyMatch(m -> m < 1 || m > 12) || months.stream().distinct().count() < months.size()) {
        return part + " is " + months + ", which are no months of a year";
      }
    }
    return null;
  }

  /** The chosen codes are those of the ticked options; null when they are. */
  static String choices(JsonNode field) {
    JsonNode options = field.path("options");
    JsonNode selected = field.path("selected");
    if (!options.isArray() || !selected.isArray()) {
      return null;
    }
    var ticked = options.values().stream().filter(o -> o.path("checked").asBoolean(false)).map(o -> Json.show(o.path("code"))).sorted().distinct().toList();
    var chosen = selected.values().stream().map(Json::show).sorted().distinct().toList();
    return ticked.equals(chosen) ? null : "selected is " + chosen + ", the ticked options are " + ticked;
  }
}
