package org.fichero.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Work done by all processors, its results taken in the order of the tasks: so the output knows nothing of threads. A few
 * tasks are done ahead and no more, so that memory does not grow with their number. For one taker.
 */
final class InOrder<T, R> implements AutoCloseable {
  /** A run of few tasks is over before threads pay. */
  private static final int FEW = 3;
  private static final int AHEAD = 2;

  private final Iterator<T> tasks;
  private final Function<T, R> work;
  private final ExecutorService threads;
  private final Deque<Future<R>> ahead = new ArrayDeque<>();
  private final int window;

  private InOrder(Iterator<T> tasks, Function<T, R> work, int processors) {
    this.tasks = tasks;
    this.work = work;
    this.window = processors * AHEAD;
    this.threads = processors == 1 ? null : Executors.newFixedThreadPool(processors, InOrder::daemon);
  }

  /** @param work safe for threads */
  static <T, R> InOrder<T, R> of(List<T> tasks, Function<T, R> work) {
    int processors = tasks.size() <= FEW ? 1 : Runtime.getRuntime().availableProcessors();
    return new InOrder<>(tasks.iterator(), work, processors);
  }

  private static Thread daemon(Runnable runnable) {
    Thread thread = new Thread(runnable, "extract");
    thread.setDaemon(true);
    return thread;
  }

  /** The result of the next task; what the work throws is thrown here. */
  R next() {
    if (threads == null) {
      return work.apply(tasks.next());
    }
    while (ahead.size() < window && tasks.hasNext()) {
      T task = tasks.next();
      ahead.add(threads.submit(() -> work.apply(task)));
    }
    return result(ahead.remove());
  }

  private R result(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException r) {
        throw r;
      }
      if (e.getCause() instanceof Error r) {
        throw r;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    if (threads != null) {
      threads.shutdownNow();
    }
  }
}
