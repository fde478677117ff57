import { expect, it, vi } from 'vitest';
import { createUpkeepControl, type Found } from '../../src/islands/upkeep/upkeep-control';

const NEWEST = 'nyt-2';

function control(found: Found = 'newest') {
  const note = vi.fn();
  const look = vi.fn(() => Promise.resolve(found));
  return { note, look, made: createUpkeepControl({ newest: NEWEST, today: () => '2026-11-23', look, note }) };
}

it('takes over what was noted, once', () => {
  const { made } = control();
  made.know({ lookedOn: '2026-11-01', news: NEWEST });
  made.know({ lookedOn: '2026-10-01' });
  expect(made.view.get()).toMatchObject({ lookedOn: '2026-11-01', news: false });
});
it('has no news at a first visit, and notes what there is', () => {
  const { made, note } = control();
  made.know({});
  expect(made.view.get().news).toBe(false);
  expect(note).toHaveBeenCalledWith({ news: NEWEST });
});
it('has news until they were on the screen', () => {
  const { made, note } = control();
  made.know({ news: 'nyt-1' });
  expect(made.view.get().news).toBe(true);
  made.showsNews(false);
  expect(note).not.toHaveBeenCalled();
  made.showsNews(true);
  expect(made.view.get().news).toBe(false);
  expect(note).toHaveBeenCalledWith({ news: NEWEST });
});
it('has none where they are on the screen already when the notes come', () => {
  const { made } = control();
  made.showsNews(true);
  made.know({ news: 'nyt-1' });
  expect(made.view.get().news).toBe(false);
});
it('notes the day of a look that got an answer, and says that a new edition waits', () => {
  const { made, note } = control();
  made.found('ready');
  expect(note).toHaveBeenCalledWith({ lookedOn: '2026-11-23' });
  expect(made.view.get()).toMatchObject({ lookedOn: '2026-11-23', waiting: true, stale: undefined });
});
it('says when nobody has answered for longer than thirty days, until somebody does', () => {
  const { made, note } = control();
  made.know({ lookedOn: '2026-10-01', news: NEWEST });
  made.found('unreachable');
  expect(made.view.get()).toMatchObject({ lookedOn: '2026-10-01', stale: '2026-10-01' });
  expect(note).not.toHaveBeenCalled();
  made.found('newest');
  expect(made.view.get().stale).toBeUndefined();
});
it('says how a look that the reader asked for goes, and ends', async () => {
  const { made, look } = control('unreachable');
  const looking = made.look();
  expect(made.view.get().asked).toBe('looking');
  await looking;
  expect(look).toHaveBeenCalledOnce();
  expect(made.view.get().asked).toBe('unreachable');
});
