package org.lossatlas.figure.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.Base64;
import java.util.Map;
import java.util.SortedSet;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FigurePainter;
import org.lossatlas.figure.MathText;
import org.lossatlas.figure.Provenance;
import org.lossatlas.figure.Sheet;
import org.lossatlas.figure.Typeface;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Figures as SVG 1.1: lines and fills as they are drawn, text as text, with the letters of the
 * bundled fonts that it needs inside the file, so that it looks the same on every machine.
 */
final class SvgFile {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final int DECIMALS = 3;

  private SvgFile() {}

  static void write(OutputStream out, Figure figure, Sheet sheet, Provenance provenance)
      throws IOException {
    Document document = emptyDocument();
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setPrecision(DECIMALS);
    context.setComment("Loss Atlas");
    context.setImageHandler(new SvgImages());
    SvgGraphics graphics = new SvgGraphics(context);
    FigurePainter.paint(figure, graphics, sheet);
    Element root = graphics.getRoot(document.getDocumentElement());
    setSize(root, sheet);
    root.insertBefore(style(document, graphics.letters()), root.getFirstChild());
    root.insertBefore(metadata(document, figure, provenance), root.getFirstChild());
    title(document, figure, root);
    serialise(root, out);
  }

  /** Batik's own writer would add a document type, which parsers fetch from the network. */
  private static void serialise(Element root, OutputStream out) throws IOException {
    try {
      Transformer identity = TransformerFactory.newInstance().newTransformer();
      identity.transform(new DOMSource(root), new StreamResult(out));
    } catch (TransformerException failure) {
      throw new IOException("the SVG could not be written", failure);
    }
  }

  private static Document emptyDocument() {
    return builder().getDOMImplementation().createDocument(SVG, "svg", null);
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder();
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void setSize(Element root, Sheet sheet) {
    root.setAttributeNS(null, "width", sheet.width() + "pt");
    root.setAttributeNS(null, "height", sheet.height() + "pt");
    root.setAttributeNS(null, "viewBox", "0 0 " + sheet.width() + " " + sheet.height());
    root.setAttributeNS(null, "text-rendering", "geometricPrecision");
  }

  private static Element style(Document document, Map<Typeface, SortedSet<Integer>> letters)
      throws IOException {
    StringBuilder rules = new StringBuilder();
    for (Map.Entry<Typeface, SortedSet<Integer>> font : letters.entrySet()) {
      byte[] subset = SubsetFont.of(font.getKey().bytes(), font.getValue());
      rules
          .append("@font-face{font-family:'")
          .append(font.getKey().family())
          .append("';font-weight:")
          .append(font.getKey() == Typeface.BOLD ? "bold" : "normal")
          .append(";src:url(data:font/ttf;base64,")
          .append(Base64.getEncoder().encodeToString(subset))
          .append(")}\n");
    }
    Element style = document.createElementNS(SVG, "style");
    style.setAttributeNS(null, "type", "text/css");
    style.appendChild(document.createTextNode(rules.toString()));
    return style;
  }

  private static Element metadata(Document document, Figure figure, Provenance provenance) {
    Element metadata = document.createElementNS(SVG, "metadata");
    metadata.appendChild(
        document.importNode(parsed(Rdf.of(figure, provenance)).getDocumentElement(), true));
    return metadata;
  }

  private static Document parsed(String xml) {
    try {
      return builder().parse(new InputSource(new StringReader(xml)));
    } catch (SAXException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What a browser reads out and shows beside the pointer. */
  private static void title(Document document, Figure figure, Element root) {
    String title = MathText.plain(figure.title());
    if (!title.isEmpty()) {
      Element element = document.createElementNS(SVG, "title");
      element.appendChild(document.createTextNode(title));
      root.insertBefore(element, root.getFirstChild());
    }
  }
}
