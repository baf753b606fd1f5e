package org.lossatlas.experiment;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One object of a JSON text, read field by field, each as the one type that it must have. Nothing
 * is built by reflection, and no text names a class.
 */
final class Fields {
  private static final int LONGEST_TEXT = 4096;

  /** What a panel remembers may be a small network or some thousand points. */
  private static final int LONGEST_KEPT = 1 << 20;

  private final String name;
  private final JsonObject object;

  /** A field that is missing, or is not what it must be; the message is a sentence. */
  static final class WrongFieldException extends Exception {
    private static final long serialVersionUID = 1;

    WrongFieldException(String message) {
      super(message);
    }
  }

  /**
   * @param name what messages call the object
   */
  Fields(String name, JsonObject object) {
    this.name = name;
    this.object = object;
  }

  boolean has(String key) {
    return object.has(key);
  }

  String text(String key) throws WrongFieldException {
    return text(key, LONGEST_TEXT);
  }

  private String text(String key, int longest) throws WrongFieldException {
    JsonPrimitive value = primitive(key);
    if (!value.isString() || value.getAsString().length() > longest) {
      throw wrong(key, "must be a text");
    }
    return value.getAsString();
  }

  double number(String key) throws WrongFieldException {
    JsonPrimitive value = primitive(key);
    double number = value.isNumber() ? parsed(value.getAsString()) : Double.NaN;
    if (!Double.isFinite(number)) {
      throw wrong(key, "must be a finite number");
    }
    return number;
  }

  /** Any whole number that a long holds. */
  long whole(String key) throws WrongFieldException {
    JsonPrimitive value = primitive(key);
    try {
      // Not getAsLong, which unfolds 1e999999999 into all its digits.
      if (value.isNumber()) {
        return Long.parseLong(value.getAsString());
      }
    } catch (NumberFormatException notWhole) {
      throw wrong(key, "must be a whole number");
    }
    throw wrong(key, "must be a whole number");
  }

  Optional<Fields> object(String key) {
    JsonElement value = object.get(key);
    return value instanceof JsonObject inner
        ? Optional.of(new Fields(key, inner))
        : Optional.empty();
  }

  List<Fields> objects(String key, int most) throws WrongFieldException {
    if (!(object.get(key) instanceof JsonArray array) || array.size() > most) {
      throw wrong(key, "must be a list of at most " + most);
    }
    List<Fields> objects = new ArrayList<>();
    for (JsonElement element : array) {
      if (!(element instanceof JsonObject inner)) {
        throw wrong(key, "must be a list of objects");
      }
      objects.add(new Fields(key, inner));
    }
    return objects;
  }

  /** All fields, which must be objects. */
  Map<String, Fields> allObjects(int most) throws WrongFieldException {
    Map<String, Fields> all = new LinkedHashMap<>();
    for (String key : keys(most)) {
      all.put(key, object(key).orElseThrow(() -> wrong(key, "must be an object")));
    }
    return all;
  }

  /** All fields, which must be texts. */
  Map<String, String> allTexts(int most) throws WrongFieldException {
    Map<String, String> all = new LinkedHashMap<>();
    for (String key : keys(most)) {
      all.put(key, text(key, LONGEST_KEPT));
    }
    return all;
  }

  private List<String> keys(int most) throws WrongFieldException {
    boolean possible =
        object.size() <= most
            && object.keySet().stream().allMatch(key -> key.length() <= LONGEST_TEXT);
    if (!possible) {
      throw new WrongFieldException(name + " has too many or too long fields");
    }
    return List.copyOf(object.keySet());
  }

  private JsonPrimitive primitive(String key) throws WrongFieldException {
    if (object.get(key) instanceof JsonPrimitive value) {
      return value;
    }
    throw wrong(key, object.has(key) ? "must be a text or a number" : "is missing");
  }

  private static double parsed(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }

  private WrongFieldException wrong(String key, String what) {
    return new WrongFieldException(name + ": " + key + " " + what);
  }
}
