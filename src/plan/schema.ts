import { z } from 'zod';
import { MISSING } from '../core/missing';
import { plainText as text } from './plain-text';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'id: små bogstaver a-z, tal og bindestreger, fx "plan-5-1"' });
const date = z.iso.date({ error: 'en dato som 2026-11-23' });
const monthOrDate = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, { error: 'en måned som 2026-11 eller en dato som 2026-11-23' });
const https = z.url({ protocol: /^https$/, hostname: z.regexes.domain, error: 'en adresse, der begynder med https://' });
const unitIds = z.string().regex(/^\S+( \S+){0,7}$/, { error: 'et til otte enheder fra planen med ét mellemrum imellem, fx "5.3.1.p1 6.p2"' });
const time = z.string().regex(/^(([01]\d|2[0-3])\.[0-5]\d|24\.00)$/, { error: 'et klokkeslæt som "09.30" (i anførselstegn)' });
const phone = z.string().regex(/^(\d{3}|\d{2}( \d{2}){3}|mangler)$/, { error: 'et nummer som "01 23 45 67" eller "112" (i anførselstegn)' });

const address = z.strictObject({ title: text, url: https });
const link = z.strictObject({ to: id, label: text, answers: z.record(z.string(), id).optional() });
const BASES = ['source', 'reading', 'supplementary', 'missing'] as const;
const basis = { source: unitIds.optional(), reading: unitIds.optional(), supplementary: id.optional(), missing: z.literal(true, { error: 'true – eller slet linjen' }).optional() };
type RawBasis = { source?: string | undefined; reading?: string | undefined; supplementary?: string | undefined; missing?: true | undefined };

const bases = (value: RawBasis): number => BASES.filter((key) => value[key] !== undefined).length;
const ONE_BASIS = 'præcis én af source (planen), reading (guidens læsning) eller supplementary (kilde uden for planen) – eller missing: true, til det er fundet i planen';
const oneBasis = [(value: RawBasis) => bases(value) === 1, { error: ONE_BASIS }] as const;

/** A block as it stands in YAML. */
export interface RawBlock extends RawBasis {
  id: string;
  heading?: string | undefined;
  label?: string | undefined;
  text?: string | undefined;
  until?: string | undefined;
  items?: RawBlock[] | undefined;
  ordered?: boolean | undefined;
  blocks?: RawBlock[] | undefined;
  call?: string | undefined;
  contact?: string | undefined;
  links?: z.infer<typeof link>[] | undefined;
  footnote?: string | undefined;
  address?: z.infer<typeof address> | undefined;
}

const block: z.ZodType<RawBlock> = z.strictObject({
  id,
  heading: text.optional(),
  label: text.optional(),
  text: text.optional(),
  ...basis,
  until: date.optional(),
  get items() {
    return z.array(block).min(1).optional();
  },
  ordered: z.boolean().optional(),
  get blocks() {
    return z.array(block).min(1).optional();
  },
  call: id.optional(),
  contact: id.optional(),
  links: z.array(link).min(1).optional(),
  footnote: id.optional(),
  address: address.optional(),
}).superRefine((value, context) => {
  if (value.text !== undefined && bases(value) !== 1) context.addIssue({ code: 'custom', message: `${ONE_BASIS} – hvert udsagn siger, hvad det hviler på` });
  if (value.text === undefined && bases(value) > 0) context.addIssue({ code: 'custom', message: 'en tekst (text) til kilden' });
  if (value.text === undefined && !value.heading && !value.call && !value.contact && !value.links && !value.address) context.addIssue({ code: 'custom', message: 'text, heading, call, contact, links eller address' });
});
const blocks = z.array(block).min(1);
const statement = block.refine((value) => value.text !== undefined, { error: 'en tekst (text)' });

const verified = { verified: z.union([z.literal(MISSING), date], { error: 'en dato som 2026-11-23 – eller mangler' }), until: date.optional() };
const DAYS = ['man', 'tir', 'ons', 'tor', 'fre', 'lør', 'søn'] as const;
const days = z.string().regex(/^(man|tir|ons|tor|fre|lør|søn)(-(man|tir|ons|tor|fre|lør|søn))?$/, { error: 'dage som "man-fre" eller "lør"' });
const spanOrder = [(value: { opens?: string | undefined; closes?: string | undefined }) => (value.opens === undefined) === (value.closes === undefined) && (value.opens ?? '') <= (value.closes ?? '') && (value.opens === undefined || value.opens !== value.closes), { error: 'både opens og closes, og closes efter opens' }] as const;
const hours = z.strictObject({
  text,
  ...basis,
  ...verified,
  weekly: z.array(z.strictObject({ days, opens: time, closes: time }).refine(...spanOrder)).min(1),
  holidays: z.array(z.strictObject({ date, opens: time.optional(), closes: time.optional() }).refine(...spanOrder)).default([]),
}).refine(...oneBasis);

/** The number of the weekday (Monday 1) that a YAML day such as `man` stands for. */
export const dayNumber = (day: string): number => DAYS.indexOf(day as (typeof DAYS)[number]) + 1;

/** A section as it stands in YAML. */
export interface RawSection {
  id: string;
  number: string;
  heading: string;
  body?: RawBlock[] | undefined;
  sections?: RawSection[] | undefined;
}

const section: z.ZodType<RawSection> = z.strictObject({
  id,
  number: text,
  heading: text,
  body: z.array(block).optional(),
  get sections() {
    return z.array(section).optional();
  },
});

const answers = z.array(z.strictObject({
  id,
  label: text,
  to: z.union([id, z.array(z.strictObject({ go: id, when: z.record(z.string(), id).optional(), spelt: text.optional() })).min(1)], { error: 'id på et spørgsmål eller et udfald, eller en liste af grene med go, when og spelt' }),
})).min(2);

