#include "Screen.h"

#include "Collector.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// ncurses keeps one current screen for the whole process, so its handle lives here as well.
static struct {
  SCREEN *screen;
  FILE *input;
  FILE *output;
  // Whether the cursor is to be seen and where, and whether it is: -1 before anybody knows.
  bool is_caret_wanted;
  int caret_y;
  int caret_x;
  int visibility;
} state;

static bool is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool curses_screen_choose_encoding(void) {
  if (setlocale(LC_CTYPE, "") != NULL && is_utf8()) {
    return true;
  }
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL && is_utf8();
}

static FILE *open_copy(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  FILE *file = copy < 0 ? NULL : fdopen(copy, mode);
  if (file == NULL && copy >= 0) {
    close(copy);
  }
  return file;
}

static void close_files(void) {
  collector_close();
  if (state.input != NULL) {
    fclose(state.input);
  }
  if (state.output != NULL) {
    fclose(state.output);
  }
  memset(&state, 0, sizeof state);
}

static void take_modes(void) {
  raw();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  // Input is never read by ncurses, so it must not look for it between rows either.
  typeahead(-1);
}

bool curses_screen_open(const char *terminal, int input, int output) {
  if (state.screen != NULL) {
    return false;
  }
  // The size comes from the terminal; LINES and COLUMNS exported by a shell are stale.
  use_env(FALSE);
  use_tioctl(TRUE);
  state.input = open_copy(input, "r");
  state.output = open_copy(output, "w");
  if (state.input != NULL && state.output != NULL) {
    state.screen = newterm(terminal, state.output, state.input);
  }
  if (state.screen == NULL) {
    close_files();
    return false;
  }
  state.visibility = -1;
  take_modes();
  collector_open(fileno(state.output));
  return true;
}

void curses_screen_close(void) {
  if (state.screen != NULL) {
    delscreen(state.screen);
    close_files();
  }
}

void curses_screen_leave(void) {
  endwin();
  state.visibility = -1;
}

void curses_screen_return(bool adopts) {
  if (adopts) {
    def_shell_mode();
  }
  // The next update does it too, but does not reach the terminal while its output is collected.
  reset_prog_mode();
  curses_screen_repaint();
}

void curses_screen_resize(int width, int height) {
  // Not resizeterm: it also types KEY_RESIZE, which nobody here reads.
  resize_term(height, width);
}

int curses_screen_width(void) { return COLS; }
int curses_screen_height(void) { return LINES; }

bool curses_screen_start_color(void) {
  if (!has_colors() || start_color() == ERR) {
    return false;
  }
  use_default_colors();
  return true;
}

int curses_screen_pairs_max(void) { return COLOR_PAIRS; }

bool curses_screen_define_pair(int pair, int foreground, int background) {
  return init_extended_pair(pair, foreground, background) != ERR;
}

static attr_t ncurses_attributes(uint32_t attributes) {
  static const attr_t table[] = {A_BOLD, A_DIM, A_UNDERLINE, A_REVERSE, A_ITALIC};
  attr_t result = A_NORMAL;
  for (unsigned bit = 0; bit < sizeof table / sizeof *table; bit++) {
    if (attributes & (1U << bit)) {
      result |= table[bit];
    }
  }
  return result;
}

static void fill(cchar_t *place, const struct curses_screen_glyph *glyph) {
  wchar_t text[curses_screen_scalars_max + 1];
  for (int i = 0; i < curses_screen_scalars_max; i++) {
    text[i] = (wchar_t)glyph->scalars[i];
  }
  text[curses_screen_scalars_max] = 0;
  int pair = glyph->pair;
  attr_t attributes = ncurses_attributes(glyph->attributes);
  if (setcchar(place, text, attributes, 0, &pair) == ERR) {
    setcchar(place, L"?", attributes, 0, &pair);
  }
}

void curses_screen_put(int y, int x, const struct curses_screen_glyph *glyphs, int count) {
  enum { batch_max = 128 };
  cchar_t batch[batch_max];
  int used = 0;
  int start = x;
  for (int i = 0; i < count; i++) {
    int columns = wcwidth((wchar_t)glyphs[i].scalars[0]);
    fill(&batch[used++], &glyphs[i]);
    x += columns > 1 ? columns : 1;
    if (used == batch_max || i == count - 1) {
      mvadd_wchnstr(y, start, batch, used);
      used = 0;
      start = x;
    }
  }
}

int curses_screen_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

void curses_screen_erase(void) { werase(stdscr); }

void curses_screen_repaint(void) { clearok(curscr, TRUE); }

void curses_screen_repaint_row(int y) {
  wredrawln(stdscr, y, 1);
}

void curses_screen_caret(int y, int x) {
  bool is_visible = x >= 0;
  leaveok(stdscr, !is_visible);
  state.is_caret_wanted = is_visible;
  state.caret_y = y;
  state.caret_x = x;
}

// ncurses shows and hides the cursor at once: hidden before the rest, shown when it has moved.
static void show_caret(bool is_wanted) {
  if (state.is_caret_wanted == is_wanted && state.visibility != is_wanted) {
    state.visibility = is_wanted;
    curs_set(is_wanted);
  }
}

struct curses_screen_bytes curses_screen_update(const uint8_t *before, size_t count) {
  if (state.is_caret_wanted) {
    // What was put since has moved it.
    wmove(stdscr, state.caret_y, state.caret_x);
  }
  wnoutrefresh(stdscr);
  collector_begin();
  while (count > 0) {
    ssize_t written = write(fileno(state.output), before, count);
    if (written < 0 && errno != EINTR && errno != EAGAIN) {
      break;
    }
    if (written > 0) {
      before += written;
      count -= (size_t)written;
    }
  }
  show_caret(false);
  doupdate();
  show_caret(true);
  struct curses_screen_bytes bytes;
  if (!collector_end(&bytes)) {
    // ncurses believes that the terminal shows it.
    curses_screen_repaint();
  }
  return bytes;
}
