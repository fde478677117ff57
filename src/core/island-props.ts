import type { OpeningHours } from './plan';

/** A phone number's live badge: its hours, the build's instant (epoch ms) as the clock's lower bound, and the words, with `{{time}}` and `{{day}}`. */
export interface HoursProps {
  readonly hours: OpeningHours;
  readonly builtAt?: number | undefined;
  readonly open: string;
  readonly openAlways: string;
  readonly closed: string;
  readonly closedDay: string;
  /** Monday first. */
  readonly days: readonly string[];
}

/** The line that says whether the guide is there offline, and offers an update. */
export interface OfflineProps {
  readonly language: string;
  readonly filling: string;
  readonly ready: string;
  readonly version: string;
  readonly versionUndated: string;
  readonly failed: string;
  readonly none: string;
  readonly safari: string;
  readonly updateReady: string;
  readonly updateApply: string;
}

/** The hint on how to keep the guide on the home screen. */
export interface InstallProps {
  readonly heading: string;
  readonly android: string;
  readonly button: string;
  readonly iphone: string;
  readonly dismiss: string;
}
