import { describe, expect, it, vi } from 'vitest';
import { createFavouritesControl, type Saved } from '../../src/islands/favourites/favourites-control';
import { savableIn } from '../../src/islands/favourites/savable';
import { SIGNS } from '../helpers/plan-facts';
import { renderedDocument } from '../helpers/rendered';

/** A phone's storage whose answers wait until they are let go, and the control on it. */
function setUp(stored: readonly string[] = [], kept = true) {
  const phone = new Set(stored);
  const waiting: (() => void)[] = [];
  const later = <T>(answer: () => T): Promise<T> => new Promise((resolve) => waiting.push(() => resolve(answer())));
  const tell = vi.fn();
  const control = createFavouritesControl({
    storage: {
      load: () => later((): Saved => ({ ids: [...phone], kept })),
      set: (id, saved) => {
        if (saved) phone.add(id);
        else phone.delete(id);
        return later(() => kept);
      },
      clear: () => {
        phone.clear();
        return later(() => kept);
      },
    },
    tell,
  });
  const settle = async (): Promise<void> => {
    while (waiting.length > 0) {
      waiting.shift()?.();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  return { phone, tell, control, settle };
}

describe('the one owner of the favourites', () => {
  it('shows what is stored, and each change at once', async () => {
    const { control, settle, tell } = setUp(['tegn-4']);
    expect(control.view.get()).toEqual({ ids: [], kept: true });
    await settle();
    expect(control.view.get().ids).toEqual(['tegn-4']);
    const saving = control.set('tegn-5', true);
    expect(control.view.get().ids).toEqual(['tegn-4', 'tegn-5']);
    expect(tell).not.toHaveBeenCalled();
    await settle();
    expect(await saving).toBe(true);
    expect(tell).toHaveBeenCalledOnce();
    void control.set('tegn-4', false);
    expect(control.view.get().ids).toEqual(['tegn-5']);
    void control.clear();
    expect(control.view.get().ids).toEqual([]);
  });

  it('adds what was saved before the stored ones were read', async () => {
    const { control, settle } = setUp(['tegn-4']);
    void control.set('tegn-5', true);
    expect(control.view.get().ids).toEqual(['tegn-5']);
    await settle();
    expect(control.view.get().ids).toEqual(['tegn-4', 'tegn-5']);
  });

  it('takes over what another page changed', async () => {
    const { control, phone, settle } = setUp(['tegn-4']);
    await settle();
    phone.add('lov-bl-133');
    control.look();
    await settle();
    expect(control.view.get().ids).toEqual(['tegn-4', 'lov-bl-133']);
  });

  it('says where it is not kept', async () => {
    const { control, settle } = setUp([], false);
    const saving = control.set('tegn-4', true);
    await settle();
    expect(await saving).toBe(false);
    expect(control.view.get()).toEqual({ ids: ['tegn-4'], kept: false });
  });
});

describe('what can be saved', () => {
  const savable = savableIn(renderedDocument(), 'Tegn {{number}}');
  const of = (id: string) => savable.find(({ element }) => element.id === id);

  it('is every sign, law, list of provisions and section of the plan, in the order of the document', () => {
    const ids = savable.map(({ element }) => element.id);
    expect(ids.filter((id) => id.startsWith('tegn-'))).toEqual(Array.from({ length: SIGNS }, (_, at) => `tegn-${at + 1}`));
    expect(ids.filter((id) => id.startsWith('lov-'))).toEqual(['lov-bl-133', 'lov-sel-12b', 'lov-rpl-115', 'lov-rpl-115a']);
    expect(ids.filter((id) => id.startsWith('muligheder-'))).toEqual(['muligheder-under-18', 'muligheder-over-18']);
    expect(ids.filter((id) => id.startsWith('plan-'))).toEqual(expect.arrayContaining(['plan-1', 'plan-5-3-1', 'plan-7']));
    expect(ids).toEqual(ids.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(new Set(ids).size).toBe(ids.length);
  });
  const order = [...renderedDocument().querySelectorAll('main [id]')].map(({ id }) => id);

  it('is known by its heading and its screen, a sign by its number, its words and what they rest on', () => {
    expect(of('lov-bl-133')).toMatchObject({ title: 'Barnets lov § 133 Skærpet underretningspligt', screen: 'Pligter og regler' });
    expect(of('plan-5-3-1')).toMatchObject({ title: expect.stringMatching(/^5\.3\.1 /), screen: 'Hele planen' });
    expect(of('muligheder-under-18')).toMatchObject({ title: 'Støtte under 18 år' });
    expect(of('muligheder-under-18')?.screen).toBeUndefined();
    expect(of('tegn-4')).toMatchObject({ title: 'Tegn 4', text: expect.stringMatching(/^Truer, chikanerer/), citation: 'Plan 5.2' });
    for (const { title, text = '' } of savable) expect(`${title}${text}`, title).not.toMatch(/Plan \d|undefined|^$/);
  });
});
