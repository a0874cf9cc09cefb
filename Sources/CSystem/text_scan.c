#include "CSystem.h"

#include <string.h>

// One sequence after the other (Unicode, table 3-7); 1 when all are well-formed.
int utf8_is_valid_by_sequence(const void *bytes, size_t count) {
  const unsigned char *next = bytes;
  const unsigned char *end = next + count;
  while (next < end) {
    unsigned char first = next[0];
    if (first < 0x80) {
      next += 1;
      continue;
    }
    size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (first < 0xC2 || first > 0xF4 || (size_t)(end - next) < length) return 0;
    unsigned char low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    unsigned char high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (next[1] < low || next[1] > high) return 0;
    for (size_t index = 2; index < length; index++) {
      if ((next[index] & 0xC0) != 0x80) return 0;
    }
    next += length;
  }
  return 1;
}

static size_t plain_end_by_byte(
    const unsigned char *bytes, size_t index, size_t count, int *has_high) {
  unsigned char seen = 0;
  for (; index < count; index++) {
    unsigned char byte = bytes[index];
    if (byte < 0x20 || byte == 0x22 || byte == 0x5C) break;
    seen |= byte;
  }
  if (seen & 0x80) *has_high = 1;
  return index;
}

#if defined(__x86_64__)

#include <tmmintrin.h>

size_t text_plain_end(const void *bytes, size_t count, int *has_high) {
  const unsigned char *text = bytes;
  const __m128i quote = _mm_set1_epi8(0x22);
  const __m128i backslash = _mm_set1_epi8(0x5C);
  const __m128i control = _mm_set1_epi8(0x1F);
  size_t index = 0;
  int high = 0;
  *has_high = 0;
  for (; count - index >= 16; index += 16) {
    __m128i block = _mm_loadu_si128((const __m128i *)(text + index));
    __m128i found = _mm_or_si128(_mm_cmpeq_epi8(block, quote), _mm_cmpeq_epi8(block, backslash));
    // The smaller of the two is the byte itself where it is a control.
    found = _mm_or_si128(found, _mm_cmpeq_epi8(_mm_min_epu8(block, control), block));
    int stops = _mm_movemask_epi8(found);
    int highs = _mm_movemask_epi8(block);
    if (stops != 0) {
      int place = __builtin_ctz((unsigned)stops);
      if ((high | (highs & ((1 << place) - 1))) != 0) *has_high = 1;
      return index + (size_t)place;
    }
    high |= highs;
  }
  if (high != 0) *has_high = 1;
  return plain_end_by_byte(text, index, count, has_high);
}

// Keiser and Lemire, "Validating UTF-8 in less than one instruction per byte" (2021): three table
// look-ups by halves of two neighbouring bytes leave a bit for each kind of error they share.
enum {
  TOO_SHORT = 1 << 0,
  TOO_LONG = 1 << 1,
  OVERLONG_3 = 1 << 2,
  TOO_LARGE = 1 << 3,
  SURROGATE = 1 << 4,
  OVERLONG_2 = 1 << 5,
  TOO_LARGE_1000 = 1 << 6,
  OVERLONG_4 = 1 << 6,
  TWO_CONTINUATIONS = 1 << 7,
  CARRY = TOO_SHORT | TOO_LONG | TWO_CONTINUATIONS,
};

static const unsigned char by_first_high[16] = {
    TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG,
    TWO_CONTINUATIONS, TWO_CONTINUATIONS, TWO_CONTINUATIONS, TWO_CONTINUATIONS,
    TOO_SHORT | OVERLONG_2, TOO_SHORT, TOO_SHORT | OVERLONG_3 | SURROGATE,
    TOO_SHORT | TOO_LARGE | TOO_LARGE_1000 | OVERLONG_4};

