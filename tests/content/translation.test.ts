import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/core/plan';
import { renderDocument } from '../../src/document/render-document';
import { loadGuide } from '../../src/plan/load-plan';
import { textsOf } from '../../src/plan/translate-plan';
import { applyTranslation } from '../../src/plan/translation';
import { HOTLINE_HOURS } from '../helpers/hotline';
import { textOf } from '../helpers/rendered';
import { packFolder, samplePlan } from '../helpers/sample-plan';
import { temporaryFolder, type TemporaryFolder } from '../helpers/temporary-folder';

const PACK = 'koebenhavn';
const plan = samplePlan() as Plan;
let folder: TemporaryFolder;
let root: string;
beforeEach(() => {
  folder = temporaryFolder();
  root = join(folder.path, PACK);
  cpSync(packFolder(PACK), root, { recursive: true });
});
afterEach(() => folder.remove());

const edit = (file: string, from: string, to: string): void => {
  const before = readFileSync(join(root, file), 'utf8');
  expect(before).toContain(from);
  writeFileSync(join(root, file), before.replace(from, to));
};
const english = (): { plan: Plan; missing: number; stale: number; unused: readonly string[] } => {
  const { plans, translations } = loadGuide(root);
  const [state] = translations;
  return { plan: plans[1] as Plan, missing: state?.missing.length ?? -1, stale: state?.stale.length ?? -1, unused: state?.unused ?? [] };
};
function page(of: Plan): Document {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableJavaScriptFileLoading: true } });
  window.document.documentElement.lang = of.language;
  window.document.body.innerHTML = renderDocument(of, { builtOn: '2026-01-01', languages: ['da', 'en'] }).body;
  return window.document as unknown as Document;
}

describe('the texts that a translation gives', () => {
  it('have keys of their own', () => {
    const keys = textsOf(plan).map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(900);
    expect(new Set(keys).size).toBe(keys.length);
  });
  it('are all that is read: without a translation every word of the content is Danish and says so', () => {
    const { plan: bare } = applyTranslation(plan, { language: 'en', file: 'en.yaml', texts: {}, lineOf: () => 1 });
    const [danish, inEnglish] = [page(plan), page(bare)];
    const texts = (of: Document): { text: string; lang: string }[] => {
      const walker = of.createTreeWalker(of.body, 4);
      const found: { text: string; lang: string }[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (parent && !parent.closest('script, .url') && /\p{L}{2}/u.test(node.textContent ?? '')) found.push({ text: (node.textContent ?? '').trim(), lang: parent.closest('[lang]')?.getAttribute('lang') ?? '' });
      }
      return found;
    };
    const words = new Set(textsOf(plan).map(({ text }) => text));
    const said = texts(inEnglish);
    // Every text of the content that stands in the document as a whole is marked.
    const whole = said.filter(({ text }) => words.has(text));
    expect(whole.length).toBeGreaterThan(500);
    expect(whole.filter(({ lang }) => lang !== 'da')).toEqual([]);
    // And what is not marked differs from the Danish document, or is the same in both languages.
    const same = new Set(texts(danish).map(({ text }) => text));
    const unmarked = said.filter(({ text, lang }) => lang === 'en' && same.has(text)).map(({ text }) => text);
    expect([...new Set(unmarked)].filter((text) => !/^(Lommeguide|Hotline|[\w.]+\.dk|Plan [\d.]+|.*(Kilde|Source).*|\(?[\w/.%-]+\)?)$/.test(text) && !/\.dk|https?:|elov|retsinformation/.test(text))).toEqual([]);
  });
});

describe('an officer who changes a Danish fact alone', () => {
  it('breaks nothing: English shows the new Danish words, marked, and the rest in English', () => {
    const { plan: before, stale: behind } = english();
    edit('contacts.yaml', `text: ${HOTLINE_HOURS}`, 'text: Alle dage kl. 9–21');
    const { plan: after, stale } = english();
    expect(stale).toBe(behind + 1);
    const hours = [...page(after).querySelectorAll('.hours [lang]')];
    expect(hours.length).toBeGreaterThan(0);
    for (const shown of hours) expect([shown.getAttribute('lang'), textOf(shown)]).toEqual(['da', 'Alle dage kl. 9–21']);
    const said = before.contacts.find(({ id }) => id === before.hotline)!.hoursText!;
    expect(page(before).body.textContent).toContain(said);
    expect(page(after).body.textContent).not.toContain(said);
    expect(textOf(page(after).querySelector('#kontakt .contact-name'))).toContain('Hotline');
    expect(page(after).querySelector('#kontakt .contact-name [lang]')).toBeNull();
    expect(page(after).querySelector('#akut h1')?.textContent).toBe('Danger now');
  });
  it('may also take something away, or add something', () => {
    const { missing, stale } = english();
    edit('plan.yaml', 'text: Til ansatte i Københavns Kommune', 'text: Til alle ansatte i Københavns Kommune');
    edit('en.yaml', '  plan.title:', '  findes-ikke:\n    of: aaaaaaaa\n    text: Nothing\n  plan.title:');
    expect(english()).toMatchObject({ missing, stale: stale + 1, unused: ['findes-ikke'] });
    rmSync(join(root, 'en.yaml'));
    expect(loadGuide(root).plans.map(({ language }) => language)).toEqual(['da']);
  });
});

describe('a translation that is wrong is named with file and line', () => {
  it.each([
    ['leads elsewhere', (text: string) => text.replace(/\]\(#ord-bif\)/, '](#ord-pet)'), /content\/koebenhavn\/en\.yaml:\d+: p51-handleplan fører til "ord-pet"\. Forventet: de samme steder som originalen, "ord-bif"/],
    ['drops an emphasis', (text: string) => text.replace('**must**', 'must'), /content\/koebenhavn\/en\.yaml:\d+: \S+ fremhæver ikke lige så mange steder/],
    ['has no fingerprint', (text: string) => text.replace(/of: [a-p]{8}/, 'of: nej'), /content\/koebenhavn\/en\.yaml:\d+: .*Forventet: otte bogstaver, som "npm run translations" skriver/],
    ['is not YAML', (text: string) => `${text}\n  : [`, /content\/koebenhavn\/en\.yaml:\d+: YAML kan ikke læses/],
  ])('%s', (_, harm, message) => {
    const before = readFileSync(join(root, 'en.yaml'), 'utf8');
    const after = harm(before);
    expect(after).not.toBe(before);
    writeFileSync(join(root, 'en.yaml'), after);
    expect(() => loadGuide(root)).toThrow(message);
  });
});
