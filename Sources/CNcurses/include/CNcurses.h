/// ncurses behind plain functions: no macro, type or global of ncurses leaves this module.
///
/// terminal_entry_*  what terminfo knows about a terminal
/// curses_screen_*   the one screen: open, put cells, update, leave, return
/// rescue_*          restoring the terminal on fatal signals, async-signal-safe
/// signal_inbox_*    signals that are reported, not fatal: a set of flags and a pipe
#ifndef CNCURSES_H
#define CNCURSES_H

#include "Entry.h"
#include "Inbox.h"
#include "Rescue.h"
#include "Screen.h"

#endif
