import { describe, expect, it, vi } from 'vitest';
import { KEEP_FOR, type Visit } from '../../src/core/visit';
import { createVisitControl, type VisitStorage } from '../../src/islands/visit/visit-control';

const T = Date.parse('2026-11-23T09:12:00Z');
const known = () => ({ signs: ['tegn-1', 'tegn-2'], flows: { act: { akut: ['ja', 'nej'] } } });

/** A phone's storage, the control on it, and a clock that can be set. */
function setUp({ stored, broken = false, silent = false }: { stored?: Visit; broken?: boolean; silent?: boolean } = {}, phone: { visit: Visit | undefined; now: number } = { visit: stored, now: T }) {
  const storage: VisitStorage = {
    load: () => (silent ? new Promise(() => undefined) : broken ? Promise.reject(new Error('no storage')) : Promise.resolve(phone.visit)),
    save: (visit) => (broken ? Promise.reject(new Error('no storage')) : Promise.resolve(void (phone.visit = visit))),
  };
  const tell = vi.fn();
  return { phone, tell, control: createVisitControl({ storage, known, now: () => phone.now, tell }) };
}
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const old = (age: number): Visit => ({ startedAt: T - age, changedAt: T - age, marks: ['tegn-1'], flows: {} });

describe('the one owner of the visit', () => {
  it('writes every change at once, and reads it at the next start', async () => {
    const { phone, control } = setUp();
    control.mark('tegn-1', true);
    control.answer('act', 'akut', 'nej');
    await settled();
    expect(phone.visit).toEqual({ startedAt: T, changedAt: T, marks: ['tegn-1'], flows: { act: { akut: 'nej' } } });
    const again = setUp({ stored: phone.visit as Visit });
    await settled();
    expect(again.control.view.get()).toMatchObject({ phase: 'current', visit: { marks: ['tegn-1'] } });
    again.control.leaveFlow('act');
    await settled();
    expect(again.phone.visit?.flows).toEqual({});
  });

  it('shows nothing of an hour-old visit before the reader goes on, and takes no change either', async () => {
    const { phone, control } = setUp({ stored: old(3_600_000) });
    await settled();
    expect(control.view.get()).toEqual({ phase: 'ask', kept: true, asked: { startedAt: T - 3_600_000, marks: true } });
    control.mark('tegn-2', true);
    await settled();
    expect(phone.visit?.marks).toEqual(['tegn-1']);
    control.goOn();
    expect(control.view.get()).toMatchObject({ phase: 'current', visit: { marks: ['tegn-1'] } });
  });

  it('deletes at the opening what is overdue', async () => {
    const { phone, control } = setUp({ stored: old(KEEP_FOR) });
    await settled();
    expect(control.view.get().phase).toBe('none');
    expect(phone.visit).toBeUndefined();
  });

  it('ends a visit that grows too old while the page is open', async () => {
    const { phone, control } = setUp({ stored: old(0) });
    await settled();
    phone.now = T + KEEP_FOR;
    control.look();
    await settled();
    expect(control.view.get().phase).toBe('none');
    expect(phone.visit).toBeUndefined();
    control.mark('tegn-2', true);
    await settled();
    expect(phone.visit).toMatchObject({ startedAt: T + KEEP_FOR, marks: ['tegn-2'] });
  });

  it('clears everything, tells other pages, and is not undone by what was under way', async () => {
    const { phone, tell, control } = setUp({ stored: old(0) });
    control.mark('tegn-2', true);
    control.clear();
    expect(control.view.get()).toEqual({ phase: 'none', kept: true });
    await settled();
    expect(control.view.get().phase).toBe('none');
    expect(phone.visit).toBeUndefined();
    const cleared = (): number => tell.mock.calls.filter(([what]) => what === 'cleared').length;
    expect(cleared()).toBe(1);
    control.clear(true);
    expect(cleared()).toBe(1);
  });

  it('goes on in memory where storage fails, and says so', async () => {
    const { control } = setUp({ broken: true });
    control.mark('tegn-1', true);
    await settled();
    expect(control.view.get()).toMatchObject({ phase: 'current', kept: false, visit: { marks: ['tegn-1'] } });
  });
});

describe('before the stored visit was read', () => {
  it('a change shows at once, and is added to it', async () => {
    const { phone, control } = setUp({ stored: old(1000) });
    control.mark('tegn-2', true);
    expect(control.view.get()).toMatchObject({ phase: 'current', visit: { marks: ['tegn-2'] } });
    await settled();
    expect(control.view.get().visit).toEqual({ startedAt: T - 1000, changedAt: T, marks: ['tegn-1', 'tegn-2'], flows: {} });
    expect(phone.visit?.marks).toEqual(['tegn-1', 'tegn-2']);
  });
  it('nothing waits for a storage that never answers', () => {
    const { control } = setUp({ silent: true });
    control.answer('act', 'akut', 'ja');
    expect(control.view.get()).toMatchObject({ phase: 'current', visit: { flows: { act: { akut: 'ja' } } } });
  });
  it('an older visit is asked about first all the same', async () => {
    const { control } = setUp({ stored: old(3_600_000) });
    control.mark('tegn-2', true);
    await settled();
    expect(control.view.get()).toMatchObject({ phase: 'ask' });
  });
});

describe('two pages of the guide', () => {
  it('add to one visit, and neither deletes what the other began', async () => {
    const a = setUp();
    const b = setUp({}, a.phone);
    await settled();
    a.control.mark('tegn-1', true);
    await settled();
    b.control.look();
    await settled();
    b.control.mark('tegn-2', true);
    await settled();
    expect(a.phone.visit?.marks).toEqual(['tegn-1', 'tegn-2']);
    a.control.look();
    await settled();
    expect(a.control.view.get().visit?.marks).toEqual(['tegn-1', 'tegn-2']);
  });
  it('one that was put away with an old visit does not delete the new one', async () => {
    const a = setUp({ stored: old(0) });
    await settled();
    a.phone.now = T + KEEP_FOR;
    a.phone.visit = { startedAt: T + KEEP_FOR - 5, changedAt: T + KEEP_FOR - 5, marks: ['tegn-2'], flows: {} };
    a.control.look();
    await settled();
    expect(a.control.view.get()).toMatchObject({ phase: 'current', visit: { marks: ['tegn-2'] } });
    expect(a.phone.visit.marks).toEqual(['tegn-2']);
  });
  it('says again that it is kept once storage works again', async () => {
    const phone = { visit: undefined as Visit | undefined, now: T };
    let works = false;
    const control = createVisitControl({ storage: { load: () => Promise.resolve(undefined), save: (visit) => (works ? Promise.resolve(void (phone.visit = visit)) : Promise.reject(new Error('full'))) }, known, now: () => T, tell: () => undefined });
    await settled();
    control.mark('tegn-1', true);
    await settled();
    expect(control.view.get().kept).toBe(false);
    works = true;
    control.mark('tegn-2', true);
    await settled();
    expect(control.view.get().kept).toBe(true);
  });
});
