import { expect, it } from 'vitest';
import { triesVariants } from '../helpers/engines';
import { fault } from '../helpers/fault';
import { callable, describeFaults, textAt, type FaultBench } from '../helpers/fault-bench';
import type { FaultServer } from '../helpers/fault-server';
import { offlineLine, openFresh, screenIds } from '../helpers/guide-page';
import { SIGNS } from '../helpers/plan-facts';
import { markedSigns, storedVisit, untilStored } from '../helpers/visit-page';

const MEMORY = 'kan ikke gemmes på denne telefon';
const NAME = 'lommeguide:/:koebenhavn';

/** What stands at the head of the page of a phone on which something is missing. */
const ABSENT: Readonly<Record<string, string>> = {
  'the service worker is absent': 'delete Navigator.prototype.serviceWorker;',
  'the service worker throws': "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('no', 'SecurityError'); } });",
  'the Cache API is absent': 'delete window.caches;',
  'the Cache API throws': "Object.defineProperty(window, 'caches', { get() { throw new DOMException('no', 'SecurityError'); } });",
  'IndexedDB is absent': "Object.defineProperty(window, 'indexedDB', { value: undefined });",
  'IndexedDB throws': "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };",
  'localStorage is absent': "Object.defineProperty(window, 'localStorage', { value: undefined });",
  'localStorage throws': "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });",
};
const ALL = `for (const name of ['caches', 'indexedDB', 'localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });
delete Navigator.prototype.serviceWorker;
window.BroadcastChannel = undefined;`;

const keeps = ({ session }: FaultBench): Promise<string> => textAt(session, '#tegn .keeps');

/** That the guide is complete: the number, every screen, marks and settings that work. Gives whether it says that marks are not kept. */
async function complete(bench: FaultBench, server: FaultServer): Promise<boolean> {
  const { session } = bench;
  await openFresh(session, `${server.origin}/#tegn`);
  expect(await callable(session)).toBe(true);
  expect((await screenIds(session)).length).toBeGreaterThan(15);
  await session.click('#tegn-4 input');
  await expect.poll(() => keeps(bench)).toMatch(/vises ikke efter|kan ikke gemmes/);
  await session.click('nav.bar a[href="#jura"]');
  await session.click('nav.bar a[href="#tegn"]');
  await expect.poll(() => markedSigns(session)).toEqual(['tegn-4']);
  await session.click('button.hide');
  await expect.poll(() => markedSigns(session)).toEqual([]);
  await openFresh(session, `${server.origin}/#tegn`);
  await expect.poll(() => markedSigns(session)).toEqual([]);
  await session.click('#tegn-7 input');
  await expect.poll(() => keeps(bench)).toMatch(/vises ikke efter|kan ikke gemmes/);
  return (await keeps(bench)).includes(MEMORY);
}

/** In the page: makes the next puts fail as a full phone does. */
const fill = ({ session }: FaultBench): Promise<void> => session.evaluate(() => {
  const { put } = IDBObjectStore.prototype;
  Object.assign(window, { room: () => (IDBObjectStore.prototype.put = put) });
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
});

