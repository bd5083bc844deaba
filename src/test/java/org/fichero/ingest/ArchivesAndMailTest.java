package org.fichero.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

class ArchivesAndMailTest {
  private static final Limits SMALL = new Limits(4 << 20, 1 << 20, 30, 3, 100, 20);

  private static List<String> read(String name, byte[] bytes, Limits limits) {
    return Ingester.standard(limits).ingestAll(name, bytes).stream().map(ArchivesAndMailTest::line).toList();
  }

  private static String line(Ingested one) {
    return one instanceof Ingested.Read r
        ? one.source().path() + " = " + r.document().text().chars().strip().replace('\n', '|')
        : one.source().path() + " failed: " + ((Ingested.Failed) one).finding().code();
  }

  private static Map<String, byte[]> files(String... namesAndTexts) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  private static byte[] zip(Map<String, byte[]> files) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> f : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(f.getKey()));
        zip.write(f.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(Map<String, byte[]> files) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> f : files.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(f.getKey());
        entry.setSize(f.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(f.getValue());
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gz = new GZIPOutputStream(bytes)) {
      gz.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] sevenZip(Map<String, byte[]> files) throws Exception {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    try (SevenZOutputFile out = new SevenZOutputFile(channel)) {
      for (Map.Entry<String, byte[]> f : files.entrySet()) {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName(f.getKey());
        out.putArchiveEntry(entry);
        out.write(f.getValue());
        out.closeArchiveEntry();
      }
    }
    return Arrays.copyOf(channel.array(), (int) channel.size());
  }

  private static final Map<String, byte[]> TWO = files("b/ñandú.txt", "dos", "a.txt", "uno", "__MACOSX/._a.txt", "no");

  @Test
  void membersOfEveryKindOfArchiveComeByName() throws Exception {
    String[] wanted = {"x!/a.txt = uno", "x!/b/ñandú.txt = dos"};
    Map<String, byte[]> archives = Map.of(
        "x.zip", zip(TWO), "x.tar", tar(TWO), "x.tgz", gzip(tar(TWO)), "x.tar.gz", gzip(tar(TWO)), "x.7z", sevenZip(TWO));
    archives.forEach((name, bytes) -> assertThat(read(name, bytes, SMALL)).as(name)
        .containsExactly(wanted[0].replace("x!", name + "!"), wanted[1].replace("x!", name + "!")));
  }

  @Test
  void archivesWithinArchivesAreReadToADepth() throws Exception {
    byte[] one = zip(files("ficha.txt", "hondo"));
    byte[] two = zip(Map.of("uno.zip", one));
    assertThat(read("dos.zip", two, SMALL)).containsExactly("dos.zip!/uno.zip!/ficha.txt = hondo");
    byte[] four = zip(Map.of("tres.zip", zip(Map.of("dos.zip", two))));
    assertThat(read("cuatro.zip", four, SMALL)).containsExactly("cuatro.zip!/tres.zip!/dos.zip!/uno.zip failed: nested-too-deep");
  }

  @Test
  void aBombFailsAndTheOthersAreRead() throws Exception {
    Map<String, byte[]> files = files("a.txt", "uno", "c.txt", "tres");
    files.put("b.txt", new byte[3 << 20]);
    assertThat(read("x.zip", zip(files), SMALL)).containsExactly("x.zip!/a.txt = uno", "x.zip!/b.txt failed: zip-bomb", "x.zip!/c.txt = tres");
    assertThat(read("x.txt.gz", gzip(new byte[3 << 20]), SMALL)).containsExactly("x.txt.gz failed: zip-bomb");
  }

  @Test
  void tooManyMembersAreTooMany() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < 40; i++) {
      files.put("f" + i + ".txt", new byte[] {'a'});
    }
    assertThat(read("x.zip", zip(files), SMALL)).containsExactly("x.zip failed: source-too-large");
  }

  @Test
  void namesLeadNowhere() throws Exception {
    assertThat(read("x.zip", zip(files("../../etc/passwd", "a", "/abs/b.txt", "b", "c:\\d.txt", "d")), SMALL))
        .containsExactly("x.zip!/abs/b.txt = b", "x.zip!/c:/d.txt = d", "x.zip!/etc/passwd = a");
  }

  @Test
  void brokenArchivesFail() throws Exception {
    byte[] zip = zip(TWO);
    assertThat(read("x.zip", Arrays.copyOf(zip, 40), SMALL)).containsExactly("x.zip failed: source-damaged");
    byte[] tgz = gzip(tar(TWO));
    assertThat(read("x.tgz", Arrays.copyOf(tgz, tgz.length / 2), SMALL)).containsExactly("x.tgz failed: source-damaged");
    assertThat(read("x.zip", zip(Map.of()), SMALL)).containsExactly("x.zip failed: archive-empty");
  }

  private static int find(byte[] bytes, String latin1, int from) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(latin1, from);
  }

  @Test
  void membersWithoutTheirDirectoryAreRead() throws Exception {
    byte[] zip = zip(files("a.txt", "uno", "b/b.txt", "dos", "c.txt", "tres"));
    byte[] headless = Arrays.copyOf(zip, find(zip, "PK\1\2", 0));
    assertThat(read("x.zip", headless, SMALL))
        .containsExactly("x.zip failed: archive-damaged", "x.zip!/a.txt = uno", "x.zip!/b/b.txt = dos", "x.zip!/c.txt = tres");
  }

  @Test
  void aMemberThatIsCutOffIsNamed() throws Exception {
    byte[] zip = zip(files("a.txt", "uno", "b.txt", "dos", "c.txt", "tres"));
    List<Ingested> all = Ingester.standard(SMALL).ingestAll("x.zip", Arrays.copyOf(zip, find(zip, "c.txt", 0) + 6));
    assertThat(all).hasSize(3);
    assertThat(((Ingested.Failed) all.get(0)).finding().args().get("what")).endsWith("not whole: c.txt");
    assertThat(line(all.get(2))).isEqualTo("x.zip!/b.txt = dos");
  }

  @Test
  void aMemberWhoseCheckSumIsWrongSaysSo() throws Exception {
    byte[] zip = zip(files("a.txt", "uno", "b.txt", "dos"));
    zip[find(zip, "PK\1\2", 0) + 16] ^= 1;
    List<Ingested> all = Ingester.standard(SMALL).ingestAll("x.zip", zip);
    assertThat(all).extracting(ArchivesAndMailTest::line).containsExactly("x.zip!/a.txt = uno", "x.zip!/b.txt = dos");
    assertThat(((Ingested.Read) all.get(0)).document().findings()).singleElement().satisfies(f -> {
      assertThat(f.code()).isEqualTo("archive-damaged");
      assertThat(f.args().get("what")).startsWith("a.txt: ");
    });
    assertThat(((Ingested.Read) all.get(1)).document().findings()).isEmpty();
  }

  private static final String MAIL = """
      From: a@example.org
      To: b@example.org
      Subject: =?UTF-8?Q?Ficha_de_acogida_=28a=C3=B1o_2022=29?=
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=X

      --X
      Content-Type: multipart/alternative; boundary=Y

      --Y
      Content-Type: text/plain; charset=iso-8859-1
      Content-Transfer-Encoding: quoted-printable

      Categor=EDa
      --Y--
      --X
      Content-Type: text/plain; name="ficha.txt"
      Content-Disposition: attachment; filename="ficha.txt"
      Content-Transfer-Encoding: base64

      Zmljaf
      E=
      --X
      Content-Type: message/rfc822

      Subject: Adentro
      Content-Type: text/plain; charset=utf-8

      otra
      --X--
      """.replace("Zmljaf\nE=", "ZmljaGE=").replace("\n", "\r\n");

  @Test
  void aMailIsItsTextAndItsAttachments() {
    assertThat(read("m.eml", MAIL.getBytes(StandardCharsets.UTF_8), SMALL)).containsExactly(
        "m.eml = Ficha de acogida (año 2022)||---||Categoría", "m.eml!/ficha.txt = ficha", "m.eml!/part-1.eml = Adentro||---||otra");
  }

  @Test
  void aPageSavedInOneFileIsItsWordsWhateverItsName() {
    String page = """
        MIME-Version: 1.0
        Content-Type: multipart/related; boundary=X; type="text/html"

        --X
        Content-Type: text/html; charset="utf-8"
        Content-Transfer-Encoding: quoted-printable
        Content-Location: file:///C:/ficha.htm

        <p>Categor=C3=ADa</p>
        --X
        Content-Type: text/html; charset="utf-8"
        Content-Location: file:///C:/ficha_archivos/header.htm

        <p>Encabezado</p>
        --X
        Content-Type: text/css
        Content-Location: cid:css@x

        p {color: red}
        --X
        Content-Type: image/png
        Content-Transfer-Encoding: base64
        Content-Location: file:///C:/ficha_archivos/logo.png

        iVBORw0KGgo=
        --X--
        """.replace("\n", "\r\n");
    for (String name : List.of("f.mht", "f.mhtml", "f.doc")) {
      assertThat(read(name, page.getBytes(StandardCharsets.UTF_8), SMALL)).containsExactly(name + " = Categoría");
    }
  }

  @Test
  void aLineOfAMailKeepsItsEmptyCells() {
    String mail = "Content-Type: text/plain; charset=utf-8\r\n\r\nEne\tFeb\tMar\r\n\t\tX\r\n\t\t\r\n  fin";
    assertThat(read("m.eml", mail.getBytes(StandardCharsets.UTF_8), SMALL)).containsExactly("m.eml = Ene\tFeb\tMar|\t\tX|\t\t|  fin");
  }

  @Test
  void anEncryptedMemberFailsAndTheOthersAreRead() throws Exception {
    byte[] zip = zip(files("a.txt", "uno", "b.txt", "dos"));
    String latin1 = new String(zip, StandardCharsets.ISO_8859_1);
    zip[latin1.indexOf("PK\3\4", 4) + 6] |= 1;
    zip[latin1.indexOf("PK\1\2", latin1.indexOf("PK\1\2") + 4) + 8] |= 1;
    assertThat(read("x.zip", zip, SMALL)).containsExactly("x.zip!/a.txt = uno", "x.zip!/b.txt failed: source-encrypted");
  }

  @Test
  void anEncrypted7zFails() throws Exception {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    try (SevenZOutputFile out = new SevenZOutputFile(channel, "clave".toCharArray())) {
      SevenZArchiveEntry entry = new SevenZArchiveEntry();
      entry.setName("a.txt");
      out.putArchiveEntry(entry);
      out.write("uno".getBytes(StandardCharsets.UTF_8));
      out.closeArchiveEntry();
    }
    byte[] bytes = Arrays.copyOf(channel.array(), (int) channel.size());
    assertThat(read("x.7z", bytes, SMALL)).containsExactly("x.7z!/a.txt failed: source-encrypted");
  }

  /** As Outlook lays a message out ([MS-OXMSG] 2): a stream for each property, a storage for each attachment. */
  private static byte[] msg(String subject, String body, String attachment, byte[] attached) throws Exception {
    try (org.apache.poi.poifs.filesystem.POIFSFileSystem fs = new org.apache.poi.poifs.filesystem.POIFSFileSystem()) {
      var root = fs.getRoot();
      stream(root, "__properties_version1.0", new byte[32]);
      stream(root, "__substg1.0_001A001F", "IPM.Note".getBytes(StandardCharsets.UTF_16LE));
      stream(root, "__substg1.0_0037001F", subject.getBytes(StandardCharsets.UTF_16LE));
      stream(root, "__substg1.0_1000001F", body.getBytes(StandardCharsets.UTF_16LE));
      root.createDirectory("__nameid_version1.0");
      var part = root.createDirectory("__attach_version1.0_#00000000");
      stream(part, "__properties_version1.0", new byte[8]);
      stream(part, "__substg1.0_3707001F", attachment.getBytes(StandardCharsets.UTF_16LE));
      stream(part, "__substg1.0_37010102", attached);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      fs.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  /** A message with some of the bodies that Outlook keeps, by the number of their property. */
  private static byte[] message(Map<String, byte[]> bodies) throws Exception {
    try (org.apache.poi.poifs.filesystem.POIFSFileSystem fs = new org.apache.poi.poifs.filesystem.POIFSFileSystem()) {
      var root = fs.getRoot();
      stream(root, "__properties_version1.0", new byte[32]);
      stream(root, "__substg1.0_001A001F", "IPM.Note".getBytes(StandardCharsets.UTF_16LE));
      root.createDirectory("__nameid_version1.0");
      for (Map.Entry<String, byte[]> body : bodies.entrySet()) {
        stream(root, "__substg1.0_" + body.getKey(), body.getValue());
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      fs.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  /** RTF as a message keeps it that does not compress it ([MS-OXRTFCP] 2.1.3). */
  private static byte[] kept(String rtf) {
    byte[] raw = rtf.getBytes(StandardCharsets.ISO_8859_1);
    return java.nio.ByteBuffer.allocate(16 + raw.length).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(raw.length + 12).putInt(raw.length).putInt(0x414c454d).putInt(0).put(raw).array();
  }

  @Test
  void aPageInAMessageIsReadInItsOwnCharset() throws Exception {
    byte[] page = "<html><head><meta charset=utf-8></head><body><p>Cada año</p><p>☒ Sí</p></body></html>".getBytes(StandardCharsets.UTF_8);
    assertThat(read("m.msg", message(Map.of("10130102", page)), SMALL)).containsExactly("m.msg = Cada año||☒ Sí");
  }

  /** The plain text beside it has lost the table and the symbols' font. */
  @Test
  void theTableOfAMessageInRtfIsRead() throws Exception {
    String rtf = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset2 Wingdings;}}{\\f1\\'fe} S\\'ed\\par\\trowd\\cellx700\\cellx1400\\pard\\intbl Ene\\cell Feb\\cell\\row\\trowd\\cellx700\\cellx1400\\pard\\intbl\\cell X\\cell\\row\\pard fin\\par}";
    byte[] text = "þ Sí\r\nEne\r\nFeb\r\n\r\nX\r\nfin".getBytes(StandardCharsets.UTF_16LE);
    assertThat(read("m.msg", message(Map.of("1000001F", text, "10090102", kept(rtf))), SMALL)).containsExactly("m.msg = ☒ Sí||Ene\tFeb|\tX||fin");
  }

  /** A page kept in RTF: its tags say what RTF says too. */
  @Test
  void thePageInTheRtfOfAMessageIsRead() throws Exception {
    String rtf = "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0 Arial;}}\\uc1{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Cada a\\'f1o \\u9746?\\htmlrtf \\par}\\htmlrtf0 {\\*\\htmltag72 </p>}"
        + "{\\*\\htmltag96 <table>}{\\*\\htmltag112 <tr>}{\\*\\htmltag148 <td>}Ene\\htmlrtf \\tab\\htmlrtf0 {\\*\\htmltag148 <td>}Feb{\\*\\htmltag112 <tr>}\\htmlrtf \\par\\htmlrtf0 {\\*\\htmltag148 <td>}{\\*\\htmltag148 <td>}X{\\*\\htmltag96 </table>}}";
    assertThat(read("m.msg", message(Map.of("10090102", kept(rtf))), SMALL)).containsExactly("m.msg = Cada año ☒||Ene\tFeb|\tX");
  }

  private static void stream(org.apache.poi.poifs.filesystem.DirectoryEntry folder, String name, byte[] bytes) throws Exception {
    folder.createDocument(name, new java.io.ByteArrayInputStream(bytes));
  }

  @Test
  void anOutlookMessageIsItsTextAndItsAttachments() throws Exception {
    byte[] inner = zip(files("dos.txt", "☒ Sociolaboral"));
    assertThat(read("m.msg", msg("Ficha de acogida", "Categoría\r\n\r\n☐ Uno", "fichas.zip", inner), SMALL))
        .containsExactly("m.msg = Ficha de acogida||---||Categoría||☐ Uno", "m.msg!/fichas.zip!/dos.txt = ☒ Sociolaboral");
  }

  @Test
  void aDocumentAttachedToAnOutlookMessageHidesItNot() throws Exception {
    byte[] word = "WordDocument".getBytes(StandardCharsets.UTF_16LE);
    assertThat(read("m.msg", msg("Asunto", "texto", "nota.bin", word), SMALL)).first().isEqualTo("m.msg = Asunto||---||texto");
  }

  /** An attribute of a TNEF stream ([MS-OXTNEF] 2.1.3): its level, its number, its bytes and their sum. */
  private static void attribute(ByteArrayOutputStream out, int level, int id, byte[] bytes) {
    out.write(level);
    number(out, id, 4);
    number(out, bytes.length, 4);
    out.writeBytes(bytes);
    int sum = 0;
    for (byte b : bytes) {
      sum += b & 0xff;
    }
    number(out, sum, 2);
  }

  private static void number(ByteArrayOutputStream out, int value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write(value >> 8 * i);
    }
  }

  @Test
  void whatOutlookPacksIntoWinmailIsUnpacked() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    number(out, 0x223e9f78, 4);
    number(out, 1, 2);
    attribute(out, 1, 0x00089006, new byte[] {0, 0, 1, 0});
    attribute(out, 2, 0x00069002, new byte[14]);
    attribute(out, 2, 0x00018010, "ficha.txt\0".getBytes(StandardCharsets.ISO_8859_1));
    attribute(out, 2, 0x0006800f, "☒ Sociolaboral".getBytes(StandardCharsets.UTF_8));
    assertThat(read("winmail.dat", out.toByteArray(), SMALL)).containsExactly("winmail.dat!/ficha.txt = ☒ Sociolaboral");
    assertThat(read("winmail.dat", Arrays.copyOf(out.toByteArray(), 20), SMALL)).first().asString().contains("failed");
  }

  @Test
  void aBookIsItsChaptersInTheOrderOfItsSpineWithItsStyleSheets() throws Exception {
    String row = "<tr><td>Ene</td><td>Feb</td><td>Mar</td><td>Abr</td></tr><tr><td/><td class='on'/><td class='on'/><td/></tr>";
    byte[] book = zip(files("mimetype", "application/epub+zip", "META-INF/container.xml",
        "<container><rootfiles><rootfile full-path='OEBPS/c.opf'/></rootfiles></container>", "OEBPS/c.opf",
        "<package><manifest><item id='a' href='z/dos.xhtml'/><item id='b' href='uno%20.xhtml'/><item id='n' href='n.xhtml' properties='nav'/></manifest>"
            + "<spine><itemref idref='n'/><itemref idref='b'/><itemref idref='a'/></spine></package>", "OEBPS/n.xhtml", "<html><body>Contenido</body></html>",
        "OEBPS/uno .xhtml", "<html><body><h1>Uno</h1></body></html>", "OEBPS/e.css", ".on { background: #336699 }", "OEBPS/z/dos.xhtml",
        "<?xml version='1.0'?><html><head><link rel='stylesheet' href='../e.css'/></head><body><p>Dos</p><table>" + row + "</table></body></html>"));
    assertThat(read("l.epub", book, SMALL)).containsExactly("l.epub = # Uno||Dos||Ene\tFeb\tMar\tAbr|\t☒\t☒");
  }
}
