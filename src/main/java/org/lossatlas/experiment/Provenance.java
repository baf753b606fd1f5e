package org.lossatlas.experiment;

/**
 * What an experiment was made with.
 *
 * @param version of the application that began it
 * @param created when it was begun, ISO 8601
 */
public record Provenance(String version, String created) {}
