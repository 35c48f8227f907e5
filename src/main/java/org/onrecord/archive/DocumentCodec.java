package org.onrecord.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.correction.Fix;
import org.onrecord.correction.Target;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.ArticleMetadata;
import org.onrecord.document.Attested;
import org.onrecord.document.Claim;
import org.onrecord.document.CountryMention;
import org.onrecord.document.DateMention;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.PlaceMention;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;
import org.onrecord.document.SuppliedMetadata;

/// The bytes in which every archive stores documents: JSON, deflated. Annotations are stored without the text they
/// stand in. Safe for any number of threads.
public final class DocumentCodec {
    /// A member that an older or newer record doesn't have is skipped: annotations can always be made again.
    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private DocumentCodec() {}

    public static byte[] encode(NormalizedDocument document) {
        return write(document);
    }

    /// Annotations alone: [#decode] puts them back on their text.
    public static byte[] encode(AnnotatedDocument annotated) {
        return write(new Annotations(
                annotated.document().metadata().language(),
                annotated.dates(),
                annotated.places(),
                annotated.countries(),
                annotated.quotations(),
                annotated.claims(),
                annotated.annotator()));
    }

    /// Not deflated: short, and readable in the database.
    public static String encode(SuppliedMetadata supplied) {
        return writeText(supplied);
    }

    /// Reads what [#encode(NormalizedDocument)] wrote.
    ///
    /// @throws IOException if the bytes are damaged
    public static NormalizedDocument decode(byte[] document) throws IOException {
        return read(document, NormalizedDocument.class);
    }

    /// Puts annotations back on the text in which they were found.
    ///
    /// @throws IOException if the bytes are damaged
    public static AnnotatedDocument decode(byte[] document, byte[] annotations) throws IOException {
        Annotations found = read(annotations, Annotations.class);
        return new AnnotatedDocument(
                withLanguage(decode(document), found.language()),
                found.dates(),
                found.places(),
                found.countries(),
                found.quotations(),
                found.claims(),
                found.annotator());
    }

    /// Reads what [#encode(SuppliedMetadata)] wrote.
    ///
    /// @throws IOException if the text is damaged
    public static SuppliedMetadata decodeSupplied(String supplied) throws IOException {
        return JSON.readValue(supplied, SuppliedMetadata.class);
    }

    /// The ids of all speakers and claimants in annotations.
    public static Set<String> speakers(AnnotatedDocument annotated) {
        return speakers(annotated.quotations(), annotated.claims());
    }

    /// The ids of all speakers and claimants in what [#encode(AnnotatedDocument)] wrote.
    ///
    /// @throws IOException if the bytes are damaged
    public static Set<String> speakers(byte[] annotations) throws IOException {
        Annotations found = read(annotations, Annotations.class);
        return speakers(found.quotations(), found.claims());
    }

    /// How a fix stands in the database: not deflated, short and readable.
    public static String encode(Fix fix) {
        return writeText(fix);
    }

    public static String encode(Target target) {
        return writeText(target);
    }

    /// Reads what [#encode(Fix)] wrote.
    ///
    /// @throws IOException if the text is damaged
    public static Fix decodeFix(String fix) throws IOException {
        return JSON.readValue(fix, Fix.class);
    }

    /// Reads what [#encode(Target)] wrote.
    ///
    /// @throws IOException if the text is damaged
    public static Target decodeTarget(String target) throws IOException {
        return JSON.readValue(target, Target.class);
    }

    private static Set<String> speakers(List<Quotation> quotations, List<Claim> claims) {
        Set<String> ids = new TreeSet<>();
        for (Quotation quotation : quotations) {
            add(ids, quotation.speaker());
        }
        for (Claim claim : claims) {
            Attested<Speaker> claimant = claim.assertion().claimant();
            add(ids, claimant == null ? null : claimant.value());
        }
        return ids;
    }

    private static void add(Set<String> ids, @Nullable Speaker speaker) {
        String id = speaker == null ? null : speaker.id();
        if (id != null) {
            ids.add(id);
        }
    }

    private static String writeText(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value, e);
        }
    }

    private static NormalizedDocument withLanguage(NormalizedDocument read, String language) {
        ArticleMetadata known = read.metadata();
        if (known.language().equals(language)) {
            return read;
        }
        return read.with(known.withDetected(language));
    }

    private static byte[] write(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream out = new DeflaterOutputStream(bytes, deflater, 4096)) {
            JSON.writeValue(out, value);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static <T> T read(byte[] bytes, Class<T> type) throws IOException {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return JSON.readValue(in, type);
        }
    }

    private record Annotations(
            String language,
            List<DateMention> dates,
            List<PlaceMention> places,
            List<CountryMention> countries,
            List<Quotation> quotations,
            List<Claim> claims,
            String annotator) {}
}
