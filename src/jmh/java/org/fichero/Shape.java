package org.fichero;

/** What a {@link ScalingBenchmark} repeats: shapes that invite backtracking, or scans within scans. */
public enum Shape {
  /** One line without end. */
  LINE("palabras sin fin "),
  /** One word without end. */
  WORD("a"),
  /** Options, one a line. */
  BOXES("[x] opción\n"),
  /** The same as a browser has them. */
  HTML_BOXES("<input type=\"checkbox\"/>\tOpción\n"),
  /** Options on one line without end. */
  BOXES_ON_A_LINE("☐ Sí ☒ No "),
  /** Marks that say their state in words. */
  SEPARATED("a;x\n"),
  /** Markup that never closes. */
  UNCLOSED("<input type=\"checkbox\" **("),
  /** Tables that never close. */
  UNCLOSED_TABLES("<table><tr><td>a "),
  /** Emphasis that never closes. */
  EMPHASIS("**a *b _c "),
  /** Brackets in brackets. */
  BRACKETS("[([("),
  /** Quotations in quotations. */
  QUOTES("> "),
  /** A quotation of many lines. */
  QUOTED_LINES("> a\n"),
  /** References to characters. */
  ENTITIES("&amp &#9745 "),
  /** Bars and nothing between them. */
  BARS("|"),
  /** A table of months, row after row. */
  BAR_TABLE("| Ene | Feb | Mar | Abr |\n| x |  | x |  |\n"),
  /** The same, cells parted by tabs. */
  TAB_TABLE("Enero\tFebrero\tMarzo\tAbril\n✓\t\t✓\t\n"),
  /** The same by position. */
  FIXED_TABLE("Ene   Feb   Mar   Abr\n x          x\n"),
  /** Tables in HTML, one after the other. */
  HTML_TABLES("<table><tr><td>Ene</td><td>Feb</td><td>Mar</td></tr><tr><td>x</td><td></td><td>☒</td></tr></table>\n"),
  /** One row without end. */
  WIDE_TABLE("a\t"),
  /** Tabs and nothing between them. */
  TABS("\t"),
  /** Lines of tabs. */
  TAB_LINES("\t\t\t\n"),
  /** Empty lines. */
  EMPTY_LINES("\n"),
  /** Page after page. */
  PAGES("Página 1\f"),
  /** A line that comes back, as headers and footers do. */
  RECURRING("Un título\n\nuna línea que sigue y sigue sin acabar todavía en esta\n\n"),
  /** A list that counts nothing but ones. */
  NUMBERED("1) algo\n"),
  /** Words broken at line ends. */
  HYPHENS("comuni-\n"),
  /** Short lines that could each be a label. */
  LABELS("Fecha de: algo\n\n"),
  /** One label again and again. */
  REPEATED_LABEL("Grupo prioritario\n"),
  /** The beginning of a label again and again. */
  HALF_LABELS("Departamento/Oficinas municipales que\n"),
  /** A ficha's heading again and again. */
  FICHAS("Un título\n\nMunicipalidad\nAlgo\n\nBreve descripción\n\nMás de 300 personas en enero de 2023.\n\n"),
  /** Lines that could each be a title. */
  TITLES("UN TÍTULO\n\n"),
  /** Months that bear their own marks. */
  MONTH_LINES("Enero: X\n"),
  /** Names, one list of them. */
  NAMES("la Corporación Municipal de Deportes (CMD), "),
  /** Places, one list of them. */
  PLACES("Ñuñoa y San Pedro de la Paz, "),
  /** Figures and dates. */
  FIGURES("1.000,5 % de enero a marzo 2022 y 3 de mayo, ");

  /** Of a shape at once its size. */
  private static final int CHARACTERS = 4_000;

  private final String unit;

  Shape(String unit) {
    this.unit = unit;
  }

  /** The shape at some 4,000 characters, or so many times as many. */
  String text(int times) {
    return unit.repeat(CHARACTERS / unit.length() * times);
  }

  /** The same as the value of three fields of one ficha: its description, its dates and its funding. */
  String ficha(int times) {
    String text = text(times);
    return "Un título\n\nMUNICIPALIDAD\nARICA\n\nCategoría\n\n[x] Sociolaboral\n\nFechas de implementación\n\n" + text
        + "\n\nBreve descripción\n\n" + text + "\n\nFinanciamiento\n\n" + text;
  }
}
