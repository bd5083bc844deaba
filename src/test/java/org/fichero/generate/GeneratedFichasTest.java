package org.fichero.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fichero.generate.Comparison.Check;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever the notation and layout, the same ficha gives the same record. */
class GeneratedFichasTest {
  /** Where single values still get lost; most of them must come back all the same. */
  private static final Set<Enum<?>> OPEN = Set.of(PageLayout.WRAPPED_40, PageLayout.WRAPPED_60, PageLayout.WRAPPED_80,
      PageLayout.HYPHENATED, PageLayout.FURNITURE, PageLayout.PAGE_NUMBERS, PageLayout.QUOTED, LabelStyle.BROKEN,
      LabelStyle.LETTERED, LabelStyle.LOWER, MonthLayout.FIXED_WIDTH);
  private static final double MOST = 0.8;

  private final Belt belt = new Belt();

  @TestFactory
  Stream<DynamicTest> everyValueOfEveryAxis() {
    return GeneratorMain.AXES.stream().flatMap(a -> Arrays.stream(a.getEnumConstants()))
        .map(v -> DynamicTest.dynamicTest(v.getDeclaringClass().getSimpleName() + " " + v.name(), () -> {
          List<Check> checks = checks(Axes.plain().with(v), 1);
          assertThat(wrong(checks)).hasSizeLessThanOrEqualTo(OPEN.contains(v) ? (int) (checks.size() * (1 - MOST)) : 0);
        }));
  }

  @Test
  void allAxesMixed() {
    Random random = new Random(1);
    List<Check> all = IntStream.range(0, 30).mapToObj(i -> checks(GeneratorMain.mixed(random), i))
        .flatMap(List::stream).toList();
    assertThat(wrong(all).size()).isLessThan(all.size() / 20);
  }

  @Test
  void theSameSeedGivesTheSameBytes() {
    Axes axes = GeneratorMain.mixed(new Random(7));
    assertThat(Renderer.render(new Inventor(7).fichas(3), axes, 7).bytes())
        .isEqualTo(Renderer.render(new Inventor(7).fichas(3), axes, 7).bytes())
        .isNotEqualTo(Renderer.render(new Inventor(8).fichas(3), axes, 7).bytes());
  }

  private List<Check> checks(Axes axes, long seed) {
    Rendering rendering = Renderer.render(new Inventor(seed).fichas(3), axes, seed);
    return Comparison.of(rendering.truths(), belt.records(rendering));
  }

  private static List<Check> wrong(List<Check> checks) {
    return checks.stream().filter(c -> !c.right()).toList();
  }
}
