/* kind.c - kinds of files that are known but not read yet. */
#include "input/kind.h"

#include <string.h>

#define ZIP_WINDOW  65536 /* names of the first files of an archive */
#define TEXT_WINDOW 1024  /* blanks before the first tag */

/* Files in an archive name themselves before their bytes, uncompressed. */
static bool
zip_names(taza_str bytes, const char *name)
{
    taza_str start = tz_str_slice(bytes, 0, ZIP_WINDOW);
    size_t from = bytes.len > ZIP_WINDOW ? bytes.len - ZIP_WINDOW : 0;
    taza_str end = tz_str_slice(bytes, from, bytes.len);
    taza_str key = tz_str(name);

    return tz_str_search(start, key, 0) < start.len ||
           tz_str_search(end, key, 0) < end.len;
}

static bool
is_zip(taza_str bytes)
{
    return tz_str_starts(bytes, "PK\3\4") || tz_str_starts(bytes, "PK\5\6");
}

static bool
is_docx(taza_str bytes)
{
    return is_zip(bytes) && zip_names(bytes, "word/");
}

static bool
is_xlsx(taza_str bytes)
{
    return is_zip(bytes) && zip_names(bytes, "[Content_Types].xml") &&
           zip_names(bytes, "xl/");
}

static bool
is_pptx(taza_str bytes)
{
    return is_zip(bytes) && zip_names(bytes, "[Content_Types].xml") &&
           zip_names(bytes, "ppt/");
}

static bool
is_odt(taza_str bytes)
{
    return is_zip(bytes) &&
           zip_names(bytes, "mimetypeapplication/vnd.oasis.opendocument.text");
}

static bool
is_ole(taza_str bytes)
{
    return tz_str_starts(bytes, "\xD0\xCF\x11\xE0");
}

static bool
is_bzip2(taza_str bytes)
{
    return tz_str_starts(bytes, "BZh") && bytes.len >= 10 &&
           memcmp(bytes.ptr + 4, "1AY&SY", 6) == 0;
}

static bool
is_tar(taza_str bytes)
{
    return bytes.len >= 262 && memcmp(bytes.ptr + 257, "ustar", 5) == 0;
}

static bool
is_gif(taza_str bytes)
{
    return tz_str_starts(bytes, "GIF87a") || tz_str_starts(bytes, "GIF89a");
}

static bool
is_tiff(taza_str bytes)
{
    return bytes.len >= 4 && (memcmp(bytes.ptr, "II*\0", 4) == 0 ||
                              memcmp(bytes.ptr, "MM\0*", 4) == 0);
}

/* The text begins with `tag`, in any case, after a BOM and blanks. */
static bool
begins(taza_str bytes, const char *tag)
{
    taza_str start = tz_str_slice(bytes, 0, TEXT_WINDOW);

    if (tz_str_starts(start, "\xEF\xBB\xBF"))
        start = tz_str_slice(start, 3, start.len);
    start = tz_str_trim(start);
    return tz_str_is_nocase(tz_str_slice(start, 0, strlen(tag)), tag);
}

static bool
is_html(taza_str bytes)
{
    return begins(bytes, "<!doctype html") || begins(bytes, "<html");
}

static bool
is_xml(taza_str bytes)
{
    return begins(bytes, "<?xml");
}

#define NAMES(...) ((const char *const[]){__VA_ARGS__, NULL})

typedef struct {
    tz_reader reader;
    bool (*container)(taza_str bytes); /* what it is packed in */
} kind;

