import type { Answers } from './flow';

/** What one visit leaves on the phone: ids and times, nothing about anybody. */
export interface Visit {
  /** Instant (epoch ms) of the first mark or answer. */
  readonly startedAt: number;
  /** The latest instant (epoch ms) at which it was changed: a clock that shows less was set back. */
  readonly changedAt: number;
  /** Ids of the marked signs. */
  readonly marks: readonly string[];
  /** Answers by flow id. */
  readonly flows: Readonly<Record<string, Answers>>;
}

/** Ids that a visit may hold. */
export interface KnownIds {
  readonly signs: readonly string[];
  /** Answers by flow, by node. */
  readonly flows: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** `none`: nothing was marked. `current`: goes on silently. `ask`: older than an hour, and the reader is asked first. `over`: not shown any more, to be deleted. */
export type VisitPhase = 'none' | 'current' | 'ask' | 'over';

/** After this it is asked whether to go on, ms. */
export const ASK_AFTER = 60 * 60_000;
/** After this it is not shown any more, ms. */
export const KEEP_FOR = 24 * 60 * 60_000;

/** The phase of a visit at `now` (epoch ms). Both spans count from its first mark or answer; `goneOnAt` is when the reader last chose to go on. A clock earlier than the visit's own times ends it. */
export function visitPhase(visit: Visit | undefined, now: number, goneOnAt = -Infinity): VisitPhase {
  if (!visit) return 'none';
  if (now < visit.changedAt || now - visit.startedAt >= KEEP_FOR) return 'over';
  return now - Math.max(visit.startedAt, goneOnAt) >= ASK_AFTER ? 'ask' : 'current';
}

const begun = (visit: Visit | undefined, now: number): Visit => ({ ...(visit ?? { startedAt: now, marks: [], flows: {} }), changedAt: now });

/** The visit without what is empty; none where nothing is left. */
function kept(visit: Visit): Visit | undefined {
  const flows = Object.fromEntries(Object.entries(visit.flows).filter(([, answers]) => Object.keys(answers).length > 0));
  return visit.marks.length === 0 && Object.keys(flows).length === 0 ? undefined : { ...visit, flows };
}

/** Sets or takes away a mark. */
export function withMark(visit: Visit | undefined, sign: string, marked: boolean, now: number): Visit | undefined {
  const base = begun(visit, now);
  const others = base.marks.filter((mark) => mark !== sign);
  return kept({ ...base, marks: marked ? [...others, sign] : others });
}

/** Sets an answer; the other answers stay. */
export const withAnswer = (visit: Visit | undefined, flow: string, node: string, answer: string, now: number): Visit => {
  const base = begun(visit, now);
  return { ...base, flows: { ...base.flows, [flow]: { ...base.flows[flow], [node]: answer } } };
};

/** Takes away the answers of one flow. */
export function withoutFlow(visit: Visit | undefined, flow: string, now: number): Visit | undefined {
  if (!visit) return undefined;
  const { [flow]: _gone, ...flows } = visit.flows;
  return kept({ ...visit, changedAt: now, flows });
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a stored record, whatever it is: what is not known is passed over, what is not a visit is none. */
export function readVisit(value: unknown, known: KnownIds): Visit | undefined {
  if (!isObject(value)) return undefined;
  const { startedAt, changedAt, marks, flows } = value;
  if (!Number.isFinite(startedAt) || !Number.isFinite(changedAt)) return undefined;
  const stored = isObject(flows) ? flows : {};
  return kept({
    startedAt: startedAt as number,
    changedAt: changedAt as number,
    marks: Array.isArray(marks) ? known.signs.filter((sign) => marks.includes(sign)) : [],
    flows: Object.fromEntries(Object.entries(known.flows).map(([flow, nodes]) => [flow, knownAnswers(Object.hasOwn(stored, flow) ? stored[flow] : undefined, nodes)])),
  });
}

function knownAnswers(stored: unknown, nodes: Readonly<Record<string, readonly string[]>>): Answers {
  if (!isObject(stored)) return {};
  return Object.fromEntries(Object.entries(nodes).flatMap(([node, answers]) => {
    const answer = Object.hasOwn(stored, node) ? stored[node] : undefined;
    return typeof answer === 'string' && answers.includes(answer) ? [[node, answer]] : [];
  }));
}
