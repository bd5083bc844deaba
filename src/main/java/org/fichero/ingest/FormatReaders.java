package org.fichero.ingest;

/** Which reader reads what. Readers are made when they are needed, so that a run loads only what it reads. */
final class FormatReaders {
  private FormatReaders() {}

  /** @throws UnreadableSourceException when nobody reads this type */
  static FormatReader of(String mediaType) throws UnreadableSourceException {
    return switch (MediaTypes.family(mediaType)) {
      case MediaTypes.TEXT, "text/markdown" -> new TextReader();
      case "text/csv", "text/tab-separated-values" -> new CsvReader();
      case MediaTypes.DOCX -> new WordReader();
      case MediaTypes.ODT -> new OdfReader();
      case MediaTypes.PDF -> new PdfReader();
      case MediaTypes.HTML, MediaTypes.XHTML -> new HtmlReader();
      case "image/png", "image/jpeg", "image/tiff", "image/bmp", "image/gif" -> new ScanReader();
      case MediaTypes.MAIL -> new MailReader();
      case MediaTypes.EPUB -> new EpubReader();
      case MediaTypes.MSG -> new OutlookReader();
      case MediaTypes.TNEF -> new TnefReader();
      case MediaTypes.ZIP, "application/x-7z-compressed", "application/x-tar", "application/gzip", "application/x-bzip2",
          "application/x-xz" -> new ArchiveReader();
      case MediaTypes.XLSX -> new XlsxReader();
      case MediaTypes.PPTX -> new SlidesReader();
      case MediaTypes.ODS -> new OdsReader();
      case MediaTypes.XLS -> new XlsReader();
      case MediaTypes.XLS_XML -> new SheetXmlReader();
      case MediaTypes.DOC_XML -> new DocXmlReader();
      case MediaTypes.DOC -> new DocReader();
      case MediaTypes.RTF -> new RtfReader();
      case MediaTypes.ENCRYPTED_OFFICE -> throw UnreadableSourceException.of("source-encrypted");
      default -> longTail(mediaType);
    };
  }

  private static FormatReader longTail(String mediaType) throws UnreadableSourceException {
    if (mediaType.equals(MediaTypes.UNKNOWN) || !TikaReader.reads(mediaType)) {
      throw UnreadableSourceException.of("unsupported-type", "type", mediaType);
    }
    return new TikaReader();
  }
}
