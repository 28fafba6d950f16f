/** A failure a person can act on: its message is printed without a stack. */
export class BuildError extends Error {
  constructor(message, exitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

export function say(line) {
  console.log(`backbot: ${line}`);
}