describeFaults('storage', (bench) => {
  const open = async (root?: string): Promise<FaultServer> => {
    const server = await bench.serve(root);
    await openFresh(bench.session, `${server.origin}/#tegn`);
    return server;
  };

  it('control: with everything there, nothing is said to be lost', async () => {
    expect(await complete(bench, await bench.serve(bench.phone('window.planted = true;').root))).toBe(false);
    expect(await bench.session.evaluate(() => 'planted' in window)).toBe(true);
  });

  fault('F16 no room at a save: the mark stays on the screen, said plainly, nothing half-written', async () => {
    const { session } = bench;
    await open();
    await session.click('#tegn-4 input');
    await untilStored(session, ['tegn-4']);
    const before = await storedVisit(session);
    await fill(bench);
    await session.click('#tegn-7 input');
    await expect.poll(() => keeps(bench)).toContain(MEMORY);
    expect(await markedSigns(session)).toEqual(['tegn-4', 'tegn-7']);
    expect(await storedVisit(session)).toEqual(before);
    // Control: with room again the next mark brings both to the phone.
    await session.evaluate(() => void (window as unknown as { room(): void }).room());
    await session.click('#tegn-9 input');
    await untilStored(session, ['tegn-4', 'tegn-7', 'tegn-9']);
    await expect.poll(() => keeps(bench)).not.toContain(MEMORY);
    return 'mark on the screen; says that it is not kept; the earlier record whole; with room all is kept';
  });

  for (const [name, script] of Object.entries(ABSENT)) {
    bench.variant(`F17 ${name}: the guide is complete`, async () => {
      await complete(bench, await bench.serve(bench.phone(script).root));
      const memory = name.includes('IndexedDB');
      await expect.poll(async () => (await keeps(bench)).includes(MEMORY)).toBe(memory);
      return memory ? 'complete; marks in memory, and it says so' : 'complete; marks are kept';
    });
  }

  fault('F17 service worker, Cache API, IndexedDB, localStorage all gone: the guide is complete', async () => {
    const { session } = bench;
    const server = await bench.serve(bench.phone(ALL).root);
    await complete(bench, server);
    // It is said once the store, which comes when the browser is idle, has refused.
    await expect.poll(() => keeps(bench)).toContain(MEMORY);
    await openFresh(session, `${server.origin}/`);
    await expect.poll(() => offlineLine(session)).toContain('kan ikke gemme guiden');
    return 'complete; marks in memory, and it says so; says that it cannot be kept offline';
  });

  bench.variant('F18 indexedDB.open never answers: nothing waits, memory after three seconds', async () => {
    const { session } = bench;
    const silent = bench.phone(`const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = function (...asked) {
        const request = open.apply(this, asked);
        request.addEventListener = () => {};
        return request;
      };`);
    await open(silent.root);
    expect(await callable(session)).toBe(true);
    await session.click('#tegn-4 input');
    expect(await markedSigns(session)).toEqual(['tegn-4']);
    expect(await keeps(bench)).not.toContain(MEMORY);
    await expect.poll(() => keeps(bench), { timeout: 8_000 }).toContain(MEMORY);
    expect(await markedSigns(session)).toEqual(['tegn-4']);
    return 'painted and markable at once; says within 8 s that marks are in memory';
  });

  for (const [name, told, add] of [['and the page is told', true, bench.variant], ['and the page is not told', false, fault]] as const) {
    (bench.engine === 'webkit' ? bench.variant : add)(`F19 the database connection dies in use, ${name}: reopened, nothing lost`, async () => {
      const { session } = bench;
      const phone = bench.phone(`window.connections = [];
        const { open } = IDBFactory.prototype;
        IDBFactory.prototype.open = function (...asked) {
          const request = open.apply(this, asked);
          request.addEventListener('success', () => window.connections.push(request.result));
          return request;
        };`);
      await open(phone.root);
      await session.click('#tegn-4 input');
      await untilStored(session, ['tegn-4']);
      expect(await session.evaluate((tell) => {
        const { connections } = window as unknown as { connections: IDBDatabase[] };
        for (const connection of connections) {
          connection.close();
          if (tell) connection.dispatchEvent(new Event('close'));
        }
        return connections.length;
      }, told)).toBeGreaterThan(0);
      await session.click('#tegn-7 input');
      await untilStored(session, ['tegn-4', 'tegn-7']);
      expect(await keeps(bench)).not.toContain(MEMORY);
      return 'the next mark is kept, with the earlier one';
    });
  }

  (bench.engine === 'webkit' ? bench.variant : fault)('F20 an older page holds the database and does not let go: no hang, memory, said plainly', async () => {
    const { session } = bench;
    const holder = bench.phone(`const opening = indexedDB.open('${NAME}', 1);
      opening.onupgradeneeded = () => ['seen', 'visit'].forEach((store) => opening.result.createObjectStore(store));
      opening.onsuccess = () => (window.held = opening.result);`);
    await open(holder.root);
    expect(await callable(session)).toBe(true);
    await session.click('#tegn-4 input');
    await expect.poll(() => keeps(bench), { timeout: 5_000 }).toContain(MEMORY);
    expect(await markedSigns(session)).toEqual(['tegn-4']);
    return 'markable at once; says within 5 s that marks are in memory';
  });

  bench.variant('F20 an older page holds the database and lets go when asked: upgraded, kept', async () => {
    const { session } = bench;
    const holder = bench.phone(`const opening = indexedDB.open('${NAME}', 1);
      opening.onupgradeneeded = () => ['seen', 'visit'].forEach((store) => opening.result.createObjectStore(store));
      opening.onsuccess = () => (opening.result.onversionchange = () => opening.result.close());`);
    await open(holder.root);
    await session.click('#tegn-4 input');
    await untilStored(session, ['tegn-4']);
    expect(await keeps(bench)).not.toContain(MEMORY);
    return 'upgraded at once; marks are kept';
  });

  bench.variant('F20 a newer edition upgrades the database under this page: it lets go, and goes on keeping', async () => {
    const { session } = bench;
    await open();
    await session.click('#tegn-4 input');
    await untilStored(session, ['tegn-4']);
    const took = await session.evaluate((name) => new Promise<number>((resolve, reject) => {
      const began = performance.now();
      const opening = indexedDB.open(name, 99);
      opening.onupgradeneeded = () => void opening.result.createObjectStore('of-a-later-edition');
      opening.onblocked = () => reject(new Error('blocked'));
      opening.onsuccess = () => {
        opening.result.close();
        resolve(performance.now() - began);
      };
    }), NAME);
    expect(took).toBeLessThan(5_000);
    await session.click('#tegn-7 input');
    await untilStored(session, ['tegn-4', 'tegn-7']);
    expect(await keeps(bench)).not.toContain(MEMORY);
    return 'the upgrade is not held up; later marks are kept';
  });

  const HOSTILE: Readonly<Record<string, unknown>> = {
    'an unknown schema': { v: 7, entries: [{ kind: 'mark', ref: 'tegn-4' }] },
    'unknown ids': { startedAt: 0, changedAt: 0, marks: ['tegn-99', '<img src=x onerror=alert(1)>'], flows: { nowhere: { x: 'y' }, act: { akut: 'måske' } } },
    'wrong types': { startedAt: 0, changedAt: 0, marks: 'tegn-4', flows: [1, null, { akut: ['ja'] }] },
    'a text': 'javascript:alert(1)',
    'a number': 42,
  };
  for (const [name, record] of [...Object.entries(HOSTILE), ['10 MB', 'big'] as const, ['__proto__ as a key', 'proto'] as const]) {
    (name.startsWith('__proto__') ? fault : bench.variant)(`F33 a stored record with ${name}: passed over`, async () => {
      const { session } = bench;
      const server = await open();
      await session.click('#tegn-4 input');
      await untilStored(session, ['tegn-4']);
      await openFresh(session, `${server.origin}/rescue.html`);
      await session.evaluate(plant, NAME, record as string);
      const errors = (await session.consoleErrors()).length;
      await openFresh(session, `${server.origin}/#tegn`);
      expect(await callable(session)).toBe(true);
      await expect.poll(() => session.evaluate(() => document.querySelectorAll('#tegn .star').length)).toBe(SIGNS);
      expect(await markedSigns(session)).toEqual([]);
      await session.click('#tegn-7 input');
      await untilStored(session, ['tegn-7']);
      await openFresh(session, `${server.origin}/#gemt`);
      expect(await callable(session)).toBe(true);
      expect(await session.evaluate(() => [Object.keys(Object.prototype), ({} as { hacked?: string }).hacked ?? 'clean', document.querySelectorAll('img[onerror]').length])).toEqual([[], 'clean', 0]);
      expect((await session.consoleErrors()).slice(errors)).toEqual([]);
      return 'passed over; nothing executed; the next mark is kept';
    });
  }

  if (triesVariants(bench.engine)) it('control: a record as the guide writes it, planted in the same way, is shown', async () => {
    const { session } = bench;
    const server = await open();
    await session.click('#tegn-4 input');
    await untilStored(session, ['tegn-4']);
    await openFresh(session, `${server.origin}/rescue.html`);
    await session.evaluate(plant, NAME, { startedAt: 0, changedAt: 0, marks: ['tegn-9'], flows: {} });
    await openFresh(session, `${server.origin}/#tegn`);
    await expect.poll(() => markedSigns(session)).toEqual(['tegn-9']);
  });
});

