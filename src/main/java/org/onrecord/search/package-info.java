/// One request, one answer: articles, quotes, claims.
@NullMarked
package org.onrecord.search;

import org.jspecify.annotations.NullMarked;
