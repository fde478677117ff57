import type { Plan } from '../plan';
import type { Finding } from './finding';
import { fullCoverage } from './full-coverage';
import { knownAnswers } from './known-answers';
import { knownCitations } from './known-citations';
import { liveReferences } from './live-references';
import { soundFlows } from './sound-flows';
import { soundRehearsal } from './sound-rehearsal';
import { uniqueIds } from './unique-ids';
import { wholeSigns } from './whole-signs';

const RULES = [uniqueIds, liveReferences, knownCitations, knownAnswers, fullCoverage, wholeSigns, soundFlows, soundRehearsal] as const;

/** Runs every content rule over a plan. */
export const checkPlan = (plan: Plan): Finding[] => RULES.flatMap((rule) => rule(plan));
