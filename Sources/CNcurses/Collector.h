#ifndef CNCURSES_COLLECTOR_H
#define CNCURSES_COLLECTOR_H

#include "Screen.h"

// Collects what is written to a descriptor between begin and end.
//
// ncurses writes at every move of the cursor, eighty times for a list that scrolls: whoever looks
// on sees half a frame, and each write costs more than what it says. Where the system has no
// memory to write to, all goes out at once and no bytes are left over.
void collector_open(int descriptor);
void collector_close(void);

// Until `collector_end` the descriptor leads to memory instead of to the terminal: whoever asks the
// terminal for its modes or size meanwhile gets ENOTTY.
void collector_begin(void);

// What was written since, which stands until the next `collector_begin`; false when it is lost.
bool collector_end(struct curses_screen_bytes *bytes);

#endif
