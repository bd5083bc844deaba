package org.fichero.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fichero.Belt;
import org.fichero.model.FichaRecord;
import org.fichero.model.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Options and months on one line that a page's width broke wherever it fell: the same record at every width. */
class WrappedOptionsTest {
  private static final List<String> OPTIONS = List.of("Sociolaboral", "Acogida/atención", "Emprendimiento", "Capacitaciones", "Cooperativas",
      "Intermediación laboral", "NNA", "Otra");
  private static final List<String> MONTHS = List.of("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
      "octubre", "noviembre", "diciembre");
  private static final List<String> PARTINGS = List.of(" ", ", ", "; ", " | ", "   ", " / ");
  private static final List<String> LABELS = List.of("%s: ", "**%s:** ", "%s - ", "%s\n");
  private static final int CHOSEN = 0b01010011;
  private static final int ACTIVE = 0b100110001101;

  /** @param sides B before the label, A behind it, C behind it and a colon */
  record Dialect(String yes, String no, String sides) {
    @Override
    public String toString() {
      return yes + " " + no + " " + sides;
    }
  }

  static Stream<Dialect> dialects() {
    return Stream.of(new Dialect("☒", "☐", "BA"), new Dialect("[x]", "[ ]", "BA"), new Dialect("(X)", "( )", "BA"), new Dialect("✔", "☐", "BA"),
        new Dialect("✓", "✗", "BA"), new Dialect("●", "○", "BA"), new Dialect("■", "□", "BA"), new Dialect(":selected:", ":unselected:", "BA"),
        new Dialect("SELECTED", "NOT_SELECTED", "BA"), new Dialect("&#9745;", "&#9744;", "BA"), new Dialect("$\\boxtimes$", "$\\square$", "BA"),
        new Dialect("<input type=\"checkbox\" checked>", "<input type=\"checkbox\">", "BA"), new Dialect("X", "___", "AC"), new Dialect("Sí", "No", "C"));
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void theRecordIsTheSameAtEveryWidth(Dialect dialect) {
    List<String> wrong = new ArrayList<>();
    for (char side : dialect.sides().toCharArray()) {
      for (String parting : PARTINGS) {
        for (int width = 44; width <= 104; width += 10) {
          String label = LABELS.get((width / 10 + parting.length()) % LABELS.size());
          String text = ficha(label, row(OPTIONS, CHOSEN, dialect, side, parting), row(MONTHS, ACTIVE, dialect, side, parting), width);
          FichaRecord record = Belt.text(text).records().get(0);
          if (!said(record).equals("sociolaboral acogida_atencion cooperativas nna / 1 3 4 8 9 12")) {
            wrong.add(said(record) + "\n" + text);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** A line of its own that has its marks and its labels whole goes on in none, and prose with brackets in it is prose. */
  @Test
  void wholeRowsStayWhatTheyAre() {
    FichaRecord record = Belt.text("Huerta\nMUNICIPALIDAD\nCOQUIMBO\nCategoría: ☒ Sociolaboral ☐ NNA\n☐ Cooperativas ☒ Otra:\nDeporte\n"
        + "Grupo prioritario: Según el acta [x], mujeres (x) y niños\nde la comuna.\nFechas de implementación: ☐ enero ☒ febrero\n").records().get(0);
    assertThat(said(record)).isEqualTo("sociolaboral otra / 2");
    Node.Members fields = (Node.Members) record.fields();
    assertThat(leaf(fields, "categories", "other")).isEqualTo("Deporte");
    assertThat(leaf(fields, "priority_group", "text")).isEqualTo("Según el acta [x], mujeres (x) y niños de la comuna.");
  }

  /** A heading and a label that a page's width broke are whole, a word at a line's end is no box, and a full line that ends a sentence ends no paragraph. */
  @Test
  void whatStandsAmongThemIsWhatItWas() {
    String text = wrapped("## Título\nHuerta de Hilda\n## Municipalidad\nCoquimbo\n## Departamento/Oficinas municipales que participan\nOficina de Cultura\n## Categoría\n"
        + row(OPTIONS, CHOSEN, new Dialect("X", "-", "A"), 'A', ", ") + "\n## Breve descripción\nDeriva los casos a quien corresponda en salud, en educación o\nen vivienda.\n", 48)
        + "Elemento innovador/creativo del proyecto o\nactividad: Usa los buses fuera de su horario.\nSirven como salas de clases, con pizarra y estufa,\na los cursos que no tienen ninguna.\n";
    FichaRecord record = Belt.text(text).records().get(0);
    assertThat(list(record, "categories", "selected")).isEqualTo("sociolaboral acogida_atencion cooperativas nna");
    assertThat(list(record, "description")).isEqualTo("[Deriva los casos a quien corresponda en salud, en educación o en vivienda.]");
    assertThat(list(record, "innovation")).isEqualTo("[Usa los buses fuera de su horario. Sirven como salas de clases, con pizarra y estufa, a los cursos que no tienen ninguna.]");
    Node departments = ((Node.Items) record.fields().members().get("departments")).items().get(0);
    assertThat(((Node.Leaf) ((Node.Members) departments).members().get("text")).value()).isEqualTo("Oficina de Cultura");
  }

  /** All of them answered with no: none is chosen, and the first is no answer with a description behind it. */
  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(strings = {", ", "; ", " ", "\n"})
  void optionsThatAllAreDeniedAreNotChosen(String parting) {
    String options = String.join(parting, OPTIONS.stream().map(o -> o + ": No").toList());
    FichaRecord record = Belt.text("Huerta\n\nMUNICIPALIDAD\nCOQUIMBO\n\nCategoría\n\n" + options + "\n\nGrupo prioritario\n\nMujeres\n").records().get(0);
    assertThat(((Node.Items) ((Node.Members) record.fields().members().get("categories")).members().get("selected")).items()).isEmpty();
    assertThat(((Node.Items) ((Node.Members) record.fields().members().get("categories")).members().get("options")).items()).hasSize(8);
  }

  private static String row(List<String> labels, int ticked, Dialect dialect, char side, String parting) {
    List<String> options = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      String mark = (ticked >> i & 1) == 1 ? dialect.yes() : dialect.no();
      options.add(side == 'B' ? mark + " " + labels.get(i) : labels.get(i) + (side == 'C' ? ": " : " ") + mark);
    }
    return String.join(parting, options);
  }

  private static String ficha(String label, String options, String months, int width) {
    StringBuilder text = new StringBuilder("Huerta de Hilda\n\nMUNICIPALIDAD\nCOQUIMBO\n\n");
    for (String[] field : new String[][] {{"Departamentos", "Oficina de Cultura"}, {"Categoría", options}, {"Grupo prioritario", "Mujeres con hijos"},
        {"Fechas de implementación", months}, {"Forma de financiamiento", "SENCE"}, {"Breve descripción", "La oficina convoca a los grupos por teléfono, acuerda con ellos un lugar y presta los equipos, "
            + "que el club del barrio cuida hasta que la jornada termina y los devuelve limpios al día siguiente, como dice el acta."}}) {
      text.append(wrapped(label.formatted(field[0]) + field[1], width)).append(width % 4 == 0 ? "\n\n" : "\n");
    }
    return text.toString();
  }

  /** Breaks at spaces, as mail programs and terminals do. */
  private static String wrapped(String lines, int width) {
    StringBuilder out = new StringBuilder();
    int start = 0;
    for (String word : lines.split("(?<=[ \n])")) {
      if (out.length() - start + word.strip().length() > width && out.length() > start) {
        out.setLength(out.toString().stripTrailing().length());
        out.append('\n');
        start = out.length();
      }
      out.append(word);
      start = word.endsWith("\n") ? out.length() : start;
    }
    return out.toString();
  }

  private static String said(FichaRecord record) {
    return list(record, "categories", "selected") + " / " + list(record, "implementation", "months");
  }

  private static String list(FichaRecord record, String field, String member) {
    Node node = record.fields().members().get(field) instanceof Node.Members members ? members.members().get(member) : Node.NULL;
    return node instanceof Node.Items items ? String.join(" ", items.items().stream().map(i -> String.valueOf(((Node.Leaf) i).value())).toList()) : "null";
  }

  private static String list(FichaRecord record, String field) {
    return ((Node.Items) record.fields().members().get(field)).items().stream().map(i -> (String) ((Node.Leaf) i).value()).toList().toString();
  }

  private static Object leaf(Node.Members fields, String field, String member) {
    return ((Node.Leaf) ((Node.Members) fields.members().get(field)).members().get(member)).value();
  }
}
