package org.fichero.ingest;

import java.io.IOException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** Tika's knowledge of signatures and names. A class of its own, so that Tika is loaded when it is asked and not before. */
final class TikaDetector {
  private TikaDetector() {}

  /** Never null. */
  static String detect(String path, byte[] bytes) {
    Metadata named = new Metadata();
    named.set(TikaCoreProperties.RESOURCE_NAME_KEY, path.substring(path.lastIndexOf('/') + 1));
    try (TikaInputStream in = TikaInputStream.get(bytes)) {
      return MimeTypes.getDefaultMimeTypes().detect(in, named).getBaseType().toString();
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory were not readable", e);
    }
  }
}
