/** A value of the content, where it stands, and how it is known again in the guide. */
export interface Origin {
  /** Path as an author knows it. */
  readonly file: string;
  readonly line: number;
  /** The name of the field, such as `text` or `source`. */
  readonly field: string;
  /** The value as the guide shows it, one space between words. */
  readonly shown: string;
  /** What it belongs to; the fields of one thing have this in common. */
  readonly owner: string;
  /** What tells it from the same words elsewhere: `#id` of what it stands in, `>id` that it leads to, `=units` that it rests on. */
  readonly clues: readonly string[];
  /** Whether it is the label of a link in the guide. */
  readonly isLink: boolean;
  /** For a translation: where that stands which it translates. */
  readonly translates?: { readonly file: string; readonly line: number } | undefined;
}

/** Fields that say what a statement rests on. */
export const BASIS_FIELDS: readonly string[] = ['source', 'reading', 'supplementary', 'missing'];

/** A text as it is read: one space between words, no-break spaces among them. */
export const asRead = (text: string): string => text.replace(/\s+/g, ' ').trim();
