import type { Address, Basis, Block, Link, Spoken, UnitId, Verified } from './block';
import type { Contact } from './contact';
import type { Words } from './everyday-words';
import type { Flow, RehearsalCase } from './flow-content';

/** A source of supplementary facts; `checked` is a month or a day (ISO). */
export interface Source extends Spoken {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly checked: string;
  readonly note?: string;
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
