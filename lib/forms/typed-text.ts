import { z } from 'zod';

/** A field of a form as it was typed: lines kept, ends trimmed; what is missing reads as empty. */
export const typedText = z
  .string()
  .catch('')
  .transform((text) =>
    text
      .replaceAll('\r\n', '\n')
      .replace(/[^\P{Cc}\n]/gu, ' ')
      .trim(),
  );

/** A field of one line: every run of white space is one space. */
export const typedLine = typedText.transform((text) => text.replace(/\s+/g, ' '));
