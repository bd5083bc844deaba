package org.fichero.cli;

import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The memory that documents worked on at the same time share. One that finds too little is tried again when no other is
 * worked on, so that what comes out does not rest on which documents met, and a great one takes down no small one. Safe
 * for threads.
 */
final class SharedMemory {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

  /** What is done with one source. */
  interface Work<T> {
    T run() throws IOException;
  }

  /**
   * Does the work beside others.
   *
   * @param alone the same work, done with all of the memory where the first time ran out of it
   */
  <T> T share(Work<T> work, Work<T> alone) throws IOException {
    try {
      return holding(lock.readLock(), work);
    } catch (OutOfMemoryError e) {
      return holding(lock.writeLock(), alone);
    }
  }

  private static <T> T holding(Lock lock, Work<T> work) throws IOException {
    lock.lock();
    try {
      return work.run();
    } finally {
      lock.unlock();
    }
  }
}
