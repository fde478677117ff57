import type { RehearsalProps } from '../core/island-props';
import type { Plan } from '../core/plan';
import type { Translate } from '../i18n/translator';
import { placesOf } from '../parts/citation';
import { spokenText } from './spoken-text';

/** What the rehearsal is given: its cases in words, and what the outcomes of the flows are called. Not part of the document: it comes when its screen is opened. */
export const rehearsalData = (plan: Plan, t: Translate): RehearsalProps => ({
  cases: plan.rehearsal.map(({ id, name, text, lang, flow, outcome, reads }) => ({
    id, flow, outcome,
    name: spokenText(name, lang),
    text: spokenText(text, lang),
    reads: reads.map((one) => ({ ...spokenText(one.text, one.lang), cites: placesOf({ kind: 'reading', units: one.units }, plan).map(({ label, anchor }) => ({ label: t('cite.plan', { label }), anchor })) })),
  })),
  outcomes: Object.fromEntries(plan.flows.map((flow) => [flow.id, Object.fromEntries(flow.outcomes.map(({ id, heading, lang }) => [id, spokenText(heading, lang)]))])),
  banner: t('rehearsal.banner'),
  choose: t('rehearsal.choose'),
  reached: t('rehearsal.reached'),
  leads: t('rehearsal.leads'),
  reads: t('rehearsal.reads'),
  kind: t('kind.reading'),
  of: t('kind.reading.of'),
  next: t('rehearsal.next'),
  all: t('rehearsal.all'),
});
