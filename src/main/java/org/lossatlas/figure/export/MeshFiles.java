package org.lossatlas.figure.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lossatlas.figure.ColourScale;
import org.lossatlas.figure.FieldFigure;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.IsosurfaceFigure;
import org.lossatlas.figure.Provenance;

/**
 * Surfaces for other programs: VTP for ParaView in the numbers' own units, OBJ and STL in the shape
 * that is seen on screen.
 */
final class MeshFiles {
  private static final int STL_HEADER = 80;
  private static final int STL_TRIANGLE = 50;

  private MeshFiles() {}

  /** VTK PolyData as XML, the value also as a scalar of every point. */
  static void vtp(OutputStream out, Figure figure, Provenance provenance) throws IOException {
    Mesh mesh = Mesh.ofNumbers(figure);
    Writer text = writer(out);
    text.write("<?xml version=\"1.0\"?>\n<!--\n");
    text.write(comment("", provenance).replace("--", "- -"));
    text.write("-->\n<VTKFile type=\"PolyData\" version=\"1.0\" byte_order=\"LittleEndian\">\n");
    text.write("<PolyData>\n<Piece NumberOfPoints=\"" + mesh.points() + "\"");
    text.write(" NumberOfVerts=\"0\" NumberOfLines=\"0\" NumberOfStrips=\"0\"");
    text.write(" NumberOfPolys=\"" + mesh.pieces() + "\">\n<PointData Scalars=\"value\">\n");
    array(text, "Float64\" Name=\"value", mesh.points(), i -> String.valueOf(mesh.value(i)));
    text.write("</PointData>\n<Points>\n");
    array(
        text,
        "Float64\" Name=\"points\" NumberOfComponents=\"3",
        mesh.points(),
        i -> mesh.x(i) + " " + mesh.y(i) + " " + mesh.z(i));
    text.write("</Points>\n<Polys>\n");
    array(text, "Int64\" Name=\"connectivity", mesh.pieces(), i -> corners(mesh, i, 0));
    array(
        text, "Int64\" Name=\"offsets", mesh.pieces(), i -> String.valueOf(mesh.sides() * (i + 1)));
    text.write("</Polys>\n</Piece>\n</PolyData>\n</VTKFile>\n");
    text.flush();
  }

  private static void array(Writer text, String type, int count, IntFunction<String> line)
      throws IOException {
    text.write("<DataArray type=\"" + type + "\" format=\"ascii\">\n");
    for (int i = 0; i < count; i++) {
      text.write(line.apply(i));
      text.write('\n');
    }
    text.write("</DataArray>\n");
  }

  /** Wavefront OBJ; each point has its colour behind its coordinates, as many programs read it. */
  static void obj(OutputStream out, Figure figure, Provenance provenance) throws IOException {
    Mesh mesh = Mesh.asSeen(figure);
    ColourScale colours =
        figure instanceof IsosurfaceFigure surfaces
            ? surfaces.colours()
            : ((FieldFigure) figure).colours();
    Writer text = writer(out);
    text.write(comment("# ", provenance));
    for (int i = 0; i < mesh.points(); i++) {
      int argb = colours.argb(mesh.value(i));
      text.write("v " + mesh.x(i) + " " + mesh.y(i) + " " + mesh.z(i));
      text.write(" " + channel(argb, 16) + " " + channel(argb, 8) + " " + channel(argb, 0) + "\n");
    }
    for (int i = 0; i < mesh.pieces(); i++) {
      text.write("f " + corners(mesh, i, 1) + "\n");
    }
    text.flush();
  }

  private static double channel(int argb, int shift) {
    return Math.rint((argb >> shift & 255) / 255.0 * 1e4) / 1e4;
  }

  /** Binary STL: a four-sided piece is two triangles. */
  static void stl(OutputStream out, Figure figure, Provenance provenance) throws IOException {
    Mesh mesh = Mesh.asSeen(figure);
    int triangles = (mesh.sides() - 2) * mesh.pieces();
    ByteBuffer file =
        ByteBuffer.allocate(
                Math.addExact(STL_HEADER + 4, Math.multiplyExact(triangles, STL_TRIANGLE)))
            .order(ByteOrder.LITTLE_ENDIAN);
    file.put(("Loss Atlas " + provenance.version()).getBytes(StandardCharsets.US_ASCII));
    file.position(STL_HEADER).putInt(triangles);
    for (int i = 0; i < mesh.pieces(); i++) {
      for (int corner = 2; corner < mesh.sides(); corner++) {
        triangle(file, mesh, mesh.corner(i, 0), mesh.corner(i, corner - 1), mesh.corner(i, corner));
      }
    }
    out.write(file.array());
  }

  private static void triangle(ByteBuffer file, Mesh mesh, int a, int b, int c) {
    double ux = mesh.x(b) - mesh.x(a);
    double uy = mesh.y(b) - mesh.y(a);
    double uz = mesh.z(b) - mesh.z(a);
    double vx = mesh.x(c) - mesh.x(a);
    double vy = mesh.y(c) - mesh.y(a);
    double vz = mesh.z(c) - mesh.z(a);
    double nx = uy * vz - uz * vy;
    double ny = uz * vx - ux * vz;
    double nz = ux * vy - uy * vx;
    double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
    file.putFloat((float) (nx / length));
    file.putFloat((float) (ny / length));
    file.putFloat((float) (nz / length));
    for (int point : new int[] {a, b, c}) {
      file.putFloat((float) mesh.x(point));
      file.putFloat((float) mesh.y(point));
      file.putFloat((float) mesh.z(point));
    }
    file.putShort((short) 0);
  }

  /** The numbers of a piece's corners, counted from {@code first} on. */
  private static String corners(Mesh mesh, int piece, int first) {
    return IntStream.range(0, mesh.sides())
        .mapToObj(corner -> String.valueOf(mesh.corner(piece, corner) + first))
        .collect(Collectors.joining(" "));
  }

  private static Writer writer(OutputStream out) {
    return new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }

  /** Where the figure comes from, each line begun with the prefix. */
  static String comment(String prefix, Provenance provenance) {
    StringBuilder lines = new StringBuilder();
    provenance
        .texts()
        .forEach(
            (keyword, text) ->
                (keyword + ": " + text)
                    .lines()
                    .forEach(line -> lines.append(prefix).append(line).append('\n')));
    return lines.toString();
  }
}
