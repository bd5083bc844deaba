package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fichero.model.Finding;
import org.fichero.model.Outcome;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same ficha as programs export it or hasty hands set it: data, messages, forums, frames, broken rows. The same record. */
class WrittenByToolsTest {
  private static final String FICHA = """
      Huerto vecinal

      MUNICIPALIDAD
      CAÑETE

      Categoría

      ☒ Sociolaboral
      ☐ Emprendimiento
      ☒ NNA

      Grupo prioritario

      Mujeres haitianas

      Forma de financiamiento

      Recursos propios municipales.

      Breve descripción

      Veinte familias cultivan la tierra que cedió la cooperativa agrícola de la comuna.

      Cada socia cuida su parcela, y los sábados venden lo cosechado.
      """;

  /** A way of writing it. */
  private record Way(String name, UnaryOperator<String> write) {}

  private static final List<Way> WAYS = List.of(
      new Way("messages", WrittenByToolsTest::messages),
      new Way("messages without brackets", t -> messages(t).replaceAll("(?m)^\\[([^,]+), (.+?)\\]", "$1 $2 -")),
      new Way("a forum's bold labels", labels("[b]%s[/b]")),
      new Way("quoted labels", labels("\u201c%s\u201d:")),
      new Way("labels in backquotes", labels("`%s`")),
      new Way("LaTeX's accents", t -> t.replace("ñ", "\\~n").replace("ó", "\\'o").replace("í", "\\'{\\i}").replace("á", "\\'a")),
      new Way("soft hyphens", t -> t.replace("cooperativa", "coope\u00adrativa").replace("familias", "fami\u200blias")),
      new Way("tags of pages", t -> "<page number=\"1\">\n" + t.replace("\nForma", "\n</page>\n<page number=\"2\">\nForma") + "</page>\n"),
      new Way("a comment between paragraphs", t -> t.replace("\nCada", "\n<!-- page 2 -->\nCada")),
      new Way("icons for boxes", t -> t.replace("☒", "<i class=\"fa fa-check-square-o\"></i>").replace("☐", "<i class=\"fa fa-square-o\"></i>")),
      new Way("boxes with ticks in them", t -> t.replace("☒", "☐✓")),
      new Way("what a scan's circles are read as", t -> t.replace("☒", "®").replace("☐", "O")),
      new Way("options on one line that the page broke", t -> t.replace("☒ Sociolaboral\n☐ Emprendimiento\n☒ NNA", "☒ Sociolaboral   ☐ Emprendimiento   ☒\nNNA")),
      new Way("options that semicolons part", t -> t.replace("☒ Sociolaboral\n☐ Emprendimiento\n☒ NNA", "Sociolaboral ☒; Emprendimiento ☐; NNA ☒.")),
      new Way("crosses and lines to write on between tabs", options("X Sociolaboral\t___ Emprendimiento\tX NNA")),
      new Way("crosses and lines to write on between gaps", options("X Sociolaboral   ___ Emprendimiento   X NNA")),
      new Way("boxes of Wingdings between bars", options("þ Sociolaboral | ¨ Emprendimiento | þ NNA")),
      new Way("a wiki's deeper list", options("** ☒ Sociolaboral\n** ☐ Emprendimiento\n** ☒ NNA")),
      new Way("a numbered list of XWiki", options("*. ☒ Sociolaboral\n*. ☐ Emprendimiento\n*. ☒ NNA")),
      new Way("a text browser's stars", options("      ☆ ☒ Sociolaboral\n      ☆ ☐ Emprendimiento\n      ☆ ☒ NNA")),
      new Way("pandoc's table without headings", options("  ---------------- ---\n  Sociolaboral     X\n  Emprendimiento   \n  NNA              X\n  ---------------- ---")),
      new Way("pandoc's table without headings, marks first", options("  --- ----------------\n  ✔   Sociolaboral\n      Emprendimiento\n  ✔   NNA\n  --- ----------------")),
      new Way("a table of reStructuredText whose first cells may be empty", options("== ==============\n✔  Sociolaboral\n\\  Emprendimiento\n✔  NNA\n== ==============")),
      new Way("a table of Creole under yes and no", options("|=Categoría |=Sí |=No\n|Sociolaboral |X |\n|Emprendimiento | |X\n|NNA |X |")),
      new Way("a table of Textile under yes and no", options("|_. Categoría|_. Sí|_. No|\n|Sociolaboral|X||\n|Emprendimiento||X|\n|NNA|X||")),
      new Way("a table of Muse under yes and no", options(" Categoría      || Sí || No\n Sociolaboral   |  X  |\n Emprendimiento |     |  X\n NNA            |  X  |")),
      new Way("answers laid out close together", options("              Categoría     Sí No\n        Sociolaboral        X\n        Emprendimiento         X\n        NNA                 X")),
      new Way("answers laid out close together, one beside its heading", options("        Categoría    Sí No\n        Sociolaboral X\n        Emprendimiento   X\n        NNA          X")),
      new Way("labels set in the middle right below the options", t -> t.replace("☒ NNA\n\nGrupo", "☒ NNA\n                    Grupo")),
      new Way("crosses framed by dashes", options("-X- Sociolaboral\n--- Emprendimiento\n-X- NNA")),
      new Way("entities among what spaces lay out", options("                    SI    NO\nSociolaboral        X\nE&#109;prendimiento            X\nNNA                 X")),
      new Way("entities in answers of a table", options("| Opci&oacute;n | Marca |\n|---|---|\n| Sociolaboral | S&iacute; |\n| Emprendimiento | No |\n| NNA | S&iacute; |")),
      new Way("definitions set in", t -> options("Sociolaboral\n: Sí\nEmprendimiento\n: No\nNNA\n: Sí").apply(t).replaceAll("(?m)^(?=.)", "    ")),
      new Way("entities in options beside boxes of Wingdings", options("þ Sociolaboral\n¨ Emp&#114;endimiento\nþ NNA")),
      new Way("items in a frame", t -> "+-----------------+----------------------------+\n| Título          | Huerto vecinal             |\n+-----------------+----------------------------+\n| Municipalidad   | CAÑETE                     |\n+-----------------+----------------------------+\n| Categoría       | -   [x] Sociolaboral       |\n|                 | -   [ ] Emprendimiento     |\n|                 | -   [x] NNA                |\n+-----------------+----------------------------+\n" + t.substring(t.indexOf("Grupo"))),
      new Way("green and white circles", options("🟢 Sociolaboral\n⚪ Emprendimiento\n🟢 NNA")),
      new Way("a sheet copied with tabs", t -> sheet(t, '\t', "")),
      new Way("a sheet saved with semicolons and empty columns", t -> sheet(t, ';', ";;")),
      new Way("a sheet saved with commas", t -> sheet(t, ',', "")),
      new Way("headings that open and shut", t -> labels("- ### %s").apply(t)),
      new Way("TWiki's headings", t -> "---+ " + labels("---++ %s").apply(t)),
      new Way("AsciiDoc's sign between paragraphs", t -> t.replace("\n\nCada", "\n+\nCada")),
      new Way("answers in brackets", t -> t.replaceAll("☒ (\\S+)", "$1 [X] SÍ [ ] NO").replaceAll("☐ (\\S+)", "$1 [ ] SÍ [X] NO")),
      new Way("answers on lines to write on", t -> t.replaceAll("☒ (\\S+)", "$1  SI_X_ NO___").replaceAll("☐ (\\S+)", "$1  SI___ NO_X_")),
      new Way("answers behind colons", t -> t.replaceAll("☒ (\\S+)", "$1   SI: X   NO: ").replaceAll("☐ (\\S+)", "$1   SI:    NO: X")),
      new Way("pictures before title and labels", t -> t.replace("Huerto", "\ud83c\udf1f Huerto").replace("Breve", "\ud83d\udcdd Breve")),
      new Way("bullets within bold labels", labels("**▪ %s**")),
      new Way("bullets within bold tags", labels("<b>▪ %s</b>")),
      new Way("bold labels with numbers in brackets", labels("__(2) %s –__")),
      new Way("bold labels with bullets and colons", labels("__▪ %s:__")),
      new Way("small labels with stops", t -> labels("%s.").apply(t).replace("\nGrupo", "\ngrupo").replace("\nForma", "\nforma").replace("\nBreve", "\nbreve").replace("\nCategoría", "\ncategoría")),
      new Way("slips in bold labels with their values", t -> t.replace("Grupo prioritario\n\n", "<b>▪ Grup0 prioritario</b> ").replace("Forma de financiamiento\n\n", "<b>▪ Forrna de financiamiento</b> ")),
      new Way("marks in a row by their numbers", t -> t.replaceAll("☒ ", "&#9745; ").replaceAll("☐ ", "&#9744; ").replace("boral\n&", "boral   &").replace("iento\n&", "iento   &")),
      new Way("headings with no-break spaces", t -> labels("##\u00a0%s").apply(t)),
      new Way("small labels with stops and their values", t -> t.replace("Grupo prioritario\n\n", "grupo prioritario. ").replace("Forma de financiamiento\n\n", "forma de financiamiento. ")),
      new Way("small labels in bold with stops and their values", t -> t.replace("Grupo prioritario\n\n", "__grupo prioritario.__ ").replace("Forma de financiamiento\n\n", "__forma de financiamiento.__ ")),
      new Way("a slip in a bold label behind words that are another spelling", t -> t.replace("Grupo prioritario\n\n", "<b>3. Grupo prioritari0</b> ")),
      new Way("underlined small labels with stops", t -> labels("%s.").apply(t).replace("Categoría.", "categoría.\n----------").replace("Grupo prioritario.", "grupo prioritario.\n------------------")),
      new Way("a tab before every line", t -> t.replaceAll("(?m)^(?=.)", "\t")),
      new Way("a diamond before labels", labels("◆ %s")),
      new Way("definitions of a wiki", t -> labels("; %s").apply(t).replace("\n\nMujeres", "\n: Mujeres").replace("\n\nVeinte", "\n: Veinte").replace("\n\nCada", "\n: Cada")),
      new Way("fields and values", t -> labels("Campo: %s").apply(t).replace("\n\nMujeres", "\nValor: Mujeres").replace("\n\nVeinte", "\nValor: Veinte")),
      new Way("values behind a slash", t -> t.replace("prioritario\n\n", "prioritario / ").replace("descripción\n\n", "descripción / ").replace("financiamiento\n\n", "financiamiento / ")));

