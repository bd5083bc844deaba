package org.fichero.explain;

import org.fichero.model.Finding;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RuleLines;
import org.fichero.rules.RulePack;

/** The line of a pack that makes a finding. */
final class FindingRule {
  private static final String FIELDS = "/fields/";

  private FindingRule() {}

  /** The pack's check of that code; else what it says of the field's severity, of its being required, or of the field; null for neither. */
  static String of(Finding finding, RulePack pack, RuleLines lines) {
    for (RulePack.CheckRule check : pack.checks()) {
      if (check.code().equals(finding.code())) {
        return check.at().toString();
      }
    }
    FieldRule rule = field(finding.pointer(), pack);
    if (rule == null) {
      return null;
    }
    String severity = lines.severity(rule, finding.code());
    if (severity == null && (finding.code().equals("required-missing") || finding.code().equals("title-missing"))) {
      severity = lines.under(rule, "required").stream().map(RuleLines.Entry::source).findFirst().orElse(null);
    }
    return severity == null ? rule.source() : severity;
  }

  /** The innermost field that a pointer leads to; null when it leads to none. */
  private static FieldRule field(String pointer, RulePack pack) {
    if (pointer == null || !pointer.startsWith(FIELDS)) {
      return null;
    }
    FieldRule found = null;
    for (String step : pointer.substring(FIELDS.length()).split("/")) {
      FieldRule inner = found == null ? pack.field(step).orElse(null) : found.field(step).orElse(null);
      if (inner == null && found == null) {
        return null;
      }
      found = inner == null ? found : inner;
    }
    return found;
  }
}
