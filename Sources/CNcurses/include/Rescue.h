#ifndef CNCURSES_RESCUE_H
#define CNCURSES_RESCUE_H

#include <stdbool.h>
#include <stddef.h>

enum { rescue_bytes_max = 1024 };

/// Prepares the restoring of the terminal on `descriptor`: its modes as they are now, and the
/// bytes that give the screen back. False when they are too many or it is no terminal.
bool rescue_prepare(int descriptor, const unsigned char *bytes, size_t count);

/// Catches fatal signals: restores the terminal if armed, then lets the signal do what it did.
///
/// With `chains`, an action found now (the Swift runtime's backtrace) still runs afterwards;
/// without, the signal ends the process at once. Gives this thread a stack for its handlers.
void rescue_install(bool chains);

/// Puts the former actions back.
void rescue_remove(void);

/// From `rescue_arm(true)` on the terminal is ours; only then is there something to restore.
void rescue_arm(bool is_armed);

/// Takes the terminal's modes as they are now for those to restore.
void rescue_adopt_modes(void);

/// Writes the bytes and restores the modes, if armed; disarms. Async-signal-safe.
void rescue_now(void);

#endif
