import { useGuide } from '../../parts/guide-context';
import { RichText } from '../../parts/rich-text';
import { Section } from './section';

/** The accessibility statement that the law asks of public bodies; what the publisher has not filled says so. */
export function Accessibility() {
  const { plan, t } = useGuide();
  return (
    <Section id="tilgaengelighed" heading={t('accessibility.heading')}>
      <p>{t('accessibility.aim')}</p>
      <p>{t('accessibility.law')}</p>
      <dl>
        {plan.accessibility.map(({ id, label, text, lang }) => (
          <div key={id}>
            <dt lang={lang}>{label}</dt>
            <dd>{text === undefined ? t('accessibility.missing') : <RichText text={text} lang={lang} />}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
