/* replay.c - runs a fuzz target over the seeds named on the command line. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int
replay(const char *path)
{
    FILE *file = fopen(path, "rb");
    uint8_t *data = malloc(1 << 20);
    size_t size = 0;

    if (file != NULL && data != NULL)
        size = fread(data, 1, 1 << 20, file);
    if (file == NULL || data == NULL || ferror(file)) {
        fprintf(stderr, "%s: cannot be read\n", path);
        size = SIZE_MAX;
    } else {
        (void)LLVMFuzzerTestOneInput(data, size);
    }
    free(data);
    if (file != NULL)
        (void)fclose(file);
    return size == SIZE_MAX;
}

int
main(int argc, char **argv)
{
    int failed = 0, i;

    for (i = 1; i < argc; i++)
        failed += replay(argv[i]);
    if (argc < 2) {
        fprintf(stderr, "no seeds\n");
        failed = 1;
    }
    printf("%d passed, %d failed\n", argc - 1 - failed, failed);
    return failed != 0;
}
