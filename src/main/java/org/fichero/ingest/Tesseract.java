package org.fichero.ingest;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** The Tesseract program, when it is installed. It reads words; boxes and lines are found before and taken out. */
final class Tesseract {
  private static final long MAX_OUTPUT = 64L << 20;

  private final String languages;

  private Tesseract(String languages) {
    this.languages = languages;
  }

  /** Asked once a run: null when the program does not answer. */
  private static final class Installed {
    static final Tesseract ONE = find();

    private static Tesseract find() {
      try {
        Process p = new ProcessBuilder("tesseract", "--list-langs").redirectErrorStream(true).start();
        p.getOutputStream().close();
        String out = new String(p.getInputStream().readNBytes(1 << 16), StandardCharsets.UTF_8);
        if (!p.waitFor(10, TimeUnit.SECONDS)) {
          p.destroyForcibly();
          return null;
        }
        List<String> known = out.lines().map(String::strip).toList();
        return known.contains("spa") ? new Tesseract("spa") : known.contains("eng") ? new Tesseract("eng") : null;
      } catch (IOException e) {
        return null;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return null;
      }
    }
  }

  /** @return null when it is not installed */
  static Tesseract installed() {
    return Installed.ONE;
  }

  /** Whether it knows Spanish. */
  boolean knowsSpanish() {
    return languages.equals("spa");
  }

  /**
   * The words of some pictures as hOCR, one page for each.
   *
   * @throws UnreadableSourceException when it fails or the time is over
   */
  String hocr(List<BufferedImage> pictures, float dpi, ReadContext context) throws UnreadableSourceException, IOException {
    List<String> command = new ArrayList<>(List.of("tesseract", "stdin", "stdout", "-l", languages, "--psm", "6"));
    command.addAll(List.of("--dpi", Integer.toString(Math.round(dpi)), "hocr"));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    // its threads get in each other's way on a page
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    Process process = builder.start();
    Thread feeder = feed(process, tiff(pictures));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Thread reader = drain(process.getInputStream(), out);
    try {
      long left = Math.max(1, context.budget().nanosLeft());
      if (!process.waitFor(left, TimeUnit.NANOSECONDS)) {
        throw context.budget().tooSlow();
      }
      reader.join(5_000);
      if (process.exitValue() != 0) {
        throw UnreadableSourceException.of("ocr-failed", "status", Integer.toString(process.exitValue()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw context.budget().tooSlow();
    } finally {
      process.destroyForcibly();
      feeder.interrupt();
    }
    synchronized (out) {
      return out.toString(StandardCharsets.UTF_8);
    }
  }

  /** All pictures in one file, so that the program begins only once. */
  private static byte[] tiff(List<BufferedImage> pictures) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionType("LZW");
      writer.prepareWriteSequence(null);
      for (BufferedImage picture : pictures) {
        writer.writeToSequence(new IIOImage(picture, null, null), param);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static Thread feed(Process process, byte[] bytes) {
    return start(() -> {
      try (var in = process.getOutputStream()) {
        in.write(bytes);
      }
    });
  }

  private static Thread drain(InputStream in, ByteArrayOutputStream out) {
    return start(() -> {
      byte[] buffer = new byte[8192];
      long total = 0;
      for (int n = in.read(buffer); n >= 0 && total < MAX_OUTPUT; n = in.read(buffer)) {
        total += n;
        synchronized (out) {
          out.write(buffer, 0, n);
        }
      }
    });
  }

  private interface Work {
    void run() throws IOException;
  }

  private static Thread start(Work work) {
    Thread t = new Thread(() -> {
      try {
        work.run();
      } catch (IOException e) {
        // the process ended: its status tells
      }
    }, "ocr");
    t.setDaemon(true);
    t.start();
    return t;
  }
}
