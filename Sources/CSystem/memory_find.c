#include "CSystem.h"

#include <string.h>

ptrdiff_t memory_find(const void *bytes, size_t count, const void *needle, size_t needle_count) {
  if (needle_count == 0) return 0;
  if (count < needle_count) return -1;
  const char *found = memmem(bytes, count, needle, needle_count);
  return found ? found - (const char *)bytes : -1;
}

ptrdiff_t memory_find_last(const void *bytes, size_t count, unsigned char byte) {
  const char *found = memrchr(bytes, byte, count);
  return found ? found - (const char *)bytes : -1;
}
