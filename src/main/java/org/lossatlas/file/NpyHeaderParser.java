package org.lossatlas.file;

import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the Python dictionary in an array file's header, such as {@code {'descr': '<f4',
 * 'fortran_order': False, 'shape': (3, 4), }}. Understands these three keys and nothing else of
 * Python.
 */
final class NpyHeaderParser {
  /** NumPy's own limit was 32 for most of its life. */
  private static final int MAX_DIMENSIONS = 32;

  private static final Pattern ITEM =
      Pattern.compile(
          "\\s*(['\"])(?<key>\\w{1,20})\\1\\s*:\\s*"
              + "(?<value>'[^']*'|\"[^\"]*\"|True|False|\\([-\\d,L\\s]*\\))\\s*(?<end>,?)");
  private static final Pattern STRUCTURED = Pattern.compile(":\\s*\\[");
  private static final Pattern SIDE = Pattern.compile("\\s*(-?\\d{1,25})L?\\s*");

  private final String subject;

  NpyHeaderParser(String subject) {
    this.subject = subject;
  }

  NpyHeader parse(String text) {
    Map<String, String> items = items(text.strip());
    if (items.size() != 3) {
      throw malformed();
    }
    String descriptor = unquoted(required(items, "descr"));
    return new NpyHeader(
        type(descriptor),
        descriptor.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
        truth(required(items, "fortran_order")),
        shape(required(items, "shape")));
  }

  private Map<String, String> items(String dictionary) {
    if (!dictionary.startsWith("{") || !dictionary.endsWith("}")) {
      throw malformed();
    }
    String inside = dictionary.substring(1, dictionary.length() - 1);
    if (STRUCTURED.matcher(inside).find()) {
      throw new BadInputException(
          subject, "holds a structured array; only arrays of plain numbers can be read");
    }
    Map<String, String> items = new HashMap<>();
    Matcher item = ITEM.matcher(inside);
    int position = 0;
    while (!inside.substring(position).isBlank()) {
      boolean found = item.region(position, inside.length()).lookingAt();
      if (!found || items.put(item.group("key"), item.group("value")) != null) {
        throw malformed();
      }
      position = item.end();
      if (item.group("end").isEmpty() && position < inside.length()) {
        throw malformed();
      }
    }
    return items;
  }

  private String required(Map<String, String> items, String key) {
    String value = items.get(key);
    if (value == null) {
      throw malformed();
    }
    return value;
  }

  private String unquoted(String value) {
    if (!value.startsWith("'") && !value.startsWith("\"")) {
      throw malformed();
    }
    return value.substring(1, value.length() - 1);
  }

  private ElementType type(String descriptor) {
    String code = descriptor.replaceFirst("^[<>|=]", "");
    if (code.startsWith("O")) {
      throw new BadInputException(
          subject,
          "holds Python objects, which are never loaded; save an array of plain numbers instead");
    }
    return ElementType.ofCode(code)
        .orElseThrow(
            () ->
                new BadInputException(
                    subject,
                    "has element type '%s'; it must be a boolean, a float or an integer of NumPy"
                        .formatted(shortened(descriptor))));
  }

  private static String shortened(String text) {
    return text.length() <= 20 ? text : text.substring(0, 20) + "…";
  }

  private boolean truth(String value) {
    if (!value.equals("True") && !value.equals("False")) {
      throw malformed();
    }
    return value.equals("True");
  }

  private int[] shape(String value) {
    if (!value.startsWith("(")) {
      throw malformed();
    }
    String inside = value.substring(1, value.length() - 1);
    if (inside.isBlank()) {
      return new int[0];
    }
    if (!inside.contains(",")) {
      // In Python (3) is a number; the tuple of one side is written (3,).
      throw malformed();
    }
    String[] sides = inside.stripTrailing().replaceFirst(",$", "").split(",", -1);
    if (sides.length > MAX_DIMENSIONS) {
      throw new BadInputException(
          subject, "has " + sides.length + " dimensions; at most 32 can be read");
    }
    int[] shape = new int[sides.length];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = side(sides[i]);
    }
    return shape;
  }

  private int side(String text) {
    Matcher side = SIDE.matcher(text);
    if (!side.matches()) {
      throw malformed();
    }
    String digits = side.group(1);
    double size = Double.parseDouble(digits);
    if (size < 0 || size > Integer.MAX_VALUE) {
      throw new BadInputException(
          subject, "has a side of length " + digits + "; it must be 0 to 2^31 - 1");
    }
    return (int) size;
  }

  private BadInputException malformed() {
    return new BadInputException(subject, "has a header that NumPy would not write; save it again");
  }
}