  @TestFactory
  Stream<DynamicTest> aFichaIsTheSameHoweverItWasWritten() {
    String plain = fields(Belt.text(FICHA));
    return WAYS.stream().map(w -> DynamicTest.dynamicTest(w.name(), () -> {
      Outcome outcome = Belt.text(w.write().apply(FICHA));
      assertThat(outcome.records()).hasSize(1);
      assertThat(fields(outcome)).isEqualTo(plain);
    }));
  }

  @Test
  void aSentenceWithANumberAboveEachFichasNumberIsItsOwn() {
    String end = "Sostenibilidad en el tiempo\n\nDepende de la caja (ver Decreto N° 1.234).\n\n\n";
    String text = "Ficha N° 1\n\n" + FICHA + "\n" + end + "Ficha N° 2\n\n" + FICHA.replace("Huerto", "Vivero") + "\n" + end;
    assertThat(Belt.text(text).records()).hasSize(2).allSatisfy(r -> assertThat(OwnPack.show(r.fields())).contains("sustainability: Depende de la caja (ver Decreto N° 1.234)."));
  }

  @Test
  void whatTwoFichasSayAlikeAboveTheirNextTitleIsTheirs() {
    String end = "Fechas de implementación\n\nAbril y mayo de 2022\n\n";
    String text = "Título: Huerto\n\n" + FICHA.replace("Huerto vecinal\n\n", "") + "\n" + end;
    assertThat(Belt.text(text + text.replace("Huerto", "Vivero") + text.replace("Huerto", "Cine")).records()).hasSize(3)
        .allSatisfy(r -> assertThat(OwnPack.show(r.fields())).contains("text: Abril y mayo de 2022"));
  }

