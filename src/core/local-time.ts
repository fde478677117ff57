import { clockText } from './opening-hours';

/** Words for a moment, with `{{time}}`. */
export interface MomentWords {
  readonly today: string;
  readonly tomorrow: string;
  readonly yesterday: string;
  /** Stands between hours and minutes, e.g. "." or ":". */
  readonly clock: string;
}

/** A moment within a day of `now` (both epoch ms), by the device's own clock: "kl. 10.12", "i morgen kl. 10.12". */
export function momentText(moment: number, now: number, words: MomentWords): string {
  const at = new Date(moment);
  const today = new Date(now);
  const days = Math.round((new Date(at).setHours(12, 0, 0, 0) - new Date(today).setHours(12, 0, 0, 0)) / 86_400_000);
  const text = days === 0 ? words.today : days > 0 ? words.tomorrow : words.yesterday;
  return text.replace('{{time}}', clockText(at.getHours() * 60 + at.getMinutes(), words.clock));
}
