package org.onrecord.archive;

/// Annotations that searches find at the moment.
///
/// @param version names the version of the document that was read, over the whole archive; later arrivals have higher
///     ones
/// @param id the document's
/// @param annotator who read it, see [org.onrecord.document.AnnotatedDocument#annotator]
public record StoredReading(long version, String id, String annotator) {}