  @Test
  void aListThatSaysNoToEveryOptionChoosesNone() {
    String list = FICHA.replace("☒ Sociolaboral", "Sociolaboral: No").replace("☐ Emprendimiento", "Emprendimiento: No").replace("☒ NNA", "Cooperativas: No\nNNA: No");
    assertThat(fields(Belt.text(list))).contains("selected: []");
  }

  @Test
  void anEnumerationWithinASentenceIsNoListWhereverItsLinesBreak() {
    String sentence = "Veinte familias cultivan la tierra: a) siembran maíz y papas; b) cosechan en otoño; c) venden los sábados.";
    String whole = FICHA.replace("Veinte familias cultivan la tierra que cedió la cooperativa agrícola de la comuna.", sentence);
    assertThat(fields(Belt.text(whole.replace(" b)", "\nb)")))).contains(sentence).isEqualTo(fields(Belt.text(whole)));
    assertThat(fields(Belt.text(whole.replace(" b)", "\nb)").replace("a) siembran", "a)\u00a0siembran")))).contains(sentence);
  }

  @Test
  void aSentenceGoesOnBehindAnAbbreviationAtAPagesEnd() {
    String sentence = "Veinte familias cultivan la tierra hasta las 14:00 hrs. y luego venden lo cosechado.";
    String whole = FICHA.replace("Veinte familias cultivan la tierra que cedió la cooperativa agrícola de la comuna.", sentence);
    assertThat(fields(Belt.text(whole.replace("hrs. y", "hrs.\n\nPágina 1\n\f\ny")))).contains(sentence);
  }

