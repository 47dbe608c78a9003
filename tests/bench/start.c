/* start.c - a program that does nothing: what starting it with a library
 * costs. */
int
main(void)
{
    return 0;
}
