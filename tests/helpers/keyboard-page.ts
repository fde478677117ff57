import { expect } from 'vitest';
import type { Session } from './session';

/** Where the focus is: the how manieth of all that Tab leads to on the page as it stands (-1: none of them), what it is, where a link leads to, and what is wrong with what is seen of it. */
export interface Focus {
  readonly at: number;
  readonly of: number;
  readonly what: string;
  readonly to: string;
  readonly faults: readonly string[];
}

/** Reads where the focus is, once nothing moves any more. */
export const focus = (session: Session): Promise<Focus> => session.evaluate(readFocus);

/** Presses Tab until what the selector names has the focus. Throws where it never has. */
export async function tabTo(session: Session, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const there = (): Promise<boolean> => session.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  for (let presses = 0; presses < 120; presses++) {
    await session.press(key);
    if (await there()) {
      expect((await focus(session)).faults, selector).toEqual([]);
      return;
    }
  }
  throw new Error(`${key} never reached ${selector}`);
}

/** Presses Tab until it has come to the last stop of the page, and tells each. Not further: in Firefox the focus would be gone from the page. */
export async function tabToTheEnd(session: Session): Promise<Focus[]> {
  const stops: Focus[] = [];
  for (;;) {
    await session.press('Tab');
    const stop = await focus(session);
    const again = stops.some(({ at }) => at === stop.at);
    if (!again) stops.push(stop);
    if (again || stop.at === stop.of - 1) return stops;
  }
}

// Runs in the page, and therefore stands alone.
async function readFocus(): Promise<Focus> {
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  const seen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
  const reached = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter((element) => {
    if (!seen(element) || element.matches(':disabled')) return false;
    const radio = element as HTMLInputElement;
    return radio.type !== 'radio' || radio.checked || !document.querySelector(`input[name="${radio.name}"]:checked`);
  });
  const active = document.activeElement as HTMLElement;
  const at = reached.indexOf(active);
  const told = { at, of: reached.length, what: active.outerHTML.slice(0, 120), to: active.getAttribute('href') ?? '' };
  let faults = look();
  // Where the engine is still scrolling it is not yet where it will be.
  for (let frames = 0; frames < 60 && faults.length > 0; frames++) {
    await frame();
    faults = look();
  }
  return { ...told, faults };

  function look(): string[] {
    // A drawing is wider than a phone, and scrolls in what has its ring.
    const ringed = active.querySelector('img') ? (active.parentElement as HTMLElement) : active;
    const { outlineStyle, outlineWidth, outlineOffset, outlineColor } = getComputedStyle(ringed);
    const found: string[] = [];
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return ['shows no focus'];
    const around = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
    const box = ringed.getBoundingClientRect();
    for (let outer = ringed.parentElement; outer && outer !== document.body; outer = outer.parentElement) {
      const clip = outer.getBoundingClientRect();
      if (getComputedStyle(outer).overflowX !== 'visible' && (box.left - around < clip.left || box.right + around > clip.right || box.top - around < clip.top || box.bottom + around > clip.bottom)) found.push(`its focus is cut off by ${outer.className}`);
    }
    const contrast = ratio(outlineColor, backdrop(around > 2 ? ringed.parentElement : ringed));
    if (contrast < 3) found.push(`its focus is hardly seen: ${contrast.toFixed(1)}`);
    for (const { left, right, top, bottom } of ringed.getClientRects()) {
      for (const y of bottom - top > innerHeight / 2 ? [Math.min(Math.max(innerHeight / 2, top), bottom)] : [top + 1, bottom - 1]) {
        const hit = document.elementFromPoint((left + right) / 2, y);
        const cover = hit && !hit.contains(active) && !active.contains(hit) ? pinned(hit) : hit;
        if (hit === null || (cover !== hit && cover)) found.push(`hidden ${hit ? `by ${cover?.className}` : 'outside the window'}`);
      }
    }
    return found;
  }

  function pinned(element: Element): Element | null {
    for (let outer: Element | null = element; outer; outer = outer.parentElement) {
      if (/fixed|sticky/.test(getComputedStyle(outer).position) && !outer.contains(active)) return outer;
    }
    return null;
  }

  function backdrop(element: Element | null): string {
    for (let outer = element; outer; outer = outer.parentElement) {
      const { backgroundColor } = getComputedStyle(outer);
      if (!/rgba\(.*, 0\)/.test(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  }

  function ratio(one: string, other: string): number {
    const [light, dark] = [one, other].map((colour) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
        const value = Number(part) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }).sort((a, b) => b - a) as [number, number];
    return (light + 0.05) / (dark + 0.05);
  }
}
