import type { Plan } from '../core/plan';
import { linksOf } from '../core/rich-text';
import { answersOf } from '../core/search/answers';
import { allBlocks, allStatements } from '../core/walk';
import { createTranslator } from '../i18n/translator';
import { searchHeadings } from './search-places';

/** The ids of blocks that something leads to: a link, a citation, a search in any of the plans' languages. Other blocks need no id in the document, and ids do not compress. */
export function anchorsOf(plans: readonly Plan[]): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const plan of plans) {
    for (const { id } of answersOf(plan, searchHeadings(createTranslator(plan.language)))) anchors.add(id);
    for (const { absent } of plan.words.groups) if (absent !== undefined) anchors.add(absent);
    for (const { links = [] } of allBlocks(plan)) for (const { to } of links) anchors.add(to);
    for (const { text } of allStatements(plan)) for (const to of linksOf(text)) anchors.add(to);
    for (const { text } of plan.changes) for (const to of linksOf(text)) anchors.add(to);
    for (const { anchor } of plan.document) anchors.add(anchor);
  }
  return anchors;
}
