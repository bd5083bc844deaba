package org.fichero.evaluate;

/** The published scores: what a project's README shows. */
final class ScoreTable {
  private static final String BEGIN = "<!-- scores -->";
  private static final String END = "<!-- /scores -->";

  private ScoreTable() {}

  /**
   * The text with the tables in their place.
   *
   * @param where names the text in messages
   */
  static String insert(Evaluation evaluation, String text, String where) {
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END, Math.max(begin, 0));
    if (begin < 0 || end < 0) {
      throw new IllegalArgumentException(where + ": has no place for the scores; expected a line " + BEGIN + " and a line " + END);
    }
    return text.substring(0, begin + BEGIN.length()) + "\n" + tables(evaluation) + text.substring(end);
  }

  private static String tables(Evaluation evaluation) {
    StringBuilder md = new StringBuilder();
    evaluation.packs().forEach((id, pack) -> {
      RecordCounts r = pack.records();
      md.append("\n`").append(id).append("`: ").append(FieldPaths.count(r.gold(), "ficha")).append(", ").append(r.right())
          .append(" wholly right, ").append(r.missed()).append(" missed, ").append(r.extra()).append(" extra\n\n")
          .append(EvaluationMarkdown.table(pack));
    });
    return md.append('\n').toString();
  }
}
