package org.fichero.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Finding;
import org.fichero.model.Page;
import org.fichero.model.Severity;

/**
 * Which template each part of a page belongs to, where the labels of several stand in it. The likeliest sequence of
 * templates explains most labels with fewest changes. A template keeps a stretch only if enough labels in it are its
 * alone, one of a field that its fichas need among them, and if it does not stand within a ficha of another: else the
 * stretch goes to its neighbour, with a finding.
 */
final class Territories {
  /** What a change of template costs: a label and a half. */
  private static final int CHANGE = 3;
  private static final int LABEL = 2;

  private final Page page;
  private final Survey survey;
  private final List<Labelled> packs;
  private final Sightings seen;
  private final List<Finding> findings;

  /**
   * A page as one template sees it.
   *
   * @param fields how many different fields it finds
   */
  record Labelled(Template template, List<Piece> pieces, long fields) {}

  /** Sightings {@code from..to} as one template's. */
  private record Run(int pack, int from, int to) {}

  private Territories(Page page, Survey survey, List<Labelled> packs, List<Finding> findings) {
    this.page = page;
    this.survey = survey;
    this.packs = packs;
    this.seen = Sightings.of(packs);
    this.findings = findings;
  }

  /** @param packs those that recognise the page, never empty; doubts are added to {@code findings} */
  static List<Territory> of(Page page, Survey survey, List<Labelled> packs, List<Finding> findings) {
    Labelled best = packs.get(0);
    for (Labelled pack : packs) {
      best = pack.fields() > best.fields() ? pack : best;
    }
    List<Labelled> rivals = new ArrayList<>(List.of(best));
    for (Labelled pack : packs) {
      if (pack != best && Sightings.beside(pack, best) >= pack.template().pack().recognise()) {
        rivals.add(pack);
      }
    }
    return rivals.size() == 1
        ? List.of(new Territory(best.template(), best.pieces()))
        : new Territories(page, survey, rivals, findings).divide();
  }

