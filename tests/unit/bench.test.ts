import { describe, expect, it } from 'vitest';
import { loosest } from '../../tools/bench/budgets.mjs';
import { executedLength } from '../../tools/bench/executed.mjs';
import { isMet } from '../../tools/bench/figures.mjs';
import { floorDocument, loosePolicy, workerDocument } from '../../tools/bench/floor.mjs';
import { grownFile } from '../../tools/bench/grown-pack.mjs';
import { otherText } from '../../tools/bench/grown-text.mjs';
import { Link, SEGMENT, Sender, SLOW } from '../../tools/bench/link.mjs';
import { median } from '../../tools/bench/median.mjs';
import { figureTable } from '../../tools/bench/table.mjs';
import { readPriority } from '../../tools/bench/turns.mjs';

/** A clock that stands still until it is run. */
function setClock() {
  let time = 0;
  const tasks: { time: number; task: () => void }[] = [];
  return {
    now: () => time,
    at: (when: number, task: () => void) => void tasks.push({ time: when, task }),
    run() {
      for (let next = tasks.sort((a, b) => a.time - b.time).shift(); next; next = tasks.sort((a, b) => a.time - b.time).shift()) {
        time = Math.max(time, next.time);
        next.task();
      }
    },
  };
}

/** When each of so many segments arrives, in ms. */
function arrivals(segments: number, { roundTrip, bitsPerSecond } = SLOW): number[] {
  const clock = setClock();
  const sender = new Sender(new Link(clock, { roundTrip, bitsPerSecond }));
  const times: number[] = [];
  for (let at = 0; at < segments; at++) sender.send(SEGMENT, () => times.push(clock.now()));
  clock.run();
  return times;
}

describe('the link', () => {
  const each = (SEGMENT * 8000) / SLOW.bitsPerSecond;

  it('takes its bits per second, and half a round trip', () => {
    expect(arrivals(2)[0]).toBeCloseTo(each + 200);
    expect(arrivals(2)[1]).toBeCloseTo(2 * each + 200);
  });
  it('sends ten segments, and the next when the first of them has been acknowledged', () => {
    const times = arrivals(11);
    expect(times[9]).toBeCloseTo(10 * each + 200);
    expect(times[10]).toBeCloseTo(each + 400 + each + 200);
  });
  it('is full once the window has opened: 300 segments take hardly longer than their bits', () => {
    expect(arrivals(300).at(-1)).toBeLessThan(300 * each + 400);
  });
  it('opens its window twice as far each time', () => {
    // A line so fast that only the window holds back: 10, 20, 40 segments.
    const times = arrivals(70, { roundTrip: 400, bitsPerSecond: 1e9 }).map((time) => Math.floor(time / 400));
    expect([0, 1, 2].map((round) => times.filter((time) => time === round).length)).toEqual([10, 20, 40]);
  });
  it('is shared: two connections get half each', () => {
    const clock = setClock();
    const link = new Link(clock, SLOW);
    const ends = [0, 0];
    for (const at of [0, 1]) {
      const sender = new Sender(link);
      for (let count = 0; count < 100; count++) sender.send(SEGMENT, () => (ends[at] = clock.now()));
    }
    clock.run();
    expect(Math.min(...ends)).toBeGreaterThan(200 * each * 0.9);
    expect(link.bytesBy(clock.now())).toBe(200 * SEGMENT);
  });
  it('hears how urgent a request is', () => {
    expect(readPriority('u=1, i')).toEqual({ urgency: 1, inTurn: true });
    expect(readPriority('')).toEqual({ urgency: 3, inTurn: false });
  });
});

describe('the floor', () => {
  const html = '<head><link rel="manifest" href="/m.webmanifest"><link rel="icon" href="/i.svg"><script>try{}catch{}</script><style>a{}</style><script type="module" src="/main.js"></script></head><body><a href="tel:112">112</a><script type="application/json">{}</script></body>';

  it('is the document without script, its data and the manifest', () => {
    expect(floorDocument(html)).toBe('<head><link rel="icon" href="/i.svg"><style>a{}</style></head><body><a href="tel:112">112</a></body>');
  });
  it('with a worker has the registration at its end, and a policy that lets it run', () => {
    expect(workerDocument(html)).toMatch(/112<\/a><script>navigator\.serviceWorker\.register.*<\/script>\n<\/body>$/);
    expect(loosePolicy("script-src 'self' 'sha256-x'; img-src 'self'; require-trusted-types-for 'script'; trusted-types sw")).toBe("script-src 'self' 'unsafe-inline'; img-src 'self'");
  });
});

describe('the figures', () => {
  it('are medians of what was measured', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, undefined, 2, 3])).toBe(2.5);
    expect(median([undefined, Number.NaN])).toBeUndefined();
  });
  it('meet their targets, or do not; what was not measured does not', () => {
    expect(isMet({ times: 1.05 }, 1050, 1000)).toBe(true);
    expect(isMet({ times: 1.05 }, 1051, 1000)).toBe(false);
    expect(isMet({ more: 50 }, 150, 100)).toBe(true);
    expect(isMet({ most: 0 }, 0.001, undefined)).toBe(false);
    expect(isMet({ most: 10 }, undefined, undefined)).toBe(false);
    expect(isMet({ times: 2 }, 1, undefined)).toBe(false);
    expect(isMet(undefined, 1, 1)).toBeUndefined();
  });
  it('stand beside their floors', () => {
    const lines = figureTable([{ name: 'Ready', unit: 's', value: 3000, kept: 2000, ratio: 1.5, target: { times: 1.6 }, met: true }]);
    expect(lines[2]?.split('|').map((cell) => cell.trim())).toEqual(['', 'Ready', '3.00 s', '–', '2.00 s', '1.50 ×', '≤ 1.6 ×', 'yes', '']);
  });
  it('count of a script what ran, an inner range for itself', () => {
    expect(executedLength([{ startOffset: 0, endOffset: 100, count: 1 }, { startOffset: 10, endOffset: 60, count: 0 }, { startOffset: 20, endOffset: 30, count: 2 }], 120)).toBe(60);
  });
  it('allow a budget five per cent of room', () => {
    expect(loosest(1000)).toBe(1050);
    expect(loosest(13)).toBe(13);
  });
});

describe('a grown pack', () => {
  it('has texts of other words in another order, whose links and numbers stand', () => {
    const text = 'Kommunen **skal** underrette efter [loven](#lov-bl-133) § 133.';
    const other = otherText(text, 2);
    expect(other).not.toBe(text);
    expect(other).toBe(otherText(text, 2));
    expect(other).not.toBe(otherText(text, 3));
    expect(other.match(/\*\*|\]\(#lov-bl-133\)|§ 133\./g)).toEqual(['**', '**', '](#lov-bl-133)', '§ 133.']);
    expect(other.split(' ')).toHaveLength(text.split(' ').length);
  });
  it('has so many of each, with ids of their own', () => {
    const { signs, groups } = grownFile('signs.yaml', { caveat: [], groups: [{ id: 'g', signs: ['a'] }], signs: [{ id: 'a', number: 1, text: 'Et tegn', explanation: { id: 'a-why' } }] }, 3) as { signs: { id: string; number: number }[]; groups: { signs: string[] }[] };
    expect(signs.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(new Set(signs.map(({ id }) => id)).size).toBe(3);
    expect(groups.flatMap((group) => group.signs)).toEqual(signs.map(({ id }) => id));
  });
});
