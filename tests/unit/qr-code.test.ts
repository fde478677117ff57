import { expect, it } from 'vitest';
import { qrCode } from '../../src/qr/qr-code';
import { readQr } from '../helpers/read-qr';

it.each(['http://a/', 'https://guide.example/', 'https://guide.example/en/', 'http://localhost:4173/some/longer/path/', 'https://a-municipality.example/departments/a/guide/en/'])('the code of %s reads as that', (address) => {
  const { size, path } = qrCode(address);
  expect(readQr(path, size)).toBe(address);
});

it('has four modules of white around it', () => {
  const { size, path } = qrCode('https://guide.example/');
  const rows = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => [Number(x), Number(y), Number(x) + Number(width)] as const);
  expect([Math.min(...rows.map(([x]) => x)), Math.min(...rows.map(([, y]) => y)), Math.max(...rows.map(([, , end]) => end)), Math.max(...rows.map(([, y]) => y)) + 1]).toEqual([4, 4, size - 4, size - 4]);
});

it('refuses what no code holds', () => {
  expect(() => qrCode('x'.repeat(3_000))).toThrow();
});
