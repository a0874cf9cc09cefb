#include "CSystem.h"

#include <errno.h>
#include <sys/vfs.h>

int file_system_magic(const char *path, int64_t *magic) {
  struct statfs facts;
  int result;
  do {
    result = statfs(path, &facts);
  } while (result != 0 && errno == EINTR);
  if (result != 0) return errno;
  *magic = (int64_t)(uint32_t)facts.f_type;
  return 0;
}
