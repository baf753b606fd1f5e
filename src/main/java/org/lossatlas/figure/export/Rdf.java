package org.lossatlas.figure.export;

import java.util.Locale;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.MathText;
import org.lossatlas.figure.Provenance;

/**
 * Title and provenance as RDF, which both SVG's metadata and PDF's XMP hold: Dublin Core's title,
 * XMP's creator tool, and the rest in a namespace of our own.
 */
final class Rdf {
  static final String OWN = "urn:loss-atlas:provenance#";

  private Rdf() {}

  static String of(Figure figure, Provenance provenance) {
    StringBuilder rdf = new StringBuilder();
    rdf.append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");
    rdf.append("<rdf:Description rdf:about=\"\"");
    rdf.append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"");
    rdf.append(" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"");
    rdf.append(" xmlns:lossatlas=\"").append(OWN).append("\">\n");
    String title = MathText.plain(figure.title());
    if (!title.isEmpty()) {
      rdf.append("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">")
          .append(escaped(title))
          .append("</rdf:li></rdf:Alt></dc:title>\n");
    }
    provenance
        .texts()
        .forEach(
            (keyword, text) -> {
              String name =
                  keyword.equals("Software")
                      ? "xmp:CreatorTool"
                      : "lossatlas:" + keyword.toLowerCase(Locale.ROOT);
              rdf.append('<').append(name).append('>').append(escaped(text));
              rdf.append("</").append(name).append(">\n");
            });
    return rdf.append("</rdf:Description>\n</rdf:RDF>\n").toString();
  }

  /** Text between tags; what XML cannot hold at all becomes a question mark. */
  static String escaped(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "?")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
