import { SCREENS } from '../screens';
import { elementIds } from '../walk';
import type { Finding, Rule } from './finding';

/** Every id of the document stands once. A node and an outcome of a flow share one namespace too. */
export const uniqueIds: Rule = (plan) => {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const id of elementIds(plan, SCREENS)) (seen.has(id) ? twice : seen).add(id);
  const named = (kind: string, ids: readonly string[]): Finding[] =>
    ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => ({ id, message: `${kind} "${id}" findes flere gange. Forventet: et id, som ingen anden har.` }));
  return [
    ...[...twice].map((id) => ({ id, message: `id "${id}" findes flere gange. Forventet: et id, som intet andet i pakken har.` })),
    ...named('kontakten', plan.contacts.map(({ id }) => id)),
    ...named('kilden', plan.sources.map(({ id }) => id)),
    ...named('skærmen', plan.screens.map(({ id }) => id)),
    ...named('planens afsnit', plan.document.map(({ id }) => id)),
    ...plan.flows.flatMap(({ id: flow, nodes }) => nodes.flatMap(({ answers }) => named('svaret', answers.map(({ id }) => id)).map((finding) => ({ ...finding, flow })))),
  ];
};
