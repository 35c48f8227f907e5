package org.onrecord.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.onrecord.document.Content;

/// Writes results as an Atom feed (RFC 4287). Addresses in it are those under which the reader asked.
final class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int LONGEST_TITLE = 120;

    private final String base;
    private final String self;
    private final Head head;
    private final List<Entry> entries = new ArrayList<>();

    private AtomFeed(String base, String self, Head head) {
        this.base = base;
        this.self = self;
        this.head = head;
    }

    /// @param since of the feed itself, where it has no entry
    static AtomFeed of(Context ctx, String id, String title, Instant since) {
        String base = ctx.scheme() + "://" + ctx.host();
        String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
        return new AtomFeed(base, base + ctx.path() + query, new Head(id, title, since));
    }

    private record Head(String id, String title, Instant updated) {}

    /// @param link path of the page that shows it
    private record Entry(Head head, String link, String text) {}

    /// @param hit as a search shows it
    /// @param when it was found, or came in
    void entry(JsonNode hit, Instant when) {
        String id = hit.get("id").asText();
        String article = hit.at("/article/id").asText();
        JsonNode passage = hit.has("passage") ? hit.get("passage") : hit.at("/passages/0");
        entries.add(new Entry(
                new Head("urn:onrecord:hit:" + encoded(id), title(hit), when),
                "/articles/" + encoded(article),
                passage.path("text").asText()));
    }

    /// Tells that a saved search can't be matched any more.
    void problem(String problem) {
        String digest =
                Content.of(problem.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, 16);
        entries.add(new Entry(
                new Head(head.id() + ":problem:" + digest, "This search can't be matched any more", head.updated()),
                "/api",
                problem));
    }

    void answer(Context ctx) {
        byte[] bytes = bytes();
        String tag = "W/\"" + Content.of(bytes).sha256().substring(0, 32) + "\"";
        ctx.header("Cache-Control", "private, no-cache").header("ETag", tag);
        if (Answers.matches(ctx, tag)) {
            ctx.status(304);
        } else {
            ctx.result(bytes).contentType("application/atom+xml");
        }
    }

    private static String title(JsonNode hit) {
        String title;
        if (hit.has("content")) {
            title = hit.at("/speaker/name").asText("Somebody") + ": “"
                    + hit.at("/content/text").asText() + "”";
        } else if (hit.has("claim")) {
            title = hit.get("harm").asText() + ": " + hit.at("/claim/text").asText();
        } else {
            title = hit.at("/article/title").asText(hit.at("/article/id").asText());
        }
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE) + "…";
    }

    private byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("feed");
            out.writeDefaultNamespace(ATOM);
            head(out, new Head(head.id(), head.title(), updated()));
            element(out, "generator", "Onrecord");
            out.writeStartElement("author");
            element(out, "name", "Onrecord");
            out.writeEndElement();
            link(out, "self", self);
            for (Entry entry : entries) {
                out.writeStartElement("entry");
                head(out, entry.head());
                link(out, "alternate", base + entry.link());
                element(out, "summary", entry.text());
                out.writeEndElement();
            }
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory can be written", e);
        }
        return bytes.toByteArray();
    }

    private Instant updated() {
        return entries.stream()
                .map(entry -> entry.head().updated())
                .max(Instant::compareTo)
                .orElse(head.updated());
    }

    private static void head(XMLStreamWriter out, Head head) throws XMLStreamException {
        element(out, "id", head.id());
        element(out, "title", head.title());
        element(out, "updated", head.updated().toString());
    }

    private static void link(XMLStreamWriter out, String rel, String href) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", rel);
        out.writeAttribute("href", href);
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(printable(text));
        out.writeEndElement();
    }

    /// Without what XML 1.0 cannot hold.
    private static String printable(String text) {
        return text.replaceAll(
                "[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
