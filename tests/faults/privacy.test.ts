import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fault } from '../helpers/fault';
import { describeFaults, type FaultBench } from '../helpers/fault-bench';
import { openFresh, untilOffline } from '../helpers/guide-page';
import { ask, SEARCH_BOX, untilSearch } from '../helpers/search-page';
import { giveAnswer, markedSigns, untilStored } from '../helpers/visit-page';

/** A name that nobody has; in two parts, so that nothing but the browser ever writes it as one. */
const CANARY = ['Xanthippe', 'Kvistgårdsø'].join('');

/** The files of a profile in which a text lies: in UTF-8, in Latin-1, as Chromium writes what fits into it, or in UTF-16 either way round. */
function filesWith(folder: string, text: string): string[] {
  const wide = Buffer.from(text, 'utf16le');
  const forms = [Buffer.from(text), Buffer.from(text, 'latin1'), wide, Buffer.from(wide).swap16()];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
    const body = readFileSync(path);
    return forms.some((form) => body.includes(form));
  });
}

describeFaults('what stays of a visit', (bench) => {
  /** Leaves the page and comes back to it by Back; whether it was kept alive meanwhile. */
  async function leaveAndReturn({ session }: FaultBench, origin: string): Promise<boolean> {
    await session.evaluate(() => addEventListener('pageshow', ({ persisted }) => (document.documentElement.dataset['persisted'] = String(persisted))));
    await session.open(`${origin}/rescue.html`);
    await session.evaluate(() => history.back()).catch(() => {});
    await expect.poll(() => session.evaluate(() => document.readyState === 'complete' && document.querySelector('nav.bar') !== null).catch(() => false)).toBe(true);
    return session.evaluate(() => document.documentElement.dataset['persisted'] === 'true');
  }
  const query = (): Promise<string> => bench.session.evaluate((box) => document.querySelector<HTMLInputElement>(box)?.value ?? '', SEARCH_BOX);
  const begin = async (): Promise<string> => {
    const { session } = bench;
    const server = await bench.serve();
    await openFresh(session, `${server.origin}/#soeg`);
    await untilOffline(session, 'ready');
    await untilSearch(session);
    await ask(session, 'hagekors');
    await session.click('nav.bar a[href="#tegn"]');
    await session.click('#tegn-4 input');
    await untilStored(session, ['tegn-4']);
    await session.click('nav.bar a[href="#handl"]');
    await giveAnswer(session, 'akut', 'nej');
    return server.origin;
  };
  const traces = (): Promise<unknown> => bench.session.evaluate(() => ({
    marks: document.querySelectorAll('#tegn input:checked').length,
    trail: document.querySelectorAll('.trail, .keeps, .gate, [data-outcome], [aria-pressed="true"]').length,
    state: history.state === null ? 'none' : 'some',
  }));
  const CLEAN = { marks: 0, trail: 0, state: 'none' };

  fault('F35 "Ryd og skjul", then the page is left and comes back alive: clean in the same task, nothing returns', async () => {
    const { session, engine } = bench;
    const origin = await begin();
    // The tap, and what there is to see and to read in the same task and right behind it.
    const after = await session.evaluate(async () => {
      document.querySelector<HTMLElement>('button.hide')?.click();
      const shown = document.querySelectorAll('#tegn input:checked, [data-outcome]').length;
      const name = 'lommeguide:/:koebenhavn';
      const kept = await new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error as Error);
        opening.onsuccess = () => {
          const getting = opening.result.transaction('visit').objectStore('visit').get('current');
          getting.onsuccess = () => {
            opening.result.close();
            resolve(getting.result === undefined ? 'nothing' : 'something');
          };
        };
      });
      return { shown, kept };
    });
    expect(after.kept).toBe('nothing');
    await expect.poll(traces).toEqual(CLEAN);
    const alive = await leaveAndReturn(bench, origin);
    expect(await markedSigns(session)).toEqual([]);
    await expect.poll(traces).toEqual(CLEAN);
    expect(await query()).toBe('');
    void engine;
    return `nothing stored right behind the tap; nothing returns, ${alive ? 'from the back-forward cache' : 'by Back, for which this browser loads the page anew'}`;
  });

  // Chromium without a window keeps no page alive; Firefox does.
  (bench.engine === 'webkit' ? bench.variant : fault)('F35 the page is only left, and comes back: the search query alone is gone', async () => {
    const { session } = bench;
    const origin = await begin();
    expect(await query()).toBe('hagekors');
    const alive = await leaveAndReturn(bench, origin);
    expect(await query()).toBe('');
    // Control: what was not cleared is there.
    await expect.poll(() => markedSigns(session)).toEqual(['tegn-4']);
    return `query gone, marks there, ${alive ? 'from the back-forward cache' : 'by Back, for which this browser loads the page anew'}`;
  });

  // The only driver that tells where its profile lies, and crashes.
  if (bench.engine !== 'chromium') return;

  fault('F34 a made-up name is searched for, signs marked, the flow run, cleared, the browser crashed: the whole profile is read', async () => {
    const { session } = bench;
    const server = await bench.serve();
    await openFresh(session, `${server.origin}/#soeg`);
    await untilOffline(session, 'ready');
    await untilSearch(session);
    await session.click(SEARCH_BOX);
    await session.type(CANARY);
    await ask(session, `${CANARY} hagekors`);
    const heard = await session.evaluate(() => [location.href, document.title, JSON.stringify(history.state)]);
    await session.click('nav.bar a[href="#tegn"]');
    await session.click('#tegn-4 input');
    await untilStored(session, ['tegn-4']);
    await session.click('nav.bar a[href="#handl"]');
    await giveAnswer(session, 'akut', 'nej');
    heard.push(...await session.evaluate(() => [location.href, document.title, JSON.stringify(history.state)]), ...await session.consoleErrors(), ...server.asked.map(({ path }) => path));
    await session.click('button.hide');
    await untilStored(session, []);
    await session.crash();
    expect(heard.filter((text) => text.includes(CANARY) || text.includes(encodeURIComponent(CANARY)))).toEqual([]);
    expect(filesWith(session.profile ?? '', CANARY)).toEqual([]);
    await session.restart();
    return '0 files hold the name; not in address, title, history, console or requests';
  });

  it('control: a name that a page keeps is found in the profile', async () => {
    const { session } = bench;
    const server = await bench.serve();
    const other = CANARY.replace('Xan', 'Xen');
    await openFresh(session, `${server.origin}/rescue.html`);
    await session.evaluate(async (text) => {
      localStorage.setItem('control', text);
      await new Promise((resolve, reject) => {
        const opening = indexedDB.open('control', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('control').put(text, 1);
        opening.onsuccess = resolve;
        opening.onerror = reject;
      });
    }, other);
    await session.crash();
    expect(filesWith(session.profile ?? '', other).length).toBeGreaterThan(0);
    await session.restart();
  });
}, { options: { pageCache: true } });
