package org.fichero.validate;

import dev.cel.common.CelIssue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fichero.rules.RulePack;
import org.fichero.rules.RulesException;

/** What is wrong with a check's expression, in words for people who write their first. */
final class ExpressionMistakes {
  /** What CEL's parser says, and what to do about it. */
  private static final Map<String, String> SYNTAX = new LinkedHashMap<>();

  static {
    SYNTAX.put("token recognition error at: '=>'", "'=>' compares nothing: write '>='");
    SYNTAX.put("token recognition error at: '=", "'=' compares nothing: write '=='");
    SYNTAX.put("'<EOF>'", "it ends where something more must stand");
    SYNTAX.put("input 'and'", "write '&&' for and");
    SYNTAX.put("input 'or'", "write '||' for or");
    SYNTAX.put("input 'not'", "write '!' for not");
    SYNTAX.put("token recognition error", null);
    SYNTAX.put("mismatched input", null);
    SYNTAX.put("extraneous input", null);
    SYNTAX.put("no viable alternative", null);
  }

  private ExpressionMistakes() {}

  /** Adds them: of the first that the parser cannot get over, all others follow. */
  static void of(RulePack.CheckRule rule, List<CelIssue> issues, List<RulesException.Problem> problems) {
    boolean syntax = !issues.isEmpty() && SYNTAX.keySet().stream().anyMatch(issues.get(0).getMessage()::contains);
    for (CelIssue issue : syntax ? issues.subList(0, 1) : issues) {
      // that no field is named has been said where the expression stands
      if (!issue.getMessage().startsWith("undeclared reference") || rule.expression().contains("fields")) {
        problems.add(rule.at().problem("the check '" + rule.code() + "' is no expression: " + plain(issue.getMessage()),
            Math.max(1, issue.getSourceLocation().getLine()), Math.max(0, issue.getSourceLocation().getColumn())));
      }
    }
  }

  private static String plain(String message) {
    String first = message.lines().findFirst().orElse("");
    String told = SYNTAX.entrySet().stream().filter(s -> first.contains(s.getKey())).map(Map.Entry::getValue).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    int expecting = first.indexOf(" expecting ");
    return told != null ? told : expecting > 0 ? first.substring(0, expecting) : first;
  }
}
