package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fichero.cli.Main;
import org.fichero.generate.FichaFiles;
import org.fichero.generate.Parcel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run over good files and hostile ones: each hostile one fails by name, and the good ones come out all the same. */
class HostileFilesTest {
  private static final String SPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  @TempDir Path folder;

  @Test
  void hostileFilesHarmNoOther() throws IOException {
    Map<String, String> expected = new LinkedHashMap<>();
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    FichaFiles.Made good = new FichaFiles(9, 2).all().get(0);
    Files.write(corpus.resolve("a.docx"), good.bytes());
    Files.write(corpus.resolve("z.docx"), good.bytes());
    hostile(good.bytes()).forEach((name, bytes) -> {
      write(corpus.resolve(name.split(" ")[0]), bytes);
      expected.put(name.split(" ")[0], name.split(" ")[1]);
    });
    Path out = folder.resolve("out");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream terminal = new PrintStream(said, true, StandardCharsets.UTF_8);
    int exit = Main.run(new String[] {"extract", corpus.toString(), "--out", out.toString()}, new ByteArrayInputStream(new byte[0]),
        terminal, terminal, Map.of());
    assertThat(exit).isEqualTo(3);
    expected.forEach((name, code) -> assertThat(said.toString(StandardCharsets.UTF_8).lines())
        .anyMatch(l -> l.contains(name) && l.contains(code)));
    assertThat(Files.readAllLines(out.resolve("records.jsonl"))).hasSize(4)
        .allMatch(l -> l.contains("\"path\":\"a.docx\"") || l.contains("\"path\":\"z.docx\""));
  }

  private static Map<String, byte[]> hostile(byte[] good) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("bomb.docx zip-bomb", word("", " ".repeat(20 << 20)));
    files.put("entities.docx source-damaged", word("<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>", "<w:p><w:r><w:t>&b;</w:t></w:r></w:p>"));
    files.put("outside.docx source-damaged", word("<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>", "<w:p><w:r><w:t>&a;</w:t></w:r></w:p>"));
    files.put("truncated.docx source-damaged", Arrays.copyOf(good, good.length / 2));
    byte[] locked = Arrays.copyOf(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1}, 2600);
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, locked, 600, name.length);
    files.put("locked.docx source-encrypted", locked);
    byte[] nested = good;
    for (int i = 0; i < 12; i++) {
      nested = new Parcel().with(i == 0 ? "a.docx" : "n" + i + ".zip", nested).bytes();
    }
    files.put("nested.zip nested-too-deep", nested);
    byte[] noise = new byte[5000];
    new java.util.Random(3).nextBytes(noise);
    noise[0] = 'P';
    noise[1] = 'K';
    noise[2] = 3;
    noise[3] = 4;
    files.put("noise.docx source-damaged", noise);
    files.put("half.pdf source-damaged", "%PDF-1.4\n1 0 obj\n<< /Type".getBytes(StandardCharsets.US_ASCII));
    return files;
  }

  private static byte[] word(String type, String body) {
    return new Parcel().with("[Content_Types].xml", "<Types/>")
        .with("_rels/.rels", "<R><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></R>")
        .with("word/document.xml", type + "<w:document " + SPACES + "><w:body>" + body + "</w:body></w:document>").bytes();
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
