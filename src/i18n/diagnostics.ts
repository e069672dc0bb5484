import { FIELD_TEXTS } from "./diagnostics/fields.ts";
import { FILE_FORMAT_TEXTS } from "./diagnostics/file-format.ts";
import { FILE_TEXTS } from "./diagnostics/files.ts";
import { MARKDOWN_TEXTS } from "./diagnostics/markdown.ts";
import { PICTURE_TEXTS } from "./diagnostics/pictures.ts";
import { PUNCTUATION_TEXTS } from "./diagnostics/punctuation.ts";
import { TEXT_TEXTS } from "./diagnostics/text.ts";
import { TRANSLATION_TEXTS } from "./diagnostics/translation.ts";

/**
 * The texts of all diagnostics. The part of an id before the point is the rule; `{name}` is replaced by
 * the value of that name.
 */
export const DIAGNOSTIC_TEXTS = {
  ...FILE_FORMAT_TEXTS,
  ...FILE_TEXTS,
  ...FIELD_TEXTS,
  ...TEXT_TEXTS,
  ...TRANSLATION_TEXTS,
  ...PUNCTUATION_TEXTS,
  ...MARKDOWN_TEXTS,
  ...PICTURE_TEXTS,
} as const;
