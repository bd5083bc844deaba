package org.fichero.ingest;

import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Runs one page's content and notes where its characters, paths and images stand, upright. */
final class PdfPage extends PDFGraphicsStreamEngine {
  /** Operators between two looks at the clock. */
  private static final int CHECK_EVERY = 4096;
  /** A curve that strays less from its chord, in points, is a line. */
  private static final double FLAT = 0.01;

  private final ReadContext context;
  private final AffineTransform upright;
  private final PdfTags tags;
  private final PageInk ink;
  private final PdfPaths paths;
  private final PdfTurned turned;
  private final PdfClip clip;
  private final Map<PDFont, PdfFont> fonts;
  private final List<Integer> blocks = new ArrayList<>();
  private int block = -1;
  private PdfActualText actual;
  /** Whether the next character is the first of an element. */
  private boolean begins;
  private int element = -1;
  /** The page, or the form that is being drawn on it. */
  private COSDictionary owner;
  private int operators;
  private double pen;
  private double penY;

  PdfPage(PDPage page, PdfTags tags, Map<PDFont, PdfFont> fonts, ReadContext context) {
    super(page);
    this.context = context;
    this.owner = page.getCOSObject();
    this.tags = tags;
    this.fonts = fonts;
    this.upright = PdfUpright.of(page);
    this.ink = PdfUpright.ink(page);
    this.ink.stretches = tags::stretch;
    this.ink.tagged = tags.tables().isEmpty() ? null : tags.tables();
    this.paths = new PdfPaths(ink);
    this.turned = new PdfTurned(ink);
    this.clip = new PdfClip(upright, ink);
  }

  static Map<PDFont, PdfFont> fontCache() {
    return new IdentityHashMap<>();
  }

  /** Everything on the page, drawn boxes and form fields among its characters. */
  PageInk read() throws IOException {
    processPage(getPage());
    if (actual != null) {
      actual.addTo(ink.glyphs);
    }
    turned.end();
    new PdfFields(getPage(), upright).addTo(ink, paths);
    paths.finish();
    return ink;
  }

  @Override
  protected void processOperator(
      org.apache.pdfbox.contentstream.operator.Operator operator, List<org.apache.pdfbox.cos.COSBase> operands)
      throws IOException {
    if (++operators % CHECK_EVERY == 0) {
      try {
        context.check();
      } catch (UnreadableSourceException e) {
        throw new TooSlow(e);
      }
    }
    super.processOperator(operator, operands);
  }

