#include "CSystem.h"

#include <string.h>

static size_t string_end_by_byte(const unsigned char *text, size_t index, size_t count) {
  while (index < count) {
    if (text[index] == 0x22) return index + 1;
    index += text[index] == 0x5C ? 2 : 1;
  }
  return count;
}

#if defined(__x86_64__)

#include <emmintrin.h>

// Where 16 bytes have a quote or a backslash.
static __m128i stops_in(const unsigned char *bytes) {
  __m128i block = _mm_loadu_si128((const __m128i *)bytes);
  return _mm_or_si128(
      _mm_cmpeq_epi8(block, _mm_set1_epi8(0x22)), _mm_cmpeq_epi8(block, _mm_set1_epi8(0x5C)));
}

// Steps over what surely has neither, 64 bytes at a time.
static size_t long_plain_end(const unsigned char *text, size_t index, size_t count) {
  while (index + 64 <= count) {
    const unsigned char *bytes = text + index;
    __m128i first = _mm_or_si128(stops_in(bytes), stops_in(bytes + 16));
    __m128i second = _mm_or_si128(stops_in(bytes + 32), stops_in(bytes + 48));
    if (_mm_movemask_epi8(_mm_or_si128(first, second)) != 0) break;
    index += 64;
  }
  return index;
}

// Behind the closing quote of a string whose opening quote lies before `index`.
static size_t string_end(const unsigned char *text, size_t index, size_t count) {
  size_t start = index;
  while (index + 16 <= count) {
    int stops = _mm_movemask_epi8(stops_in(text + index));
    if (stops == 0) {
      index += 16;
      // A text of so many bytes is a description, and goes on.
      if (index - start == 64) index = long_plain_end(text, index, count);
      continue;
    }
    index += (size_t)__builtin_ctz((unsigned)stops);
    if (text[index] == 0x22) return index + 1;
    index += 2;
  }
  return string_end_by_byte(text, index, count);
}

#else

static size_t string_end(const unsigned char *text, size_t index, size_t count) {
  return string_end_by_byte(text, index, count);
}

#endif

size_t json_value_end(const void *bytes, size_t count) {
  const unsigned char *text = bytes;
  size_t index = 0;
  size_t depth = 0;
  while (index < count) {
    switch (text[index]) {
      case 0x22:
        index = string_end(text, index + 1, count);
        if (depth == 0) return index;
        break;
      case 0x5B:
      case 0x7B:
        depth += 1;
        index += 1;
        break;
      case 0x5D:
      case 0x7D:
        if (depth == 0) return index;
        depth -= 1;
        index += 1;
        if (depth == 0) return index;
        break;
      case 0x2C:
        if (depth == 0) return index;
        index += 1;
        break;
      default: index += 1;
    }
  }
  return count;
}
