#ifndef CNCURSES_FRAME_H
#define CNCURSES_FRAME_H

#include "Screen.h"

// Collects what is written to a descriptor between begin and end.
//
// ncurses writes at every move of the cursor, eighty times for a list that scrolls: whoever looks
// on sees half a frame, and each write costs more than what it says. Where the system has no
// memory to write to, all goes out at once and no bytes are left over.
void frame_open(int descriptor);
void frame_close(void);

// Until `frame_end` the descriptor leads to memory instead of to what it was opened on.
void frame_begin(void);

// What was written since; it stands until the next `frame_begin`.
struct curses_screen_bytes frame_end(void);

#endif
