package org.fichero.generate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip package written part by part; the same parts give the same bytes. */
public final class Parcel {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);

  public Parcel with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public Parcel with(String name, byte[] part) {
    try {
      ZipEntry entry = new ZipEntry(name);
      entry.setTime(0);
      if (name.equals("mimetype")) {
        CRC32 crc = new CRC32();
        crc.update(part);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(part.length);
        entry.setCrc(crc.getValue());
      }
      zip.putNextEntry(entry);
      zip.write(part);
      zip.closeEntry();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public byte[] bytes() {
    try {
      zip.close();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
