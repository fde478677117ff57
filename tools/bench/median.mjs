// @ts-check

/** The middle value; what is missing does not count. @param {readonly (number | undefined)[]} values @returns {number | undefined} nothing where all are missing */
export function median(values) {
  const sorted = values.filter((value) => value !== undefined && !Number.isNaN(value)).sort((a, b) => Number(a) - Number(b));
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
