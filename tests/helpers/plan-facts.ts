import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** A number as the plan gives it, and its hours as they are written in contacts.yaml. */
interface NumberFacts {
  readonly number: string;
  readonly weekly: readonly Readonly<Record<'days' | 'opens' | 'closes', string>>[];
}

const facts = parse(readFileSync(fileURLToPath(new URL('../content/facts.yaml', import.meta.url)), 'utf8')) as Record<'hotline' | 'team-forebyggelse', NumberFacts> & { readonly units: string };

/** What the plan says of a number, written down apart from the content that is held up against it. */
export const numberFacts = (contact: 'hotline' | 'team-forebyggelse'): NumberFacts => facts[contact];

/** Every unit of the plan that carries a fact, written down apart from the content. */
export const UNITS: readonly string[] = facts.units.split(' ');

/** How many signs the plan has. */
export const SIGNS = UNITS.filter((unit) => /^5\.2\.tegn\.\d+$/.test(unit)).length;
