import { graphOf, replay } from '../flow';
import type { Flow, RehearsalCase } from '../flow-content';
import type { Plan } from '../plan';
import type { Finding, Rule } from './finding';
import { soundFlows } from './sound-flows';
import { unknownUnits } from './unknown-units';

/** Every case of the rehearsal goes through its flow, by answers that are there, to the outcome that it names; all that it is read by stands in the plan. */
export const soundRehearsal: Rule = (plan) => {
  const twice = plan.rehearsal.filter(({ id }, at) => plan.rehearsal.findIndex((other) => other.id === id) !== at).map(({ id }): Finding => ({ id, message: `øvelsen "${id}" findes flere gange.` }));
  // A flow with a fault of its own cannot be walked.
  if (soundFlows(plan).length > 0) return twice;
  const unknown = unknownUnits(plan);
  return [...twice, ...plan.rehearsal.flatMap((one) => [...wayOf(one, plan), ...one.reads.flatMap(({ id, units }) => unknown(id, units))])];
};

function wayOf(one: RehearsalCase, { flows }: Plan): Finding[] {
  const say = (message: string): Finding[] => [{ id: one.id, message: `øvelsen: ${message}` }];
  const flow = flows.find(({ id }) => id === one.flow);
  if (!flow) return say(`forløbet "${one.flow}" findes ikke. Forventet: ${flows.map(({ id }) => id).join(' eller ')}.`);
  for (const [node, answer] of Object.entries(one.answers)) if (!knows(flow, node, answer)) return say(`svarer "${answer}" på "${node}", som ikke findes i forløbet "${flow.id}".`);
  const { trail, at, ended } = replay(graphOf(flow), one.answers);
  if (!ended) return say(`svarene stopper ved spørgsmålet "${at}". Forventet: et svar på det også.`);
  if (at !== one.outcome) return say(`svarene fører til "${at}". Forventet: udfaldet "${one.outcome}".`);
  const unused = Object.keys(one.answers).filter((node) => !trail.some((step) => step.node === node));
  return unused.flatMap((node) => say(`der bliver aldrig spurgt om "${node}" på den vej. Slet svaret.`));
}

const knows = (flow: Flow, node: string, answer: string): boolean => flow.nodes.some(({ id, answers }) => id === node && answers.some((one) => one.id === answer));
