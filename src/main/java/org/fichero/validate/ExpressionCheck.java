package org.fichero.validate;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.Finding;
import org.fichero.model.Node;
import org.fichero.model.Severity;
import org.fichero.model.Span;
import org.fichero.rules.RulePack;
import org.fichero.rules.RulesException;

/** A pack's own checks: CEL expressions over {@code fields} that must hold. Made only for packs that have some. */
final class ExpressionCheck {
  private record Compiled(RulePack.CheckRule rule, CelRuntime.Program program) {}

  private final List<Compiled> checks = new ArrayList<>();

  /** @throws RulesException naming every expression that is none */
  ExpressionCheck(RulePack pack) {
    Cel cel = CelFactory.standardCelBuilder()
        .setOptions(CelOptions.current().enableHeterogeneousNumericComparisons(true).build())
        .addVar("fields", MapType.create(SimpleType.STRING, SimpleType.DYN)).build();
    List<RulesException.Problem> problems = new ArrayList<>();
    for (RulePack.CheckRule rule : pack.checks()) {
      try {
        checks.add(new Compiled(rule, cel.createProgram(cel.compile(rule.expression()).getAst())));
      } catch (CelValidationException e) {
        ExpressionMistakes.of(rule, e.getErrors(), problems);
      } catch (CelEvaluationException e) {
        problems.add(rule.at().problem("the check '" + rule.code() + "' cannot be run: " + e.getMessage(), 1, 0));
      }
    }
    if (!problems.isEmpty()) {
      throw new RulesException(problems);
    }
  }

  /** What is wrong with the expressions of a pack, each at its place. */
  static List<RulesException.Problem> problems(RulePack pack) {
    try {
      if (!pack.checks().isEmpty()) {
        new ExpressionCheck(pack);
      }
      return List.of();
    } catch (RulesException e) {
      return e.problems();
    }
  }

  void check(Case c) {
    Map<String, Object> fields = Map.of("fields", value(c.entry().fields()));
    for (Compiled check : checks) {
      RulePack.CheckRule rule = check.rule();
      try {
        if (!Boolean.TRUE.equals(check.program().eval(fields))) {
          c.findings().add(finding(c, rule, rule.code(), Severity.valueOf(rule.severity().toUpperCase(java.util.Locale.ROOT)), null));
        }
      } catch (CelEvaluationException e) {
        c.findings().add(finding(c, rule, "check-not-evaluated", Severity.INFO, e.getMessage()));
      }
    }
  }

  private static Finding finding(Case c, RulePack.CheckRule rule, String code, Severity severity, String reason) {
    Node value = rule.field() == null ? null : c.value(rule.field());
    Span place = value == null ? null : Reading.place(value);
    Span start = new Span(c.entry().span().start(), c.entry().span().start());
    Map<String, String> args = new LinkedHashMap<>(rule.message());
    args.put("check", rule.code());
    args.put("reason", String.valueOf(reason));
    return new Finding(code, severity, place == null ? start : place, rule.field() == null ? null : "/fields/" + rule.field(), args);
  }

  /** As CEL has it: lists, maps, texts, whole numbers as int, and its own null. */
  private static Object value(Node node) {
    if (node instanceof Node.Leaf leaf) {
      return leaf.value() == null ? dev.cel.common.values.NullValue.NULL_VALUE : leaf.value();
    }
    if (node instanceof Node.Items items) {
      return items.items().stream().map(ExpressionCheck::value).toList();
    }
    Map<String, Object> map = new LinkedHashMap<>();
    ((Node.Members) node).members().forEach((k, v) -> map.put(k, value(v)));
    return map;
  }
}
