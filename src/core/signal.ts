/** A value that tells its listeners of every change. */
export interface Signal<T> {
  get(): T;
  set(value: T): void;
  /** Calls `listener` now and after each change; the result ends that. */
  subscribe(listener: (value: T) => void): () => void;
}

/** Makes a signal. */
export function signal<T>(value: T): Signal<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    get: () => value,
    set(next) {
      value = next;
      listeners.forEach((listener) => listener(value));
    },
    subscribe(listener) {
      listeners.add(listener);
      listener(value);
      return () => void listeners.delete(listener);
    },
  };
}
