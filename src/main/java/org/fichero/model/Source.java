package org.fichero.model;

/**
 * Where a document came from.
 *
 * @param path relative to the argument that named it, {@code /} between folders, {@code archive.zip!/member} in archives
 * @param sha256 of the bytes, in lower-case hexadecimal
 * @param mediaType RFC 6838 type such as {@code text/plain}, without parameters
 * @param bytes size of the source
 */
public record Source(String path, String sha256, String mediaType, long bytes) {}
