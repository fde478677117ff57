import { linksOf } from '../rich-text';
import { SCREENS } from '../screens';
import { allBlocks, allStatements, elementIds } from '../walk';
import type { Finding, Rule } from './finding';

/** Every link, contact, source, footnote, group and anchor that the content names exists. */
export const liveReferences: Rule = (plan) => {
  const findings: Finding[] = [];
  const elements = new Set(elementIds(plan, SCREENS));
  const contacts = new Set(plan.contacts.map(({ id }) => id));
  const sources = new Set(plan.sources.map(({ id }) => id));
  const footnotes = new Set(plan.footnotes.map(({ id }) => id));
  const signs = new Set(plan.signs.signs.map(({ id }) => id));
  const expect = (known: ReadonlySet<string>, name: string, at: string, what: string): void => {
    if (!known.has(name)) findings.push({ id: at, message: `${what} "${name}" findes ikke. Forventet: et id, der står i pakken.` });
  };

  for (const block of allBlocks(plan)) {
    for (const { to } of block.links ?? []) expect(elements, to, block.id, 'linket peger på et sted, som ikke findes:');
    if (block.call !== undefined) expect(contacts, block.call, block.id, 'kontakten');
    if (block.contact !== undefined) expect(contacts, block.contact, block.id, 'kontakten');
    if (block.footnote !== undefined) expect(footnotes, block.footnote, block.id, 'fodnoten');
  }
  for (const { id, text, basis } of allStatements(plan)) {
    for (const to of linksOf(text)) expect(elements, to, id, 'linket i teksten peger på et sted, som ikke findes:');
    if (basis.kind === 'supplementary') expect(sources, basis.source, id, 'kilden');
  }
  for (const { id, text } of plan.changes) for (const to of linksOf(text)) expect(elements, to, id, 'linket i teksten peger på et sted, som ikke findes:');
  for (const group of plan.signs.groups) for (const sign of group.signs) expect(signs, sign, group.id, 'tegnet');
  for (const { id, anchor } of plan.document) expect(elements, anchor, id, 'anchor peger på et sted, som ikke findes:');
  expect(contacts, plan.hotline, plan.hotline, 'hotline: kontakten');
  expect(contacts, plan.emergency, plan.emergency, 'emergency: kontakten');
  return findings;
};
