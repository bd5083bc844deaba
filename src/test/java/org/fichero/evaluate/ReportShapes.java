package org.fichero.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Holds what reports write against the schemas of those who read it. */
public final class ReportShapes {
  private ReportShapes() {}

  /** Valid against the schema of SARIF 2.1.0 that OASIS publishes, formats such as URIs too. */
  public static void assertSarif(String json) {
    SchemaRegistryConfig strict = SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, b -> b.schemaRegistryConfig(strict))
        .getSchema(resource("/schema/sarif-schema-2.1.0.json"));
    assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
  }

  /** Valid as what readers of JUnit's XML have in common, its counts those of what it holds. */
  public static Element assertJUnit(String xml) {
    try {
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(new StreamSource(new StringReader(resource("junit.xsd"))))
          .newValidator().validate(new StreamSource(new StringReader(xml)));
      Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml))).getDocumentElement();
      assertCounts(root);
      NodeList suites = root.getElementsByTagName("testsuite");
      IntStream.range(0, suites.getLength()).forEach(i -> assertCounts((Element) suites.item(i)));
      return root;
    } catch (org.xml.sax.SAXException | IOException | javax.xml.parsers.ParserConfigurationException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  private static void assertCounts(Element element) {
    assertThat(element.getAttribute("tests")).isEqualTo(String.valueOf(element.getElementsByTagName("testcase").getLength()));
    assertThat(element.getAttribute("failures")).isEqualTo(String.valueOf(element.getElementsByTagName("failure").getLength()));
  }

  private static String resource(String name) {
    try (InputStream in = ReportShapes.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
