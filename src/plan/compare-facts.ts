import type { Fact } from './facts';

/** A fact that differs between two versions of a pack: without `before` it is new, without `now` it is gone. */
export interface FactChange extends Omit<Fact, 'value'> {
  readonly before?: string;
  readonly now?: string;
}

/** One entry for each owner and field; what is said twice there is read together. */
function byName(facts: readonly Fact[]): Map<string, Fact> {
  const named = new Map<string, Fact>();
  for (const fact of facts) {
    const name = `${fact.owner}\n${fact.field}`;
    const seen = named.get(name);
    named.set(name, seen ? { ...seen, value: `${seen.value}; ${fact.value}` } : fact);
  }
  return named;
}

/** What both lists have, each in its own order: new and removed entries are told by themselves. */
function shared(before: string, now: string): readonly [string, string] {
  const [old, fresh] = [before.split(' | '), now.split(' | ')];
  return [old.filter((id) => fresh.includes(id)).join(' | '), fresh.filter((id) => old.includes(id)).join(' | ')];
}

function differs({ kind, value }: Fact, now: Fact): boolean {
  if (kind !== 'rækkefølge') return value !== now.value;
  const [old, fresh] = shared(value, now.value);
  return old !== fresh;
}

/** What has changed from `before` to `now`, in the order of `now`; what is gone comes last. */
export function compareFacts(before: readonly Fact[], now: readonly Fact[]): FactChange[] {
  const [old, fresh] = [byName(before), byName(now)];
  const changes: FactChange[] = [];
  for (const [name, { value, ...fact }] of fresh) {
    const was = old.get(name);
    if (was === undefined) {
      if (fact.kind !== 'rækkefølge') changes.push({ ...fact, now: value });
    } else if (differs(was, { ...fact, value })) changes.push({ ...fact, before: was.value, now: value });
  }
  for (const [name, { value, ...fact }] of old) if (!fresh.has(name) && fact.kind !== 'rækkefølge') changes.push({ ...fact, before: value });
  return changes;
}