  private List<Territory> divide() {
    List<Run> runs = likeliest();
    int weak = weakest(runs);
    while (weak >= 0) {
      runs = given(runs, weak);
      weak = weakest(runs);
    }
    doubts(runs);
    List<Territory> all = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < runs.size(); i++) {
      int to = i + 1 < runs.size() ? block(seen.heading(runs.get(i + 1).pack(), runs.get(i + 1).from())) : page.blocks().size();
      Template template = template(runs.get(i).pack());
      all.add(new Territory(template, template.label(page, survey, from, to)));
      from = to;
    }
    return all;
  }

  /** The sequence of templates with the most labels less the cost of its changes; of several, the one that changes latest. */
  private List<Run> likeliest() {
    int states = packs.size();
    int[][] from = new int[seen.size()][states];
    int[] score = new int[states];
    for (int e = 0; e < seen.size(); e++) {
      int best = most(score);
      int change = score[best] - CHANGE;
      for (int p = 0; p < states; p++) {
        from[e][p] = change > score[p] ? best : p;
        score[p] = Math.max(change, score[p]) + (seen.field(e, p) == null ? 0 : LABEL);
      }
    }
    int[] path = new int[seen.size()];
    int state = most(score);
    for (int e = seen.size() - 1; e >= 0; e--) {
      path[e] = state;
      state = from[e][state];
    }
    return runs(resumed(path));
  }

  /** A label that ends a run and that only the template before knows is that template's again. */
  private int[] resumed(int[] path) {
    int e = path.length;
    while (e > 0) {
      int end = e;
      int pack = path[e - 1];
      while (e > 0 && path[e - 1] == pack) {
        e--;
      }
      int last = end;
      while (last > e && seen.field(last - 1, pack) == null) {
        last--;
      }
      if (e > 0 && last > e) {
        Arrays.fill(path, last, end, path[e - 1]);
      }
    }
    return path;
  }

  private static int most(int[] score) {
    int best = 0;
    for (int p = 1; p < score.length; p++) {
      best = score[p] > score[best] ? p : best;
    }
    return best;
  }

  private static List<Run> runs(int[] states) {
    List<Run> runs = new ArrayList<>();
    for (int e = 0; e < states.length; ) {
      int start = e;
      while (e < states.length && states[e] == states[start]) {
        e++;
      }
      runs.add(new Run(states[start], start, e));
    }
    return runs;
  }

  /** A run within a ficha, or the one with the fewest labels of its own of those that may not stand; -1 when all may, or only one is left. */
  private int weakest(List<Run> runs) {
    int weakest = -1;
    long fewest = Long.MAX_VALUE;
    for (int i = 0; runs.size() > 1 && i < runs.size(); i++) {
      long own = isWithin(runs, i) ? -1 : own(runs, i).size();
      if (!stands(runs, i, own) && own < fewest) {
        weakest = i;
        fewest = own;
      }
    }
    return weakest;
  }

  private boolean stands(List<Run> runs, int i, long own) {
    Template template = template(runs.get(i).pack());
    boolean needed = own(runs, i).stream().anyMatch(template::isKey);
    return own >= template.pack().recognise() && needed;
  }

  /** The fields of labels that the template before, or after the first, does not know there. */
  private Set<String> own(List<Run> runs, int i) {
    Run run = runs.get(i);
    int other = runs.get(i == 0 ? 1 : i - 1).pack();
    Set<String> fields = new HashSet<>();
    for (int e = run.from(); e < run.to(); e++) {
      String field = seen.field(e, run.pack());
      if (field != null && seen.field(e, other) == null) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** Whether the ficha before goes on after the run, so that the run stands within it. */
  private boolean isWithin(List<Run> runs, int i) {
    if (i == 0 || i + 1 >= runs.size() || runs.get(i - 1).pack() != runs.get(i + 1).pack()) {
      return false;
    }
    int pack = runs.get(i - 1).pack();
    Set<String> before = new HashSet<>();
    boolean opened = false;
    for (int e = runs.get(i - 1).to() - 1; e >= runs.get(i - 1).from() && !opened; e--) {
      before.add(seen.field(e, pack));
      opened = opens(e, pack);
    }
    for (int e = runs.get(i + 1).from(); e < runs.get(i + 1).to(); e++) {
      if (seen.field(e, pack) != null) {
        return !before.contains(seen.field(e, pack)) && !opens(e, pack);
      }
    }
    return true;
  }

  private boolean opens(int e, int pack) {
    String field = seen.field(e, pack);
    return field != null && (field.equals(template(pack).pack().anchor()) || seen.opens(e, pack));
  }

  /** Says where labels enough to recognise a template by were read as another's. */
  private void doubts(List<Run> runs) {
    for (Run run : runs) {
      for (int pack = 0; pack < packs.size(); pack++) {
        Set<String> fields = new HashSet<>();
        int first = -1;
        for (int e = run.from(); e < run.to(); e++) {
          if (seen.field(e, pack) != null && seen.field(e, run.pack()) == null) {
            fields.add(seen.field(e, pack));
            first = first < 0 ? e : first;
          }
        }
        if (fields.size() >= template(pack).pack().recognise()) {
          findings.add(Finding.at(seen.span(first), "second-template", Severity.WARNING, null, "template",
              template(run.pack()).pack().id(), "other", template(pack).pack().id(), "labels", Integer.toString(fields.size())));
        }
      }
    }
  }

  private Template template(int pack) {
    return packs.get(pack).template();
  }

  /** The runs with the {@code i}th given to its neighbour before it, or after the first. */
  private static List<Run> given(List<Run> runs, int i) {
    int[] states = new int[runs.get(runs.size() - 1).to()];
    for (Run run : runs) {
      Arrays.fill(states, run.from(), run.to(), run.pack());
    }
    Arrays.fill(states, runs.get(i).from(), runs.get(i).to(), runs.get(i == 0 ? 1 : i - 1).pack());
    return runs(states);
  }

  /** The block that the index stands in. */
  private int block(int index) {
    List<Block> blocks = page.blocks();
    int low = 0;
    int high = blocks.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (blocks.get(middle).span().end() <= index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
