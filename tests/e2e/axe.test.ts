import axeCore from 'axe-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allPaths, graphOf } from '../../src/core/flow';
import type { Plan } from '../../src/core/plan';
import { describeEngines } from '../helpers/engines';
import { openFresh, PLACES } from '../helpers/guide-page';
import { samplePlan } from '../helpers/sample-plan';
import { ask, untilSearch } from '../helpers/search-page';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';
import { ageVisit, giveAnswer, shownPart, untilStored } from '../helpers/visit-page';

interface Axe {
  run(context: Node, options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

// Sent as a function: the page's CSP allows no script but its own.
const axe = new Function(axeCore.source) as () => void;

describeEngines('accessibility (axe)', (engine) => {
  let site: Site;
  let session: Session;
  beforeAll(async () => {
    site = await startSite();
    session = await startSession(engine);
  });
  afterAll(async () => {
    await session?.close();
    await site?.stop();
  });

  const open = async (place: string): Promise<void> => {
    await openFresh(session, `${site.origin}/#${place}`);
    await session.evaluate(axe);
  };
  const violations = (within = 'html'): Promise<string[]> => session.evaluate(async (selector) => {
    const { violations: found } = await (window as unknown as { axe: Axe }).axe.run(document.querySelector(selector) ?? document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${location.hash} ${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`));
  }, within);

  it.each(['light', 'dark'] as const)('no violation on any screen, %s', async (colorScheme) => {
    await session.restart({ colorScheme });
    await open('hjem');
    const found: string[] = [];
    for (const place of PLACES.filter((id) => !/^(tegn|lov|plan)-/.test(id))) {
      await session.evaluate((id) => void (location.hash = id), place);
      // The bars and landmarks are the same everywhere: once is enough.
      found.push(...(await violations(place === 'hjem' ? 'html' : `#${place}`)));
    }
    expect(found).toEqual([]);
  }, 120_000);

  it('no violation on any question or outcome of the flows', async () => {
    const found: string[] = [];
    for (const flow of (samplePlan() as Plan).flows) {
      const seen = new Set<string>();
      const look = async (part: string): Promise<void> => {
        if (seen.has(part)) return;
        seen.add(part);
        found.push(...(await violations(`#${flow.screen}`)));
      };
      await open(flow.screen);
      await session.click('button.hide');
      await open(flow.screen);
      for (const { trail, at } of allPaths(graphOf(flow))) {
        if (seen.has(at)) continue;
        for (const { node, answer } of trail) {
          await giveAnswer(session, node, answer, flow.id);
          await look(node);
        }
        await expect.poll(() => shownPart(session, flow.id)).toBe(at);
        await look(at);
        await session.click(`#${flow.screen} .trail > button`);
      }
      expect(seen.size).toBe(flow.nodes.length + flow.outcomes.length);
    }
    expect(found).toEqual([]);
  }, 120_000);

  it.each(['light', 'dark'] as const)('no violation among the results of a search, %s', async (colorScheme) => {
    await session.restart({ colorScheme });
    await open('soeg');
    await untilSearch(session);
    const found: string[] = [];
    for (const question of ['truer med en kniv', 'hagekors', 'hvor lang tid går der', 'qwertzuiop', '§ 133']) {
      await ask(session, question);
      found.push(...(await violations('#soeg')));
    }
    expect(found).toEqual([]);
  }, 120_000);

  it('no violation with marks, on the card, and where an older visit is asked about', async () => {
    await open('tegn');
    await session.click('button.hide');
    await open('tegn');
    await session.click('#tegn-4 input');
    const found = await violations();
    await untilStored(session, ['tegn-4']);
    await open('kort');
    found.push(...(await violations()));
    await ageVisit(session, 3_600_000);
    for (const place of ['tegn', 'handl', 'del', 'kort']) {
      await open(place);
      await expect.poll(() => session.evaluate(() => [...document.querySelectorAll('.gate')].some((gate) => gate.getClientRects().length > 0))).toBe(true);
      found.push(...(await violations()));
    }
    expect(found).toEqual([]);
  });
}, ['chromium']);