  /** Carries the end of the time budget through PDFBox, which passes only IOExceptions it does not know. */
  static final class TooSlow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooSlow(UnreadableSourceException cause) {
      super(cause);
    }
  }

  @Override
  protected void showGlyph(Matrix at, PDFont font, int code, Vector advance) throws IOException {
    PdfFont known = fonts.get(font);
    if (known == null) {
      known = new PdfFont(font);
      fonts.put(font, known);
    }
    PdfFont.Shown shown = known.shown(code);
    if (shown.text().isEmpty()) {
      return;
    }
    ink.hidden += getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER ? 1 : 0;
    double ax = at.getScaleX() * advance.getX();
    double ay = at.getShearY() * advance.getX();
    float size = Math.abs(at.getScalingFactorY());
    Point2D.Double p = new Point2D.Double(at.getTranslateX(), at.getTranslateY());
    upright.transform(p, p);
    Point2D.Double v = new Point2D.Double(ax == 0 && ay == 0 ? at.getScaleX() : ax, ax == 0 && ay == 0 ? at.getShearY() : ay);
    upright.deltaTransform(v, v);
    boolean bold = known.bold() || getGraphicsState().getTextState().getRenderingMode() == RenderingMode.FILL_STROKE;
    if (v.x > 0 && Math.abs(v.y) <= 0.1 * v.x) {
      Glyph glyph = new Glyph(shown.text(), (float) p.x, (float) p.y, (float) v.x, size, bold, block, shown.mark());
      clip.look(glyph, getGraphicsState());
      turned.end();
      if (begins && !glyph.isSpace()) {
        ink.begun.put(glyph, element);
        begins = false;
      }
      if (actual == null) {
        SpacingAccents.add(ink.glyphs, glyph);
      } else {
        actual.add(glyph);
      }
    } else {
      turned.add(shown.text(), p, v, size, bold, block, begins ? (Integer) element : null);
      begins = false;
    }
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    blocks.add(block);
    int id = properties == null ? -1 : properties.getInt(COSName.MCID, -1);
    if (tag != null && "Artifact".equals(tag.getName())) {
      block = PdfTags.ARTIFACT;
    } else if (id >= 0) {
      int own = tags.block(owner, id);
      block = own < 0 && owner != getPage().getCOSObject() ? block : own;
      begins = true;
      element = tags.place(owner, id);
    }
    String words = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
    if (words != null && actual == null) {
      actual = new PdfActualText(words, blocks.size());
    }
    super.beginMarkedContentSequence(tag, properties);
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    COSDictionary above = owner;
    owner = form.getCOSObject();
    super.showForm(form);
    owner = above;
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    COSDictionary above = owner;
    owner = form.getCOSObject();
    super.showTransparencyGroup(form);
    owner = above;
  }

  @Override
  public void endMarkedContentSequence() {
    if (actual != null && actual.depth() == blocks.size()) {
      actual.addTo(ink.glyphs);
      actual = null;
    }
    if (!blocks.isEmpty()) {
      block = blocks.remove(blocks.size() - 1);
    }
    super.endMarkedContentSequence();
  }

  @Override
  public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
    moveTo((float) a.getX(), (float) a.getY());
    lineTo((float) b.getX(), (float) b.getY());
    lineTo((float) c.getX(), (float) c.getY());
    lineTo((float) d.getX(), (float) d.getY());
    closePath();
  }

  @Override
  public void moveTo(float x, float y) {
    keepPen(x, y);
    Point2D p = up(x, y);
    paths.move((float) p.getX(), (float) p.getY());
  }

  @Override
  public void lineTo(float x, float y) {
    keepPen(x, y);
    Point2D p = up(x, y);
    paths.line((float) p.getX(), (float) p.getY());
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    // report writers draw the corners of every frame round, with no radius where they are not
    boolean straight = Line2D.ptSegDist(pen, penY, x3, y3, x1, y1) < FLAT && Line2D.ptSegDist(pen, penY, x3, y3, x2, y2) < FLAT;
    if (straight && !paths.isEmpty()) {
      if (Point2D.distance(pen, penY, x3, y3) > FLAT) {
        lineTo(x3, y3);
      }
      return;
    }
    keepPen(x3, y3);
    Point2D p = up(x3, y3);
    paths.curve((float) p.getX(), (float) p.getY());
  }

  private Point2D up(float x, float y) {
    return upright.transform(new Point2D.Float(x, y), null);
  }

  private void keepPen(double x, double y) {
    pen = x;
    penY = y;
    clip.point(x, y);
  }

  @Override
  public Point2D getCurrentPoint() {
    return paths.isEmpty() ? null : new Point2D.Double(pen, penY);
  }

  @Override
  public void closePath() {
    paths.close();
  }

  @Override
  public void endPath() {
    paths.drop();
    clip.drop();
  }

  @Override
  public void clip(int windingRule) {
    clip.clip(getGraphicsState());
  }

  @Override
  public void strokePath() throws IOException {
    clip.drop();
    PDGraphicsState state = getGraphicsState();
    paths.stroke(state.getAlphaConstant() < 0.05 ? PdfPaths.WHITE : rgb(state.getStrokingColor()), block);
  }

  @Override
  public void fillPath(int windingRule) throws IOException {
    clip.drop();
    PDGraphicsState state = getGraphicsState();
    paths.within(clip.seen(state));
    paths.fill(state.getNonStrokeAlphaConstant() < 0.05 ? PdfPaths.NONE : rgb(state.getNonStrokingColor()), block);
  }

  @Override
  public void fillAndStrokePath(int windingRule) throws IOException {
    clip.drop();
    paths.fillAndStroke(rgb(getGraphicsState().getNonStrokingColor()), rgb(getGraphicsState().getStrokingColor()), block);
  }

  /** A pattern has no one colour: it counts as a middle grey. */
  private static int rgb(PDColor colour) throws IOException {
    return colour.isPattern() ? 0x808080 : colour.toRGB() & 0xffffff;
  }

  @Override
  public void shadingFill(COSName name) {
    // gradients are decoration
  }

  @Override
  public void drawImage(PDImage image) {
    Matrix m = getGraphicsState().getCurrentTransformationMatrix();
    Point2D a = up(m.getTranslateX(), m.getTranslateY());
    Point2D b = up(
        m.getTranslateX() + m.getScaleX() + m.getShearX(), m.getTranslateY() + m.getScaleY() + m.getShearY());
    Rect area = Rect.of((float) a.getX(), (float) a.getY(), (float) b.getX(), (float) b.getY());
    if (ink.images.stream().allMatch(r -> r.area() < area.area())) {
      float length = (float) Math.hypot(m.getScaleX(), m.getShearY());
      ink.imageDpi = length > 0 ? image.getWidth() * 72 / length : 0;
    }
    ink.images.add(area);
  }
}
