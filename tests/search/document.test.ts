import { expect, it } from 'vitest';
import type { Plan } from '../../src/core/plan';
import { answersOf } from '../../src/core/search/answers';
import { elementIdsIn, searchHeadings } from '../../src/document/search-places';
import { renderDocument } from '../../src/document/render-document';
import { createTranslator } from '../../src/i18n/translator';
import { answerReader } from '../../src/islands/search/read-answer';
import { searchedDocument } from '../../src/islands/search/searched-document';
import { renderedDocument } from '../helpers/rendered';
import { samplePlan } from '../helpers/sample-plan';

const plan = samplePlan() as Plan;
const answers = answersOf(plan, searchHeadings(createTranslator('da')));
const page = renderedDocument() as unknown as Document;

it('the ids that the index was made with are those that the browser finds', () => {
  expect(searchedDocument(page).ids).toEqual(elementIdsIn(renderDocument(plan).body));
});

it('every answer stands in the document, once, and rests there on what it rests on in the plan', () => {
  const { ids, unitsAt } = searchedDocument(page);
  const differing = answers.filter(({ id, units }) => !ids.includes(id) || unitsAt(id).toSorted().join() !== [...units].toSorted().join());
  expect(differing.map(({ id, units }) => `${id}: ${units.join(' ')} – in the document ${unitsAt(id).join(' ')}`)).toEqual([]);
  expect(answers.map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at)).toEqual([]);
});

it('every answer can be shown: a title, a text, and what it rests on', () => {
  const read = answerReader(page);
  for (const { id } of answers) {
    const words = read(id);
    expect(words?.title, id).toBeTruthy();
    expect(words?.statements.filter(({ text, badge, citation }) => text === '' || (badge === undefined && citation === '')), id).toEqual([]);
    expect(`${words?.title} ${words?.statements.map(({ text }) => text).join(' ')}`, id).not.toMatch(/Guidens læsning|Supplerende|undefined|\s\s/);
  }
  expect(read('findes-ikke')).toBeUndefined();
});
