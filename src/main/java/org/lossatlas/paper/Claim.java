package org.lossatlas.paper;

/**
 * What a page claims, in numbers.
 *
 * @param text one sentence with the numbers that came out
 * @param holds whether it held this time
 */
public record Claim(String text, boolean holds) {}
