import { z } from 'zod';

const MOST_CHARACTERS = 4_000;
// What a browser would take for a tag or a comment if the text ever reached it as markup.
const MARKUP = /<[a-z/!?]|javascript:/i;
// Control characters, and those that turn the direction of what comes after them.
const UNSEEN = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** A text of a pack: not empty, at most 4,000 characters, with no markup and no characters that change what is seen. */
export const plainText = z.string().trim()
  .min(1, { error: 'en tekst, der ikke er tom' })
  .max(MOST_CHARACTERS, { error: `en tekst på højst ${MOST_CHARACTERS} tegn` })
  .refine((value) => !MARKUP.test(value), { error: 'en tekst uden HTML og uden "javascript:"' })
  .refine((value) => !UNSEEN.test(value), { error: 'en tekst uden usynlige styretegn' });
