package org.fichero.validate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fichero.model.Block;
import org.fichero.model.Division;
import org.fichero.model.Extraction;
import org.fichero.model.FichaRecord;
import org.fichero.model.Finding;
import org.fichero.model.Outcome;
import org.fichero.model.Passage;
import org.fichero.model.Severity;
import org.fichero.model.Span;
import org.fichero.rules.ProseWords;
import org.fichero.rules.RulePack;

/** Examines a document's records against each other, their pack and the source. Immutable; safe for threads. */
public final class Validator {
  private static final Comparator<Finding> BY_PLACE = Comparator
      .comparing((Finding f) -> f.span() == null ? new Span(0, 0) : f.span())
      .thenComparing(Finding::code)
      .thenComparing(f -> String.valueOf(f.pointer()))
      .thenComparing(f -> f.args().toString());

  private final Map<String, RulePack> packs = new LinkedHashMap<>();
  private final Map<String, ExpressionCheck> expressions = new ConcurrentHashMap<>();
  private final ProseWords prose;

  /** @param packs those that records may name as their template */
  public Validator(List<RulePack> packs, ProseWords prose) {
    for (RulePack pack : packs) {
      this.packs.put(pack.id(), pack);
    }
    this.prose = prose;
  }

  /** What is wrong with the expressions of a pack's checks, each at its place. */
  public static List<org.fichero.rules.RulesException.Problem> problems(RulePack pack) {
    return ExpressionCheck.problems(pack);
  }

  /**
   * Compiles the packs' own checks now, and not with the first record that they are for: that shows a mistake in one
   * before anything is read, and takes a tenth of a second.
   *
   * @throws org.fichero.rules.RulesException naming every expression that is none
   */
  public Validator compiled() {
    packs.values().forEach(this::expressions);
    return this;
  }

  private Optional<ExpressionCheck> expressions(RulePack pack) {
    return pack.checks().isEmpty()
        ? Optional.empty() : Optional.of(expressions.computeIfAbsent(pack.id(), id -> new ExpressionCheck(pack)));
  }

  /**
   * The outcome of a document: its records with all their findings, its own findings, and every character's account.
   *
   * @param extractions one a ficha, in order
   * @param records one a ficha, in order
   */
  public Outcome validate(Division division, List<Extraction> extractions, List<FichaRecord> records) {
    List<Finding> findings = new ArrayList<>(division.page().document().findings());
    findings.addAll(division.page().findings());
    findings.addAll(division.findings());
    Accounts accounts = new Accounts(division.page());
    accounts.front(division);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      accounts.ficha(extractions.get(i), records.get(i), prose.conjunctions());
      cases.add(examine(division, extractions.get(i), records.get(i)));
    }
    NeighbourCheck.check(cases, findings);
    MarksCheck.check(division, extractions, accounts, findings);
    Outcome.Ledger ledger = accounts.ledger();
    TemplateCheck.check(cases, ledger);
    accounts.stretches(ledger.unclaimed(), division).forEach(s -> findings.add(unclaimed(division, s)));
    return outcome(division, cases, findings, ledger);
  }

  private Case examine(Division division, Extraction extraction, FichaRecord entry) {
    Case c = new Case(packs.get(entry.template()), division, extraction, entry);
    c.findings().addAll(extraction.ficha().findings());
    c.findings().addAll(extraction.findings());
    c.findings().addAll(entry.findings());
    RequiredCheck.check(c);
    ChoiceCheck.check(c);
    MonthsCheck.check(c);
    TextCheck.check(c);
    CutOffCheck.check(c);
    SwallowedCheck.check(c);
    ColumnsCheck.check(c);
    expressions(c.pack()).ifPresent(e -> e.check(c));
    return c;
  }

  private static Finding unclaimed(Division division, Span span) {
    List<String> lines = division.page().text().cut(span).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    String text = lines.get(0);
    return Finding.at(span, "unclaimed-text", Severity.WARNING, null,
        "text", text.length() > 80 ? text.substring(0, 80) + "…" : text, "lines", Integer.toString(lines.size()));
  }

  /** Findings go to the record that their place lies in; those of no record stay with the document. */
  private Outcome outcome(Division division, List<Case> cases, List<Finding> findings, Outcome.Ledger ledger) {
    List<Finding> rest = new ArrayList<>();
    for (Finding finding : findings) {
      Case home = finding.span() == null ? null : home(cases, finding.span());
      boolean whole = finding.code().equals("other-same-everywhere");
      (home == null || whole ? rest : home.findings()).add(finding);
    }
    List<FichaRecord> records = new ArrayList<>();
    for (Case c : cases) {
      FichaRecord r = c.entry();
      records.add(new FichaRecord(r.id(), r.ordinal(), r.span(), r.template(), r.version(), r.fields(), r.mentions(),
          r.sentences(), weighed(c.findings(), c.pack())));
    }
    List<Passage> front = division.front().stream().map(b -> front(division, b)).filter(p -> !p.isBlank()).toList();
    RulePack pack = cases.isEmpty() ? null : cases.get(0).pack();
    return new Outcome(division.page().document(), records, front,
        division.fichas().stream().map(f -> f.recognition()).toList(), ledger, weighed(rest, pack));
  }

  private static Passage front(Division division, Block block) {
    return block instanceof Block.Line line
        ? line.content().collapse() : Passage.of(division.page().text(), block.span());
  }

  private static Case home(List<Case> cases, Span span) {
    int low = 0;
    int high = cases.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span ficha = cases.get(middle).entry().span();
      if (span.start() < ficha.start()) {
        high = middle - 1;
      } else if (span.start() >= ficha.end()) {
        low = middle + 1;
      } else {
        return cases.get(middle);
      }
    }
    return null;
  }

  /** At the severities that the pack gives them, each once, by place. */
  private static List<Finding> weighed(List<Finding> findings, RulePack pack) {
    List<Finding> all = new ArrayList<>();
    for (Finding f : findings) {
      String changed = pack == null ? null : pack.severities().get(f.code());
      if (!"off".equals(changed)) {
        all.add(changed == null ? f : f.withSeverity(Severity.valueOf(changed.toUpperCase(java.util.Locale.ROOT))));
      }
    }
    all.sort(BY_PLACE);
    return distinct(all);
  }

  /** Each once; equal ones stand together. Their hashes, made of spans and numbers, are too much alike for a hash set. */
  private static List<Finding> distinct(List<Finding> sorted) {
    List<Finding> distinct = new ArrayList<>(sorted.size());
    int group = 0;
    for (Finding finding : sorted) {
      if (!distinct.isEmpty() && BY_PLACE.compare(distinct.get(distinct.size() - 1), finding) != 0) {
        group = distinct.size();
      }
      if (!distinct.subList(group, distinct.size()).contains(finding)) {
        distinct.add(finding);
      }
    }
    return distinct;
  }
}
