package org.fichero.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Compares the mentions that a text holds: right when type, characters and value are. Their order does not count. What the
 * gold does not say of a place ({@code field}, {@code start}, {@code end}) is not asked for. A mention that is unreviewed
 * leaves open all that stands within its characters.
 */
final class MentionJudge {
  /** What stands for the field that all mentions of a ficha make; no field of a pack can be called so. */
  static final String FIELD = "(mentions)";

  private static final String POINTER = "/mentions";
  private static final Comparison EXACT = Comparison.of("exact");
  private static final JsonNode NOTHING = MissingNode.getInstance();

  private final GoldFicha gold;
  private final JsonNode predicted;
  private final int[] partner;
  private final boolean[] taken;

  private MentionJudge(GoldFicha gold, JsonNode predicted) {
    this.gold = gold;
    this.predicted = predicted;
    partner = new int[gold.mentions().size()];
    taken = new boolean[predicted.size()];
    Arrays.fill(partner, -1);
  }

  /** One verdict a mention; none where the gold says nothing of mentions. {@code record} is null for a missed ficha. */
  static List<Judgement> judge(GoldFicha gold, Predicted record) {
    JsonNode predicted = record == null ? NOTHING : record.mentions();
    if (!gold.mentions().isArray() || !gold.isReviewed(POINTER)) {
      return List.of();
    }
    MentionJudge judge = new MentionJudge(gold, predicted);
    judge.pair(MentionJudge::isSame);
    judge.pair((g, p) -> isPlace(g, p) && type(g).equals(type(p)));
    judge.pair((g, p) -> type(g).equals(type(p)) && overlaps(g, p));
    judge.pair(MentionJudge::isPlace);
    return judge.verdicts();
  }

  private interface Fit {
    boolean fits(JsonNode gold, JsonNode predicted);
  }

  /** The first that fits, of those that nothing better has taken. */
  private void pair(Fit fit) {
    for (int i = 0; i < partner.length; i++) {
      for (int j = 0; j < taken.length && partner[i] < 0; j++) {
        if (!taken[j] && fit.fits(gold.mentions().get(i), predicted.get(j))) {
          partner[i] = j;
          taken[j] = true;
        }
      }
    }
  }

  private List<Judgement> verdicts() {
    List<Judgement> found = new ArrayList<>();
    for (int i = 0; i < partner.length; i++) {
      if (gold.isReviewed(POINTER + "/" + i)) {
        int j = partner[i];
        JsonNode g = gold.mentions().get(i);
        JsonNode p = j < 0 ? NOTHING : predicted.get(j);
        Verdict verdict = j < 0 ? Verdict.MISSING : isSame(g, p) ? Verdict.RIGHT : Verdict.WRONG;
        found.add(judgement(verdict, g, p, POINTER + "/" + i, POINTER + "/" + (j < 0 ? "-" : j)));
      }
    }
    for (int j = 0; j < taken.length; j++) {
      if (!taken[j] && !isLeftOpen(predicted.get(j))) {
        found.add(judgement(Verdict.SPURIOUS, NOTHING, predicted.get(j), POINTER, POINTER + "/" + j));
      }
    }
    return found.isEmpty() ? List.of(judgement(Verdict.EMPTY, NOTHING, NOTHING, POINTER, POINTER)) : found;
  }

  /** Whether it is part of a mention that nobody has decided on. */
  private boolean isLeftOpen(JsonNode p) {
    for (int i = 0; i < partner.length; i++) {
      if (!gold.isReviewed(POINTER + "/" + i) && overlaps(gold.mentions().get(i), p)) {
        return true;
      }
    }
    return false;
  }

  private static Judgement judgement(Verdict verdict, JsonNode g, JsonNode p, String goldPointer, String pointer) {
    String type = type(g.isMissingNode() ? p : g);
    return new Judgement(verdict, FIELD, type.isEmpty() ? FIELD : FIELD + "." + type, goldPointer, pointer, EXACT, shown(g), shown(p));
  }

  /** Without its offsets, which reports say in their own way. */
  private static JsonNode shown(JsonNode mention) {
    if (mention.isMissingNode()) {
      return mention;
    }
    var shown = Json.MAPPER.createObjectNode();
    for (String part : new String[] {"type", "text", "value"}) {
      shown.set(part, mention.path(part).isMissingNode() ? Json.MAPPER.nullNode() : mention.path(part));
    }
    if (!Json.isEmpty(mention.path("field"))) {
      shown.set("field", mention.path("field"));
    }
    return shown;
  }

  private static String type(JsonNode mention) {
    return Json.show(mention.path("type"));
  }

  private static boolean isSame(JsonNode g, JsonNode p) {
    return type(g).equals(type(p)) && isPlace(g, p) && isValue(g.path("value"), p.path("value"));
  }

  /** The same characters, at the place that the gold names. */
  private static boolean isPlace(JsonNode g, JsonNode p) {
    for (String part : new String[] {"field", "start", "end"}) {
      if (!Json.isEmpty(g.path(part)) && !g.path(part).equals(p.path(part))) {
        return false;
      }
    }
    return text(g).equals(text(p));
  }

  private static String text(JsonNode mention) {
    return Sameness.Folding.TEXT.of(Json.show(mention.path("text")));
  }

  /** Some of the same characters: by offsets where the gold has them, else one text holds the other. */
  private static boolean overlaps(JsonNode g, JsonNode p) {
    if (!Json.isEmpty(g.path("field")) && !g.path("field").equals(p.path("field"))) {
      return false;
    }
    if (g.path("start").isNumber() && g.path("end").isNumber()) {
      return g.path("start").asInt() < p.path("end").asInt(-1) && p.path("start").asInt(-1) < g.path("end").asInt();
    }
    return text(g).contains(text(p)) || text(p).contains(text(g));
  }

  /** Member by member; what is null on one side may be absent on the other, and numbers are compared as numbers. */
  private static boolean isValue(JsonNode g, JsonNode p) {
    if (g.isObject() && p.isObject()) {
      Set<String> names = new TreeSet<>(g.propertyNames());
      names.addAll(p.propertyNames());
      return names.stream().allMatch(name -> isValue(g.path(name), p.path(name)));
    }
    if (g.isNumber() && p.isNumber()) {
      return g.decimalValue().compareTo(p.decimalValue()) == 0;
    }
    boolean nothing = g.isNull() || g.isMissingNode();
    return nothing ? p.isNull() || p.isMissingNode() : g.equals(p);
  }
}
