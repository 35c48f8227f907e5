/// What is a document at each step? [SourceDocument], [NormalizedDocument], [AnnotatedDocument], and the sealed family
/// of [Mention]s.
@NullMarked
package org.onrecord.document;

import org.jspecify.annotations.NullMarked;
