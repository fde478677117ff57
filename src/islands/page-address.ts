/** The guide's own address in its language, without what led into it. */
export const guideAddress = (): string => new URL('.', location.href).href;

/** The deep link of what is shown: the place that the address names, or its screen, and nothing that the reader has typed, marked or answered. */
export function pageAddress(root: Document = document): string {
  const target = root.getElementById(location.hash.slice(1));
  const screen = target?.closest('main > section');
  // A question or an outcome would tell what was answered.
  const place = target?.closest('[data-flow-screen], [data-island]') ? screen : target;
  return screen && place ? `${guideAddress()}#${place.id}` : guideAddress();
}