  /** What a ficha says, its options by their codes. */
  private static String fields(Outcome outcome) {
    return OwnPack.show(outcome.records().get(0).fields());
  }

  private static UnaryOperator<String> labels(String frame) {
    return t -> t.replaceAll("(?m)^(Categoría|Grupo prioritario|Forma de financiamiento|Breve descripción)$", frame.formatted("$1").replace("\\", "\\\\"));
  }

  /** A label and its value a row, in quotes where a value has several lines. */
  private static String sheet(String text, char separator, String end) {
    String rows = "Título" + separator + text.strip().replace("MUNICIPALIDAD\nCAÑETE", "MUNICIPALIDAD" + separator + "CAÑETE")
        .replaceAll("(Categoría|Grupo prioritario|Forma de financiamiento|Breve descripción)\n\n", "$1" + separator);
    StringBuilder sheet = new StringBuilder();
    for (String row : rows.split("\n\n(?=MUNI|Cate|Grupo|Forma|Breve)")) {
      int value = row.indexOf(separator) + 1;
      boolean quoted = row.indexOf('\n') > 0 || row.indexOf(separator, value) > 0;
      sheet.append(row, 0, value).append(quoted ? "\"" + row.substring(value) + "\"" : row.substring(value)).append(end).append('\n');
    }
    return sheet.toString();
  }

  private static UnaryOperator<String> options(String list) {
    return t -> t.replace("☒ Sociolaboral\n☐ Emprendimiento\n☒ NNA", list);
  }

  private static String messages(String text) {
    return Stream.of(text.split("\n\n")).map(p -> "[12/5/24, 10:32] Ana M.: " + p.strip()).collect(Collectors.joining("\n"));
  }

  @Test
  void dataAreReadAsTheirKeysAndTexts() {
    String json = """
        [
          {
            "Título": "Huerto vecinal",
            "Municipalidad": "Cañete",
            "Categoría": {
              "Sociolaboral": true,
              "Emprendimiento": false,
              "Cooperativas": false,
              "NNA": false
            },
            "Grupo prioritario": "Mujeres haitianas",
            "Breve descripción": [
              "Veinte familias cultivan.",
              "Los sábados venden."
            ]
          }
        ]
        """;
    assertThat(fields(Belt.text(json))).contains("title: Huerto vecinal", "name: Cañete", "selected: [sociolaboral]", "text: Mujeres haitianas",
        "description: [Veinte familias cultivan., Los sábados venden.]");
    assertThat(fields(Belt.text(json.replace("\"NNA\": false", "\"NNA\": false,\n\"Otra\": \"Riego\"")))).as("words of one's own in place of true")
        .contains("selected: [sociolaboral, otra], other: Riego");
    assertThat(fields(Belt.text(json.replace("\"NNA\": false", "\"NNA\": false,\n\"Otra\": \"\"")))).contains("selected: [sociolaboral], other: null");
  }

