package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** .doc files, which LibreOffice writes for the test. */
class OldWordTest {
  private static final String DOCUMENT = """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
        xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
        xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3"
        office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>%s</office:text></office:body></office:document>
      """;

  @TempDir Path folder;

  @Test
  void textBoxesAreReadWhereTheyHang() throws Exception {
    assertThat(read(box("Primera ficha") + "<text:p>Temuco</text:p>" + box("Segunda ficha") + "<text:p>Angol</text:p>"))
        .isEqualTo("Primera ficha\n\nTemuco\n\nSegunda ficha\n\nAngol");
  }

  @Test
  void aBulletIsNoLetterWhateverItsFont() throws Exception {
    assertThat(read("<text:list><text:list-item><text:p>Oficina de la Mujer</text:p></text:list-item>"
        + "<text:list-item><text:p>Biblioteca</text:p></text:list-item></text:list>")).isEqualTo("- Oficina de la Mujer\n- Biblioteca");
  }

  private static String box(String words) {
    return "<text:p><draw:frame text:anchor-type=\"paragraph\" svg:width=\"8cm\"><draw:text-box fo:min-height=\"1cm\"><text:p>" + words
        + "</text:p></draw:text-box></draw:frame></text:p>";
  }

  private String read(String body) throws Exception {
    Path office = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(p -> Path.of(p, "soffice"))
        .filter(Files::isExecutable).findFirst().orElse(null);
    assumeTrue(office != null, "no soffice on the path");
    Path file = Files.writeString(folder.resolve("f.fodt"), DOCUMENT.formatted(body));
    Process process = new ProcessBuilder(office.toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless",
        "--convert-to", "doc", "--outdir", folder.toString(), file.toString()).redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    boolean done = process.waitFor(60, TimeUnit.SECONDS);
    process.destroy();
    Path made = folder.resolve("f.doc");
    assumeTrue(done && Files.exists(made), "soffice made no .doc");
    return Ingester.standard(Limits.standard()).ingest("f.doc", Files.readAllBytes(made)).text().chars().strip();
  }
}
