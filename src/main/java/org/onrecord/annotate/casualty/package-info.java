/// How many people are said to have been harmed?
@NullMarked
package org.onrecord.annotate.casualty;

import org.jspecify.annotations.NullMarked;
