#include "Frame.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

// One descriptor is collected, as ncurses has one screen.
static struct {
  int descriptor;
  // A copy of the descriptor, to lead it back by, and the memory that it leads to meanwhile.
  int original;
  int memory;
  uint8_t *bytes;
  size_t capacity;
} frame = {.descriptor = -1, .original = -1, .memory = -1};

static void lead_to(int target) {
  while (dup3(target, frame.descriptor, O_CLOEXEC) < 0 && errno == EINTR) {
  }
}

void frame_open(int descriptor) {
  frame.descriptor = descriptor;
  frame.original = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  if (frame.original >= 0) {
    frame.memory = memfd_create("frame", MFD_CLOEXEC);
  }
}

static void close_if_open(int descriptor) {
  if (descriptor >= 0) {
    close(descriptor);
  }
}

void frame_close(void) {
  close_if_open(frame.original);
  close_if_open(frame.memory);
  free(frame.bytes);
  frame.descriptor = frame.original = frame.memory = -1;
  frame.bytes = NULL;
  frame.capacity = 0;
}

void frame_begin(void) {
  if (frame.memory >= 0) {
    lseek(frame.memory, 0, SEEK_SET);
    lead_to(frame.memory);
  }
}

static bool reserve(size_t count) {
  if (count > frame.capacity) {
    uint8_t *bytes = realloc(frame.bytes, count);
    if (bytes == NULL) {
      return false;
    }
    frame.bytes = bytes;
    frame.capacity = count;
  }
  return true;
}

struct curses_screen_bytes frame_end(void) {
  struct curses_screen_bytes none = {NULL, 0};
  if (frame.memory < 0) {
    return none;
  }
  lead_to(frame.original);
  off_t end = lseek(frame.memory, 0, SEEK_CUR);
  if (end <= 0 || !reserve((size_t)end)) {
    return none;
  }
  ssize_t count = pread(frame.memory, frame.bytes, (size_t)end, 0);
  return count < 0 ? none : (struct curses_screen_bytes){frame.bytes, (size_t)count};
}