static const unsigned char by_first_low[16] = {
    CARRY | OVERLONG_3 | OVERLONG_2 | OVERLONG_4, CARRY | OVERLONG_2, CARRY, CARRY,
    CARRY | TOO_LARGE, CARRY | TOO_LARGE | TOO_LARGE_1000, CARRY | TOO_LARGE | TOO_LARGE_1000,
    CARRY | TOO_LARGE | TOO_LARGE_1000, CARRY | TOO_LARGE | TOO_LARGE_1000,
    CARRY | TOO_LARGE | TOO_LARGE_1000, CARRY | TOO_LARGE | TOO_LARGE_1000,
    CARRY | TOO_LARGE | TOO_LARGE_1000, CARRY | TOO_LARGE | TOO_LARGE_1000,
    CARRY | TOO_LARGE | TOO_LARGE_1000 | SURROGATE, CARRY | TOO_LARGE | TOO_LARGE_1000,
    CARRY | TOO_LARGE | TOO_LARGE_1000};

static const unsigned char by_second_high[16] = {
    TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT,
    TOO_LONG | OVERLONG_2 | TWO_CONTINUATIONS | OVERLONG_3 | TOO_LARGE_1000 | OVERLONG_4,
    TOO_LONG | OVERLONG_2 | TWO_CONTINUATIONS | OVERLONG_3 | TOO_LARGE,
    TOO_LONG | OVERLONG_2 | TWO_CONTINUATIONS | SURROGATE | TOO_LARGE,
    TOO_LONG | OVERLONG_2 | TWO_CONTINUATIONS | SURROGATE | TOO_LARGE,
    TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT};

__attribute__((target("ssse3"))) static __m128i errors_in(__m128i block, __m128i before) {
  const __m128i nibble = _mm_set1_epi8(0x0F);
  __m128i first = _mm_alignr_epi8(block, before, 15);
  __m128i first_high = _mm_and_si128(_mm_srli_epi16(first, 4), nibble);
  __m128i second_high = _mm_and_si128(_mm_srli_epi16(block, 4), nibble);
  __m128i pairs = _mm_and_si128(
      _mm_and_si128(
          _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)by_first_high), first_high),
          _mm_shuffle_epi8(
              _mm_loadu_si128((const __m128i *)by_first_low), _mm_and_si128(first, nibble))),
      _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)by_second_high), second_high));
  // Where a sequence of three or four goes on: the bytes two and three before say so.
  __m128i third = _mm_subs_epu8(
      _mm_alignr_epi8(block, before, 14), _mm_set1_epi8((char)(0xE0 - 0x80)));
  __m128i fourth = _mm_subs_epu8(
      _mm_alignr_epi8(block, before, 13), _mm_set1_epi8((char)(0xF0 - 0x80)));
  __m128i goes_on = _mm_and_si128(_mm_or_si128(third, fourth), _mm_set1_epi8((char)0x80));
  return _mm_xor_si128(goes_on, pairs);
}

__attribute__((target("ssse3"))) static int is_valid_by_instruction(
    const unsigned char *text, size_t count) {
  __m128i before = _mm_setzero_si128();
  __m128i errors = _mm_setzero_si128();
  size_t index = 0;
  for (; count - index >= 16; index += 16) {
    __m128i block = _mm_loadu_si128((const __m128i *)(text + index));
    errors = _mm_or_si128(errors, errors_in(block, before));
    before = block;
  }
  // The rest with zeros behind it, at least one: a sequence that is cut off is too short.
  unsigned char rest[16] = {0};
  memcpy(rest, text + index, count - index);
  __m128i block = _mm_loadu_si128((const __m128i *)rest);
  errors = _mm_or_si128(errors, errors_in(block, before));
  return _mm_movemask_epi8(_mm_cmpeq_epi8(errors, _mm_setzero_si128())) == 0xFFFF;
}

int utf8_is_valid(const void *bytes, size_t count) {
  if (count >= 16 && __builtin_cpu_supports("ssse3")) return is_valid_by_instruction(bytes, count);
  return utf8_is_valid_by_sequence(bytes, count);
}

#else

size_t text_plain_end(const void *bytes, size_t count, int *has_high) {
  *has_high = 0;
  return plain_end_by_byte(bytes, 0, count, has_high);
}

int utf8_is_valid(const void *bytes, size_t count) {
  return utf8_is_valid_by_sequence(bytes, count);
}

#endif
