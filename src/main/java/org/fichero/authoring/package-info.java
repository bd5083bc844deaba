/**
 * What helps to write a rule pack: finds what is suspicious in one ({@link org.fichero.authoring.PackLint}), runs its
 * examples, describes it, and shows how it fares on documents.
 */
package org.fichero.authoring;