/* The order counts: a zip that is no known document is an archive. */
static const kind kinds[] = {
    {{"docx", NAMES(".docx", ".docm", ".dotx"), is_docx, NULL,
      "Word document: not read yet", NULL},
     is_zip},
    {{"odt", NAMES(".odt", ".ott"), is_odt, NULL,
      "OpenDocument text: not read yet", NULL},
     is_zip},
    {{"xlsx", NAMES(".xlsx", ".xlsm"), is_xlsx, NULL,
      "Excel workbook: not read yet", NULL},
     is_zip},
    {{"pptx", NAMES(".pptx"), is_pptx, NULL,
      "PowerPoint presentation: not read yet", NULL},
     is_zip},
    {{"zip", NAMES(".zip"), is_zip, NULL, "zip archive: not read yet", NULL},
     NULL},
    {{"doc", NAMES(".doc", ".dot"), is_ole, NULL,
      "Word 97–2003 document: not read yet", NULL},
     is_ole},
    {{"xls", NAMES(".xls"), NULL, NULL, "Excel 97–2003 workbook: not read yet",
      NULL},
     is_ole},
    {{"pdf", NAMES(".pdf"), NULL, NULL, "PDF: not read yet", "%PDF-"}, NULL},
    {{"rtf", NAMES(".rtf"), NULL, NULL, "RTF document: not read yet", "{\\rtf"},
     NULL},
    {{"gzip", NAMES(".gz", ".tgz"), NULL, NULL, "gzip archive: not read yet",
      "\x1F\x8B\x08"},
     NULL},
    {{"7z", NAMES(".7z"), NULL, NULL, "7z archive: not read yet",
      "7z\xBC\xAF\x27\x1C"},
     NULL},
    {{"rar", NAMES(".rar"), NULL, NULL, "rar archive: not read yet",
      "Rar!\x1A\x07"},
     NULL},
    {{"xz", NAMES(".xz", ".txz"), NULL, NULL, "xz archive: not read yet",
      "\xFD"
      "7zXZ"},
     NULL},
    {{"bzip2", NAMES(".bz2"), is_bzip2, NULL, "bzip2 archive: not read yet",
      NULL},
     NULL},
    {{"tar", NAMES(".tar"), is_tar, NULL, "tar archive: not read yet", NULL},
     NULL},
    {{"png", NAMES(".png"), NULL, NULL, "PNG image: not read yet",
      "\x89PNG\r\n"},
     NULL},
    {{"jpeg", NAMES(".jpg", ".jpeg"), NULL, NULL, "JPEG image: not read yet",
      "\xFF\xD8\xFF"},
     NULL},
    {{"gif", NAMES(".gif"), is_gif, NULL, "GIF image: not read yet", NULL},
     NULL},
    {{"tiff", NAMES(".tif", ".tiff"), is_tiff, NULL, "TIFF image: not read yet",
      NULL},
     NULL},
    {{"html", NAMES(".html", ".htm", ".xhtml"), is_html, NULL,
      "HTML page: not read yet", NULL},
     NULL},
    {{"xml", NAMES(".xml"), is_xml, NULL, "XML document: not read yet", NULL},
     NULL},
};

static bool
sees(const tz_reader *reader, taza_str bytes)
{
    return (reader->magic != NULL && tz_str_starts(bytes, reader->magic)) ||
           (reader->sniff != NULL && reader->sniff(bytes));
}

static const kind *
by_bytes(taza_str bytes)
{
    size_t i;

    for (i = 0; i < TZ_COUNT(kinds); i++)
        if (sees(&kinds[i].reader, bytes))
            return &kinds[i];
    return NULL;
}

static const kind *
by_name(taza_str name)
{
    size_t i;

    for (i = 0; i < TZ_COUNT(kinds); i++)
        if (tz_input_named(&kinds[i].reader, name))
            return &kinds[i];
    return NULL;
}

const tz_reader *
tz_kind_find(taza_str name, taza_str bytes)
{
    const kind *said = by_name(name), *seen = by_bytes(bytes);

    if (seen == NULL)
        return said != NULL ? &said->reader : NULL;
    /* The name says what a container of a general kind holds. */
    if (said != NULL && said->container != NULL &&
        seen->reader.sniff == said->container)
        return &said->reader;
    return &seen->reader;
}
