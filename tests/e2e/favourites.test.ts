import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { bringAxe, violations } from '../helpers/axe-page';
import { putFavourite, storedFavourites } from '../helpers/browser-storage';
import { describeOneEngine } from '../helpers/engines';
import { openFresh, untilOffline } from '../helpers/guide-page';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';
import { copySite } from '../helpers/site-copy';

const untilStars = (session: Session): Promise<void> => expect.poll(() => session.evaluate(() => document.querySelectorAll('.star').length)).toBeGreaterThan(30);

/** The titles of the list, as they are seen. */
const listed = (session: Session): Promise<string[]> => session.evaluate(() => [...document.querySelectorAll<HTMLElement>('#gemt .saved li b')].map(({ innerText }) => innerText));

const pressed = (session: Session): Promise<string[]> => session.evaluate(() => [...document.querySelectorAll('.star[aria-pressed="true"]')].map((star) => star.parentElement?.id ?? ''));

const textOf = (session: Session, selector: string): Promise<string> => session.evaluate((at) => document.querySelector<HTMLElement>(at)?.innerText ?? '', selector);

describeOneEngine('what the reader saves', (engine) => {
  let site: Site;
  let session: Session;
  const open = async (place: string, language = ''): Promise<void> => {
    await openFresh(session, `${site.origin}/${language}#${place}`);
    await untilStars(session);
  };
  beforeAll(async () => {
    site = await startSite();
    session = await startSession(engine);
  });
  afterAll(async () => {
    await session?.close();
    await site?.stop();
  });
  beforeEach(async () => {
    await open('gemt');
    if ((await storedFavourites(session)).length === 0) return;
    await expect.poll(() => session.evaluate(() => document.querySelector('#gemt .saved ~ button') !== null)).toBe(true);
    await session.click('#gemt .saved ~ button');
    await expect.poll(() => storedFavourites(session)).toEqual([]);
  });

  it('has a star at each sign, law, list of provisions and section, large enough for a thumb, that says what it does and moves nothing', async () => {
    for (const place of ['tegn', 'jura', 'muligheder-over-18', 'planen']) {
      await open(place);
      const seen = await session.evaluate((screen) => {
        const section = document.getElementById(screen) as HTMLElement;
        const stars = [...section.querySelectorAll<HTMLElement>('.star')];
        const places = (): string => JSON.stringify([...section.querySelectorAll('*')].filter((element) => !element.closest('.star')).map((element) => element.getBoundingClientRect()));
        const found = {
          small: stars.filter((star) => star.getBoundingClientRect().width < 48 || star.getBoundingClientRect().height < 48).length,
          outside: stars.filter((star) => star.getBoundingClientRect().left < 0 || star.getBoundingClientRect().right > innerWidth).length,
          without: [...section.querySelectorAll('.sign, .law, .plan-part')].filter((part) => !part.querySelector(':scope > .star')).length,
          names: stars.map((star) => star.getAttribute('aria-label') ?? ''),
          covering: stars.filter((star) => {
            const words = document.createRange();
            words.selectNodeContents(star.previousElementSibling as Element);
            const box = star.getBoundingClientRect();
            return [...words.getClientRects()].some(({ left, right, top, bottom }) => left < box.right && right > box.left && top < box.bottom && bottom > box.top);
          }).map((star) => star.parentElement?.id),
          states: [...new Set(stars.map((star) => star.getAttribute('aria-pressed')))],
        };
        const before = places();
        stars.forEach((star) => star.remove());
        return { ...found, moved: places() !== before };
      }, place);
      expect(seen, place).toMatchObject({ small: 0, outside: 0, without: 0, covering: [], moved: false, states: ['false'] });
      expect(seen.names.length, place).toBeGreaterThan(0);
      for (const name of seen.names) expect(name).toMatch(/^Gem: \S/);
      expect(new Set(seen.names).size).toBe(seen.names.length);
    }
  });

  it('is there after a reload, in a list in the order of the document, which leads to it', async () => {
    expect(await textOf(session, '#gemt')).toContain('Du har ikke gemt noget.');
    await open('planen');
    await session.click('#plan-5-3-1 > .star');
    await session.click('nav.bar a[href="#jura"]');
    await session.click('#lov-bl-133 > .star');
    await session.click('nav.bar a[href="#tegn"]');
    await session.click('#tegn-4 > .star');
    expect(await pressed(session)).toEqual(['tegn-4', 'lov-bl-133', 'plan-5-3-1']);
    await expect.poll(() => storedFavourites(session)).toEqual(['lov-bl-133', 'plan-5-3-1', 'tegn-4']);
    await session.reload();
    await expect.poll(() => pressed(session)).toEqual(['tegn-4', 'lov-bl-133', 'plan-5-3-1']);
    await open('gemt');
    await expect.poll(() => listed(session)).toEqual(['Tegn 4', 'Barnets lov § 133 Skærpet underretningspligt', expect.stringMatching(/^5\.3\.1 /)]);
    expect(await textOf(session, '#gemt .saved li')).toMatch(/Truer, chikanerer.*Plan 5\.2/s);
    expect(await textOf(session, '#gemt')).toContain('Vejledende – ikke en tjekliste');
    expect(await textOf(session, '#gemt')).not.toContain('Du har ikke gemt noget.');
    await session.click('#gemt a[href="#lov-bl-133"]');
    await expect.poll(() => session.evaluate(() => (document.getElementById('lov-bl-133')?.getClientRects().length ?? 0) > 0)).toBe(true);
  });

  it('is told once, with the way to the list as the next stop of Tab', async () => {
    await open('jura');
    await session.evaluate(() => document.querySelector<HTMLElement>('#lov-bl-133 > .star')?.focus());
    await session.press('Enter');
    await expect.poll(() => session.evaluate(() => [...document.querySelectorAll('main > [role="status"]')].map(({ textContent }) => textContent))).toEqual(['Gemt. Se alt, du har gemt']);
    await session.press('Tab');
    expect(await session.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#gemt');
    await session.press('Tab');
    await expect.poll(() => session.evaluate(() => document.querySelectorAll('.note').length)).toBe(0);
    await session.click('#lov-rpl-115 > .star');
    await session.click('#lov-rpl-115 > .note a');
    await expect.poll(() => session.evaluate(() => document.body.dataset['screen'])).toBe('gemt');
    await expect.poll(() => session.evaluate(() => document.querySelectorAll('.note').length)).toBe(0);
  });

  it('stays when marks and answers are cleared', async () => {
    await open('tegn');
    await session.click('#tegn-4 > .star');
    await session.click('#tegn-5 input');
    await session.click('button.hide');
    await expect.poll(() => session.url()).toBe(`${site.origin}/#hjem`);
    await open('tegn');
    await expect.poll(() => pressed(session)).toEqual(['tegn-4']);
  });

  it('is removed by its star, one by one in the list, or all at once', async () => {
    await open('tegn');
    for (const sign of [1, 2, 3, 4]) await session.click(`#tegn-${sign} > .star`);
    await session.click('#tegn-2 > .star');
    await expect.poll(() => storedFavourites(session)).toEqual(['tegn-1', 'tegn-3', 'tegn-4']);
    await session.evaluate(() => void (location.hash = 'gemt'));
    expect(await session.evaluate(() => [...document.querySelectorAll('#gemt .saved button')].map((button) => button.getAttribute('aria-label')))).toEqual(['Fjern: Tegn 1', 'Fjern: Tegn 3', 'Fjern: Tegn 4']);
    await session.click('#gemt .saved li:first-child button');
    await expect.poll(() => listed(session)).toEqual(['Tegn 3', 'Tegn 4']);
    expect(await session.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Fjern: Tegn 3');
    expect(await pressed(session)).toEqual(['tegn-3', 'tegn-4']);
    await session.click('#gemt .saved ~ button');
    await expect.poll(() => textOf(session, '#gemt')).toContain('Du har ikke gemt noget.');
    expect(await session.evaluate(() => document.activeElement?.matches('#gemt h1'))).toBe(true);
    await expect.poll(() => storedFavourites(session)).toEqual([]);
  });

  it('is taken over from another page, and says nothing of what this edition does not have', async () => {
    await putFavourite(session, 'lov-af-i-morgen', true);
    await putFavourite(session, 'tegn-4', true);
    await session.evaluate(() => new BroadcastChannel('lommeguide:/:koebenhavn:favourites').postMessage('changed'));
    await expect.poll(() => listed(session)).toEqual(['Tegn 4']);
    await session.click('#gemt .saved button');
    await expect.poll(() => listed(session)).toEqual([]);
    await expect.poll(() => storedFavourites(session)).toEqual(['lov-af-i-morgen']);
    await putFavourite(session, 'lov-af-i-morgen', false);
  });

  it('tells other pages', async () => {
    await open('tegn');
    await session.evaluate(() => void (new BroadcastChannel('lommeguide:/:koebenhavn:favourites').onmessage = () => void (document.body.dataset['heard'] = 'yes')));
    await session.click('#tegn-4 > .star');
    await expect.poll(() => session.evaluate(() => document.body.dataset['heard'])).toBe('yes');
  });

  it('is the same in English', async () => {
    await open('lov-bl-133', 'en/');
    await session.click('#lov-bl-133 > .star');
    await expect.poll(() => storedFavourites(session)).toEqual(['lov-bl-133']);
    await session.evaluate(() => void (location.hash = 'gemt'));
    expect((await listed(session)).length).toBe(1);
    // "Remove" is not broken.
    expect(await session.evaluate(() => {
      const word = document.createRange();
      word.selectNodeContents(document.querySelector('#gemt .saved button') as Element);
      return word.getClientRects().length;
    })).toBe(1);
    await open('gemt');
    await expect.poll(() => listed(session)).toEqual(['Barnets lov § 133 Skærpet underretningspligt']);
  });

  it('works with the server stopped', async () => {
    await untilOffline(session, 'ready');
    await open('tegn');
    await session.click('#tegn-4 > .star');
    await expect.poll(() => storedFavourites(session)).toEqual(['tegn-4']);
    await site.stop();
    try {
      await session.restart();
      await session.open(`${site.origin}/#gemt`);
      await expect.poll(() => listed(session)).toEqual(['Tegn 4']);
      await session.click('#gemt .saved button');
      await expect.poll(() => storedFavourites(session)).toEqual([]);
    } finally {
      await site.start();
    }
  });
});

describeOneEngine('the way to the list after something was saved', (engine) => {
  it.each(['light', 'dark'] as const)('is accessible (axe), %s', async (colorScheme) => {
    const site = await startSite();
    const session = await startSession(engine, { colorScheme });
    try {
      await session.open(`${site.origin}/#jura`);
      await untilStars(session);
      await bringAxe(session);
      await session.click('#lov-bl-133 > .star');
      await expect.poll(() => textOf(session, '#lov-bl-133 .note')).not.toBe('');
      expect(await violations(session, '#lov-bl-133')).toEqual([]);
    } finally {
      await session.close();
      await site.stop();
    }
  });
}, ['chromium']);

describeOneEngine('where storage is missing', (engine) => {
  it('what is saved lasts as long as the page, and the guide says so', async () => {
    const copy = copySite();
    copy.change(copy.asset('main'), (body) => `Object.defineProperty(window, 'indexedDB', { value: undefined });\nObject.defineProperty(window, 'BroadcastChannel', { value: undefined });\n${body}`);
    const site = await startSite(copy.root);
    const session = await startSession(engine);
    try {
      await session.open(`${site.origin}/#tegn`);
      await untilStars(session);
      await session.click('#tegn-4 > .star');
      await expect.poll(() => textOf(session, '#tegn-4 .note')).toContain('kan ikke gemmes på denne telefon');
      await session.click('#tegn-4 .note a');
      await expect.poll(() => listed(session)).toEqual(['Tegn 4']);
      expect(await textOf(session, '#gemt .keeps')).toContain('forsvinder, når du lukker guiden');
    } finally {
      await session.close();
      await site.stop();
      await copy.remove();
    }
  });
});
