const AT_LATEST_MS = 500;
/** For Safari, which does not tell when it is idle. */
const SOON_MS = 200;

/** Runs a task when the browser has nothing better to do, after half a second at the latest. */
export const whenIdle = (task: () => void): void => void ('requestIdleCallback' in window ? requestIdleCallback(task, { timeout: AT_LATEST_MS }) : setTimeout(task, SOON_MS));
