package org.onrecord.document;

import java.util.List;
import java.util.Locale;

/// What there is to say of a document beside its state: why just this one could not be read, or what of it isn't used.
///
/// @param words what the sentence speaks of, as its [Kind] says
public record Detail(Kind kind, List<String> words) {
    public Detail {
        words = List.copyOf(words);
    }

    /// @param words text, or what `String.valueOf` makes of them
    public static Detail of(Kind kind, Object... words) {
        return new Detail(kind, List.of(words).stream().map(String::valueOf).toList());
    }

    /// What a library or the system said, in its own words.
    public static Detail told(String message) {
        return of(Kind.TOLD, message);
    }

    /// One sentence in English.
    public String message() {
        String filled = kind.message;
        for (int i = 0; i < words.size(); i++) {
            filled = filled.replace("{" + i + "}", words.get(i));
        }
        return filled;
    }

    /// What can be said. `{0}`, `{1}` stand for the words.
    public enum Kind {
        /// The words of a library or the system.
        TOLD("{0}"),
        NO_BYTES("no bytes"),
        NO_TEXT("there is no text in it"),
        /// Bytes there are, bytes there may be.
        TOO_MANY_BYTES("{0} bytes; the limit is {1}"),
        /// A media type.
        TYPE_NOT_READ("documents of type {0} are not read"),
        TOO_SLOW("parsing took longer than the limit"),
        TOO_MUCH_MEMORY("parsing took more memory than the limit"),
        PARSER_DIED("the parser process died"),
        NO_MESSAGES("the mailbox holds no messages"),
        NO_FILES("the archive holds no files"),
        /// Levels there may be.
        TOO_MANY_LEVELS("more than {0} containers inside each other"),
        ARCHIVE_BREAKS_OFF("the archive breaks off before its end"),
        MEMBER_LOCKED("the member needs a password"),
        MEMBER_PACKED("packed by a method that is not read here"),
        ATTACHMENT_LOST("the attachment cannot be taken out"),
        /// Members there may be, and the first that was left.
        TOO_MANY_MEMBERS("more than {0} members; {1} and those after it were left"),
        /// Messages there may be.
        TOO_MANY_MESSAGES("more than {0} messages"),
        ARCHIVE_UNPACKS("the archive unpacks to more than the limit; the rest was left"),
        /// Bytes there may be.
        MEMBER_UNPACKS("unpacks to more than {0} bytes"),
        /// What the JSON reader said.
        NO_JSON("the row is not JSON: {0}"),
        NO_OBJECT("the row must be a JSON object"),
        /// A field.
        NO_STRING("'{0}' must be a string"),
        NEITHER_TEXT_NOR_HTML("the row must have either 'text' or 'html'"),
        /// Bytes there may be.
        ROW_TOO_LONG("a row may have {0} bytes"),
        NO_SUCH_FILE("there is no such file"),
        LINK_TO_NOTHING("the link leads nowhere"),
        NEITHER_FILE_NOR_FOLDER("it is neither a file nor a folder"),
        FILE_BREAKS_OFF("the file breaks off"),
        NOT_ALLOWED("reading it is not allowed"),
        /// A number of lines, and why it ends there.
        READ_UP_TO("it could be read up to line {0}: {1}"),
        /// What stood there for a date.
        UNREAD_DATE("published '{0}' is no date that can be read, and isn't used");

        private final String message;

        Kind(String message) {
            this.message = message;
        }

        /// `no-text`: stable; by it a page finds its own words.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
