package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.onrecord.document.SourceDocument;

final class SampleCollectionTest {
    @Test
    void everyKindOfDocumentIsInIt() throws IOException {
        List<SourceDocument> documents = SampleCollection.read();
        assertTrue(documents.size() >= 24, () -> "only " + documents.size());
        Set<String> endings = new TreeSet<>();
        documents.forEach(document ->
                endings.add(document.name().substring(document.name().lastIndexOf('.') + 1)));
        assertEquals(Set.of("docx", "eml", "html", "pdf", "txt"), endings);
    }

    @Test
    void noDocumentIsInItTwice() throws IOException {
        List<SourceDocument> documents = SampleCollection.read();
        assertEquals(
                documents.size(),
                documents.stream().map(one -> one.content().sha256()).distinct().count());
    }
}
