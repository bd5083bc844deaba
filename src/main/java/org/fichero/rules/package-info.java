/**
 * Rules as data: what packs and the common language files say, and the strict loader that reads them. No behaviour:
 * whatever applies a rule stands in the stage that runs it. The entry points are {@code Rules} and {@code RuleFiles}.
 */
package org.fichero.rules;
