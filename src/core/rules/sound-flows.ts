import type { Flow } from '../flow-content';
import { flowElement, within } from '../walk';
import type { Finding, Rule } from './finding';

const targets = (flow: Flow, id: string): string[] => flow.nodes.find((node) => node.id === id)?.answers.flatMap(({ to }) => to.map(({ go }) => go)) ?? [];

function reachable(flow: Flow): Set<string> {
  const seen = new Set([flow.start]);
  for (const id of seen) for (const next of targets(flow, id)) seen.add(next);
  return seen;
}

function inCycle(flow: Flow, start: string): boolean {
  const seen = new Set(targets(flow, start));
  for (const id of seen) for (const next of targets(flow, id)) seen.add(next);
  return seen.has(start);
}

/** Every edge of a flow leads somewhere, every node is reached, no path is a circle, every answer always has a way on, and conditions name real answers. */
export const soundFlows: Rule = (plan) =>
  plan.flows.flatMap((flow) => {
    const findings: Finding[] = [];
    const say = (id: string, message: string): void => void findings.push({ id, flow: flow.id, message: `forløbet "${flow.id}": ${message}` });
    const parts = new Set([...flow.nodes, ...flow.outcomes].map(({ id }) => id));
    if (!flow.nodes.some(({ id }) => id === flow.start)) say(flow.id, `start "${flow.start}" findes ikke. Forventet: et af spørgsmålene.`);
    for (const node of flow.nodes) {
      for (const answer of node.answers) {
        if (answer.to.at(-1)?.when) say(node.id, `svaret "${answer.id}" mangler en vej, når ingen "when" passer. Forventet: en sidste gren uden "when".`);
        for (const { go, when = {} } of answer.to) {
          if (!parts.has(go)) say(node.id, `svaret "${answer.id}" fører til "${go}", som ikke findes. Forventet: et spørgsmål eller et udfald.`);
          for (const [asked, given] of Object.entries(when)) {
            if (!flow.nodes.find(({ id }) => id === asked)?.answers.some(({ id }) => id === given)) say(node.id, `"when" nævner svaret "${given}" på "${asked}", som ikke findes.`);
          }
        }
      }
      if (inCycle(flow, node.id)) say(node.id, `spørgsmålet "${node.id}" fører tilbage til sig selv. Forventet: et forløb, der altid ender.`);
    }
    for (const { id, links = [] } of flow.outcomes.flatMap((outcome) => [...within(outcome.blocks)])) {
      for (const [asked, given] of links.flatMap(({ answers = {} }) => Object.entries(answers))) {
        if (!flow.nodes.find((node) => node.id === asked)?.answers.some((answer) => answer.id === given)) findings.push({ id, message: `linket svarer "${given}" på "${asked}", som ikke findes i forløbet "${flow.id}".` });
      }
    }
    const met = reachable(flow);
    for (const id of parts) if (!met.has(id)) say(id, `"${flowElement(flow, id)}" kan ikke nås fra start.`);
    return findings;
  });
