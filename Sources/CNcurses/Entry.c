#include "Entry.h"

#include <curses.h>
#include <term.h>

enum terminal_entry_state terminal_entry_load(const char *terminal, int descriptor) {
  int found = 0;
  // With a place for the error, setupterm returns instead of printing and leaving.
  if (setupterm(terminal, descriptor, &found) == OK) {
    return terminal_entry_found;
  }
  return found < 0 ? terminal_entry_no_database : terminal_entry_unknown;
}

void terminal_entry_unload(void) {
  if (cur_term != NULL) {
    del_curterm(cur_term);
  }
}

const char *terminal_entry_flag_name(int index) { return boolnames[index]; }
const char *terminal_entry_number_name(int index) { return numnames[index]; }
const char *terminal_entry_string_name(int index) { return strnames[index]; }

bool terminal_entry_flag(const char *name) { return tigetflag(name) > 0; }

int terminal_entry_number(const char *name) { return tigetnum(name); }

const char *terminal_entry_string(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}