  @Test
  void aFrameOfOneRowHasItsLabelOverSeveralLines() {
    String text = FICHA.replace("Forma de financiamiento\n\nRecursos propios municipales.", """
        +---------------------+--------------------------------+
        | Forma de            | Recursos propios municipales.  |
        | financiamiento      |                                |
        +---------------------+--------------------------------+""");
    assertThat(fields(Belt.text(text))).isEqualTo(fields(Belt.text(FICHA)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://www.muni.example/huerto", "Para más información: huerto@muni.example", "Fuente: elaboración propia.",
      "_________________\nAna Soto Paz\nDirectora de Salud\nMunicipalidad de Cañete", "Rosa Díaz Pino\nAlcaldesa\nMunicipalidad de Lota",
      "Firma: ____________\nFecha: ____/____", "Firma: ____________\nNombre: Ana Soto\nCargo: Encargada", "Distribución:\n- Archivo"})
  void whatIsSignedOrSaidBehindTheLastFichaIsNoneOfIt(String end) {
    Outcome outcome = Belt.text(FICHA + "\n\n" + end + "\n");
    assertThat(outcome.records()).hasSize(1);
    assertThat(fields(outcome)).isEqualTo(fields(Belt.text(FICHA)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EFMAMJJASOND\n□□■■□□□□□□□□", "             EFMAMJJASOND\nTalleres     --XX--------",
      "          X    X\nEne  Feb  Mar  Abr  May  Jun  Jul  Ago  Sep  Oct  Nov  Dic",
      "|=Ene |=Feb |=Mar |=Abr |=May |=Jun |=Jul |=Ago |=Sep |=Oct |=Nov |=Dic\n| | |X |X | | | | | | | |",
      "|_. Ene|_. Feb|_. Mar|_. Abr|_. May|_. Jun|_. Jul|_. Ago|_. Sep|_. Oct|_. Nov|_. Dic|\n|||X|X|||||||||",
      "=== === === === === === === === === === === ===\nEne Feb Mar Abr May Jun Jul Ago Sep Oct Nov Dic\n=== === === === === === === === === === === ===\n\\       X   X                                   \n=== === === === === === === === === === === ===",
      "  ------- --------- ------------ --------- ----------- -----------\n  Enero   Febrero   Marzo        Abril     Mayo        Junio\n                    X            X                      \n  Julio   Agosto    Septiembre   Octubre   Noviembre   Diciembre\n                                                       \n  ------- --------- ------------ --------- ----------- -----------",
      "· Ene | · Feb | ✓ Mar | ✓ Abr | · May | · Jun | · Jul | · Ago | · Sep | · Oct | · Nov | · Dic",
      "| 1er trimestre | 2do trimestre | 3er trimestre | 4to trimestre |\n|---|---|---|---|\n| ☐ Enero<br>☐ Febrero<br>☒ Marzo | ☒ Abril<br>☐ Mayo<br>☐ Junio | ☐ Julio<br>☐ Agosto<br>☐ Septiembre | ☐ Octubre<br>☐ Noviembre<br>☐ Diciembre |",
      "1er semestre\nEnero\tFebrero\tMarzo\tAbril\tMayo\tJunio\n\t\tX\tX\t\t\n2do semestre\nJulio\tAgosto\tSeptiembre\tOctubre\tNoviembre\tDiciembre\n\t\t\t\t\t",
      "Enero\nFebrero\nMarzo\nAbril\nMayo\nJunio\nJulio\nAgosto\nSeptiembre\nOctubre\nNoviembre\nDiciembre\n☐\n☐\n☒\n☒\n☐\n☐\n☐\n☐\n☐\n☐\n☐\n☐",
      "Enero\nFebrero\nMarzo\nAbril\nMayo\nJunio\nJulio\nAgosto\nSeptiembre\nOctubre\nNoviembre\nDiciembre\n\n\nX\nX\n\n\n\n\n\n\n",
      "Enero\nFebrero\nMarzo\nAbril\nMayo\nJunio\n\n\nX\nX\n\n\nJulio\nAgosto\nSeptiembre\nOctubre\nNoviembre\nDiciembre\n\n\n\n\n",
      "** ☐ Febrero\n** ☒ Marzo\n** ☒ Abril\n** ☐ Mayo",
      "1 ☐  2 ☐  3 ☒  4 ☒  5 ☐  6 ☐  7 ☐  8 ☐  9 ☐  10 ☐  11 ☐  12 ☐",
      "Ene  Feb  Mar  Abr  May  Jun  Jul  Ago  Sep  Oct  Nov  Dic\n ◦    ◦    •    •    ◦    ◦    ◦    ◦    ◦    ◦    ◦    ◦",
      "Marque los meses en que se ejecuta:\n\nE(  ) F(  ) M(x ) A(x ) M(  ) J(  ) J(  ) A(  ) S(  ) O(  ) N(  ) D(  )"})
  void aPlanIsReadHoweverCloseOrFarItsMarksStand(String plan) {
    String text = FICHA + "\nFechas de implementación\n\n" + plan + "\n\nCada sábado.\n";
    assertThat(fields(Belt.text(text))).contains("implementation: {text: Cada sábado., months: [3, 4]");
  }

  @Test
  void ticksInTwoColumnsThatNothingHeadsAreAmbiguousBelowAnUnknownHeadingToo() {
    String table = "| Qué | A | B |\n|---|---|---|\n| Sociolaboral | X | |\n| Emprendimiento | | X |\n| NNA | X | |";
    Outcome outcome = Belt.text(options(table).apply(FICHA));
    assertThat(fields(outcome)).contains("selected: null");
    assertThat(outcome.records().get(0).findings()).extracting(Finding::code).contains("mark-ambiguous");
  }

  @ParameterizedTest
  @ValueSource(strings = {"___ Sociolaboral\tX Emprendimiento\t___ NNA", "___ Sociolaboral   X Emprendimiento   ___ NNA", "¨ Sociolaboral | þ Emprendimiento | ¨ NNA"})
  void aRowOfOptionsMayBeginWithAFreeOne(String list) {
    assertThat(fields(Belt.text(options(list).apply(FICHA)))).contains("selected: [emprendimiento]", "label: NNA");
  }

  @Test
  void crossesThatNoOptionIsSureToHaveMakeTheOthersUnread() {
    Outcome outcome = Belt.text(options("Sociolaboral\n\nX\n\nEmprendimiento\nCooperativas\n\nX\n\nCapacitaciones\nNNA\n\nX\n\nOtra: Deporte\n\nX").apply(FICHA));
    assertThat(outcome.records().get(0).findings()).filteredOn(f -> f.code().equals("mark-unreadable")).extracting(Finding::pointer)
        .contains("/fields/categories/options/0/checked");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Enero Febrero Marzo Abril Mayo Junio Julio Agosto Septiembre Octubre Noviembre Diciembre\nX\n\nX\n\nX",
      "Ene Feb Mar Abr May Jun Jul Ago Sep Oct Nov Dic\n      X              X                               X"})
  void marksWhosePlacesSayNothingGiveNoMonths(String plan) {
    Outcome outcome = Belt.text(FICHA + "\nFechas de implementación\n\n" + plan + "\n\nSostenibilidad\n\nSigue vigente.\n");
    assertThat(fields(outcome)).contains("months: null", "sustainability: Sigue vigente.");
    assertThat(outcome.records().get(0).findings()).anyMatch(f -> f.pointer() != null && f.pointer().startsWith("/fields/implementation"));
  }

  @Test
  void aLabelWithABulletEndsTheBulletedListAboveItWhereAllLabelsHaveOne() {
    String topics = "Líneas Sello\n\nSe destaca el trabajo en las líneas de acción de Sello:\n\n- Vinculación comunitaria, ya que reúne a vecinas.\n- Fortalecimiento institucional, ya que forma al equipo.\n\n";
    String text = labels("- %s").apply(FICHA.replace("Breve descripción", topics + "Breve descripción")).replace("Líneas Sello", "- Líneas Sello");
    assertThat(fields(Belt.text(text))).contains("text: ya que forma al equipo.", "description: [Veinte familias");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[\"Sociolaboral\", \"NNA\"]", "['Sociolaboral', 'NNA']", "[Sociolaboral, NNA]", "\"Sociolaboral\", \"NNA\"", "{“Sociolaboral”, “NNA”}"})
  void optionsMayBeAListOfData(String list) {
    assertThat(fields(Belt.text(options(list).apply(FICHA)))).contains("selected: [sociolaboral, nna]");
  }

  @Test
  void theFirstTickMayStandBehindTheLabelWhereAllOptionsHaveOne() {
    String text = FICHA.replace("Categoría\n\n☒ Sociolaboral\n☐ Emprendimiento\n☒ NNA", "**Categoría**: ✅ Sociolaboral\n✅ Emprendimiento\n✅ NNA");
    assertThat(fields(Belt.text(text))).contains("selected: [sociolaboral, emprendimiento, nna]", "name: Cañete");
  }

  @Test
  void monthsWhoseMarksMayStandBeforeOrBehindThemGiveNone() {
    String text = FICHA + "\nFechas de implementación\n\nEne | · Feb | ✓ Mar | ✓ Abr | · May | · Jun | · Jul | · Ago | · Sep | · Oct | · Nov | · Dic\n";
    Outcome outcome = Belt.text(text);
    assertThat(fields(outcome)).contains("months: null");
    assertThat(outcome.records().get(0).findings()).extracting(Finding::code).contains("month-table-unread");
  }

  @Test
  void aNumberedItemOfAWikiIsNoHeading() {
    String topics = "Líneas Sello\n\n# *Vinculación comunitaria*, ya que reúne a vecinas de todos los barrios.\n# *Fortalecimiento institucional*, ya que forma al equipo.\n";
    assertThat(fields(Belt.text(FICHA + "\n" + topics))).contains("text: ya que reúne a vecinas de todos los barrios.", "text: ya que forma al equipo.");
  }

  @Test
  void aLabelThatGoesOnOverleafSaysSoBesideItsBoldWords() {
    String text = labels("**%s**").apply(FICHA).replace("\n\nCada", "\n\f\n**Breve descripción** (continuación)\n\nCada");
    assertThat(fields(Belt.text(text))).isEqualTo(fields(Belt.text(FICHA)));
  }

  @Test
  void anEntityPartsNoWordsOfAnOption() {
    String text = options("¨ Sociolaboral\nþ Intermediaci&oacute;n laboral\n¨ NNA").apply(FICHA);
    assertThat(fields(Belt.text(text))).contains("selected: [intermediacion_laboral]");
  }

  @Test
  void itemsInAFrameAreSeveral() {
    String frame = "+-----------------+----------------------------+\n| Oficinas que    | -   Oficina de la Mujer    |\n| participan      | -   Biblioteca Municipal   |\n+-----------------+----------------------------+\n"
        + "| Grupo           | Mujeres haitianas          |\n| prioritario     |                            |\n+-----------------+----------------------------+\n| Fechas          | Cada sábado.               |\n+-----------------+----------------------------+";
    assertThat(fields(Belt.text(FICHA.replace("Grupo prioritario\n\nMujeres haitianas", frame)))).contains("text: Oficina de la Mujer,", "text: Biblioteca Municipal,");
  }

  @Test
  void theLastMonthOfAListIsNoHeadingOfItsOwn() {
    String text = labels("%s:").apply(FICHA).replace("\n\nMujeres", "\n    Mujeres").replace("\n\nVeinte", "\n    Veinte")
        + "\nFechas de implementación:\n    Octubre:\n    Noviembre: X\n    Diciembre:\n    Noviembre de cada año: visitas y talleres.\n\nSostenibilidad:\n    Sigue.\n";
    assertThat(fields(Belt.text(text))).contains("implementation: {text: Noviembre de cada año: visitas y talleres., months: [11]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sociolaboral\n\nAcogida/atención\nX\nEmprendimiento\n\nNNA\nX", "Sociolaboral\n\nAcogida/atención\nX\nEmprendimiento\n\nCapacitaciones\n\nNNA\nX"})
  void cellsThatWereSavedALineEachHaveTheirMarksBelow(String list) {
    String text = options(list).apply(FICHA).replace("Categoría\n\n", "Categoría\n");
    assertThat(fields(Belt.text(text))).contains("selected: [acogida_atencion, nna]");
  }

  @Test
  void monthsWithMoreLinesBelowThanTheyAreGiveNone() {
    String plan = "Enero\nFebrero\nMarzo\nAbril\nMayo\nJunio\nJulio\nAgosto\nSeptiembre\nOctubre\nNoviembre\nDiciembre\n\n\nX\nX\n\n\n\n\n\n\n\n\n\n\n";
    assertThat(fields(Belt.text(FICHA + "\nFechas de implementación\n\n" + plan + "\n\nCada sábado.\n"))).contains("months: null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"T1 X T2 - T3 X T4 -", "T1: X | T2: - | T3: X | T4: -", "1er trim. X / 2do trim. - / 3er trim. X / 4to trim. -", "Ene-Mar X, Abr-Jun -, Jul-Sep X, Oct-Dic -"})
  void quartersAndTheirMarksMayStandOnOneLine(String plan) {
    assertThat(fields(Belt.text(FICHA + "\nFechas de implementación\n\n" + plan + "\n\nCada sábado.\n"))).contains("implementation: {text: Cada sábado., months: [1, 2, 3, 7, 8, 9]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"T1 T2 T3 T4 X", "T1  T2 X  T3  T4 X"})
  void aMarkAmongQuartersThatMayBeAnyOnesIsSaid(String plan) {
    Outcome outcome = Belt.text(FICHA + "\nFechas de implementación\n\n" + plan + "\n");
    assertThat(fields(outcome)).contains("months: null");
    assertThat(outcome.records().get(0).findings()).extracting(Finding::code).contains("month-table-unread");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<table>\n<tr><td>&nbsp;</td><td>Sociolaboral</td></tr>\n<tr><td>X</td><td>Emprendimiento</td></tr>\n<tr><td>&nbsp;</td><td>NNA</td></tr>\n</table>",
      "[ ]\nSociolaboral\n[X]\nEmprendimiento\n[ ]\nNNA"})
  void oneTickAmongCellsAndLinesIsItsOwnLabels(String list) {
    String text = options(list).apply(FICHA);
    assertThat(fields(Belt.text(text))).contains("selected: [emprendimiento]", "label: NNA").isEqualTo(fields(Belt.text(text.replace("Categoría\n\n", "Categoría\n"))));
  }

  @Test
  void definitionsMayBeTables() {
    String plan = "Fechas de implementación\n\n:   | Mes   | Actividad |\n    |-------|-----------|\n    | Enero |           |\n    | Marzo | ✓         |\n    | Abril | ✓         |\n\n    Cada sábado.\n";
    Outcome outcome = Belt.text(FICHA + "\n" + plan);
    assertThat(fields(outcome)).contains("implementation: {text: Cada sábado., months: [3, 4]");
    assertThat(outcome.ledger().unclaimed()).isEmpty();
  }

  @Test
  void blankLinesPartTheParagraphsOfACell() {
    String description = FICHA.substring(FICHA.indexOf("Veinte")).strip();
    String cell = FICHA.replace("Breve descripción\n\n" + description, "<table><tr><td>Breve descripción</td>\n<td>" + description + "\n</td></tr></table>");
    assertThat(fields(Belt.text(cell))).isEqualTo(fields(Belt.text(FICHA)));
  }

  @Test
  void anOptionInAFrameGoesOnInTheNextLine() {
    String frame = "+-----------------+-----------------------+\n| Categoría       | -   [x] Sociolaboral  |\n|                 | -   [ ] Intermediación|\n"
        + "|                 |     laboral           |\n|                 | -   [x] NNA           |\n+-----------------+-----------------------+\n| Grupo           | Mujeres haitianas     |\n| prioritario     |                       |\n+-----------------+-----------------------+\n| Fechas          | Cada sábado.          |\n+-----------------+-----------------------+";
    String text = FICHA.replaceAll("(?s)Categoría.*?Mujeres haitianas", frame);
    assertThat(fields(Belt.text(text))).contains("label: Intermediación laboral", "selected: [sociolaboral, nna]", "text: Mujeres haitianas");
  }

  @Test
  void anOutlinesFirstHeadingsAreThoseWithADrawer() {
    String text = "* Huerto vecinal\n  :PROPERTIES:\n  :CUSTOM_ID: huerto\n  :END:\n" + FICHA.replace("Huerto vecinal\n\n", "");
    String two = text + "\nLíneas Sello\n\n- *Vinculación comunitaria*, ya que reúne a vecinas.\n\n" + text.replace("Huerto", "Vivero");
    assertThat(Belt.text(two).records()).hasSize(2).extracting(r -> OwnPack.show(r.fields())).element(1).asString().contains("title: Vivero vecinal");
    assertThat(fields(Belt.text(two))).contains("text: ya que reúne a vecinas.");
  }

  @Test
  void aTableOfOthersBehindTheLastTopicIsNoneOfIt() {
    String text = FICHA + "\nLíneas Sello\n\nVinculación comunitaria, ya que reúne a vecinas.\n\n"
        + "| Municipio | Fichas | Revisa |\n|---|---|---|\n| Arauco | 3 | P. Lagos |\n| Tirúa | 2 | M. Vera |\n";
    Outcome outcome = Belt.text(text);
    assertThat(outcome.records()).hasSize(1);
    assertThat(fields(outcome)).contains("text: ya que reúne a vecinas.").doesNotContain("Arauco");
  }

  @Test
  void aTableOfContentsNamesTheFichasAndIsNone() {
    String text = "Tabla de contenidos\n\nTítulo\tMunicipalidad\tPágina\nHuerto vecinal\tCañete\t3\nOtro huerto\tLota\t9\n\n\n" + FICHA;
    Outcome outcome = Belt.text(text);
    assertThat(outcome.records()).hasSize(1);
    assertThat(fields(outcome)).isEqualTo(fields(Belt.text(FICHA)));
  }
}
