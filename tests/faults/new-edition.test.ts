import { expect, it } from 'vitest';
import { triesVariants } from '../helpers/engines';
import { fault } from '../helpers/fault';
import { asset, describeFaults, textAt, type FaultBench } from '../helpers/fault-bench';
import type { FaultServer } from '../helpers/fault-server';
import { look, offlineLine, openFresh, showScreen, untilLooked, untilOffline } from '../helpers/guide-page';
import type { Edition } from '../helpers/edition';
import { giveAnswer, shownPart } from '../helpers/visit-page';

const NEXT = 'abcdef01';

/** Another edition, that says in its document that it is one, and has something new to tell. */
function nextEdition({ copy }: FaultBench): Edition {
  const next = copy(NEXT);
  next.rebuild('index.html', (html) => html.replace('<main>', '<main data-edition="next">'));
  next.rebuild(asset('language-da').slice(1), (words) => words.replace(/("entry":"nyt-)[\w-]+/, '$1naeste'));
  return next;
}

async function installed({ session, serve }: FaultBench, root?: string): Promise<FaultServer> {
  const server = await serve(root);
  await openFresh(session, `${server.origin}/`);
  await untilOffline(session, 'ready');
  await untilLooked(session);
  return server;
}

/** A page of the old edition on home, which has heard that the new one waits. */
async function waiting(bench: FaultBench, root?: string): Promise<FaultServer> {
  const server = await installed(bench, root);
  server.swap(nextEdition(bench).root);
  await openFresh(bench.session, `${server.origin}/`);
  await expect.poll(() => offlineLine(bench.session), { timeout: 20_000 }).toContain('Ny udgave klar');
  return server;
}

const edition = ({ session }: FaultBench): Promise<string> => session.evaluate(() => document.querySelector('main')?.dataset['edition'] ?? 'old');
const mark = ({ session }: FaultBench): Promise<void> => session.evaluate(() => void Object.assign(window, { untouched: true }));
const untouched = ({ session }: FaultBench): Promise<boolean> => session.evaluate(() => 'untouched' in window);
const door = ({ session }: FaultBench): Promise<readonly [string, string]> => session.evaluate(() => {
  const link = document.querySelector('#hjem a[href="#om"]') as Element;
  return [link.textContent, getComputedStyle(link, '::before').content] as const;
});
const lookUp = async ({ session }: FaultBench): Promise<void> => {
  await session.click('#om [data-island="updates"] button:not(.strong)');
};
/** Opens the guide in a second window, by a real click: only that may open one. */
async function openOther({ session }: FaultBench): Promise<void> {
  await session.evaluate(() => document.querySelector('nav.bar a[href="#jura"]')?.addEventListener('click', () => Object.assign(window, { other: window.open('/#hjem') }), { once: true }));
  await session.click('nav.bar a[href="#jura"]');
}

/** Does something in the second window, and tells what it says. */
const other = ({ session }: FaultBench, what: 'line' | 'edition' | 'tap' | 'reload' | 'close'): Promise<string> => session.evaluate((wanted) => {
  const { other: page } = window as unknown as { other: Window };
  if (wanted === 'tap') page.document.querySelector<HTMLElement>('#hjem .update button')?.click();
  if (wanted === 'reload') page.location.reload();
  if (wanted === 'close') page.close();
  if (wanted === 'line') return page.document.querySelector<HTMLElement>('#hjem .offline')?.textContent ?? '';
  return page.document.querySelector('main')?.dataset['edition'] ?? 'old';
}, what);

const found = ({ session }: FaultBench): Promise<string> => textAt(session, '#om [data-island="updates"] [role="status"]');

describeFaults('a new edition', (bench) => {
  const { engine } = bench;

  if (triesVariants(engine)) it('shows as a dot on "Om" and a line on home, is applied by the tap even with the server gone, and what is new is told until it was seen', async () => {
    const { session } = bench;
    const server = await installed(bench);
    expect(await door(bench)).toEqual(['Om guiden', 'none']);
    server.swap(nextEdition(bench).root);
    await openFresh(session, `${server.origin}/`);
    await expect.poll(() => offlineLine(session), { timeout: 20_000 }).toContain('Ny udgave klar');
    expect(await door(bench)).toEqual(['Om guiden – Ny udgave klar', '""']);
    expect(await edition(bench)).toBe('old');
    expect(await offlineLine(session)).not.toContain('Nyt siden sidst');

    await server.stop();
    await session.click('#hjem .update button');
    await expect.poll(() => offlineLine(session).catch(() => ''), { timeout: 20_000 }).toContain(`udgave ${NEXT}`);
    expect(await edition(bench)).toBe('next');
    expect(await door(bench)).toEqual(['Om guiden', 'none']);

    await expect.poll(() => offlineLine(session)).toContain('Nyt siden sidst');
    await session.click('#hjem .update a');
    expect((await look(session)).shown).toEqual(['om']);
    await expect.poll(() => session.evaluate(() => document.querySelectorAll('.update a').length)).toBe(0);
    await openFresh(session, `${server.origin}/#om`);
    await expect.poll(() => textAt(session, '#om [data-island="updates"]')).toContain('Sidst søgt');
    expect(await session.evaluate(() => document.querySelectorAll('.update a').length)).toBe(0);
  });

  fault('F21 two tabs: the one that was tapped takes the new edition, the other goes on in the old one, also with files that the new one has no more', async () => {
    const { session } = bench;
    const server = await installed(bench);
    const lost = asset('open-search');
    const next = nextEdition(bench);
    next.change('sw.js', (worker) => worker.replace(new RegExp(`\\{url:.${lost}.,[^}]*\\},`), ''));
    next.hide(lost.slice(1));
    server.swap(next.root);
    await openFresh(session, `${server.origin}/#tegn`);
    await mark(bench);
    await openOther(bench);
    await expect.poll(() => other(bench, 'line'), { timeout: 20_000 }).toContain('Ny udgave klar');
    await other(bench, 'tap');
    await expect.poll(() => other(bench, 'edition'), { timeout: 20_000 }).toBe('next');
    await expect.poll(() => other(bench, 'line'), { timeout: 20_000 }).toContain(`udgave ${NEXT}`);

    await server.stop();
    expect(await untouched(bench)).toBe(true);
    expect(await edition(bench)).toBe('old');
    expect(await session.evaluate((path) => fetch(path).then(({ ok }) => ok), lost)).toBe(true);
    await session.click('nav.bar a[href="#tegn"]');
    await expect.poll(() => look(session)).toMatchObject({ shown: ['tegn'], call: true });
    await other(bench, 'close');
    return 'the tapped one is new; the other is not reloaded, reads and calls, also with the server stopped';
  });

  bench.variant('F23 comes while a flow is under way: nothing reloads, nothing moves; it is offered on home', async () => {
    const { session } = bench;
    const server = await installed(bench);
    await session.click('nav.bar a[href="#handl"]');
    await giveAnswer(session, 'akut', 'nej');
    await expect.poll(() => shownPart(session)).toBe('person');
    await mark(bench);
    server.swap(nextEdition(bench).root);
    const before = await textAt(session, '#handl');
    await session.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
    });
    await expect.poll(() => session.evaluate(() => 'update' in document.documentElement.dataset), { timeout: 20_000 }).toBe(true);
    expect(await untouched(bench)).toBe(true);
    expect(await shownPart(session)).toBe('person');
    expect(await textAt(session, '#handl')).toBe(before);
    await session.click('nav.bar a[href="#hjem"]');
    expect(await offlineLine(session)).toContain('Ny udgave klar');
    expect(await edition(bench)).toBe('old');
    return 'nothing reloads, nothing moves; a dot on "Om", and the offer on home';
  });

  if (engine !== 'webkit') it('is simply there at a cold start with no other page open, also where the old worker is not done yet', async () => {
    const { session } = bench;
    const busy = bench.copy();
    // What browsers wait for before they let a new worker in.
    busy.change('sw.js', (worker) => `self.addEventListener('message', (event) => event.data === 'stay busy' && event.waitUntil(new Promise(() => {})));\n${worker}`);
    const server = await waiting(bench, busy.root);
    await session.evaluate(async () => (await navigator.serviceWorker.ready).active?.postMessage('stay busy'));
    // A page that was left can linger for a moment; until it is gone this is no cold start.
    await expect.poll(async () => {
      await openFresh(session, `${server.origin}/#tegn`);
      return edition(bench);
    }).toBe('next');
    await untilOffline(session, 'ready');
    await session.click('nav.bar a[href="#hjem"]');
    expect(await offlineLine(session)).toContain(`udgave ${NEXT}`);
    expect(await session.evaluate(() => performance.getEntriesByType('navigation').map((entry) => (entry as PerformanceNavigationTiming).type))).toEqual(['navigate']);
  });

  if (!triesVariants(engine)) return;

  it('is not taken by a page that is reloaded, or opened beside another', async () => {
    await waiting(bench);
    await openOther(bench);
    await expect.poll(() => other(bench, 'line'), { timeout: 20_000 }).toContain('Ny udgave klar');
    expect(await other(bench, 'edition')).toBe('old');
    await other(bench, 'reload');
    await expect.poll(() => other(bench, 'line'), { timeout: 20_000 }).toContain('Ny udgave klar');
    expect(await other(bench, 'edition')).toBe('old');
    await other(bench, 'close');
  });

  it('is looked for by a button that says what it found', async () => {
    const { session } = bench;
    const server = await installed(bench);
    await session.click('#hjem a[href="#om"]');
    await lookUp(bench);
    await expect.poll(() => found(bench)).toBe('Guiden er den nyeste');
    await server.stop();
    await lookUp(bench);
    await expect.poll(() => found(bench)).toBe('Ingen forbindelse');
    await server.start();
    server.swap(nextEdition(bench).root);
    await lookUp(bench);
    await expect.poll(() => found(bench), { timeout: 20_000 }).toBe('Ny udgave klar');
    await session.click('#om [data-island="updates"] button.strong');
    await expect.poll(() => edition(bench).catch(() => ''), { timeout: 20_000 }).toBe('next');
    await expect.poll(() => look(session).then(({ shown }) => shown, () => [])).toEqual(['om']);
  });

  // WebKit's driver sets no clock.
  if (engine !== 'webkit') it('that nobody could ask for longer than thirty days is said on home and on "Om", until somebody can', async () => {
    const { session } = bench;
    await session.restart({ clock: '2027-03-01T12:00:00Z' });
    const server = await installed(bench);
    await session.click('#hjem a[href="#om"]');
    await expect.poll(() => textAt(session, '#om [data-island="updates"]')).toContain('Sidst søgt efter opdatering: 1. marts 2027');
    await server.stop();
    for (const [clock, said] of [['2027-03-31T12:00:00Z', false], ['2027-04-01T12:00:00Z', true]] as const) {
      await session.restart({ clock });
      await openFresh(session, `${server.origin}/#om`);
      await untilOffline(session, 'ready');
      await lookUp(bench);
      await expect.poll(() => found(bench)).toBe('Ingen forbindelse');
      for (const screen of ['om', 'hjem']) {
        await showScreen(session, screen);
        const notice = (): Promise<string> => textAt(session, `#${screen} .offline .until`);
        if (said) await expect.poll(notice).toBe('Guiden har ikke søgt efter opdatering siden 1. marts 2027. Åbn den, når du har forbindelse.');
        else expect(await notice(), `${screen} at ${clock}`).toBe('');
      }
    }
    await server.start();
    await session.restart({ clock: '2027-05-01T12:00:00Z' });
    await openFresh(session, `${server.origin}/#om`);
    await expect.poll(() => textAt(session, '#om [data-island="updates"]')).toContain('1. maj 2027');
    expect(await textAt(session, '#om .offline .until')).toBe('');
  });
});
