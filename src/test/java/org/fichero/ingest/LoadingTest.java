package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run loads what it reads with, and nothing else: asked of a process of its own. */
class LoadingTest {
  /** Reads one small source of the kind that its argument names. */
  static final class Run {
    private Run() {}

    public static void main(String[] args) throws Exception {
      byte[] bytes = args[0].endsWith("txt") ? "hola".getBytes(StandardCharsets.UTF_8)
          : args[0].endsWith("html") ? "<p>hola</p>".getBytes(StandardCharsets.UTF_8) : parcel(args[0]);
      System.out.println("read " + Ingester.standard(Limits.standard()).ingest(args[0], bytes).text().chars().strip());
    }

    private static byte[] parcel(String name) throws IOException {
      Map<String, String> zip = new LinkedHashMap<>();
      if (name.endsWith("odt")) {
        zip.put("mimetype", "application/vnd.oasis.opendocument.text");
        zip.put("content.xml", "<d xmlns:t='urn:t'><body><t:p>hola</t:p></body></d>");
      } else {
        zip.put("[Content_Types].xml", "<Types/>");
        zip.put("_rels/.rels", "<R><Relationship Id='a' Type='x/officeDocument' Target='word/d.xml'/></R>");
        zip.put("word/d.xml", "<w:d xmlns:w='urn:w'><w:p><w:r><w:t>hola</w:t></w:r></w:p></w:d>");
      }
      return ReaderSpecTest.Parcel.zip(zip);
    }
  }

  @ParameterizedTest
  @CsvSource({"f.txt, false", "f.docx, false", "f.odt, false", "f.html, true"})
  void loadsNoOtherReader(String name, boolean jsoup) throws Exception {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto", "-Xlog:class+load:stdout",
            "-cp", System.getProperty("java.class.path"), Run.class.getName(), name)
        .redirectErrorStream(true)
        .start();
    String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(log).contains("read hola").contains("org.fichero.ingest.Ingester");
    assertThat(log).doesNotContain("org.apache.tika").doesNotContain("org.apache.poi").doesNotContain("org.apache.pdfbox");
    assertThat(log.contains("org.jsoup")).isEqualTo(jsoup);
  }
}
