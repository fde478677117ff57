import { Blocks } from '../../parts/blocks';
import { useGuide } from '../../parts/guide-context';
import { Section } from './section';

/** A screen whose blocks stand in the pack's screens/ folder, e.g. `akut`. Throws where the pack has no such file. */
export function GuideScreen({ id }: { id: string }) {
  const { plan } = useGuide();
  const screen = plan.screens.find((candidate) => candidate.id === id);
  if (!screen) throw new Error(`no screens/${id}.yaml in the pack ${plan.pack}`);
  return (
    <Section id={id} heading={screen.heading} lang={screen.lang}>
      <Blocks blocks={screen.blocks} here={id} />
    </Section>
  );
}
