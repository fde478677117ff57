/** Everyday words that lead to answers. `acute`: they tell of danger. `neutral`: they say nothing about a sign. */
export interface WordGroup {
  readonly id: string;
  readonly kind: 'lead' | 'acute' | 'neutral';
  /** Words or phrases; those of `with` must be there too, those of `without` not. */
  readonly says: readonly string[];
  readonly with: readonly string[];
  readonly without: readonly string[];
  /** Element ids of answers, best first, and of those that must not come up. */
  readonly to: readonly string[];
  readonly never: readonly string[];
  /** The statement which says that the plan does not tell. */
  readonly absent?: string;
}

/** What the search knows of the language: words that carry nothing, endings that are taken off, and words that keep theirs, each separated by spaces; words that mean the same here; and groups of everyday words. */
export interface Words {
  readonly ignore: string;
  readonly endings: string;
  readonly whole: string;
  readonly same: readonly (readonly string[])[];
  readonly groups: readonly WordGroup[];
}
