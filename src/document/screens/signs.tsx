import type { Sign } from '../../core/plan';
import { Blocks } from '../../parts/blocks';
import { basisProps, Citation } from '../../parts/citation';
import { useGuide } from '../../parts/guide-context';
import { Icon } from '../../parts/icon';
import { Island } from '../../parts/island';
import { RichText } from '../../parts/rich-text';
import { Statement } from '../../parts/statement';
import { Section } from './section';

function SignItem({ sign }: { sign: Sign }) {
  const { t } = useGuide();
  return (
    <li id={sign.id} class={sign.circumstance ? 'sign circumstance' : 'sign'}>
      {sign.circumstance && <p class="aside">{t('signs.circumstance')}</p>}
      <p class="sign-text" id={`${sign.id}-text`} {...basisProps(sign.basis)}>
        <span class="nr">{sign.number}</span> <RichText text={sign.text} lang={sign.lang} /> <Citation basis={sign.basis} here="tegn" />
      </p>
      <Statement block={sign.explanation} here="tegn" />
      <p class="prompt" lang={sign.lang}>{sign.prompt}</p>
      <Island name="mark" data="mark" at={sign.id} />
      {sign.acute && (
        <>
          <Statement block={sign.acute} here="tegn" />
          <p class="doors">
            <a class="door" href="#akut">{t('signs.acute-link')}</a>
          </p>
        </>
      )}
    </li>
  );
}

/** The signs with the caveat over them, in two groups that are an aid only. */
export function Signs() {
  const { plan, t } = useGuide();
  const { caveat, groups, signs } = plan.signs;
  return (
    <Section id="tegn" heading={t('signs.heading')}>
      <div class="pinned">
        <p>{t('signs.short')}</p>
        <a class="acute-line" href="#akut">
          <Icon name="alert" /> {t('signs.acute-line')}
        </a>
      </div>
      <Island name="gate" data="visit" block />
      <Blocks blocks={caveat} here="tegn" />
      {groups.map((group) => (
        <div key={group.id} id={group.id}>
          <h2 lang={group.lang}>{group.name}</h2>
          <p class="block" {...basisProps(group.basis)}>
            <Citation basis={group.basis} />
          </p>
          <ol class="signs" start={signs.find(({ id }) => id === group.signs[0])?.number}>
            {group.signs.map((id) => {
              const sign = signs.find((candidate) => candidate.id === id);
              return sign && <SignItem key={id} sign={sign} />;
            })}
          </ol>
        </div>
      ))}
      <Island name="keeps" data="visit" block />
      <p class="doors">
        <a class="door" href="#handl">{t('handle.heading')}</a>
        <a class="door" href="#kort">{t('card.door')}</a>
      </p>
    </Section>
  );
}
