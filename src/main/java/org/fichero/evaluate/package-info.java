/**
 * Holds records against gold, against another run and against their own sources.
 *
 * <p>It works on the files of the output contract ({@code records.jsonl}) and on gold files, one line or one document
 * at a time. The entry points are {@link org.fichero.evaluate.Evaluator}, {@link org.fichero.evaluate.RunDiff},
 * {@link org.fichero.evaluate.Verifier} and {@link org.fichero.evaluate.GoldSkeleton}.
 */
package org.fichero.evaluate;