/** In the page: puts a record in the place of the visit, what resembles it in those of settings and favourites; times are made now. */
async function plant(name: string, given: unknown): Promise<void> {
  const now = Date.now();
  const proto = JSON.parse(`{"startedAt":${now},"changedAt":${now},"marks":["__proto__","constructor"],"flows":{"__proto__":{"hacked":"yes"},"act":{"__proto__":{"hacked":"yes"},"constructor":"x"}},"__proto__":{"hacked":"yes"}}`) as unknown;
  const big = { startedAt: now, changedAt: now, marks: Array.from({ length: 10 }, (_, at) => String(at).repeat(1_000_000)), flows: {} };
  const record = given === 'big' ? big : given === 'proto' ? proto : given;
  if (typeof record === 'object' && record !== null && 'startedAt' in record && record.startedAt === 0) Object.assign(record, { startedAt: now, changedAt: now });
  localStorage.setItem(`${name}:settings`, given === 'big' ? 'x'.repeat(1_000_000) : JSON.stringify(record));
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error as Error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['visit', 'favourites'], 'readwrite');
      transaction.objectStore('visit').put(record, 'current');
      for (const id of ['__proto__', '<img src=x onerror=alert(1)>', 'tegn-99']) transaction.objectStore('favourites').put(given, id);
      transaction.oncomplete = () => resolve(opening.result.close());
      transaction.onabort = () => reject(transaction.error as Error);
    };
  });
}
