package org.fichero.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InOrderTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 200})
  void resultsComeInTheOrderOfTheTasks(int count) {
    List<Integer> tasks = IntStream.range(0, count).boxed().toList();
    List<Integer> results = new ArrayList<>();
    try (InOrder<Integer, Integer> work = InOrder.of(tasks, task -> busy(task) * 2)) {
      tasks.forEach(t -> results.add(work.next()));
    }
    assertThat(results).isEqualTo(tasks.stream().map(t -> t * 2).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 50})
  void onlyAFewTasksAreDoneAhead(int count) {
    AtomicInteger done = new AtomicInteger();
    try (InOrder<Integer, Integer> work = InOrder.of(IntStream.range(0, count).boxed().toList(), t -> done.incrementAndGet())) {
      work.next();
      assertThat(done.get()).isLessThanOrEqualTo(1 + 2 * Runtime.getRuntime().availableProcessors());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10})
  void whatTheWorkThrowsReachesTheTaker(int count) {
    try (InOrder<Integer, Integer> work = InOrder.of(IntStream.range(0, count).boxed().toList(), t -> t / 0)) {
      assertThatThrownBy(work::next).isInstanceOf(ArithmeticException.class);
    }
  }

  /** The first tasks take longest. */
  private static int busy(int task) {
    long sum = 0;
    for (int i = 0; i < 300_000 / (task + 1); i++) {
      sum += i % 7;
    }
    return sum < 0 ? -1 : task;
  }
}
