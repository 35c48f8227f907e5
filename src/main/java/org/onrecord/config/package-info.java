/// What may an operator choose? One record tree, [Config], read from a file of `key = value` lines. An unknown key or a
/// bad value stops the start, and all faults are told at once.
@NullMarked
package org.onrecord.config;

import org.jspecify.annotations.NullMarked;
