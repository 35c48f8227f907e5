/// The same over HTTP. The only home of Javalin.
@NullMarked
package org.onrecord.server;

import org.jspecify.annotations.NullMarked;
