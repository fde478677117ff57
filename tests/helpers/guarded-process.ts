import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A program that ends with this process, even where this one is killed. */
export interface GuardedProcess {
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

// The shell ends the program as soon as its own input closes, and the system closes that whenever this process is gone.
const GUARD = '"$@" & program=$!; trap "" INT TERM; exec 3>&-; cat >/dev/null; kill $program 2>/dev/null; wait $program';

/** Starts a program under guard; whatever it writes to its descriptor 3 arrives in `child.stdio[3]`. */
export function startGuarded(program: string, args: readonly string[], env: Record<string, string | undefined>): GuardedProcess {
  const child = spawn('/bin/sh', ['-c', GUARD, 'sh', program, ...args], { env, stdio: ['pipe', 'ignore', 'ignore', 'pipe'] });
  return {
    child,
    async stop() {
      const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
      child.stdin?.end();
      await ended;
    },
  };
}
