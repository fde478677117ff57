/** A unit of the source document, as the pack's plan.yaml lists them, e.g. `5.2.tegn.1`; a section id, e.g. `5.3.1`, points to the whole section. */
export type UnitId = string;

/** What a statement rests on: the plan itself, a fact from elsewhere, a conclusion that the guide draws from the plan – or nothing yet, while an author has still to find it there. */
export type Basis =
  | { readonly kind: 'plan'; readonly units: readonly UnitId[] }
  | { readonly kind: 'reading'; readonly units: readonly UnitId[] }
  | { readonly kind: 'supplementary'; readonly source: string }
  | { readonly kind: 'missing'; readonly units: readonly [] };

/** Words for readers. `lang` stands where they are in another language than the guide around them. */
export interface Spoken {
  readonly lang?: string;
}

/** A link inside the guide: `to` is an element id without `#`. Inside a flow it may give `answers` (node id → answer id) and go on from there. */
export interface Link extends Spoken {
  readonly to: string;
  readonly label: string;
  readonly answers?: Readonly<Record<string, string>>;
}

/** One piece of content: a statement with what it rests on, a list, or a headed part with blocks of its own. */
export interface Block extends Spoken {
  readonly id: string;
  readonly heading?: string;
  /** Stands in front of the text, e.g. "Stk. 1". */
  readonly label?: string;
  readonly text?: string;
  readonly basis?: Basis;
  /** A date (ISO) after which the statement says itself that it may be out of date. */
  readonly until?: string;
  readonly items?: readonly Block[];
  readonly ordered?: boolean;
  readonly blocks?: readonly Block[];
  /** Contact ids: `call` draws a call button, `contact` the number written out with its hours. */
  readonly call?: string;
  readonly contact?: string;
  readonly links?: readonly Link[];
  /** A footnote's id. */
  readonly footnote?: string;
  /** An https address outside the guide, with its name. */
  readonly address?: Address;
}

/** An address outside the guide; it needs a connection. */
export interface Address extends Spoken {
  readonly title: string;
  readonly url: string;
}

/** When a fact was last compared with its source, and when it runs out (ISO dates); `verified` is MISSING where nobody has compared it yet. */
export interface Verified {
  readonly verified: string;
  readonly until?: string;
}
