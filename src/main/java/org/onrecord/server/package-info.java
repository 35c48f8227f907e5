/// The same over HTTP: the JSON API, the page's files, health and metrics. The only home of Javalin. [OnrecordServer]
/// is the service; [ProblemMapper] is the one place that turns failures into responses.
@NullMarked
package org.onrecord.server;

import org.jspecify.annotations.NullMarked;
