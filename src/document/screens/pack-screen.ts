import type { Plan, Screen } from '../../core/plan';

/** The screen `id` as it stands in the pack's screens/ folder. Throws where the pack has no such file. */
export function packScreen({ screens, pack }: Plan, id: string): Screen {
  const screen = screens.find((candidate) => candidate.id === id);
  if (!screen) throw new Error(`no screens/${id}.yaml in the pack ${pack}`);
  return screen;
}
