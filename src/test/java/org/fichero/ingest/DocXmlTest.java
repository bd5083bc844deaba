package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.fichero.model.Document;
import org.fichero.model.Finding;
import org.junit.jupiter.api.Test;

/** Documents in the XML of Word 2003. */
class DocXmlTest {
  private static Document read(String body) throws Exception {
    String source = "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Word.Document\"?>\n<w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\""
        + " xmlns:wx=\"http://schemas.microsoft.com/office/word/2003/auxHint\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:aml=\"http://schemas.microsoft.com/aml/2001/core\">"
        + "<o:DocumentProperties><o:Author>Autora</o:Author></o:DocumentProperties><w:styles><w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"heading 1\"/></w:style></w:styles>"
        + "<w:body><wx:sect>" + body + "</wx:sect></w:body></w:wordDocument>";
    return Ingester.standard(Limits.standard()).ingest("ficha.doc", source.getBytes(StandardCharsets.UTF_8));
  }

  private static String words(String words) {
    return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
  }

  @Test
  void headingsMarksAndTables() throws Exception {
    Document document = read("<w:p><w:pPr><w:pStyle w:val=\"T\"/></w:pPr><w:r><w:t>Ficha</w:t></w:r></w:p>"
        + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"off\"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>"
        + "<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t> Uno</w:t></w:r></w:p>"
        + "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r><w:r><w:t> Dos</w:t></w:r></w:p>"
        + "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + words("A") + "</w:tc><w:tc>" + words("B") + "</w:tc></w:tr>"
        + "<w:tr><w:tc>" + words("1") + "</w:tc><w:tc>" + words("2") + "</w:tc><w:tc>" + words("3") + "</w:tc></w:tr></w:tbl>");
    assertThat(document.text().chars().strip()).isEqualTo("# Ficha\n\n\u2612 Uno\n\u2610 Dos\n\nA\t\tB\n1\t2\t3");
    assertThat(document.findings()).isEmpty();
  }

  @Test
  void whatIsDeletedOrHeadsPagesIsNoText() throws Exception {
    Document document = read("<w:p><aml:annotation w:type=\"Word.Deletion\"><aml:content><w:r><w:delText>borrado</w:delText></w:r></aml:content></aml:annotation><w:r><w:t>queda</w:t></w:r></w:p>"
        + "<w:sectPr><w:hdr w:type=\"odd\">" + words("Municipalidad de Talca") + "</w:hdr></w:sectPr>");
    assertThat(document.text().chars().strip()).isEqualTo("queda");
    assertThat(document.findings()).extracting(Finding::code).containsExactly("furniture-left-out");
  }
}
