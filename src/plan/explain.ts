import type { z } from 'zod';

const TYPES: Record<string, string> = { string: 'en tekst (sæt evt. anførselstegn om)', number: 'et tal', int: 'et helt tal', boolean: 'true eller false', array: 'en liste (linjer med bindestreg)', object: 'felter (navn: værdi)', record: 'felter (navn: værdi)' };

const shown = (value: unknown): string => {
  if (value === undefined) return 'mangler';
  const written = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  return written.length > 60 ? `${written.slice(0, 57)}…` : written;
};

/** Says in Danish what a schema issue means: the field, what stands there and what was expected. */
export function explain(issue: z.core.$ZodIssue, root: unknown): string {
  const field = issue.path.map((part) => (typeof part === 'number' ? `[${part + 1}]` : String(part))).join('.').replaceAll('.[', '[') || 'filen';
  const value = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], root);
  switch (issue.code) {
    case 'unrecognized_keys':
      return `ukendt felt: ${issue.keys.join(', ')} i ${field}. Ret stavemåden, eller fjern feltet.`;
    case 'invalid_type':
      return value === undefined ? `${field} mangler. Forventet: ${TYPES[issue.expected] ?? issue.expected}.` : `${field} er ${shown(value)}. Forventet: ${TYPES[issue.expected] ?? issue.expected}.`;
    case 'too_small':
      return `${field} er for kort eller tom. Forventet: mindst ${issue.minimum}.`;
    default:
      return typeof value === 'object' ? `${field}: forventet ${issue.message}.` : `${field} er ${shown(value)}. Forventet: ${issue.message}.`;
  }
}
