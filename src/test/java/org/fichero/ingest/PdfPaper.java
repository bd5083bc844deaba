package org.fichero.ingest;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/** Draws a PDF for a test: A4, points from the top left corner. */
final class PdfPaper {
  static final PDType1Font PLAIN = new PDType1Font(FontName.HELVETICA);
  static final PDType1Font BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
  static final PDType1Font DINGBATS = new PDType1Font(FontName.ZAPF_DINGBATS);

  private final PDDocument document = new PDDocument();
  /** Fonts of its own: a font keeps the number that the document gives it which is saved first, in whatever thread. */
  private final Map<PDType1Font, PDType1Font> fonts = new IdentityHashMap<>();
  private PDPage page;
  private PDPageContentStream out;
  private int marked;

  PdfPaper() {
    page();
  }

  /** What may fail is the test's own paper. */
  private interface Drawing {
    void run() throws IOException;
  }

  private PdfPaper draw(Drawing d) {
    try {
      d.run();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PdfPaper page() {
    return draw(() -> {
      if (out != null) {
        out.close();
      }
      page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      out = new PDPageContentStream(document, page);
    });
  }

  /** Says that a browser printed it, which draws its pages in the order in which they are to be read. */
  PdfPaper browser() {
    return producer("Skia/PDF m156");
  }

  PdfPaper producer(String name) {
    document.getDocumentInformation().setProducer(name);
    return this;
  }

  PdfPaper turned(int degrees) {
    page.setRotation(degrees);
    return this;
  }

  private static float up(float y) {
    return PDRectangle.A4.getHeight() - y;
  }

  PdfPaper text(float x, float y, String s) {
    return text(x, y, 10, PLAIN, s);
  }

  PdfPaper text(float x, float y, float size, PDType1Font font, String s) {
    return draw(() -> {
      out.beginText();
      out.setFont(fonts.computeIfAbsent(font, f -> new PDType1Font(Standard14Fonts.getMappedFontName(f.getName()))), size);
      out.newLineAtOffset(x, up(y));
      out.showText(s);
      out.endText();
    });
  }

  /** Words that run upwards from a place. */
  PdfPaper upwards(float x, float y, String s) {
    return draw(() -> {
      out.beginText();
      out.setFont(fonts.computeIfAbsent(PLAIN, f -> new PDType1Font(Standard14Fonts.getMappedFontName(f.getName()))), 10);
      out.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, x, up(y)));
      out.showText(s);
      out.endText();
    });
  }

  /** Wraps words into lines of a width and draws them; gives the baseline below the last. */
  float prose(float x, float y, float width, String words) {
    return lines(x, y, wrapped(width, words));
  }

