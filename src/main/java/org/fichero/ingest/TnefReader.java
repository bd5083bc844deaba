package org.fichero.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hsmf.datatypes.MAPIProperty;

/** Reads {@code winmail.dat} (TNEF), into which Outlook packs a mail's body and all that is attached: the body is the document, the rest are members. */
final class TnefReader implements FormatReader {
  @Override
  public void read(byte[] bytes, ReadContext context) throws UnreadableSourceException, IOException {
    HMEFMessage message = message(bytes);
    MAPIAttribute html = message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML);
    String rtf = message.getBody();
    if (html != null && html.getData().length > 0) {
      FormatReaders.of(MediaTypes.HTML).read(html.getData(), context);
    } else if (rtf != null && !rtf.isBlank()) {
      FormatReaders.of(MediaTypes.RTF).read(rtf.getBytes(StandardCharsets.ISO_8859_1), context);
    } else if (!message.getAttachments().isEmpty()) {
      context.onlyMembers();
    }
    int n = 0;
    for (Attachment a : message.getAttachments()) {
      context.check();
      OutlookReader.member(name(a, ++n), a.getContents(), context);
    }
  }

  private static HMEFMessage message(byte[] bytes) throws UnreadableSourceException, IOException {
    try {
      return new HMEFMessage(new ByteArrayInputStream(bytes));
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      throw UnreadableSourceException.damaged(String.valueOf(e.getMessage()));
    }
  }

  private static String name(Attachment a, int n) {
    for (String name : new String[] {a.getLongFilename(), a.getFilename()}) {
      if (name != null && !name.isBlank()) {
        return name.replace('\0', ' ').strip();
      }
    }
    return "part-" + n + ".bin";
  }
}
