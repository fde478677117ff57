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

/** A source of supplementary facts; `checked` is a month or a day (ISO). */
export interface Source extends Spoken {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly checked: string;
  readonly note?: string;
}

/** When a fact was last compared with its source, and when it runs out (ISO dates); `verified` is MISSING where nobody has compared it yet. */
export interface Verified {
  readonly verified: string;
  readonly until?: string;
}

/** Weekdays as ISO numbers, Monday 1 … Sunday 7; times in minutes after local midnight. */
export interface OpeningSpan {
  readonly days: readonly number[];
  readonly opens: number;
  readonly closes: number;
}

/** A single local date (ISO) that departs from the week: closed all day where the span is missing. */
export interface HolidayHours {
  readonly date: string;
  readonly opens?: number;
  readonly closes?: number;
}

/** Opening hours in the zone of the place (IANA name). */
export interface OpeningHours {
  readonly zone: string;
  readonly weekly: readonly OpeningSpan[];
  readonly holidays: readonly HolidayHours[];
}

/** A telephone number with what it is for. `number` is written for people, `dial` for the telephone: empty while the number is MISSING. */
export interface Contact extends Verified, Spoken {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly number: string;
  readonly dial: string;
  readonly basis: Basis;
  readonly urgent: boolean;
  readonly hours?: OpeningHours;
  readonly hoursText?: string;
  /** As `lang`, for the hours. */
  readonly hoursLang?: string;
  readonly hoursBasis?: Basis;
  readonly hoursVerified?: Verified;
  /** What holds while it is closed. */
  readonly closed?: Block;
  readonly about: readonly Block[];
}

/** A section of the source document, restated. */
export interface PlanSection extends Spoken {
  readonly id: string;
  readonly number: string;
  readonly heading: string;
  readonly body: readonly Block[];
  readonly sections: readonly PlanSection[];
}

/** One of the guide's own screens. */
export interface Screen extends Spoken {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** A sign as the plan lists it; `circumstance` marks what is not a behaviour. */
export interface Sign extends Spoken {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly basis: Basis;
  readonly explanation: Block;
  readonly prompt: string;
  readonly acute?: Block;
  readonly circumstance: boolean;
}

/** The signs with the caveat that always stands over them. */
export interface Signs {
  readonly caveat: readonly Block[];
  readonly groups: readonly ({ readonly id: string; readonly name: string; readonly basis: Basis; readonly signs: readonly string[] } & Spoken)[];
  readonly signs: readonly Sign[];
}

/** A legal provision, paragraph by paragraph. */
export interface Law extends Verified, Spoken {
  readonly id: string;
  readonly reference: string;
  readonly heading: string;
  readonly official: Address;
  readonly body: readonly Block[];
}

/** Provisions that the plan lists by name only. */
export interface ProvisionGroup extends Spoken {
  readonly id: string;
  readonly heading: string;
  readonly intro: readonly Block[];
  readonly provisions: readonly Provision[];
}

/** One listed provision, e.g. "Rådgivning", "BL §§ 28 og 29". */
export interface Provision extends Verified, Spoken {
  readonly id: string;
  readonly name: string;
  readonly reference: string;
  readonly basis: Basis;
  readonly note?: Block;
}

/** An actor and what the plan says that it does. */
export interface Role extends Spoken {
  readonly id: string;
  readonly name: string;
  readonly does: readonly Block[];
}

/** One step of a case, rebuilt from the plan. */
export interface Step extends Spoken {
  readonly id: string;
  readonly name: string;
  readonly body: readonly Block[];
}

/** A word of the plan with its meaning. */
export interface Term extends Spoken {
  readonly id: string;
  readonly term: string;
  readonly text: string;
  readonly basis: Basis;
  readonly items?: readonly Block[];
}

/** A footnote of the source document. */
export interface Footnote extends Spoken {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly basis: Basis;
  readonly address?: Address;
}

/** One way on from an answer; the first whose `when` (node id → answer id, all on the path) holds is taken. `spelt` names it where it is read without script. */
export interface Edge extends Spoken {
  readonly go: string;
  readonly when?: Readonly<Record<string, string>>;
  readonly spelt?: string;
}

/** A question of a flow. */
export interface FlowNode extends Spoken {
  readonly id: string;
  readonly question: string;
  readonly basis: Basis;
  readonly help: readonly Block[];
  readonly answers: readonly ({ readonly id: string; readonly label: string; readonly to: readonly Edge[] } & Spoken)[];
}

/** Where a flow ends. */
export interface Outcome extends Spoken {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** A decision flow as data: questions, answers, edges and outcomes. */
export interface Flow {
  readonly id: string;
  /** The screen that it stands on. */
  readonly screen: string;
  readonly intro: readonly Block[];
  readonly start: string;
  readonly nodes: readonly FlowNode[];
  readonly outcomes: readonly Outcome[];
  /** Stands under every outcome. */
  readonly after: readonly Block[];
}

/** A fictional situation to try a flow on: the answers (by node) that the plan is read to give, and the outcome that they lead to. `reads` says why, each a reading of units of the plan. */
export interface RehearsalCase extends Spoken {
  readonly id: string;
  /** The reader's part in it, e.g. "Lærer". */
  readonly name: string;
  readonly text: string;
  readonly flow: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly outcome: string;
  readonly reads: readonly ({ readonly id: string; readonly text: string; readonly units: readonly UnitId[] } & Spoken)[];
}

/** How the reader notifies: a slot without `value` is one that the municipality has not filled. */
export interface RouteSlot extends Spoken {
  readonly id: string;
  readonly label: string;
  readonly value?: Block;
}

/** A field of the accessibility statement; without `text` the publisher has not filled it. */
export interface StatementField extends Spoken {
  readonly id: string;
  readonly label: string;
  readonly text?: string;
}

/** A section of the source document: the label that a citation shows, the element that it leads to, its units that carry a fact, and those that do not. */
export interface SourceSection {
  readonly id: string;
  readonly label: string;
  readonly anchor: string;
  readonly units: readonly UnitId[];
  readonly headings: readonly UnitId[];
}

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

/** What changed in an edition of the guide. */
export interface Change extends Spoken {
  readonly id: string;
  /** ISO date. */
  readonly date: string;
  readonly text: string;
  readonly links?: readonly Link[];
}

/** Everything that the guide says, in one language. */
export interface Plan extends Spoken {
  readonly pack: string;
  readonly language: string;
  readonly municipality: string;
  readonly place: string;
  readonly title: string;
  readonly edition: string;
  readonly audience: Block;
  readonly hotline: string;
  readonly emergency: string;
  readonly zone: string;
  readonly slots: readonly RouteSlot[];
  readonly slotMissing: Block;
  readonly accessibility: readonly StatementField[];
  readonly document: readonly SourceSection[];
  readonly sources: readonly Source[];
  readonly contacts: readonly Contact[];
  readonly sections: readonly PlanSection[];
  readonly footnotes: readonly Footnote[];
  readonly screens: readonly Screen[];
  readonly signs: Signs;
  readonly laws: readonly Law[];
  readonly provisions: readonly ProvisionGroup[];
  readonly roles: readonly Role[];
  readonly steps: { readonly intro: readonly Block[]; readonly steps: readonly Step[] };
  readonly glossary: readonly Term[];
  readonly flows: readonly Flow[];
  readonly rehearsal: readonly RehearsalCase[];
  /** The newest first. */
  readonly changes: readonly Change[];
  readonly words: Words;
}