  float lines(float x, float y, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      text(x, y + 12 * i, lines.get(i));
    }
    return y + 12 * lines.size();
  }

  static List<String> wrapped(float width, String words) {
    List<String> lines = new java.util.ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String w : words.split(" ")) {
      if (width(line + " " + w) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(w);
    }
    lines.add(line.toString());
    return lines;
  }

  static float width(String s) {
    try {
      return PLAIN.getStringWidth(s) / 100;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PdfPaper line(float x0, float y0, float x1, float y1) {
    return draw(() -> {
      out.moveTo(x0, up(y0));
      out.lineTo(x1, up(y1));
      out.stroke();
    });
  }

  PdfPaper frame(float x, float y, float w, float h) {
    return draw(() -> {
      out.addRect(x, up(y + h), w, h);
      out.stroke();
    });
  }

  /** What follows on this page shows only within this area. */
  PdfPaper clip(float x, float y, float w, float h) {
    return draw(() -> {
      out.addRect(x, up(y + h), w, h);
      out.clip();
    });
  }

  PdfPaper fill(float x, float y, float w, float h, Color colour) {
    return draw(() -> {
      out.setNonStrokingColor(colour);
      out.addRect(x, up(y + h), w, h);
      out.fill();
      out.setNonStrokingColor(Color.BLACK);
    });
  }

  /** Gives an area a colour as some programs do: the whole page is filled, and shows within the area only. */
  PdfPaper fillWithin(float x, float y, float w, float h, Color colour) {
    return draw(() -> {
      out.saveGraphicsState();
      out.addRect(x, up(y + h), w, h);
      out.clip();
      out.setNonStrokingColor(colour);
      out.addRect(0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
      out.fill();
      out.restoreGraphicsState();
    });
  }

  /** A square out of which a tick is cut. */
  PdfPaper tickedIcon(float x, float y, float side) {
    float[] tick = {0.2f, 0.55f, 0.4f, 0.8f, 0.85f, 0.3f, 0.75f, 0.2f, 0.4f, 0.6f, 0.3f, 0.45f};
    return draw(() -> {
      out.addRect(x, up(y + side), side, side);
      out.moveTo(x + tick[0] * side, up(y + tick[1] * side));
      for (int i = 2; i < tick.length; i += 2) {
        out.lineTo(x + tick[i] * side, up(y + tick[i + 1] * side));
      }
      out.closePath();
      out.fillEvenOdd();
    });
  }

  /** A picture of one colour. */
  PdfPaper picture(float x, float y, float w, float h) {
    return draw(() -> out.drawImage(LosslessFactory.createFromImage(document, new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB)), x, up(y + h), w, h));
  }

  PdfPaper stroke(Color colour, float... xy) {
    return draw(() -> {
      out.setStrokingColor(colour);
      out.moveTo(xy[0], up(xy[1]));
      for (int i = 2; i < xy.length; i += 2) {
        out.lineTo(xy[i], up(xy[i + 1]));
      }
      out.stroke();
      out.setStrokingColor(Color.BLACK);
    });
  }

  PdfPaper circle(float cx, float cy, float r, boolean filled) {
    float k = 0.5523f * r;
    float y = up(cy);
    return draw(() -> {
      out.moveTo(cx + r, y);
      out.curveTo(cx + r, y + k, cx + k, y + r, cx, y + r);
      out.curveTo(cx - k, y + r, cx - r, y + k, cx - r, y);
      out.curveTo(cx - r, y - k, cx - k, y - r, cx, y - r);
      out.curveTo(cx + k, y - r, cx + r, y - k, cx + r, y);
      out.closePath();
      if (filled) {
        out.fill();
      } else {
        out.stroke();
      }
    });
  }

  /** The outline of a stroke of a pen: a closed curve through points, a bend between each two. */
  PdfPaper pen(float... xy) {
    return draw(() -> {
      out.moveTo(xy[0], up(xy[1]));
      for (int i = 2; i < xy.length; i += 2) {
        out.curveTo(xy[i - 2] + 0.2f, up(xy[i - 1] + 0.2f), xy[i] + 0.2f, up(xy[i + 1]), xy[i], up(xy[i + 1]));
      }
      out.closePath();
      out.stroke();
    });
  }

  /** A frame with rounded corners. */
  PdfPaper rounded(float x, float y, float w, float h, float r) {
    float x1 = x + w;
    float top = up(y);
    float foot = up(y + h);
    return draw(() -> {
      out.moveTo(x, top - r);
      out.curveTo(x, top, x, top, x + r, top);
      out.lineTo(x1 - r, top);
      out.curveTo(x1, top, x1, top, x1, top - r);
      out.lineTo(x1, foot + r);
      out.curveTo(x1, foot, x1, foot, x1 - r, foot);
      out.lineTo(x + r, foot);
      out.curveTo(x, foot, x, foot, x, foot + r);
      out.closePath();
      out.stroke();
    });
  }

  /** All lines of a table. */
  PdfPaper grid(List<Float> xs, List<Float> ys) {
    xs.forEach(x -> line(x, ys.get(0), x, ys.get(ys.size() - 1)));
    ys.forEach(y -> line(xs.get(0), y, xs.get(xs.size() - 1), y));
    return this;
  }

  PdfPaper button(float x, float y, String state) {
    return widget(x, y, 12, 12, "Btn", d -> {
      d.setItem(COSName.AS, COSName.getPDFName(state));
      d.setItem(COSName.V, COSName.getPDFName(state));
    });
  }

  PdfPaper field(float x, float y, float w, String type, String value) {
    return widget(x, y, w, 14, type, d -> d.setItem(COSName.V, new COSString(value)));
  }

  private PdfPaper widget(float x, float y, float w, float h, String type, java.util.function.Consumer<COSDictionary> more) {
    return draw(() -> {
      PDAnnotationWidget widget = new PDAnnotationWidget();
      widget.setRectangle(new PDRectangle(x, up(y + h), w, h));
      widget.getCOSObject().setItem(COSName.FT, COSName.getPDFName(type));
      more.accept(widget.getCOSObject());
      page.getAnnotations().add(widget);
    });
  }

  /** An element of the document's structure; {@code above} is null for the outermost. */
  COSDictionary element(COSDictionary above, String type) {
    COSDictionary element = new COSDictionary();
    element.setName(COSName.S, type);
    COSDictionary parent = above;
    if (parent == null) {
      parent = document.getDocumentCatalog().getStructureTreeRoot() == null ? new COSDictionary() : document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
      document.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, parent);
    }
    kids(parent).add(element);
    return element;
  }

  private static COSArray kids(COSDictionary element) {
    if (!(element.getDictionaryObject(COSName.K) instanceof COSArray)) {
      element.setItem(COSName.K, new COSArray());
    }
    return (COSArray) element.getDictionaryObject(COSName.K);
  }

  /** Lines under one another that are the content of an element. */
  PdfPaper text(COSDictionary element, float x, float y, String... lines) {
    int id = marked++;
    COSDictionary properties = new COSDictionary();
    properties.setInt(COSName.MCID, id);
    element.setItem(COSName.PG, page);
    kids(element).add(COSInteger.get(id));
    draw(() -> out.beginMarkedContent(COSName.P, PDPropertyList.create(properties)));
    lines(x, y, List.of(lines));
    return draw(() -> out.endMarkedContent());
  }

  /** Words of two elements that a form of the page draws: it counts its marked content from 0 again (ISO 32000-1, 14.7.4.2). */
  PdfPaper form(COSDictionary one, String words, COSDictionary other, String more, float x, float y) {
    return draw(() -> {
      PDAppearanceStream form = new PDAppearanceStream(document);
      form.setBBox(PDRectangle.A4);
      form.setResources(new PDResources());
      PDPageContentStream above = out;
      out = new PDPageContentStream(document, form, form.getStream().createOutputStream());
      part(one, form, 0, words, x, y);
      part(other, form, 1, more, x, y + 14);
      out.close();
      out = above;
      out.drawForm(form);
    });
  }

  private void part(COSDictionary element, PDFormXObject form, int id, String words, float x, float y) {
    COSDictionary content = new COSDictionary();
    content.setName(COSName.TYPE, "MCR");
    content.setItem(COSName.PG, page);
    content.setItem(COSName.getPDFName("Stm"), form.getCOSObject());
    content.setInt(COSName.MCID, id);
    kids(element).add(content);
    COSDictionary properties = new COSDictionary();
    properties.setInt(COSName.MCID, id);
    draw(() -> out.beginMarkedContent(COSName.P, PDPropertyList.create(properties)));
    text(x, y, words);
    draw(() -> out.endMarkedContent());
  }

  byte[] bytes() {
    return save();
  }

  byte[] encrypted(String password) {
    draw(() -> document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission())));
    return save();
  }

  private byte[] save() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    draw(() -> {
      out.close();
      document.save(bytes);
      document.close();
    });
    return bytes.toByteArray();
  }

  /** What the reader makes of it. */
  static String read(byte[] pdf) throws UnreadableSourceException {
    return Ingester.standard(Limits.standard()).ingest("ficha.pdf", pdf).text().chars();
  }

  String read() throws UnreadableSourceException {
    return read(bytes());
  }
}
