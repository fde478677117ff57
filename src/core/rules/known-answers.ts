import { SEARCH_SCREEN } from '../screens';
import { answersOf } from '../search/answers';
import { within } from '../walk';
import type { Finding, Rule } from './finding';

/** Everyday words lead only to what the search can find, and, where the plan is silent, to a statement of the search screen; no group has another's id, and no word stands in two lists of words that mean the same. */
export const knownAnswers: Rule = (plan) => {
  const answers = new Set(answersOf(plan, {}).map(({ id }) => id));
  const silences = new Set([...within(plan.screens.find(({ id }) => id === SEARCH_SCREEN)?.blocks ?? [])].map(({ id }) => id));
  const ids = plan.words.groups.map(({ id }) => id);
  const same = plan.words.same.flat();
  return [
    ...plan.words.groups.flatMap(({ id, to, never, absent }): Finding[] => [
      ...[...to, ...never].filter((answer) => !answers.has(answer)).map((answer) => ({ id, message: `svaret "${answer}" findes ikke. Forventet: et id, som søgningen kan finde.` })),
      ...(absent !== undefined && !silences.has(absent) ? [{ id, message: `absent "${absent}" findes ikke. Forventet: et udsagn fra screens/${SEARCH_SCREEN}.yaml.` }] : []),
    ]),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => ({ id, message: `ordgruppen "${id}" findes flere gange. Forventet: et id, som ingen anden har.` })),
    ...same.filter((word, at) => same.indexOf(word) !== at).map((word) => ({ id: word, message: `hverdagsordene: ordet "${word}" står to steder i same. Forventet: ét sted.` })),
  ];
};
