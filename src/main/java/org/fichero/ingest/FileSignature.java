package org.fichero.ingest;

/** What a file is by the bytes that its format begins with, and within containers by the parts that they hold. */
final class FileSignature {
  private FileSignature() {}

  /** By what the bytes begin with; null when they are not signed. */
  static String of(byte[] b, String named) {
    if (starts(b, 0, "PK\3\4") || starts(b, 0, "PK\5\6")) {
      return zipKind(b, named);
    }
    if (starts(b, 0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return oleKind(b, named);
    }
    int from = skipBlank(b);
    if (find(b, "%PDF-", 1024) >= 0) {
      return MediaTypes.PDF;
    }
    if (starts(b, from, "{\\rtf")) {
      return MediaTypes.RTF;
    }
    return imageOrArchive(b);
  }

  private static String imageOrArchive(byte[] b) {
    if (starts(b, 0, "\u0089PNG\r\n")) {
      return "image/png";
    }
    if (starts(b, 0, "\u00ff\u00d8\u00ff")) {
      return "image/jpeg";
    }
    if (starts(b, 0, "II*\0") || starts(b, 0, "MM\0*")) {
      return "image/tiff";
    }
    if (starts(b, 0, "GIF8")) {
      return "image/gif";
    }
    if (starts(b, 0, "7z\u00bc\u00af\u0027\u001c")) {
      return "application/x-7z-compressed";
    }
    if (starts(b, 0, "\u001f\u008b\b")) {
      return "application/gzip";
    }
    if (starts(b, 0, "BZh") && starts(b, 4, "1AY&SY")) {
      return "application/x-bzip2";
    }
    if (starts(b, 0, "\u00fd7zXZ\0")) {
      return "application/x-xz";
    }
    return starts(b, 257, "ustar") ? "application/x-tar" : null;
  }

  private static String zipKind(byte[] b, String named) {
    ZipParts zip;
    boolean[] damaged = new boolean[1];
    try {
      zip = ZipParts.open(b, new Budget(Limits.standard()), damage -> damaged[0] = true);
    } catch (UnreadableSourceException e) {
      return named.equals(MediaTypes.UNKNOWN) || MediaTypes.isText(named) ? MediaTypes.ZIP : named;
    }
    String office = zip.has("mimetype") ? zip.declaredType() : ooxml(zip);
    if (office == null && damaged[0] && MediaTypes.isOffice(named)) {
      // its other parts are no documents
      return named;
    }
    return office == null ? MediaTypes.ZIP : MediaTypes.family(named).equals(MediaTypes.family(office)) ? named : office;
  }

  private static String ooxml(ZipParts zip) {
    if (!zip.has("[Content_Types].xml") && !zip.has("_rels/.rels")) {
      return null;
    }
    return zip.hasFolder("word/") ? MediaTypes.DOCX : zip.hasFolder("xl/") ? MediaTypes.XLSX : zip.hasFolder("ppt/") ? MediaTypes.PPTX : null;
  }

  /** OLE2 compound files name their streams in UTF-16. */
  private static String oleKind(byte[] b, String named) {
    if (findWide(b, "EncryptedPackage")) {
      return MediaTypes.ENCRYPTED_OFFICE;
    }
    if (named.equals(MediaTypes.MSG) && findWide(b, "__substg1.0_")) {
      return MediaTypes.MSG;
    }
    if (named.equals(MediaTypes.XLS) && findWide(b, "Workbook")) {
      return MediaTypes.XLS;
    }
    if (findWide(b, "WordDocument")) {
      return MediaTypes.DOC;
    }
    if (findWide(b, "__substg1.0_")) {
      return MediaTypes.MSG;
    }
    if (findWide(b, "PowerPoint Document")) {
      return MediaTypes.PPT;
    }
    if (findWide(b, "Workbook") || findWide(b, "Book")) {
      return MediaTypes.XLS;
    }
    return MediaTypes.isText(named) ? "application/x-ole-storage" : named;
  }

  private static boolean findWide(byte[] b, String ascii) {
    return find(b, String.join("\0", ascii.split("")) + "\0", b.length) >= 0;
  }

  /** The index of the first character behind a byte order mark and white space. */
  static int skipBlank(byte[] b) {
    int i = starts(b, 0, "\u00ef\u00bb\u00bf") ? 3 : 0;
    while (i < b.length && b[i] <= ' ' && b[i] >= 0) {
      i++;
    }
    return i;
  }

  /** Whether the characters, one a byte, stand at an index. */
  static boolean starts(byte[] b, int at, String latin1) {
    if (at + latin1.length() > b.length) {
      return false;
    }
    for (int i = 0; i < latin1.length(); i++) {
      if ((b[at + i] & 0xff) != latin1.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int find(byte[] b, String latin1, int within) {
    int last = Math.min(b.length, within) - latin1.length();
    for (int i = 0; i <= last; i++) {
      if ((b[i] & 0xff) == latin1.charAt(0) && starts(b, i, latin1)) {
        return i;
      }
    }
    return -1;
  }
}
