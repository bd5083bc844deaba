package org.fichero.ingest;

import org.fichero.model.Document;
import org.fichero.model.Finding;
import org.fichero.model.Source;

/** What came of one source: a file, or a member of an archive or mail. */
public sealed interface Ingested {
  /** Its identity; the media type is {@code application/octet-stream} where it is not known. */
  Source source();

  /** It was read. */
  record Read(Document document) implements Ingested {
    @Override
    public Source source() {
      return document.source();
    }
  }

  /** It could not be read; the others are unharmed. */
  record Failed(Source source, Finding finding) implements Ingested {}
}
