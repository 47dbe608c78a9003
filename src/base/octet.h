/* octet.h - eight bytes at a time.
 *
 * A mask has 0x80 in the bytes that are meant and 0 in the others; its lowest
 * byte is the first one in memory, whatever the machine. */
#ifndef TZ_BASE_OCTET_H
#define TZ_BASE_OCTET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define TZ_OCTET_ONES UINT64_C(0x0101010101010101)
#define TZ_OCTET_HIGH UINT64_C(0x8080808080808080)

/* Compilers make one load of it. */
static inline uint64_t
tz_octet_load(const void *at)
{
    const uint8_t *p = (const uint8_t *)at;

    return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 |
           (uint64_t)p[3] << 24 | (uint64_t)p[4] << 32 | (uint64_t)p[5] << 40 |
           (uint64_t)p[6] << 48 | (uint64_t)p[7] << 56;
}

/* The same with the first byte highest: in the order of the bytes. */
static inline uint64_t
tz_octet_load_first(const void *at)
{
    const uint8_t *p = (const uint8_t *)at;

    return (uint64_t)p[7] | (uint64_t)p[6] << 8 | (uint64_t)p[5] << 16 |
           (uint64_t)p[4] << 24 | (uint64_t)p[3] << 32 | (uint64_t)p[2] << 40 |
           (uint64_t)p[1] << 48 | (uint64_t)p[0] << 56;
}

/* The bytes less than `limit` ≤ 0x80. */
static inline uint64_t
tz_octet_below(uint64_t octet, uint8_t limit)
{
    return ~((octet | TZ_OCTET_HIGH) - TZ_OCTET_ONES * limit) & ~octet &
           TZ_OCTET_HIGH;
}

static inline uint64_t
tz_octet_equal(uint64_t octet, uint8_t byte)
{
    return tz_octet_below(octet ^ TZ_OCTET_ONES * byte, 1);
}

/* A bit for each byte of a mask, the first byte's lowest. */
static inline uint64_t
tz_octet_bits(uint64_t mask)
{
    return (mask >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

/* How many bits are set, and which one is the lowest (64: none). */
static inline size_t
tz_bits_count(uint64_t bits)
{
    bits -= bits >> 1 & UINT64_C(0x5555555555555555);
    bits = (bits & UINT64_C(0x3333333333333333)) +
           (bits >> 2 & UINT64_C(0x3333333333333333));
    bits = (bits + (bits >> 4)) & UINT64_C(0x0f0f0f0f0f0f0f0f);
    return (size_t)(bits * TZ_OCTET_ONES >> 56);
}

static inline size_t
tz_bits_first(uint64_t bits)
{
    return tz_bits_count((bits - 1) & ~bits);
}

/* UTF-8: tails, leads of two bytes and more, leads of four. */
static inline uint64_t
tz_octet_tails(uint64_t octet)
{
    return octet & ~(octet << 1) & TZ_OCTET_HIGH;
}

static inline uint64_t
tz_octet_leads(uint64_t octet)
{
    return octet & octet << 1 & TZ_OCTET_HIGH;
}

static inline uint64_t
tz_octet_fours(uint64_t octet)
{
    return tz_octet_leads(octet) & octet << 2 & octet << 3;
}

/* How many bytes a mask has, and which one is the first (8: none). */
static inline size_t
tz_octet_count(uint64_t mask)
{
    return (size_t)((mask >> 7) * TZ_OCTET_ONES >> 56);
}

static inline size_t
tz_octet_first(uint64_t mask)
{
    return tz_octet_count((mask - 1) & ~mask & TZ_OCTET_HIGH);
}

#endif
