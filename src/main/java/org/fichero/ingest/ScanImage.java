package org.fichero.ingest;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** A page as grey pixels, 0 black to 255 white, at a known resolution. Its pixels can be wiped. */
final class ScanImage {
  /** Ink is darker than the paper by this much: hairlines come out as light grey. */
  private static final int DARKER = 30;
  /** Paper is never taken for darker than this. */
  private static final int DARKEST_PAPER = 170;
  /** Strokes are this dark in their middle, as a share of the paper; the blur around them is not. */
  private static final float DARK = 0.67f;

  final int width;
  final int height;
  private final BufferedImage image;
  private final byte[] grey;
  private final float dpi;
  private final int paper;
  private final int dark;

  private ScanImage(BufferedImage image, float dpi) {
    this(image, dpi, Math.max(DARKEST_PAPER, mostFrequent(greys(image))));
  }

  /** @param ground the paper's grey */
  private ScanImage(BufferedImage image, float dpi, int ground) {
    this.image = image;
    this.width = image.getWidth();
    this.height = image.getHeight();
    this.grey = greys(image);
    this.dpi = dpi;
    this.paper = ground - DARKER;
    this.dark = Math.round(DARK * ground);
  }

  private static byte[] greys(BufferedImage image) {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }

  private static int mostFrequent(byte[] grey) {
    int[] counts = new int[256];
    for (byte b : grey) {
      counts[b & 0xff]++;
    }
    int best = 255;
    for (int i = 0; i < 256; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return best;
  }

  /** Any image in grey, upon white. */
  static ScanImage of(BufferedImage any, float dpi) {
    return of(any, dpi, any.getWidth(), any.getHeight());
  }

  private static ScanImage of(BufferedImage any, float dpi, int width, int height) {
    BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = grey.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.drawImage(any, 0, 0, width, height, null);
    g.dispose();
    return new ScanImage(grey, dpi);
  }

  /** Other greys at the same places. */
  ScanImage with(byte[] greys) {
    BufferedImage other = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    System.arraycopy(greys, 0, greys(other), 0, greys.length);
    return new ScanImage(other, dpi);
  }

  /** Enlarged, so that small print is large enough to be read. */
  ScanImage enlarged(float factor) {
    return of(image, dpi * factor, Math.round(width * factor), Math.round(height * factor));
  }

  /** Turned, so that its lines run level; the same when they do. */
  ScanImage straight() {
    double askew = ScanSkew.degrees(this);
    if (askew == 0) {
      return this;
    }
    BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = turned.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.rotate(Math.toRadians(-askew), width / 2.0, height / 2.0);
    g.drawImage(image, 0, 0, null);
    g.dispose();
    return new ScanImage(turned, dpi);
  }

  /** What stands within an area, given in points. */
  ScanImage cut(Rect area) {
    int x0 = Math.max(0, pixels(area.x0()));
    int y0 = Math.max(0, pixels(area.y0()));
    int w = Math.max(1, Math.min(width, pixels(area.x1())) - x0);
    int h = Math.max(1, Math.min(height, pixels(area.y1())) - y0);
    BufferedImage part = new BufferedImage(w, h, BufferedImage.TYPE_BYTE_GRAY);
    image.getSubimage(x0, y0, w, h).copyData(part.getRaster());
    return new ScanImage(part, dpi, paper + DARKER);
  }

  float dpi() {
    return dpi;
  }

  /** Pixels as points. */
  float points(float pixels) {
    return pixels * 72 / dpi;
  }

  /** Points as pixels. */
  int pixels(float points) {
    return Math.round(points * dpi / 72);
  }

  int grey(int x, int y) {
    return grey[y * width + x] & 0xff;
  }

  boolean isInk(int x, int y) {
    return isInk(grey[y * width + x] & 0xff);
  }

  boolean isInk(int grey) {
    return grey < paper;
  }

  /** Whether it is ink as dark as strokes are in their middle. */
  boolean isDark(int x, int y) {
    return (grey[y * width + x] & 0xff) < dark;
  }

  /** By how much a grey is darker than the paper; negative when it is lighter. */
  int darkness(int grey) {
    return paper + DARKER - grey;
  }

  void set(int x, int y, int value) {
    grey[y * width + x] = (byte) value;
  }

  /** Paints a rectangle of pixels white; ends not included. */
  void wipe(int x0, int y0, int x1, int y1) {
    for (int y = Math.max(0, y0); y < Math.min(height, y1); y++) {
      for (int x = Math.max(0, x0); x < Math.min(width, x1); x++) {
        grey[y * width + x] = (byte) 255;
      }
    }
  }

  /** The share of ink within a rectangle; ends not included. */
  float ink(int x0, int y0, int x1, int y1) {
    return share(x0, y0, x1, y1, paper);
  }

  /** The share of dark ink within a rectangle, without the blur around strokes; ends not included. */
  float dark(int x0, int y0, int x1, int y1) {
    return share(x0, y0, x1, y1, dark);
  }

  private float share(int x0, int y0, int x1, int y1, int below) {
    int count = 0;
    int all = 0;
    for (int y = Math.max(0, y0); y < Math.min(height, y1); y++) {
      for (int x = Math.max(0, x0); x < Math.min(width, x1); x++) {
        count += (grey[y * width + x] & 0xff) < below ? 1 : 0;
        all++;
      }
    }
    return all == 0 ? 0 : (float) count / all;
  }

  /**
   * The bounds of all ink within an area, right and lower end not included; null without any.
   *
   * @param area left, top, right, bottom, ends not included
   */
  int[] inked(int[] area) {
    int[] b = {width, height, 0, 0};
    for (int y = area[1]; y < area[3]; y++) {
      for (int x = area[0]; x < area[2]; x++) {
        if (isInk(x, y)) {
          b[0] = Math.min(b[0], x);
          b[1] = Math.min(b[1], y);
          b[2] = Math.max(b[2], x + 1);
          b[3] = y + 1;
        }
      }
    }
    return b[2] == 0 ? null : b;
  }

  BufferedImage image() {
    return image;
  }
}
