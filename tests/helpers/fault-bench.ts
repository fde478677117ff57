import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { DIST } from '../../tools/serve.mjs';
import { copyEdition, copyWithScript, type Edition } from './edition';
import { describeEngines, triesVariants } from './engines';
import { fault } from './fault';
import { startFaultServer, type FaultServer } from './fault-server';
import { openFresh, untilLooked, untilOffline } from './guide-page';
import { startSession, type Engine, type Session, type SessionOptions } from './session';

/** One browser, and what a test puts around it; servers and copies are gone after each test. */
export interface FaultBench {
  readonly engine: Engine;
  readonly session: Session;
  /** Serves the built guide, or a copy of it, under an origin that this browser has not seen. */
  serve(root?: string): Promise<FaultServer>;
  copy(version?: string): Edition;
  /** A copy whose documents run a script before anything else. */
  phone(script: string, version?: string): Edition;
  /** A fault that is left to the first engine, unless a run takes its time. */
  variant(name: string, run: () => Promise<string>): void;
}

/** The same faults in every engine, or those of `able`, on one browser each. */
export function describeFaults(name: string, tests: (bench: FaultBench) => void, { able, options }: { able?: readonly Engine[]; options?: SessionOptions } = {}): void {
  describeEngines(name, (engine) => {
    let session: Session;
    let endings: (() => Promise<void>)[] = [];
    const later = <T extends { remove(): Promise<void> }>(made: T): T => {
      endings.push(() => made.remove());
      return made;
    };
    beforeAll(async () => {
      session = await startSession(engine, options);
    });
    afterAll(() => session?.close());
    afterEach(async () => {
      // A page that is left open would go on asking. A browser that does not answer any more is replaced.
      await session.open('about:blank').catch(async () => {
        await session.close();
        session = await startSession(engine, options);
      });
      for (const end of endings.toReversed()) await end();
      endings = [];
    });
    tests({
      engine,
      get session() {
        return session;
      },
      async serve(root) {
        const server = await startFaultServer(root);
        endings.push(() => server.stop());
        return server;
      },
      copy: (version) => later(copyEdition(version)),
      phone: (script, version) => later(copyWithScript(script, version)),
      variant: (name, run) => void (triesVariants(engine) && fault(name, run)),
    });
  }, able);
}

/** Serves the guide, or a copy of it, and opens it until it lies in the phone whole, in all languages. */
export async function kept({ session, serve }: FaultBench, root?: string): Promise<FaultServer> {
  const server = await serve(root);
  await openFresh(session, `${server.origin}/`);
  await untilOffline(session, 'ready');
  await expect.poll(() => session.evaluate(() => document.documentElement.dataset['languages']), { timeout: 20_000 }).toBe('ready');
  // Nothing is written to the cache behind a test's back.
  await untilLooked(session);
  return server;
}

/** The path of the one file in assets/ whose name begins so. */
export function asset(name: string): string {
  const [file, ...others] = readdirSync(join(DIST, 'assets')).filter((candidate) => candidate.startsWith(name) && /\.js(on)?$/.test(candidate));
  if (file === undefined || others.length > 0) throw new Error(`not one asset ${name}`);
  return `/assets/${file}`;
}

/** Whether a link to the hotline is on the screen, on top, and can be tapped. */
export const callable = (session: Session): Promise<boolean> => session.evaluate(() => [...document.querySelectorAll<HTMLElement>('a[href="tel:+4541749090"]')].some((link) => {
  const box = link.getBoundingClientRect();
  return box.width > 0 && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)?.closest('a') === link;
}));

/** The paths that lie in the guide's caches. */
export const cachedPaths = (session: Session): Promise<string[]> => session.evaluate(async () => {
  const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
  return requests.flat().map(({ url }) => new URL(url).pathname);
});

/** Text of what is visible at a selector. */
export const textAt = (session: Session, selector: string): Promise<string> => session.evaluate((at) => [...document.querySelectorAll<HTMLElement>(at)].filter((element) => element.getClientRects().length > 0).map(({ innerText }) => innerText).join('\n'), selector);
