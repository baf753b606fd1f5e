package org.lossatlas.file;

/**
 * A request or an input file is wrong, and the user can mend it. The message is one line: what it
 * is about (a file's name or an option), what is wrong with it, and what would be right. The
 * command line answers with exit code 2, the window with a notice beside the control.
 */
public final class BadInputException extends RuntimeException {
  /**
   * @param subject the file or option, as the user wrote it
   * @param problem what is wrong, and what would be right, in one sentence without a full stop
   */
  public BadInputException(String subject, String problem) {
    super(oneLine(subject + ": " + problem));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
