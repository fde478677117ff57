import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Visit } from '../../src/core/visit';
import { openVisits } from '../../src/storage/visits';

const visit: Visit = { startedAt: 1, changedAt: 2, marks: ['tegn-1'], flows: { act: { akut: 'nej' } } };

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

it('is there for the next start until it is deleted', async () => {
  await openVisits('guide').save(visit);
  const next = openVisits('guide');
  expect(await next.load()).toEqual(visit);
  await next.save(undefined);
  expect(await openVisits('guide').load()).toBeUndefined();
});

it('rejects where storage is missing, so that the guide can say so', async () => {
  vi.stubGlobal('indexedDB', undefined);
  await expect(openVisits('guide').load()).rejects.toThrow();
  await expect(openVisits('guide').save(visit)).rejects.toThrow();
});
