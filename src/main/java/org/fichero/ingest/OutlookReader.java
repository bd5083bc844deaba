package org.fichero.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.ByteChunk;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;

/** Reads Outlook's .msg: its subject and its body are the document, what is attached are members. */
final class OutlookReader implements FormatReader {
  private static final int MAX_NESTING = 8;
  /** RTF says within so many characters of what it was made. */
  private static final int HEAD = 1000;

  @Override
  public void read(byte[] bytes, ReadContext context) throws UnreadableSourceException, IOException {
    try (MAPIMessage message = new MAPIMessage(new ByteArrayInputStream(bytes))) {
      message.setReturnNullOnMissingChunk(true);
      MailReader.subject(orNull(message::getSubject), context);
      body(message, context);
      attachments(message, "", context, 0);
    }
  }

  private interface Getter {
    String get() throws ChunkNotFoundException;
  }

  private static String orNull(Getter getter) {
    try {
      return getter.get();
    } catch (ChunkNotFoundException e) {
      return null;
    }
  }

  private static void body(MAPIMessage message, ReadContext context) throws UnreadableSourceException, IOException {
    String html = html(message);
    String text = orNull(message::getTextBody);
    String rtf = html == null ? rtf(message) : null;
    if (html != null) {
      MailReader.body(MediaTypes.HTML, html, context);
    } else if (rtf != null) {
      FormatReaders.of(MediaTypes.RTF).read(rtf.getBytes(StandardCharsets.ISO_8859_1), context);
    } else if (text != null) {
      MailReader.body(MediaTypes.TEXT, text, context);
    }
  }

  /** The body as a page, of its own or within RTF; null for none. A page in UTF-8 is read as such, whatever code page the message has. */
  private static String html(MAPIMessage message) {
    ByteChunk bytes = message.getMainChunks().getHtmlBodyChunkBinary();
    String utf8 = bytes == null || bytes.getValue() == null ? null : TextDecoder.strict(bytes.getValue(), 0, StandardCharsets.UTF_8);
    String html = utf8 == null ? orNull(message::getHtmlBody) : utf8;
    if (html != null && !html.isBlank()) {
      return html;
    }
    String rtf = orNull(message::getRtfBody);
    String held = rtf == null ? null : RtfHtml.of(rtf);
    return held == null || held.isBlank() ? null : held;
  }

  /** The body as RTF, which has tables and symbols that its plain text lacks; null for none, and for one made of plain text. */
  private static String rtf(MAPIMessage message) {
    String rtf = orNull(message::getRtfBody);
    return rtf == null || rtf.isBlank() || rtf.substring(0, Math.min(rtf.length(), HEAD)).contains("\\fromtext") ? null : rtf;
  }

  private static void attachments(MAPIMessage message, String folder, ReadContext context, int depth)
      throws UnreadableSourceException, IOException {
    int n = 0;
    for (AttachmentChunks a : message.getAttachmentFiles()) {
      context.check();
      n++;
      if (a.isEmbeddedMessage() && depth < MAX_NESTING) {
        MAPIMessage inner = a.getEmbeddedMessage();
        inner.setReturnNullOnMissingChunk(true);
        inner(inner, folder + "message-" + n, context);
        attachments(inner, folder + "message-" + n + "/", context, depth + 1);
      } else if (a.getEmbeddedAttachmentObject() != null) {
        member(folder + name(a, n), a.getEmbeddedAttachmentObject(), context);
      }
    }
  }

  /** A mail that is attached: a member with its subject above its body, as a page where it has one. */
  private static void inner(MAPIMessage inner, String name, ReadContext context) throws UnreadableSourceException {
    String subject = orNull(inner::getSubject);
    String html = html(inner);
    String text = orNull(inner::getTextBody);
    if (html != null) {
      String head = subject == null ? "" : "<p>" + subject.replace("&", "&amp;").replace("<", "&lt;") + "</p><hr>";
      member(name + ".html", MailReader.withoutCharset(head + html).getBytes(StandardCharsets.UTF_8), context);
    } else if (text == null && rtf(inner) != null) {
      member(name + ".rtf", rtf(inner).getBytes(StandardCharsets.ISO_8859_1), context);
    } else {
      String words = (subject == null ? "" : subject + "\n\n") + (text == null ? "" : text);
      member(name + ".txt", words.getBytes(StandardCharsets.UTF_8), context);
    }
  }

  private static String name(AttachmentChunks a, int n) {
    for (StringChunk c : new StringChunk[] {a.getAttachLongFileName(), a.getAttachFileName()}) {
      if (c != null && c.getValue() != null && !c.getValue().isBlank()) {
        return c.getValue().replace('\0', ' ').strip();
      }
    }
    return "part-" + n + ".bin";
  }

  static void member(String name, byte[] bytes, ReadContext context) throws UnreadableSourceException {
    context.budget().entry();
    context.budget().unpacked(bytes.length);
    context.member(Members.clean(name), bytes);
  }
}
