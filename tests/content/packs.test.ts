import { describe, expect, it } from 'vitest';
import { graphOf, replay } from '../../src/core/flow';
import { hoursStatus } from '../../src/core/opening-hours';
import { SCREENS } from '../../src/core/screens';
import { loadGuide } from '../../src/plan/load-plan';
import { renderedDocument, textOf } from '../helpers/rendered';
import { packFolder, PACKS } from '../helpers/sample-plan';

const packs = PACKS.map((name) => ({ name, plans: loadGuide(packFolder(name)).plans, page: renderedDocument(name) }));
const pack = (name: string) => packs.find((one) => one.name === name)!;
const all = (page: Document, selector: string): Element[] => [...page.querySelectorAll(selector)];
const attributes = (page: Document, selector: string, name: string): string[] => all(page, selector).map((element) => element.getAttribute(name) ?? '');

it('there are at least two packs', () => {
  expect(PACKS).toEqual(expect.arrayContaining(['eksempelkommune', 'koebenhavn']));
});

describe.each(packs)('the pack $name', ({ name, plans: [plan], page }) => {
  it('shows every unit that its own plan lists', () => {
    const stated = new Set(attributes(page, '[data-kind="plan"]', 'data-source').flatMap((units) => units.split(' ')));
    expect(plan.document.flatMap(({ units }) => units).filter((unit) => !stated.has(unit))).toEqual([]);
  });
  it('says of every statement what it is, and lacks nothing', () => {
    expect(new Set(attributes(page, '[data-kind]', 'data-kind'))).toEqual(new Set(['plan', 'reading', 'supplementary']));
    const own = all(page, '.block > p, .block li').filter((element) => !element.closest('[data-kind], .doors, .address') && textOf(element) !== '');
    expect(own.map(textOf)).toEqual([]);
  });
  it('has every screen, each with one first heading', () => {
    const last = SCREENS.indexOf('planen');
    expect(attributes(page, 'main > section', 'id')).toEqual([...SCREENS.slice(0, last), ...plan.provisions.map(({ id }) => id), ...SCREENS.slice(last)]);
    for (const screen of all(page, 'main > section')) expect(screen.querySelectorAll('h1'), screen.id).toHaveLength(1);
  });
  it('uses no id twice, and has no link that leads nowhere', () => {
    const ids = attributes(page, '[id]', 'id');
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(attributes(page, 'a[href^="#"]', 'href').filter((to) => !ids.includes(to.slice(1)))).toEqual([]);
  });
  it('calls its own numbers only, and the hotline from the bar', () => {
    expect(new Set(attributes(page, 'a[href^="tel:"]', 'href'))).toEqual(new Set(plan.contacts.map(({ dial }) => `tel:${dial}`)));
    expect(attributes(page, 'nav.bar a.hotline', 'href')).toEqual([`tel:${plan.contacts.find(({ id }) => id === plan.hotline)?.dial}`]);
  });
  it('names no other municipality, and none of its numbers', () => {
    const text = textOf(page.body);
    for (const { plans: [other] } of packs.filter((one) => one.name !== name)) {
      const names = [other.place, ...other.contacts.filter(({ number }) => number.length > 3).flatMap(({ number, dial, name: called }) => [number, dial, called])];
      expect(names.filter((word) => text.includes(word))).toEqual([]);
    }
  });
});

describe('the example municipality', () => {
  const { plans, page } = pack('eksempelkommune');
  const [plan] = plans;
  const [copenhagen] = pack('koebenhavn').plans;
  const act = (of: typeof plan) => of.flows.find(({ id }) => id === 'act')!;

  it('cannot be called: its own numbers begin with 0', () => {
    expect(plan.contacts.filter(({ number }) => !number.startsWith('0')).map(({ number }) => number)).toEqual(['112', '114']);
  });
  it('says that it is made up, first on the home screen and under "Om guiden"', () => {
    expect(textOf(page.querySelector('#hjem .audience'))).toMatch(/som ikke findes.*opdigtede/);
    expect(textOf(page.querySelector('#om'))).toMatch(/opdigtede beredskabsplan.*ikke en officiel udgivelse fra Eksempelkommunen, som er opdigtet/);
  });
  it('has one language, and no way to another', () => {
    expect(plans.map(({ language }) => language)).toEqual(['da']);
    expect(page.querySelector('.language, #sprog')).toBeNull();
  });
  it.each([
    ['Friday 19.00', '2026-11-27T18:00:00Z', true],
    ['Saturday 19.00', '2026-11-28T18:00:00Z', false],
    ['Saturday 12.00', '2026-11-28T11:00:00Z', true],
    ['Christmas Eve, a Thursday, 12.00', '2026-12-24T11:00:00Z', false],
    ['New Year\'s Eve 13.30', '2026-12-31T12:30:00Z', true],
    ['New Year\'s Eve 14.30', '2026-12-31T13:30:00Z', false],
  ])('keeps hours of its own: %s', (_, instant, open) => {
    expect(hoursStatus(plan.contacts[0]!.hours!, Date.parse(instant)).open).toBe(open);
  });
  it('asks one question more, and it leads on', () => {
    const known = act(copenhagen).nodes.map(({ id }) => id);
    expect(act(plan).nodes.map(({ id }) => id).filter((id) => !known.includes(id))).toEqual(['viden-til']);
    expect(replay(graphOf(act(plan)), { akut: 'nej', person: 'viden', 'viden-til': 'andre' })).toMatchObject({ at: 'oplaeg', ended: true });
    expect(textOf(page.querySelector('#handl-viden-til h2'))).toBe('Hvem skal vide mere?');
  });
  it('has words of its own for two signs', () => {
    expect(plan.signs.signs.filter(({ text }, at) => text !== copenhagen.signs.signs[at]?.text).map(({ number }) => number)).toEqual([7, 13]);
  });
});
