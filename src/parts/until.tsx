import { writtenDate } from '../i18n/dates';
import { useGuide } from './guide-context';

/** Says that a fact has run out. Hidden until its date (ISO) has passed. */
export function Until({ date }: { date: string }) {
  const { t, builtOn } = useGuide();
  return (
    <small class="until" data-until={date} hidden={builtOn === undefined || builtOn <= date}>
      {t('fact.until', { date: writtenDate(date, t('language.locale')) })}
    </small>
  );
}
