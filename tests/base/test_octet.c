/* test_octet.c - eight bytes at a time. */
#include "support.h"

#include "base/octet.h"

static uint32_t seed = 1;

static uint8_t
random_byte(void)
{
    seed = seed * 1103515245u + 12345;
    return (uint8_t)(seed >> 16);
}

/* Has the mask the bytes that `is` says? */
static void
check(uint64_t mask, const bool is[8])
{
    size_t count = 0, first = 8;

    for (size_t i = 8; i-- > 0;) {
        assert_int_equal(mask >> 8 * i & 0xFF, is[i] ? 0x80 : 0);
        count += is[i];
        if (is[i])
            first = i;
    }
    assert_int_equal(tz_octet_count(mask), count);
    assert_int_equal(tz_octet_first(mask), first);
}

static void
bits(void **state)
{
    (void)state;
    assert_int_equal(tz_bits_count(0), 0);
    assert_int_equal(tz_bits_first(0), 64);
    assert_int_equal(tz_bits_count(UINT64_MAX), 64);
    for (size_t round = 0; round < 10000; round++) {
        uint64_t word = 0;
        uint8_t density = random_byte();
        size_t count = 0, first = 64;

        for (size_t i = 64; i-- > 0;)
            if (random_byte() < density) {
                word |= (uint64_t)1 << i;
                count++;
                first = i;
            }
        assert_int_equal(tz_bits_count(word), count);
        assert_int_equal(tz_bits_first(word), first);
    }
}

/* The first byte in memory is the lowest bit; it decides an order. */
static void
loads(void **state)
{
    (void)state;
    for (size_t round = 0; round < 10000; round++) {
        uint8_t a[8], b[8];
        uint64_t wanted = 0;

        for (size_t i = 0; i < 8; i++) {
            a[i] = random_byte() % 4;
            b[i] = random_byte() % 4;
            wanted |= (uint64_t)(a[i] == 1) << i;
        }
        assert_int_equal(tz_octet_bits(tz_octet_equal(tz_octet_load(a), 1)),
                         wanted);
        assert_int_equal(memcmp(a, b, 8) < 0,
                         tz_octet_load_first(a) < tz_octet_load_first(b));
    }
}

static void
masks(void **state)
{
    (void)state;
    for (size_t round = 0; round < 100000; round++) {
        uint8_t bytes[8], wanted = random_byte();
        uint8_t limit = (uint8_t)(random_byte() % 0x80 + 1);
        bool below[8], equal[8], tail[8], lead[8], four[8];
        uint64_t octet;

        for (size_t i = 0; i < 8; i++) {
            bytes[i] = random_byte();
            if (round % 4 == 0)
                bytes[i] %= 4;
            else if (round % 4 == 1)
                bytes[i] = wanted;
            below[i] = bytes[i] < limit;
            equal[i] = bytes[i] == wanted;
            tail[i] = (bytes[i] & 0xC0) == 0x80;
            lead[i] = bytes[i] >= 0xC0;
            four[i] = bytes[i] >= 0xF0;
        }
        octet = tz_octet_load(bytes);
        for (size_t i = 0; i < 8; i++)
            assert_int_equal(octet >> 8 * i & 0xFF, bytes[i]);
        check(tz_octet_below(octet, limit), below);
        check(tz_octet_equal(octet, wanted), equal);
        check(tz_octet_tails(octet), tail);
        check(tz_octet_leads(octet), lead);
        check(tz_octet_fours(octet), four);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(masks),
        cmocka_unit_test(bits),
        cmocka_unit_test(loads),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
