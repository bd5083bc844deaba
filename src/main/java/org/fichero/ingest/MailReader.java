package org.fichero.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * Reads mail (RFC 5322): its subject and its body are the document, what is attached are members. A web page saved in one file (RFC 2557) is
 * laid out as a mail; what belongs to the page has a location.
 */
final class MailReader implements FormatReader {
  private static final int MAX_NESTING = 32;
  private static final int MAX_HEADER = 1 << 20;

  private int unnamed;

  @Override
  public void read(byte[] bytes, ReadContext context) throws UnreadableSourceException, IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(MimeConfig.custom().setMaxHeaderCount(2_000).setMaxHeaderLen(MAX_HEADER).setMaxLineLen(-1)
        .setMaxContentLen(-1).build());
    Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
    try {
      subject(message.getSubject(), context);
      part(message, context, 0, true);
    } finally {
      message.dispose();
    }
  }

  static void subject(String subject, ReadContext context) throws UnreadableSourceException {
    if (subject != null) {
      context.text().paragraph(Flow.of(subject.replace('\n', ' ').replace('\r', ' ')));
      // the ficha's own title stands below it, where it has one
      context.text().rule();
      context.text().blankLine();
    }
  }

  private void part(Entity entity, ReadContext context, int depth, boolean shown) throws UnreadableSourceException, IOException {
    context.check();
    if (depth > MAX_NESTING) {
      throw UnreadableSourceException.of("nested-too-deep", "limit", "" + MAX_NESTING);
    }
    String type = entity.getMimeType() == null ? MediaTypes.TEXT : entity.getMimeType().toLowerCase(Locale.ROOT);
    if (entity.getBody() instanceof Multipart several) {
      parts(several, type, context, depth, shown);
    } else if (entity.getBody() instanceof Message inner) {
      attach(name(entity, "eml"), written(inner), context);
    } else if (entity.getBody() instanceof SingleBody body) {
      boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType()) || entity.getFilename() != null;
      if (!attached && shown && body instanceof TextBody text && (type.equals(MediaTypes.TEXT) || type.equals(MediaTypes.HTML))) {
        body(type, text(text), context);
      } else if (!attached && !shown && type.startsWith("text/")) {
        // another form of what is shown already
        return;
      } else if (attached || !isInlinePicture(entity, type) && !isOfPage(entity)) {
        attach(name(entity, extension(type)), bytes(body), context);
      }
    }
  }

  private void parts(Multipart several, String type, ReadContext context, int depth, boolean shown)
      throws UnreadableSourceException, IOException {
    Entity best = null;
    if (type.equals("multipart/alternative")) {
      best = alternative(several);
    }
    Entity page = type.equals("multipart/related") && several.getCount() > 0 ? several.getBodyParts().get(0) : null;
    for (Entity e : several.getBodyParts()) {
      boolean beside = page != null && page != e && isOfPage(e);
      part(e, context, depth + 1, shown && !beside && (best == null || best == e));
    }
  }

  /** Of several forms of one text the one that says most: HTML keeps tables and boxes. */
  private static Entity alternative(Multipart several) {
    Entity best = null;
    for (Entity e : several.getBodyParts()) {
      String type = e.getMimeType() == null ? "" : e.getMimeType().toLowerCase(Locale.ROOT);
      boolean better = type.equals(MediaTypes.HTML) || type.startsWith("multipart/") || type.equals(MediaTypes.TEXT) && best == null;
      best = better ? e : best;
    }
    return best;
  }

  /** A picture that the body shows, such as a letterhead. */
  private static boolean isInlinePicture(Entity entity, String type) {
    return type.startsWith("image/") && entity.getHeader() != null && entity.getHeader().getField("Content-ID") != null;
  }

  /** A style sheet, a picture, a frame or a header of a page that is saved in one file. */
  private static boolean isOfPage(Entity entity) {
    return entity.getHeader() != null && entity.getHeader().getField("Content-Location") != null;
  }

  static void body(String type, String words, ReadContext context) throws UnreadableSourceException, IOException {
    if (type.equals(MediaTypes.HTML)) {
      FormatReaders.of(MediaTypes.HTML).read(withoutCharset(words).getBytes(StandardCharsets.UTF_8), context);
    } else {
      for (String line : words.lines().toList()) {
        if (line.isBlank() && line.indexOf('\t') < 0) {
          context.text().blankLine();
        } else {
          context.text().line(Flow.of(line.isBlank() ? line : line.stripTrailing()));
        }
      }
      context.text().blankLine();
    }
  }

  /** The mail's header has decoded it already; a byte order mark says so to whoever reads it next. */
  static String withoutCharset(String html) {
    return html.startsWith("\ufeff") ? html : "\ufeff" + html;
  }

  private static String text(TextBody body) throws IOException {
    StringBuilder s = new StringBuilder();
    try (java.io.Reader reader = body.getReader()) {
      char[] buffer = new char[8192];
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        s.append(buffer, 0, n);
      }
    }
    return s.toString();
  }

  private static byte[] bytes(SingleBody body) throws IOException {
    if (body instanceof BinaryBody binary) {
      try (java.io.InputStream in = binary.getInputStream()) {
        return in.readAllBytes();
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    body.writeTo(out);
    return out.toByteArray();
  }

  private static byte[] written(Message inner) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DefaultMessageWriter().writeMessage(inner, out);
    return out.toByteArray();
  }

  private String name(Entity entity, String extension) {
    String given = entity.getFilename();
    return given == null || given.isBlank() ? "part-" + ++unnamed + "." + extension : given;
  }

  private static String extension(String type) {
    return switch (type) {
      case MediaTypes.TEXT -> "txt";
      case MediaTypes.HTML -> "html";
      case MediaTypes.PDF -> "pdf";
      case "image/jpeg" -> "jpg";
      case "image/png" -> "png";
      case "image/tiff" -> "tif";
      default -> "bin";
    };
  }

  private static void attach(String name, byte[] bytes, ReadContext context) throws UnreadableSourceException {
    context.budget().entry();
    context.budget().unpacked(bytes.length);
    context.member(Members.clean(name), bytes);
  }
}
