import { Blocks } from '../../parts/blocks';
import { useGuide } from '../../parts/guide-context';
import { FlowScreen } from './flow-screen';
import { packScreen } from './pack-screen';

/** "Må jeg give oplysninger videre?": the flow, and below it all that the plan says of it. */
export function Share() {
  const { plan, t } = useGuide();
  const screen = packScreen(plan, 'del');
  return (
    <FlowScreen id="share" heading={screen.heading} lang={screen.lang}>
      <h2 class="divide">{t('share.reference')}</h2>
      <Blocks blocks={screen.blocks} here="del" level={3} />
    </FlowScreen>
  );
}
