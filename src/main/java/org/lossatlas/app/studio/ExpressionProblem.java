package org.lossatlas.app.studio;

import java.util.OptionalInt;

/**
 * Why an expression is not shown.
 *
 * @param source the expression
 * @param place the character that is wrong, from 0 to the expression's length; empty if it is not
 *     the writing that is wrong but a value
 * @param message one line
 */
public record ExpressionProblem(String source, OptionalInt place, String message) {}
