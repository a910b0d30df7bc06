package org.tongjie.simulator.ils;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An item of another library to be taken in and kept for a reader.
 *
 * @param owner the library it belongs to
 * @param due the day it must go back, if known
 */
public record Acceptance(HoldWish wish, String title, String owner, Optional<LocalDate> due) {}
