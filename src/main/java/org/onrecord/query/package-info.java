/// What did the person mean? The query language, its syntax tree, repairs and positions; knows no engine.
@NullMarked
package org.onrecord.query;

import org.jspecify.annotations.NullMarked;
