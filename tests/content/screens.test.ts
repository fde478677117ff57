import { describe, expect, it } from 'vitest';
import { HOTLINE_HOURS } from '../helpers/hotline';
import { renderedDocument, textOf } from '../helpers/rendered';

const page = renderedDocument();
const all = (selector: string): Element[] => [...page.querySelectorAll(selector)];

const SCREENS = ['hjem', 'akut', 'underret', 'tegn', 'handl', 'del', 'kort', 'efter', 'jura', 'muligheder-under-18', 'muligheder-over-18', 'planen', 'kontakt', 'plakat', 'soeg', 'gemt', 'om', 'forloeb-tegning', 'oev', 'tilgaengelighed'];
const PLAN = ['plan-1', 'plan-2', 'plan-3', 'plan-4', 'plan-5', 'plan-5-1', 'plan-5-2', 'plan-5-3', 'plan-5-3-1', 'plan-5-3-2', 'plan-5-3-3', 'plan-5-3-4', 'plan-6', 'plan-7'];

describe('the document', () => {
  it('has every screen', () => {
    expect(all('main > section').map(({ id }) => id)).toEqual(SCREENS);
  });
  it('has every section of the plan inside "Hele planen"', () => {
    for (const id of PLAN) expect(page.querySelector(`#planen #${id}`), id).not.toBeNull();
  });
  it('gives each screen one first heading, in the words of the house', () => {
    expect(Object.fromEntries(all('main > section').slice(1).map((section) => [section.id, all(`#${section.id} h1`).map(textOf).join(' | ')]))).toEqual({
      akut: 'Fare nu',
      underret: 'Sådan underretter du',
      tegn: 'Tegn at være opmærksom på',
      handl: 'Skal jeg handle?',
      del: 'Må jeg give oplysninger videre?',
      kort: 'Før du ringer',
      efter: 'Hvad sker der bagefter?',
      jura: 'Pligter og regler',
      'muligheder-under-18': 'Støtte under 18 år',
      'muligheder-over-18': 'Støtte over 18 år',
      planen: 'Hele planen',
      kontakt: 'Kontakt',
      plakat: 'Plakat og lommekort',
      'forloeb-tegning': 'Forløbene som tegning',
      oev: 'Øvelse',
      soeg: 'Søg',
      gemt: 'Gemt',
      om: 'Om guiden',
      tilgaengelighed: 'Tilgængelighed',
    });
  });
  it('uses no id twice', () => {
    const ids = all('[id]').map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
  it('has no link that leads nowhere', () => {
    const ids = new Set(all('[id]').map(({ id }) => id));
    expect(all('a[href^="#"]').map((link) => (link.getAttribute('href') ?? '').slice(1)).filter((id) => !ids.has(id))).toEqual([]);
  });
  it('skips no level of heading', () => {
    for (const section of all('main > section')) {
      let level = 1;
      for (const heading of section.querySelectorAll('h1, h2, h3, h4')) {
        const next = Number(heading.tagName[1]);
        expect(next, `${section.id}: "${textOf(heading)}"`).toBeLessThanOrEqual(level + 1);
        level = next;
      }
    }
  });
  it('has no field to write in', () => {
    expect(all('input, textarea, select, form, [contenteditable]')).toEqual([]);
  });
});

describe('the number is always one tap away', () => {
  it('stands in the bar, before everything else, with the name of what it calls', () => {
    const call = page.querySelector('nav.bar a[href="tel:+4541749090"]');
    expect(call?.getAttribute('aria-label')).toBe('Ring 41 74 90 90, hotlinen');
    expect(call?.closest('nav')?.nextElementSibling?.tagName).toBe('MAIN');
  });
  it.each(['hjem', 'kontakt', 'underret'])('is written out on %s, with its hours beside it', (id) => {
    const links = all(`#${id} a[href="tel:+4541749090"]`);
    expect(links.map(textOf).join()).toMatch(/41\s74\s90\s90/);
    expect(textOf(links[0]?.parentElement)).toContain(HOTLINE_HOURS);
  });
  it('has its hours beside it wherever it is written out as a link', () => {
    for (const link of all('main a[href="tel:+4541749090"]')) expect(textOf(link.parentElement), link.outerHTML).toContain(HOTLINE_HOURS);
  });
  it('is never disabled', () => {
    for (const link of all('a[href^="tel:"]')) {
      expect(link.hasAttribute('aria-disabled')).toBe(false);
      expect(link.hasAttribute('hidden')).toBe(false);
    }
  });
});

describe('home', () => {
  it('leads on in the order of need', () => {
    expect(all('#hjem .cards > li > *').map((card) => (card.getAttribute('href') ?? card.querySelector('a')?.getAttribute('href')))).toEqual(['#akut', '#underret', 'tel:+4541749090', '#handl', '#del', '#tegn', '#efter', '#jura', '#planen']);
    expect(all('#hjem .cards b:not(.number)').map(textOf)).toEqual(['Fare nu', 'Underret', 'Hotline', 'Hvad nu?', 'Må jeg sige det?', 'Tegn', 'Bagefter', 'Regler', 'Hele planen']);
  });
  it('says for whom it is', () => {
    expect(textOf(page.querySelector('.audience'))).toMatch(/^Til ansatte i Københavns Kommune/);
  });
  it('leads from the bar: Hjem, Tegn, Hotline, Hvad nu?, Regler', () => {
    expect(all('nav.bar a').map((link) => [textOf(link), link.getAttribute('href')])).toEqual([['Hjem', '#hjem'], ['Tegn', '#tegn'], ['Hotline', 'tel:+4541749090'], ['Hvad nu?', '#handl'], ['Regler', '#jura']]);
    expect(page.querySelector('header a[href="#akut"]')?.textContent).toBe('Akut');
  });
});

describe('the acute screen', () => {
  const text = textOf(page.querySelector('#akut'));

  it('leads from safety to 112, 114, the doubt, silence, the plan\'s test, and the duty afterwards', () => {
    const order = [/Kom i sikkerhed/, /Ring 112/, /Ring 114/, /I tvivl om nummeret\? Ring 112/, /lydløs/, /nødplan, som din arbejdsplads har/, /Hvornår er det akut efter planen/, /Hvad sker der så/, /Ring først, og underret selv bagefter/];
    const places = order.map((part) => text.search(part));
    expect(places.every((place) => place >= 0), JSON.stringify(places)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
  it('calls 112 and 114, and never offers the hotline as a button', () => {
    expect(all('#akut a[href^="tel:"]').map((link) => link.getAttribute('href'))).toEqual(['tel:112', 'tel:114']);
  });
});

describe('the duty to notify', () => {
  const text = textOf(page.querySelector('#underret'));

  it.each([/skal du selv underrette kommunen/, /Pligten er personlig/, /går forud for tavshedspligten/, /ikke overlade den til andre/, /Planen nævner kun offentligt ansatte\. Andre kan også have pligt/, /Planen siger ikke hvordan\. Spørg din leder om vejen – pligten er stadig din\./])('%s', (expected) => {
    expect(text).toMatch(expected);
  });
  it('shows the route with its date', () => {
    expect(text).toMatch(/På nettet.*Kilde: kk\.dk, tjekket november 2026/);
  });
});

describe('links out of the guide', () => {
  it('are marked as needing a connection, with the address readable', () => {
    const links = all('main a[href^="https://"]');
    expect(links.length).toBeGreaterThan(8);
    for (const link of links) {
      const said = textOf(link.closest('.address'));
      expect(said).toContain('(kræver forbindelse)');
      expect(said).toContain(decodeURI((link.getAttribute('href') ?? '').replace('https://', '')).replace(/\/$/, ''));
    }
  });
});
