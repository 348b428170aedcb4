/**
 * A command could not do what was asked, and `runClinic` ends with its status.
 * `lines` go to standard error, each readable by itself; none when the output has said it already.
 */
export class CliError extends Error {
  readonly lines: string[]
  /** 2 when the command was called wrongly, 1 for everything else. */
  readonly status: 1 | 2

  constructor(lines: string[], status: 1 | 2 = 1) {
    super(lines.join('\n'))
    this.lines = lines
    this.status = status
  }
}
