package org.fichero.ingest;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.fichero.model.MarkState;

/**
 * The form fields of one page (ISO 32000-1, 12.7.4): a button's state, a text's or a choice's value, each at its
 * widget's place.
 */
final class PdfFields {
  private static final int PUSH_BUTTON = 1 << 16;
  private static final int HIDDEN = 1 << 1 | 1 << 5;
  private static final int MAX_PARENTS = 32;

  private final PDPage page;
  private final AffineTransform upright;

  PdfFields(PDPage page, AffineTransform upright) {
    this.page = page;
    this.upright = upright;
  }

  void addTo(PageInk ink, PdfPaths paths) throws IOException {
    for (PDAnnotation a : page.getAnnotations()) {
      COSDictionary widget = a.getCOSObject();
      PDRectangle r = a.getRectangle();
      boolean shown = "Widget".equals(a.getSubtype()) && r != null && (a.getAnnotationFlags() & HIDDEN) == 0;
      if (shown) {
        add(ink, paths, widget, place(r));
      }
    }
  }

  private Rect place(PDRectangle r) {
    Point2D p = upright.transform(new Point2D.Float(r.getLowerLeftX(), r.getLowerLeftY()), null);
    Point2D q = upright.transform(new Point2D.Float(r.getUpperRightX(), r.getUpperRightY()), null);
    return Rect.of((float) p.getX(), (float) p.getY(), (float) q.getX(), (float) q.getY());
  }

  private static void add(PageInk ink, PdfPaths paths, COSDictionary widget, Rect place) {
    String type = name(inherited(widget, COSName.FT));
    if ("Btn".equals(type)) {
      COSBase flags = inherited(widget, COSName.FF);
      boolean push = flags instanceof org.apache.pdfbox.cos.COSNumber n && (n.intValue() & PUSH_BUTTON) != 0;
      if (!push) {
        paths.boxes().cover(place);
        ink.glyphs.add(Glyph.mark(place, state(widget), -1));
      }
    } else if ("Tx".equals(type) || "Ch".equals(type)) {
      text(ink, place, value(widget));
    }
  }

  /** The widget's own appearance says its state; where it has none, the field's value. */
  private static MarkState state(COSDictionary widget) {
    String as = name(widget.getDictionaryObject(COSName.AS));
    if (as != null) {
      return "Off".equals(as) ? MarkState.UNTICKED : MarkState.TICKED;
    }
    COSBase v = inherited(widget, COSName.V);
    String value = v instanceof COSString s ? s.getString() : name(v);
    if (value == null || "Off".equals(value)) {
      return MarkState.UNTICKED;
    }
    List<String> on = onStates(widget);
    if (on.isEmpty()) {
      return widget.getDictionaryObject(COSName.PARENT) == null ? MarkState.TICKED : MarkState.UNREADABLE;
    }
    return on.contains(value) ? MarkState.TICKED : MarkState.UNTICKED;
  }

  private static List<String> onStates(COSDictionary widget) {
    List<String> on = new ArrayList<>();
    COSBase ap = widget.getDictionaryObject(COSName.AP);
    COSBase normal = ap instanceof COSDictionary d ? d.getDictionaryObject(COSName.N) : null;
    if (normal instanceof COSDictionary states && !(normal instanceof COSStream)) {
      for (COSName n : states.keySet()) {
        if (!"Off".equals(n.getName())) {
          on.add(n.getName());
        }
      }
    }
    return on;
  }

  /** What the field shows: for a choice, the words of the options chosen. */
  private static String value(COSDictionary widget) {
    COSBase v = inherited(widget, COSName.V);
    COSBase options = inherited(widget, COSName.OPT);
    if (v instanceof COSArray several) {
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < several.size(); i++) {
        parts.add(display(several.getObject(i), options));
      }
      parts.removeIf(String::isBlank);
      return String.join(", ", parts);
    }
    return display(v, options);
  }

  private static String display(COSBase v, COSBase options) {
    String value = v instanceof COSString s ? s.getString() : v instanceof COSStream t ? t.toTextString() : "";
    if (options instanceof COSArray list) {
      for (int i = 0; i < list.size(); i++) {
        boolean pair = list.getObject(i) instanceof COSArray a && a.size() == 2
            && a.getObject(0) instanceof COSString export && export.getString().equals(value);
        if (pair && ((COSArray) list.getObject(i)).getObject(1) instanceof COSString shown) {
          return shown.getString();
        }
      }
    }
    return value;
  }

  private static void text(PageInk ink, Rect place, String value) {
    List<String> lines = value.lines().map(s -> s.replace('\t', ' ').strip()).filter(s -> !s.isEmpty()).toList();
    float pitch = place.height() / Math.max(1, lines.size());
    float size = Math.max(4, Math.min(11, lines.size() > 1 ? pitch * 0.85f : pitch * 0.7f));
    for (int i = 0; i < lines.size(); i++) {
      float middle = place.y0() + pitch * (i + 0.5f);
      ink.glyphs.add(new Glyph(lines.get(i), place.x0() + 2, middle + 0.35f * size, Math.max(1, place.width() - 4), size, false, -1, null));
    }
  }

  private static String name(COSBase b) {
    return b instanceof COSName n ? n.getName() : null;
  }

  /** An entry of the widget or of the nearest field above it that has it. */
  private static COSBase inherited(COSDictionary widget, COSName key) {
    COSDictionary d = widget;
    for (int i = 0; d != null && i < MAX_PARENTS; i++) {
      COSBase found = d.getDictionaryObject(key);
      if (found != null) {
        return found;
      }
      d = d.getDictionaryObject(COSName.PARENT) instanceof COSDictionary up ? up : null;
    }
    return null;
  }
}
