import type { PlanSection } from '../../core/plan';
import { AddressLink } from '../../parts/address-link';
import { Blocks, Heading } from '../../parts/blocks';
import { basisProps, Citation } from '../../parts/citation';
import { useAnchor, useGuide } from '../../parts/guide-context';
import { RichText } from '../../parts/rich-text';
import { Until } from '../../parts/until';
import { Section } from './section';

/** The parts of a section, by name. */
const Inner = ({ sections }: { sections: readonly PlanSection[] }) =>
  sections.length === 0 ? null : (
    <ul class="inner">
      {sections.map(({ id, number, heading, lang, sections: deeper }) => (
        <li key={id}>
          <a href={`#${id}`} lang={lang}>{number.includes('.') && `${number} `}{heading}</a>
          <Inner sections={deeper} />
        </li>
      ))}
    </ul>
  );

function PlanPart({ part, level }: { part: PlanSection; level: 2 | 3 | 4 }) {
  const { t } = useGuide();
  const below = Math.min(level + 1, 4) as 3 | 4;
  return (
    <article class={`plan-part level-${level}`} id={part.id}>
      <Heading level={level} lang={part.lang}>
        {(level === 2 || part.number.includes('.')) && <span class="nr">{part.number} </span>}
        {part.heading}
      </Heading>
      <Blocks blocks={part.body} here={part.id} level={below} />
      {part.sections.map((section) => (
        <PlanPart key={section.id} part={section} level={below} />
      ))}
      {level === 2 && <p class="doors"><a class="door" href="#planen">{t('nav.back-to-contents')}</a></p>}
    </article>
  );
}

/** The whole plan, section by section, with its footnotes and its words. */
export function WholePlan() {
  const anchor = useAnchor();
  const { plan, t } = useGuide();
  return (
    <Section id="planen" heading={t('plan.heading')}>
      <p>{t('plan.lead')}</p>
      <nav class="contents" aria-label={t('nav.contents')}>
        {plan.sections.map(({ id, number, heading, lang, sections }) => (
          <>
            <a class="door" key={id} href={`#${id}`}>
              <span class="nr">{number}</span> <span lang={lang}>{heading}</span>
            </a>
            <Inner sections={sections} />
          </>
        ))}
        <a class="door" href="#ordforklaring">{t('plan.glossary')}</a>
        <a class="door" href="#fodnoter">{t('plan.footnotes')}</a>
      </nav>
      {plan.sections.map((section) => (
        <PlanPart key={section.id} part={section} level={2} />
      ))}
      <div id="ordforklaring">
        <h2>{t('plan.glossary')}</h2>
        <dl>
          {plan.glossary.map(({ id, term, text, basis, items, lang }) => (
            <div key={id} id={id}>
              <dt lang={lang}>{term}</dt>
              <dd {...basisProps(basis)}>
                <RichText text={text} lang={lang} /> <Citation basis={basis} />
              </dd>
              {items?.map((item) => (
                <dd key={item.id} id={anchor(item.id)} {...basisProps(item.basis)}>
                  <RichText text={item.text ?? ''} lang={item.lang} /> {item.basis && <Citation basis={item.basis} />}
                  {item.until && <Until date={item.until} />}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </div>
      <div id="fodnoter">
        <h2>{t('plan.footnotes')}</h2>
        <ol class="footnotes">
          {plan.footnotes.map(({ id, text, basis, address, lang }) => (
            <li key={id} id={id} {...basisProps(basis)}>
              <RichText text={text} lang={lang} /> <Citation basis={basis} />
              {address && <AddressLink address={address} />}
            </li>
          ))}
        </ol>
      </div>
      <p class="doors">
        <a class="door" href="#plakat">{t('poster.heading')}</a>
        <a class="door" href="#forloeb-tegning">{t('drawing.heading')}</a>
      </p>
    </Section>
  );
}
