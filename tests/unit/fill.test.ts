import { expect, it } from 'vitest';
import { fill } from '../../src/core/fill';

it('fills the names it is given and leaves the others', () => {
  expect(fill('{{done}} af {{total}} {{x}}', { done: 3, total: 9 })).toBe('3 af 9 {{x}}');
});
