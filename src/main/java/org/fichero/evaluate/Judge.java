package org.fichero.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Compares one ficha's gold with one record, value by value. One use only. */
final class Judge {
  private static final double ALIKE = 0.35;
  /** What nobody wrote; unlike a null, which somebody did. */
  private static final JsonNode NOTHING = MissingNode.getInstance();

  private final Comparisons comparisons;
  private final GoldFicha gold;
  /** Whether parts that only the prediction has are looked at too. */
  private final boolean all;
  private final List<Judgement> found = new ArrayList<>();
  private String field;

  private Judge(Comparisons comparisons, GoldFicha gold, boolean all) {
    this.comparisons = comparisons;
    this.gold = gold;
    this.all = all;
  }

  /** Of a pair; {@code record} null: a ficha that was missed. */
  static List<Judgement> judge(Comparisons comparisons, GoldFicha gold, Predicted record) {
    Judge judge = new Judge(comparisons, gold, false);
    gold.fields().properties().forEach(e -> {
      JsonNode predicted = record == null ? NOTHING : record.fields().path(e.getKey());
      judge.begin(e.getKey(), e.getValue(), predicted);
    });
    judge.found.addAll(MentionJudge.judge(gold, record));
    return judge.found;
  }

  /** Of a record that the gold has no ficha for: all that it says is spurious. */
  static List<Judgement> judgeExtra(Comparisons comparisons, Predicted record) {
    Judge judge = new Judge(comparisons, new GoldFicha(0, 0, NOTHING, NOTHING, List.of()), false);
    record.fields().properties().forEach(e -> judge.begin(e.getKey(), NOTHING, e.getValue()));
    return judge.found;
  }

  /** Of two records of one ficha: to the letter, and whatever either has. */
  static List<Judgement> compare(Predicted before, Predicted after) {
    Judge judge = new Judge(Comparisons.exact(), GoldFicha.of(before), true);
    Set<String> names = new LinkedHashSet<>(before.fields().propertyNames());
    names.addAll(after.fields().propertyNames());
    names.forEach(name -> judge.begin(name, before.fields().path(name), after.fields().path(name)));
    judge.found.addAll(MentionJudge.judge(GoldFicha.placeless(before), after));
    return judge.found;
  }

  private void begin(String name, JsonNode g, JsonNode p) {
    field = name;
    String pointer = "/fields" + Json.step(name);
    value(name, pointer, pointer, g, p);
  }

  private void value(String path, String goldPointer, String pointer, JsonNode g, JsonNode p) {
    if (!gold.isReviewed(goldPointer)) {
      return;
    }
    Comparison comparison = comparisons.of(path, g, p);
    boolean oneValue = comparison.pairing() == Comparison.Pairing.WHOLE;
    if (all && Json.isEmpty(g) && Json.isEmpty(p)) {
      add(Verdict.EMPTY, path, goldPointer, pointer, comparison, g, p);
    } else if (!oneValue && mayBe(g, p, true)) {
      items(path, goldPointer, pointer, comparison, g, p);
    } else if (!oneValue && mayBe(g, p, false)) {
      members(path, goldPointer, pointer, g, p);
    } else if (oneValue) {
      whole(path, goldPointer, pointer, comparison, g, p);
    } else {
      add(scalar(comparison, g, p), path, goldPointer, pointer, comparison, g, p);
    }
  }

  /** Both are lists (or objects), or one is and the other is nothing. */
  private static boolean mayBe(JsonNode g, JsonNode p, boolean list) {
    boolean left = list ? g.isArray() : g.isObject();
    boolean right = list ? p.isArray() : p.isObject();
    return left && right || left && Json.isEmpty(p) || right && Json.isEmpty(g);
  }

  private static Verdict scalar(Comparison comparison, JsonNode g, JsonNode p) {
    if (Json.isEmpty(g)) {
      return Json.isEmpty(p) ? Verdict.EMPTY : Verdict.SPURIOUS;
    }
    if (Json.isEmpty(p)) {
      return Verdict.MISSING;
    }
    return comparison.sameness().same(g, p) ? Verdict.RIGHT : Verdict.WRONG;
  }

  /** A list that is one value: nothing in it is not the same as no list. */
  private void whole(String path, String goldPointer, String pointer, Comparison comparison, JsonNode g, JsonNode p) {
    boolean noList = !g.isArray();
    boolean empty = Json.isEmpty(g) && Json.isEmpty(p);
    if (empty && (noList == !p.isArray() || g.isMissingNode() || p.isMissingNode())) {
      add(Verdict.EMPTY, path, goldPointer, pointer, comparison, g, p);
    } else {
      add(empty ? Verdict.WRONG : scalar(comparison, g, p), path, goldPointer, pointer, comparison, g, p);
    }
  }

  private void members(String path, String goldPointer, String pointer, JsonNode g, JsonNode p) {
    Set<String> names = new LinkedHashSet<>(g.propertyNames());
    if (all || Json.isEmpty(g)) {
      names.addAll(p.propertyNames());
    }
    for (String name : names) {
      String step = Json.step(name);
      value(path + "." + name, goldPointer + step, pointer + step, g.path(name), p.path(name));
    }
  }

  private void items(String path, String goldPointer, String pointer, Comparison comparison, JsonNode g, JsonNode p) {
    boolean objects = g.path(0).isObject() || p.path(0).isObject();
    boolean values = !objects || comparison.sameness() instanceof Sameness.Periods;
    int[] partner = new ItemPairing(comparison, values, ALIKE).pair(g, p);
    boolean[] taken = new boolean[p.size()];
    for (int i = 0; i < partner.length; i++) {
      int j = partner[i];
      String at = pointer + "/" + (j < 0 ? "-" : j);
      item(path + "[]", goldPointer + "/" + i, at, comparison, values, g.get(i), j < 0 ? NOTHING : p.get(j));
      if (j >= 0) {
        taken[j] = true;
      }
    }
    for (int j = 0; j < taken.length; j++) {
      if (!taken[j]) {
        item(path + "[]", goldPointer, pointer + "/" + j, comparison, values, NOTHING, p.get(j));
      }
    }
  }

  private void item(
      String path, String goldPointer, String pointer, Comparison comparison, boolean isValue, JsonNode g, JsonNode p) {
    if (!isValue) {
      value(path, goldPointer, pointer, g, p);
    } else if (gold.isReviewed(goldPointer)) {
      add(scalar(comparison, g, p), path, goldPointer, pointer, comparison, g, p);
    }
  }

  private void add(
      Verdict verdict, String path, String goldPointer, String pointer, Comparison comparison, JsonNode g, JsonNode p) {
    found.add(new Judgement(verdict, field, path, goldPointer, pointer, comparison, g, p));
  }
}
