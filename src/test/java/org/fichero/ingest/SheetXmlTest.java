package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fichero.model.Document;
import org.fichero.model.Finding;
import org.junit.jupiter.api.Test;

/** Workbooks in the XML of Excel 2002 and 2003, and what else programs write under the name .xls. */
class SheetXmlTest {
  private static final String STYLES = """
      <Styles>
       <Style ss:ID="Default"/>
       <Style ss:ID="bar"><Interior ss:Color="#4F81BD" ss:Pattern="Solid"/></Style>
       <Style ss:ID="box"><Font ss:FontName="Wingdings"/></Style>
       <Style ss:ID="day"><NumberFormat ss:Format="Short Date"/></Style>
       <Style ss:ID="month"><NumberFormat ss:Format="mmmm\\ yyyy"/></Style>
       <Style ss:ID="sum"><NumberFormat ss:Format="Standard"/></Style>
       <Style ss:ID="old"><Font ss:StrikeThrough="1"/></Style>
      </Styles>""";

  private static String workbook(String... sheets) {
    return "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
        + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">" + STYLES + String.join("", sheets) + "</Workbook>";
  }

  private static String sheet(String table, String options) {
    return "<Worksheet ss:Name=\"Hoja\"><Table>" + table + "</Table>" + options + "</Worksheet>";
  }

  private static String text(String value) {
    return "<Cell><Data ss:Type=\"String\">" + value + "</Data></Cell>";
  }

  private static Document read(String source) throws Exception {
    return Ingester.standard(Limits.standard()).ingest("ficha.xls", source.getBytes(StandardCharsets.UTF_8));
  }

  private static String lines(String table) throws Exception {
    return read(workbook(sheet(table, ""))).text().chars().strip();
  }

  @Test
  void cellsAndRowsThatAreLeftOutKeepTheirPlaces() throws Exception {
    assertThat(lines("<Row>" + text("Ene") + text("Feb") + text("Mar") + "</Row><Row><Cell ss:Index=\"3\"><Data ss:Type=\"String\">X</Data></Cell></Row>"
        + "<Row ss:Index=\"5\">" + text("Fin") + "</Row>")).isEqualTo("Ene\tFeb\tMar\n\t\tX\n\nFin");
  }

  @Test
  void mergedAndShadedCellsAreMonths() throws Exception {
    String head = "<Row>" + text("Actividad") + text("Ene") + text("Feb") + text("Mar") + text("Abr") + text("May") + "</Row>";
    assertThat(lines(head + "<Row>" + text("Taller") + "<Cell ss:Index=\"3\" ss:MergeAcross=\"1\" ss:StyleID=\"bar\"/></Row><Row>" + text("Cierre")
        + "<Cell ss:Index=\"6\" ss:StyleID=\"bar\"/></Row>")).isEqualTo("Actividad\tEne\tFeb\tMar\tAbr\tMay\nTaller\t\t☒\t☒\t\t\nCierre\t\t\t\t\t☒");
  }

  /** The cells of the activities cover two columns, and so does their heading. */
  @Test
  void monthsArePaintedBelowTheirHeadingsWhereActivitiesAreMerged() throws Exception {
    String head = "<Row><Cell ss:MergeAcross=\"1\"><Data ss:Type=\"String\">Actividad</Data></Cell>" + text("Encargado") + text("Ene") + text("Feb") + text("Mar") + text("Abr") + "</Row>";
    assertThat(lines(head + "<Row><Cell ss:MergeAcross=\"1\"><Data ss:Type=\"String\">Taller</Data></Cell>" + text("Eva") + "<Cell ss:Index=\"5\" ss:StyleID=\"bar\"/></Row>"
        + "<Row><Cell ss:MergeAcross=\"1\"><Data ss:Type=\"String\">Cierre</Data></Cell>" + text("Luz") + "<Cell ss:Index=\"7\" ss:StyleID=\"bar\"/></Row>"))
        .isEqualTo("Actividad\t\tEncargado\tEne\tFeb\tMar\tAbr\nTaller\t\tEva\t\t☒\t\t\nCierre\t\tLuz\t\t\t\t☒");
  }

  @Test
  void marksNumbersAndDates() throws Exception {
    assertThat(lines("<Row><Cell ss:StyleID=\"box\"><Data ss:Type=\"String\">þ</Data></Cell>" + text("Uno") + "</Row><Row><Cell><Data ss:Type=\"Boolean\">0</Data></Cell>"
        + text("Dos") + "</Row>")).isEqualTo("☒\tUno\n☐\tDos");
    assertThat(lines("<Row><Cell ss:StyleID=\"sum\"><Data ss:Type=\"Number\">1500000.5</Data></Cell><Cell ss:StyleID=\"day\"><Data ss:Type=\"DateTime\">2023-03-15T00:00:00.000</Data></Cell>"
        + "<Cell ss:StyleID=\"month\"><Data ss:Type=\"DateTime\">2023-03-01T00:00:00.000</Data></Cell><Cell><Data ss:Type=\"Number\">12</Data></Cell></Row>"))
        .isEqualTo("1.500.000,50\t2023-03-15\tmarzo 2023\t12");
  }

  @Test
  void commentsAndWhatIsHiddenAreNoText() throws Exception {
    String shown = sheet("<Column/><Column ss:Hidden=\"1\"/><Row><Cell><Data ss:Type=\"String\">Nombre</Data><Comment><Data>¡Ojo!</Data></Comment></Cell>" + text("oculto") + text("Ana")
        + "</Row><Row ss:Hidden=\"1\">" + text("fila") + "</Row><Row>" + text("Fin") + "<Cell ss:StyleID=\"old\"><Data ss:Type=\"String\">borrado</Data></Cell></Row>", "");
    Document document = read(workbook(shown, sheet("<Row>" + text("lista") + "</Row>",
        "<WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\"><Visible>SheetHidden</Visible></WorksheetOptions>")));
    assertThat(document.text().chars()).contains("Nombre", "Ana", "Fin").doesNotContain("Ojo", "oculto", "fila", "lista", "borrado");
    assertThat(document.findings()).extracting(Finding::code).contains("hidden-sheets-left-out", "hidden-text-left-out", "struck-text-left-out")
        .doesNotContain("name-says-other");
  }

  @Test
  void aTableOfHtmlWithoutAPage() throws Exception {
    Document document = read("<table border='1'><tr><td>Nombre</td><td>Ana &amp; Eva</td></tr></table>");
    assertThat(document.text().chars().strip()).isEqualTo("Nombre\tAna & Eva");
    assertThat(document.findings()).extracting(Finding::code).isEqualTo(List.of("name-says-other"));
  }
}
