/**
 * Records → findings: required fields, vocabularies, agreement between fields, conservation of marks, and an account of
 * every character. The entry point is {@link org.fichero.validate.Validator}.
 */
package org.fichero.validate;
