package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.fichero.model.Node;
import org.fichero.model.Outcome;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The same ficha in the markup of wikis and of programs that write them, pandoc's anchors and drawers included: the same record. */
class WikiMarkupTest {
  private static final String[] MONTHS = {"Ene", "Feb", "Mar", "Abr", "May", "Jun", "Jul", "Ago", "Sep", "Oct", "Nov", "Dic"};

  /**
   * A markup.
   *
   * @param title how a heading of the first level is written, {@code %s} the words
   * @param label how one of the second level is
   * @param italic how words are set off
   * @param head what parts and frames the headings of a table
   * @param row what parts and frames its rows
   */
  private record Markup(String name, String title, String label, String italic, String head, String row) {}

  private static final Markup[] MARKUPS = {
    new Markup("MediaWiki", "= %s =", "== %s ==", "''%s''", null, null),
    new Markup("DokuWiki", "====== %s ======", "===== %s =====", "//%s//", "^", "|"),
    new Markup("Jira", "h1. {anchor:uno}%s", "h2. {anchor:dos}%s", "_%s_", "||", "|"),
    new Markup("Jira with spaces", "h1. %s", "h2. %s", "_%s_", "|| ", "| "),
    new Markup("Textile", "h1(#uno). %s", "h2(#dos). %s", "_%s_", "|", "|"),
    new Markup("XWiki", "= %s {{id name=\"uno\" /}} =", "== %s {{id name=\"dos\" /}} ==", "//%s//", "|", "|"),
    new Markup("reStructuredText", ".. _uno:\n\n%s\n========================", ".. _dos-1:\n\n%s\n-----------------------------------", "*%s*", "|", "|"),
    new Markup("Markua", "{id: uno}\n# %s", "{id: dos-1}\n## %s", "*%s*", "|", "|"),
    new Markup("Org", "# %s\n  :PROPERTIES:\n  :CUSTOM_ID: uno\n  :END:", "** %s\n   :PROPERTIES:\n   :CUSTOM_ID: dos\n   :END:", "*%s*", "|", "|"),
    new Markup("LaTeX", "\\hypertarget{uno}{%%\n\\section{%s}\\label{uno}}", "\\hypertarget{dos}{%%\n\\subsection{%s}\\label{dos}}", "\\emph{%s}", "|", "|"),
  };

  @TestFactory
  Stream<DynamicTest> aFichaIsTheSameInEveryMarkup() {
    Outcome plain = Belt.text(ficha(new Markup("Markdown", "# %s", "## %s", "*%s*", "|", "|")));
    return Stream.of(MARKUPS).map(m -> DynamicTest.dynamicTest(m.name(), () -> {
      Outcome outcome = Belt.text(ficha(m));
      assertThat(outcome.records()).hasSize(1);
      assertThat(fields(outcome)).isEqualTo(fields(plain));
      assertThat(outcome.ledger().unclaimed()).isEmpty();
    }));
  }

  private static String fields(Outcome outcome) {
    Node.Members fields = outcome.records().get(0).fields();
    return OwnPack.show(fields);
  }

  private static String ficha(Markup m) {
    StringBuilder text = new StringBuilder(m.title().formatted("Huerto vecinal")).append("\n\nMunicipalidad de Cañete\n\n");
    section(text, m, "Categoría", "- ☐ Sociolaboral\n- ☒ Emprendimiento\n- ☐ Cooperativas");
    section(text, m, "Grupo prioritario", "Mujeres de " + m.italic().formatted("zonas rurales") + " y sus hijas.");
    section(text, m, "Fechas de implementación", plan(m) + "\n\nMarzo y abril.");
    section(text, m, "Breve descripción", "Veinte familias cultivan. Más en http://huerto.example/uno//dos y en la radio.");
    return text.toString();
  }

  private static void section(StringBuilder text, Markup m, String label, String value) {
    text.append(m.label().formatted(label)).append("\n\n").append(value).append("\n\n");
  }

  private static String plan(Markup m) {
    if (m.head() == null) {
      return "{| class=\"wikitable\"\n! " + String.join(" !! ", MONTHS) + "\n|-\n| || || X || X || || || || || || || || \n|}";
    }
    String[] marks = Stream.of(MONTHS).map(n -> n.equals("Mar") || n.equals("Abr") ? "X" : " ").toArray(String[]::new);
    return m.head() + String.join(m.head(), MONTHS) + m.head().strip() + "\n" + m.row() + String.join(m.row(), marks) + m.row().strip();
  }
}
