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
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
