package org.onrecord.incident;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.onrecord.annotate.AnnotationPipeline;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.ArticleMetadata;
import org.onrecord.document.Block;
import org.onrecord.document.BlockType;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.PartialDate;
import org.onrecord.document.Provenance;
import org.onrecord.document.PublicationDate;
import org.onrecord.text.Span;

/// Made-up articles on one town's black week and another's, read as the service reads them.
public final class IncidentArticles {
    /// id | published | outlet | text
    private static final String TEXTS = """
            a1 | 2021-03-05 | Herald  | A bomb tore through the fish market in the town of Velmar on Friday, killing at least 12 people and wounding 30, police said.
            a2 | 2021-03-06 | Courier | Fifteen people were killed when a bomb exploded at the fish market in the town of Velmar on Friday, the Health Ministry said.
            a3 | 2021-03-07 | Tribune | The blast at the fish market in the town of Velmar on March 5 killed 19 people, the Health Ministry said.
            b1 | 2021-03-05 | Herald  | Nine pupils died in the town of Velmar on Friday when a school bus plunged off the harbour bridge.
            b2 | 2021-03-06 | Courier | A school bus fell from the harbour bridge in the town of Velmar on Friday and 11 pupils were killed.
            c1 | 2021-03-09 | Herald  | A bomb exploded at the fish market in the town of Velmar on Tuesday, killing four people.
            d1 | 2021-03-06 | Tribune | The bomb at the fish market in the town of Velmar on Friday killed 14 people. A separate accident on the harbour bridge killed 10 pupils in the town of Velmar on Friday when a school bus fell.
            e1 | 2021-03-05 | Herald  | A bomb exploded at the fish market in the town of Karsund on Friday, killing 12 people.
            f1 | 2021-03-06 | Courier | Three people were killed in the town of Velmar on Friday.
            g1 | 2021-04-01 | Herald  | Some 800 people have been killed in the town of Velmar since the war began, the army said.
            """;

    private IncidentArticles() {}

    /// All of them, in the order of the table.
    public static List<AnnotatedDocument> read() throws IOException {
        return read(TEXTS);
    }

    /// Those of another table: a line for each, `id | published | outlet | text`.
    public static List<AnnotatedDocument> read(String table) throws IOException {
        AnnotationPipeline pipeline =
                AnnotationPipeline.load(Path.of(System.getProperty("onrecord.home", ""), "index-config"));
        return table.lines()
                .map(line -> line.split("\\s*\\|\\s*", 4))
                .map(cells -> pipeline.annotate(normalized(cells)))
                .toList();
    }

    private static NormalizedDocument normalized(String[] cells) {
        String text = cells[3];
        PublicationDate published =
                new PublicationDate(PartialDate.parse(cells[1]).orElseThrow(), "supplied");
        return new NormalizedDocument(
                cells[0],
                text,
                List.of(new Block(BlockType.PARAGRAPH, new Span(0, text.length()))),
                new ArticleMetadata(null, cells[2], null, null, "en", published, Provenance.NONE),
                "text/plain",
                "0".repeat(64),
                false);
    }
}
