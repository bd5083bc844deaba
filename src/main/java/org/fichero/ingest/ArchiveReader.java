package org.fichero.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Hands over the members of .zip, .tar, .tar.gz, .tgz, .tar.bz2, .tar.xz and .7z, and what one compressed file holds. */
final class ArchiveReader implements FormatReader {
  /** What an archive's directories and dictionaries may take, in KiB. */
  private static final int MEMORY = 256 << 10;

  @Override
  public void read(byte[] bytes, ReadContext context) throws UnreadableSourceException, IOException {
    context.onlyMembers();
    switch (context.mediaType()) {
      case MediaTypes.ZIP -> zip(bytes, context);
      case "application/x-7z-compressed" -> sevenZip(bytes, context);
      case "application/x-tar" -> tar(bytes, context);
      default -> compressed(bytes, context);
    }
  }

  private static void zip(byte[] bytes, ReadContext context) throws UnreadableSourceException, IOException {
    ZipFile whole;
    try {
      whole = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
    } catch (IOException e) {
      withoutDirectory(bytes, context);
      return;
    }
    Members members = new Members(context);
    try (ZipFile zip = whole) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        context.check();
        String name = name(entry);
        if (entry.isDirectory() || !members.wants(name)) {
          continue;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
          members.failed(name, UnreadableSourceException.of("source-encrypted"));
        } else if (!zip.canReadEntryData(entry)) {
          members.failed(name, UnreadableSourceException.damaged("compression method " + entry.getMethod()));
        } else {
          members.add(name, entry.getCompressedSize(), entry.getCrc(), () -> zip.getInputStream(entry));
        }
      }
      members.handOver();
    }
  }

  /** The members that are whole, by their own headers; those that are not are named. */
  private static void withoutDirectory(byte[] bytes, ReadContext context) throws UnreadableSourceException {
    Members members = new Members(context);
    ZipParts parts = ZipParts.open(bytes, context);
    for (String name : parts.names()) {
      context.check();
      if (members.wants(name)) {
        members.add(name, () -> parts.read(name));
      }
    }
    members.handOver();
  }

  /** Names without the UTF-8 flag are often UTF-8 all the same; where they are not, DOS's western code page. */
  private static String name(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
      return entry.getName();
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return new String(raw, Charset.forName("IBM850"));
    }
  }

  private static void sevenZip(byte[] bytes, ReadContext context) throws UnreadableSourceException, IOException {
    Members members = new Members(context);
    SevenZFile.Builder builder =
        SevenZFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).setMaxMemoryLimitKiB(MEMORY);
    try (SevenZFile file = builder.get()) {
      SevenZArchiveEntry entry;
      while ((entry = file.getNextEntry()) != null) {
        context.check();
        if (!entry.isDirectory() && entry.hasStream() && members.wants(entry.getName())) {
          InputStream content = file.getInputStream(entry);
          members.add(entry.getName(), Math.max(1, bytes.length), Members.NO_SUM, () -> content);
        }
      }
    } catch (PasswordRequiredException e) {
      throw UnreadableSourceException.of("source-encrypted");
    }
    members.handOver();
  }

  private static void tar(byte[] bytes, ReadContext context) throws UnreadableSourceException, IOException {
    Members members = new Members(context);
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(bytes))) {
      TarArchiveEntry entry;
      while ((entry = tar.getNextEntry()) != null) {
        context.check();
        if (entry.isFile() && !entry.isSymbolicLink() && !entry.isLink() && members.wants(entry.getName())) {
          members.add(entry.getName(), bytes.length, Members.NO_SUM, () -> tar);
        }
      }
    }
    members.handOver();
  }

  /** One compressed file: a tar archive, or a document. */
  private static void compressed(byte[] bytes, ReadContext context) throws UnreadableSourceException, IOException {
    byte[] content;
    try (InputStream in = unpacking(bytes, context.mediaType())) {
      content = Members.unpack(in, bytes.length, context);
    }
    boolean tar = content.length > 262 && new String(content, 257, 5, StandardCharsets.ISO_8859_1).equals("ustar");
    if (tar) {
      tar(content, context);
    } else {
      String name = context.name();
      int dot = name.lastIndexOf('.');
      context.budget().entry();
      context.member(dot > 0 ? name.substring(0, dot) : name + ".content", content);
    }
  }

  private static InputStream unpacking(byte[] bytes, String mediaType) throws UnreadableSourceException, IOException {
    InputStream in = new ByteArrayInputStream(bytes);
    return switch (mediaType) {
      case "application/gzip" -> GzipCompressorInputStream.builder().setInputStream(in).setDecompressConcatenated(true).get();
      case "application/x-bzip2" -> new BZip2CompressorInputStream(in, true);
      case "application/x-xz" -> new XZCompressorInputStream(in, true, MEMORY);
      default -> throw UnreadableSourceException.of("unsupported-type", "type", mediaType);
    };
  }
}
