package org.lossatlas.app.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.experiment.DataReference;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.Sha256;

/** Whether the data that an experiment names are on this machine, with the same content. */
final class DataCheck {
  private static final int SHORT = 12;

  private final Path datasets;

  /**
   * @param datasets the folder of the bundled data sets
   */
  DataCheck(Path datasets) {
    this.datasets = datasets;
  }

  /** A sentence for each file that is missing or another; reads the files. */
  List<String> problems(DataReference data) {
    try {
      // The first sample is enough to find the files.
      SampleCount one = SampleCount.parse("1");
      DataSet here = new DataSets(datasets).open(data.name(), Split.TRAIN, one, 0);
      return compare(data, here);
    } catch (BadInputException missing) {
      return List.of(
          "The data set "
              + data.name()
              + " cannot be read here ("
              + missing.getMessage()
              + "). What was trained on it is kept and shown as soon as the data are there: put"
              + " them in their place and open the experiment again, or choose another data set"
              + " under Network and data, which starts anew.");
    }
  }

  private static List<String> compare(DataReference data, DataSet here) {
    Map<String, String> found = new HashMap<>();
    here.files().forEach(file -> found.put(String.valueOf(file.getFileName()), Sha256.of(file)));
    List<String> problems = new ArrayList<>();
    for (DataReference.Digest digest : data.files()) {
      String sha = found.getOrDefault(digest.file(), "");
      if (!sha.equals(digest.sha256())) {
        problems.add(
            digest.file()
                + " of the data set "
                + data.name()
                + (sha.isEmpty() ? " is not here" : " has another content here")
                + ": SHA-256 "
                + cut(digest.sha256())
                + " when the experiment was made, "
                + (sha.isEmpty() ? "no such file" : cut(sha))
                + " now. The network and its surface are as saved, but losses on the data may be"
                + " others: put the same file in its place, or train again (F5) on these data.");
      }
    }
    return problems;
  }

  private static String cut(String sha) {
    return sha.length() > SHORT ? sha.substring(0, SHORT) + "…" : sha;
  }
}
