import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { answersOf } from '../../src/core/search/answers';
import { anchorsOf } from '../../src/document/anchors';
import { renderDocument } from '../../src/document/render-document';
import { elementIdsIn, searchHeadings } from '../../src/document/search-places';
import { createTranslator } from '../../src/i18n/translator';
import { answerReader } from '../../src/islands/search/read-answer';
import { searchedDocument } from '../../src/islands/search/searched-document';
import { loadGuide } from '../../src/plan/load-plan';
import { packFolder } from '../helpers/sample-plan';

const { plans } = loadGuide(packFolder());
const anchors = anchorsOf(plans);

describe.each(plans.map((plan) => [plan.language, plan] as const))('in %s', (_, plan) => {
  const t = createTranslator(plan.language);
  const answers = answersOf(plan, searchHeadings(t));
  const { body } = renderDocument(plan, { builtOn: '2026-01-01', languages: plans.map(({ language }) => language), anchors });
  const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableJavaScriptFileLoading: true } });
  window.document.body.innerHTML = body;
  const page = window.document as unknown as Document;

  it('the ids that the index was made with are those that the browser finds', () => {
    expect(searchedDocument(page).ids).toEqual(elementIdsIn(body));
  });

  it('every answer stands in the document, once, and rests there on what it rests on in the plan', () => {
    const { ids, unitsAt } = searchedDocument(page);
    const differing = answers.filter(({ id, units }) => !ids.includes(id) || unitsAt(id).toSorted().join() !== [...units].toSorted().join());
    expect(differing.map(({ id, units }) => `${id}: ${units.join(' ')} – in the document ${unitsAt(id).join(' ')}`)).toEqual([]);
    expect(answers.map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at)).toEqual([]);
  });

  it('every answer can be shown: a title, a text, and what it rests on', () => {
    const read = answerReader(page);
    const notText = new RegExp(`${t('kind.reading')}|${t('kind.supplementary').split(' ', 1)[0]}|undefined|\\s\\s`);
    for (const { id } of answers) {
      const words = read(id);
      expect(words?.title, id).toBeTruthy();
      expect(words?.statements.filter(({ text, badge, citation }) => text === '' || (badge === undefined && citation === '')), id).toEqual([]);
      expect(`${words?.title} ${words?.statements.map(({ text }) => text).join(' ')}`, id).not.toMatch(notText);
    }
    expect(read('findes-ikke')).toBeUndefined();
  });
});
