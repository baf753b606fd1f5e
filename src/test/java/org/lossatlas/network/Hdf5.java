package org.lossatlas.network;

import static org.bytedeco.hdf5.global.hdf5.H5F_ACC_TRUNC;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.bytedeco.hdf5.Attribute;
import org.bytedeco.hdf5.DataSet;
import org.bytedeco.hdf5.DataSpace;
import org.bytedeco.hdf5.Group;
import org.bytedeco.hdf5.H5File;
import org.bytedeco.hdf5.PredType;
import org.bytedeco.hdf5.StrType;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/** Writes .h5 files with the HDF5 library, as h5py does for Keras. */
public final class Hdf5 implements AutoCloseable {
  private final H5File file;
  private final Set<String> groups = new HashSet<>();

  /** Begins a file; what was there is lost. */
  public Hdf5(Path path) {
    file = new H5File(path.toString(), H5F_ACC_TRUNC);
  }

  /** A string attribute of the root, of variable length as h5py writes it. */
  public Hdf5 attribute(String name, String text) {
    try (DataSpace scalar = new DataSpace();
        StrType type = new StrType(PredType.C_S1(), -1L);
        Attribute attribute = file.createAttribute(name, type, scalar);
        BytePointer bytes = new BytePointer(text, StandardCharsets.UTF_8);
        PointerPointer<Pointer> pointer = new PointerPointer<>(1)) {
      pointer.put(0, bytes);
      attribute.write(type, pointer);
    }
    return this;
  }

  /** An array of floats at a path such as {@code model_weights/a/a/kernel:0}. */
  public Hdf5 array(String path, double[] values, long... shape) {
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      if (groups.add(path.substring(0, slash))) {
        try (Group made = file.createGroup(path.substring(0, slash))) {
          assert made != null;
        }
      }
    }
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    try (DataSpace space = new DataSpace(shape.length, shape);
        DataSet set = file.createDataSet(path, PredType.IEEE_F32LE(), space);
        FloatPointer data = new FloatPointer(floats)) {
      set.write(data, PredType.NATIVE_FLOAT());
    }
    return this;
  }

  @Override
  public void close() {
    file.close();
  }
}