const has40To70Words = (situation: string): boolean => {
  const words = situation.trim().split(/\s+/).length;
  return words >= 40 && words <= 70;
};

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('da', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Words and phrases with commas between them. YAML takes a lone "true" or "112" for something else. */
const entries = z.union([text, z.number(), z.boolean()]).transform(String);
const ids = z.string().regex(/^[a-z0-9-]+( [a-z0-9-]+)*$/, { error: 'id\'er med ét mellemrum imellem, fx "underret tegn-1"' });

/** One schema for each file of a pack; the keys are the file names without `.yaml`, `sections/*` and the like for folders. */
export const schemas = {
  plan: z.strictObject({
    municipality: text,
    place: text,
    title: text,
    edition: text,
    language: z.string().regex(/^[a-z]{2}$/, { error: 'et sprog som "da"' }),
    zone: text.refine(isZone, { error: 'en tidszone som "Europe/Copenhagen"' }),
    callingCode: z.string().regex(/^\+\d{1,3}$/, { error: 'en landekode som "+45"' }),
    hotline: id,
    emergency: id,
    audience: statement,
    slots: z.array(z.strictObject({ id, label: text, value: block.optional() })).min(1),
    slotMissing: statement,
    accessibility: z.array(z.strictObject({ id, label: text, text: text.optional() })).min(1),
    sources: z.array(z.strictObject({ id, title: text, url: https, checked: monthOrDate, note: text.optional() })),
    document: z.array(z.strictObject({ id: text, label: text, anchor: id, units: z.string().default(''), headings: z.string().default('') })).min(1),
  }),
  contacts: z.strictObject({
    contacts: z.array(z.strictObject({
      id, name: text, short: text, number: phone, urgent: z.boolean().default(false), ...basis, ...verified, hours: hours.optional(), closed: statement.optional(), about: blocks,
    }).refine(...oneBasis)).min(1),
  }),
  'sections/*': section,
  'screens/*': z.strictObject({ id, heading: text, blocks: z.array(block).default([]) }),
  footnotes: z.strictObject({ footnotes: z.array(z.strictObject({ id, number: z.int().positive(), text, ...basis, address: address.optional() }).refine(...oneBasis)) }),
  signs: z.strictObject({
    caveat: blocks,
    groups: z.array(z.strictObject({ id, name: text, ...basis, signs: z.array(id).min(1) }).refine(...oneBasis)).min(1),
    signs: z.array(z.strictObject({
      id, number: z.int().positive(), text, ...basis, explanation: statement, prompt: text, acute: statement.optional(), circumstance: z.boolean().default(false),
    }).refine(...oneBasis)).min(1),
  }),
  laws: z.strictObject({ laws: z.array(z.strictObject({ id, reference: text, heading: text, ...verified, official: address, body: blocks })).min(1) }),
  provisions: z.strictObject({
    groups: z.array(z.strictObject({
      id, heading: text, intro: blocks,
      provisions: z.array(z.strictObject({ id, name: text, reference: text, ...basis, ...verified, note: statement.optional() }).refine(...oneBasis)).min(1),
    })).min(1),
  }),
  roles: z.strictObject({ roles: z.array(z.strictObject({ id, name: text, does: blocks })).min(1) }),
  steps: z.strictObject({ intro: blocks, steps: z.array(z.strictObject({ id, name: text, body: blocks })).min(1) }),
  glossary: z.strictObject({ terms: z.array(z.strictObject({ id, term: text, text, ...basis, items: blocks.optional() }).refine(...oneBasis)).min(1) }),
  'flows/*': z.strictObject({
    id,
    screen: id,
    intro: blocks,
    start: id,
    nodes: z.array(z.strictObject({ id, question: text, ...basis, help: z.array(block).default([]), answers }).refine(...oneBasis)).min(1),
    outcomes: z.array(z.strictObject({ id, heading: text, blocks })).min(1),
    after: blocks,
  }),
  rehearsal: z.strictObject({
    cases: z.array(z.strictObject({
      id, name: text, flow: id, text: text.refine(has40To70Words, { error: 'en situation på 40 til 70 ord' }), answers: z.record(z.string(), id), outcome: id,
      reads: z.array(z.strictObject({ id, text, reading: unitIds })).min(1).max(2, { error: 'højst to udsagn' }),
    })).min(1),
  }),
  changes: z.strictObject({
    changes: z.array(z.strictObject({ id, date, text, links: z.array(z.strictObject({ to: id, label: text })).min(1).optional() })).min(1).refine((list) => list.every((change, at) => at === 0 || change.date <= (list[at - 1] as { date: string }).date), { error: 'det nyeste øverst' }),
  }),
  words: z.strictObject({
    ignore: text,
    endings: text,
    whole: text,
    same: z.array(entries),
    groups: z.array(z.strictObject({
      id,
      acute: z.literal(true).optional(),
      neutral: z.literal(true).optional(),
      says: entries,
      with: entries.optional(),
      without: entries.optional(),
      to: ids.refine((list) => list.split(' ').length <= 4, { error: 'højst fire svar, det bedste først' }).optional(),
      never: ids.optional(),
      absent: id.optional(),
    }).refine((value) => value.to !== undefined || value.acute || value.neutral || value.absent !== undefined, { error: 'mindst ét af to, acute, neutral og absent' })),
  }),
} as const;

/** Files that a pack can do without. */
export const OPTIONAL: Partial<{ readonly [Key in keyof typeof schemas]: unknown }> = { rehearsal: { cases: [] } };

/** The parsed files of a pack; folders give a list. */
export type RawPack = {
  [Key in keyof typeof schemas]: Key extends `${string}/*` ? z.infer<(typeof schemas)[Key]>[] : z.infer<(typeof schemas)[Key]>;
};
