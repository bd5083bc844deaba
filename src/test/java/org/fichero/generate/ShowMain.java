package org.fichero.generate;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Prints a rendering as text. Arguments: fichas, seed, values of axes. */
public final class ShowMain {
  private ShowMain() {}

  public static void main(String[] args) {
    Axes axes = Axes.plain();
    for (String name : List.of(args).subList(2, args.length)) {
      for (Class<? extends Enum<?>> axis : GeneratorMain.AXES) {
        for (Enum<?> value : axis.getEnumConstants()) {
          axes = value.name().equals(name) ? axes.with(value) : axes;
        }
      }
    }
    long seed = Long.parseLong(args[1]);
    Rendering rendering = Renderer.render(new Inventor(seed).fichas(Integer.parseInt(args[0])), axes, seed);
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(rendering.text());
  }
}
