package org.fichero.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Inflater;

/** The bytes of a ZIP file, its numbers little-endian. Places within are the caller's to check. */
record ZipBytes(byte[] bytes) {
  private static final int UTF8_NAMES = 0x800;

  int length() {
    return bytes.length;
  }

  byte at(int place) {
    return bytes[place];
  }

  int int16(int at) {
    return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
  }

  int int32(int at) {
    return int16(at) | int16(at + 2) << 16;
  }

  /** A part's name, {@code /} between folders. */
  String name(int at, int length, int flags) {
    int within = Math.max(0, Math.min(length, bytes.length - at));
    Charset charset = (flags & UTF8_NAMES) != 0 ? StandardCharsets.UTF_8 : TextDecoder.zipNames(bytes, at, within);
    return new String(bytes, at, within, charset).replace('\\', '/');
  }

  byte[] copy(int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  void feed(Inflater inflater, int from, int length) {
    inflater.setInput(bytes, from, length);
  }
}
