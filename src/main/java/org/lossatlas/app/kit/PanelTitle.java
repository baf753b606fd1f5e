package org.lossatlas.app.kit;

/**
 * What stands in a panel's head.
 *
 * @param id in kebab-case, unique in the window; ids of the panel's controls begin with it
 * @param name a few words
 * @param formula the quantity, as figures write it ({@link org.lossatlas.figure.MathText}); empty
 *     for none
 * @param hint what to do while there is nothing to show, one sentence
 */
public record PanelTitle(String id, String name, String formula, String hint) {}
