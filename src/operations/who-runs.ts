import { userInfo } from 'node:os';

/** The name of whoever runs the command, as the system has it. In a container there may be nobody of that number. */
export function whoRuns(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}
