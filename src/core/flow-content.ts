import type { Basis, Block, Spoken, UnitId } from './block';

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
