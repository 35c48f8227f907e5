package org.onrecord.document;

/// The day, month or year on which a document was published, and where that was read.
///
/// @param from `supplied` (by whoever handed it in), `json-ld`, `meta`, `time-element`, `url`, `header` (printed in
///     the text), `dateline`, `file` (inside a PDF or an Office file), `mail`, or another stable lower-case name
public record PublicationDate(PartialDate value, String from) {}
