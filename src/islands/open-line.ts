/** A line to the other pages of the guide; none where the browser forbids it. */
export function openLine(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
