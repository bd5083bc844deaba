package org.fichero.ingest;

import java.nio.charset.StandardCharsets;

/** OpenDocument text, .odt, .ott and .fodt, which is one XML file (OASIS ODF 1.2 and 1.3, and LibreOffice's {@code loext}). */
final class OdfReader implements FormatReader {
  @Override
  public void read(byte[] bytes, ReadContext context) throws UnreadableSourceException {
    Parts parts = parts(bytes, context);
    byte[] content = parts.content();
    OdfStyles styles = new OdfStyles();
    byte[] named = parts.styles();
    if (named != null) {
      furniture(named, styles, context);
    }
    PieceWriter writer = new PieceWriter(context);
    new OdfBody("content.xml", styles, context).read(content, writer);
    writer.finish();
  }

  @Override
  public boolean bounded() {
    return true;
  }

  /**
   * The parts that a document is read from.
   *
   * @param styles null where the package has none
   */
  record Parts(byte[] content, byte[] styles) {}

  /** Those of a package; of a flat file, all of it is both. */
  static Parts parts(byte[] bytes, ReadContext context) throws UnreadableSourceException {
    if (isFlat(bytes)) {
      return new Parts(bytes, bytes);
    }
    ZipParts zip = ZipParts.open(bytes, context);
    refuseEncrypted(zip);
    byte[] content = zip.read("content.xml");
    if (content == null) {
      throw UnreadableSourceException.damaged("the package has no content.xml");
    }
    return new Parts(content, zip.readIfWhole("styles.xml"));
  }

  private static boolean isFlat(byte[] bytes) {
    int i = bytes.length > 3 && (bytes[0] & 0xff) == 0xef ? 3 : 0;
    while (i < bytes.length && bytes[i] >= 0 && bytes[i] <= ' ') {
      i++;
    }
    return i < bytes.length && bytes[i] == '<';
  }

  private static void refuseEncrypted(ZipParts zip) throws UnreadableSourceException {
    byte[] manifest = zip.readIfWhole("META-INF/manifest.xml");
    if (manifest != null && new String(manifest, StandardCharsets.ISO_8859_1).contains("encryption-data")) {
      throw UnreadableSourceException.of("source-encrypted");
    }
  }

  /** {@code styles.xml} holds the page headers and footers too: they are said, not read into the text. */
  private static void furniture(byte[] named, OdfStyles styles, ReadContext context) throws UnreadableSourceException {
    OdfStyles.Collector collector = styles.collector();
    StringBuilder words = new StringBuilder();
    try (Xml xml = new Xml(named, "styles.xml", context.budget())) {
      int within = 0;
      while (xml.next()) {
        if (xml.isText()) {
          words.append(within > 0 ? xml.text() : "");
          continue;
        }
        boolean part = xml.name().startsWith("header") || xml.name().startsWith("footer");
        boolean furniture = part && !xml.name().contains("-style") && xml.inNamespace("style:1.0");
        within += furniture ? xml.isStart() ? 1 : -1 : 0;
        if (xml.isStart()) {
          collector.start(xml);
        } else if (xml.name().equals("p") && within > 0) {
          words.append(' ');
        }
      }
    }
    String all = words.toString().strip();
    if (all.chars().filter(Character::isLetter).count() > 6) {
      context.finding("furniture-left-out", org.fichero.model.Severity.INFO,
          "text", all.length() > 300 ? all.substring(0, 300) + "…" : all);
    }
  }
}
