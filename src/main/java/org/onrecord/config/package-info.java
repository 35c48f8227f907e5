/// What may an operator choose? One record tree; an unknown key stops the start and names the nearest known one.
@NullMarked
package org.onrecord.config;

import org.jspecify.annotations.NullMarked;
